import { describe, expect, test } from 'vitest';
import { analyse, languageService } from '../../engine/index.ts';
import { analysis, offsetOf, source } from './regulation.ts';

function offered(marked: string): readonly string[] {
  return languageService.completion(analysis, source, offsetOf(marked), 'nl').map(({ text }) => text);
}

describe('completion offers what fits', () => {
  test('at the start of a line in an allocation: its clauses, then declarations and citations', () => {
    const words = offered('hoog\n    ‸afgerond');
    expect(words.slice(0, 5)).toEqual(['bedrag', 'ontvangers', 'naar rato', 'afgerond op', 'restant']);
    expect(words).toContain('verdeling');
    expect(words).toContain('artikel');
    expect(words).toContain('uitzondering');
    expect(words).not.toContain('voorwaarde');
  });

  test('in the head: its clauses', () => {
    expect(offered('\n  ‸stand ')).toContain('in werking');
  });

  test('after the colon of a signature: types and kinds', () => {
    const words = offered('plan van School: ‸Oordeel');
    expect(words).toContain('bedrag');
    expect(words).toContain('Oordeel');
    expect(words).not.toContain('plafond');
  });

  test('after a comparison with something of a kind: its values first', () => {
    expect(offered('plan = ‸goed').slice(0, 2)).toEqual(['slecht', 'goed']);
  });

  test('after per: the year and the kinds; after over: the sets', () => {
    expect(offered('gegeven leerlingen van School per ‸jaar')).toEqual([
      'jaar',
      'kwartaal',
      'maand',
      'Oordeel',
      'Niveau',
    ]);
    expect(offered('budget over ‸Scholen')).toEqual(['Scholen', 'Deelnemers', 'Oordeel', 'Niveau']);
  });

  test('in a formula: names with their sort, and words of expressions', () => {
    const found = languageService.completion(analysis, source, offsetOf('is aanwezig en ‸aanmelding'), 'nl');
    expect(found.find(({ text }) => text === 'plafond')).toMatchObject({
      kind: 'quantity',
      detail: 'parameter per jaar',
    });
    expect(found.map(({ text }) => text)).toContain('totaal van');
  });

  test('nothing in texts, comments and quotations', () => {
    expect(offered('"plafond‸ leermiddelen"')).toEqual([]);
    expect(offered('| School: ‸een')).toEqual([]);
    const commented = { name: 'a.maat', text: '# re' };
    expect(languageService.completion(analyse([commented]), commented, 4, 'nl')).toEqual([]);
  });

  test('the words of the file, explained in the language of the reader', () => {
    const english = { name: 'a.maat', text: 'regulation x "x"\n  \n' };
    const found = languageService.completion(analyse([english]), english, 19, 'nl');
    expect(found.map(({ text }) => text)).toContain('in force');
    expect(found.find(({ text }) => text === 'in force')?.documentation).toContain('in werking treedt');
  });

  test('what is written of a word is replaced by the choice', () => {
    const [first] = languageService.completion(analysis, source, offsetOf('naar rato  van leerl‸ingen'), 'nl');
    expect(source.text.slice(first?.span.start, first?.span.end)).toBe('leerl');
  });
});

test('every offset, also of broken texts, gives a list and never fails', () => {
  for (const text of [source.text, source.text.slice(0, 900), 'regel : = (', '"', 'verdeling x over']) {
    const file = { name: 'regeling.maat', text };
    const broken = analyse([file]);
    for (let offset = 0; offset <= text.length; offset += 7) {
      expect(Array.isArray(languageService.completion(broken, file, offset, 'en'))).toBe(true);
    }
  }
});
