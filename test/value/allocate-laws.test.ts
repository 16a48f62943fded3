/** The laws of a division in shares, each over generated pots and keys in which equal remainders are common. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllocationResult, allocate, type SharesInput } from '../../engine/value/allocate.ts';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  type Fraction,
  fraction,
  isInteger,
  isZero,
  multiply,
  one,
  subtract,
  sum,
  zero,
} from '../../engine/value/fraction.ts';
import { round } from '../../engine/value/round.ts';
import { divisions, eachAlone, pots, seeded, together } from './generated.ts';

const methods = [
  ['exact', divisions()],
  ['rounded together', divisions(together)],
  ['rounded each alone', divisions(eachAlone)],
] as const;

describe.each(methods)('%s', (_, inputs) => {
  const law = lawOver(inputs);

  law('the parts and the rest add up to the pot', (input) => {
    const { parts, rest } = divided(input);
    expect(add(sum(parts), rest)).toEqual(input.pot);
  });

  law('the order of the receivers is irrelevant', (input) => {
    const before = divided(input);
    const backwards = [...input.receivers.keys()].reverse();
    for (const turned of [backwards, input.order, [...input.order].reverse()]) {
      const after = divided(rearranged(input, turned));
      expect(after.parts).toEqual(turned.map((index) => before.parts[index]));
      expect(after.exact).toEqual(turned.map((index) => before.exact[index]));
      expect(after.lastUnits.map((index) => turned[index])).toEqual(before.lastUnits);
      expect([after.rest, after.keyTotals]).toEqual([before.rest, before.keyTotals]);
    }
  });

  law('who has nothing of any key gets nothing', (input) => {
    const { parts, exact } = divided(input);
    for (const index of input.receivers.keys()) {
      const has = input.keys.some(({ values }) => !isZero(at(values, index)));
      if (!has) expect([at(parts, index), at(exact, index)]).toEqual([zero, zero]);
      else if (!isZero(input.pot)) expect(compare(at(exact, index), zero)).toBe(1);
    }
  });

  law('before rounding only the weight of keys of which all have nothing is left', (input) => {
    const { exact, keyTotals } = divided(input);
    const divisible = sum(input.keys.filter((_, key) => !isZero(at(keyTotals, key))).map(({ weight }) => weight));
    expect(sum(exact)).toEqual(multiply(input.pot, divisible));
  });

  law('a receiver more who has nothing changes nothing for the others', (input) => {
    const count = input.receivers.length;
    const wider = {
      ...input,
      receivers: [...input.receivers, 'one more'],
      order: [count, ...input.order],
      keys: input.keys.map(({ weight, values }) => ({ weight, values: [...values, zero] })),
    };
    expect(divided(wider).parts).toEqual([...divided(input).parts, zero]);
  });

  law('a key in other units divides the same', (input) => {
    const scaled = input.keys.map(({ weight, values }, key) => {
      const unit = fraction(BigInt(key) + 7n, 100n);
      return { weight, values: values.map((value) => multiply(value, unit)) };
    });
    const { keyTotals: _, ...before } = divided(input);
    expect(divided({ ...input, keys: scaled })).toMatchObject(before);
  });

  law('the exact parts are those of the formula, the parts lie less than one step from them', (input) => {
    const { parts, exact } = divided(input);
    for (const index of input.receivers.keys()) {
      expect(at(exact, index)).toEqual(byFormula(input, index));
      const difference = absolute(subtract(at(parts, index), at(exact, index)));
      expect(compare(difference, input.rounding?.step ?? zero)).toBe(input.rounding ? -1 : 0);
    }
  });

  law('no exact part falls when the pot grows', (input, growth) => {
    const [less, more] = [divided(input), divided({ ...input, pot: add(input.pot, growth) })];
    for (const index of input.receivers.keys()) {
      expect(compare(at(more.exact, index), at(less.exact, index))).toBeGreaterThanOrEqual(0);
    }
  });

  law('the total paid does not fall when the pot grows', (input, growth) => {
    const [less, more] = [divided(input), divided({ ...input, pot: add(input.pot, growth) })];
    expect(compare(sum(more.parts), sum(less.parts))).toBeGreaterThanOrEqual(0);
  });
});

describe('rounded together', () => {
  const law = lawOver(divisions(together));

  law('the total is the exact total rounded down, in whole steps, and so never above the pot', (input) => {
    const { parts, exact, rest } = divided(input);
    expect(sum(parts)).toEqual(round(sum(exact), stepOf(input), 'down'));
    expect(parts.every((part) => isInteger(divide(part, stepOf(input))))).toBe(true);
    expect(compare(rest, zero)).toBeGreaterThanOrEqual(0);
  });

  law('the last units go to the largest remainders, equal ones in the tie-break order', (input) => {
    const { parts, exact, lastUnits } = divided(input);
    const step = stepOf(input);
    const remainder = (index: number): Fraction => subtract(at(exact, index), round(at(exact, index), step, 'down'));
    const goesBefore = (left: number, right: number): boolean => {
      const compared = compare(remainder(left), remainder(right));
      return compared === 1 || (compared === 0 && input.order.indexOf(left) < input.order.indexOf(right));
    };
    for (const index of input.receivers.keys()) {
      const extra = lastUnits.includes(index) ? step : zero;
      expect(at(parts, index)).toEqual(add(round(at(exact, index), step, 'down'), extra));
    }
    const others = input.order.filter((index) => !lastUnits.includes(index));
    expect(lastUnits.every((lucky) => others.every((other) => goesBefore(lucky, other)))).toBe(true);
    expect(lastUnits.every((lucky, place) => lastUnits.slice(place + 1).every((next) => goesBefore(lucky, next)))).toBe(
      true,
    );
  });

  law('equal keys differ by one step at most, in favour of the first in the tie-break order', (input) => {
    const { parts } = divided(input);
    for (const [place, left] of input.order.entries()) {
      for (const right of input.order.slice(place + 1)) {
        if (!haveEqualKeys(input, left, right)) continue;
        const difference = subtract(at(parts, left), at(parts, right));
        expect([zero, stepOf(input)]).toContainEqual(difference);
      }
    }
  });

  /** And no stronger: see the next two tests. */
  law('no part falls by more than one step when the pot grows, and only a last unit can be lost', (input, growth) => {
    const [less, more] = [divided(input), divided({ ...input, pot: add(input.pot, growth) })];
    for (const index of input.receivers.keys()) {
      const change = subtract(at(more.parts, index), at(less.parts, index));
      if (compare(change, zero) >= 0) continue;
      expect(change).toEqual(subtract(zero, stepOf(input)));
      expect(less.lastUnits).toContain(index);
    }
  });

  const euro = { step: one, method: 'largest-remainder', mode: 'half-away-from-zero' } as const;

  test('a part can fall when the pot grows: the method has the Alabama paradox', () => {
    const values = [fraction(6n), fraction(6n), fraction(2n)];
    const input = { receivers: ['a', 'b', 'c'], order: [0, 1, 2], keys: [{ weight: one, values }], rounding: euro };
    const inEuros = (pot: bigint): readonly bigint[] =>
      divided({ ...input, pot: fraction(pot) }).parts.map((part) => part.numerator);
    expect(inEuros(10n)).toEqual([4n, 4n, 2n]);
    expect(inEuros(11n)).toEqual([5n, 5n, 1n]);
  });

  test('between two receivers no part falls when the pot grows by whole steps', () => {
    const check = (left: bigint, right: bigint, pot: bigint): void => {
      const keys = [{ weight: one, values: [fraction(left), fraction(right)] }];
      const input = { receivers: ['a', 'b'], order: [1, 0], keys, rounding: euro };
      const [less, more] = [divided({ ...input, pot: fraction(pot) }), divided({ ...input, pot: fraction(pot + 1n) })];
      for (const index of [0, 1]) {
        expect(compare(at(more.parts, index), at(less.parts, index))).toBeGreaterThanOrEqual(0);
      }
    };
    const key = fc.bigInt(0n, 40n);
    fc.assert(fc.property(key, key, fc.bigInt(0n, 200n), check), seeded);
  });
});

describe('rounded each alone', () => {
  const law = lawOver(divisions(eachAlone));

  law('each part is its own exact part rounded, whoever the others are', (input) => {
    const { parts, exact, lastUnits } = divided(input);
    const mode = input.rounding?.mode ?? 'down';
    expect(parts).toEqual(exact.map((part) => round(part, stepOf(input), mode)));
    expect(lastUnits).toEqual([]);
  });

  law('equal keys get equal parts', (input) => {
    const { parts } = divided(input);
    for (const left of input.receivers.keys()) {
      for (const right of input.receivers.keys()) {
        if (haveEqualKeys(input, left, right)) expect(at(parts, left)).toEqual(at(parts, right));
      }
    }
  });

  law('no part falls when the pot grows', (input, growth) => {
    const [less, more] = [divided(input), divided({ ...input, pot: add(input.pot, growth) })];
    for (const index of input.receivers.keys()) {
      expect(compare(at(more.parts, index), at(less.parts, index))).toBeGreaterThanOrEqual(0);
    }
  });
});

test('the generated divisions hold what the laws are about', () => {
  const seen = { tiedLastUnit: 0, noReceivers: 0, zeroKey: 0, twoKeys: 0, brokenCents: 0 };
  const count = (input: SharesInput): void => {
    const { exact, lastUnits, keyTotals } = divided(input);
    const others = [...input.receivers.keys()].filter((index) => !lastUnits.includes(index));
    const remainder = (index: number): Fraction =>
      subtract(at(exact, index), round(at(exact, index), stepOf(input), 'down'));
    const tied = lastUnits.some((lucky) => others.some((other) => equal(remainder(lucky), remainder(other))));
    seen.tiedLastUnit += tied ? 1 : 0;
    seen.noReceivers += input.receivers.length === 0 ? 1 : 0;
    seen.zeroKey += input.receivers.length > 0 && keyTotals.some(isZero) ? 1 : 0;
    seen.twoKeys += keyTotals.length > 1 ? 1 : 0;
    seen.brokenCents += isInteger(multiply(input.pot, fraction(100n))) ? 0 : 1;
  };
  fc.assert(fc.property(divisions(together), count), seeded);
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(30);
});

type Law = (name: string, check: (input: SharesInput, growth: Fraction) => void) => void;

function lawOver(inputs: fc.Arbitrary<SharesInput>): Law {
  return (name, check) => test(name, () => fc.assert(fc.property(inputs, pots, check), seeded));
}

function divided(input: SharesInput): AllocationResult {
  const result = allocate(input);
  if ('fault' in result) throw new Error(result.fault);
  return result;
}

/** The same division with its receivers in the given order of their old indexes. */
function rearranged(input: SharesInput, indexes: readonly number[]): SharesInput {
  return {
    ...input,
    receivers: indexes.map((index) => input.receivers[index] ?? ''),
    order: input.order.map((index) => indexes.indexOf(index)),
    keys: input.keys.map(({ weight, values }) => ({ weight, values: indexes.map((index) => at(values, index)) })),
  };
}

/** `P · (w₁ · k₁/K₁ + w₂ · k₂/K₂ + …)`, as a law writes it; a key of which all have nothing counts for nothing. */
function byFormula({ pot, keys }: SharesInput, index: number): Fraction {
  const shares = keys.map(({ weight, values }) => {
    const total = values.reduce(add, zero);
    return isZero(total) ? zero : multiply(weight, divide(at(values, index), total));
  });
  return multiply(pot, shares.reduce(add, zero));
}

function haveEqualKeys({ keys }: SharesInput, left: number, right: number): boolean {
  return keys.every(({ values }) => equal(at(values, left), at(values, right)));
}

function stepOf({ rounding }: SharesInput): Fraction {
  if (rounding === undefined) throw new Error('this law is about rounding');
  return rounding.step;
}

function at(values: readonly Fraction[], index: number): Fraction {
  const value = values[index];
  if (value === undefined) throw new Error(`no value with index ${index}`);
  return value;
}
