import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../engine/attribute/attribute.ts';
import type { Attribution, AttributionSide } from '../../engine/attribute/model.ts';
import { attributionLines } from '../../engine/attribute/words.ts';
import { fractionOf } from '../../engine/explain/prose/show.ts';
import { type Analysis, analyse, compareLaw, readFacts } from '../../engine/index.ts';
import { add, equal, type Fraction, fraction, subtract, zero } from '../../engine/value/fraction.ts';
import { contentAt, randomLaw, years } from '../run/random-law.ts';
import { runs } from '../runs.ts';

const facts = {
  School: {
    A: { leerlingen: Object.fromEntries(years.map((year) => [year, '4'])) },
    B: { leerlingen: Object.fromEntries(years.map((year) => [year, '9'])) },
  },
};

const day = fc
  .integer({ min: 0, max: 4 * 365 })
  .map((at) => new Date(Date.UTC(2019, 5, 1) + at * 86_400_000).toISOString().slice(0, 10));

function sideOf(analysis: Analysis, lawOf: string, knownOn?: string): AttributionSide {
  return { analysis, facts: readFacts(facts, analysis).facts, lawOf, ...(knownOn === undefined ? {} : { knownOn }) };
}

function sum(parts: readonly { readonly amount: string }[]): Fraction {
  return parts.map(({ amount }) => fractionOf(amount)).reduce(add, zero);
}

/** What must hold of every attribution. */
function expectExact({ tables, changes }: Attribution): void {
  const ids = changes.map(({ id }) => id);
  expect(ids).not.toContain('rest');
  for (const { rows, total } of tables) {
    for (const { before, after, difference, parts } of rows) {
      if (difference === undefined) {
        expect(parts).toEqual([]);
        continue;
      }
      expect(equal(sum(parts), fractionOf(difference))).toBe(true);
      expect(parts.every(({ change }) => ids.includes(change))).toBe(true);
      const [old, now] = [before, after].map((value) =>
        value?.state === 'known' && value.datum.kind === 'number' ? fractionOf(value.datum.number) : undefined,
      );
      if (old !== undefined && now !== undefined) expect(equal(subtract(now, old), fractionOf(difference))).toBe(true);
    }
    expect(equal(sum(total.parts), fractionOf(total.difference))).toBe(true);
    const differences = rows.flatMap(({ difference }) => difference ?? []);
    expect(equal(sum(differences.map((amount) => ({ amount }))), fractionOf(total.difference))).toBe(true);
  }
}

describe('random laws', () => {
  test('on any two days, and with what was known on them, parts add up to the difference', () => {
    fc.assert(
      fc.property(randomLaw, day, day, fc.option(fc.tuple(day, day)), (law, from, to, known) => {
        const analysis = analyse(law.sources);
        const [one, other] = known ?? [];
        const sides = [sideOf(analysis, from, one), sideOf(analysis, to, other)] as const;
        const told = attribute(...sides, { names: ['toelage_per_school', 'vaste_voet', 'vorige_toelage'] });
        if ('problems' in told) {
          expect(told.problems.map(({ code }) => code)).toEqual(['R480']);
          return;
        }
        expectExact(told);
        const { tables } = compareLaw.outcomes(...sides, {
          names: ['toelage_per_school', 'vaste_voet', 'vorige_toelage'],
        });
        expect(told.tables.map(({ rows }) => rows.length)).toEqual(tables.map(({ rows }) => rows.length));
        for (const language of ['nl', 'en'] as const)
          expect(attributionLines(told, language).join('')).not.toContain('undefined');
      }),
      { numRuns: runs(25), seed: 4800 },
    );
  });

  test('two texts of one law as two regulations differ by what parts add up to', () => {
    fc.assert(
      fc.property(randomLaw, fc.constantFrom(...years), (law, year) => {
        const { law: own } = analyse(law.sources);
        const [one, other] = [own.state({ lawOf: '2019-01-01', exact: true }), own.state({ exact: true })];
        if (one === other) return;
        const [old, now] = [analyse(one.texts), analyse(other.texts)];
        const names = ['toelage_per_school', 'vorige_toelage'];
        const told = attribute(sideOf(old, '2023-12-31'), sideOf(now, '2023-12-31'), { names, year });
        if ('problems' in told) expect(told.problems.map(({ code }) => code)).toEqual(['R480']);
        else expectExact(told);
      }),
      { numRuns: runs(20), seed: 4802 },
    );
  });

  test('what each change does is what averaging over all orders by hand gives', () => {
    fc.assert(
      fc.property(
        randomLaw.filter(({ amendments }) => amendments.length === 1 && (amendments[0]?.parts.length ?? 0) > 1),
        fc.constantFrom(...years),
        (law, year) => {
          const analysis = analyse(law.sources);
          const [amendment] = law.amendments;
          if (amendment === undefined) return;
          const told = attribute(sideOf(analysis, '2019-01-01'), sideOf(analysis, '2026-01-01'), {
            names: ['toelage_per_school'],
            year,
          });
          if ('problems' in told) return;
          const worth = (parts: typeof amendment.parts): number => {
            const only = { ...law, amendments: [{ ...amendment, parts }] };
            return amountOf(contentAt(only, year, `${year}-12-31`, undefined, false), year, 9);
          };
          const row = told.tables[0]?.rows.find(({ of }) => of?.key === 'B');
          const { parts } = amendment;
          for (const [at, part] of parts.entries()) {
            const orders = permutations(parts);
            const steps = orders.map((order) => {
              const before = order.slice(0, order.indexOf(part));
              const inOrder = (some: typeof parts): typeof parts => parts.filter((one) => some.includes(one));
              return worth(inOrder([...before, part])) - worth(inOrder(before));
            });
            const mean = fraction(BigInt(steps.reduce((total, step) => total + step, 0)), BigInt(orders.length));
            const id = told.changes.find((change) => change.id.endsWith(`/${operationAt(amendment, at)}/0`))?.id;
            const found = row?.parts.find(({ change }) => change === id)?.amount ?? '0';
            expect(fractionOf(found)).toEqual(mean);
          }
        },
      ),
      { numRuns: runs(40), seed: 4801 },
    );
  });
});

/** `geldt vanaf jaar` is an operation of its own, before the formula it is for. */
function operationAt(
  { parts, fromYear }: { readonly parts: readonly unknown[]; readonly fromYear?: number },
  at: number,
): number {
  const earlier = parts.slice(0, at + 1).some((part) => typeof part === 'string');
  return at + (fromYear !== undefined && earlier ? 1 : 0);
}

function amountOf({ amounts, threshold, formula }: ReturnType<typeof contentAt>, year: number, pupils: number): number {
  const amount = amounts[year] ?? 0;
  if (formula === 'at least') return pupils >= threshold ? pupils * amount : 0;
  if (formula === 'more than') return pupils > threshold ? pupils * amount : 1;
  if (formula === 'above') return (pupils + Math.max(pupils - threshold, 0)) * amount;
  return amount * (pupils + threshold);
}

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));
}
