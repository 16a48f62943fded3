import type { Aggregate, Expression } from '../../grammar/index.ts';
import { isLiteral } from '../analyse/literals.ts';
import type { Datum, Result } from '../model.ts';
import { aggregateOf, valuesOf } from '../run/aggregates.ts';
import { compareData } from '../run/compare.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { typeOf } from '../run/filler.ts';
import { type FoundMember, found } from '../run/found.ts';
import { isKnownZero, isUndecided, isYes, undecided } from '../run/results.ts';
import type { Step, StepMember } from './model-trace.ts';
import { useOf } from './steps-names.ts';
import { inMember, made, stepValue, templateOf, type Walk } from './steps-place.ts';
import { setStep, unknownSet } from './steps-sets.ts';

const operators = {
  total: 'total',
  average: 'average',
  highest: 'highestOf',
  lowest: 'lowestOf',
  count: 'count',
} as const;

/** Somebody of a set, with what it adds. */
interface Row {
  readonly data: readonly Datum[];
  readonly context: Context;
  readonly result?: Result;
  /** Whether it belongs is not known. */
  readonly isOpen: boolean;
}

/** `totaal van`, `gemiddelde van`, `hoogste van`, `laagste van`, `aantal`: its set, and its value as it is written. */
export function aggregateStep(expression: Aggregate, walk: Walk): Step {
  const { name, value, over } = expression;
  const parts = value === undefined ? {} : { parts: [templateOf(value, walk)] };
  const all = walk.template ? undefined : found(over, walk.context);
  if (all === undefined || 'kind' in all)
    return made(operators[name], expression, walk, { ...parts, set: unknownSet(over, walk) });
  const values = valuesOf(expression, all);
  walk.remember?.(expression, walk.context, aggregateOf(expression, all, values, walk.context));
  const rows = all.members.map((member, at) => rowOf(member, values[at], name));
  const count = rows.filter(({ isOpen }) => !isOpen).length;
  const set = setStep<Row>(over, walk, {
    rows: inOrder(rows, expression, walk.context),
    tell: (row) => told(row, value, walk),
    count,
    open: all.members.length - count,
  });
  return made(operators[name], expression, walk, { ...parts, set });
}

function rowOf({ data, context, belongs }: FoundMember, value: Result | undefined, name: Aggregate['name']): Row {
  if (isYes(belongs)) return { data, context, isOpen: false, ...(value === undefined ? {} : { result: value }) };
  // Who may or may not belong does no harm to a total where it adds nothing.
  const isNothing = value !== undefined && name === 'total' && isKnownZero(value);
  const result = isNothing ? value : undecided(value === undefined ? [belongs] : [belongs, value]);
  return { data, context, isOpen: true, result: result ?? belongs };
}

/** Those that keep the outcome open first; then by value, equals as the set has them. */
function inOrder(rows: readonly Row[], expression: Aggregate, context: Context): readonly Row[] {
  const waits = isUndecided(evaluateIn(context, expression));
  const upwards = expression.name === 'lowest' ? 1 : -1;
  const place = ({ result }: Row): number => {
    if (result?.kind === 'known') return 1;
    return result !== undefined && isUndecided(result) && waits ? 0 : 2;
  };
  return [...rows].sort((one, other) => {
    const byPlace = place(one) - place(other);
    if (byPlace !== 0 || one.result?.kind !== 'known' || other.result?.kind !== 'known') return byPlace;
    return upwards * (compareData(one.result.datum, other.result.datum, context.analysis) ?? 0);
  });
}

function told({ context, result, isOpen }: Row, value: Expression | undefined, walk: Walk): Omit<StepMember, 'is'> {
  if (result === undefined) return {};
  const open = isOpen ? ({ open: true } as const) : {};
  if (value === undefined) return { value: stepValue(result, walk, { kind: 'yesNo', orAbsent: false }), ...open };
  const use = useOf(value, walk, context);
  const isFormula = value.kind !== 'reference' && !isLiteral(value);
  return {
    value: stepValue(result, walk, typeOf(context.analysis, value)),
    ...(use === undefined ? {} : { use }),
    ...open,
    ...(isFormula ? { formula: walk.step(value, inMember(walk, context)) } : {}),
  };
}
