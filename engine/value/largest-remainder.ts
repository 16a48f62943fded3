import { add, compare, divide, type Fraction, floor, subtract, sum } from './fraction.ts';
import { round } from './round.ts';

export interface RoundedParts {
  /** One part per receiver: its exact part rounded down to the step, or one step above that. */
  readonly parts: readonly Fraction[];
  /** Indexes of those who got that one step more, the largest remainder first. */
  readonly lastUnits: readonly number[];
}

/**
 * Rounds parts together, so that they add up to their exact sum rounded down to the step. Each part is rounded down;
 * the steps then still due go one each to the largest remainders, at equal remainders to whoever is first in `order`
 * (a permutation of the indexes). Fewer steps are due than there are parts with a remainder, since each remainder is
 * less than a step: nobody gets two, and a part that needs no rounding, such as zero, gets none.
 */
export function largestRemainder(exact: readonly Fraction[], step: Fraction, order: readonly number[]): RoundedParts {
  const down = exact.map((part) => round(part, step, 'down'));
  const remainders = exact.map((part, index) => subtract(part, at(down, index)));
  const due = floor(divide(sum(remainders), step));
  const lastUnits = [...order]
    .sort((left, right) => compare(at(remainders, right), at(remainders, left)))
    .slice(0, Number(due));
  const luckier = new Set(lastUnits);
  return { parts: down.map((part, index) => (luckier.has(index) ? add(part, step) : part)), lastUnits };
}

function at(parts: readonly Fraction[], index: number): Fraction {
  const part = parts[index];
  if (part === undefined) throw new Error(`no part with index ${index}`);
  return part;
}
