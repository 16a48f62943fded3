import { describe, expect, test } from 'vitest';
import { hoverMarkdown } from '../../editor/source/markdown.ts';
import { type Hover, languageService } from '../../engine/index.ts';
import { keywordDoc } from '../../engine/language/keyword-docs.ts';
import type { Language } from '../../grammar/index.ts';
import { analysis, offsetOf, source } from './regulation.ts';

function hoverAt(marked: string, language: Language = 'nl'): Hover | undefined {
  return languageService.hover(analysis, source, offsetOf(marked), language);
}

test('the regulation of these tests is sound', () => {
  expect(analysis.problems.map(({ code, args }) => [code, args])).toEqual([]);
});

const told: readonly (readonly [string, string, string | undefined, readonly string[]])[] = [
  ['bedrag     pla‸fond', 'plafond per jaar', 'plafond leermiddelen', ['bedrag in euro’s, 2 decimalen']],
  ['parameter op‸slag', 'opslag', 'opslag', ['percentage']],
  [
    'gegeven leer‸lingen van',
    'leerlingen van School per jaar, Niveau',
    'leerlingen op een niveau',
    ['aantal (geheel getal)', 'teldatum 1 oktober', 'ten minste 0'],
  ],
  [
    'ontvangers ‸plan',
    'plan van School',
    'oordeel over het plan',
    ['Oordeel: slecht, goed', 'door de minister', 'op advies van de commissie', 'met motivering'],
  ],
  ['= aanmel‸ding is', 'aanmelding van School', 'dag van aanmelding', ['datum, of geen']],
  ['cijfer‸ van', 'cijfer van Deelnemer', 'eindcijfer', ['getal, 1 decimaal']],
  ['plan = go‸ed', 'goed', 'goed genoeg', []],
  ['plan van School: Oor‸deel', 'Oordeel', undefined, ['slecht < goed']],
  ['over Scho‸len per', 'School', 'school', ['meervoud Scholen', 'aangeduid met nummer']],
  ['Deelnemers "deelnemer" van Scho‸ol', 'School', 'school', ['meervoud Scholen', 'aangeduid met nummer']],
  [
    'naar ra‸to',
    'naar rato',
    undefined,
    ['De maatstaf van de verdeling: `naar rato [voor 2/3] van …`. De gewichten zijn samen 1.'],
  ],
];

describe('a hover tells what a word is', () => {
  test.each(told)('%s', (marked, title, label, lines) => {
    const found = hoverAt(marked);
    expect([found?.title, found?.label, found?.lines]).toEqual([title, label, lines]);
  });

  test('with the article and the text of the law', () => {
    expect(hoverAt('gegeven leer‸lingen van')?.article).toEqual({
      text: 'artikel 1 — Begrippen',
      assumption: false,
      quotation: ['School: een school zoals in *deze* [toets] bedoeld.'],
    });
    expect(hoverAt('bedrag     pla‸fond')?.article?.text).toBe('artikel 2 — Plafond');
  });

  test('with the values of a parameter, and which are not known yet', () => {
    expect(hoverAt('bedrag     pla‸fond')?.values).toEqual([
      { index: '2020', value: '€ 300.000,00' },
      { index: '2021', value: '€ 400.000,50' },
      { index: '2022', value: 'nog niet bekend' },
    ]);
    expect(hoverAt('parameter op‸slag', 'en')?.values).toEqual([{ index: '', value: '12.5%' }]);
  });

  test('in English where the reader reads English', () => {
    expect(hoverAt('ontvangers ‸plan', 'en')).toMatchObject({
      sort: 'judgement',
      lines: ['Oordeel: slecht, goed', 'by de minister', 'on advice of de commissie', 'with reasons'],
    });
  });

  test('and nothing where there is nothing', () => {
    expect(hoverAt('hoog\n‸\n  object')).toBeUndefined();
    expect(languageService.hover(analysis, { name: 'anders.maat', text: '' }, 0, 'nl')).toBeUndefined();
  });
});

test('every offset of the source and beyond gives a hover or none, and never fails', () => {
  let found = 0;
  for (let offset = -1; offset <= source.text.length + 1; offset++) {
    const at = languageService.hover(analysis, source, offset, 'nl');
    if (at === undefined) continue;
    found += 1;
    expect(at.span.start).toBeLessThanOrEqual(offset);
    expect(offset).toBeLessThanOrEqual(at.span.end);
  }
  expect(found).toBeGreaterThan(source.text.length / 2);
});

test('explanations of keywords exist in both languages and differ', () => {
  expect(keywordDoc('recipients', 'nl')).not.toBe(keywordDoc('recipients', 'en'));
  expect(keywordDoc('table', 'nl')).toContain('precies één rij');
});

test('as Markdown, what an author wrote stays plain text', () => {
  const hover: Hover = {
    span: { start: 0, end: 1 },
    title: 'x',
    label: '[klik](https://example.org) <img src=x> ![y](z) `a` **b** | c\n# d',
    lines: ['`als` en *niets*'],
    values: [],
    article: { text: 'artikel 1', assumption: true, quotation: ['<b>', '- een', '1. twee'] },
  };
  const markdown = hoverMarkdown(hover);
  expect(markdown).not.toMatch(/(?<!\\)(\[|<|!|\*\*b|`a`)/);
  expect(markdown.split('\n').filter((line) => /^(#|-(?!--$)|\d+\.)/.test(line))).toEqual([]);
  expect(markdown).toContain('`als`');
  expect(markdown).toContain('\\*niets\\*');
});
