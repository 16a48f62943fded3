import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { facts, folderWith, sound, wrong } from './folder.ts';
import { maatstaf } from './terminal.ts';

describe('run', () => {
  const files = { 'a.maat': sound, 'feiten.json': facts, 'feiten.csv': 'School;leerlingen[2019]\n01AA;12\n' };
  const run = (folder: string, ...more: readonly string[]): ReturnType<typeof maatstaf> =>
    maatstaf([
      'run',
      folder,
      '--vraag',
      'bijdrage',
      '--jaar',
      '2019',
      '--feiten',
      join(folder, 'feiten.json'),
      ...more,
    ]);

  test('a table of answers, and what is still needed', async () => {
    const { code, out, err } = await run(folderWith(files));
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'klein — toestand op 2019-12-31, geldend op 2019-12-31, bekend op nu',
      '',
      'wat       van   jaar           waarde  opmerking',
      '────────  ────  ────  ───────────────  ─────────',
      'bijdrage  01AA  2019       € 1.200,00',
      'bijdrage  02BB  2019  nog niet bekend',
      '',
      'Nog nodig:',
      'naam        van   jaar  wat',
      '──────────  ────  ────  ─────────────────',
      'leerlingen  02BB  2019  aantal leerlingen',
      '',
    ]);
  });

  test.each([
    ['all asked is known', '{ "School": { "01AA": { "leerlingen": { "2019": "12" } } } }', 0],
    ['there are no things', '{ "School": {} }', 0],
    ['something is not known yet', '{ "School": { "01AA": { "leerlingen": { "2019": "12" } }, "02BB": {} } }', 1],
    ['the list is not known', '{}', 1],
  ])('%s', async (_, given, expected) => {
    expect((await run(folderWith({ ...files, 'feiten.json': given }))).code).toBe(expected);
    expect((await run(folderWith({ ...files, 'feiten.json': given }), '--uitvoer', 'csv')).code).toBe(expected);
  });

  test('a list that is needed is called by the name of its object, and without a year none is shown', async () => {
    const yearless = `${sound}\n  regel hoeveel: aantal "hoeveel scholen"\n    = aantal Scholen\n`;
    const { code, out } = await maatstaf(['run', folderWith({ 'a.maat': yearless }), '--vraag', 'hoeveel']);
    expect([code, out.split('\n')[0]]).toEqual([1, 'klein — zonder jaar, bekend op nu']);
    expect(out).toContain('\nSchool             de lijst van `School`\n');
  });

  test('reasons when asked, and only for whom is asked', async () => {
    const { out } = await run(folderWith(files), '--waarom', '--van', '01AA');
    expect(out).toMatch(/\nWaarom:\n- bijdrage van 01AA in 2019: € 1\.200,00 \(artikel 2\)/);
    expect(out).not.toContain('02BB');
  });

  test('the English names of the options do the same', async () => {
    const folder = folderWith(files);
    const dutch = await run(
      folder,
      '--waarom',
      '--van',
      '01AA',
      '--toestand-op',
      '2019-10-01',
      '--geldend-op',
      '2019-10-01',
      '--bekend-op',
      '2019-10-01',
      '--uitvoer',
      'tabel',
    );
    const english = await maatstaf([
      'run',
      folder,
      '--question',
      'bijdrage',
      '--year',
      '2019',
      '--facts',
      join(folder, 'feiten.json'),
      '--why',
      '--of',
      '01AA',
      '--as-at',
      '2019-10-01',
      '--law-of',
      '2019-10-01',
      '--known-on',
      '2019-10-01',
      '--output',
      'table',
    ]);
    expect(english).toEqual(dutch);
    expect(dutch.out).toContain('bekend op 2019-10-01');
  });

  test('JSON is what the service answers', async () => {
    const { out } = await run(folderWith(files), '--uitvoer', 'json');
    expect(JSON.parse(out)).toMatchObject({
      regeling: 'klein',
      jaar: 2019,
      waarden: [
        { van: '01AA', waarde: '1200.00' },
        { van: '02BB', staat: 'onbekend' },
      ],
      nogNodig: [{ naam: 'leerlingen', van: '02BB', jaar: 2019 }],
    });
  });

  test('CSV with a decimal comma, or as asked', async () => {
    const folder = folderWith(files);
    expect((await run(folder, '--uitvoer', 'csv')).out).toMatch(
      /^naam;label;van;.*\r\nbijdrage;bijdrage;01AA;2019;;bekend;1200,00;/,
    );
    expect((await run(folder, '--uitvoer', 'csv', '--scheiding', ',', '--decimaal', '.')).out).toMatch(
      /\r\nbijdrage,bijdrage,01AA,2019,,bekend,1200\.00,/,
    );
  });

  test('facts from CSV are the same facts, and their totals are shown beside the answer', async () => {
    const folder = folderWith({
      ...files,
      'a.maat': sound.replace(
        'artikel 2',
        '  gegeven oppervlak van School: getal met 1 decimalen "m2"\n  gegeven gebouwd van School: datum of geen "gebouwd"\n\nartikel 2',
      ),
      'feiten.csv': 'School;leerlingen[2019]\n01AA;12\n02BB;\n',
      'oppervlak.csv': 'School;oppervlak;gebouwd\n03CC;10,5;1960-01-01\n04DD;3,0;geen\n',
    });
    const { code, out, err } = await maatstaf([
      'run',
      folder,
      '--vraag',
      'bijdrage',
      '--jaar',
      '2019',
      '--feiten',
      join(folder, 'feiten.csv'),
      join(folder, 'oppervlak.csv'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('01AA  2019       € 1.200,00');
    expect(err.split('\n')).toEqual([
      `${join(folder, 'feiten.csv')}: 2 rijen`,
      'kolom             ingevuld  leeg  geen  som',
      '────────────────  ────────  ────  ────  ───',
      'leerlingen[2019]         1     1     0   12',
      '',
      `${join(folder, 'oppervlak.csv')}: 2 rijen`,
      'kolom      ingevuld  leeg  geen   som',
      '─────────  ────────  ────  ────  ────',
      'oppervlak         2     0     0  13,5',
      'gebouwd           1     0     1',
      '',
      '',
    ]);
  });

  test.each([
    [
      'facts that are wrong',
      { ...files, 'feiten.json': facts.replace('"12"', '12') },
      [],
      1,
      /feiten\.json:1:\d+ School\["01AA"\]\.leerlingen\["2019"\]: fout F\d\d/,
    ],
    [
      'facts that are no JSON',
      { ...files, 'feiten.json': '{ "School": \n{ x } }' },
      [],
      1,
      /feiten\.json:2:3: fout F\d\d/,
    ],
    ['a regulation with a mistake', { ...files, 'a.maat': wrong }, [], 1, /per_leerlin[\s\S]*fout U37/],
    ['a name that does not exist', files, ['bijdrag'], 2, /fout R\d\d .*`bijdrag`/],
    ['a key that was not delivered', files, ['--van', '03CC'], 2, /fout R\d\d .*`03CC`/],
  ])('%s: nothing is computed', async (_, content, more, expected, said) => {
    const { code, out, err } = await run(
      folderWith(content),
      ...(more[0]?.startsWith('--') === false ? ['--vraag', ...more] : more),
    );
    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(said);
  });

  test('of facts from CSV that are wrong it tells row and column', async () => {
    const folder = folderWith({ ...files, 'feiten.csv': 'School;leerlingen[2019]\n01AA;12\n02BB;1.200\n' });
    const { code, out, err } = await maatstaf([
      'run',
      folder,
      '--vraag',
      'bijdrage',
      '--jaar',
      '2019',
      '--feiten',
      join(folder, 'feiten.csv'),
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${join(folder, 'feiten.csv')}:3:2 School["02BB"].leerlingen["2019"]: fout F74 `);
  });

  test('without a question it says what can be asked: decisions, then article by article, with labels', async () => {
    const decided = `${sound}
artikel 3

  beschikking verlening van School per jaar "verlening van de bijdrage" geeft bijdrage
`;
    const { code, out, err } = await maatstaf(['run', folderWith({ 'a.maat': decided })]);
    expect([code, err.includes('fout U14 '), err.includes('`--vraag verlening`')]).toEqual([2, true, true]);
    expect(out.split('\n')).toEqual([
      'Beschikkingen',
      '',
      'naam       opschrift                  van',
      '─────────  ─────────────────────────  ───────────────',
      'verlening  verlening van de bijdrage  School per jaar',
      '',
      'artikel 1',
      '',
      'naam        opschrift          van              soort',
      '──────────  ─────────────────  ───────────────  ───────',
      'leerlingen  aantal leerlingen  School per jaar  gegeven',
      '',
      'artikel 2',
      '',
      'naam          opschrift            van              soort',
      '────────────  ───────────────────  ───────────────  ─────────',
      'per_leerling  bedrag per leerling  per jaar         parameter',
      'bijdrage      bijdrage             School per jaar',
      '',
    ]);
  });

  test('a label may stand for a name, and a wrong name is told what was probably meant', async () => {
    const labelled = sound.replace('"bijdrage"', '"bijdrage in de kosten"');
    const folder = folderWith({ ...files, 'a.maat': labelled });
    const ask = (name: string) =>
      maatstaf(['run', folder, '--vraag', name, '--jaar', '2019', '--feiten', join(folder, 'feiten.json')]);
    for (const name of ['bijdrage in de kosten', '"Bijdrage in de kosten"', 'bijdrage'])
      expect((await ask(name)).out).toContain('bijdrage in de kosten  01AA  2019');
    for (const name of ['bijdrag', 'kosten', 'bijdrage_kosten']) {
      const { code, err } = await ask(name);
      expect([name, code, /R02.*: `bijdrage` “bijdrage in de kosten”/s.test(err)]).toEqual([name, 2, true]);
    }
    expect((await ask('xyz')).err).toContain('`per_leerling` “bedrag per leerling”, `bijdrage`');
  });
});
