import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needed } from '../../engine/counterfactual/needed.ts';
import type { Analysis, Datum, Facts } from '../../engine/index.ts';
import { needText } from '../run/outcome.ts';
import { withValues } from '../run/random-facts.ts';
import { factsOf } from '../run/sources.ts';
import { runs } from '../runs.ts';
import { domains, formula, law, outcome } from './random-conditions.ts';

const named = (analysis: Analysis, facts: Facts, more: object = {}): readonly string[] =>
  needed(analysis, facts, { names: ['x'] }, more).needed.map(
    ({ need, proven }) => `${needText(need)}${proven ? '' : ' perhaps'}`,
  );

describe('what may still change the answer', () => {
  test.each([
    ['both of a conjunction', 'p en q', {}, ['p("a")', 'q("a")']],
    ['not what was decided', 'p en q', { p: false }, []],
    ['not the other once it no longer matters', '(p en q) of (niet p en r)', { p: true }, ['q("a")']],
    ['nothing of what is always so', 'p of niet p', {}, []],
    ['not what both ways say the same', 'als p dan q anders q', {}, ['q("a")']],
    ['not behind a wall', '(p en q) of (p en niet q)', {}, ['p("a")']],
    ['a comparison of two', 'p = q', {}, ['p("a")', 'q("a")']],
    ['a number and its condition', 'p en n > 3', {}, ['p("a")', 'n("a")']],
    ['a number that can do nothing', 'p en (n > 3 of niet (n > 3))', {}, ['p("a")', 'n("a") perhaps']],
    ['a kind', 'c >= hoog of p', {}, ['c("a")', 'p("a")']],
    ['a verdict', 'o en niet p', { p: true }, []],
  ])('%s', (_, formula, school, expected) => {
    const analysis = law(formula);
    expect(named(analysis, factsOf(analysis, { School: { a: school } }))).toEqual(expected);
  });

  test('goes by what decides most of it', () => {
    const analysis = law('(q en r) of p');
    expect(named(analysis, factsOf(analysis, { School: { a: {} } }))).toEqual(['p("a")', 'q("a")', 'r("a")']);
  });
});

/** By going through everything: the open facts of which two values end differently, the others being the same. */
function byHand(analysis: Analysis, facts: Facts, open: readonly string[]): readonly string[] {
  const all = open.reduce<readonly (readonly (readonly [string, Datum])[])[]>(
    (rows, key) => rows.flatMap((row) => (domains.get(key) ?? []).map((value) => [...row, [key, value] as const])),
    [[]],
  );
  const ends = new Map(
    all.map((row) => [JSON.stringify(row.map(([, value]) => value)), outcome(analysis, withValues(facts, row))]),
  );
  return open.filter((key, at) =>
    all.some((row) =>
      (domains.get(key) ?? []).some((value) => {
        const other = row.map(([, own], place) => (place === at ? value : own));
        return ends.get(JSON.stringify(row.map(([, own]) => own))) !== ends.get(JSON.stringify(other));
      }),
    ),
  );
}

test('of conditions of any nesting it names just what can still change the answer', () => {
  let left = 0;
  let none = 0;
  let some = 0;
  fc.assert(
    fc.property(formula, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (text, stream) => {
      const analysis = law(text);
      const choices = [...domains].map(([key, values]) => [key, values, stream.next().value] as const);
      const known = choices.flatMap(([key, values, choice]) => {
        const value = values[choice];
        return value === undefined ? [] : [[key, value] as const];
      });
      const facts = withValues(factsOf(analysis, { School: { a: {} } }), known);
      const open = [...domains.keys()].filter((key) => !known.some(([one]) => one === key));
      const found = needed(analysis, facts, { names: ['x'] }, { runs: 2000 });
      expect(found.needed.every(({ proven }) => proven)).toBe(true);
      expect(found.needed.map(({ need }) => needText(need)).toSorted()).toEqual(
        byHand(analysis, facts, open).toSorted(),
      );
      left += found.irrelevant.length;
      if (found.needed.length === 0) none += 1;
      else some += 1;
    }),
    { seed: 41, numRuns: runs(60) },
  );
  expect(left).toBeGreaterThan(5);
  expect(none).toBeGreaterThan(5);
  expect(some).toBeGreaterThan(20);
});
