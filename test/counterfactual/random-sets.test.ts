import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import type { Analysis, Datum, Facts } from '../../engine/index.ts';
import { withValues } from '../run/random-facts.ts';
import { factsOf } from '../run/sources.ts';
import { runs } from '../runs.ts';
import { domains, formula, law, outcome } from './random-conditions.ts';

type Row = readonly (readonly [string, Datum])[];

/** By going through everything: the smallest sets of facts of which some other values turn it. */
function smallestByHand(analysis: Analysis, facts: Facts, known: Row): readonly string[] {
  const now = outcome(analysis, facts);
  const rows = known.reduce<readonly Row[]>(
    (made, [key]) => made.flatMap((row) => (domains.get(key) ?? []).map((value) => [...row, [key, value] as const])),
    [[]],
  );
  const changed = (row: Row): readonly string[] =>
    row.flatMap(([key, value], at) => (JSON.stringify(known[at]?.[1]) === JSON.stringify(value) ? [] : [key]));
  const turning = rows.filter((row) => outcome(analysis, withValues(facts, row)) !== now).map(changed);
  const least = Math.min(...turning.map(({ length }) => length));
  return [
    ...new Set(turning.filter(({ length }) => length === least).map((keys) => keys.toSorted().join(' '))),
  ].toSorted();
}

test('of conditions of any nesting it finds just the smallest sets', () => {
  const sizes = new Map<number, number>();
  fc.assert(
    fc.property(formula, fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (text, stream) => {
      const analysis = law(text);
      const known = [...domains].flatMap(([key, values]): Row => {
        const value = values[stream.next().value % values.length];
        return value === undefined ? [] : [[key, value]];
      });
      const facts = withValues(factsOf(analysis, { School: { a: {} } }), known);
      const found = whatIf(analysis, facts, { names: ['x'] }, { kind: 'other' }, { size: 5, runs: 20_000 });
      const sets = found.sets.map(({ changes }) =>
        changes
          .map(({ key }) => key)
          .toSorted()
          .join(' '),
      );
      expect([found.ended, sets.toSorted()]).toEqual([
        sets.length === 0 ? 'all' : 'found',
        smallestByHand(analysis, facts, known),
      ]);
      const [first] = found.sets;
      sizes.set(first?.changes.length ?? 0, (sizes.get(first?.changes.length ?? 0) ?? 0) + 1);
    }),
    { seed: 42, numRuns: runs(60) },
  );
  expect([0, 1, 2].filter((size) => (sizes.get(size) ?? 0) < 3)).toEqual([]);
});
