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

function wordsAt(marked: string, language: 'nl' | 'en'): string | undefined {
  return languageService.hover(analysis, source, after(marked), language)?.lines.join('');
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

  test('who asks about an earlier thing is asked for its date too', () => {
    const { tables } = form(analysis, ['hoeveelste'], undefined);
    expect(tables[0]?.columns.map(({ quantity }) => quantity.name).sort()).toEqual(['geopend_op', 'vorige']);
    const schema = JSON.stringify(factsSchema(analysis, ['hoeveelste']));
    expect(schema).toContain('"geopend_op"');
    expect(schema).not.toContain('"leerlingen"');
    expect(schema).toContain('"opgegaanIn"');
  });
});
