import type { Cell, Expression } from '../../grammar/index.ts';
import type { Result } from '../model.ts';
import { compareData, sameData } from './compare.ts';
import { type Context, evaluateIn } from './context.ts';
import { faultAt } from './faults.ts';
import { isUndecided, type Undecided, undecided } from './results.ts';

/** Whether a condition of a table holds for a value; or what keeps that from being said. */
export function verdictOf(context: Context, cell: Cell, value: Result): boolean | Undecided {
  switch (cell.kind) {
    case 'any':
    case 'others':
      return true;
    case 'values':
      return anyOf(cell.values.map((one) => isSame(context, one, value)));
    case 'range':
      return allOf([
        liesAt(context, cell.from, value, (order) => order >= 0),
        liesAt(context, cell.through, value, (order) => order <= 0),
      ]);
    case 'bound':
      return liesAt(context, cell.value, value, lies[cell.side]);
    default:
      return faultAt(context, 'R33', cell);
  }
}

type Verdict = boolean | Undecided;

/** On which side of its bound a value lies, by the sign of the difference. */
const lies: Readonly<Record<Extract<Cell, { kind: 'bound' }>['side'], (order: number) => boolean>> = {
  moreThan: (order) => order > 0,
  after: (order) => order > 0,
  from: (order) => order >= 0,
  lessThan: (order) => order < 0,
  through: (order) => order <= 0,
};

function isSame(context: Context, expression: Expression, value: Result): Verdict {
  const other = evaluateIn(context, expression);
  if (isUndecided(other)) return other;
  if (value.kind !== 'known' || other.kind !== 'known') return value.kind === other.kind;
  return sameData(value.datum, other.datum);
}

/** What is absent lies nowhere. */
function liesAt(context: Context, bound: Expression, value: Result, holds: (order: number) => boolean): Verdict {
  if (value.kind !== 'known') return false;
  const end = evaluateIn(context, bound);
  if (isUndecided(end)) return end;
  if (end.kind === 'absent') return faultAt(context, 'R22', bound);
  const order = compareData(value.datum, end.datum, context.analysis);
  return order === undefined ? faultAt(context, 'R33', bound) : holds(order);
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(true) || openOf(verdicts) || false;
}

function allOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(false) ? false : (openOf(verdicts) ?? true);
}

function openOf(verdicts: readonly Verdict[]): Undecided | undefined {
  return undecided(verdicts.filter((verdict) => typeof verdict !== 'boolean'));
}
