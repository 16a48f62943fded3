import { describe, expect, test } from 'vitest';
import { decidingFormula } from '../../engine/explain/exceptions.ts';
import { rowFormula, tableOf } from '../../engine/explain/tables.ts';
import { stepText, tableText } from './step-text.ts';
import { applicationOf, toldOf } from './steps-told.ts';

const regulation = `regeling staffels "Staffels"
  in werking 2013-01-01
  tijdvak    2013 t/m 2016

artikel 10

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  soort Cijfer: laag "een laag cijfer" < midden < hoog
  soort Graad: eerste, tweede
  gegeven deelnemers van Instelling per jaar: aantal "deelnemers"
    ten minste 0
  gegeven cijfer van Instelling: Cijfer of geen "cijfer"
  gegeven ingediend_op van Instelling: datum "ingediend op"
  gegeven erkend van Instelling: ja/nee "erkend"
  parameter grens: aantal "grens" = 100
  parameter voet: bedrag "voet" = € 5

artikel 11

  tabel vast_bedrag van Instelling per jaar: bedrag "vast bedrag"
    deelnemers in jaar - 1 | vast_bedrag
    10 t/m 1.000           | € 10
    meer dan 1.000         | deelnemers * € 2
    overige                | voet

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
    deelnemers * 2 | boven
    t/m grens      | nee
    meer dan grens | ja

  tabel per_graad van Instelling per Graad: bedrag "per graad"
    erkend | Graad  | per_graad
    ja     | -      | € 1
    nee    | eerste | € 2
    nee    | tweede | grens * € 3

  regel geen_tabel van Instelling: ja/nee "geen tabel" = erkend
`;

/** The table as it hit, and the formula of its value. */
function told(key: string, facts: object): readonly string[] {
  const [name = ''] = key.split('(');
  const year = /\d{4}/u.exec(key)?.[0];
  const of = toldOf(regulation, { Instelling: { A: facts } }, { names: [name], year: Number(year ?? 2014) });
  const application = applicationOf(of, key);
  const place = of.placeOf(application);
  const table = tableOf(application, place);
  const formula = decidingFormula(application, place) ?? rowFormula(application, place);
  return [table === undefined ? 'no table' : tableText(table), ...(formula === undefined ? [] : [stepText(formula)])];
}

describe('a table', () => {
  test.each([
    [
      'a row between two bounds',
      'vast_bedrag("A";2014)',
      { deelnemers: { 2013: '10' }, erkend: false },
      ['row 1: [deelnemers] 10 between literal 10 | literal 1000'],
    ],
    [
      'a row beyond a bound, with a formula',
      'vast_bedrag("A";2014)',
      { deelnemers: { 2013: '2000', 2014: '7' }, erkend: false },
      [
        'row 2: [deelnemers] 2000 moreThan literal 1000',
        'multiply(use[deelnemers]#deelnemers("A";2014) 7, literal 2) 14',
      ],
    ],
    [
      'no other row, with a name',
      'vast_bedrag("A";2014)',
      { deelnemers: { 2013: '2' }, erkend: false },
      ['row 3 others: [deelnemers] 2', 'use[voet]#voet() 5'],
    ],
    [
      'an exception upon its value',
      'vast_bedrag("A";2014)',
      { deelnemers: { 2013: '2' }, erkend: true },
      ['row 3 others: [deelnemers] 2', 'add(use[vast bedrag]! 5, literal 1) 6'],
    ],
    [
      'one of several values',
      'toeslag("A";2014)',
      { cijfer: 'laag' },
      ['row 1: [cijfer] een laag cijfer oneOf literal een laag cijfer | literal midden'],
    ],
    [
      'a row whose value was still to be published',
      'toeslag("A";2013)',
      { cijfer: 'hoog' },
      ['row 2: [cijfer] hoog oneOf literal hoog; index 2013 oneOf literal 2013'],
    ],
    [
      'years, and a day through which it holds',
      'toeslag("A";2014)',
      { cijfer: 'hoog', ingediend_op: '2014-06-30' },
      [
        'row 3: [cijfer] hoog oneOf literal hoog; index 2014 between literal 2014 | literal 2016; [ingediend op] 2014-06-30 through literal 2014-06-30',
      ],
    ],
    [
      'a day after which it holds',
      'toeslag("A";2014)',
      { cijfer: 'hoog', ingediend_op: '2014-07-01', deelnemers: { 2014: '7' } },
      [
        'row 4: [cijfer] hoog oneOf literal hoog; index 2014 between literal 2014 | literal 2016; [ingediend op] 2014-07-01 after literal 2014-06-30',
        'multiply(use[deelnemers]#deelnemers("A";2014) 7, literal 2) 14',
      ],
    ],
    ['what is absent', 'toeslag("A";2014)', { cijfer: { geen: true } }, ['row 5: [cijfer] geen oneOf literal geen']],
    [
      'a formula in the head, a name in the cell',
      'boven("A";2014)',
      { deelnemers: { 2014: '51' } },
      ['row 2: multiply(use[deelnemers]#deelnemers("A";2014) 51, literal 2) 102 102 moreThan use[grens]#grens() 100'],
    ],
    [
      'a column that was not looked at',
      'per_graad("A";tweede)',
      { erkend: true },
      ['row 1: [erkend] ja oneOf literal ja'],
    ],
    [
      'a value of a kind',
      'per_graad("A";tweede)',
      { erkend: false },
      [
        'row 3: [erkend] nee oneOf literal nee; index tweede oneOf literal tweede',
        'multiply(use[grens]#grens() 100, literal 3) 300',
      ],
    ],
    [
      'an open row, as its first column is not known',
      'vast_bedrag("A";2014)',
      { erkend: false },
      ['row ?: [deelnemers] ?deelnemers("A";2013)'],
    ],
    [
      'an open row, as the last of its columns is not known',
      'toeslag("A";2014)',
      { cijfer: 'hoog' },
      ['row ?: [cijfer] hoog; index 2014; [ingediend op] ?ingediend_op("A")'],
    ],
    ['a rule that is none', 'geen_tabel("A")', { erkend: true }, ['no table']],
  ])('%s', (_, key, facts, expected) => expect(told(key, facts)).toEqual(expected));
});

test('a year in a cell is a year, though it is written as a number', () => {
  const of = toldOf(regulation, { Instelling: { A: { cijfer: 'hoog' } } }, { names: ['toeslag'], year: 2013 });
  const application = applicationOf(of, 'toeslag("A";2013)');
  const [, year] = tableOf(application, of.placeOf(application))?.tests ?? [];
  expect(year?.asked?.values).toEqual([
    {
      op: 'literal',
      type: { kind: 'year' },
      value: { state: 'known', datum: { kind: 'year', number: 2013, text: '2013' } },
    },
  ]);
});
