import type { SetExpression, SetItem } from '../../grammar/index.ts';
import { type Binding, type Datum, type Marks, periodDatum, type Result, type SetItemMeaning } from '../model.ts';
import { isInteger } from '../value/fraction.ts';
import { type Context, evaluateIn, inScope, type Run } from './context.ts';
import { type Existence, existence } from './existence.ts';
import { faultAt } from './faults.ts';
import { today } from './law-states.ts';
import { marksOf, noMarks, withMarks } from './marks.ts';
import { listKey } from './needs.ts';
import { byCodeUnits } from './order.ts';
import { known, numberOf, spoiled, type Undecided, unknown, yesNo } from './results.ts';
import { bind, lookUp } from './scope.ts';

/** An element, in a context of its own, and whether it belongs: what `waar` says of it. */
export interface Member {
  readonly context: Context;
  readonly data: readonly Datum[];
  readonly belongs: Result;
}

/** What one item of a set runs over; what the range itself rests on is kept. */
interface Range {
  readonly binding: Binding;
  readonly data: readonly Datum[];
  readonly basis: Result;
  /** The day on which they exist, where the set names one. */
  readonly day?: string;
}

/** What the items of a set run over, and the context in which its members are looked at. */
export interface Ranges {
  readonly ranges: readonly Range[];
  readonly basis: Marks;
  readonly context: Context;
}

/** The things of an entity that there are on some day, by key; and of each thing those that belong to it. */
export interface ThingsThere {
  readonly all: readonly Datum[];
  readonly of: ReadonlyMap<string, readonly Datum[]>;
}

/**
 * The elements of a set, in an order that does not depend on how facts were delivered: things by key, values of a kind as
 * declared, years upwards. A set of several items gives every combination. An undelivered list is undecided as a whole.
 */
export function members(set: SetExpression, context: Context): readonly Member[] | Undecided {
  const found = rangesOf(set, context);
  return 'kind' in found ? found : membersIn(set, found);
}

/** Every member of these ranges, one by one. */
export function membersIn(set: SetExpression, { ranges, basis, context }: Ranges): readonly Member[] {
  return combinations(ranges, context).map(({ context: inner, data }) => {
    const belongs = set.where === undefined ? yesNo(true) : evaluateIn(inner, set.where);
    return { context: inner, data, belongs: withMarks(belongs, basis) };
  });
}

export function rangesOf(set: SetExpression, context: Context): Ranges | Undecided {
  const ranges: Range[] = [];
  for (const item of set.items) {
    const range = rangeOf(item, context);
    if ('kind' in range) return range;
    ranges.push(range);
  }
  const { elements } = context.run.limits;
  const size = ranges.reduce((product, range) => product * range.data.length, 1);
  if (size > elements) return faultAt(context, 'R24', set, { limit: elements });

  const basis = marksOf(ranges.map((range) => range.basis));
  const day = ranges.find((range) => range.day !== undefined)?.day;
  return { ranges, basis, context: day === undefined ? context : { ...context, day } };
}

function combinations(ranges: readonly Range[], context: Context): readonly Omit<Member, 'belongs'>[] {
  let rows: readonly Omit<Member, 'belongs'>[] = [{ context, data: [] }];
  for (const { binding, data } of ranges) {
    rows = rows.flatMap((row) =>
      data.map((datum) => ({
        context: inScope(row.context, bind(row.context.scope, binding, datum)),
        data: [...row.data, datum],
      })),
    );
  }
  return rows;
}

function rangeOf(item: SetItem, context: Context): Range | Undecided {
  const meaning = context.analysis.sets.get(item);
  switch (meaning?.kind) {
    case 'things':
      return things(item, meaning, context);
    case 'values':
      return {
        binding: meaning.binding,
        data: meaning.of.declaration.values.map(({ name }) => ({
          kind: 'enumeration',
          of: today(context.analysis, meaning.of.name),
          value: name.text,
        })),
        basis: yesNo(true),
      };
    case 'years':
      return years(item, meaning, context);
    default:
      return faultAt(context, 'R33', item);
  }
}

function things(
  item: SetItem,
  meaning: Extract<SetItemMeaning, { kind: 'things' }>,
  context: Context,
): Range | Undecided {
  const { run } = context;
  const { entity, binding, of } = meaning;
  const name = today(context.analysis, entity.name);
  context.reads.add(listKey(name));
  const delivered = run.facts.things.get(name);
  if (delivered === undefined) return unknown([{ kind: 'list', entity }]);
  const when = existence(item, entity, context);
  if ('kind' in when) return when;
  const there = thingsThere(run, name, when);
  const named = when.named === undefined ? {} : { day: when.named };
  if (of === undefined) return { binding, data: there.all, basis: yesNo(true, when.marks), ...named };

  const parent = 'span' in of ? evaluateIn(context, of) : boundThing(of, item, context);
  const spoilt = parent.kind === 'absent' ? faultAt(context, 'R22', item) : spoiled([parent]);
  if (spoilt !== undefined) return spoilt;
  const parentKey = parent.kind === 'known' && parent.datum.kind === 'thing' ? parent.datum.key : undefined;
  if (parentKey === undefined) return faultAt(context, 'R33', item);
  const data = there.of.get(parentKey) ?? [];
  return { binding, data, basis: withMarks(parent, when.marks), ...named };
}

/** Put in order once for each day on which it matters who is there. */
function thingsThere(run: Run, entity: string, when: Existence): ThingsThere {
  const key = when.day === undefined ? entity : `${entity} ${when.day}`;
  const known = run.there.get(key);
  if (known !== undefined) return known;
  const delivered = run.facts.things.get(entity);
  const all: Datum[] = [];
  const of = new Map<string, Datum[]>();
  for (const one of sortedKeys(run, entity)) {
    if (!when.exists(one)) continue;
    const thing: Datum = { kind: 'thing', entity, key: one };
    all.push(thing);
    const parent = when.parent(delivered?.get(one)?.parent);
    if (parent === undefined) continue;
    const siblings = of.get(parent);
    if (siblings === undefined) of.set(parent, [thing]);
    else siblings.push(thing);
  }
  const there: ThingsThere = { all, of };
  run.there.set(key, there);
  return there;
}

function boundThing(binding: Binding, item: SetItem, context: Context): Result {
  const datum = lookUp(context.scope, binding);
  return datum === undefined ? faultAt(context, 'R33', item) : known(datum, noMarks);
}

function years(
  item: SetItem,
  meaning: Extract<SetItemMeaning, { kind: 'years' }>,
  context: Context,
): Range | Undecided {
  const results = [evaluateIn(context, meaning.from), evaluateIn(context, meaning.through)];
  if (results.some((result) => result.kind === 'absent')) return faultAt(context, 'R22', item);
  const spoilt = spoiled(results);
  if (spoilt !== undefined) return spoilt;
  const [from, through] = results.map(wholeYear);
  if (from === undefined || through === undefined) return faultAt(context, 'R33', item);
  const { elements } = context.run.limits;
  const count = Math.max(0, through - from + 1);
  if (count > elements) return faultAt(context, 'R24', item, { limit: elements });
  const of = meaning.binding.kind === 'year' ? meaning.binding.of : undefined;
  const data: Datum[] = Array.from({ length: count }, (_, at) => periodDatum(of, from + at));
  return { binding: meaning.binding, data, basis: yesNo(true, marksOf(results)) };
}

function wholeYear(result: Result): number | undefined {
  const value = result.kind === 'known' ? numberOf(result.datum) : undefined;
  return value !== undefined && isInteger(value) ? Number(value.numerator) : undefined;
}

/** Keys of things in code unit order. */
export function sortedKeys(run: Run, entity: string): readonly string[] {
  const sorted = run.sortedKeys.get(entity) ?? [...(run.facts.things.get(entity)?.keys() ?? [])].sort(byCodeUnits);
  run.sortedKeys.set(entity, sorted);
  return sorted;
}
