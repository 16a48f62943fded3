/** What the property tests of this folder draw from; every run draws the same. */

import fc from 'fast-check';
import type { AllocationKey, AllocationRounding, SharesInput } from '../../engine/value/allocate.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';
import type { RoundingMode } from '../../engine/value/round.ts';
import { runs } from '../runs.ts';

export const seeded = { seed: 20190418, numRuns: runs(500) };

export const modes: readonly RoundingMode[] = ['half-away-from-zero', 'up', 'down', 'half-even'];

export const steps: readonly Fraction[] = [
  fraction(1n, 100n),
  fraction(1n),
  fraction(100n),
  fraction(1n, 10000n),
  fraction(1n, 8n),
];

/** Any fraction: small, whole, long, of both signs. */
export const fractions: fc.Arbitrary<Fraction> = fc.oneof(
  fc.tuple(fc.bigInt(-60n, 60n), fc.bigInt(1n, 24n)).map(([n, d]) => fraction(n, d)),
  fc.bigInt(-(10n ** 12n), 10n ** 12n).map((cents) => fraction(cents, 100n)),
  fc.tuple(fc.bigInt(-(2n ** 130n), 2n ** 130n), fc.bigInt(1n, 2n ** 130n)).map(([n, d]) => fraction(n, d)),
);

/** Pots: none, whole euros, cents, and parts of a cent as an earlier division leaves them. */
export const pots: fc.Arbitrary<Fraction> = fc.oneof(
  fc.constant(fraction(0n)),
  fc.bigInt(0n, 50n).map((cents) => fraction(cents, 100n)),
  fc.bigInt(0n, 500_000_000n).map((euros) => fraction(euros)),
  fc.tuple(fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 700n)).map(([n, d]) => fraction(n, d)),
);

const fewSizes = fc.constantFrom(0n, 1n, 1n, 2n, 3n).map((value) => fraction(value));
const nothing = fc.constant(fraction(0n));
const students = fc.bigInt(0n, 20_000n).map((value) => fraction(value));
const euros = fc.bigInt(0n, 10n ** 10n).map((cents) => fraction(cents, 100n));
const ratios = fc.tuple(fc.bigInt(0n, 30n), fc.bigInt(1n, 12n)).map(([n, d]) => fraction(n, d));

const weightings: readonly (readonly Fraction[])[] = [
  [fraction(1n)],
  [fraction(2n, 3n), fraction(1n, 3n)],
  [fraction(1n, 2n), fraction(1n, 2n)],
  [fraction(1n, 7n), fraction(2n, 7n), fraction(4n, 7n)],
];

/**
 * Keys of so many receivers. Often the receivers are of a few sorts only, alike in all their keys, so that equal
 * remainders, which the tie-break order has to decide, are common; and so are receivers and keys without anything.
 */
function keysFor(count: number): fc.Arbitrary<readonly AllocationKey[]> {
  const allDifferent = fc.constant(Array.from({ length: count }, (_, index) => index));
  const ofFewSorts = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: count, maxLength: count });
  const valuesOf = (sorts: readonly number[]): fc.Arbitrary<readonly Fraction[]> =>
    fc
      .constantFrom(fewSizes, nothing, students, euros, ratios)
      .chain((sizes) => fc.array(sizes, { minLength: 12, maxLength: 12 }))
      .map((drawn) => sorts.map((sort) => drawn[sort] ?? fraction(0n)));
  return fc
    .tuple(fc.constantFrom(...weightings), fc.oneof(allDifferent, ofFewSorts))
    .chain(([weights, sorts]) =>
      fc.tuple(...weights.map((weight) => valuesOf(sorts).map((values) => ({ weight, values })))),
    );
}

export const together: fc.Arbitrary<AllocationRounding> = fc
  .constantFrom(...steps)
  .map((step) => ({ step, method: 'largest-remainder', mode: 'half-away-from-zero' }));

export const eachAlone: fc.Arbitrary<AllocationRounding> = fc
  .tuple(fc.constantFrom(...steps), fc.constantFrom(...modes))
  .map(([step, mode]) => ({ step, method: 'per-recipient', mode }));

/** Divisions of up to twelve receivers, with their tie-break order shuffled; without rounding unless asked. */
export function divisions(rounding?: fc.Arbitrary<AllocationRounding>): fc.Arbitrary<SharesInput> {
  return fc.integer({ min: 0, max: 12 }).chain((count) => {
    const indexes = Array.from({ length: count }, (_, index) => index);
    const order = fc.shuffledSubarray(indexes, { minLength: count, maxLength: count });
    const given = fc.record({ pot: pots, order, keys: keysFor(count) });
    const exact = given.map((drawn) => ({ ...drawn, receivers: indexes.map((index) => `R${index}`) }));
    return rounding === undefined
      ? exact
      : fc.tuple(exact, rounding).map(([drawn, how]) => ({ ...drawn, rounding: how }));
  });
}
