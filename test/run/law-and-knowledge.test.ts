import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, analyse, evaluate, explainLine, type Question, reasons } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf } from './sources.ts';

// Three amendments of one small regulation: A (published 2020-06-01, in force 2020-07-01) sets the amount of 2021 and the
// threshold; B (2022-03-01, 2022-04-01) sets the amount of 2021 after its end, and another formula from 2023 on; C
// (2023-05-01, 2023-06-01, back to 2022-12-31) sets the threshold, renames a rule and adds two.
const letters: Readonly<Record<string, string>> = { stcrt_2020_1: 'A', stcrt_2022_7: 'B', stcrt_2023_9: 'C' };
const files = ['basis', 'wijziging-2020', 'wijziging-2022', 'wijziging-2023'].map((name) => ({
  name: `${name}.maat`,
  text: readFileSync(new URL(`law/${name}.maat`, import.meta.url), 'utf8'),
}));
const analysis = analyse(files);
const pupils = { '2018': '9', '2019': '6', '2020': '7', '2021': '10', '2022': '9', '2023': '2', '2024': '3' };
const facts = factsOf(analysis, { School: { a: { leerlingen: pupils } } });

/** The values, or what is wrong. */
function valuesIn({ values, problems }: Answer): string {
  const shown = values.map(({ instance, result }) =>
    result.kind === 'fault' ? result.fault.problem.code : resultText(result, instance.quantity),
  );
  return [...problems.map(({ code }) => code), ...shown].join(' ');
}

/** The amendments of each text that was read: `2020 A, 2021 AB`. */
function lawIn({ law }: Answer): string {
  return (law?.used ?? [])
    .map(({ year, state }) => {
      const names = state.amendments.map(({ name }) => letters[name]).join('');
      return `${year ?? 'dag'} ${names === '' ? '-' : names}`;
    })
    .join(', ');
}

type Row = readonly [
  name: string,
  asked: number | string | undefined,
  lawOf: string | undefined,
  knownOn: string | undefined,
  value: string,
  law: string,
];

const none = undefined;
const table: readonly Row[] = [
  // name, year or `toestand op`, `geldend op`, `bekend op`, value, amendments applied for each year read
  ['toelage_per_school', 2019, none, none, '60.00', '2019 -'],
  ['toelage_per_school', 2020, none, none, '0.00', '2020 A'],
  ['toelage_per_school', 2020, none, '2020-05-31', '140.00', '2020 -'],
  ['toelage_per_school', 2020, none, '2020-06-01', '0.00', '2020 A'],
  ['toelage_per_school', 2020, '2020-06-30', none, '140.00', '2020 -'],
  ['toelage_per_school', 2020, '2020-07-01', none, '0.00', '2020 A'],
  ['toelage_per_school', 2020, '2020-07-01', '2020-05-31', '140.00', '2020 -'],
  // an amendment that names a year after its end
  ['toelage_per_school', 2021, none, none, '360.00', '2021 AB'],
  ['toelage_per_school', 2021, none, '2022-03-01', '360.00', '2021 AB'],
  ['toelage_per_school', 2021, none, '2022-02-28', '350.00', '2021 A'],
  ['toelage_per_school', 2021, none, '2020-05-31', '300.00', '2021 -'],
  ['toelage_per_school', 2021, '2021-12-31', none, '350.00', '2021 A'],
  ['toelage_per_school', 2021, '2022-04-01', none, '360.00', '2021 AB'],
  ['toelage_per_school', 2021, '2022-04-01', '2022-02-28', '350.00', '2021 A'],
  // retroactive: valid from a day before it was published, but known only since
  ['toelage_per_school', 2022, none, none, '360.00', '2022 ABC'],
  ['toelage_per_school', 2022, none, '2023-04-30', '0.00', '2022 AB'],
  ['toelage_per_school', 2022, '2022-12-30', none, '0.00', '2022 AB'],
  ['toelage_per_school', 2022, '2022-12-31', none, '360.00', '2022 ABC'],
  ['toelage_per_school', 2022, '2022-12-31', '2023-04-30', '0.00', '2022 AB'],
  // `geldt vanaf jaar 2023`
  ['toelage_per_school', 2023, none, none, '1.00', '2023 ABC'],
  ['toelage_per_school', 2023, none, '2022-02-28', '0.00', '2023 A'],
  ['toelage_per_school', 2023, '2022-03-31', none, '0.00', '2023 A'],
  ['toelage_per_school', 2023, '2022-04-01', none, '1.00', '2023 AB'],
  // lapsed, but asked for a year of its own
  ['toelage_per_school', 2024, none, none, '180.00', '2024 ABC'],
  ['toelage_per_school', 2024, '2025-06-01', none, '180.00', '2024 ABC'],
  // every year under its own law
  [
    'toelage_per_school',
    none,
    none,
    none,
    '60.00 0.00 360.00 360.00 1.00 180.00',
    '2019 -, 2020 A, 2021 AB, 2022 ABC, 2023 ABC, 2024 ABC',
  ],
  // another year is read under its own law, unless `geldend op` says for all
  ['vorig_jaar', 2019, none, none, 'geen', '2018 -, 2019 -'],
  ['vorig_jaar', 2020, none, none, '60.00', '2019 -, 2020 A'],
  ['vorig_jaar', 2020, '2020-07-01', none, '0.00', '2019 A, 2020 A'],
  ['vorig_jaar', 2021, none, none, '0.00', '2020 A, 2021 AB'],
  ['vorig_jaar', 2021, none, '2020-05-31', '140.00', '2020 -, 2021 -'],
  // renamed since: either name
  ['toelage_vorig_jaar', 2022, none, none, '360.00', '2021 AB, 2022 ABC'],
  ['vorig_jaar', 2022, none, none, '360.00', '2021 AB, 2022 ABC'],
  ['toelage_vorig_jaar', 2021, none, none, '0.00', '2020 A, 2021 AB'],
  // added since
  ['opslag', 2021, none, none, 'R89', ''],
  ['opslag', 2022, none, none, '80.00', '2022 ABC'],
  ['opslag', 2022, none, '2023-04-30', 'R89', ''],
  ['opslag_vorig_jaar', 2022, none, none, 'R85', '2022 ABC'],
  ['opslag_vorig_jaar', 2023, none, none, '80.00', '2022 ABC, 2023 ABC'],
  // added since, for years of its own: before those it is absent, as in any text
  ['vorige_bijslag', 2022, none, none, '1.00', '2021 AB, 2022 ABC'],
  ['vorige_bijslag', 2023, none, none, '5.00', '2022 ABC, 2023 ABC'],
  // without a year of its own
  ['vaste_voet', 2019, none, none, '500.00', '2019 -'],
  ['vaste_voet', 2020, none, none, '1000.00', '2020 A'],
  ['vaste_voet', 2022, none, none, '200.00', '2022 ABC'],
  ['vaste_voet', 2022, none, '2023-04-30', '1000.00', '2022 AB'],
  ['vaste_voet', '2020-06-30', none, none, '500.00', 'dag -'],
  ['vaste_voet', '2020-07-01', none, none, '1000.00', 'dag A'],
  ['vaste_voet', '2020-07-01', none, '2020-05-31', '500.00', 'dag -'],
  ['vaste_voet', '2020-06-30', '2023-06-01', none, '200.00', 'dag ABC'],
  ['vaste_voet', none, none, none, '200.00', 'dag ABC'],
  ['vaste_voet', none, '2021-01-01', none, '1000.00', 'dag A'],
  ['vaste_voet', none, none, '2020-05-31', '500.00', 'dag -'],
  // before the oldest text, before it was in force, after it lapsed
  ['toelage_per_school', 2019, '2019-01-31', none, 'R03', ''],
  ['toelage_per_school', 2019, '2018-12-31', none, 'R04', ''],
  ['toelage_per_school', 2025, none, none, 'R06', ''],
  ['vaste_voet', '2019-01-31', none, none, 'R03', ''],
  ['vaste_voet', '2024-12-31', none, none, '200.00', 'dag ABC'],
  ['vaste_voet', '2025-01-01', none, none, 'R05', ''],
];

function questionOf([name, asked, lawOf, knownOn]: Row): Question {
  return {
    names: [name],
    ...(typeof asked === 'number' ? { year: asked } : {}),
    ...(typeof asked === 'string' ? { asAt: asked } : {}),
    ...(lawOf === undefined ? {} : { lawOf }),
    ...(knownOn === undefined ? {} : { knownOn }),
  };
}

describe('question, law and knowledge', () => {
  test.each(table.map((row) => [row.slice(0, 4).join(' | '), row] as const))('%s', (_, row) => {
    const answer = evaluate(analysis, facts, questionOf(row));
    expect([valuesIn(answer), lawIn(answer)]).toEqual([row[4], row[5]]);
  });

  test.each([
    [{ year: 2020 }, { asAt: '2020-12-31', lawOf: '2020-12-31', knownOn: '2023-05-01' }],
    [
      { year: 2020, knownOn: '2021-01-01' },
      { asAt: '2020-12-31', lawOf: '2020-12-31', knownOn: '2021-01-01' },
    ],
    [
      { year: 2020, lawOf: '2023-06-01' },
      { asAt: '2020-12-31', lawOf: '2023-06-01', knownOn: '2023-05-01' },
    ],
    [{ asAt: '2020-07-01' }, { asAt: '2020-07-01', lawOf: '2020-07-01', knownOn: '2023-05-01' }],
    [{}, { knownOn: '2023-05-01' }],
  ])('the dates of %j are written out', (question, dates) => {
    expect(evaluate(analysis, facts, { names: ['vaste_voet'], ...question }).dates).toEqual(dates);
  });

  test('a recording after the last publication moves the day of knowledge', () => {
    const leerlingen = { '2020': { waarde: '7', vastgelegdOp: '2024-02-01' } };
    const later = factsOf(analysis, { School: { a: { leerlingen } } });
    expect(evaluate(analysis, later, { names: ['toelage_per_school'], year: 2020 }).dates.knownOn).toBe('2024-02-01');
  });

  test('a period of its own has the law of its own last day', () => {
    const law = analyse([
      {
        name: 'basis.maat',
        text: `regeling toelage "Toelage"
  in werking 2019-01-01
  tijdvak    2020 t/m 2023

artikel 1

  periode schooljaar vanaf 1 augustus, genoemd naar het eindjaar "schooljaar"
  parameter drempel: aantal "drempel" = 5
  regel per_schooljaar per schooljaar 2020 t/m 2023: aantal "per schooljaar" = drempel
  regel vorig_schooljaar per schooljaar 2020 t/m 2023: aantal of geen "vorig schooljaar" = per_schooljaar in schooljaar - 1
  regel per_jaar per jaar: aantal "per jaar" = drempel
`,
      },
      {
        name: 'wijziging.maat',
        text: `wijziging stcrt_2021_3 van toelage "w"
  bekendgemaakt 2021-08-15
  in werking    2021-09-01

onderdeel A

  vervang parameter drempel: aantal "drempel" = 6
  was parameter drempel: aantal "drempel" = 5
`,
      },
    ]);
    const none = factsOf(law, {});
    const ask = (name: string, year: number): readonly string[] => {
      const answer = evaluate(law, none, { names: [name], year });
      return [valuesIn(answer), answer.dates.asAt ?? '', answer.dates.lawOf ?? ''];
    };
    expect(ask('per_schooljaar', 2021)).toEqual(['5', '2021-07-31', '2021-07-31']);
    expect(ask('per_schooljaar', 2022)).toEqual(['6', '2022-07-31', '2022-07-31']);
    expect(ask('vorig_schooljaar', 2022)).toEqual(['5', '2022-07-31', '2022-07-31']);
    expect(ask('per_jaar', 2021)).toEqual(['6', '2021-12-31', '2021-12-31']);
  });

  test('silence counts in the years whose law says so', () => {
    const law = analyse([
      {
        name: 'basis.maat',
        text: `regeling toelage "Toelage"
  in werking 2019-01-01
  tijdvak    2020 t/m 2023

artikel 1

  gegeven bezwaar: tekst of geen "bezwaar"
  regel onbetwist per jaar: ja/nee "onbetwist" = bezwaar is geen
  regel was_onbetwist per jaar: ja/nee "was onbetwist" = (onbetwist in jaar - 1) bij geen nee
`,
      },
      {
        name: 'wijziging.maat',
        text: `wijziging stcrt_2021_3 van toelage "w"
  bekendgemaakt 2021-08-15
  in werking    2022-01-01

onderdeel A

  vervang gegeven bezwaar: tekst of geen "bezwaar" zonder opgave geen
  was gegeven bezwaar: tekst of geen "bezwaar"
`,
      },
    ]);
    const ask = (name: string, question: Partial<Question>): string =>
      valuesIn(evaluate(law, factsOf(law, {}), { names: [name], ...question }));
    expect(ask('onbetwist', { year: 2021 })).toBe('? bezwaar()');
    expect(ask('onbetwist', { year: 2022 })).toBe('true');
    expect(ask('was_onbetwist', { year: 2022 })).toBe('? bezwaar()');
    expect(ask('was_onbetwist', { year: 2023 })).toBe('true');
    expect(ask('onbetwist', {})).toBe('? bezwaar() ? bezwaar() true true');
    expect(ask('was_onbetwist', { year: 2022, lawOf: '2022-01-01' })).toBe('true');
  });

  test('a head that was amended counts from then on', () => {
    const law = analyse([
      {
        name: 'basis.maat',
        text: `regeling toelage "Toelage"
  in werking 2019-01-01
  vervalt    2022-01-01
  tijdvak    2020 t/m 2021

artikel 1

  parameter vast: bedrag "vast" = € 3
  parameter pot per jaar: bedrag "pot"
    jaar | pot
    2020 | € 1
    2021 | € 2
`,
      },
      {
        name: 'wijziging.maat',
        text: `wijziging stcrt_2021_3 van toelage "Een jaar langer"
  bekendgemaakt 2021-08-15
  in werking    2021-09-01

onderdeel A

  vervang in toelage: tijdvak 2020 t/m 2022 was tijdvak 2020 t/m 2021

  vervang in toelage: vervalt 2023-01-01 was vervalt 2022-01-01

  vervang pot
    jaar | pot
    2022 | € 4
`,
      },
    ]);
    const none = factsOf(law, {});
    const ask = (name: string, question: Partial<Question>): string =>
      valuesIn(evaluate(law, none, { names: [name], ...question }));
    expect(ask('pot', { year: 2022 })).toBe('4.00');
    expect(ask('pot', { year: 2022, knownOn: '2021-08-14' })).toBe('R92');
    expect(ask('pot', { year: 2022, lawOf: '2021-08-14' })).toBe('R93');
    expect(ask('pot', { year: 2023, knownOn: '2021-08-14' })).toBe('R06');
    expect(ask('pot', {})).toBe('1.00 2.00 4.00');
    expect(ask('pot', { knownOn: '2021-08-14' })).toBe('1.00 2.00');
    expect(ask('vast', { asAt: '2022-06-01' })).toBe('3.00');
    expect(ask('vast', { asAt: '2022-06-01', knownOn: '2021-08-14' })).toBe('R05');
    expect(ask('vast', { asAt: '2023-01-01' })).toBe('R05');
  });

  test('what values rest on, with who amended it', async () => {
    const asked: readonly (readonly [Question, string])[] = [
      [{ names: ['vorig_jaar'], year: 2020 }, 'vorig_jaar("a";2020)'],
      [{ names: ['toelage_vorig_jaar'], year: 2022 }, 'toelage_vorig_jaar("a";2022)'],
      [{ names: ['toelage_vorig_jaar'], year: 2022 }, 'toelage_per_school("a";2021)'],
      [{ names: ['toelage_per_school'], year: 2021 }, 'toelage_per_school("a";2021)'],
      [{ names: ['toelage_per_school'], year: 2023 }, 'toelage_per_school("a";2023)'],
      [{ names: ['opslag_vorig_jaar'], year: 2022 }, 'opslag_vorig_jaar(2022)'],
    ];
    const told = asked.flatMap(([question, key]) => {
      const answer = evaluate(analysis, facts, question);
      return (['nl', 'en'] as const).map((language) =>
        [
          explainLine(analysis, answer, key, language),
          ...reasons(analysis, answer, key, language).map((line) => `  ${line}`),
        ].join('\n'),
      );
    });
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('law/uitleg.txt');
  });
});
