import { describe, expect, test } from 'vitest';
import { analyse, languageService } from '../../engine/index.ts';
import { parse } from '../../grammar/index.ts';

const base = {
  name: 'regeling.maat',
  text: `regeling steun "Steun"
  in werking 2020-01-01
  vervalt 2024-01-01
  tijdvak 2020 t/m 2022

artikel 1

  soort Niveau: laag "laag", hoog "hoog"
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven plan van School: ja/nee "er is een plan"

artikel 2 — Bedragen
  | De bedragen zijn de volgende.

  parameter plafond per jaar: bedrag "plafond"
    jaar | plafond
    2020 | € 10
    2021 | € 20
    2022 | onbekend

  parameter norm per jaar, Niveau: percentage "norm"
    jaar          | laag | hoog
    2020 t/m 2021 |  10% |  20%
    2022          |  30% |  40%

  parameter vast: bedrag "vast" = € 5

artikel 3

  regel voldoet van School: ja/nee "voldoet"
    = alle van
    voorwaarde a "plan": plan
    voorwaarde b "genoeg": (leerlingen in 2020) > 3

  regel extra van School per jaar: bedrag "extra"
    = leerlingen * vast
    afgerond op € 1

  uitzondering geen_plan op extra als niet plan dan € 0

  verdeling aandeel over Scholen per jaar "aandeel"
    bedrag      plafond
    ontvangers  voldoet
    naar rato   voor 1/2 van leerlingen
    naar rato   voor 1/2 van extra
    afgerond    op cent, grootste rest, daarna laagste code
    restant     vervalt

  waarborg niet_te_veel van School per jaar "niet te veel"
    aandeel <= plafond
`,
};
const amendment = {
  name: 'wijziging.maat',
  text: `wijziging hoger van steun "Hoger"
  bekendgemaakt 2021-01-01
  in werking 2021-02-01

  vervang plafond in 2021: € 25 was € 20
  hernoem vast tot vast_bedrag
  voeg toe
  artikel 4

    regel dubbel van School per jaar: bedrag "dubbel"
      = extra * 2
`,
};
const files = [base, amendment];
const analysis = analyse(files);

function at(words: string, into = 0, source = base): string | undefined {
  const start = source.text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const found = languageService.replacementAt(analysis, source, start + into);
  return found === undefined ? undefined : `${found.before}${found.now}${found.was}`;
}

test('the law these places are looked up in is sound', () => {
  expect(analysis.problems).toEqual([]);
});

describe('what is replaced from a place', () => {
  test.each([
    ['a number', '€ 10', 2, 'vervang plafond in 2020: € 10 was '],
    ['a number that an amendment changed', '€ 20', 2, 'vervang plafond in 2021: € 25 was '],
    ['what is not known yet', 'onbekend', 3, 'vervang plafond in 2022: onbekend was '],
    ['the blanks before a number', '2020 | €', 5, 'vervang plafond in 2020: € 10 was '],
    ['the index of a row', '2020 | €', 1, 'vervang plafond in 2020: € 10 was '],
    ['a cell in a column for a value', '40%', 1, 'vervang norm in 2022 voor hoog: 40% was '],
    ['a cell for several years: the first', '20%', 1, 'vervang norm in 2020 voor hoog: 20% was '],
    ['a single number, under its new name', '= € 5', 3, 'vervang vast_bedrag: € 5 was '],
    [
      'a named condition',
      'voorwaarde b',
      12,
      'vervang in voldoet: voorwaarde b "genoeg": (leerlingen in 2020) > 3 was ',
    ],
    ['a formula', 'leerlingen * vast', 12, 'vervang in extra: = leerlingen * vast_bedrag was '],
    ['a rounding', 'op € 1', 4, 'vervang in extra: afgerond op € 1 was '],
    ['a clause', 'restant', 2, 'vervang in aandeel: restant vervalt was '],
    ['a label', '"aandeel"', 3, 'vervang in aandeel: "aandeel" was '],
    ['a guarantee', 'aandeel <= plafond', 9, 'vervang in niet_te_veel: = aandeel <= plafond was '],
    ['the value of an exception', 'dan € 0', 5, 'vervang in geen_plan: = € 0 was '],
    ['the years of the money', '2020 t/m 2022', 3, 'vervang in steun: tijdvak 2020 t/m 2022 was '],
    ['the last day', '2024-01-01', 3, 'vervang in steun: vervalt 2024-01-01 was '],
    ['the label of the regulation', '"Steun"', 3, 'vervang in steun: "Steun" was '],
    ['a kind, whole', 'soort Niveau', 7, 'vervang soort Niveau: laag "laag", hoog "hoog"\nwas '],
  ])('%s', (_what, words, into, operation) => {
    expect(at(words, into)).toBe(operation);
  });

  test('all clauses of one keyword together', () => {
    expect(at('voor 1/2 van extra', 6)).toBe(
      'vervang in aandeel: naar rato   voor 1/2 van leerlingen\nnaar rato   voor 1/2 van extra\nwas '.replaceAll(
        '   ',
        ' ',
      ),
    );
  });

  test('the law’s own words', () => {
    expect(at('De bedragen zijn', 3)).toBe('vervang "artikel 2"\n  | De bedragen zijn de volgende.\nwas\n');
  });

  test('a number and a formula from the amendment that brought them', () => {
    expect(at('€ 25', 3, amendment)).toBe('vervang plafond in 2021: € 25 was ');
    expect(at('extra * 2', 2, amendment)).toBe('vervang in dubbel: = extra * 2 was ');
  });

  test.each([
    ['the name of the regulation', 'regeling steun', 11],
    ['its date of entering into force', '2020-01-01', 3],
    ['a citation line without words of the law', 'artikel 3', 3],
  ])('nothing: %s', (_what, words, into) => {
    expect(at(words, into)).toBeUndefined();
  });

  test.each(['hernoem', 'bekendgemaakt', 'voeg toe'])('nothing in an amendment at `%s`', (words) => {
    expect(at(words, 2, amendment)).toBeUndefined();
  });
});

test('whatever can be replaced is stated as it reads: put in an amendment, all that is wrong is that nothing changes', () => {
  const operations = new Set<string>();
  for (const source of files) {
    for (let offset = 0; offset <= source.text.length; offset++) {
      const found = languageService.replacementAt(analysis, source, offset);
      if (found !== undefined) operations.add(`${found.before}${found.now}${found.was}${found.now}`);
    }
  }
  expect(operations.size).toBeGreaterThan(30);
  for (const operation of operations) {
    const text = `wijziging x van steun "x"\n  bekendgemaakt 2022-01-01\n  in werking 2022-02-01\n\n  ${operation}\n`;
    const codes = analyse([...files, { name: 'x.maat', text }]).problems.map(({ code }) => code);
    expect([operation, codes]).toEqual([operation, ['V08']]);
  }
});

test('every number is offered once, as it reads now', () => {
  const offered = languageService.replaceableCells(analysis).map(({ title, now }) => `${title}: ${now}`);
  expect(offered.toSorted()).toEqual(
    [
      'plafond in 2020: € 10',
      'plafond in 2021: € 25',
      'plafond in 2022: onbekend',
      'norm in 2020 voor laag: 10%',
      'norm in 2020 voor hoog: 20%',
      'norm in 2021 voor laag: 10%',
      'norm in 2021 voor hoog: 20%',
      'norm in 2022 voor laag: 30%',
      'norm in 2022 voor hoog: 40%',
      'vast_bedrag: € 5',
    ].toSorted(),
  );
});

test('the words are those of the regulation’s vocabulary', () => {
  const english = {
    name: 'r.maat',
    text: 'regulation x "x"\n  in force 2020-01-01\n\narticle 1\n\n  parameter pot: amount "pot" = € 1\n',
  };
  expect(parse(english).problems).toEqual([]);
  const found = languageService.replacementAt(analyse([english]), english, english.text.indexOf('€'));
  expect(found).toEqual({ title: 'pot', before: 'replace pot: ', now: '€1', was: ' was ' });
});
