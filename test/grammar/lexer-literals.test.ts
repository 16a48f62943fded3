import { describe, expect, test } from 'vitest';
import type { Language } from '../../grammar/ast.ts';
import { lex } from '../../grammar/lexer/lexer.ts';

/** What one literal becomes: `category value`, more tokens parted by ` + `, then problems and offered texts. */
function read(text: string, language: Language): string {
  const { tokens, problems } = lex({ name: 'x', text }, language);
  const seen = tokens.map((token) => `${token.category} ${token.category === 'keyword' ? token.concept : token.value}`);
  const said = problems.map(
    (problem) => `${problem.code}${(problem.fixes ?? []).map((fix) => ` ${fix.text}`).join(' |')}`,
  );
  return [seen.join(' + '), ...said].join(' ! ');
}

describe('Dutch', () => {
  test.each([
    // numbers
    ['1.234,50', 'number 1234.50'],
    ['3.000', 'number 3000'],
    ['007', 'number 7 ! L29 7'],
    ['0,125', 'number 0.125'],
    ['12,5 %', 'percentage 12.5'],
    ['66,67%', 'percentage 66.67'],
    ['12,5\u00a0%', 'percentage 12.5'],
    ['€ 381.300.000', 'amount 381300000'],
    ['€\u00a0381.300.000', 'amount 381300000'],
    ['€381.300.000', 'amount 381300000'],
    ['€ 163,5 miljoen', 'amount 163500000'],
    ['€ 1,234567891 miljard', 'amount 1234567891'],
    ['€ 0,0000015 miljoen', 'amount 1.5'],
    ['-€ 5', 'symbol - + amount 5'],
    ['12345678901234567890123,45', 'number 12345678901234567890123.45'],
    ['2019, 2020', 'number 2019 + symbol , + number 2020'],
    ['2019 - 2022', 'number 2019 + symbol - + number 2022'],
    ['10 t/m 1000', 'number 10 + keyword through + number 1000'],
    ['10-5', 'number 10 + symbol - + number 5'],
    ['2/3', 'number 2 + symbol / + number 3'],
    // malformed numbers
    ['1,234.50', 'number 1234.50 ! L06 1.234,50'],
    ['3.12', 'number 3.12 ! L06 3,12'],
    ['0.500', 'number 0.500 ! L06 0,500'],
    ['€ 38.1300.000', 'amount 381300000 ! L06 € 381.300.000'],
    ['€ 430,000,000', 'amount 430000000 ! L06 € 430.000.000'],
    ['€ 100,-', 'amount 100 ! L06 € 100'],
    ['€ 100,–', 'amount 100 ! L06 € 100'],
    ['€ 1.000,--', 'amount 1000 ! L06 € 1.000'],
    ['100,-', 'amount 100 ! L06 € 100'],
    ['5 euro', 'amount 5 ! L06 € 5'],
    ['5 €', 'amount 5 ! L06 € 5'],
    ['€ 5 mln.', 'amount 5000000 ! L06 € 5 miljoen'],
    ['€ 5 million', 'amount 5000000 ! L06 € 5 miljoen'],
    ['€ 1,5 duizend', 'amount 1500 ! L06 € 1.500'],
    ['€ 430 000 000', 'amount 430000000 ! L06 € 430.000.000'],
    ['12.5%', 'percentage 12.5 ! L06 12,5%'],
    ['12 procent', 'percentage 12 ! L06 12%'],
    ['€ -5', 'amount 5 ! L13 -€ 5'],
    ['€', 'amount  ! L14'],
    ['2.1.1', 'number  ! L08'],
    ['2b', 'name n2b ! L17 n2b | "2b"'],
    ['01AA', 'name n01AA ! L17 n01AA | "01AA"'],
    ['3,000', 'number 3.000 ! L09 3.000'],
    ['€ 1,234', 'amount 1.234 ! L28 1.234'],
    ['€ 00', 'amount 0 ! L29 0'],
    ['12,5 miljoen', 'amount 12500000 ! L30 € 12,5 miljoen | 12.500.000'],
    ['2 mln.', 'amount 2000000 ! L30 € 2 miljoen | 2.000.000'],
    ['2 miljoenen', 'number 2 + name miljoenen'],
    ['2019,2020', 'number 2019.2020 ! L10 2019, 2020'],
    ['½', 'number  ! L23 1/2'],
    // ranges
    ['2019-2022', 'number 2019 ! L11 2019 t/m 2022 | 2019 - 2022'],
    ['2019–2022', 'number 2019 ! L11 2019 t/m 2022'],
    ['2019 – 2022', 'number 2019 ! L11 2019 t/m 2022'],
    ['2019..2022', 'number 2019 ! L11 2019 t/m 2022'],
    ['2019-20', 'number 2019 ! L11 2019 t/m 2020 | 2019 - 2020'],
    ['2012/2013', 'number 2012 ! L12 2012 t/m 2013 | 2013 | 2012'],
    ['2012/13', 'number 2012 ! L12 2012 t/m 2013 | 2013 | 2012'],
    ['10t/m1000', 'number 10 ! L11 10 t/m 1000'],
    // dates
    ['2018-10-31', 'date 2018-10-31'],
    ['2015-05', 'month 2015-05'],
    ['31 oktober 2018', 'date 2018-10-31'],
    ['1 oktober', 'dayOfYear 10-01'],
    ['1 oktober jaar - 2', 'dayOfYear 10-01 + keyword year + symbol - + number 2'],
    ['29 februari', 'dayOfYear 02-29'],
    ['29 februari 2020', 'date 2020-02-29'],
    ['29 februari 2019', 'date  ! L15'],
    ['29 februari 1900', 'date  ! L15'],
    ['2018-02-30', 'date  ! L15'],
    ['2015-13', 'number 2015 ! L15'],
    ['31-10-2018', 'date 2018-10-31 ! L16 2018-10-31'],
    ['31/10/2018', 'date 2018-10-31 ! L16 2018-10-31'],
    ['2018-1-5', 'date 2018-01-05 ! L16 2018-01-05'],
    ['31 October 2018', 'date 2018-10-31 ! L16 31 oktober 2018'],
    ['31 Oktober 2018', 'date 2018-10-31'],
    ['1 okt', 'dayOfYear 10-01 ! L16 1 oktober'],
    ['1 mrt. 2018', 'date 2018-03-01 ! L16 1 maart 2018'],
    // texts
    ['"een # | tekst"', 'text een # | tekst'],
    ['""', 'text '],
    ['“label”', 'text label ! L22 "label"'],
    ['„label”', 'text label ! L22 "label"'],
    ['"label”', 'text label ! L22 "label"'],
    ["'label'", 'text label ! L22 "label"'],
    ['"open', 'text open ! L21 "open"'],
    ['"open | 5', 'row  + text open + symbol | + number 5 + row  ! L21 "open"'],
    ['"', 'text  ! L21'],
    // words
    ["thema's", 'name thema_s ! L19 thema_s'],
    ['geëmigreerd', 'name geëmigreerd'],
    ['geëmigreerd'.normalize('NFD'), 'name geëmigreerd'],
    ['één van'.normalize('NFD'), 'keyword oneOf'],
    ['Regel', 'name Regel'],
    ['ALS', 'name ALS'],
    ['_x', 'name _x ! L20 x'],
    ['rеgel', 'name rеgel ! L18 regel'],
    ['ﬁets', 'name ﬁets ! L18 fiets'],
    ['域', 'name 域 ! L18'],
    ['totaal', 'reserved totaal'],
    ['and', 'reserved and'],
    ['total of', 'reserved total of'],
    ['artikel = 1', 'reserved artikel + symbol = + number 1'],
    // operators
    ['a ≤ b ≥ c ≠ d', 'name a + symbol <= + name b + symbol >= + name c + symbol <> + name d'],
    [':=', 'symbol = ! L23 ='],
    ['==', 'symbol = ! L23 ='],
    ['!=', 'symbol <> ! L23 <>'],
    ['=>', 'symbol >= ! L23 >='],
    ['&&', 'keyword and ! L23 en'],
    ['×', 'symbol * ! L23 *'],
    ['÷', 'symbol / ! L23 /'],
    ['−', 'symbol - ! L23 -'],
    ['a – b', 'name a + symbol - + name b ! L23 -'],
    ['[', 'symbol ( ! L23 ('],
    ['a → b', 'name a + name b ! L05 '],
    ['a\u0000b', 'name ab ! L04 '],
    ['a\u200bb', 'name ab ! L04 '],
    ['"\u202e"', 'text \u202e ! L04 '],
    ['# \u2066', ' ! L04 '],
    ['// x', ' ! L26 #'],
    ['\ufeffjaar', 'keyword year'],
  ])('%j', (text, expected) => {
    expect(read(text, 'nl')).toBe(expected);
  });
});

describe('English', () => {
  test.each([
    ['1,234.50', 'number 1234.50'],
    ['€1,234.50', 'amount 1234.50'],
    ['€ 1,234.50', 'amount 1234.50'],
    ['€163.5 million', 'amount 163500000'],
    ['€2 billion', 'amount 2000000000'],
    ['66.67%', 'percentage 66.67'],
    ['1.234', 'number 1.234 ! L09 1,234'],
    ['1.234,50', 'number 1234.50 ! L07 1,234.50'],
    ['€430.000.000', 'amount 430000000 ! L07 €430,000,000'],
    ['€5 miljoen', 'amount 5000000 ! L07 €5 million'],
    ['€100.-', 'amount 100 ! L07 €100'],
    ['€-5', 'amount 5 ! L13 -€5'],
    ['5 EUR', 'amount 5 ! L07 €5'],
    ['2019,2020', 'number 2019.2020 ! L10 2019, 2020'],
    ['2019-2022', 'number 2019 ! L11 2019 through 2022 | 2019 - 2022'],
    ['31 October 2018', 'date 2018-10-31'],
    ['1 October', 'dayOfYear 10-01'],
    ['31 oktober 2018', 'date 2018-10-31 ! L16 31 October 2018'],
    ['&&', 'keyword and ! L23 and'],
    ['t/m', 'reserved t/m'],
    ['t / m', 'name t + symbol / + name m'],
    ['yes/no', 'keyword yesNo'],
    ['ja/nee', 'reserved ja/nee'],
  ])('%j', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
  });
});

describe('which vocabulary', () => {
  test.each([
    ['regeling x', 'nl'],
    ['regulation x', 'en'],
    ['examples of x', 'en'],
    ['# regeling\nregulation x', 'en'],
    ['', 'nl'],
    ['parameter x: number = 1', 'en'],
    ['parameter x: getal = 1', 'nl'],
    ['regulatin x\nrule y of Z: amount', 'en'],
    ['article 5 — rule\nparameter x', 'en'],
    ['rule x of Y: amount = 1', 'en'],
  ])('%j is %s', (text, language) => {
    expect(lex({ name: 'x', text }).language).toBe(language);
  });
});
