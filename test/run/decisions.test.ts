import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  type DecisionQuestion,
  decide,
  evaluate,
  explainLine,
  instanceKey,
  readFacts,
  recordOf,
  runExamples,
  writeFacts,
} from '../../engine/index.ts';
import { runs } from '../runs.ts';
import { needText, resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const base = `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2022

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven ingediend_op van School: datum "ingediend op"
  parameter bedrag_per_leerling: bedrag "bedrag per leerling" = € 1
  parameter plafond per jaar: bedrag "plafond"
    jaar          | plafond
    2020 t/m 2022 | € 100

artikel 2

  regel budget van School per jaar: bedrag "budget" = leerlingen * bedrag_per_leerling
  waarborg binnen_plafond per jaar "samen binnen het plafond" totaal van budget over Scholen <= plafond

artikel 3

  beschikking verlening van School per jaar "verlening"
    geeft budget, plafond
  beschikking aanvraag van School per jaar "op aanvraag"
    geeft budget
    geldend op ingediend_op

artikel 4

  regel nog_te_betalen van School per jaar: bedrag "nog te betalen"
    = budget - (budget volgens verlening bij geen € 0)
  regel vorig_jaar van School per jaar: bedrag of geen "vorig jaar verleend" = budget volgens verlening in jaar - 1
`;
const dearer = `wijziging duurder van proef "Duurder"
  bekendgemaakt 2021-06-01
  in werking 2021-07-01

vervang parameter bedrag_per_leerling: bedrag "bedrag per leerling" = € 3
was parameter bedrag_per_leerling: bedrag "bedrag per leerling" = € 1
`;
const analysis = sound(base);
const amended = analyse([
  { name: 'proef.maat', text: base },
  { name: 'duurder.maat', text: dearer },
]);

const schools = {
  School: {
    a: { leerlingen: { '2020': '5', '2021': '10' }, ingediend_op: '2021-03-01' },
    b: { leerlingen: { '2021': '20' }, ingediend_op: '2021-09-01' },
    c: { leerlingen: { '2021': '30' } },
  },
};
const taken = (...list: readonly object[]): object => ({ ...schools, beschikkingen: { verlening: list } });
const first = { van: 'a', jaar: '2021', op: '2021-02-01', waarden: { budget: '7.00', plafond: '100.00' } };
const second = { ...first, op: '2021-08-01', waarden: { budget: { geen: true }, plafond: '50.00' } };
const late = { ...first, op: '2021-02-15', vastgelegdOp: '2021-12-01', waarden: { budget: '8.00', plafond: '1.00' } };

/** `a 2021-03-01: budget("a";2021) = 10.00`: each part by its law, then what is still needed. */
function decided(law: typeof analysis, question: DecisionQuestion, facts: object = schools): readonly string[] {
  const { parts, problems } = decide(law, factsOf(law, facts), question);
  return [
    ...problems.map(({ code }) => code),
    ...parts.flatMap(({ values, needs, dates }) => [
      ...values.map(
        ({ instance, result }) =>
          `${dates.lawOf ?? '—'}: ${instanceKey(instance.quantity.name, instance.owner, instance.indexes)} = ${resultText(result, instance.quantity)}`,
      ),
      ...needs.map((need) => `${dates.lawOf ?? '—'} nodig ${needText(need)}`),
    ]),
  ];
}

describe('a decision asked by its name', () => {
  test('gives all that it gives, of each thing', () => {
    expect(decided(analysis, { decision: 'verlening', year: 2021, of: ['a', 'b'] })).toEqual([
      '2021-12-31: budget("a";2021) = 10.00',
      '2021-12-31: budget("b";2021) = 20.00',
      '2021-12-31: plafond(2021) = 100.00',
    ]);
  });

  test('is taken for each thing under the law of its own date; without that date nothing is known', () => {
    expect(decided(amended, { decision: 'aanvraag', year: 2021 })).toEqual([
      '2021-03-01: budget("a";2021) = 10.00',
      '2021-09-01: budget("b";2021) = 60.00',
      '—: budget("c";2021) = ? ingediend_op("c")',
      '— nodig ingediend_op("c")',
    ]);
  });

  test('or of the date of what it belongs to, however far up', () => {
    const text = base.replace(
      'artikel 2',
      `  object Klas meervoud Klassen van School "klas" aangeduid met code
  object Kind meervoud Kinderen van Klas "kind" aangeduid met nummer
  regel lesgeld van Kind: bedrag "lesgeld" = bedrag_per_leerling
  beschikking inning van Kind "inning" geeft lesgeld geldend op ingediend_op

artikel 2`,
    );
    const law = analyse([
      { name: 'proef.maat', text },
      { name: 'duurder.maat', text: dearer },
    ]);
    const Klas = { '1': { van: 'b' }, '2': { van: 'a' }, '3': { van: 'c' } };
    const Kind = { p: { van: '1' }, q: { van: '2' }, r: { van: '1' }, s: { van: '3' } };
    const facts = { ...schools, Klas, Kind };
    expect(decided(law, { decision: 'inning' }, facts)).toEqual([
      '2021-03-01: lesgeld("q") = 1.00',
      '2021-09-01: lesgeld("p") = 3.00',
      '2021-09-01: lesgeld("r") = 3.00',
      '—: lesgeld("s") = ? ingediend_op("c")',
      '— nodig ingediend_op("c")',
    ]);
    expect(decided(law, { decision: 'inning', of: ['r'] }, facts)).toEqual(['2021-09-01: lesgeld("r") = 3.00']);
    expect(decided(law, { decision: 'inning', of: ['r', 'niemand'] }, facts)).toEqual(['R08']);
    const merged = { a: { ...schools.School.a, bestaatTot: '2021-06-30', opgegaanIn: 'b' }, b: schools.School.b };
    expect(
      decided(
        law,
        { decision: 'inning', asAt: '2021-12-31' },
        { School: merged, Klas: { '2': { van: 'a' } }, Kind: { q: { van: '2' } } },
      ),
    ).toEqual(['2021-09-01: lesgeld("q") = 3.00']);
  });

  test('a thing whose date no law answers for is told so, and the others are decided upon', () => {
    const early = {
      School: {
        a: { leerlingen: { '2021': '10' }, ingediend_op: '2019-12-31' },
        b: { leerlingen: { '2021': '20' }, ingediend_op: '2020-01-01' },
      },
    };
    expect(decided(analysis, { decision: 'aanvraag', year: 2021 }, early)).toEqual([
      '—: budget("a";2021) = fout R04: `proef` was op 2019-12-31 nog niet in werking; dat is zij vanaf 2020-01-01',
      '2020-01-01: budget("b";2021) = 20.00',
    ]);
  });

  test('is taken under one law where the question names it', () => {
    expect(decided(amended, { decision: 'aanvraag', year: 2021, lawOf: '2021-01-01' })).toEqual([
      '2021-01-01: budget("a";2021) = 10.00',
      '2021-01-01: budget("b";2021) = 20.00',
      '2021-01-01: budget("c";2021) = 30.00',
    ]);
  });

  test.each<[string, DecisionQuestion, object, readonly string[]]>([
    ['a decision there is not', { decision: 'verlenig', year: 2021 }, schools, ['R79']],
    ['a thing there is not', { decision: 'verlening', year: 2021, of: ['x'] }, schools, ['R08']],
    ['a year in which it does not exist', { decision: 'verlening', year: 2030 }, schools, ['R06']],
    ['no list of things', { decision: 'aanvraag', year: 2021 }, {}, ['— nodig School[]']],
    ['a list without things', { decision: 'aanvraag', year: 2021 }, { School: {} }, []],
  ])('%s', (_, question, facts, expected) => {
    expect(decided(analysis, question, facts)).toEqual(expected);
  });

  test('cannot be asked with other names', () => {
    const { problems } = evaluate(analysis, factsOf(analysis, schools), { names: ['budget', 'verlening'], year: 2021 });
    expect(problems.map(({ code }) => code)).toEqual(['R81']);
  });
});

describe('what a decision said', () => {
  const read = (list: readonly object[], knownOn?: string, name = 'nog_te_betalen', year = 2021): string => {
    const known = knownOn === undefined ? {} : { knownOn };
    const facts = factsOf(analysis, taken(...list));
    const answer = evaluate(analysis, facts, { names: [name], year, of: ['a'], ...known });
    const [value] = answer.values;
    return value === undefined ? '' : resultText(value.result, value.instance.quantity);
  };

  test.each<[string, readonly object[], string | undefined, string]>([
    ['none was taken', [], undefined, '10.00'],
    ['one was taken', [first], undefined, '3.00'],
    ['before it was taken', [first], '2021-01-31', '10.00'],
    ['on the day itself', [first], '2021-02-01', '3.00'],
    ['the last one counts, in whatever order they are delivered', [second, first], undefined, '10.00'],
    ['the last one by then counts', [second, first], '2021-07-31', '3.00'],
    ['one recorded later counts from then on', [first, late], '2021-11-30', '3.00'],
    ['and once it is recorded goes before one that was taken earlier', [first, late], '2021-12-01', '2.00'],
    ['of another thing nothing is read', [{ ...first, van: 'b' }], undefined, '10.00'],
    ['of another year nothing is read', [{ ...first, jaar: '2020' }], undefined, '10.00'],
  ])('%s', (_, list, knownOn, expected) => {
    expect(read(list, knownOn)).toBe(expected);
  });

  test('of an earlier year; before the first year there is none', () => {
    expect(read([{ ...first, jaar: '2020' }], undefined, 'vorig_jaar')).toBe('7.00');
    expect(read([first], undefined, 'vorig_jaar', 2020)).toBe('geen');
  });

  test('is never computed again, whatever becomes of the facts and the law', () => {
    const facts = factsOf(amended, { ...taken(first), School: { a: { leerlingen: { '2021': '1000' } } } });
    const { applications } = evaluate(amended, facts, { names: ['nog_te_betalen'], year: 2021 });
    const said = applications.get('verlening.budget("a";2021)');
    expect(said === undefined ? '' : resultText(said.result, said.instance.quantity)).toBe('7.00');
    expect(said?.reads).toEqual([]);
  });

  test('is explained by the decision and its day', () => {
    const line = (list: readonly object[], language: 'nl' | 'en'): string => {
      const answer = evaluate(analysis, factsOf(analysis, taken(...list)), {
        names: ['nog_te_betalen'],
        year: 2021,
        of: ['a'],
      });
      return explainLine(analysis, answer, 'verlening.budget("a";2021)', language);
    };
    expect(line([first], 'nl')).toBe(
      'budget volgens verlening van a in 2021: € 7,00 (artikel 3) — besloten bij verlening van 1 februari 2021',
    );
    expect(line([first], 'en')).toBe(
      'budget volgens verlening of a in 2021: €7.00 (artikel 3) — decided in verlening of 1 February 2021',
    );
    expect(line([], 'nl')).toBe(
      'budget volgens verlening van a in 2021: geen (artikel 3) — er is geen besluit “verlening” genomen',
    );
  });

  test('can be stated in an example, in a column or on a line', () => {
    const example = `${base}
  voorbeeld "v" in 2021
    School | leerlingen | budget volgens verlening
    "a"    | 10         | € 4
    "b"    | 10         | geen
    stel budget van "b" volgens verlening in 2020: € 6
    verwacht nog_te_betalen van "a": € 6
    verwacht nog_te_betalen van "b": € 10
    verwacht vorig_jaar van "b": € 6
    verwacht vorig_jaar van "a": geen
`;
    expect(runExamples(sound(example)).map(({ passed }) => passed)).toEqual([true]);
  });
});

describe('recording a decision', () => {
  const facts = (leerlingen: string): ReturnType<typeof factsOf> =>
    factsOf(analysis, { School: { a: { leerlingen: { '2021': leerlingen } }, b: { leerlingen: { '2021': '1' } } } });

  test('what was answered is read back as what was decided', () => {
    const answer = decide(analysis, facts('9'), { decision: 'verlening', year: 2021 });
    const record = recordOf(answer, '2021-05-01');
    expect(record.problems).toEqual([]);
    const later = {
      School: { a: { leerlingen: { '2021': '90' } }, b: { leerlingen: { '2021': '1' } } },
      ...record.facts,
    };
    const { values } = evaluate(analysis, factsOf(analysis, later), { names: ['nog_te_betalen'], year: 2021 });
    expect(values.map(({ result, instance }) => resultText(result, instance.quantity))).toEqual(['81.00', '0.00']);
  });

  test.each<[string, ReturnType<typeof factsOf>, string, readonly string[]]>([
    ['what is not known', factsOf(analysis, schools), '2021-05-01', ['R80', 'R80']],
    ['what breaks a guarantee', facts('100'), '2021-05-01', ['R75']],
    ['on a day that is none', facts('9'), '2021-02-30', ['R09']],
  ])('nothing is recorded of %s', (_, given, day, expected) => {
    const year = expected[0] === 'R80' ? 2020 : 2021;
    const record = recordOf(decide(analysis, given, { decision: 'verlening', year }), day);
    expect(record.problems.map(({ code }) => code)).toEqual(expected);
    expect(Object.keys(record.facts)).toEqual([]);
  });

  test('facts with decisions are written as they are read', () => {
    const amount = fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => (cents / 100).toFixed(2));
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2021-05-${String(number).padStart(2, '0')}`);
    const one = fc.record({
      van: fc.constantFrom('a', 'b', 'c'),
      jaar: fc.constantFrom('2020', '2021', '2022'),
      op: day,
      waarden: fc.record({ budget: amount, plafond: fc.oneof(amount, fc.constant({ geen: true })) }),
    });
    const list = fc.uniqueArray(one, { selector: ({ van, jaar, op }) => `${van}${jaar}${op}`, maxLength: 8 });
    fc.assert(
      fc.property(list, (decisions) => {
        const written = writeFacts(factsOf(analysis, taken(...decisions)), analysis);
        const again = readFacts(JSON.parse(written), analysis);
        expect(again.problems).toEqual([]);
        expect(writeFacts(again.facts, analysis)).toBe(written);
        expect([...(again.facts.decisions?.values() ?? [])].flat()).toHaveLength(decisions.length);
      }),
      { seed: 7, numRuns: runs(100) },
    );
  });
});
