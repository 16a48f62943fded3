/** The fast division gives the same parts as the one in fractions, to the last unit, or leaves it to that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividePot, type PotInput } from '../../engine/compile/divide.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { runs } from '../runs.ts';
import {
  byReference,
  type Divided,
  divisions,
  divisionsBeyond,
  inParts,
  manyReceivers,
  onTheEdge,
  turned,
  type WholeInput,
} from './pots.ts';

const seed = 20261122;
const none = Number.POSITIVE_INFINITY;

function divided(input: PotInput): Divided | undefined {
  const found = dividePot(input);
  return found === undefined ? undefined : { ...found, parts: [...found.parts] };
}

describe('as in fractions', () => {
  const sorts = [
    ['a handful of receivers', divisions(8), runs(3000)],
    ['dozens of receivers', divisions(61), runs(300)],
    ['parts, caps and floors on the edge', onTheEdge(), runs(3000)],
    ['parts of units', inParts(), runs(1000)],
    ['numbers that no double holds', divisionsBeyond(), runs(300)],
    ['thousands of receivers', manyReceivers(), runs(4)],
  ] as const;

  test.each(sorts)('%s', (_, inputs, numRuns) => {
    const law = fc.property(inputs, (input) => {
      expect(divided(input)).toEqual(byReference(input));
    });
    fc.assert(law, { seed, numRuns });
  });
});

describe('laws', () => {
  const known = divisions(30).filter((input) => dividePot(input) !== undefined);

  function law(name: string, holds: (input: WholeInput, found: Divided) => void): void {
    test(name, () => {
      const all = fc.property(known, (input) => {
        holds(input, divided(input) ?? { parts: [], rest: 0 });
      });
      fc.assert(all, { seed, numRuns: runs(500) });
    });
  }

  law('the parts and the rest add up to the pot', (input, { parts, rest }) => {
    expect(parts.reduce((sum, part) => sum + part, rest ?? 0)).toBe(Number(input.pot));
  });

  law('nobody is below the floor, above the cap or between two steps', ({ floors, caps, rounding }, { parts }) => {
    const step = rounding === undefined ? 1 : Number((rounding.step.numerator * 100n) / rounding.step.denominator);
    for (const [row, part] of parts.entries()) {
      expect(part).toBeGreaterThanOrEqual(floors?.[row] ?? 0);
      expect(part).toBeLessThanOrEqual(caps?.[row] ?? none);
      expect(part % step).toBe(0);
    }
  });

  law('the order of delivery has no influence', (input, { parts, rest }) => {
    const lastUnitTo = input.lastUnitTo === 'last' ? 'first' : 'last';
    const { lastUnitTo: _, ...others } = turned(input);
    const back = divided(lastUnitTo === 'last' ? { ...others, lastUnitTo } : others);
    expect(back).toEqual({ parts: parts.toReversed(), rest });
  });

  law('what stands behind the receivers in a list is not read', (input, found) => {
    const longer = (values: Float64Array): Float64Array => Float64Array.of(...values, -1, Number.NaN);
    const keys = input.keys.map((key) => ({ ...key, values: longer(key.values) }));
    const lists = (['claims', 'floors', 'caps', 'refillKey'] as const).flatMap((name) => {
      const values = input[name];
      return values === undefined ? [] : [[name, longer(values)] as const];
    });
    expect(divided({ ...input, keys, ...Object.fromEntries(lists) })).toEqual(found);
  });

  law('what is delivered is not changed', (input) => {
    const before = structuredClone(input);
    dividePot(input);
    expect(input).toEqual(before);
  });
});

const cents = { step: fraction(1n, 100n), mode: 'largest-remainder' } as const;
const half = fraction(1n, 2n);
const plain = { count: 3, pot: 100, scale: 2, rest: 'lapses', rounding: cents } as const;

function key(...values: number[]): WholeInput['keys'][number] {
  return { values: Float64Array.from(values), weight: fraction(1n) };
}

function alone(mode: NonNullable<PotInput['rounding']>['mode'], step = fraction(1n, 100n)): Pick<PotInput, 'rounding'> {
  return { rounding: { step, mode } };
}

describe('by hand', () => {
  const cases: readonly (readonly [string, PotInput, readonly number[], number | undefined])[] = [
    ['a third each', { ...plain, keys: [key(1, 1, 1)] }, [34, 33, 33], 0],
    ['the last unit to the last', { ...plain, keys: [key(1, 1, 1)], lastUnitTo: 'last' }, [33, 33, 34], 0],
    ['the same of a large number', { ...plain, pot: 100n, keys: [key(1, 1, 1)], lastUnitTo: 'last' }, [33, 33, 34], 0],
    [
      'claims beyond what a double holds together, of whom some have a cap',
      { ...plain, keys: [], claims: Float64Array.of(2 ** 52, 2 ** 52, 60), caps: Float64Array.of(none, none, 50) },
      [50, 50, 0],
      0,
    ],
    [
      'thirds of a key and of the pot',
      {
        ...plain,
        pot: fraction(200n, 3n),
        keys: [{ weight: fraction(1n), values: [fraction(1n, 3n), fraction(1n), fraction(0n)] }],
      },
      [16, 50, 0],
      undefined,
    ],
    ['no key at all', { ...plain, keys: [key(0, 0, 0)] }, [0, 0, 0], 100],
    ['a key of others alone', { ...plain, keys: [{ ...key(0, 0, 0), others: 5 }] }, [0, 0, 0], 100],
    ['half of the key is of others', { ...plain, keys: [{ ...key(1, 1, 0), others: 2 }] }, [25, 25, 0], 50],
    ['no pot', { ...plain, pot: 0, keys: [key(1, 2, 3)] }, [0, 0, 0], 0],
    ['nobody', { ...plain, count: 0, keys: [key()] }, [], 100],
    [
      'equal remainders of other keys',
      {
        ...plain,
        keys: [
          { ...key(1, 0, 2), weight: half },
          { ...key(0, 1, 2), weight: half },
        ],
      },
      [17, 17, 66],
      0,
    ],
    [
      'a cap that is exactly the part',
      { ...plain, pot: 90, keys: [key(1, 1, 1)], caps: Float64Array.of(30, 30, 30), rest: 'redivide' },
      [30, 30, 30],
      0,
    ],
    [
      'over the cap is divided again in rounds',
      { ...plain, pot: 1000, keys: [key(6, 3, 1)], caps: Float64Array.of(100, 650, none), rest: 'redivide' },
      [100, 650, 250],
      0,
    ],
    [
      'again by a key of its own',
      {
        ...{ ...plain, keys: [key(1, 0, 0)], caps: Float64Array.of(40, none, none), rest: 'redivide' },
        refillKey: Float64Array.of(9, 2, 1),
      },
      [40, 40, 20],
      0,
    ],
    [
      'all at their caps',
      { ...plain, keys: [key(1, 1, 1)], caps: Float64Array.of(9, 9, 9), rest: 'redivide' },
      [9, 9, 9],
      73,
    ],
    [
      'a floor takes of the others',
      { ...plain, keys: [key(8, 1, 1)], floors: Float64Array.of(0, 0, 28) },
      [64, 8, 28],
      0,
    ],
    ['claims that fit', { ...plain, keys: [], claims: Float64Array.of(10, 20, 30) }, [10, 20, 30], 40],
    ['claims that do not', { ...plain, keys: [], claims: Float64Array.of(100, 200, 100) }, [25, 50, 25], 0],
    ['halves up', { ...plain, pot: 5, keys: [key(1, 1)], count: 2, ...alone('down') }, [2, 2], 1],
    ['halves to even', { ...plain, pot: 10, keys: [key(1, 3, 0)], ...alone('half-even') }, [2, 8, 0], 0],
    [
      'whole euros',
      { ...plain, pot: 1000, keys: [key(1, 1, 1)], ...alone('down', fraction(1n)) },
      [300, 300, 300],
      100,
    ],
    ['no rounding, whole parts', { count: 2, pot: 10, scale: 2, rest: 'lapses', keys: [key(2, 3)] }, [4, 6], 0],
    [
      'whole hundreds',
      { ...plain, scale: -2, keys: [key(1, 1, 1)], ...alone('down', fraction(100n)) },
      [33, 33, 33],
      1,
    ],
  ];

  test.each(cases)('%s', (_, input, parts, rest) => {
    expect(divided(input)).toEqual(rest === undefined ? { parts } : { parts, rest });
  });
});

describe('for the reference to answer', () => {
  const cases: readonly (readonly [string, PotInput])[] = [
    ['a negative pot', { ...plain, pot: -1, keys: [key(1, 1, 1)] }],
    ['a negative key', { ...plain, keys: [key(1, -1, 1)] }],
    ['a key that is no number', { ...plain, keys: [key(1, Number.NaN, 1)] }],
    ['others below nothing', { ...plain, keys: [{ ...key(1, 1, 1), others: -1 }] }],
    [
      'a part of a negative key',
      { ...plain, keys: [{ weight: fraction(1n), values: [fraction(-1n, 3n), fraction(1n), fraction(1n)] }] },
    ],
    [
      'a part of a negative floor',
      { ...plain, keys: [key(1, 1, 1)], floors: [fraction(-1n, 3n), fraction(1n), fraction(1n)] },
    ],
    ['others a part below nothing', { ...plain, keys: [{ ...key(1, 1, 1), others: fraction(-1n, 3n) }] }],
    ['a negative floor', { ...plain, keys: [key(1, 1, 1)], floors: Float64Array.of(1, -1, 1) }],
    ['a negative cap', { ...plain, keys: [key(1, 1, 1)], caps: Float64Array.of(1, -1, 1) }],
    ['a negative claim', { ...plain, keys: [], claims: Float64Array.of(1, -1, 1) }],
    [
      'a negative key of the refill',
      { ...plain, keys: [key(1, 1, 1)], rest: 'redivide', refillKey: Float64Array.of(1, -1, 1) },
    ],
    ['floors above the pot', { ...plain, keys: [key(1, 1, 1)], floors: Float64Array.of(50, 50, 1) }],
    [
      'a floor above the cap',
      { ...plain, keys: [key(1, 1, 1)], floors: Float64Array.of(5, 0, 0), caps: Float64Array.of(4, 9, 9) },
    ],
    ['weights that are not 1', { ...plain, keys: [{ ...key(1, 1, 1), weight: half }] }],
    ['weights of nothing', { ...plain, keys: [key(1, 1, 1), { ...key(1, 1, 1), weight: fraction(0n) }] }],
    ['neither keys nor claims', { ...plain, keys: [] }],
    ['a step of nothing', { ...plain, keys: [key(1, 1, 1)], ...alone('down', fraction(0n)) }],
    ['a step of a third', { ...plain, keys: [key(1, 1, 1)], ...alone('down', fraction(1n, 3n)) }],
    ['more paid than there is', { ...plain, keys: [key(1, 1, 1)], ...alone('up') }],
    ['parts that are not whole', { count: 3, pot: 100, scale: 2, rest: 'lapses', keys: [key(1, 1, 1)] }],
    ['a part that no double holds', { ...plain, pot: 2n ** 60n, keys: [key(1, 0, 0)] }],
  ];

  test.each(cases)('%s', (_, input) => {
    expect(dividePot(input)).toBeUndefined();
  });
});
