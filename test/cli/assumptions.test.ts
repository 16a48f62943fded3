import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assumptionsReply } from '../../service/contract-assumptions.ts';
import { folderWith, sound } from './folder.ts';
import { maatstaf } from './terminal.ts';

const assuming = `regeling gokken "Gokken"
  in werking 2020-01-01
  tijdvak 2020 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"

aanname — het bedrag is niet gepubliceerd

  parameter pot per jaar: bedrag "pot"
    jaar | pot
    2020 | € 100
    2021 | € 200

artikel 2

  verdeling deel over Scholen per jaar "deel"
    bedrag      pot
    naar rato   van leerlingen
aanname — het artikel zwijgt over afronding en rest; te bevestigen door de directie mbo.
    afgerond    op cent, grootste rest, daarna laagste code
    restant     naar over

artikel 2a

  regel dubbel van School per jaar: bedrag "dubbel" = deel * 2
  regel los van School per jaar: aantal "los" = leerlingen + 1
  onvertaald "in bijzondere gevallen" "een bevoegdheid"

aanname — zo rekent de dienst; bevestigen bij DUO, Groningen; anders vervalt dit

  regel kwart van School per jaar: bedrag "kwart"
    = deel / 4
    afgerond op cent
`;

const amendment = `wijziging later van gokken "Later"
  bekendgemaakt 2021-03-01
  in werking 2021-03-01

aanname — de dag van bekendmaking is nagezien; te bevestigen aan de Staatscourant

onderdeel A
  voeg toe
  artikel 3

    regel helft van School per jaar: bedrag "helft"
      = dubbel / 4
  aanname — ook hier zwijgt de tekst; te bevestigen door de directie po
      afgerond op cent

onderdeel B
  vervang pot in 2021: € 300 was € 200
`;

async function listed(files: Record<string, string>, options: readonly string[] = []) {
  const folder = folderWith(files);
  const { code, out, err } = await maatstaf(['assumptions', folder, ...options]);
  return { code, out: out.replaceAll(`${folder}/`, ''), err };
}

describe('assumptions', () => {
  test('says what is assumed, who must confirm it and what rests on it', async () => {
    expect(await listed({ 'a.maat': assuming })).toEqual({
      code: 0,
      err: '',
      out: `Gokken (gokken): 3 aannames, 1 zinsnede niet vertaald

1. het bedrag is niet gepubliceerd
   te bevestigen: niet gezegd door wie
   rust erop: pot
   en daarmee: deel, over, dubbel, kwart
   a.maat:10

2. het artikel zwijgt over afronding en rest
   te bevestigen: de directie mbo
   rust erop: deel (afgerond op, restant)
   en daarmee: over, dubbel, kwart
   a.maat:22

3. zo rekent de dienst; anders vervalt dit
   te bevestigen: DUO, Groningen
   rust erop: kwart
   a.maat:32

Niet vertaald:

- “in bijzondere gevallen” (artikel 2a)
  een bevoegdheid
  a.maat:30
`,
    });
  });

  test('those of amendments stand in their own files, also what an amendment itself assumes', async () => {
    const { out } = await listed({ 'a.maat': assuming, 'b.maat': amendment }, ['--json']);
    const [regulation] = JSON.parse(out).regelingen;
    expect(regulation.aannames.slice(3)).toEqual([
      {
        tekst: 'de dag van bekendmaking is nagezien',
        teBevestigen: 'de Staatscourant',
        rustErop: [{ naam: 'later' }],
        raakt: [],
        bestand: 'b.maat',
        regel: 5,
      },
      {
        tekst: 'ook hier zwijgt de tekst',
        teBevestigen: 'de directie po',
        rustErop: [{ naam: 'helft', onderdeel: 'afgerond op' }],
        raakt: [],
        bestand: 'b.maat',
        regel: 13,
      },
    ]);
    expect(regulation.aannames[0].raakt).toEqual(['deel', 'over', 'dubbel', 'kwart', 'helft']);
  });

  test('as JSON in the form of the service, of every regulation below a folder', async () => {
    const { code, out } = await listed({ 'x/a.maat': assuming, 'y/b.maat': sound }, ['--json']);
    const { regelingen } = JSON.parse(out);
    expect(code).toBe(0);
    expect(regelingen.map((one: unknown) => assumptionsReply.parse(one).aannames.length)).toEqual([3, 0]);
  });

  test('in English when asked, and under its Dutch name', async () => {
    const folder = folderWith({ 'a.maat': assuming });
    const { out } = await maatstaf(['aannamen', folder, '--lang', 'en']);
    expect(out).toContain('Gokken (gokken): 3 assumptions, 1 phrase not translated');
    expect(out).toContain(
      '   to be confirmed: not said by whom\n   rests on it: pot\n   and so does: deel, over, dubbel, kwart',
    );
    expect(out).toContain('rests on it: deel (rounded to, rest)');
  });

  test('a file below the folder it runs in is named from there, another as it was given', async () => {
    const here = join(import.meta.dirname, '../..');
    const inside = await maatstaf(['assumptions', join(here, 'rulesets/ho/whw')]);
    expect(inside.out).toMatch(/^ {3}rulesets\/ho\/whw\/regeling\.maat:\d+$/mu);
    expect(inside.out).not.toContain(here);
    const outside = folderWith({ 'a.maat': assuming });
    expect((await maatstaf(['assumptions', outside])).out).toContain(`   ${outside}/a.maat:10\n`);
  });

  test('a path that is not there is told, and a broken regulation is listed as far as it can be read', async () => {
    const missing = await maatstaf(['assumptions', '/nergens']);
    expect([missing.code, missing.out]).toEqual([3, '']);
    expect(missing.err).toContain('fout U');
    const broken = await listed({ 'a.maat': assuming.replace('leerlingen + 1', 'leerlngen +') });
    expect(broken.out).toContain('Gokken (gokken): 3 aannames');
  });

  test('checking remarks on each that nobody is asked to confirm, once, in amendments too', async () => {
    const silent = amendment.replaceAll(/; te bevestigen .*/g, '');
    const folder = folderWith({ 'a.maat': assuming, 'b.maat': silent });
    const { bevindingen } = JSON.parse((await maatstaf(['check', folder, '--json'])).out);
    const places = bevindingen.map(
      ({ code, bestand, van }: { code: string; bestand: string; van: { regel: number } }) => [
        code,
        bestand.slice(folder.length + 1),
        van.regel,
      ],
    );
    expect(places.filter(([code]: string[]) => code === 'N120')).toEqual([
      ['N120', 'a.maat', 10],
      ['N120', 'b.maat', 5],
      ['N120', 'b.maat', 13],
    ]);
  });

  test('every assumption of the shipped regulations says who must confirm it', async () => {
    const { out } = await maatstaf(['assumptions', join(import.meta.dirname, '../../rulesets'), '--json']);
    const { regelingen } = JSON.parse(out);
    const open = regelingen.flatMap((one: unknown) =>
      assumptionsReply.parse(one).aannames.filter(({ teBevestigen }) => teBevestigen === undefined),
    );
    expect(open).toEqual([]);
    for (const { bestand, regel } of regelingen.flatMap((one: unknown) => assumptionsReply.parse(one).aannames))
      expect(readFileSync(bestand, 'utf8').split('\n')[regel - 1]).toMatch(/^\s*aanname/);
  });
});
