/** Claims in order, and what of them depends on a draw, against every order that is possible. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AllocationInput,
  type AllocationResult,
  allocate,
  type ClaimsInput,
  type Ranking,
} from '../../engine/value/allocate.ts';
import { compare, equal, type Fraction, fraction, isZero, subtract, sum, zero } from '../../engine/value/fraction.ts';
import { serve } from '../../engine/value/ranked.ts';
import { runs } from '../runs.ts';
import { inOrder, possibleOrders } from './division-oracle.ts';
import { seeded } from './generated.ts';
import { boundedShares, claimsInOrder, type RankedClaims, rankings } from './generated-divisions.ts';

const euros = (...amounts: readonly number[]): readonly Fraction[] => amounts.map((amount) => fraction(BigInt(amount)));
const first: Ranking['ties'] = { order: [0, 1, 2, 3, 4, 5, 6].slice(0, 7) };

function served(money: number, claims: readonly number[], ranking: Partial<Ranking>): string {
  const order = claims.map((_, at) => at);
  const { amounts, fates, left } = serve(fraction(BigInt(money)), euros(...claims), {
    ranks: claims.map(() => 0),
    ties: { order },
    misfit: 'stops',
    ...ranking,
  });
  const all = amounts.map(({ numerator }, at) => (fates[at] === 'open' ? '?' : String(numerator)));
  return `${all.join(' ')} + ${left?.numerator ?? '?'}`;
}

describe('three fates of who does not fit', () => {
  test.each([
    ['stops', '6 0 0 + 4'],
    ['skipped', '6 0 3 + 1'],
    ['gets-rest', '6 4 0 + 0'],
  ] as const)('%s', (misfit, expected) => {
    expect(served(10, [6, 5, 3], { misfit })).toBe(expected);
  });

  test('a claim of nothing always fits, also after the end', () => {
    const ranking = { ranks: [0, 1, 2], ties: { order: [0, 1, 2] }, misfit: 'stops' } as const;
    const { fates } = serve(fraction(1n), euros(2, 0, 1), ranking);
    expect(fates).toEqual(['unfit', 'served', 'after']);
  });
});

describe('a draw is asked for only where it decides', () => {
  const undrawn = (count: number): Ranking['ties'] => ({ ...first, order: first.order.slice(0, count), drawn: 0 });

  test.each([
    ['all of them fit', 10, [4, 3, 3], { misfit: 'stops' }, '4 3 3 + 0'],
    ['none of them fits', 2, [4, 3, 3], { misfit: 'stops' }, '0 0 0 + 2'],
    ['equal claims: how many are served is known, not who', 7, [3, 3, 3], { misfit: 'stops' }, '? ? ? + 1'],
    ['who never fits is decided', 5, [6, 3, 3], { misfit: 'skipped' }, '0 ? ? + 2'],
    ['who never fits stops the others or not', 5, [6, 3, 3], { misfit: 'stops' }, '0 ? ? + ?'],
    ['the rest goes to someone', 5, [3, 3, 3], { misfit: 'gets-rest' }, '? ? ? + 0'],
    ['with nothing left nobody gets the rest', 0, [3, 3, 3], { misfit: 'gets-rest' }, '0 0 0 + 0'],
  ] as const)('%s', (_, money, claims, ranking, expected) => {
    expect(served(money, claims, { ...ranking, ties: undrawn(3) })).toBe(expected);
  });

  test('who comes later depends on it only where the outcome differs', () => {
    const ranks = [0, 0, 1, 1];
    const ties = undrawn(4);
    expect(served(5, [4, 3, 1, 9], { ranks, ties, misfit: 'skipped' })).toBe('? ? 1 0 + ?');
    expect(served(5, [4, 3, 2, 9], { ranks, ties, misfit: 'skipped' })).toBe('? ? ? 0 + ?');
    expect(served(5, [4, 3, 1, 9], { ranks, ties, misfit: 'stops' })).toBe('? ? 0 0 + ?');
  });

  test.each([
    ['nobody is named', 6, [3, 3, 3], 0, '? ? ? + 0'],
    ['who is drawn first may still come behind one who was not named', 5, [3, 3, 3], 2, '0 ? ? + 2'],
    ['enough for the first whoever comes before', 6, [3, 3, 3], 2, '? ? 3 + 0'],
    ['one named says nothing', 6, [3, 3, 3], 1, '? ? ? + 0'],
    ['who claims nothing need not be named', 5, [3, 0, 3], 1, '? 0 ? + 2'],
    ['all who claim are named', 5, [3, 0, 3], 3, '0 0 3 + 2'],
  ] as const)('a draw that does not name all: %s', (_, money, claims, drawn, expected) => {
    expect(served(money, claims, { ties: { order: [2, 0, 1], drawn } })).toBe(expected);
  });

  test('of a group too large to go through, only who cannot fit is decided', () => {
    const claims = Array.from({ length: 40 }, (_, at) => 2 ** Math.min(at, 20) + at);
    const ties = { order: [...claims.keys(), 40], drawn: 0 };
    const ranking = { ranks: [...claims.map(() => 0), 1], ties, misfit: 'skipped' } as const;
    const shown = served(3000, [...claims, 2990], ranking).split(' ');
    expect(shown.slice(0, 12).every((part) => part === '?')).toBe(true);
    expect(shown.slice(12, 40).every((part) => part === '0')).toBe(true);
    expect(shown.slice(40)).toEqual(['?', '+', '?']);
  });
});

test('what is decided is the same in every possible order, and what is not differs', () => {
  const property = fc.integer({ min: 0, max: 5 }).chain((count) =>
    fc.tuple(
      fc.bigInt(0n, 14n).map((money) => fraction(money)),
      fc.array(
        fc.constantFrom(0n, 1n, 2n, 3n, 5n, 8n).map((claim) => fraction(claim)),
        { minLength: count, maxLength: count },
      ),
      rankings(count, { drawn: true }),
    ),
  );
  const seen = { open: 0, leftKnownButOpen: 0, decidedBesideOpen: 0 };
  const check = ([money, claims, ranking]: readonly [Fraction, readonly Fraction[], Ranking]): void => {
    const found = serve(money, claims, ranking);
    const outcomes = possibleOrders(ranking).map((order) => inOrder(money, claims, order, ranking.misfit));
    for (const [at, fate] of found.fates.entries()) {
      const amounts = outcomes.map((outcome) => outcome[at] ?? zero);
      const same = amounts.every((amount) => equal(amount, amounts[0] ?? zero));
      expect(fate === 'open').toBe(!same);
      if (same) expect(found.amounts[at]).toEqual(amounts[0]);
    }
    const lefts = new Set(outcomes.map((outcome) => subtract(money, sum(outcome)).numerator));
    expect(found.left?.numerator).toBe(lefts.size === 1 ? [...lefts][0] : undefined);
    const isOpen = found.fates.includes('open');
    expect(found.between.length > 1).toBe(isOpen);
    seen.open += isOpen ? 1 : 0;
    seen.leftKnownButOpen += isOpen && found.left !== undefined ? 1 : 0;
    seen.decidedBesideOpen += isOpen && found.fates.some((fate) => fate !== 'open') ? 1 : 0;
  };
  fc.assert(fc.property(property, check), { ...seeded, numRuns: runs(2000) });
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(40);
});

describe('ranks', () => {
  const law = (title: string, check: (input: RankedClaims, who: number) => void): void => {
    test(title, () =>
      fc.assert(fc.property(claimsInOrder(false), fc.nat(4), check), { ...seeded, numRuns: runs(1000) }),
    );
  };

  law('to come earlier never costs anything', (input, who) => {
    const at = who % Math.max(1, input.receivers.length);
    const { refill: _, rounding: __, ...plain } = input;
    const { shortage } = input;
    const sooner = shortage.ranks.map((rank, index) => (index === at ? -1 : rank));
    const [before, after] = [divided(plain), divided({ ...plain, shortage: { ...shortage, ranks: sooner } })];
    const [own, better] = [before?.parts[at], after?.parts[at]];
    if (own !== undefined && better !== undefined) expect(compare(better, own)).toBeGreaterThanOrEqual(0);
  });

  law('where it stops or the rest is given, nobody after one who fell short gets more than the floor', (input) => {
    const result = divided(input);
    if (result?.course.served === undefined || input.shortage.misfit === 'skipped') return;
    const { places, fates } = result.course.served;
    const short = Math.min(...places.filter((_, at) => fates[at] === 'unfit' || fates[at] === 'rest'));
    for (const [at, place] of places.entries())
      if (place > short && fates[at] !== 'served') expect(result.course.served.amounts[at]).toEqual(zero);
      else if (place > short) expect(isZero(result.course.served.amounts[at] ?? zero)).toBe(true);
  });

  law('whoever is skipped claims more than is left in the end', (input) => {
    const result = divided(input);
    const { served: course, claims = [] } = result?.course ?? {};
    if (course?.left === undefined || input.shortage.misfit !== 'skipped') return;
    for (const [at, fate] of course.fates.entries()) {
      const above = subtract(claims[at] ?? zero, input.rounding === undefined ? (input.floors?.[at] ?? zero) : zero);
      if (fate === 'unfit') expect(compare(above, course.left)).toBe(1);
    }
  });
});

describe('the last unit by draw', () => {
  const thirds = (drawn: number, order = [0, 1, 2]): AllocationResult | undefined =>
    divided({
      pot: fraction(1n),
      receivers: ['a', 'b', 'c'],
      order,
      drawn,
      keys: [{ weight: fraction(1n), values: euros(1, 1, 1) }],
      rounding: { step: fraction(1n, 100n), method: 'largest-remainder', mode: 'half-away-from-zero' },
    });

  test('is asked for where equal remainders straddle it; the rest is known', () => {
    const result = thirds(0);
    expect(result?.open).toEqual({ between: [0, 1, 2], undecided: new Set([0, 1, 2]), restUndecided: false });
    expect(result?.rest).toEqual(zero);
  });

  test('goes to who was drawn first, and then nothing is open', () => {
    expect(thirds(3, [1, 0, 2])).toMatchObject({ lastUnits: [1] });
    expect(thirds(3, [1, 0, 2])?.open).toBeUndefined();
  });

  test('does not go to the second of those drawn, whoever was not named', () => {
    expect(thirds(2, [1, 0, 2])?.open).toEqual({
      between: [0, 1, 2],
      undecided: new Set([1, 2]),
      restUndecided: false,
    });
  });

  test('whoever is decided is so in every order of the others', () => {
    const check = (input: Parameters<typeof allocate>[0]): void => {
      const result = divided(input);
      if (result === undefined) return;
      const ranking: Ranking = { ranks: input.receivers.map(() => 0), ties: input, misfit: 'stops' };
      const { drawn: _, ...decided } = input;
      const all = possibleOrders(ranking).map((order) => divided({ ...decided, order } as AllocationInput));
      for (const at of input.receivers.keys()) {
        const amounts = new Set(
          all.map((one) =>
            JSON.stringify(one?.parts[at], (__, value) => (typeof value === 'bigint' ? String(value) : value)),
          ),
        );
        expect(result.open?.undecided.has(at) === true).toBe(amounts.size > 1);
        if (amounts.size === 1) expect(all[0]?.parts[at]).toEqual(result.parts[at]);
      }
      for (const one of all) expect(one?.rest).toEqual(result.rest);
    };
    fc.assert(fc.property(boundedShares(4, true), check), seeded);
  });
});

test('who rounds with those who are open is open too, and so is the rest', () => {
  const claims = [fraction(2n, 5n), fraction(7n, 5n), fraction(1n)];
  const input = (ties: Ranking['ties']): ClaimsInput => ({
    pot: fraction(2n),
    receivers: ['a', 'b', 'c'],
    order: [0, 1, 2],
    claims,
    shortage: { ranks: [0, 1, 1], ties, misfit: 'stops' },
    rounding: { step: fraction(1n), method: 'largest-remainder', mode: 'half-away-from-zero' },
  });
  expect(divided(input({ order: [0, 1, 2] }))?.parts).toEqual(euros(1, 1, 0));
  expect(divided(input({ order: [0, 2, 1] }))?.parts).toEqual(euros(0, 0, 1));
  const open = divided(input({ order: [0, 1, 2], drawn: 0 }))?.open;
  expect(open).toEqual({ between: [1, 2], undecided: new Set([0, 1, 2]), restUndecided: true });
});

test('with claims in order and rounding, whoever is decided is so in every order', () => {
  let open = 0;
  const check = (input: RankedClaims): void => {
    const result = divided(input);
    if (result === undefined) return;
    open += result.open === undefined ? 0 : 1;
    for (const order of possibleOrders(input.shortage)) {
      const ties = { order };
      const one = divided({ ...input, shortage: { ...input.shortage, ties } });
      for (const [at, part] of (one?.parts ?? []).entries())
        if (result.open?.undecided.has(at) !== true) expect(part).toEqual(result.parts[at]);
      if (result.open?.restUndecided !== true) expect(one?.rest).toEqual(result.rest);
    }
  };
  fc.assert(fc.property(claimsInOrder(true, 4), check), { ...seeded, numRuns: runs(2000) });
  expect(open).toBeGreaterThan(20);
});

function divided(input: AllocationInput): AllocationResult | undefined {
  const result = allocate(input);
  return 'fault' in result ? undefined : result;
}
