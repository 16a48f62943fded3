/**
 * An exact rational number, always reduced: the two parts share no divisor, the denominator is positive, zero is 0/1.
 * Two fractions are therefore the same number exactly when both parts are the same.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

/** The number `numerator / denominator`. Throws on denominator zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new Error('a fraction cannot have denominator zero');
  return denominator < 0n ? reduced(-numerator, -denominator) : reduced(numerator, denominator);
}

export function add(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) return reduced(left.numerator + right.numerator, left.denominator);
  return reduced(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, negate(right));
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return reduced(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** `left / right`. The caller has seen to it that the divisor is not zero; throws otherwise. */
export function divide(left: Fraction, right: Fraction): Fraction {
  if (isZero(right)) throw new Error('division by zero has to be ruled out by the caller');
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
}

export function negate(value: Fraction): Fraction {
  return { numerator: -value.numerator, denominator: value.denominator };
}

export function absolute(value: Fraction): Fraction {
  return isNegative(value) ? negate(value) : value;
}

export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const same = left.denominator === right.denominator;
  const a = same ? left.numerator : left.numerator * right.denominator;
  const b = same ? right.numerator : right.numerator * left.denominator;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function equal(left: Fraction, right: Fraction): boolean {
  return left.numerator === right.numerator && left.denominator === right.denominator;
}

export function isZero(value: Fraction): boolean {
  return value.numerator === 0n;
}

export function isNegative(value: Fraction): boolean {
  return value.numerator < 0n;
}

export function isInteger(value: Fraction): boolean {
  return value.denominator === 1n;
}

/** The greatest whole number that is not above the value: -1/2 gives -1. */
export function floor(value: Fraction): bigint {
  const towardsZero = value.numerator / value.denominator;
  return isNegative(value) && !isInteger(value) ? towardsZero - 1n : towardsZero;
}

/** The sum, 0 over nothing. Only for values whose common denominator is known to be small; see `boundedSum`. */
export function sum(values: Iterable<Fraction>): Fraction {
  const total = boundedSum(values, Number.POSITIVE_INFINITY);
  if (total === undefined) throw new Error('a sum without a bound always has a value');
  return total;
}

/**
 * The sum, or undefined where the sum or the least common denominator of its terms is longer than so many bits.
 * The order of the terms does not matter, neither to the value nor to the refusal. Terms are first collected by
 * denominator, so that a long sum of cents is reduced once; it stops at the term that goes over the bound.
 */
export function boundedSum(values: Iterable<Fraction>, bits: number): Fraction | undefined {
  const numerators = new Map<bigint, bigint>();
  let common = 1n;
  for (const { numerator, denominator } of values) {
    const soFar = numerators.get(denominator);
    if (soFar === undefined) {
      common *= denominator / greatestCommonDivisor(common, denominator);
      if (bitLength(common) > bits) return undefined;
    }
    numerators.set(denominator, (soFar ?? 0n) + numerator);
  }
  let total = 0n;
  for (const [denominator, numerator] of numerators) total += numerator * (common / denominator);
  const result = reduced(total, common);
  return bitSize(result) > bits ? undefined : result;
}

/** The length in bits of the longer of the two parts; to be held against `fractionBits`. */
export function bitSize(value: Fraction): number {
  const { numerator, denominator } = absolute(value);
  return bitLength(numerator > denominator ? numerator : denominator);
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  if (divisor === 1n) return { numerator, denominator };
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** Of two numbers that are not negative, not both zero. */
function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let larger = left;
  let smaller = right;
  while (smaller > safe || (larger > safe && smaller !== 0n)) {
    [larger, smaller] = [smaller, larger % smaller];
  }
  return smaller === 0n ? larger : BigInt(divisorOfSafeIntegers(Number(larger), Number(smaller)));
}

/** Remainders of whole numbers below 2^53 are exact, and several times faster than those of BigInt. */
function divisorOfSafeIntegers(left: number, right: number): number {
  let larger = left;
  let smaller = right;
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  const hexadecimal = value.toString(16);
  const first = Number(`0x${hexadecimal.charAt(0)}`);
  return (hexadecimal.length - 1) * 4 + (32 - Math.clz32(first));
}
