import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  bitSize,
  boundedSum,
  compare,
  divide,
  equal,
  type Fraction,
  floor,
  fraction,
  isInteger,
  isNegative,
  isZero,
  multiply,
  negate,
  one,
  subtract,
  sum,
  zero,
} from '../../engine/value/fraction.ts';
import { fractions, seeded } from './generated.ts';

const parts = (value: Fraction): readonly bigint[] => [value.numerator, value.denominator];

describe('a fraction is always reduced', () => {
  test.each([
    [fraction(6n, 4n), [3n, 2n]],
    [fraction(6n, -4n), [-3n, 2n]],
    [fraction(-6n, -4n), [3n, 2n]],
    [fraction(0n, -7n), [0n, 1n]],
    [fraction(38_130_000_000n, 100n), [381_300_000n, 1n]],
    [add(fraction(1n, 6n), fraction(1n, 3n)), [1n, 2n]],
    [add(fraction(1n, 4n), fraction(1n, 4n)), [1n, 2n]],
    [subtract(fraction(1n, 3n), fraction(1n, 3n)), [0n, 1n]],
    [multiply(fraction(2n, 3n), fraction(3n, 4n)), [1n, 2n]],
    [divide(fraction(1n, 3n), fraction(-2n, 3n)), [-1n, 2n]],
    [negate(fraction(1n, 3n)), [-1n, 3n]],
    [absolute(fraction(-1n, 3n)), [1n, 3n]],
    [zero, [0n, 1n]],
    [one, [1n, 1n]],
  ])('%o', (value, expected) => {
    expect(parts(value)).toEqual(expected);
  });

  /** Sizes on both sides of the change from safe integers to BigInt. */
  const sizes = fc.oneof(
    fc.bigInt(1n, 1000n),
    fc.bigInt(2n ** 53n - 40n, 2n ** 53n + 40n),
    fc.bigInt(1n, 2n ** 53n),
    fc.bigInt(1n, 2n ** 200n),
  );

  test('whatever divisor two numbers share', () => {
    const check = (n: bigint, d: bigint, shared: bigint): void => {
      const value = fraction(n * shared, d * shared);
      expect(value.numerator * d).toBe(value.denominator * n);
      expect(divisorByEuclid(value.numerator, value.denominator)).toBe(1n);
    };
    fc.assert(fc.property(sizes, sizes, sizes, check), seeded);
  });
});

describe('arithmetic', () => {
  const over = (name: string, check: (a: Fraction, b: Fraction, c: Fraction) => boolean): void =>
    test(name, () => fc.assert(fc.property(fractions, fractions, fractions, check), seeded));

  over('adds in any order and grouping', (a, b, c) => equal(add(add(a, b), c), add(c, add(b, a))));
  over('multiplies in any order and grouping', (a, b, c) =>
    equal(multiply(multiply(a, b), c), multiply(c, multiply(b, a))),
  );
  over('distributes', (a, b, c) => equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
  over('takes back what it added', (a, b) => equal(subtract(add(a, b), b), a));
  over('takes back what it multiplied', (a, b) => isZero(b) || equal(divide(multiply(a, b), b), a));
  over('compares as the difference says', (a, b) => {
    const difference = subtract(a, b);
    return compare(a, b) === (isZero(difference) ? 0 : isNegative(difference) ? -1 : 1);
  });
  over('takes the floor from below', (a) => {
    const whole = fraction(floor(a));
    return isInteger(whole) && compare(whole, a) <= 0 && compare(a, add(whole, one)) < 0;
  });

  test.each([
    [fraction(7n, 2n), 3n],
    [fraction(-7n, 2n), -4n],
    [fraction(-4n), -4n],
    [fraction(-1n, 1000n), -1n],
  ])('the floor of %o', (value, expected) => expect(floor(value)).toBe(expected));

  test.each([
    ['a denominator zero', () => fraction(1n, 0n)],
    ['a divisor zero', () => divide(one, zero)],
  ])('refuses %s', (_, attempt) => expect(attempt).toThrow(/zero/));
});

describe('sums', () => {
  test('over nothing are zero', () => expect(sum([])).toEqual(zero));

  test('are what adding one by one gives, in any order', () => {
    const check = (terms: readonly Fraction[]): void => {
      const oneByOne = terms.reduce(add, zero);
      expect(sum(terms)).toEqual(oneByOne);
      expect(sum([...terms].reverse())).toEqual(oneByOne);
    };
    fc.assert(fc.property(fc.array(fractions, { maxLength: 20 }), check), seeded);
  });

  const thirds = [fraction(1n, 3n), fraction(1n, 5n), fraction(-1n, 3n), fraction(1n, 7n)];

  test.each([
    [7, fraction(12n, 35n)],
    [6, undefined],
  ])('within %d bits, of terms whose common denominator 105 has seven', (bits, expected) => {
    expect(boundedSum(thirds, bits)).toEqual(expected);
    expect(boundedSum([...thirds].reverse(), bits)).toEqual(expected);
  });

  test('count a divisor that denominators share once', () => {
    expect(boundedSum([fraction(1n, 6n), fraction(1n, 10n)], 5)).toEqual(fraction(4n, 15n));
  });

  test('are refused where only the result is too long', () => {
    expect(boundedSum([fraction(200n), fraction(55n)], 8)).toEqual(fraction(255n));
    expect(boundedSum([fraction(200n), fraction(56n)], 8)).toBeUndefined();
  });

  test('with ever new denominators stop at the bound, not at the end', () => {
    let read = 0;
    function* endless(): Generator<Fraction> {
      for (let denominator = 2n; ; denominator += 1n) {
        read += 1;
        yield fraction(1n, denominator);
      }
    }
    expect(boundedSum(endless(), 4096)).toBeUndefined();
    expect(read).toBeLessThan(4096);
  });
});

test('the size is that of the longer part, in bits', () => {
  const bits = (value: bigint): number => (value === 0n ? 0 : absoluteValue(value).toString(2).length);
  const check = (value: Fraction): boolean =>
    bitSize(value) === Math.max(bits(value.numerator), bits(value.denominator));
  fc.assert(fc.property(fractions, check), seeded);
  expect(bitSize(fraction(2n ** 4096n - 1n))).toBe(4096);
  expect(bitSize(fraction(-(2n ** 4096n)))).toBe(4097);
  expect(bitSize(fraction(1n, 2n ** 4096n))).toBe(4097);
});

function divisorByEuclid(left: bigint, right: bigint): bigint {
  return right === 0n ? absoluteValue(left) : divisorByEuclid(right, left % right);
}

function absoluteValue(value: bigint): bigint {
  return value < 0n ? -value : value;
}
