/** The laws of divisions with floors, caps, refill and claims, against an oracle that tries everything. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AllocationInput,
  type AllocationResult,
  allocate,
  type SharesInput,
} from '../../engine/value/allocate.ts';
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isInteger,
  isZero,
  multiply,
  subtract,
  sum,
  zero,
} from '../../engine/value/fraction.ts';
import { fill } from '../../engine/value/levels.ts';
import { runs } from '../runs.ts';
import { expectedExact, filledInRounds } from './division-oracle.ts';
import { seeded } from './generated.ts';
import { boundedShares, claimsCut, claimsInOrder, rearranged } from './generated-divisions.ts';

const modes: readonly [string, fc.Arbitrary<AllocationInput>][] = [
  ['shares', boundedShares()],
  ['claims cut', claimsCut()],
  ['claims in order', claimsInOrder(false)],
];

describe.each(modes)('%s', (name, inputs) => {
  const law = (title: string, check: (input: AllocationInput, growth: Fraction) => void): void => {
    const growths = fc.tuple(fc.bigInt(0n, 300n), fc.bigInt(1n, 7n)).map(([n, d]) => fraction(n, d));
    test(title, () => fc.assert(fc.property(inputs, growths, check), { ...seeded, numRuns: runs(1000) }));
  };

  law('the exact parts are those that trying everything finds', (input) => {
    const result = divided(input);
    if (result === undefined) return;
    const { amounts } = expectedExact(input);
    expect(result.exact).toEqual(amounts);
  });

  law('the parts and the rest add up to the pot', (input) => {
    const result = divided(input);
    if (result !== undefined) expect(add(sum(result.parts), result.rest)).toEqual(input.pot);
  });

  law('nobody goes over a cap or under a floor, and nobody is paid less than nothing', (input) => {
    for (const [at, part] of (divided(input)?.parts ?? []).entries()) {
      expect(compare(part, input.floors?.[at] ?? zero)).toBeGreaterThanOrEqual(0);
      const cap = input.caps?.[at];
      if (cap !== undefined) expect(compare(part, cap)).toBeLessThanOrEqual(0);
    }
  });

  law('rounding changes nobody by a step or more, and together pays no more than the pot', (input) => {
    const result = divided(input);
    if (result === undefined) return;
    const { parts, exact, rest } = result;
    const step = input.rounding?.step;
    for (const [at, part] of parts.entries()) {
      const difference = absolute(subtract(part, exact[at] ?? zero));
      expect(compare(difference, step ?? zero)).toBe(step === undefined ? 0 : -1);
      if (step !== undefined) expect(isInteger(divide(part, step))).toBe(true);
    }
    if (input.rounding?.method !== 'per-recipient') expect(compare(rest, zero)).toBeGreaterThanOrEqual(0);
  });

  law('the order of the receivers is irrelevant', (input) => {
    const before = divided(input);
    for (const indexes of [[...input.receivers.keys()].reverse(), input.order]) {
      const after = divided(rearranged(input, indexes));
      expect(after?.parts).toEqual(before && indexes.map((index) => before.parts[index]));
      expect(after?.rest).toEqual(before?.rest);
    }
  });

  law('in other money it divides the same', (input) => {
    const [before, after] = [divided(input), divided(inUnits(input, fraction(7n, 3n)))];
    expect(after?.parts).toEqual(before?.parts.map((part) => multiply(part, fraction(7n, 3n))));
  });

  if (name !== 'claims in order')
    law('no exact part falls when the pot grows', (input, growth) => {
      const [less, more] = [divided(input), divided({ ...input, pot: add(input.pot, growth) })];
      if (less === undefined) return;
      for (const [at, part] of less.exact.entries())
        expect(compare(more?.exact[at] ?? zero, part)).toBeGreaterThanOrEqual(0);
    });

  law('the largest remainders get the last units', (input) => {
    const result = divided(input);
    if (input.rounding?.method !== 'largest-remainder' || result === undefined) return;
    const { step } = input.rounding;
    const { exact, parts, lastUnits } = result;
    const remainder = (at: number): Fraction => {
      const value = divide(exact[at] ?? zero, step);
      return subtract(value, fraction(value.numerator / value.denominator));
    };
    const others = [...exact.keys()].filter((at) => !lastUnits.includes(at));
    for (const lucky of lastUnits) {
      expect(compare(parts[lucky] ?? zero, exact[lucky] ?? zero)).toBe(1);
      for (const other of others) expect(compare(remainder(lucky), remainder(other))).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('shares', () => {
  const law = (title: string, check: (input: SharesInput) => void): void => {
    test(title, () => fc.assert(fc.property(boundedShares(), check), seeded));
  };

  law('who has nothing of any key and no floor gets nothing', (input) => {
    const result = divided(input);
    const key = input.refill?.key;
    for (const [at, part] of (result?.parts ?? []).entries()) {
      const nothing = [...input.keys.map(({ values }) => values), ...(key === undefined ? [] : [key])].every((values) =>
        isZero(values[at] ?? zero),
      );
      if (nothing && isZero(input.floors?.[at] ?? zero)) expect(part).toEqual(zero);
    }
  });

  law('a key in other units divides the same', (input) => {
    const scaled = (values: readonly Fraction[]): readonly Fraction[] =>
      values.map((value) => multiply(value, fraction(13n, 5n)));
    const keys = input.keys.map((key) => ({
      ...key,
      values: scaled(key.values),
      ...(key.others === undefined ? {} : { others: scaled(key.others) }),
    }));
    expect(divided({ ...input, keys })?.parts).toEqual(divided(input)?.parts);
  });

  law('others who count get what they forwent, were they to receive without bounds', (input) => {
    const { floors: _floors, caps: _caps, refill: _refill, rounding: _rounding, ...plain } = input;
    const count = input.receivers.length;
    const { others = 0 } = input;
    const all: AllocationInput = {
      ...plain,
      others: 0,
      receivers: [...input.receivers, ...Array.from({ length: others }, (_, at) => `O${at}`)],
      order: [...input.order, ...Array.from({ length: others }, (_, at) => count + at)],
      keys: input.keys.map(({ weight, values, others: more }) => ({
        weight,
        values: [...values, ...(more ?? Array.from({ length: others }, () => zero))],
      })),
    };
    const [apart, whole] = [divided(plain), divided(all)];
    expect(whole?.parts.slice(0, count)).toEqual(apart?.parts);
    expect(whole?.parts.slice(count)).toEqual(apart?.course.forgone);
  });
});

test('a refill goes in the rounds that it says it does', () => {
  const sizes = fc.tuple(fc.bigInt(0n, 20n), fc.bigInt(1n, 6n)).map(([n, d]) => fraction(n, d));
  const entries = fc.array(fc.tuple(sizes, sizes), { maxLength: 9 });
  const check = (amount: Fraction, drawn: readonly (readonly [Fraction, Fraction])[]): void => {
    const [keys, rooms] = [drawn.map(([key]) => key), drawn.map(([, room]) => room)];
    const found = fill(amount, keys, rooms);
    const expected = filledInRounds(amount, keys, rooms);
    expect(found.added).toEqual(expected.added);
    expect(found.rounds.map(({ divided: round }) => round)).toEqual(expected.divided);
    expect(add(sum(found.added), found.left)).toEqual(amount);
    for (const at of found.rounds.flatMap(({ full }) => full)) expect(found.added[at]).toEqual(rooms[at]);
  };
  fc.assert(fc.property(sizes, entries, check), { ...seeded, numRuns: runs(2000) });
});

test('a larger pot may take from who comes late, where misfits are skipped', () => {
  const input = (pot: bigint): AllocationInput => ({
    pot: fraction(pot),
    receivers: ['a', 'b'],
    order: [0, 1],
    claims: [fraction(5n), fraction(4n)],
    shortage: { ranks: [0, 1], ties: { order: [0, 1] }, misfit: 'skipped' },
  });
  expect(divided(input(4n))?.parts).toEqual([zero, fraction(4n)]);
  expect(divided(input(5n))?.parts).toEqual([fraction(5n), zero]);
});

/** The generated divisions are worth something only if bounds bind, pots run short and rounds follow each other. */
test('what is generated covers what matters', () => {
  const seen = {
    raised: 0,
    over: 0,
    refilled: 0,
    rounds: 0,
    cut: 0,
    unfit: 0,
    after: 0,
    rest: 0,
    lastUnits: 0,
    faults: 0,
  };
  const count = (input: AllocationInput): void => {
    const result = divided(input);
    if (result === undefined) {
      seen.faults += 1;
      return;
    }
    const { raised, over, refill, factor, served } = result.course;
    seen.raised += raised.length > 0 ? 1 : 0;
    seen.over += over.some((amount) => !isZero(amount)) ? 1 : 0;
    seen.refilled += (refill?.rounds.length ?? 0) > 0 ? 1 : 0;
    seen.rounds += (refill?.rounds.length ?? 0) > 2 ? 1 : 0;
    seen.cut += 'claims' in input && factor !== undefined && compare(factor, fraction(1n)) < 0 ? 1 : 0;
    for (const fate of ['unfit', 'after', 'rest'] as const) seen[fate] += served?.fates.includes(fate) === true ? 1 : 0;
    seen.lastUnits += result.lastUnits.length > 0 ? 1 : 0;
  };
  for (const [, inputs] of modes) fc.assert(fc.property(inputs, count), { ...seeded, numRuns: runs(1000) });
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10);
});

function divided(input: AllocationInput): AllocationResult | undefined {
  const result = allocate(input);
  return 'fault' in result ? undefined : result;
}

/** Everything that is an amount, times a factor; keys are not. */
function inUnits(input: AllocationInput, unit: Fraction): AllocationInput {
  const times = (values: readonly Fraction[]): readonly Fraction[] => values.map((value) => multiply(value, unit));
  return {
    ...input,
    pot: multiply(input.pot, unit),
    ...(input.floors === undefined ? {} : { floors: times(input.floors) }),
    ...(input.caps === undefined ? {} : { caps: times(input.caps) }),
    ...(input.rounding === undefined
      ? {}
      : { rounding: { ...input.rounding, step: multiply(input.rounding.step, unit) } }),
    ...('claims' in input ? { claims: times(input.claims) } : {}),
  };
}
