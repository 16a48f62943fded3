import { expect, test } from 'vitest';
import { languageService } from '../../engine/index.ts';
import { analysis, offsetOf, source } from './regulation.ts';

const words = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string =>
  source.text.slice(span.start, span.end);

test.each([
  ['bedrag     pla‸fond', 'plafond per jaar: bedrag'],
  ['plan = go‸ed', 'goed "goed genoeg"'],
  ['over Scho‸len per', 'School meervoud'],
  ['plan van School: Oor‸deel', 'Oordeel: slecht'],
  ['van leer‸lingen in jaar', 'leerlingen van School per jaar'],
])('the definition of %s', (marked, declared) => {
  const found = languageService.definition(analysis, source.name, offsetOf(marked));
  expect(found?.file).toBe(source.name);
  expect(source.text.slice(found?.span.start)).toMatch(new RegExp(`^${declared}`));
});

test('references find every place of a name and no other', () => {
  const found = languageService.references(analysis, source.name, offsetOf('bedrag     pla‸fond'));
  expect(found.map(words)).toEqual(['plafond', 'plafond', 'plafond']);
  const values = languageService.references(analysis, source.name, offsetOf('plan = go‸ed'));
  expect(values.map(words)).toEqual(['goed', 'goed']);
});

test('a keyword, a text and nothing have no definition', () => {
  for (const marked of ['naar ra‸to', '"plafond‸ leermiddelen"', 'hoog\n‸\n  object']) {
    expect(languageService.definition(analysis, source.name, offsetOf(marked))).toBeUndefined();
    expect(languageService.references(analysis, source.name, offsetOf(marked))).toEqual([]);
  }
});

test('the outline has the articles with what they declare; remarks inside a declaration are no headings', () => {
  const entries = languageService
    .outline(source)
    .map(({ title, children }) => [title, children.map((child) => child.title)]);
  expect(entries).toEqual([
    ['artikel 1 — Begrippen', ['Oordeel', 'Niveau', 'School', 'Deelnemer', 'leerlingen', 'aanmelding', 'cijfer']],
    ['artikel 2 — Plafond', ['plafond', 'opslag']],
    ['artikel 3 — Oordeel', ['plan']],
    ['artikel 4, eerste lid — Verdeling', ['sterk', 'tijdig', 'budget']],
  ]);
});

test('an outline of a broken text is as whole as the text', () => {
  const file = { name: 'a.maat', text: 'artikel 1\n\n  regel : = (\n\nartikel 2\n\n  soort A: b\n' };
  const titles = languageService.outline(file).map(({ title }) => title);
  expect(titles).toEqual(['artikel 1', 'artikel 2']);
});
