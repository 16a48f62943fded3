import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, evaluate } from '../../engine/index.ts';
import { runs as howOften } from '../runs.ts';
import { factsOf, sound } from './sources.ts';
import {
  casesOf,
  factsText,
  outcomeOf,
  type RandomTable,
  randomTable,
  soundTable,
  takes,
  textOf,
  type Value,
} from './tables-random.ts';

const runs = { seed: 4, numRuns: howOften(300) };

describe('the checker and the cases gone through one by one', () => {
  test('find the same gaps, overlaps and idle rows', () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const { problems } = analyse([{ name: 'proef.maat', text: textOf(table) }]);
        const codes = new Set(problems.map(({ code }) => code));
        const cases = casesOf(table);
        const taking = cases.map((values) => table.rows.filter((row) => takes(row, values)).length);
        expect(codes.has('T201')).toBe(table.rest === undefined && taking.includes(0));
        expect(codes.has('T202')).toBe(taking.some((count) => count > 1));
        expect(codes.has('T203')).toBe(table.rows.some((row) => !cases.some((values) => takes(row, values))));
        expect(codes.has('T209')).toBe(table.rest !== undefined && !taking.includes(0));
      }),
      runs,
    );
  });
});

describe('a table in order', () => {
  test('gives in every case what its row says', () => {
    fc.assert(
      fc.property(soundTable, (table) => {
        const analysis = sound(textOf(table));
        for (const values of casesOf(table)) expect(outcome(analysis, table, values)).toBe(outcomeOf(table, values));
      }),
      { ...runs, numRuns: howOften(60) },
    );
  });

  test('with unknown columns has a value just where all that may still come out agrees, and needs what decides', () => {
    const unknowns = fc.tuple(soundTable, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.nat());
    fc.assert(
      fc.property(unknowns, ([table, hidden, pick]) => {
        const analysis = sound(textOf(table));
        const cases = casesOf(table);
        const chosen = cases[pick % cases.length] ?? [];
        const given = chosen.map((value, at) => (hidden[at] === true ? ('unknown' as const) : value));
        const possible = cases.filter((values) =>
          values.every((value, at) => given[at] === 'unknown' || given[at] === value),
        );
        const outcomes = new Set(possible.map((values) => outcomeOf(table, values)));
        const expected = outcomes.size === 1 ? [...outcomes][0] : needed(table, given, possible);
        expect(outcome(analysis, table, given)).toEqual(expected);
      }),
      runs,
    );
  });
});

/** The columns that make a difference: two cases that differ in nothing else give different outcomes. */
function needed(
  table: RandomTable,
  given: readonly (Value | 'unknown')[],
  possible: readonly (readonly Value[])[],
): readonly string[] {
  return table.columns
    .filter((_, at) => {
      if (given[at] !== 'unknown') return false;
      return possible.some((one) =>
        possible.some(
          (other) =>
            one.every((value, column) => column === at || value === other[column]) &&
            outcomeOf(table, one) !== outcomeOf(table, other),
        ),
      );
    })
    .map(({ head }) => head)
    .sort();
}

function outcome(
  analysis: Analysis,
  table: RandomTable,
  values: readonly (Value | 'unknown')[],
): number | readonly string[] | string {
  const facts = factsOf(analysis, factsText(table, values));
  const answer = evaluate(analysis, facts, { names: ['x'], asAt: '2019-06-01' });
  const result = answer.values[0]?.result;
  if (result?.kind === 'known' && result.datum.kind === 'number') return Number(result.datum.value.numerator);
  if (result?.kind !== 'unknown') return JSON.stringify(answer.problems);
  return answer.needs.map((need) => (need.kind === 'fact' ? need.instance.quantity.name : need.kind)).toSorted();
}
