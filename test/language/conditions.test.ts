import { expect, test } from 'vitest';
import { analyse, languageService, type OutlineEntry } from '../../engine/index.ts';

const text = `regeling rijtjes "Rijtjes"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
  oordeel weging van School: ja/nee of geen "weging"
    gelet op n
    zonder opgave geen na 2021-10-01
artikel 2
  regel voldoet van School: ja/nee "voldoet"
    = alle van
        voorwaarde a "genoeg": n > 1
        voorwaarde c: (een van voorwaarde a: n > 2 voorwaarde c2 "weinig": n < 5)
`;
const file = { name: 'rijtjes.maat', text };
const analysis = analyse([file]);
const at = (words: string, from = 0): number => text.indexOf(words, from) + words.length;

test('the name of a condition says what it is and where it belongs', () => {
  expect(languageService.hover(analysis, file, at('voorwaarde a'), 'nl')).toMatchObject({
    title: 'a',
    sort: 'voorwaarde',
    label: 'genoeg',
    lines: ['van voldoet'],
    article: { text: 'artikel 2' },
  });
  expect(languageService.hover(analysis, file, at('voorwaarde c2'), 'en')).toMatchObject({
    title: 'c2',
    sort: 'condition',
    lines: ['of voldoet.c'],
  });
});

test('two conditions with one name in different lists are two', () => {
  const outer = languageService.definition(analysis, file.name, at('voorwaarde a'));
  const inner = languageService.definition(analysis, file.name, at('van voorwaarde a'));
  expect(outer?.span.end).toBe(at('voorwaarde a'));
  expect(inner?.span.end).toBe(at('van voorwaarde a'));
  expect(languageService.references(analysis, file.name, at('voorwaarde a'))).toEqual([outer]);
});

test('what is regarded leads to where it was declared, and is found from there', () => {
  const declared = languageService.definition(analysis, file.name, at('gelet op n'));
  expect(declared?.span.end).toBe(at('gegeven n'));
  const places = languageService.references(analysis, file.name, at('gegeven n'));
  expect(places.map(({ span }) => span.end)).toContain(at('gelet op n'));
});

test('a judgement says what it has regard to and what its silence means', () => {
  const hover = languageService.hover(analysis, file, at('oordeel weging'), 'nl');
  expect(hover?.lines).toEqual(['ja of nee, of geen', 'gelet op n', 'zonder opgave geen na 1 oktober 2021']);
});

test('the outline shows the conditions under their rule', () => {
  const rule = languageService
    .outline(file)
    .flatMap(({ children }) => children)
    .at(-1);
  const shown = (entries: readonly OutlineEntry[]) =>
    entries.map(({ title, detail, children }) => [title, detail, children.length]);
  expect(shown(rule?.children ?? [])).toEqual([
    ['a', 'genoeg', 0],
    ['c', '', 2],
  ]);
  expect(shown(rule?.children[1]?.children ?? [])).toEqual([
    ['a', '', 0],
    ['c2', 'weinig', 0],
  ]);
});

test('words of lists and clauses are offered where they fit', () => {
  const offered = (words: string): readonly string[] => {
    const begun = text.slice(0, at(words));
    const source = { name: file.name, text: begun };
    return languageService.completion(analyse([source]), source, begun.length, 'nl').map((one) => one.text);
  };
  expect(offered('ja/nee "voldoet"\n    = ')).toEqual(expect.arrayContaining(['alle van', 'een van']));
  expect(offered('"weging"\n    ')).toEqual(expect.arrayContaining(['gelet op', 'zonder opgave']));
  expect(offered('n > 1\n        ')).toContain('voorwaarde');
});
