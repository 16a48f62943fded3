import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interacting } from '../../engine/attribute/interaction.ts';
import { inApplication, type Player, shapley } from '../../engine/attribute/shapley.ts';
import { type Game, mostPlayers, type Sharing, shared } from '../../engine/attribute/shares.ts';
import type { WorthOf } from '../../engine/attribute/worth.ts';
import { add, equal, type Fraction, fraction, subtract, zero } from '../../engine/value/fraction.ts';
import { runs } from '../runs.ts';

/** A game in which each set of changes adds so much as soon as all of it is there: every game is the sum of such. */
interface Dividend {
  readonly of: readonly string[];
  /** One for each row. */
  readonly amounts: readonly number[];
}

const rows = 2;
const names = ['a', 'b', 'c', 'd', 'e'];

function worthFrom(dividends: readonly Dividend[]): WorthOf {
  return (chosen) =>
    Array.from({ length: rows }, (_, row) =>
      fraction(
        BigInt(
          dividends
            .filter(({ of }) => of.every((id) => chosen.has(id)))
            .reduce((sum, { amounts }) => sum + (amounts[row] ?? 0), 0),
        ),
      ),
    );
}

const dividends: fc.Arbitrary<readonly Dividend[]> = fc.array(
  fc.record({
    of: fc.subarray(names, { minLength: 1 }),
    amounts: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows, maxLength: rows }),
  }),
  { maxLength: 6 },
);

function players(ids: readonly string[]): readonly Player[] {
  return ids.map((id) => ({ steps: [id] }));
}

function game(worthOf: WorthOf, order: readonly string[], more: Partial<Game> = {}): Game {
  return { players: players(order), order, worthOf, rows, room: () => true, alike: [], ...more };
}

/** Shapley of a game by its dividends: each is parted equally over those it needs (Harsanyi 1959). */
function byDividends(of: readonly Dividend[], id: string, row: number): Fraction {
  return of
    .filter((one) => one.of.includes(id))
    .map((one) => fraction(BigInt(one.amounts[row] ?? 0), BigInt(one.of.length)))
    .reduce(add, zero);
}

function totalOf({ amounts }: Pick<Sharing, 'amounts'>, row: number): Fraction {
  return [...amounts.values()].map((own) => own[row] ?? zero).reduce(add, zero);
}

function wholeOf(worthOf: WorthOf, ids: readonly string[], row: number): Fraction {
  return subtract(worthOf(new Set(ids))[row] ?? zero, worthOf(new Set())[row] ?? zero);
}

describe('shapley', () => {
  test('gives what dividends give, parted equally over who they need', () => {
    fc.assert(
      fc.property(dividends, (drawn) => {
        const { amounts } = shapley(players(names), names, worthFrom(drawn), rows);
        for (const id of names)
          for (let row = 0; row < rows; row += 1) expect(amounts.get(id)?.[row]).toEqual(byDividends(drawn, id, row));
      }),
      { numRuns: runs(100), seed: 480 },
    );
  });

  test('is the same in whatever order the changes are named', () => {
    fc.assert(
      fc.property(dividends, fc.shuffledSubarray(names, { minLength: 5 }), (drawn, order) => {
        const [one, other] = [names, order].map((ids) => shapley(players(ids), ids, worthFrom(drawn), rows).amounts);
        for (const id of names) expect(one?.get(id)).toEqual(other?.get(id));
      }),
      { numRuns: runs(50), seed: 481 },
    );
  });

  test('gives the steps of one player in turn, which together are what that player adds', () => {
    fc.assert(
      fc.property(dividends, (drawn) => {
        const worthOf = worthFrom(drawn);
        const steps = shapley([{ steps: ['a', 'b'] }, ...players(['c', 'd', 'e'])], names, worthOf, rows).amounts;
        // As one change: whoever has `a` has both.
        const joined: WorthOf = (chosen) => worthOf(chosen.has('a') ? new Set([...chosen, 'b']) : chosen);
        const whole = shapley(players(['a', 'c', 'd', 'e']), ['a', 'c', 'd', 'e'], joined, rows).amounts;
        for (let row = 0; row < rows; row += 1) {
          const both = add(steps.get('a')?.[row] ?? zero, steps.get('b')?.[row] ?? zero);
          expect(both).toEqual(whole.get('a')?.[row]);
          expect(steps.get('c')?.[row]).toEqual(whole.get('c')?.[row]);
        }
      }),
      { numRuns: runs(50), seed: 482 },
    );
  });
});

describe('parting what changes do together', () => {
  test('adds up exactly; who never does anything gets nothing; whoever does the same gets the same', () => {
    fc.assert(
      fc.property(dividends, (drawn) => {
        const worthOf = worthFrom(drawn);
        const sharing = shared(game(worthOf, names));
        for (let row = 0; row < rows; row += 1) {
          expect(equal(totalOf(sharing, row), wholeOf(worthOf, names, row))).toBe(true);
          for (const id of names) {
            if (!drawn.some(({ of }) => of.includes(id))) expect(sharing.amounts.get(id)?.[row]).toEqual(zero);
          }
        }
        const twins: WorthOf = (chosen) =>
          worthOf(
            new Set([...chosen].filter((id) => (id === 'a' || id === 'b' ? chosen.has('a') && chosen.has('b') : true))),
          );
        const alike = shared(game(twins, names)).amounts;
        expect(alike.get('a')).toEqual(alike.get('b'));
      }),
      { numRuns: runs(100), seed: 483 },
    );
  });

  test('parts groups that do not affect each other by themselves', () => {
    const worthOf = worthFrom([
      { of: ['a'], amounts: [1, 2] },
      { of: ['b', 'c'], amounts: [10, 0] },
      { of: ['d', 'e'], amounts: [4, 4] },
    ]);
    const groups = interacting(players(names), worthOf, rows, () => true);
    expect(groups.map((group) => group.flatMap(({ steps }) => steps).join(''))).toEqual(['a', 'bc', 'de']);
    const sharing = shared(game(worthOf, names));
    expect(sharing.groups.map(({ members, method, interaction }) => [members.join(''), method, interaction])).toEqual([
      ['bc', 'shapley', [fraction(10n), zero]],
      ['de', 'shapley', [fraction(4n), fraction(4n)]],
    ]);
    expect(sharing.amounts.get('b')).toEqual([fraction(5n), zero]);
  });

  test('effects that cancel out in one row are found by another', () => {
    const worthOf = worthFrom([
      { of: ['a', 'b'], amounts: [5, 1] },
      { of: ['c', 'd'], amounts: [-5, 0] },
    ]);
    const sharing = shared(game(worthOf, ['a', 'b', 'c', 'd']));
    expect(sharing.amounts.get('a')).toEqual([fraction(5n, 2n), fraction(1n, 2n)]);
    expect(sharing.amounts.get('c')).toEqual([fraction(-5n, 2n), zero]);
  });

  test('a change before another of the same words is one player with it', () => {
    // The last of the three says what the amount is.
    const worthOf: WorthOf = (chosen) => {
      const amount = chosen.has('c') ? 130n : chosen.has('b') ? 120n : chosen.has('a') ? 110n : 100n;
      return [fraction(amount * (chosen.has('d') ? 2n : 1n)), fraction(amount)];
    };
    const order = ['a', 'b', 'c', 'd'];
    const sharing = shared(game(worthOf, order, { players: [{ steps: ['a', 'b', 'c'] }, { steps: ['d'] }] }));
    expect(order.map((id) => sharing.amounts.get(id)?.[0])).toEqual([15n, 15n, 15n, 115n].map((one) => fraction(one)));
    expect(order.map((id) => sharing.amounts.get(id)?.[1])).toEqual([10n, 10n, 10n, 0n].map((one) => fraction(one)));
    expect(sharing.groups.map(({ method }) => method)).toEqual(['sequence', 'shapley']);
  });

  test('where a text gives no number in a row, that row goes in the order of application', () => {
    const worthOf: WorthOf = (chosen) => {
      const [a, b] = [chosen.has('a'), chosen.has('b')];
      const product = fraction(BigInt((a ? 3 : 1) * (b ? 5 : 1)));
      return [product, b && !a ? undefined : product];
    };
    const sharing = shared(game(worthOf, ['a', 'b']));
    expect(sharing.inOrder).toEqual([1]);
    expect(sharing.amounts.get('a')).toEqual([fraction(6n), fraction(2n)]);
    expect(sharing.amounts.get('b')).toEqual([fraction(8n), fraction(12n)]);
  });

  test('a text without a number leaves its step to the next that has one', () => {
    const worthOf: WorthOf = (chosen) => [chosen.size === 1 ? undefined : fraction(BigInt(chosen.size)), zero];
    expect(inApplication(['a', 'b', 'c'], worthOf, rows).amounts.get('b')).toEqual([fraction(2n), zero]);
  });
});

describe('many changes', () => {
  const many = Array.from({ length: 10 }, (_, at) => `w${at}`);
  const product: WorthOf = (chosen) => [
    fraction([...chosen].reduce((value, id) => value * BigInt(many.indexOf(id) + 2), 1n)),
    fraction(BigInt(chosen.size)),
  ];

  test('those of one article are one player each in its turn until eight are left', () => {
    const article = (id: string): string => (many.indexOf(id) < 3 ? 'article 1' : id);
    const sharing = shared(game(product, many, { alike: [article] }));
    expect(sharing.notes).toEqual([{ kind: 'merged', changes: 10, players: mostPlayers }]);
    expect(sharing.groups.map(({ members, method }) => [members.length, method])).toEqual([
      [3, 'sequence'],
      [10, 'shapley'],
    ]);
    expect(totalOf(sharing, 0)).toEqual(wholeOf(product, many, 0));
  });

  test('nine of nine articles go in the order of application', () => {
    const sharing = shared(game(product, many));
    expect(sharing.groups.map(({ method }) => method)).toEqual(['order']);
    expect(sharing.amounts.get('w0')?.[0]).toEqual(fraction(1n));
    expect(sharing.amounts.get('w1')?.[0]).toEqual(fraction(4n));
    expect(totalOf(sharing, 0)).toEqual(wholeOf(product, many, 0));
  });

  test.each([0, 1, 3, 9, 12, 40, 300])('with room for %i texts it stops in time and still adds up', (limit) => {
    const known = new Set<string>();
    const counted: WorthOf = (chosen) => {
      known.add([...chosen].sort().join(' '));
      return product(chosen);
    };
    const room = (texts: number): boolean => known.size + texts <= limit;
    // The two ends are computed before anything else.
    for (const end of [[], many.slice(0, 8)]) counted(new Set(end));
    const sharing = shared(game(counted, many.slice(0, 8), { players: players(many.slice(0, 8)), room }));
    expect(sharing.stopped).toBe(limit < 300);
    for (let row = 0; row < rows; row += 1)
      expect(totalOf(sharing, row)).toEqual(wholeOf(product, many.slice(0, 8), row));
    expect(known.size).toBeLessThanOrEqual(Math.max(limit, 2));
  });
});
