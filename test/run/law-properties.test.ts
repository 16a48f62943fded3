import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, evaluate, type Moment, type Question } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { resultText } from './outcome.ts';
import { type Content, contentAt, type RandomLaw, randomLaw, years } from './random-law.ts';
import { factsOf } from './sources.ts';

const pupils = Object.fromEntries(years.map((year) => [String(year), String((year * 7) % 13)]));
const delivered = { School: { a: { leerlingen: pupils }, b: { leerlingen: { '2021': '4' } } } };

const day = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((at) => new Date(Date.UTC(2019, 0, 2) + at * 86_400_000).toISOString().slice(0, 10));

interface Asked {
  readonly year: number;
  readonly lawOf?: string;
  readonly knownOn?: string;
}

const asked: fc.Arbitrary<Asked> = fc
  .tuple(fc.constantFrom(...years), fc.option(day), fc.option(day))
  .map(([year, lawOf, knownOn]) => ({
    year,
    ...(lawOf === null ? {} : { lawOf }),
    ...(knownOn === null ? {} : { knownOn }),
  }));

/** What the formulas give, worked out apart from the language. */
function byHand({ amounts, threshold, formula }: Content, year: number): string {
  const count = (year * 7) % 13;
  const amount = amounts[year] ?? 0;
  const euros = {
    'at least': count >= threshold ? count * amount : 0,
    'more than': count > threshold ? count * amount : 1,
    above: amount * count + amount * Math.max(count - threshold, 0),
    all: amount * (count + threshold),
  }[formula];
  return `${euros}.00`;
}

/** What the law of a year says, unless a day was given whose text counts for every year. */
function contentOf(
  law: RandomLaw,
  year: number,
  { lawOf, knownOn }: { readonly lawOf: string | undefined; readonly knownOn: string | undefined },
): Content {
  return contentAt(law, year, lawOf ?? `${year}-12-31`, knownOn, lawOf !== undefined);
}

function analysed(law: RandomLaw): ReturnType<typeof analyse> {
  const analysis = analyse(law.sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map((problem) => `${problem.file} ${problem.code} ${render(problem, 'nl').message}`)).toEqual([]);
  return analysis;
}

describe('a law with any amendments', () => {
  test('answers as the text that its dates consolidate, read as a plain regulation', () => {
    let amended = 0;
    fc.assert(
      fc.property(randomLaw, fc.array(asked, { minLength: 1, maxLength: 6 }), (law, questions) => {
        const analysis = analysed(law);
        for (const { year, lawOf, knownOn } of questions) {
          const moment: Moment = {
            lawOf: lawOf ?? `${year}-12-31`,
            ...(knownOn === undefined ? {} : { knownOn }),
            year,
            exact: lawOf !== undefined,
          };
          const { texts, amendments } = analysis.law.state(moment);
          amended += amendments.length;
          const plain = analyse(texts);
          expect(plain.law.amendments).toEqual([]);
          const question: Question = { names: ['toelage_per_school', 'vaste_voet'], year };
          const dates = { ...(lawOf === undefined ? {} : { lawOf }), ...(knownOn === undefined ? {} : { knownOn }) };
          const show = (of: typeof plain, more: Partial<Question>): readonly string[] =>
            evaluate(of, factsOf(of, delivered), { ...question, ...more }).values.map(({ instance, result }) =>
              resultText(result, instance.quantity),
            );
          expect(show(analysis, dates)).toEqual(show(plain, lawOf === undefined ? {} : { lawOf }));
        }
      }),
      { seed: 31, numRuns: runs(40) },
    );
    expect(amended).toBeGreaterThan(80);
  });

  test('answers as the changes that count say, worked out by hand', () => {
    fc.assert(
      fc.property(randomLaw, fc.array(asked, { minLength: 1, maxLength: 10 }), (law, questions) => {
        const analysis = analysed(law);
        const facts = factsOf(analysis, delivered);
        for (const { year, lawOf, knownOn } of questions) {
          const content = contentOf(law, year, { lawOf, knownOn });
          const dates = { ...(lawOf === undefined ? {} : { lawOf }), ...(knownOn === undefined ? {} : { knownOn }) };
          const names = ['toelage_per_school', 'vaste_voet', 'vorige_toelage'];
          const question = { names, year, of: ['a'], ...dates };
          const values = evaluate(analysis, facts, question).values.map(({ instance, result }) =>
            resultText(result, instance.quantity),
          );
          const before = year === years[0] ? 'geen' : byHand(contentOf(law, year - 1, { lawOf, knownOn }), year - 1);
          expect(values).toEqual([byHand(content, year), `${content.threshold * 7}.00`, before]);
        }
      }),
      { seed: 32, numRuns: runs(40) },
    );
  });

  test('answers for all years as for each of them alone', () => {
    fc.assert(
      fc.property(randomLaw, fc.option(day), (law, knownOn) => {
        const analysis = analysed(law);
        const facts = factsOf(analysis, delivered);
        const known = knownOn === null ? {} : { knownOn };
        const show = (question: Partial<Question>): readonly string[] =>
          evaluate(analysis, facts, { names: ['toelage_per_school'], of: ['a'], ...known, ...question }).values.map(
            ({ instance, result }) => resultText(result, instance.quantity),
          );
        expect(show({})).toEqual(years.flatMap((year) => show({ year })));
      }),
      { seed: 33, numRuns: runs(30) },
    );
  });
});
