/** Divisions with floors, caps, refill and claims, of a handful of receivers; made so that bounds bind and ties are common. */
import fc from 'fast-check';
import type {
  AllocationInput,
  AllocationRounding,
  ClaimsInput,
  Ranking,
  SharesInput,
  Ties,
} from '../../engine/value/allocate.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';
import { eachAlone, together } from './generated.ts';

/** Few sizes, so that receivers are often alike. */
const sizes: fc.Arbitrary<Fraction> = fc.oneof(
  fc.constantFrom(0n, 1n, 1n, 2n, 3n, 10n).map((value) => fraction(value)),
  fc.tuple(fc.bigInt(0n, 40n), fc.bigInt(1n, 7n)).map(([n, d]) => fraction(n, d)),
  fc.bigInt(0n, 4000n).map((cents) => fraction(cents, 100n)),
);

const pots: fc.Arbitrary<Fraction> = fc.oneof(
  fc.bigInt(0n, 60n).map((value) => fraction(value)),
  fc.tuple(fc.bigInt(0n, 400n), fc.bigInt(1n, 9n)).map(([n, d]) => fraction(n, d)),
);

const small: fc.Arbitrary<Fraction> = fc.oneof(
  fc.constantFrom(fraction(0n), fraction(0n), fraction(1n), fraction(5n, 2n), fraction(1n, 3n)),
  fc.tuple(fc.bigInt(0n, 12n), fc.bigInt(1n, 5n)).map(([n, d]) => fraction(n, d)),
);

const weightings = [
  [fraction(1n)],
  [fraction(2n, 3n), fraction(1n, 3n)],
  [fraction(1n, 2n), fraction(1n, 2n)],
] as const;

function listOf<T>(values: fc.Arbitrary<T>, count: number): fc.Arbitrary<readonly T[]> {
  return fc.array(values, { minLength: count, maxLength: count });
}

function orderOf(count: number): fc.Arbitrary<readonly number[]> {
  return fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });
}

/** Where a draw decides, a part of it has been recorded. */
export function tiesOf(count: number): fc.Arbitrary<Ties> {
  const drawn = fc.integer({ min: 0, max: count });
  return fc
    .tuple(orderOf(count), fc.option(drawn))
    .map(([order, some]) => (some === null ? { order } : { order, drawn: some }));
}

function roundings(): fc.Arbitrary<{ readonly rounding?: AllocationRounding }> {
  return fc.oneof(
    fc.constant({}),
    together.map((rounding) => ({ rounding })),
    eachAlone.map((rounding) => ({ rounding })),
  );
}

/** Bounds, refill and rounding, each there or not; caps lie on or above floors more often than not. */
function dividing(
  count: number,
  { drawn }: { readonly drawn: boolean },
): fc.Arbitrary<Omit<SharesInput, 'keys' | 'others'>> {
  const bounds = fc.tuple(fc.option(listOf(small, count)), fc.option(listOf(sizes, count))).map(([floors, room]) => ({
    ...(floors === null ? {} : { floors }),
    ...(room === null
      ? {}
      : { caps: room.map((size, at) => (floors === null ? size : plus(size, floors[at] ?? fraction(0n)))) }),
  }));
  const refill = fc.oneof(
    fc.constant({}),
    fc.constant({ refill: {} }),
    listOf(sizes, count).map((key) => ({ refill: { key } })),
  );
  const ties = drawn ? tiesOf(count) : orderOf(count).map((order) => ({ order }));
  return fc.tuple(pots, bounds, refill, ties, roundings()).map(([pot, within, again, order, rounding]) => ({
    pot,
    receivers: Array.from({ length: count }, (_, at) => `R${at}`),
    ...within,
    ...again,
    ...order,
    ...rounding,
  }));
}

export function boundedShares(most = 5, drawn = false): fc.Arbitrary<SharesInput> {
  return fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 2 })).chain(([count, others]) =>
    fc
      .tuple(
        dividing(count, { drawn }),
        fc
          .constantFrom(...weightings)
          .chain((weights) =>
            fc.tuple(
              ...weights.map((weight) =>
                fc
                  .tuple(listOf(sizes, count), fc.option(listOf(sizes, others)))
                  .map(([values, more]) => ({ weight, values, ...(more === null ? {} : { others: more }) })),
              ),
            ),
          ),
      )
      .map(([shared, keys]) => ({ ...shared, keys, others })),
  );
}

export function claimsCut(most = 5): fc.Arbitrary<ClaimsInput> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc
        .tuple(dividing(count, { drawn: false }), listOf(sizes, count))
        .map(([shared, claims]) => ({ ...shared, claims, shortage: 'pro-rata' as const })),
    );
}

const misfits = fc.constantFrom<Ranking['misfit']>('stops', 'skipped', 'gets-rest');

export function rankings(count: number, { drawn }: { readonly drawn: boolean }): fc.Arbitrary<Ranking> {
  const few = fc.constantFrom(0, 0, 0, 1, count).map((some) => Math.min(some, count));
  const ties = fc.tuple(orderOf(count), few).map(([order, some]) => (drawn ? { order, drawn: some } : { order }));
  const ranks = listOf(drawn ? fc.constantFrom(0, 0, 0, 1, 2) : fc.integer({ min: 0, max: 2 }), count);
  return fc.record({ ranks, ties, misfit: misfits });
}

export type RankedClaims = Omit<ClaimsInput, 'shortage'> & { readonly shortage: Ranking };

/** Claims in order; where it is drawn, part of it may not have been yet. */
export function claimsInOrder(drawn: boolean, most = 5): fc.Arbitrary<RankedClaims> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc
        .tuple(dividing(count, { drawn: false }), listOf(sizes, count), rankings(count, { drawn }))
        .map(([shared, claims, shortage]) => ({ ...shared, claims, shortage })),
    );
}

/** The same division with its receivers in the given order of their old indexes. */
export function rearranged<T extends AllocationInput>(input: T, indexes: readonly number[]): T {
  const turned = <V>(values: readonly V[] | undefined): readonly V[] =>
    indexes.flatMap((index) => (values === undefined ? [] : [values[index] as V]));
  const places = (order: readonly number[]): readonly number[] => order.map((index) => indexes.indexOf(index));
  const shared = {
    ...input,
    receivers: turned(input.receivers),
    order: places(input.order),
    ...(input.floors === undefined ? {} : { floors: turned(input.floors) }),
    ...(input.caps === undefined ? {} : { caps: turned(input.caps) }),
    ...(input.refill?.key === undefined ? {} : { refill: { key: turned(input.refill.key) } }),
  };
  if ('keys' in input) return { ...shared, keys: input.keys.map((key) => ({ ...key, values: turned(key.values) })) };
  const { shortage } = input;
  if (shortage === 'pro-rata') return { ...shared, claims: turned(input.claims) };
  const ties = { ...shortage.ties, order: places(shortage.ties.order) };
  return { ...shared, claims: turned(input.claims), shortage: { ...shortage, ranks: turned(shortage.ranks), ties } };
}

function plus(one: Fraction, other: Fraction): Fraction {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}
