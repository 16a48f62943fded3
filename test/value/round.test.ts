import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText } from '../../engine/value/decimal.ts';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  type Fraction,
  fraction,
  isInteger,
  multiply,
  negate,
  subtract,
  zero,
} from '../../engine/value/fraction.ts';
import { type RoundingMode, round } from '../../engine/value/round.ts';
import { runs } from '../runs.ts';
import { modes, seeded, steps } from './generated.ts';

describe('between two whole numbers', () => {
  const at = (halves: bigint, sixths = 0n): Fraction => add(fraction(halves, 2n), fraction(sixths, 6n));
  test.each<[Fraction, Record<RoundingMode, bigint>]>([
    [at(5n), { 'half-away-from-zero': 3n, up: 3n, down: 2n, 'half-even': 2n }],
    [at(7n), { 'half-away-from-zero': 4n, up: 4n, down: 3n, 'half-even': 4n }],
    [at(1n), { 'half-away-from-zero': 1n, up: 1n, down: 0n, 'half-even': 0n }],
    [at(-1n), { 'half-away-from-zero': -1n, up: 0n, down: -1n, 'half-even': 0n }],
    [at(-5n), { 'half-away-from-zero': -3n, up: -2n, down: -3n, 'half-even': -2n }],
    [at(-7n), { 'half-away-from-zero': -4n, up: -3n, down: -4n, 'half-even': -4n }],
    [at(5n, 1n), { 'half-away-from-zero': 3n, up: 3n, down: 2n, 'half-even': 3n }],
    [at(5n, -1n), { 'half-away-from-zero': 2n, up: 3n, down: 2n, 'half-even': 2n }],
    [at(-5n, 1n), { 'half-away-from-zero': -2n, up: -2n, down: -3n, 'half-even': -2n }],
    [at(-5n, -1n), { 'half-away-from-zero': -3n, up: -2n, down: -3n, 'half-even': -3n }],
    [at(-6n), { 'half-away-from-zero': -3n, up: -3n, down: -3n, 'half-even': -3n }],
    [zero, { 'half-away-from-zero': 0n, up: 0n, down: 0n, 'half-even': 0n }],
  ])('%o', (value, expected) => {
    for (const mode of modes) expect(round(value, fraction(1n), mode), mode).toEqual(fraction(expected[mode]));
  });
});

test.each([zero, fraction(-1n, 100n)])('a step of %o is refused', (step) => {
  expect(() => round(fraction(1n), step, 'down')).toThrow('positive');
});

/** Decimal values of which many lie exactly on a multiple of the step, or exactly halfway between two. */
const cases = fc.tuple(
  fc.constantFrom(...steps),
  fc.oneof(
    fc.bigInt(-(10n ** 9n), 10n ** 9n).map((halves) => [fraction(halves, 2n), true] as const),
    fc.bigInt(-(10n ** 18n), 10n ** 18n).map((units) => [fraction(units, 10n ** 7n), false] as const),
  ),
);

describe.each(modes)('%s', (mode) => {
  const decimalMode = {
    'half-away-from-zero': Decimal.ROUND_HALF_UP,
    up: Decimal.ROUND_CEIL,
    down: Decimal.ROUND_FLOOR,
    'half-even': Decimal.ROUND_HALF_EVEN,
  }[mode];
  const Wide = Decimal.clone({ defaults: true, precision: 60 });

  test('agrees with decimal.js, which can hold all of these exactly', () => {
    let halves = 0;
    const check = ([step, [amount, inSteps]]: [Fraction, readonly [Fraction, boolean]]): void => {
      const value = inSteps ? multiply(amount, step) : amount;
      const size = new Wide(decimalText(step) ?? '');
      const second = new Wide(decimalText(value) ?? '').div(size).toDecimalPlaces(0, decimalMode).times(size);
      expect(decimalText(round(value, step, mode))).toBe(second.isZero() ? '0' : second.toFixed());
      if (divide(value, step).denominator === 2n) halves += 1;
    };
    fc.assert(fc.property(cases, check), { ...seeded, numRuns: runs(3000) });
    expect(halves).toBeGreaterThan(500);
  });

  const over = (name: string, check: (value: Fraction, step: Fraction) => boolean): void =>
    test(name, () => {
      const values = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n));
      const property = fc.property(values, fc.constantFrom(...steps), ([n, d], step) => check(fraction(n, d), step));
      fc.assert(property, seeded);
    });

  over('gives a multiple of the step, less than a step away, and leaves it there', (value, step) => {
    const result = round(value, step, mode);
    return (
      isInteger(divide(result, step)) &&
      compare(absolute(subtract(result, value)), step) < 0 &&
      equal(round(result, step, mode), result)
    );
  });
  over('below zero mirrors above', (value, step) => {
    const mirrored: RoundingMode = mode === 'up' ? 'down' : mode === 'down' ? 'up' : mode;
    return equal(round(negate(value), step, mode), negate(round(value, step, mirrored)));
  });
});
