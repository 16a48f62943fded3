import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seeded } from '../populations/seeded.ts';
import { runs } from '../runs.ts';
import { folderWith } from './folder.ts';
import { maatstaf } from './terminal.ts';

/** Every way in which rows of one table come together, or read those of another. */
const regulation = `regeling draden "Draden"
  in werking 2015-01-01
  tijdvak 2016 t/m 2016

artikel 1

  soort Domein: techniek, zorg, groen

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  object Diploma meervoud Diplomas van Instelling "diploma" aangeduid met nummer

  gegeven deler van Instelling: aantal "deler" ten minste 1
  gegeven behaald_op van Diploma: datum "behaald op"
  gegeven domein van Diploma: Domein "domein"
  gegeven punten van Diploma: getal met 2 decimalen "punten"
  gegeven vorig_diploma van Diploma: Diploma of geen "eerder diploma" eerder volgens behaald_op

artikel 2

  regel waarde van Diploma: getal met 2 decimalen "waarde"
    = hoogste(0; punten - (waarde van vorig_diploma bij geen 0))
  regel samen van Instelling: getal "samen" = totaal van waarde over Diplomas van deze Instelling
  regel zorgpunten van Instelling: getal "punten in zorg" = totaal van punten over Diplomas van deze Instelling waar domein = zorg
  regel groenpunten van Instelling: getal "punten in groen" = totaal van punten over Diplomas van deze Instelling waar domein = groen
  regel gemiddeld van Instelling: getal of geen "gemiddeld" = gemiddelde van punten over Diplomas van deze Instelling
  regel beste van Instelling: getal of geen "beste" = hoogste van waarde over Diplomas van deze Instelling
  regel eerste van Instelling: datum of geen "eerste" = laagste van behaald_op over Diplomas van deze Instelling
  regel alles van Instelling: ja/nee "alles" = elke Diploma van deze Instelling voldoet aan punten < 99,98
  regel iets van Instelling: ja/nee "iets" = een Diploma van deze Instelling voldoet aan punten > 99,97
  regel deel van Diploma: getal "deel" = punten / deler
  regel totaal_deel: getal "totaal van de delen" = totaal van deel over Diplomas
  regel boven van Diploma: ja/nee "boven" = punten > (gemiddeld bij geen 0)
  regel boven_gemiddeld van Instelling: aantal "boven gemiddeld" = aantal Diplomas van deze Instelling waar boven

artikel 3

  parameter pot: bedrag "pot" = € 1.000.000
  verdeling uitkering over Diplomas "uitkering"
    bedrag      pot
    naar rato   van punten
    afgerond    op cent, grootste rest, daarna laagste nummer
    restant     vervalt
`;

const names = [
  'samen',
  'zorgpunten',
  'groenpunten',
  'gemiddeld',
  'beste',
  'eerste',
  'alles',
  'iets',
  'boven_gemiddeld',
];

/** Sixty thousand diplomas; one in \`gaps\` has no points, a third an earlier diploma, before it or after it in the file. */
function facts(seed: number, gaps: number): Readonly<Record<string, string>> {
  const next = seeded(seed);
  const count = 50_000 + next(4_000);
  const institutions = Array.from(
    { length: 30 },
    (_, at) => `${String(at + 10)}AA;${at === 7 && gaps > 0 ? '' : 1 + next(7)}`,
  );
  const rows = Array.from({ length: count }, (_, at) => {
    const day = `${String(1950 + Math.floor(at / 1000))}-0${1 + next(9)}-1${next(10)}`;
    const earlier = at > 1000 && next(3) === 0 ? key(next(Math.floor(at / 1000) * 1000)) : 'geen';
    const points = gaps > 0 && next(gaps) === 0 ? '' : `${next(100)},${next(10)}${next(10)}`;
    return [key(at), `${10 + next(30)}AA`, day, ['techniek', 'zorg', 'groen'][next(3)], points, earlier].join(';');
  });
  return {
    'regeling.maat': regulation,
    'instellingen.csv': `Instelling;deler\n${institutions.join('\n')}\n`,
    'diplomas.csv': `Diploma;van;behaald_op;domein;punten;vorig_diploma\n${rows.join('\n')}\n`,
  };
}

/** Earlier ones lie on all sides in the order of keys. */
function key(at: number): string {
  return `D${String((at * 7919) % 100_003).padStart(6, '0')}`;
}

describe('rows shared out over threads give what one thread gives', () => {
  const seeds = Array.from({ length: runs(2) }, (_, at) => at + 1);
  test.each(seeds)(
    'population %d',
    async (seed) => {
      const folder = folderWith(facts(seed, seed % 2 === 0 ? 0 : 20_000));
      const files = ['--feiten', join(folder, 'instellingen.csv'), join(folder, 'diplomas.csv')];
      for (const asked of [
        [...names, 'totaal_deel'],
        ['waarde', 'uitkering'],
      ]) {
        const ask = (threads: string): ReturnType<typeof maatstaf> =>
          maatstaf(['doorrekenen', folder, '--vraag', ...asked, ...files, '--uitvoer', 'csv', '--draden', threads]);
        const one = await ask('1');
        expect(one.out.split('\n').length).toBeGreaterThan(asked === names ? 200 : 100);
        const three = await ask('3');
        expect(three.err).not.toContain('U393');
        expect([three.out === one.out, three.err, three.code]).toEqual([true, one.err, one.code]);
      }
    },
    120_000,
  );

  test('with few rows there is one thread, and that is said', async () => {
    const folder = folderWith({
      ...facts(1, 0),
      'diplomas.csv': 'Diploma;van;behaald_op;domein;punten;vorig_diploma\nD1;10AA;2015-01-01;zorg;3,5;geen\n',
    });
    const files = ['--feiten', join(folder, 'instellingen.csv'), join(folder, 'diplomas.csv')];
    const { err, code } = await maatstaf(['doorrekenen', folder, '--vraag', 'samen', ...files, '--draden', '2']);
    expect(err).toContain('opmerking U393');
    expect(code).toBe(0);
  });
});
