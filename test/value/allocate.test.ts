import { describe, expect, test } from 'vitest';
import { type AllocationRounding, allocate, type SharesInput } from '../../engine/value/allocate.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';

const cent = fraction(1n, 100n);
const onCents: AllocationRounding = { step: cent, method: 'largest-remainder', mode: 'half-away-from-zero' };
const centsEachAlone: AllocationRounding = { ...onCents, method: 'per-recipient' };
const euros = (...amounts: readonly bigint[]): readonly Fraction[] => amounts.map((amount) => fraction(amount));
const cents = (...amounts: readonly bigint[]): readonly Fraction[] => amounts.map((amount) => fraction(amount, 100n));

function division(pot: Fraction, values: readonly Fraction[], more: Partial<SharesInput> = {}): SharesInput {
  const receivers = values.map((_, index) => `R${index}`);
  const order = values.map((_, index) => index);
  return { pot, receivers, order, keys: [{ weight: fraction(1n), values }], ...more };
}

describe('examples', () => {
  test('the investment budget of 2019 over two institutions', () => {
    const result = allocate({
      pot: fraction(381_300_000n),
      receivers: ['01AA', '02BB'],
      order: [0, 1],
      keys: [
        { weight: fraction(2n, 3n), values: euros(60_000_000n, 40_000_000n) },
        { weight: fraction(1n, 3n), values: euros(3000n, 1000n) },
      ],
      rounding: onCents,
    });
    expect(result).toMatchObject({
      parts: euros(247_845_000n, 133_455_000n),
      exact: euros(247_845_000n, 133_455_000n),
      keyTotals: euros(100_000_000n, 4000n),
      lastUnits: [],
      rest: fraction(0n),
    });
  });

  test('a euro over three: the first in the tie-break order gets the last cent', () => {
    const result = allocate(division(fraction(1n), euros(1n, 1n, 1n), { order: [2, 0, 1], rounding: onCents }));
    expect(result).toMatchObject({ parts: cents(33n, 33n, 34n), lastUnits: [2], rest: fraction(0n) });
  });

  test('a larger remainder goes before the order', () => {
    const result = allocate(division(cent, euros(1n, 2n), { rounding: onCents }));
    expect(result).toMatchObject({ parts: cents(0n, 1n), lastUnits: [1], rest: fraction(0n) });
  });

  test('two last units are named by remainder, then by order', () => {
    const shares = euros(7n, 8n, 8n, 7n);
    const result = allocate(division(fraction(3n, 100n), shares, { order: [3, 2, 1, 0], rounding: onCents }));
    expect(result).toMatchObject({ parts: cents(0n, 1n, 1n, 1n), lastUnits: [2, 1, 3] });
  });

  test('without rounding the parts stay exact', () => {
    const result = allocate(division(fraction(1n), euros(1n, 1n, 1n)));
    const thirds = [fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)];
    expect(result).toMatchObject({ parts: thirds, exact: thirds, lastUnits: [], rest: fraction(0n) });
  });

  test('rounded each alone, too little is left over', () => {
    const result = allocate(division(fraction(1n), euros(1n, 1n, 1n), { rounding: centsEachAlone }));
    expect(result).toMatchObject({ parts: cents(33n, 33n, 33n), lastUnits: [], rest: cent });
  });

  test('rounded each alone, too much makes the rest negative', () => {
    const result = allocate(division(fraction(1n), euros(1n, 1n, 4n), { rounding: centsEachAlone }));
    expect(result).toMatchObject({ parts: cents(17n, 17n, 67n), rest: fraction(-1n, 100n) });
  });

  test('rounded each alone, as its mode says', () => {
    const rounding: AllocationRounding = { step: fraction(1n), method: 'per-recipient', mode: 'up' };
    const result = allocate(division(fraction(2n), euros(1n, 0n, 3n), { rounding }));
    expect(result).toMatchObject({ parts: euros(1n, 0n, 2n), rest: fraction(-1n) });
  });

  test('what does not fill a step goes to the rest', () => {
    const rounding: AllocationRounding = { ...onCents, step: fraction(100n) };
    const result = allocate(division(fraction(1099n), euros(1n, 1n, 1n), { rounding }));
    expect(result).toMatchObject({ parts: euros(400n, 300n, 300n), lastUnits: [0], rest: fraction(99n) });
  });

  test.each([onCents, centsEachAlone, undefined])('without receivers all is left, rounding %o', (rounding) => {
    const result = allocate(division(fraction(5n), [], rounding === undefined ? {} : { rounding }));
    expect(result).toMatchObject({
      parts: [],
      exact: [],
      keyTotals: [fraction(0n)],
      lastUnits: [],
      rest: fraction(5n),
    });
  });

  test('where all have nothing of one key, that part of the pot is left', () => {
    const keys = [
      { weight: fraction(2n, 3n), values: euros(1n, 3n) },
      { weight: fraction(1n, 3n), values: euros(0n, 0n) },
    ];
    const result = allocate(division(fraction(12n), euros(1n, 3n), { keys, rounding: onCents }));
    expect(result).toMatchObject({ parts: euros(2n, 6n), keyTotals: euros(4n, 0n), rest: fraction(4n) });
  });
});

describe('faults', () => {
  const two = { receivers: ['a', 'b'], order: [1, 0] };
  const halves = (...values: readonly (readonly Fraction[])[]): Pick<SharesInput, 'keys'> => ({
    keys: values.map((drawn) => ({ weight: fraction(1n, 2n), values: drawn })),
  });

  test('a negative pot', () => {
    expect(allocate(division(fraction(-1n, 100n), euros(1n)))).toEqual({ fault: 'negative-pot' });
    expect(allocate(division(fraction(-1n), []))).toEqual({ fault: 'negative-pot' });
  });

  test('a negative key, also where the total is not, the first receiver of the order first', () => {
    const first = { pot: fraction(1n), ...two, ...halves(euros(5n, -1n), euros(-1n, 1n)) };
    expect(allocate(first)).toEqual({ fault: 'negative-key', receiver: 1, key: 0 });
    const second = { pot: fraction(0n), ...two, ...halves(euros(5n, 1n), euros(-1n, -1n)) };
    expect(allocate(second)).toEqual({ fault: 'negative-key', receiver: 1, key: 1 });
  });

  test('a key total beyond the size of a fraction', () => {
    const long = [fraction(1n, 3n ** 2000n), fraction(1n, 2n ** 2000n)];
    const input = { pot: fraction(1n), ...two, ...halves(euros(1n, 1n), long) };
    expect(allocate(input)).toEqual({ fault: 'key-total-too-large', key: 1 });
  });
});

describe('a mistake of the program is not a fault of the user', () => {
  const good = division(fraction(1n), euros(1n, 1n), { rounding: onCents });
  const key = { weight: fraction(1n), values: euros(1n, 1n) };
  test.each<[string, Partial<SharesInput>]>([
    ['the weights', { keys: [] }],
    ['the weights', { keys: [{ ...key, weight: fraction(1n, 3n) }, key] }],
    [
      'each weight',
      {
        keys: [
          { ...key, weight: fraction(2n) },
          { ...key, weight: fraction(-1n) },
        ],
      },
    ],
    ['each weight', { keys: [key, { ...key, weight: fraction(0n) }] }],
    ['each key', { keys: [{ ...key, values: euros(1n) }] }],
    ['each key', { keys: [{ ...key, values: euros(1n, 1n, 1n) }] }],
    ['the order', { order: [0] }],
    ['the order', { order: [0, 0] }],
    ['the order', { order: [0, 1, 1] }],
    ['the order', { order: [0, 2] }],
    ['the order', { order: [0, 0.5] }],
    ['the order', { order: [-1, 0] }],
    ['the step', { rounding: { ...onCents, step: fraction(0n) } }],
  ])('%s: %o', (message, change) => {
    expect('parts' in allocate(good)).toBe(true);
    expect(() => allocate({ ...good, ...change })).toThrow(message);
  });
});
