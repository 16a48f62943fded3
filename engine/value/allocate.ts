import {
  add,
  boundedSum,
  compare,
  divide,
  equal,
  type Fraction,
  isNegative,
  isZero,
  multiply,
  one,
  subtract,
  sum,
  zero,
} from './fraction.ts';
import { largestRemainder, type RoundedParts } from './largest-remainder.ts';
import { fractionBits } from './limits.ts';
import { type RoundingMode, round } from './round.ts';

/** One *naar rato*: so much of the pot is divided in proportion to these values. */
export interface AllocationKey {
  /** Positive; the weights of all keys add up to 1. */
  readonly weight: Fraction;
  /** One value per receiver, in the order of the receivers. */
  readonly values: readonly Fraction[];
}

export interface AllocationRounding {
  /** What every part becomes a multiple of; positive. */
  readonly step: Fraction;
  /** Together, so that the parts keep their sum; or each alone, so that the difference shows in the rest. */
  readonly method: 'largest-remainder' | 'per-recipient';
  /** How each alone is rounded. Rounding together always starts from below and does not read it. */
  readonly mode: RoundingMode;
}

export interface AllocationInput {
  readonly pot: Fraction;
  /** Identifiers; only how many there are matters here. */
  readonly receivers: readonly string[];
  /** A permutation of the receivers' indexes: who comes first gets the last unit at an equal remainder. */
  readonly order: readonly number[];
  readonly keys: readonly AllocationKey[];
  /** Without it the parts are the exact ones. */
  readonly rounding?: AllocationRounding;
}

export interface AllocationResult {
  /** What each receiver gets. These and `rest` add up to the pot, always. */
  readonly parts: readonly Fraction[];
  /** Each receiver's part before rounding. */
  readonly exact: readonly Fraction[];
  /** Per key the sum of its values. */
  readonly keyTotals: readonly Fraction[];
  /** Indexes of those who got one step more when rounding together, the largest remainder first. */
  readonly lastUnits: readonly number[];
  /** What nobody gets; negative where rounding each alone pays out more than the pot. */
  readonly rest: Fraction;
}

/**
 * Why a pot cannot be divided: it is negative; a receiver's key is negative (the first such key, of the first such
 * receiver in the tie-break order); or a key's total is a fraction beyond `fractionBits`. The numbers are indexes.
 */
export type AllocationFault =
  | { readonly fault: 'negative-pot' }
  | { readonly fault: 'negative-key'; readonly receiver: number; readonly key: number }
  | { readonly fault: 'key-total-too-large'; readonly key: number };

/**
 * Divides a pot over receivers in proportion to their keys (*verdeling*, *naar rato*). The weight of a key of which all
 * have nothing goes to the rest, and so does everything where there are no receivers. Throws where the weights do not
 * add up to 1, a key does not have one value per receiver, or the order is not a permutation of the receivers.
 */
export function allocate(input: AllocationInput): AllocationResult | AllocationFault {
  assertWellFormed(input);
  const { pot, keys, order, rounding } = input;
  if (isNegative(pot)) return { fault: 'negative-pot' };
  const negative = firstNegative(keys, order);
  if (negative !== undefined) return negative;

  const keyTotals: Fraction[] = [];
  for (const [key, { values }] of keys.entries()) {
    const total = boundedSum(values, fractionBits);
    if (total === undefined) return { fault: 'key-total-too-large', key };
    keyTotals.push(total);
  }
  const exact = exactParts(input, keyTotals);
  const { parts, lastUnits } = rounded(exact, order, rounding);
  return { parts, exact, keyTotals, lastUnits, rest: subtract(pot, sum(parts)) };
}

function assertWellFormed({ receivers, order, keys, rounding }: AllocationInput): void {
  const count = receivers.length;
  const indexes = new Set(order.filter((index) => Number.isInteger(index) && index >= 0 && index < count));
  if (order.length !== count || indexes.size !== count) throw new Error('the order must name each receiver once');
  if (keys.some(({ values }) => values.length !== count)) throw new Error('each key must have a value per receiver');
  if (keys.some(({ weight }) => compare(weight, zero) <= 0)) throw new Error('each weight must be positive');
  if (!equal(sum(keys.map(({ weight }) => weight)), one)) throw new Error('the weights must add up to 1');
  if (rounding !== undefined && compare(rounding.step, zero) <= 0) throw new Error('the step must be positive');
}

function firstNegative(keys: readonly AllocationKey[], order: readonly number[]): AllocationFault | undefined {
  for (const [key, { values }] of keys.entries()) {
    const receiver = order.find((index) => isNegative(values[index] ?? zero));
    if (receiver !== undefined) return { fault: 'negative-key', receiver, key };
  }
  return undefined;
}

/** Per receiver the sum over the keys of `pot · weight / total · value`. */
function exactParts({ pot, receivers, keys }: AllocationInput, keyTotals: readonly Fraction[]): readonly Fraction[] {
  let parts: readonly Fraction[] = receivers.map(() => zero);
  for (const [key, { weight, values }] of keys.entries()) {
    const total = keyTotals[key] ?? zero;
    if (isZero(total)) continue;
    const perUnit = divide(multiply(pot, weight), total);
    parts = parts.map((part, index) => add(part, multiply(perUnit, values[index] ?? zero)));
  }
  return parts;
}

function rounded(
  exact: readonly Fraction[],
  order: readonly number[],
  rounding: AllocationRounding | undefined,
): RoundedParts {
  if (rounding === undefined) return { parts: exact, lastUnits: [] };
  const { step, method, mode } = rounding;
  switch (method) {
    case 'largest-remainder':
      return largestRemainder(exact, step, order);
    case 'per-recipient':
      return { parts: exact.map((part) => round(part, step, mode)), lastUnits: [] };
  }
}
