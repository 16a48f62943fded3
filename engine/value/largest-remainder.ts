import type { Ties } from './allocation-input.ts';
import { add, compare, divide, equal, type Fraction, floor, subtract, sum } from './fraction.ts';
import { round } from './round.ts';

export interface RoundedParts {
  /** One part per receiver: its exact part rounded down to the step, or one step above that. */
  readonly parts: readonly Fraction[];
  /** Indexes of those who got that one step more, the largest remainder first. */
  readonly lastUnits: readonly number[];
  /** Indexes of those between whom the last of these steps has yet to be drawn; their parts are those without it. */
  readonly undrawn?: readonly number[];
}

/**
 * Rounds parts together, so that they add up to a total: their exact sum rounded up or down to the step. Each part is rounded
 * down; the steps then still due go one each to the largest remainders, at equal remainders to whoever is first in the order.
 * No more steps are due than there are parts with a remainder, since each remainder is less than a step:
 * nobody gets two, and a part that needs no rounding, such as zero, gets none. Where it is drawn who goes first, and equal
 * remainders that were not drawn straddle the last step due, that step is nobody's yet.
 */
export function largestRemainder(
  exact: readonly Fraction[],
  step: Fraction,
  { order, drawn = order.length }: Ties,
  total: Fraction,
): RoundedParts {
  const down = exact.map((part) => round(part, step, 'down'));
  const remainders = exact.map((part, index) => subtract(part, at(down, index)));
  const due = Number(floor(divide(subtract(total, sum(down)), step)));
  const luckiest = [...order].sort((left, right) => compare(at(remainders, right), at(remainders, left)));
  const undrawn = straddling(luckiest, remainders, due, new Set(order.slice(drawn)));
  const decided = new Set(undrawn);
  const lastUnits = luckiest.slice(0, due).filter((index) => !decided.has(index));
  const luckier = new Set(lastUnits);
  const parts = down.map((part, index) => (luckier.has(index) ? add(part, step) : part));
  return { parts, lastUnits, ...(undrawn.length === 0 ? {} : { undrawn }) };
}

/** Those who were not drawn, of whom some but not all would get a last step at the same remainder. */
function straddling(
  luckiest: readonly number[],
  remainders: readonly Fraction[],
  due: number,
  waiting: ReadonlySet<number>,
): readonly number[] {
  const [last, next] = [luckiest[due - 1], luckiest[due]];
  if (last === undefined || next === undefined || !waiting.has(last) || !waiting.has(next)) return [];
  const remainder = at(remainders, last);
  if (!equal(remainder, at(remainders, next))) return [];
  return luckiest.filter((index) => waiting.has(index) && equal(at(remainders, index), remainder));
}

function at(parts: readonly Fraction[], index: number): Fraction {
  const part = parts[index];
  if (part === undefined) throw new Error(`no part with index ${index}`);
  return part;
}
