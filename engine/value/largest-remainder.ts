import type { Ties } from './allocation-input.ts';
import { add, compare, divide, equal, type Fraction, floor, subtract, sum } from './fraction.ts';
import { round } from './round.ts';

export interface RoundedParts {
  /** One part per receiver: its exact part rounded down to the step, or one step above that. */
  readonly parts: readonly Fraction[];
  /** Indexes of those who got that one step more, the largest remainder first. */
  readonly lastUnits: readonly number[];
  readonly undrawn?: Undrawn;
}

/** Where the last of these steps have yet to be drawn. */
export interface Undrawn {
  /** Indexes of all with the same remainder, between whom it has to be. */
  readonly between: readonly number[];
  /** Indexes of those of them who may get a step and may not; their parts are those without it. */
  readonly undecided: readonly number[];
}

/**
 * Rounds parts together, so that they add up to a total: their exact sum rounded up or down to the step. Each part is rounded
 * down; the steps then still due go one each to the largest remainders, at equal remainders to whoever is first in the order.
 * No more steps are due than there are parts with a remainder, since each remainder is less than a step:
 * nobody gets two, and a part that needs no rounding, such as zero, gets none. Where it is drawn who goes first, and of equal
 * remainders that straddle the last step due not all were drawn, a step is only theirs who get it wherever the others come.
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
  const undecided = new Set(undrawn?.undecided);
  const lastUnits = luckiest.slice(0, due).filter((index) => !undecided.has(index));
  const luckier = new Set(lastUnits);
  const parts = down.map((part, index) => (luckier.has(index) ? add(part, step) : part));
  return { parts, lastUnits, ...(undrawn === undefined ? {} : { undrawn }) };
}

/** Those with the same remainder, of whom some but not all get a last step, and not all were drawn. */
function straddling(
  luckiest: readonly number[],
  remainders: readonly Fraction[],
  due: number,
  waiting: ReadonlySet<number>,
): Undrawn | undefined {
  const [last, next] = [luckiest[due - 1], luckiest[due]];
  if (last === undefined || next === undefined) return undefined;
  const remainder = at(remainders, last);
  if (!equal(remainder, at(remainders, next))) return undefined;
  const between = luckiest.filter((index) => equal(at(remainders, index), remainder));
  const others = between.filter((index) => waiting.has(index)).length;
  if (others === 0) return undefined;
  const steps = due - luckiest.findIndex((index) => equal(at(remainders, index), remainder));
  // Who was drawn comes at least after those drawn before, and at most after all who were not as well.
  const drawn = between.filter((index) => !waiting.has(index));
  const isDecided = (index: number): boolean => {
    const place = drawn.indexOf(index);
    return place >= 0 && (place >= steps || place + others < steps);
  };
  return { between, undecided: between.filter((index) => !isDecided(index)) };
}

function at(parts: readonly Fraction[], index: number): Fraction {
  const part = parts[index];
  if (part === undefined) throw new Error(`no part with index ${index}`);
  return part;
}
