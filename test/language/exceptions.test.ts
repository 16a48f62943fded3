import { expect, test } from 'vitest';
import { analyse, cellKey, factsSchema, languageService } from '../../engine/index.ts';

const text = `regeling proef "Proef"
  tijdvak 2025 t/m 2026

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven erkend van School: ja/nee "overmacht erkend"
  gegeven te_laat van School: ja/nee "te laat"

artikel 3

  uitzondering overmacht op subsidie "wegens overmacht" als erkend
    dan subsidie * 2
  uitzondering verlopen op overmacht als te_laat
    blijft buiten toepassing

artikel 2

  regel subsidie van School per jaar: bedrag "subsidie"
    = leerlingen * € 10
`;
const source = { name: 'proef.maat', text };
const analysis = analyse([source]);

/** Where the bar stands in a piece of the text. */
function at(marked: string): number {
  const found = text.indexOf(marked.replace('|', ''));
  if (found < 0) throw new Error(`there is no ${marked}`);
  return found + marked.indexOf('|');
}

const line = (offset: number | undefined): string => text.slice(offset).split('\n')[0] ?? '';

test('the regulation of these tests is sound', () => {
  expect(analysis.problems.map(({ code }) => code)).toEqual([]);
});

test.each([
  ['uitzondering over|macht', 'overmacht', ['op subsidie']],
  ['uitzondering ver|lopen', 'verlopen', ['op overmacht', 'leidt naar subsidie']],
  ['op over|macht als', 'overmacht', ['op subsidie']],
  [
    'op subs|idie',
    'subsidie van School per jaar',
    ['bedrag in euro’s, 2 decimalen', 'uitzonderingen: overmacht, verlopen'],
  ],
])('hovering %s', (marked, title, lines) => {
  const hover = languageService.hover(analysis, source, at(marked), 'nl');
  expect([hover?.title, hover?.lines]).toEqual([title, lines]);
});

test('an exception says its sort, its label and its article', () => {
  const hover = languageService.hover(analysis, source, at('uitzondering over|macht'), 'en');
  expect([hover?.sort, hover?.label, hover?.article?.text]).toEqual(['exception', 'wegens overmacht', 'artikel 3']);
  for (const word of ['uitzon|dering overmacht', 'blijft buiten| toepassing'])
    expect(languageService.hover(analysis, source, at(word), 'nl')?.lines[0]).toMatch(
      /^(`uitzondering x|In een uitzondering)/,
    );
});

test.each([
  ['op subs|idie', 'subsidie van School per jaar'],
  ['dan subs|idie', 'subsidie van School per jaar'],
  ['op over|macht als', 'overmacht op subsidie'],
])('the definition of %s', (marked, declared) => {
  const found = languageService.definition(analysis, source.name, at(marked));
  expect(line(found?.span.start)).toMatch(new RegExp(`^${declared}`));
});

test('references find what exceptions are on', () => {
  const found = (marked: string): readonly string[] =>
    languageService.references(analysis, source.name, at(marked)).map(({ span }) => line(span.start));
  expect(found('regel subs|idie')).toEqual([
    'subsidie "wegens overmacht" als erkend',
    'subsidie * 2',
    'subsidie van School per jaar: bedrag "subsidie"',
  ]);
  expect(found('uitzondering over|macht')).toEqual([
    'overmacht op subsidie "wegens overmacht" als erkend',
    'overmacht als te_laat',
  ]);
});

test('the outline has them under their article', () => {
  const entries = languageService.outline(source).find(({ title }) => title === 'artikel 3');
  expect(entries?.children.map(({ title, detail }) => [title, detail])).toEqual([
    ['overmacht', 'wegens overmacht'],
    ['verlopen', ''],
  ]);
});

test('completion offers after `op` what can be excepted, and after that what an exception says', () => {
  const offered = (marked: string): readonly string[] =>
    languageService.completion(analysis, source, at(marked), 'nl').map((one) => one.text);
  expect(offered('verlopen op |overmacht')).toEqual(['subsidie', 'overmacht', 'verlopen']);
  expect(offered('als te_laat\n    |blijft').slice(0, 3)).toEqual(['als', 'dan', 'blijft buiten toepassing']);
});

test('forms and schemas ask for what exceptions read', () => {
  const form = languageService.form(analysis, ['subsidie'], 2025);
  expect(
    form.tables.flatMap(({ columns }) => columns.map((one) => `${one.quantity.name}(${cellKey(one.indexes)})`)),
  ).toEqual(['leerlingen(2025)', 'erkend()', 'te_laat()']);
  expect(JSON.stringify(factsSchema(analysis, ['subsidie']))).toContain('te_laat');
});
