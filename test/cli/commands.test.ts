import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examples, folderWith, sound, wrong } from './folder.ts';
import { maatstaf } from './terminal.ts';

describe('check', () => {
  test('a sound regulation with its examples is fine', async () => {
    const folder = folderWith({ 'a.maat': sound, 'b.maat': examples });
    const { code, out, err } = await maatstaf(['check', folder]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('nagegaan: 1 regeling, 2 bestanden; 0 fouten, 0 waarschuwingen, 0 opmerkingen\n');
  });

  test('a mistake is shown with its line underlined and what to do', async () => {
    const folder = folderWith({ 'a.maat': wrong });
    const { code, err } = await maatstaf(['check', join(folder, 'a.maat')]);
    expect(code).toBe(1);
    const [place, line, under, help] = err.split('\n');
    expect(place).toMatch(new RegExp(`^${folder}/a.maat:20:20: fout N\\d\\d .*\`per_leerlin\``));
    expect(line).toBe('   20 |     = leerlingen * per_leerlin');
    expect(under).toBe('      |                    ^^^^^^^^^^^');
    expect(help).toMatch(/^ {2}doe: \S/);
  });

  test('in English when asked, also with the option before the command', async () => {
    const folder = folderWith({ 'a.maat': wrong });
    for (const args of [
      ['check', folder, '--lang', 'en'],
      ['--taal=en', 'check', folder],
    ]) {
      const { code, out, err } = await maatstaf(args);
      expect(code).toBe(1);
      expect(err).toMatch(/: error N\d\d [\s\S]* {2}do: /);
      expect(out).toMatch(/^checked: 1 regulation, 1 file; 1 error, /);
    }
  });

  test('as JSON for other programs', async () => {
    const folder = folderWith({ 'a.maat': wrong });
    const { code, out, err } = await maatstaf(['check', folder, '--json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out).bevindingen).toMatchObject([
      { ernst: 'fout', bestand: join(folder, 'a.maat'), van: { regel: 20, kolom: 20 }, tot: { regel: 20, kolom: 31 } },
    ]);
  });

  test('all regulations below a folder, and only those of the file named', async () => {
    const folder = folderWith({
      'x/a.maat': sound,
      'x/b.maat': examples,
      'y/z/c.maat': sound.replace('klein', 'ander'),
    });
    expect((await maatstaf(['check', folder])).out).toContain('2 regelingen, 3 bestanden');
    expect((await maatstaf(['check', join(folder, 'x', 'b.maat')])).out).toContain('1 regeling, 2 bestanden');
  });

  test('colours only where they are shown, and never a control character of the file', async () => {
    const folder = folderWith({ 'a.maat': wrong.replace('per_leerlin\n', 'per_leerlin "\u001b[31m\u202e"\n') });
    const plain = await maatstaf(['check', folder]);
    for (const character of ['\u001b', '\u202e']) expect(plain.err).not.toContain(character);
    const coloured = await maatstaf(['check', folder], { colour: { out: true, err: true } });
    expect(coloured.err).toContain('\u001b[31m');
    expect(coloured.err).not.toContain('\u202e');
  });
});

describe('test', () => {
  test('examples that come out are counted', async () => {
    const folder = folderWith({ 'a.maat': sound, 'b.maat': examples });
    const { code, out, err } = await maatstaf(['test', folder]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`✓ ${join(folder, 'b.maat')}: een school\n1 van 1 voorbeelden in orde\n`);
  });

  test('one that does not is shown with what was expected and what came out', async () => {
    const folder = folderWith({ 'a.maat': sound, 'b.maat': examples.replace('1.200', '1.300') });
    const { code, out, err } = await maatstaf(['test', folder]);
    expect(code).toBe(1);
    expect(out).toBe(`✗ ${join(folder, 'b.maat')}: een school\n0 van 1 voorbeelden in orde\n`);
    expect(err).toMatch(/b\.maat:6:\d+: fout R40 .*1\.200.*1\.300/);
    expect(JSON.parse((await maatstaf(['test', folder, '--json'])).out).voorbeelden).toEqual([
      { bestand: join(folder, 'b.maat'), label: 'een school', gelukt: false },
    ]);
  });

  test('no examples at all is said', async () => {
    const { code, err } = await maatstaf(['test', folderWith({ 'a.maat': sound })]);
    expect([code, err.includes('U32')]).toEqual([0, true]);
  });
});

describe('two regulations of one name in one folder', () => {
  const files = { 'x/a.maat': sound, 'x/b.maat': sound, 'x/c.maat': examples };

  test.each([
    ['check', 'x'],
    ['test', 'x'],
    ['run', 'x'],
    ['check', 'x/c.maat'],
    ['test', 'x/c.maat'],
    ['run', 'x/c.maat'],
  ])('%s %s refuses', async (command, path) => {
    const folder = folderWith(files);
    const { code, out, err } = await maatstaf([command, join(folder, path)]);
    expect([code, out]).toEqual([3, '']);
    expect(err.match(/fout U\d\d /g)).toEqual(['fout U38 ']);
    for (const name of ['a.maat', 'b.maat']) expect(err).toContain(join(folder, 'x', name));
  });

  test('the others in the folder are tested, and one that is named is meant', async () => {
    const folder = folderWith({ ...files, 'x/d.maat': sound.replace('klein', 'ander') });
    expect((await maatstaf(['check', folder, '--json'])).code).toBe(3);
    expect((await maatstaf(['check', join(folder, 'x', 'a.maat')])).code).toBe(0);
    expect((await maatstaf(['check', join(folder, 'x', 'd.maat')])).code).toBe(0);
  });

  test('in two folders they are two regulations', async () => {
    const folder = folderWith({ 'x/a.maat': sound, 'y/a.maat': sound });
    expect((await maatstaf(['check', folder])).out).toContain('2 regelingen');
  });
});

describe('format', () => {
  const untidy = sound.replace('  parameter', '     parameter').replace('  in werking  2019', '  in werking 2019');

  test('prints, looks or rewrites', async () => {
    const folder = folderWith({ 'a.maat': untidy });
    const file = join(folder, 'a.maat');
    const printed = await maatstaf(['format', file]);
    expect([printed.code, printed.out]).toEqual([0, sound]);
    expect(readFileSync(file, 'utf8')).toBe(untidy);
    const looked = await maatstaf(['format', folder, '--controleer']);
    expect([looked.code, looked.err.includes('U31')]).toEqual([1, true]);
    const written = await maatstaf(['format', file, '--schrijf']);
    expect([written.code, written.out]).toEqual([0, `herschreven: ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe(sound);
    expect(readdirSync(folder)).toEqual(['a.maat']);
    expect((await maatstaf(['format', folder, '--verify'])).code).toBe(0);
  });

  test('what is laid out already is not touched', async () => {
    const folder = folderWith({ 'a.maat': sound });
    const before = statSync(join(folder, 'a.maat')).ino;
    expect((await maatstaf(['format', folder, '--write'])).out).toContain('stond al goed');
    expect(statSync(join(folder, 'a.maat')).ino).toBe(before);
  });

  test('a file with a mistake stays as it is; the others are rewritten', async () => {
    const folder = folderWith({ 'a.maat': untidy.replace('regel bijdrage', 'regle bijdrage'), 'b.maat': untidy });
    const before = readFileSync(join(folder, 'a.maat'), 'utf8');
    expect((await maatstaf(['format', folder, '--schrijf'])).code).toBe(1);
    expect(readFileSync(join(folder, 'a.maat'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'b.maat'), 'utf8')).toBe(sound);
  });

  test('a file that cannot be written leaves everything as it was', async () => {
    const folder = folderWith({ 'a.maat': untidy });
    writeFileSync(join(folder, `.a.maat.${process.pid}.tmp`), 'of somebody else');
    const { code, err } = await maatstaf(['format', folder, '--schrijf']);
    expect([code, err.includes('U27')]).toEqual([3, true]);
    expect(readFileSync(join(folder, 'a.maat'), 'utf8')).toBe(untidy);
    expect(readFileSync(join(folder, `.a.maat.${process.pid}.tmp`), 'utf8')).toBe('of somebody else');
  });
});

describe('translate', () => {
  test('there and back is the same file', async () => {
    const folder = folderWith({ 'a.maat': sound });
    const there = await maatstaf([
      'translate',
      join(folder, 'a.maat'),
      '--naar',
      'en',
      '--uitvoer',
      join(folder, 'b.maat'),
    ]);
    expect([there.code, there.out]).toEqual([0, `geschreven: ${join(folder, 'b.maat')}\n`]);
    expect(readFileSync(join(folder, 'b.maat'), 'utf8')).toMatch(/^regulation klein "Kleine regeling"\n/);
    const back = await maatstaf(['translate', join(folder, 'b.maat'), '--to', 'nl']);
    expect([back.code, back.out]).toEqual([0, sound]);
  });

  test('the result is laid out as `format` does it', async () => {
    const folder = folderWith({ 'a.maat': sound });
    const { out } = await maatstaf(['translate', join(folder, 'a.maat'), '--naar', 'en']);
    const file = folderWith({ 'b.maat': out });
    expect((await maatstaf(['format', file, '--controleer'])).code).toBe(0);
    expect(out).toContain('  in force    2019-01-01\n  term        2019');
  });
});
