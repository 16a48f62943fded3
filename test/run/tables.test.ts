import { describe, expect, test } from 'vitest';
import { analyse, evaluate, runExamples } from '../../engine/index.ts';
import { explanationText, outcomeText, resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const regulation = `regeling staffels "Staffels"
  stand      2013-01-01
  in werking 2013-01-01
  tijdvak    2013 t/m 2016

artikel 1

  soort Graad: laag < midden < hoog
  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  gegeven deelnemers van Instelling per jaar: aantal "deelnemers"
    ten minste 0
  gegeven cijfer van Instelling: Graad of geen "cijfer"
  gegeven ingediend_op van Instelling: datum "ingediend op"
  gegeven erkend van Instelling: ja/nee "erkend"
  parameter grens per jaar: aantal "grens"
    jaar          | grens
    2013 t/m 2015 | 100
    2016          | onbekend

artikel 11

  tabel vast_bedrag van Instelling per jaar: bedrag "vast bedrag"
    deelnemers in jaar - 2 | vast_bedrag
    10 t/m 1.000           | € 10.000
    1.001 t/m 2.000        | € 20.000
    2.001 t/m 6.000        | € 35.000
    meer dan 6.000         | € 75.000
    overige                | € 0

  uitzondering erkende op vast_bedrag als erkend
    dan vast_bedrag + € 1

artikel 12

  tabel toeslag van Instelling per jaar: bedrag of geen "toeslag"
    cijfer       | jaar          | ingediend_op     | toeslag
    laag, midden | -             | -                | € 0
    hoog         | 2013          | -                | onbekend
    hoog         | 2014 t/m 2016 | t/m 2014-06-30   | € 100
    hoog         | 2014 t/m 2016 | na 2014-06-30    | deelnemers * € 2
    geen         | -             | -                | geen

  tabel boven van Instelling per jaar: ja/nee "boven de grens"
    deelnemers     | boven
    t/m grens      | nee
    meer dan grens | ja

  tabel trap van Instelling per jaar: bedrag "trap"
    deelnemers      | trap
    2.001 t/m 6.000 | € 1
    overige         | € 0

  tabel bedrag_per van Instelling per Graad: bedrag "bedrag per graad"
    erkend | laag | midden | hoog
    ja     |  € 1 |    € 2 |  € 3
    nee    |  € 4 |    € 5 |  € 6
`;

const analysis = sound(regulation, 'staffels');

function asked(names: readonly string[], year: number, facts: Readonly<Record<string, unknown>>) {
  return evaluate(analysis, factsOf(analysis, { Instelling: { A: facts } }), { names, year });
}

function outcome(name: string, year: number, facts: Readonly<Record<string, unknown>>): string {
  return asked([name], year, facts)
    .values.map(({ instance, result }) => resultText(result, instance.quantity))
    .join(' · ');
}

describe('the row that hits', () => {
  test.each([
    ['below the first row', 'vast_bedrag', 2015, { deelnemers: { 2013: '9' }, erkend: false }, '0.00'],
    ['at the first bound', 'vast_bedrag', 2015, { deelnemers: { 2013: '10' }, erkend: false }, '10000.00'],
    ['at the last of a range', 'vast_bedrag', 2015, { deelnemers: { 2013: '1000' }, erkend: false }, '10000.00'],
    ['the next one', 'vast_bedrag', 2015, { deelnemers: { 2013: '1001' }, erkend: false }, '20000.00'],
    ['without an upper bound', 'vast_bedrag', 2015, { deelnemers: { 2013: '6001' }, erkend: false }, '75000.00'],
    ['an exception reads it', 'vast_bedrag', 2015, { deelnemers: { 2013: '2001' }, erkend: true }, '35001.00'],
    ['two values in one cell', 'toeslag', 2015, { cijfer: 'midden' }, '0.00'],
    ['nothing known of columns that do not matter', 'toeslag', 2013, { cijfer: 'laag' }, '0.00'],
    ['geen is a case', 'toeslag', 2015, { cijfer: { geen: true } }, 'geen'],
    ['through a day', 'toeslag', 2015, { cijfer: 'hoog', ingediend_op: '2014-06-30' }, '100.00'],
    [
      'after a day, a formula',
      'toeslag',
      2015,
      { cijfer: 'hoog', ingediend_op: '2014-07-01', deelnemers: { 2015: '7' } },
      '14.00',
    ],
    ['promised, not yet published', 'toeslag', 2013, { cijfer: 'hoog' }, '? toeslag("A";2013)'],
    ['at a bound that is a parameter', 'boven', 2014, { deelnemers: { 2014: '100' } }, 'false'],
    ['above it', 'boven', 2014, { deelnemers: { 2014: '101' } }, 'true'],
    ['a bound that is not known', 'boven', 2016, { deelnemers: { 2016: '101' } }, '? grens(2016)'],
  ])('%s', (_, name, year, facts, expected) => {
    expect(outcome(name, year, facts)).toBe(expected);
  });

  test('outcomes beside each other are for the values of a kind', () => {
    const answer = evaluate(analysis, factsOf(analysis, { Instelling: { A: { erkend: false } } }), {
      names: ['bedrag_per'],
      asAt: '2015-01-01',
    });
    expect(answer.values.map(({ instance, result }) => resultText(result, instance.quantity))).toEqual([
      '4.00',
      '5.00',
      '6.00',
    ]);
  });

  test('the row is kept, and the columns that were looked at', () => {
    const { applications } = asked(['toeslag'], 2015, { cijfer: 'hoog', ingediend_op: '2014-06-30' });
    const application = applications.get('toeslag("A";2015)');
    expect([application?.row, [...(application?.tested?.keys() ?? [])]]).toEqual([2, [0, 1, 2]]);
    const skipped = asked(['toeslag'], 2015, { cijfer: 'laag' }).applications.get('toeslag("A";2015)');
    expect([skipped?.row, [...(skipped?.tested?.keys() ?? [])]]).toEqual([0, [0]]);
  });
});

describe('what is not known', () => {
  test.each([
    ['asks for the column that decides', 'vast_bedrag', 2015, { erkend: false }, '? deelnemers("A";2013)'],
    ['not for what it decides alone', 'toeslag', 2014, { ingediend_op: '2014-06-30' }, '? cijfer("A")'],
    ['for several', 'toeslag', 2014, {}, '? cijfer("A"), ingediend_op("A"), deelnemers("A";2014)'],
  ])('%s', (_, name, year, facts, expected) => {
    expect(outcome(name, year, facts)).toBe(expected);
  });
});

test('explains which row hit and why, in both languages', async () => {
  const cases = [
    asked(['vast_bedrag', 'boven'], 2015, { deelnemers: { 2013: '1500', 2015: '90' }, erkend: false }),
    asked(['vast_bedrag'], 2014, { deelnemers: { 2012: '9' }, erkend: true }),
    asked(['toeslag'], 2015, { cijfer: 'hoog', ingediend_op: '2014-07-01', deelnemers: { 2015: '7' } }),
    asked(['toeslag'], 2014, { cijfer: 'hoog' }),
    asked(['toeslag'], 2014, { cijfer: { geen: true } }),
  ];
  const text = cases.flatMap((answer) => [
    outcomeText(answer),
    explanationText(analysis, answer, 'nl'),
    explanationText(analysis, answer, 'en'),
  ]);
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('cases/staffels.uitleg.txt');
});

describe('in examples', () => {
  test('a table is stated and expected, and its reason is its article', () => {
    const results = runExamples(
      sound(`${regulation}
  voorbeeld "gesteld" in 2015
    Instelling | vast_bedrag | cijfer | verwacht toeslag
    "A"        | € 7         | laag   | € 0
    verwacht vast_bedrag van "A": € 7
    verwacht toeslag van "A": € 0 omdat "artikel 12"
    stel deelnemers van "A": 101
    verwacht boven van "A": ja
`),
    );
    expect(results.map(({ passed }) => passed)).toEqual([true]);
  });
});

describe('amendments', () => {
  const amendment = (operations: string, days = 'bekendgemaakt 2015-05-01\n  in werking 2015-06-01') => ({
    name: 'wijziging.maat',
    text: `wijziging eerste van staffels "Wijziging"\n  ${days}\n\nonderdeel A\n${operations}\n`,
  });
  const amended = (
    operations: string,
    name: string,
    year: number,
    facts: Readonly<Record<string, unknown>>,
  ): string => {
    const law = analyse([{ name: 'staffels.maat', text: regulation }, amendment(operations)]);
    const errors = law.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return errors.map(({ code }) => code).join(' ');
    const answer = evaluate(law, factsOf(law, { Instelling: { A: facts } }), { names: [name], year });
    return answer.values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' · ');
  };
  const cell = `  vervang vast_bedrag
    deelnemers in jaar - 2 | vast_bedrag
    10 t/m 1.000           | € 11.000 was € 10.000`;
  const bounds = `  vervang vast_bedrag
    deelnemers in jaar - 2          | vast_bedrag
    20 t/m 1.000 was 10 t/m 1.000   | € 11.000 was € 10.000`;
  const row = `  vervang vast_bedrag
    deelnemers in jaar - 2 | vast_bedrag
    5 t/m 9                | € 500`;
  const year = `  vervang toeslag
    cijfer | jaar          | ingediend_op   | toeslag
    hoog   | 2014 t/m 2016 | t/m 2014-06-30 | € 110 was € 100`;

  test.each([
    ['another outcome', cell, 'vast_bedrag', 2015, { deelnemers: { 2013: '10' }, erkend: false }, '11000.00'],
    ['not before it is law', cell, 'vast_bedrag', 2014, { deelnemers: { 2012: '10' }, erkend: false }, '10000.00'],
    ['another bound', bounds, 'vast_bedrag', 2015, { deelnemers: { 2013: '19' }, erkend: false }, '0.00'],
    ['a row added', row, 'vast_bedrag', 2015, { deelnemers: { 2013: '5' }, erkend: false }, '500.00'],
    ['for the years its row names', year, 'toeslag', 2014, { cijfer: 'hoog', ingediend_op: '2014-01-01' }, '110.00'],
    [
      'an overlap that it brings',
      row.replace('5 t/m 9', '5 t/m 10'),
      'vast_bedrag',
      2015,
      { deelnemers: { 2013: '5' } },
      'T202',
    ],
  ])('%s', (_, operations, name, inYear, facts, expected) => {
    expect(amended(operations, name, inYear, facts)).toBe(expected);
  });

  test('numbers in the cells of a table are no years', () => {
    const high = '  vervang trap\n    deelnemers      | trap\n    2.001 t/m 6.000 | € 2 was € 1';
    const facts = { deelnemers: { 2014: '3000', 2015: '3000' } };
    expect(amended(high, 'trap', 2014, facts)).toBe('1.00');
    expect(amended(high, 'trap', 2015, facts)).toBe('2.00');
  });
});
