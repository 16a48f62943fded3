import { describe, expect, test } from 'vitest';
import { analyse, factsSchema, languageService } from '../../engine/index.ts';
import { form } from '../../engine/language/form.ts';

const text = `regeling proef "Proef"
  in werking 2015-01-01
  tijdvak 2015 t/m 2018

artikel 1

  object School meervoud Scholen "school" aangeduid met code
    fusies tellen vanaf het volgende jaar
  gegeven geopend_op van School: datum "geopend op"
  gegeven vorige van School: School of geen "vorige school"
    eerder volgens geopend_op
  gegeven leerlingen van School per jaar: aantal "leerlingen"
    bij fusie opgeteld
  regel hoeveelste van School: aantal "hoeveelste" = 1 + (hoeveelste van vorige bij geen 0)
  regel gebleven per jaar: aantal "gebleven" = aantal Scholen op begin van (jaar - 1) waar opgegaan_in is geen
  regel laatste van School: datum of geen "einde" = bestaat_tot

  voorbeeld "v" in 2016
    School | bestaat_tot | 
`;
const source = { name: 'proef.maat', text };
const analysis = analyse([{ ...source, text: text.slice(0, text.indexOf('  voorbeeld')) }]);

function after(marked: string): number {
  const at = text.indexOf(marked);
  expect(at, marked).toBeGreaterThanOrEqual(0);
  return at + marked.length;
}

function offered(marked: string): readonly string[] {
  return languageService.completion(analysis, source, after(marked), 'nl').map((offer) => offer.text);
}

function hoverAt(marked: string, language: 'nl' | 'en') {
  return languageService.hover(analysis, source, after(marked), language);
}

function wordsAt(marked: string, language: 'nl' | 'en'): string | undefined {
  return hoverAt(marked, language)?.lines.join('');
}

describe('what editors are told of earlier things and mergers', () => {
  test.each([
    ['gegeven vor', ['eerder volgens geopend_op']],
    ['gegeven leer', ['bij fusie opgeteld']],
    ['object Sch', ['meervoud Scholen', 'aangeduid met code', 'fusies tellen vanaf het volgende jaar']],
    ['eerder volgens geopend', ['datum']],
  ])('a hover at the end of `%s`', (marked, lines) => {
    const found = languageService.hover(analysis, source, after(marked), 'nl');
    expect(found?.lines).toEqual(expect.arrayContaining(lines));
  });

  test.each(['fusies tel', 'bij fus', 'eerder vol', 'het volgende ja', 'opgetel'])(
    'the word of `%s` is explained',
    (marked) => {
      for (const language of ['nl', 'en'] as const) expect(wordsAt(marked, language)).toMatch(/\.$/);
    },
  );

  test('clauses and what goes on behind them are offered', () => {
    expect(offered('"vorige school"\n    ')).toEqual(expect.arrayContaining(['eerder volgens', 'bij fusie']));
    expect(offered('aangeduid met code\n    ')).toContain('fusies tellen');
    expect(offered('    bij fusie ')).toEqual(['opgeteld', 'een van', 'hoogste', 'laagste']);
    expect(offered('    fusies tellen ')).toEqual(['vanaf']);
    expect(offered('    eerder volgens ')).toContain('geopend_op');
    expect(offered('School | bestaat_tot | ')).toEqual(expect.arrayContaining(['opgegaan_in', 'bestaat_vanaf']));
  });

  test('the names of a life are offered and explained, unless the regulation calls something else so', () => {
    expect(offered('waar opgegaan_')).toEqual(expect.arrayContaining(['opgegaan_in', 'bestaat_vanaf', 'bestaat_tot']));
    const found = (language: 'nl' | 'en') => hoverAt('waar opgegaan_', language);
    expect(found('nl')).toMatchObject({ title: 'opgegaan_in', label: 'rechtsopvolger' });
    expect(found('nl')?.lines[1]).toMatch(/^Waarin een ding is opgegaan/);
    expect(found('en')?.lines[1]).toMatch(/^What a thing has merged into/);
    const own = {
      name: 'eigen.maat',
      text: text.replaceAll('laatste van', 'bestaat_tot van').replace('= bestaat_tot', '= geen'),
    };
    const other = analyse([{ ...own, text: own.text.slice(0, own.text.indexOf('  voorbeeld')) }]);
    expect(languageService.hover(other, own, own.text.indexOf('bestaat_tot') + 3, 'nl')?.label).toBe('einde');
  });

  test.each([
    ['nl', 'rechtsopvolger', 'laatste dag van bestaan', 'bij een fusie opgeteld'],
    ['en', 'successor', 'last day of existence', 'summed on a merger'],
  ] as const)('sentences (%s) name them in words', (language, ...words) => {
    const told = languageService.sentences(analysis, language).flatMap(({ sentences }) => sentences);
    for (const word of words) expect(told.map((sentence) => sentence.text).join('\n')).toContain(word);
  });

  test('what is asked of all that merged is their common value', () => {
    const common = analyse([
      {
        name: 'p.maat',
        text: text.slice(0, text.indexOf('  voorbeeld')).replace('bij fusie opgeteld', 'bij fusie een van'),
      },
    ]);
    const told = (language: 'nl' | 'en'): string =>
      languageService
        .sentences(common, language)
        .flatMap(({ sentences }) => sentences.map((one) => one.text))
        .join('\n');
    expect(told('nl')).toContain('bij een fusie wat zij gemeen hebben');
    expect(told('en')).toContain('on a merger what they have in common');
  });

  test('who asks about an earlier thing is asked for its date too', () => {
    const { tables } = form(analysis, ['hoeveelste'], undefined);
    expect(tables[0]?.columns.map(({ quantity }) => quantity.name).sort()).toEqual(['geopend_op', 'vorige']);
    const schema = JSON.stringify(factsSchema(analysis, ['hoeveelste']));
    expect(schema).toContain('"geopend_op"');
    expect(schema).not.toContain('"leerlingen"');
    expect(schema).toContain('"opgegaanIn"');
  });
});
