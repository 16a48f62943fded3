import { expect, test } from 'vitest';
import { analyse, evaluate, explainLine, runExamples, tryGuarantees } from '../../engine/index.ts';
import { factsOf } from './sources.ts';

const base = `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2022

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School per jaar: aantal "n"
  parameter plafond per jaar: bedrag "plafond"
    jaar          | plafond
    2020 t/m 2022 | € 100
  regel budget van School per jaar: bedrag "budget" = n * € 1
  waarborg binnen per jaar "binnen" totaal van budget over Scholen <= plafond
  beschikking verlening van School per jaar "verlening" geeft budget
  regel verschil van School per jaar: bedrag "verschil" = budget - (budget volgens verlening bij geen € 0)
`;
const amendment = `wijziging w van proef "W"
  bekendgemaakt 2021-06-01
  in werking 2021-07-01

hernoem budget tot subsidie
hernoem verlening tot toekenning
hernoem binnen tot onder_plafond
voeg toe

artikel 2

  waarborg nieuw van School per jaar "nieuw" subsidie <= € 5

  voorbeeld "na de wijziging" in 2021
    School | n
    "a"    | 6
    verwacht verschil van "a": € 6
`;
const analysis = analyse([
  { name: 'proef.maat', text: base },
  { name: 'w.maat', text: amendment },
]);
const schools = { School: { a: { n: { '2020': '9', '2021': '101' } } } };
const facts = factsOf(analysis, schools);

test('the regulation of these tests is sound', () => {
  expect(analysis.problems.map(({ code }) => code)).toEqual([]);
});

test.each<[string, number | undefined, readonly string[]]>([
  ['a year before the amendment has its own guarantees', 2020, ['binnen 2020 held']],
  ['a year after it those that came', 2021, ['onder_plafond 2021 broken', 'nieuw 2021 broken']],
  [
    'without a year each year has those of its own law',
    undefined,
    [
      'binnen 2020 held',
      'onder_plafond 2021 broken',
      'onder_plafond 2022 open',
      'nieuw 2021 broken',
      'nieuw 2022 open',
    ],
  ],
])('%s', (_, year, expected) => {
  const question = { names: ['verschil'], ...(year === undefined ? {} : { year }) };
  const found = evaluate(analysis, facts, question).guarantees.map(({ instance, state }) => {
    const years = instance.indexes.flatMap((index) => (index.kind === 'year' ? index.year : []));
    return `${instance.quantity.name} ${years.join()} ${state}`;
  });
  expect(found).toEqual(expected);
});

test('a guarantee that does not hold is pointed out where its author wrote it', () => {
  const { guarantees } = evaluate(analysis, facts, { names: ['verschil'], year: 2021 });
  const places = guarantees.map(({ problem }) => {
    const text = problem?.file === 'w.maat' ? amendment : base;
    return [problem?.file, text.slice(problem?.span?.start, problem?.span?.end).split(' "')[0]];
  });
  expect(places).toEqual([
    ['proef.maat', 'waarborg binnen per jaar'],
    ['w.maat', 'waarborg nieuw van School per jaar'],
  ]);
});

test('an example of an amendment is held against the guarantees of its own law', () => {
  const [result] = runExamples(analysis);
  expect([result?.passed, result?.problems.map(({ code, args }) => `${code} ${args['subjectNl']}`)]).toEqual([
    false,
    ['R75 nieuw van a in 2021'],
  ]);
});

test('a decision that has another name now was delivered under either, and is told by the name of then', () => {
  const told = (decision: string, given: string): string => {
    const taken = [{ van: 'a', jaar: '2020', op: '2020-05-01', waarden: { [given]: '4.00' } }];
    const answer = evaluate(analysis, factsOf(analysis, { ...schools, beschikkingen: { [decision]: taken } }), {
      names: ['verschil'],
      year: 2020,
    });
    return explainLine(analysis, answer, 'verlening.budget("a";2020)', 'nl');
  };
  const expected = 'budget volgens verlening van a in 2020: € 4,00 (artikel 1) — besloten bij verlening van 1 mei 2020';
  expect(told('verlening', 'budget')).toBe(expected);
  expect(told('toekenning', 'subsidie')).toBe(expected);
});

test('guarantees are tried under the law of each year', () => {
  const { guarantees } = tryGuarantees(analysis, { seed: 3, runs: 60, things: 2 });
  expect(guarantees.map(({ guarantee, counterexample }) => [guarantee.name, counterexample?.state])).toEqual([
    ['onder_plafond', 'broken'],
    ['nieuw', 'broken'],
  ]);
  for (const { counterexample } of guarantees) {
    const more = { name: 'meer.maat', text: `voorbeelden van proef\n\n${counterexample?.text ?? ''}` };
    const tried = analyse([{ name: 'proef.maat', text: base }, { name: 'w.maat', text: amendment }, more]);
    expect(tried.problems.map(({ code }) => code)).toEqual([]);
    expect(runExamples(tried).map(({ passed }) => passed)).toEqual([false, false]);
  }
});
