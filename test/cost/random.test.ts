import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsFor } from '../../engine/cost/bound.ts';
import { worstCaseCost } from '../../engine/cost/cost.ts';
import { questionCost } from '../../engine/cost/question-cost.ts';
import { countIn } from '../../engine/cost/sizes.ts';
import { type Analysis, analyse, type Facts, type Question, readFacts } from '../../engine/index.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { batchOf } from '../planned/cases.ts';
import { randomLaw } from '../run/random-law.ts';
import { randomRules } from '../run/random-rules.ts';
import { randomPupils, randomSets } from '../run/random-sets.ts';
import { runs } from '../runs.ts';
import { stepsTaken } from './metered.ts';

/** Of the middle question of all: how many times as much as it takes may be said of it. */
const mostInTheMiddle = 3;

/** Members gone through one by one, as mostly, and always looked up. */
const ways = [runLimits, { ...runLimits, indexed: 1 }];

/** By how much more is said than taken, of each way; that it is never less is checked. */
function ratiosOf(analysis: Analysis, facts: Facts, question: Question): readonly number[] {
  return ways.flatMap((limits) => {
    const taken = stepsTaken(analysis, facts, question, limits);
    const said = questionCost(analysis, facts, question, limits);
    expect(said === undefined).toBe(taken === undefined);
    if (taken === undefined || said === undefined) return [];
    expect(Number(said.steps + said.stepsAgain)).toBeGreaterThanOrEqual(taken);
    return taken === 0 ? [] : [Number(said.steps) / taken];
  });
}

function middle(ratios: readonly number[]): number {
  return ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? Number.POSITIVE_INFINITY;
}

describe('no answer takes more steps than is said', () => {
  test('of programs with every construct, and the middle one not a third of that', () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), (seed) => {
        const { analysis, cases } = batchOf(seed);
        for (const { facts, question } of cases) ratios.push(...ratiosOf(analysis, facts, question));
      }),
      { seed: 20261122, numRuns: runs(25) },
    );
    expect(middle(ratios)).toBeLessThanOrEqual(mostInTheMiddle);
  });

  test('of sets with and without amendments, of things that come, go and merge', () => {
    const question = fc.constantFrom({ year: 2020 }, { year: 2021, of: ['A'] }, { asAt: '2021-12-31' });
    fc.assert(
      fc.property(randomSets, randomPupils, question, ({ sources, names }, json, asked) => {
        const analysis = analyse(sources);
        const { facts } = readFacts(json, analysis);
        const ratios = ratiosOf(analysis, facts, { names, ...asked });
        expect(ratios.length).toBeGreaterThan(0);
        const all = stepsFor(worstCaseCost(analysis).total, countIn(analysis, facts));
        expect(Number(all)).toBeGreaterThanOrEqual(stepsTaken(analysis, facts, { names, ...asked }) ?? 0);
      }),
      { seed: 20261122, numRuns: runs(25) },
    );
  });

  test('of laws that are amended, by the law of any day', () => {
    const json = { School: { a: { leerlingen: { '2020': '3', '2021': '8' } }, b: {} } };
    const names = ['toelage_per_school', 'vaste_voet', 'vorige_toelage'];
    const asked = fc.record({
      year: fc.constantFrom(2019, 2021, 2023),
      lawOf: fc.constantFrom(undefined, '2020-06-30', '2021-12-31'),
    });
    fc.assert(
      fc.property(randomLaw, asked, ({ sources }, { year, lawOf }) => {
        const analysis = analyse(sources);
        const { facts } = readFacts(json, analysis);
        ratiosOf(analysis, facts, { names, year, ...(lawOf === undefined ? {} : { lawOf }) });
      }),
      { seed: 20261122, numRuns: runs(40) },
    );
  });

  test('of formulas that fail, are not known and cut off', () => {
    const school = fc.record(
      { a: fc.constantFrom('0', '2'), b: fc.constantFrom('0', '1'), p: fc.boolean(), q: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(randomRules, school, ({ text, names }, x) => {
        const analysis = analyse([{ name: 'x.maat', text }]);
        const { facts } = readFacts({ School: { x, y: {} } }, analysis);
        ratiosOf(analysis, facts, { names });
      }),
      { seed: 20261122, numRuns: runs(60) },
    );
  });
});

test('members that are looked up and of whom nothing is known are looked at twice, and that is said', () => {
  const text = `regeling leerlingen "Leerlingen"
  in werking 2020-01-01

artikel 1
  object Leerling meervoud Leerlingen "leerling" aangeduid met nummer
  gegeven oud van Leerling: aantal "leeftijd"
  regel ouderen: aantal "ouderen" = aantal Leerlingen waar oud > 9
`;
  const analysis = analyse([{ name: 'leerlingen.maat', text }]);
  const Leerling = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(at), {}]));
  const { facts, problems } = readFacts({ Leerling }, analysis);
  expect(problems).toEqual([]);
  const question: Question = { names: ['ouderen'] };
  expect(stepsTaken(analysis, facts, question)).toBeGreaterThan(40 * 4);
  expect(ratiosOf(analysis, facts, question).length).toBe(ways.length);
});

describe('chains so long that the evaluator begins again', () => {
  test.each([
    [1950, false],
    [2199, true],
  ])('up to %i: %s', (year, again) => {
    const text = `regeling keten "Keten"
  in werking 1900-01-01
  tijdvak    1900 t/m 2199

artikel 1
  regel x per jaar: getal of geen "x" = (x in jaar - 1 bij geen 0) + 1
`;
    const analysis = analyse([{ name: 'keten.maat', text }]);
    const { facts } = readFacts({}, analysis);
    const question: Question = { names: ['x'], year };
    const said = questionCost(analysis, facts, question);
    expect((said?.stepsAgain ?? 0n) > 0n).toBe(again);
    expect((stepsTaken(analysis, facts, question) ?? 0) > Number(said?.steps)).toBe(again);
    ratiosOf(analysis, facts, question);
  });
});
