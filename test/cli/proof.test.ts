import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asked, fund, fundFolder } from './fund.ts';
import { type Ended, maatstaf } from './terminal.ts';

describe('attribute', () => {
  test('between the oldest and the newest text: per receiver, in total, and by which change', async () => {
    const { code, out } = await asked('attribute', ['--vraag', 'schoolbedrag', '--jaar', '2020']);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('Welke wijziging doet wat? Klein fonds, van 1 januari 2019 naar 1 juli 2019');
    expect(lines).toContain('  02BB: € 1.510,00 → € 2.275,00: +€ 765,00');
    expect(lines).toContain('    +€ 750,00  (1) te verdelen bedrag in 2020');
    expect(lines).toContain('     +€ 15,00  (2) vast bedrag per school');
    expect(out).toContain('“Verhoging”');
    const english = await asked('toerekenen', ['--question', 'schoolbedrag', '--year', '2020', '--lang', 'en']);
    expect(english.out).toContain('€1,510.00 → €2,275.00');
  });

  test('of one receiver, by label, and on days', async () => {
    const days = ['--van', '2019-01-01', '--tot', '2019-07-01'];
    const words = [...days, '--vraag', 'bedrag van de school', '--jaar', '2020', '--ontvanger', '01AA'];
    const { out } = await asked('attribute', words);
    expect(out).toContain('01AA: € 510,00 → € 775,00');
    expect(out).not.toContain('02BB');
  });

  test('between what was known on two days', async () => {
    const known = ['--bekend-van', '2019-05-01', '--bekend-tot', '2019-06-02', '--vraag', 'budget', '--jaar', '2020'];
    const { code, out } = await asked('attribute', known);
    expect(code).toBe(0);
    expect(out).toContain('01AA: € 500,00 → € 750,00');
  });

  test('not from everything known to what was known on a day', async () => {
    const { code, err } = await asked('attribute', [
      '--bekend-tot',
      '2019-06-02',
      '--vraag',
      'budget',
      '--jaar',
      '2020',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('`maatstaf attribute` heeft `--bekend-van` nodig');
  });

  test('between two regulations', async () => {
    const folder = fundFolder();
    const draft = fundFolder({ 'regeling.maat': fund['regeling.maat'].replace('2019 | € 1.000', '2019 | € 1.500') });
    const facts = join(folder, 'feiten.json');
    const words = ['attribute', folder, draft, '--vraag', 'budget', '--jaar', '2019', '--feiten', facts];
    const { code, out } = await maatstaf(words);
    expect(code).toBe(0);
    expect(out).toContain('01AA: € 333,33 → € 500,00: +€ 166,67');
  });

  test('as JSON, exact', async () => {
    const { out } = await asked('attribute', ['--vraag', 'schoolbedrag', '--jaar', '2020', '--json']);
    const reply = JSON.parse(out);
    expect(reply).toMatchObject({ formaat: 'maatstaf-toerekening/1', tot: { geldendOp: '2019-07-01' } });
    const { rijen, totaal } = reply.tabellen[0];
    expect(rijen[0]).toMatchObject({
      van: '02BB',
      was: { waarde: '1510' },
      wordt: { waarde: '2275' },
      verschil: '765',
    });
    expect(totaal.verschil).toBe('1030');
    expect(reply.wijzigingen.map(({ wijziging }: { wijziging: { label: string } }) => wijziging.label)).toContain(
      'Verhoging',
    );
  });

  test.each([
    [['--van', '2019-02-01', '--tot', '2019-03-01'], 'R480', ''],
    [['--van', '2020-02-01', '--tot', '2019-03-01'], 'U364', '`--van 2019-03-01 --tot 2020-02-01`'],
    [
      ['--bekend-van', '2019-07-01', '--bekend-tot', '2019-05-01'],
      'U364',
      '`--bekend-van 2019-05-01 --bekend-tot 2019-07-01`',
    ],
    [['--van', 'gisteren'], 'U11', 'gisteren'],
    [['--vraag', 'bijdrage'], 'R', 'bijdrage'],
    [['--ontvanger', '09ZZ'], 'R483', '09ZZ'],
    [['--pogingen', '1'], 'U17', '--pogingen'],
    [['--jaar', 'ooit'], 'U12', 'ooit'],
  ])('%j is refused with %s', async (words, problem, named) => {
    const { code, out, err } = await asked('attribute', words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(` ${problem}`);
    expect(err).toContain(named);
  });

  test('without facts, or with three regulations, there is nothing to compare', async () => {
    const folder = fundFolder();
    expect((await maatstaf(['attribute', folder])).err).toContain('`--feiten`');
    expect((await maatstaf(['attribute', folder, folder, folder, '--feiten', 'x.json'])).err).toContain('U41');
  });
});

const question = ['budget van 01AA in 2020'];

async function withReceipt(
  ...words: readonly string[]
): Promise<{ readonly folder: string; readonly receipt: string }> {
  const folder = fundFolder();
  const receipt = join(folder, 'bewijs.json');
  await asked('explain', [...question, '--bewijs', receipt, ...words], { folder });
  return { folder, receipt };
}

async function replayed(
  { folder, receipt }: { readonly folder: string; readonly receipt: string },
  ...words: readonly string[]
): Promise<Ended> {
  return maatstaf(['replay', receipt, folder, '--feiten', join(folder, 'feiten.json'), ...words]);
}

describe('replay', () => {
  test('the same law and facts give the same', async () => {
    const kept = await withReceipt();
    expect(await replayed(kept)).toEqual({ code: 0, out: expect.stringMatching(/^Gelijk: /), err: '' });
    expect(JSON.parse((await replayed(kept, '--json')).out)).toMatchObject({ uitkomst: 'gelijk', verschillen: [] });
    const words = ['herhaal', kept.receipt, kept.folder, '--feiten', join(kept.folder, 'feiten.json'), '--lang', 'en'];
    expect((await maatstaf(words)).out).toMatch(/^Equal: /);
  });

  test('a receipt may hold the facts, and then needs no others', async () => {
    const kept = await withReceipt('--met-feiten');
    expect(await maatstaf(['replay', kept.receipt, kept.folder])).toMatchObject({ code: 0, err: '' });
    const facts = fund['feiten.json'].replace('"2020": "10"', '"2020": "12"');
    writeFileSync(join(kept.folder, 'feiten.json'), facts);
    const { out } = await replayed(kept);
    expect(out).toMatch(/- feit \S*leerlingen\S*: was .*10.*, is nu .*12/);
    const alone = await asked('explain', [...question, '--with-facts']);
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('--bewijs') });
  });

  test('other facts: which value differs, then and now', async () => {
    const kept = await withReceipt();
    const facts = fund['feiten.json'].replace('"2020": "10"', '"2020": "12"');
    writeFileSync(join(kept.folder, 'feiten.json'), facts);
    const { code, out } = await replayed(kept);
    expect(code).toBe(1);
    expect(out).toContain('De uitkomst is anders:');
    expect(out).toContain('- budget van 01AA in 2020: was € 750,00, is nu € 857,14');
    expect(out).toMatch(/- alle feiten samen: was [0-9a-f]{12}, is nu [0-9a-f]{12}\n/);
    const { verschillen } = JSON.parse((await replayed(kept, '--json')).out);
    expect(verschillen).toContainEqual({
      soort: 'waarde',
      label: 'budget',
      van: '01AA',
      voor: ['2020'],
      was: '750',
      wordt: '42857/50',
    });
  });

  test('other law with the same outcome is told too, and is not the same', async () => {
    const kept = await withReceipt();
    const law = fund['regeling.maat'].replace('€ 5.000', '€ 6.000');
    writeFileSync(join(kept.folder, 'regeling.maat'), law);
    const { code, out } = await replayed(kept);
    expect(code).toBe(1);
    expect(out).toContain('De uitkomst is dezelfde, maar er verschilt wel iets:');
    expect(out).toMatch(/- bestand regeling\.maat: was [0-9a-f]{12}, is nu/);
  });

  test.each([
    ['nothing', '', 1, ' F04'],
    ['no JSON', '{ "formaat": ', 1, ' F0'],
    ['another format', '{ "formaat": "iets/1" }', 1, ' R49'],
  ])('%s is no receipt', async (_, text, code, problem) => {
    const kept = await withReceipt();
    writeFileSync(kept.receipt, text);
    const ended = await replayed(kept);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toContain(problem);
  });

  test('a receipt of which a digit was changed is found out', async () => {
    const kept = await withReceipt();
    writeFileSync(kept.receipt, readFileSync(kept.receipt, 'utf8').replace('"750"', '"751"'));
    const { code, err } = await replayed(kept);
    expect(code).toBe(1);
    expect(err).toContain(' R49');
  });

  test('a file that is not there, no facts, another regulation', async () => {
    const kept = await withReceipt();
    expect((await replayed({ ...kept, receipt: '/nergens.json' })).code).toBe(3);
    expect(await maatstaf(['replay', kept.receipt, kept.folder])).toMatchObject({ code: 2, out: '' });
    const other = fundFolder({
      'regeling.maat': fund['regeling.maat'].replace('regeling fonds', 'regeling ander'),
      'wijziging.maat': fund['wijziging.maat'].replace('van fonds', 'van ander'),
      'voorbeelden.maat': fund['voorbeelden.maat'].replace('van fonds', 'van ander'),
    });
    // Its facts would not even be read: what they do not know of that regulation is not the point.
    const { code, out, err } = await replayed({ ...kept, folder: other });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^\S+ fout U365 .*`fonds`.*`ander`/);
    const shipped = await maatstaf([
      'replay',
      kept.receipt,
      'rulesets/mbo/web',
      '--feiten',
      join(kept.folder, 'feiten.json'),
    ]);
    expect([shipped.code, shipped.err.match(/fout \S+/g)]).toEqual([2, ['fout U365']]);
  });
});

async function withTrace(words: readonly string[] = question): Promise<{ folder: string; trace: string }> {
  const folder = fundFolder();
  const trace = join(folder, 'toelichting.json');
  await asked('explain', [...words, '--vorm', 'json', '--compleet', '--uitvoer', trace], { folder });
  return { folder, trace };
}

describe('verify', () => {
  test('counts what was computed again, and names what it could not check', async () => {
    const { folder, trace } = await withTrace();
    const { code, out } = await maatstaf(['verify', trace, folder]);
    expect(code).toBe(0);
    expect(out).toContain('3 van de 6 onderdelen nagerekend');
    expect(out).toMatch(/- aangeleverd.*: 3 \(leerlingen\("01AA";2020\), leerlingen\("02BB";2020\), School\)/);
  });

  test('with the facts those are compared as well', async () => {
    const { folder, trace } = await withTrace();
    const facts = join(folder, 'feiten.json');
    const { code, out } = await maatstaf(['natrekken', trace, folder, '--feiten', facts, '--lang', 'en']);
    expect([code, out]).toEqual([0, '5 of the 5 parts computed again: they come out.\n']);
    const whole = await withTrace(['toekenning van A1']);
    const { out: json } = await maatstaf(['verify', whole.trace, whole.folder, '--feiten', facts, '--json']);
    expect(JSON.parse(json)).toMatchObject({ fouten: [], nietNagegaan: [] });
  });

  test('a changed digit is found out, and where', async () => {
    const { folder, trace } = await withTrace();
    writeFileSync(trace, readFileSync(trace, 'utf8').replaceAll('"750"', '"751"'));
    const { code, out } = await maatstaf(['verify', trace, folder]);
    expect(code).toBe(1);
    expect(out).toContain('budget("01AA";2020)');
    const { code: again, out: json } = await maatstaf(['verify', trace, folder, '--json']);
    expect(again).toBe(1);
    expect(JSON.parse(json).fouten[0]).toMatchObject({
      plaats: 'budget("01AA";2020)',
      code: expect.stringMatching(/^R/),
    });
  });

  test('facts other than those delivered are found out', async () => {
    const { folder, trace } = await withTrace();
    const other = join(folder, 'andere.json');
    writeFileSync(other, fund['feiten.json'].replace('"2020": "10"', '"2020": "12"'));
    const { code, out } = await maatstaf(['verify', trace, folder, '--feiten', other]);
    expect(code).toBe(1);
    expect(out).toContain('leerlingen("01AA";2020)');
  });

  test('what is not complete, is of another regulation, or is no explanation at all', async () => {
    const { folder, trace } = await withTrace();
    const short = join(folder, 'kort.json');
    await asked('explain', [...question, '--vorm', 'json', '--uitvoer', short], { folder });
    expect(await maatstaf(['verify', short, folder])).toMatchObject({ code: 2, err: expect.stringContaining('U360') });
    const shipped = 'rulesets/mbo/web';
    const other = await maatstaf(['verify', trace, shipped]);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('U361') });
    expect(other.err).toContain('`fonds`');
    writeFileSync(short, '{}');
    expect(await maatstaf(['verify', short, folder])).toMatchObject({ code: 1, out: '' });
    expect(await maatstaf(['verify', join(folder, 'weg.json'), folder])).toMatchObject({ code: 3, out: '' });
    expect(await maatstaf(['verify', trace])).toMatchObject({ code: 2, err: expect.stringContaining('U05') });
    expect(await maatstaf(['verify', '-', '-'])).toMatchObject({ code: 2, err: expect.stringContaining('U10') });
  });
});
