import type { SetExpression, SetItem } from '../../grammar/index.ts';
import type { Binding, Datum } from '../model.ts';
import type { Context } from '../run/context.ts';
import { known } from '../run/results.ts';
import { lookUp } from '../run/scope.ts';
import { rangesOf } from '../run/sets.ts';
import { traceIndex, traceType } from './data.ts';
import type { Step, StepMember, StepRange, StepSet } from './model-trace.ts';
import { calledEntity, calledPeriod } from './steps-labels.ts';
import { handOf } from './steps-names.ts';
import { stepValue, templateOf, type Walk } from './steps-place.ts';

/** Who are in a set, the most telling first; only those of a page are asked for what is told of them. */
export interface Listed<Row extends { readonly data: readonly Datum[] }> {
  readonly rows: readonly Row[];
  readonly tell: (row: Row) => Omit<StepMember, 'is'>;
  readonly count: number;
  readonly open: number;
}

/** A set as it was gone through. */
export function setStep<Row extends { readonly data: readonly Datum[] }>(
  set: SetExpression,
  walk: Walk,
  { rows, tell, count, open }: Listed<Row>,
): StepSet {
  const { context, page, sees } = walk;
  const ranges = rangesOf(set, context);
  if ('kind' in ranges) return unknownSet(set, walk);
  const { analysis } = context;
  const bindings = set.items.map((item) => analysis.sets.get(item)).map((meaning) => meaning?.binding);
  const shown = sees === undefined ? rows : rows.filter(({ data }) => sees(data));
  return {
    ...headOf(set, walk, ranges.context),
    count,
    of: ranges.ranges.reduce((product, { data }) => product * data.length, 1),
    members: shown.slice(page.from, page.from + page.members).map((row) => ({
      is: row.data.flatMap((datum, at) => traceIndex(datum, bindings[at], analysis)),
      ...tell(row),
    })),
    from: page.from,
    ...(open === 0 ? {} : { open }),
  };
}

/** A set of which nobody knows who are in it. */
export function unknownSet(set: SetExpression, walk: Walk): StepSet {
  return { ...headOf(set, walk, walk.context), count: 0, of: 0, members: [], from: 0, notKnown: true };
}

function headOf(set: SetExpression, walk: Walk, inside: Context): Pick<StepSet, 'items' | 'runs' | 'where'> {
  const runs = set.items.map((item) => rangeStep(item, walk));
  return {
    items: runs.map(({ label }) => label),
    runs,
    ...(set.where === undefined ? {} : { where: templateOf(set.where, walk, inside) }),
  };
}

function rangeStep(item: SetItem, walk: Walk): StepRange {
  const meaning = walk.context.analysis.sets.get(item);
  switch (meaning?.kind) {
    case 'things': {
      const { of, entity } = meaning;
      const on = item.kind === 'named' ? item.on : undefined;
      return {
        kind: 'thing',
        label: calledEntity(entity),
        ...(of === undefined ? {} : { of: 'span' in of ? walk.step(of, walk) : boundStep(of, walk) }),
        ...(on === undefined ? {} : { on: walk.step(on, walk) }),
      };
    }
    case 'years': {
      const { binding, from, through } = meaning;
      const of = binding.kind === 'year' ? binding.of : undefined;
      const kind = of === undefined ? 'year' : of.unit === 'year' ? 'period' : of.unit;
      return { kind, label: calledPeriod(of), first: walk.step(from, walk), last: walk.step(through, walk) };
    }
    default:
      return { kind: 'value', label: '' };
  }
}

function boundStep(binding: Binding, walk: Walk): Step {
  const datum = lookUp(walk.context.scope, binding);
  const type = { ...binding, orAbsent: false } as const;
  return {
    op: 'atHand',
    type: traceType(type),
    ...(datum === undefined ? {} : { value: stepValue(known(datum), walk, type) }),
    ...handOf(binding),
  };
}
