/** Pots to divide, in whole units, and the same as fractions for the reference. */
import fc from 'fast-check';
import type { Amounts, PotInput } from '../../engine/compile/divide.ts';
import type { WholePot } from '../../engine/compile/divide-whole.ts';
import { type AllocationInput, allocate } from '../../engine/value/allocate.ts';
import { type Fraction, fraction, isNegative } from '../../engine/value/fraction.ts';

const weightings: readonly (readonly Fraction[])[] = [
  [fraction(1n)],
  [fraction(1n)],
  [fraction(2n, 3n), fraction(1n, 3n)],
  [fraction(1n, 2n), fraction(1n, 2n)],
  [fraction(1n, 7n), fraction(2n, 7n), fraction(4n, 7n)],
];

export type WholeInput = Omit<WholePot, 'pot'> & { readonly pot: number | bigint };

const most = Number.MAX_SAFE_INTEGER;

const modes = ['half-away-from-zero', 'up', 'down', 'half-even', 'largest-remainder', 'largest-remainder'] as const;

/** One list per size: few sizes, so that equal parts and remainders are common; or as long as a key may be. */
const sizes: readonly fc.Arbitrary<number>[] = [
  fc.constant(0),
  fc.constantFrom(0, 1, 1, 2, 3, 10),
  fc.constantFrom(0, 5, 25, 50, 100, 250),
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 10 ** 11 }),
  fc.integer({ min: 0, max: 2 ** 49 }),
];

const pots = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 60 }).map((euros) => euros * 100),
  fc.integer({ min: 0, max: 10 ** 12 }),
  fc.integer({ min: 0, max: 2 ** 53 - 1 }),
);

function lists(count: number, from: readonly fc.Arbitrary<number>[] = sizes): fc.Arbitrary<Float64Array> {
  return fc
    .constantFrom(...from)
    .chain((size) => fc.array(size, { minLength: count, maxLength: count }))
    .map((values) => Float64Array.from(values));
}

/** Shares of the pot or more, such that they bind often, and some that are exactly a part of it. */
function bounds(count: number, pot: number, most: number): fc.Arbitrary<Float64Array> {
  const top = Math.floor((pot / Math.max(count, 1)) * most);
  return lists(count, [
    fc.integer({ min: 0, max: top }),
    fc.constantFrom(0, Math.floor(top / 2), top),
    fc.constantFrom(0, Math.floor(pot / Math.max(count, 1))),
  ]);
}

function keysOf(count: number): fc.Arbitrary<WholePot['keys']> {
  return fc
    .constantFrom(...weightings)
    .chain((weights) =>
      fc.tuple(
        ...weights.map((weight) =>
          fc
            .tuple(lists(count), fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 2 }))
            .map(([values, others]) => ({ weight, values, ...(others === null ? {} : { others }) })),
        ),
      ),
    );
}

/** Whether claims are divided, and what may be wrong with the bounds is left to chance. */
export function divisions(most = 8): fc.Arbitrary<WholeInput> {
  return fc.tuple(fc.integer({ min: 0, max: most }), pots).chain(([count, pot]) =>
    fc
      .record({
        floors: fc.option(bounds(count, pot, 0.9), { freq: 2 }),
        caps: fc.option(bounds(count, pot, 2.5)),
        claims: fc.option(fc.oneof(bounds(count, pot, 2), lists(count)), { freq: 3 }),
        keys: keysOf(count),
        rest: fc.constantFrom('lapses' as const, 'redivide' as const),
        refillKey: fc.option(lists(count), { freq: 2 }),
        rounding: fc.option(fc.record({ step: fc.constantFrom(1n, 1n, 50n, 100n), mode: fc.constantFrom(...modes) }), {
          freq: 9,
        }),
        lastUnitTo: fc.boolean(),
        isCapped: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      })
      .map(({ floors, caps, claims, keys, rest, refillKey, rounding, lastUnitTo, isCapped }) => ({
        ...{ count, pot, scale: 2, rest, keys: claims === null ? keys : [] },
        ...(claims === null ? {} : { claims }),
        ...(floors === null ? {} : { floors }),
        ...(caps === null
          ? {}
          : {
              caps: caps.map((cap, row) =>
                isCapped[row] === true ? Math.max(cap, (floors?.[row] ?? 0) + (row % 4)) : Number.POSITIVE_INFINITY,
              ),
            }),
        ...(refillKey === null || rest === 'lapses' ? {} : { refillKey }),
        ...(rounding === null ? {} : { rounding: { step: fraction(rounding.step, 100n), mode: rounding.mode } }),
        ...(lastUnitTo ? { lastUnitTo: 'last' as const } : {}),
      })),
  );
}

/** Parts that are whole, or one unit of the pot beside that, and caps and floors that are exactly these parts or beside them. */
export function onTheEdge(): fc.Arbitrary<WholeInput> {
  const beside = fc.constantFrom(-1, 0, 0, 1);
  const drawn = fc.record({
    input: divisions(6).filter(({ count, claims }) => count > 0 && claims === undefined),
    size: fc.constantFrom(3, 10 ** 5, 10 ** 9, 2 ** 48),
    times: fc.array(fc.integer({ min: 1, max: 2 ** 31 }), { minLength: 6, maxLength: 6 }),
    pot: fc.oneof(
      fc.integer({ min: 0, max: 2 ** 40 }),
      fc.integer({ min: 0, max: 2 ** 50 }),
      fc.integer({ min: 0, max: most - 1 }),
    ),
    half: fc.boolean(),
    off: beside,
    offs: fc.array(beside, { minLength: 6, maxLength: 6 }),
    which: fc.constantFrom('none', 'caps', 'caps', 'floors'),
  });
  return drawn.map(({ input, size, times, pot: about, half, off, offs, which }) => {
    const values = Float64Array.from({ length: input.count }, (_, row) => (times[row] ?? 0) % size);
    const total = values.reduce((sum, value) => sum + value, 0) || 1;
    const whole = (half ? total / 2 : total) * Math.floor(about / total);
    const pot = Math.max(0, Math.floor(whole) + off);
    const parts = values.map((value, row) =>
      Math.max(0, Number((BigInt(pot) * BigInt(value)) / BigInt(total)) + (offs[row] ?? 0)),
    );
    const { floors: _, caps: __, ...others } = input;
    const keys = input.keys.map(({ weight }, at) => ({ weight, values: values.map((value) => value * (at + 1)) }));
    const bound =
      which === 'none'
        ? {}
        : which === 'caps'
          ? { caps: parts }
          : { floors: parts.map((part, row) => (row % 2) * part) };
    return { ...others, keys, pot, ...bound };
  });
}

/** A pot beyond 2^53, of which each part is below; or keys whose total is. */
export function divisionsBeyond(): fc.Arbitrary<WholeInput> {
  const large = fc.bigInt(2n ** 53n, 2n ** 58n);
  return fc.tuple(divisions(40), large, fc.boolean()).map(([input, pot, isPot]) => {
    const keys = input.keys.map((key) => ({ ...key, values: key.values.map((value) => Math.min(value * 4, most)) }));
    return isPot ? { ...input, pot } : { ...input, keys };
  });
}

/** Some are capped, and many are alike. */
export function manyReceivers(): fc.Arbitrary<WholeInput> {
  const count = 2500;
  return fc
    .tuple(keysOf(count), fc.integer({ min: 10 ** 9, max: 10 ** 13 }), fc.boolean())
    .map(([keys, pot, again]) => ({
      ...{ count, pot, scale: 2, keys, rest: again ? 'redivide' : 'lapses' },
      caps: Float64Array.from({ length: count }, (_, row) => Math.floor((pot / count) * ((row * 7919) % 997) * 0.003)),
      rounding: { step: fraction(1n, 100n), mode: 'largest-remainder' },
    }));
}

/** Amounts, keys or both as fractions, of a few denominators or of many. */
export function inParts(): fc.Arbitrary<PotInput> {
  const denominators = fc.constantFrom([1n, 2n, 4n], [3n, 1n, 6n], [7n, 11n, 13n, 2n ** 61n - 1n]);
  const which = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  return fc
    .tuple(divisions(8), denominators, which, fc.integer({ min: 1, max: 3 }))
    .map(([input, divisors, is, off]) => {
      const divisor = (row: number): bigint => divisors[(row + off) % divisors.length] ?? 1n;
      const list = (values: Float64Array, at: number): Amounts =>
        is[at] === true && values.every(Number.isFinite)
          ? Array.from(values, (value, row) => fraction(BigInt(value), divisor(row + at)))
          : values;
      const { pot, keys, claims, floors, caps, refillKey } = input;
      return {
        ...{ ...input, pot: is[0] === true ? fraction(BigInt(pot), divisor(0)) : pot },
        keys: keys.map((key) => ({ ...key, values: list(key.values, 1) })),
        ...(claims === undefined ? {} : { claims: list(claims, 2) }),
        ...(floors === undefined ? {} : { floors: list(floors, 3) }),
        ...(caps === undefined ? {} : { caps: list(caps, 4) }),
        ...(refillKey === undefined ? {} : { refillKey: list(refillKey, 5) }),
      };
    });
}

/** The same receivers, the last first. */
export function turned(input: WholeInput): WholeInput {
  const lists = (['claims', 'floors', 'caps', 'refillKey'] as const).flatMap((name) => {
    const values = input[name];
    return values === undefined ? [] : [[name, values.toReversed()] as const];
  });
  const keys = input.keys.map((key) => ({ ...key, values: key.values.toReversed() }));
  return { ...input, keys, ...Object.fromEntries(lists) };
}

export interface Divided {
  readonly parts: readonly number[];
  readonly rest?: number;
}

/** By the reference: the parts and the rest in units, or undefined where it is not for whole units to say. */
export function byReference(input: PotInput): Divided | undefined {
  const divided = allocate(inFractions(input));
  if ('fault' in divided || isNegative(divided.rest)) return undefined;
  const whole = [...divided.parts, divided.rest].map(({ numerator, denominator }) =>
    fraction(numerator * 100n, denominator),
  );
  const units = whole.map(({ numerator, denominator }) => (denominator === 1n ? Number(numerator) : most + 1));
  const [parts, rest = 0] = [units.slice(0, -1), units.at(-1)];
  if (parts.some((part) => part > most)) return undefined;
  return rest > most ? { parts } : { parts, rest };
}

export function inFractions(input: PotInput): AllocationInput {
  const amount = (value: number | bigint | Fraction): Fraction => {
    if (value === Number.POSITIVE_INFINITY) return fraction(2n ** 200n);
    return typeof value === 'object'
      ? fraction(value.numerator, value.denominator * 100n)
      : fraction(BigInt(value), 100n);
  };
  const all = (values: Amounts): readonly Fraction[] => [...values].map(amount);
  const order = [...Array(input.count).keys()];
  const { rounding, floors, caps, claims, refillKey } = input;
  const shared = {
    pot: amount(input.pot),
    receivers: order.map((row) => `R${row}`),
    order: input.lastUnitTo === 'last' ? order.reverse() : order,
    ...(floors === undefined ? {} : { floors: all(floors) }),
    ...(caps === undefined ? {} : { caps: all(caps) }),
    ...(input.rest === 'lapses' ? {} : { refill: refillKey === undefined ? {} : { key: all(refillKey) } }),
    ...(rounding === undefined ? {} : { rounding: asReference(rounding) }),
  };
  if (claims !== undefined) return { ...shared, claims: all(claims), shortage: 'pro-rata' };
  const keys = input.keys.map(({ values, weight, others = 0 }) => ({
    weight,
    values: all(values),
    others: [amount(others)],
  }));
  return { ...shared, keys, others: 1 };
}

function asReference({ step, mode }: NonNullable<PotInput['rounding']>): NonNullable<AllocationInput['rounding']> {
  if (mode === 'largest-remainder') return { step, method: mode, mode: 'down' };
  return { step, method: 'per-recipient', mode };
}
