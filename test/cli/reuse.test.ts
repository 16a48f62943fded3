import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { act, amendment, grant } from '../reuse/base.ts';
import { examples, facts, folderWith, sound } from './folder.ts';
import { maatstaf } from './terminal.ts';

const apart = {
  'subsidie/regeling.maat': grant,
  'wetten/wet/regeling.maat': act,
  'wetten/wet/wijziging.maat': amendment,
};

describe('a regulation that uses another', () => {
  test('is read with it from one folder, and each is checked', async () => {
    const { code, out, err } = await maatstaf(['check', folderWith(apart)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 regelingen');
  });

  test('from a file beside it', async () => {
    const folder = folderWith({ 'subsidie.maat': grant, 'wet.maat': act });
    expect((await maatstaf(['check', join(folder, 'subsidie.maat')])).code).toBe(0);
  });

  test('in the folders after `--met`, as often as needed', async () => {
    const folder = folderWith({ ...apart, 'leeg/los.maat': 'regeling los "Los"\n' });
    const own = join(folder, 'subsidie');
    expect((await maatstaf(['check', own])).err).toMatch(/N323 de regeling `wet`/);
    const given = ['--met', join(folder, 'leeg'), '--with', join(folder, 'wetten')];
    expect(await maatstaf(['check', own, ...given])).toMatchObject({ code: 0, err: '' });
    expect(await maatstaf([...given, 'check', own])).toMatchObject({ code: 0 });
  });

  test('a folder after `--met` that is not there is said', async () => {
    const folder = folderWith(apart);
    const { code, err } = await maatstaf(['check', join(folder, 'subsidie'), '--met', join(folder, 'nergens')]);
    expect(code).toBe(3);
    expect(err).toContain('U20');
  });

  test('is the one that is asked, of all in a folder', async () => {
    const folder = folderWith({
      ...apart,
      'feiten.json': '{ "Instelling": { "01AA": { "studenten": { "2024": "3" } } } }',
    });
    const asked = ['--vraag', 'bijdrage', '--jaar', '2024', '--feiten', join(folder, 'feiten.json')];
    const { code, out } = await maatstaf(['run', folder, ...asked]);
    expect(code).toBe(0);
    expect(out).toMatch(/bijdrage +01AA +2024 +€ 630,00/);
    const before = await maatstaf(['run', folder, ...asked, '--geldend-op', '2024-06-30']);
    expect(before.out).toMatch(/bijdrage +01AA +2024 +€ 330,00/);
  });

  test('prints its own text only', async () => {
    const { out } = await maatstaf(['text', folderWith(apart)]);
    expect(out).toContain('regeling subsidie');
    expect(out).not.toContain('regeling wet');
    expect(out).not.toContain('stb_1');
  });
});

describe('copy', () => {
  const old = { 'oud/regeling.maat': sound, 'oud/voorbeelden.maat': examples, 'feiten.json': facts };

  test('makes a folder beside the old one that checks and whose examples come out', async () => {
    const folder = folderWith(old);
    const moved = ['--tijdvak', '2023 t/m 2024', '--schuif-jaren', '4'];
    const { code, out, err } = await maatstaf(['copy', join(folder, 'oud'), 'nieuw', ...moved]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('1 voorbeeld komt uit');
    expect(readdirSync(join(folder, 'nieuw'))).toEqual(['nieuw.maat', 'voorbeelden-nieuw.maat']);
    expect(readFileSync(join(folder, 'nieuw', 'nieuw.maat'), 'utf8')).toContain('2023 |');
    expect(await maatstaf(['test', join(folder, 'nieuw')])).toMatchObject({ code: 0 });
  });

  test('says where years still stand, with file and line, and how to compare', async () => {
    const folder = folderWith({
      ...old,
      'oud/regeling.maat': sound.replace(
        '"aantal leerlingen"',
        '"leerlingen, zoals in de jaren vóór het eerste jaar van het tijdvak, geteld op 1 oktober van 2018 door de school"',
      ),
    });
    const target = join(folder, 'nieuw');
    const { out } = await maatstaf(['kopieer', join(folder, 'oud'), 'nieuw', '--schuif-jaren', '4']);
    expect(out).toMatch(/nieuw\.maat:[0-9]+: .* … .*van 2018 door de school/);
    expect(out).toContain(
      `maatstaf verschil ${join(folder, 'oud')} ${target} --jaren-verder tijdvak --feiten <bestand> --feiten-mee\n`,
    );
    const draft = await maatstaf(['verschil', join(folder, 'oud'), target, '--jaren-verder', 'tijdvak']);
    expect(draft.out).toMatch(
      /^was: klein, geldend op 2019-01-01 .*\nwordt: nieuw, nog zonder dag van inwerkingtreding/,
    );
    const without = { 'oud/regeling.maat': 'regeling los "Los"\n\nartikel 1\n\n  parameter x: bedrag "x" = € 1\n' };
    const plain = await maatstaf(['copy', join(folderWith(without), 'oud'), 'nieuw', '--lang', 'en']);
    expect(plain.out).toMatch(/nieuw --facts <file>\n$/);
    expect(plain.out).not.toContain('still name years');
  });

  test('says where years were left as they are', async () => {
    const folder = folderWith(old);
    const { out } = await maatstaf(['kopieer', join(folder, 'oud'), 'nieuw']);
    expect(out).toContain('het tijdvak is nog 2019–2020');
    const english = await maatstaf([
      'copy',
      join(folder, 'oud'),
      'other',
      '--lang',
      'en',
      '--output',
      join(folder, 'x'),
    ]);
    expect(english.out).toContain('the term is still 2019–2020');
  });

  test.each([
    [['oud', 'nieuw'], { 'nieuw/iets.txt': '' }, 3, 'U344'],
    [['oud', 'klein'], {}, 2, 'U324'],
    [['oud', 'twee woorden'], {}, 2, 'U324'],
    [['oud', 'aantal'], {}, 2, 'U324'],
    [['oud', 'nieuw', '--tijdvak', '2024 t/m 2023'], {}, 2, 'U320'],
    [['oud', 'nieuw', '--tijdvak', 'ooit'], {}, 2, 'U320'],
    [['oud', 'nieuw', '--op', '2018-01-01'], {}, 1, 'R04'],
    [['nergens', 'nieuw'], {}, 3, 'U20'],
    [
      ['stuk', 'nieuw'],
      { 'stuk/stuk.maat': sound.replace('leerlingen * per_leerling', 'leerlingen * niets') },
      1,
      'N01',
    ],
  ] as const)('%j is refused', async ([path, ...args], more, expected, message) => {
    const folder = folderWith({ ...old, ...more });
    const before = readdirSync(folder, { recursive: true });
    const { code, err } = await maatstaf(['copy', join(folder, path), ...args]);
    expect([code, err]).toEqual([expected, expect.stringContaining(message)]);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});

describe('diff of an old regulation and the next', () => {
  const next = sound
    .replace('klein "Kleine', 'groot "Grote')
    .replace('2019 t/m 2020', '2023 t/m 2024')
    .replace('2019 |        € 100', '2023 |        € 100')
    .replace('2020 |        € 110', '2024 |        € 120')
    .replaceAll('in werking  2019', 'in werking  2023');
  const files = {
    'oud/regeling.maat': sound,
    'nieuw/regeling.maat': next,
    'feiten.json': facts.replace('"12"', '"12", "2020": "10"'),
  };

  test.each([
    ['4', 'four years'],
    ['tijdvak', 'by the term'],
  ])('beside years %s later shows what else is different, and for whom', async (later) => {
    const folder = folderWith(files);
    const paths = [join(folder, 'oud'), join(folder, 'nieuw'), '--feiten', join(folder, 'feiten.json')];
    const { out, err } = await maatstaf(['diff', ...paths, '--jaren-verder', later, '--feiten-mee']);
    expect(err).toBe('');
    expect(out).toContain('per_leerling in 2024: € 110 → € 120');
    expect(out).not.toContain('per_leerling in 2023');
    expect(out).toMatch(/bijdrage, 2020 → 2024/);
    expect(out).toMatch(/01AA +€ 1.100,00 +€ 1.200,00 +€ 100,00/);
  });

  test('without moving the facts, those of the later years are asked for', async () => {
    const folder = folderWith(files);
    const paths = [join(folder, 'oud'), join(folder, 'nieuw'), '--feiten', join(folder, 'feiten.json')];
    const { code, out, err } = await maatstaf(['diff', ...paths, '--jaren-verder', '4']);
    expect(code).toBe(1);
    expect(out).toContain('nog niet bekend');
    expect(err).toMatch(/opmerking U326 .*andere jaren/);
    expect((await maatstaf(['diff', ...paths, '--jaren-verder', '0'])).err).toBe('');
  });

  test('without a year in common nothing is set beside each other with facts, unless asked', async () => {
    const folder = folderWith(files);
    const paths = [join(folder, 'oud'), join(folder, 'nieuw')];
    const withFacts = [...paths, '--feiten', join(folder, 'feiten.json')];
    const { code, out, err } = await maatstaf(['diff', ...withFacts]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/U325 `klein` \(2019–2020\) en `groot` \(2023–2024\).*\n.*--jaren-verder tijdvak --feiten-mee/);
    expect(await maatstaf(['diff', ...paths])).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('nog zonder'),
    });
    const touching = folderWith({ ...files, 'nieuw/regeling.maat': next.replace('2023 t/m 2024', '2020 t/m 2024') });
    const both = ['oud', 'nieuw'].map((name) => join(touching, name));
    const shared = await maatstaf(['diff', ...both, '--feiten', join(touching, 'feiten.json')]);
    expect(shared.err).not.toContain('U325');
  });

  test('moves draws, decisions, quarters and lives along, from JSON and CSV', async () => {
    const text = (name: string, from: number): string => `regeling ${name} "Lots"
  in werking ${from}-01-01
  tijdvak ${from} t/m ${from + 1}

artikel 1

  object School meervoud Scholen "school" aangeduid met brin
  gegeven g van School: bedrag "g"
  gegeven sinds van School: datum "sinds"
  gegeven h van School per jaar ${from} t/m ${from + 1}: bedrag "h"
  verdeling v over Scholen per jaar "v"
    bedrag € 10
    aanspraak g
    bij tekort op volgorde van loting
    wie niet past stopt
    restant vervalt
  regel k van School per kwartaal: bedrag "k" = (h in jaar van kwartaal) / 4 afgerond op cent
  beschikking vast van School per jaar "vast" geeft v
  regel w van School per jaar: bedrag "w" = v volgens vast bij geen € 0
  regel j van School per jaar: bedrag "j" = als sinds < begin van jaar dan € 1 anders € 2
  regel aantal_scholen per jaar: aantal "scholen" = aantal Scholen op einde van jaar
`;
    const folder = folderWith({
      'oud/a.maat': text('oud', 2025),
      'nieuw/b.maat': text('nieuw', 2029),
      'feiten.json': JSON.stringify({
        School: {
          x: { g: '10', sinds: '2024-06-01' },
          y: { g: '10', sinds: '2025-06-01', bestaatTot: '2026-06-30' },
        },
        lotingen: { v: [{ jaar: '2025', volgorde: ['y', 'x'], vastgelegdOp: '2025-03-01' }] },
        beschikkingen: { vast: [{ van: 'x', jaar: '2025', op: '2025-04-01', waarden: { v: '3.00' } }] },
      }),
      'h.csv': 'School;h[2025];h[2026]\nx;100,00;100,00\ny;200,00;200,00\n',
      'lotingen.csv': 'v;jaar\nx;2026\ny;2026\n',
    });
    const files = ['feiten.json', 'h.csv', 'lotingen.csv'].map((name) => join(folder, name));
    const asked = [
      '--jaren-verder',
      'tijdvak',
      '--feiten-mee',
      '--feiten',
      ...files,
      '--vraag',
      'v',
      'k',
      'w',
      'j',
      'aantal_scholen',
    ];
    const { code, out, err } = await maatstaf(['diff', join(folder, 'oud'), join(folder, 'nieuw'), ...asked]);
    expect([code, err.includes('fout')]).toEqual([0, false]);
    expect(out.slice(out.indexOf('Voor iedereen gelijk')).split('\n')).toEqual([
      'Voor iedereen gelijk:',
      ...['v', 'k', 'w', 'j', 'scholen'].map((name) => `- ${name}, 2025 → 2029, 2026 → 2030`),
      '',
    ]);
    const twice = await maatstaf(['diff', join(folder, 'oud'), join(folder, 'nieuw'), ...asked, '--alles']);
    expect(twice.out).toMatch(/x +2025-K1 → 2029-K1 +€ 25,00 +€ 25,00/);
    expect(twice.out).not.toContain('nog niet bekend');
  });

  test.each([
    [['oud', 'nieuw', '--jaren-verder', 'vier'], 'U321'],
    [['oud', '--jaren-verder', '4'], 'U322'],
    [['oud', 'nieuw', '--feiten-mee'], 'U322'],
    [['oud', 'los', '--jaren-verder', 'tijdvak'], 'U323'],
  ])('%j is refused', async (args, message) => {
    const folder = folderWith({
      ...files,
      'los/los.maat': 'regeling los "Los"\n\nartikel 1\n\n  parameter x: bedrag "x" = € 1\n',
    });
    const given = args.map((arg) => (/^(oud|nieuw|los)$/.test(arg) ? join(folder, arg) : arg));
    const { code, err } = await maatstaf(['diff', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
