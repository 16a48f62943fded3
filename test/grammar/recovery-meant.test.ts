import { expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';

/** What spreadsheets, other languages and plain speech have in formulas: the formula, the code, the first fix. */
const formulas: readonly (readonly [language: 'nl' | 'en', formula: string, code: string, fix: string | undefined])[] =
  [
    ['nl', 'som van a over Scholen', 'S49', 'totaal van'],
    ['en', 'sum of a over Schools', 'S49', 'total of'],
    ['nl', 'som(a over Scholen) + 1', 'S49', '(totaal van '],
    ['nl', 'aantal Scholen met a > 3', 'S49', 'waar'],
    ['en', 'count Schools with a > 3', 'S49', 'where'],
    ['nl', 'a van de School', 'S49', 'deze'],
    ['en', 'a of the School', 'S49', 'this'],
    ['nl', 'a tussen 10 en 20', 'S443', 'a >= 10 en a <= 20'],
    ['en', 'a between 10 and 20', 'S443', 'a >= 10 and a <= 20'],
    ['nl', 'max(a; b)', 'S49', 'hoogste'],
    ['nl', 'min(a, b)', 'S49', 'laagste'],
    ['en', 'max(a; b)', 'S49', 'highest'],
    ['en', 'if(a > 3; 1; 2)', 'S49', '(if a > 3 then 1 else 2)'],
    ['nl', 'als(a > 3; 1; 2)', 'S49', '(als a > 3 dan 1 anders 2)'],
    ['nl', 'ja als a > 3', 'S49', 'a > 3'],
    ['en', 'yes if a > 3', 'S49', 'a > 3'],
    ['nl', '3 als a > 3 anders 2', 'S49', 'als a > 3 dan 3 anders 2'],
    ['nl', 'a >= 18 en < 65', 'S49', 'en a <'],
    ['en', 'a >= 18 and < 65', 'S49', 'and a <'],
    ['nl', 'a in vorig jaar', 'S49', 'jaar - 1'],
    ['nl', 'a in het volgende jaar', 'S49', 'jaar + 1'],
    ['en', 'a in previous year', 'S49', 'year - 1'],
    ['nl', 'a in onzinnig jaar', 'S18', undefined],
    ['nl', 'a + zes weken', 'S49', '6'],
    ['en', 'a + six weeks', 'S49', '6'],
    ['nl', 'a na 2020-01-01', 'S49', '>'],
    ['nl', 'a op of na 2020-01-01', 'S49', '>='],
    ['en', 'a before 2020-01-01', 'S49', '<'],
  ];

/** Rules of a school without their type, or with a label that has lost its quotes. */
const rules: readonly (readonly [rule: string, code: string, fix: string | undefined])[] = [
  ['regel r van School: bedrag r = a in 2025', 'S50', '"r"'],
  ['regel r van School: ja/nee r = a > 3', 'S50', '"r"'],
  ['regel r van School "r" = a', 'S06', undefined],
  ['regel r van School = a', 'S06', undefined],
  ['verdeling r over Scholen "r" bedrag € 1 naar rato van gelijke delen restant vervalt', 'S49', '1'],
  ['regel r: aantal "r" = a -- zoals het is', 'L26', '#'],
];

const heads = {
  nl: 'regeling proef "Proef"\n  object School meervoud Scholen "school" aangeduid met code\n  ',
  en: 'regulation trial "Trial"\n  entity School plural Schools "school" identified by code\n  ',
};

function told(text: string): readonly (readonly [string, string | undefined])[] {
  return parse({ name: 'case.maat', text }).problems.map((problem) => [problem.code, problem.fixes?.[0]?.text]);
}

test.each(formulas)('%s: %s', (language, formula, code, fix) => {
  const signature = language === 'nl' ? 'regel r van School: aantal "r" = ' : 'rule r of School: count "r" = ';
  expect(told(`${heads[language]}${signature}${formula}\n`)).toEqual([[code, fix]]);
});

test.each(rules)('%s', (rule, code, fix) => {
  expect(told(`${heads.nl}${rule}\n`)).toEqual([[code, fix]]);
});

test('two minuses side by side compute', () => {
  expect(told(`${heads.nl}regel r: aantal "r" = 5 - -3\n`)).toEqual([]);
  expect(told(`${heads.nl}regel r: aantal "r" = 5 --3\n`)).toEqual([]);
});
