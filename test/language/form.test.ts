import { expect, test } from 'vitest';
import { analyse, cellKey, type FormColumn, languageService } from '../../engine/index.ts';
import { analysis } from './regulation.ts';

const shown = ({ quantity, indexes }: FormColumn): string => `${quantity.name}(${cellKey(indexes)})`;

function tables(names: readonly string[], year?: number): Record<string, readonly string[]> {
  const form = languageService.form(analysis, names, year);
  return Object.fromEntries([
    ...form.tables.map(({ entity, columns }) => [entity.name, columns.map(shown)] as const),
    ...(form.own.length === 0 ? [] : [['', form.own.map(shown)] as const]),
  ]);
}

test('a division asks for its key of the year meant and the value meant, and for who takes part', () => {
  expect(tables(['budget'], 2021)).toEqual({ School: ['leerlingen(2020;hoog)', 'aanmelding()', 'plan()'] });
});

test('sums ask for every year and every value of the kind', () => {
  expect(tables(['sterk'], 2021)).toEqual({
    School: ['2019', '2020', '2021'].flatMap((year) => [`leerlingen(${year};laag)`, `leerlingen(${year};hoog)`]),
  });
});

test('without a year every year of the regulation is asked', () => {
  expect(tables(['budget'])['School']).toEqual([
    'leerlingen(2019;hoog)',
    'leerlingen(2020;hoog)',
    'leerlingen(2021;hoog)',
    'aanmelding()',
    'plan()',
  ]);
});

test('a number of the law asks for nothing, an unknown name neither', () => {
  expect(tables(['plafond'], 2020)).toEqual({});
  expect(tables(['bestaat_niet'], 2020)).toEqual({});
  expect(tables([], 2020)).toEqual({});
});

test('a fact that is asked for itself is asked', () => {
  expect(tables(['cijfer'])).toEqual({ Deelnemer: ['cijfer()'] });
});

test('an unsound regulation gives a form for what is sound, and never fails', () => {
  const broken = analyse([
    {
      name: 'a.maat',
      text: 'regeling x "x"\n  tijdvak 2020\nartikel 1\n  object A "a"\n  gegeven f van A: aantal "f"\n  regel r van A: aantal "r" = f + onzin\n',
    },
  ]);
  const form = languageService.form(broken, ['r'], 2020);
  expect(form.tables.map(({ columns }) => columns.map(shown))).toEqual([['f()']]);
});

test('a judgement asks for what must be known when judging, for the year that is judged', () => {
  const text = `regeling wegen "Wegen"
  tijdvak 2020 t/m 2022
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven uitval van School per jaar: percentage "uitval"
  gegeven reden van School: tekst of geen "reden"
  regel hoog van School per jaar: ja/nee "hoog" = uitval in jaar - 1 > 10%
  oordeel weging van School per jaar: ja/nee "weging"
    gelet op uitval, hoog, reden
  regel goed van School per jaar: ja/nee "goed" = weging
`;
  const form = languageService.form(analyse([{ name: 'wegen.maat', text }]), ['goed'], 2021);
  expect(form.tables.map(({ columns }) => columns.map(shown))).toEqual([
    ['uitval(2021)', 'uitval(2020)', 'reden()', 'weging(2021)'],
  ]);
});
