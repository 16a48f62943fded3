import { expect, test } from 'vitest';
import { analyse, cellKey, factsSchema, languageService } from '../../engine/index.ts';

const text = `regeling proef "Proef"
  tijdvak 2025 t/m 2026

artikel 1

  beschikking verlening van School per jaar "verlening van de bijdrage"
    geeft bijdrage
    geldend op ingediend_op
  beschikking vaststelling van School per jaar "vaststelling" geeft verschil

artikel 2

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven ingediend_op van School: datum "ingediend op"
  regel bijdrage van School per jaar: bedrag "bijdrage"
    = leerlingen * € 10
  regel verschil van School per jaar: bedrag "verschil"
    = bijdrage - (bijdrage volgens verlening bij geen € 0)
  waarborg genoeg van School per jaar "nooit te weinig"
    bijdrage >= € 10

  voorbeeld "v" in 2025
    School | leerlingen
    "A"    | 5
    verwacht genoeg van "A": ja
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
  ['beschikking ver|lening', 'verlening van School per jaar', ['geeft bijdrage', 'geldend op ingediend_op']],
  ['volgens ver|lening', 'verlening van School per jaar', ['geeft bijdrage', 'geldend op ingediend_op']],
  ['geeft bij|drage', 'bijdrage van School per jaar', ['bedrag in euro’s, 2 decimalen']],
  ['(bij|drage volgens', 'bijdrage van School per jaar', ['bedrag in euro’s, 2 decimalen']],
  ['waarborg ge|noeg', 'genoeg van School per jaar', ['ja of nee']],
])('hovering %s', (marked, title, lines) => {
  const hover = languageService.hover(analysis, source, at(marked), 'nl');
  expect([hover?.title, hover?.lines]).toEqual([title, lines]);
});

test('they say their sort, label and article, and their keywords what they mean', () => {
  const decision = languageService.hover(analysis, source, at('beschikking ver|lening'), 'en');
  expect([decision?.sort, decision?.label, decision?.article?.text]).toEqual([
    'decision',
    'verlening van de bijdrage',
    'artikel 1',
  ]);
  expect(languageService.hover(analysis, source, at('waarborg ge|noeg'), 'nl')?.sort).toBe('waarborg');
  for (const word of ['beschik|king verlening', 'ge|eft bijdrage', 'waar|borg genoeg', 'vol|gens verlening'])
    expect(languageService.hover(analysis, source, at(word), 'nl')?.lines[0]).toMatch(/\.$/);
});

test.each([
  ['geeft bij|drage', 'bijdrage van School per jaar'],
  ['(bij|drage volgens', 'bijdrage van School per jaar'],
  ['volgens ver|lening', 'verlening van School per jaar'],
  ['verwacht ge|noeg', 'genoeg van School per jaar'],
])('the definition of %s', (marked, declared) => {
  const found = languageService.definition(analysis, source.name, at(marked));
  expect(line(found?.span.start)).toMatch(new RegExp(`^${declared}`));
});

test('references find what decisions give and what they said', () => {
  const found = (marked: string): number => languageService.references(analysis, source.name, at(marked)).length;
  expect(found('regel bij|drage')).toBe(5);
  expect(found('beschikking ver|lening')).toBe(2);
});

test('the outline has them under their article', () => {
  const entries = languageService.outline(source).find(({ title }) => title === 'artikel 1');
  expect(entries?.children.map(({ title, kind }) => [title, kind])).toEqual([
    ['verlening', 'decision'],
    ['vaststelling', 'decision'],
  ]);
});

test('completion offers what fits: decisions after `volgens`, what can be given after `geeft`, no guarantees in rules', () => {
  const offered = (marked: string): readonly string[] =>
    languageService.completion(analysis, source, at(marked), 'nl').map((one) => one.text);
  expect(offered('volgens |verlening')).toEqual(['verlening', 'vaststelling']);
  expect(offered('geeft |bijdrage')).toEqual(['bijdrage', 'verschil']);
  expect(offered('= |leerlingen')).not.toContain('genoeg');
  expect(offered('= |leerlingen')).toContain('leerlingen');
  expect(offered('verwacht |genoeg')).toContain('genoeg');
});

test('the form and the schema of a decision ask for what it gives and for its date, not for what was decided', () => {
  const asked = (name: string): readonly string[] =>
    languageService
      .form(analysis, [name], 2025)
      .tables.flatMap(({ columns }) => columns.map((one) => `${one.quantity.name}(${cellKey(one.indexes)})`));
  expect(asked('verlening').toSorted()).toEqual(['ingediend_op()', 'leerlingen(2025)']);
  expect(asked('vaststelling')).toEqual(['leerlingen(2025)']);
  expect(JSON.stringify(factsSchema(analysis, ['vaststelling']))).not.toContain('ingediend_op');
});
