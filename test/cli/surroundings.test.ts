import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { table } from '../../service/cli/table.ts';
import { examples, facts, folderWith, sound, wrong } from './folder.ts';
import { maatstaf } from './terminal.ts';

const given = (text: string | Uint8Array) => ({
  input: () => (typeof text === 'string' ? new TextEncoder().encode(text) : text),
});

describe('init', () => {
  test.each([
    ['nl', 'regeling.maat', ['bekostiging', 'van', '01AA', 'in', '2025']],
    ['en', 'regulation.maat', ['funding', 'of', '01AA', 'in', '2025']],
  ])('%s: a folder that checks, tests, is laid out and answers', async (language, main, question) => {
    const folder = join(folderWith({}), 'Nieuwe regeling 2025');
    const made = await maatstaf(['init', folder, '--lang', language]);
    expect([made.code, made.err, readdirSync(folder).length]).toEqual([0, '', 3]);
    expect(readFileSync(join(folder, main), 'utf8')).toContain('nieuwe_regeling_2025 "Nieuwe regeling 2025"');
    const checked = await maatstaf(['check', folder, '--json']);
    expect([checked.code, JSON.parse(checked.out)]).toEqual([0, { bevindingen: [] }]);
    expect((await maatstaf(['test', folder])).code).toBe(0);
    expect((await maatstaf(['format', folder, '--verify'])).code).toBe(0);
    const json = readdirSync(folder).find((name) => name.endsWith('.json')) ?? '';
    expect((await maatstaf(['why', folder, ...question, '--feiten', join(folder, json)])).code).toBe(0);
  });

  test('never writes over anything', async () => {
    const folder = folderWith({ 'notes.txt': 'of somebody' });
    const { code, out, err } = await maatstaf(['init', folder]);
    expect([code, out, err.includes('U344'), readdirSync(folder)]).toEqual([3, '', true, ['notes.txt']]);
    const file = await maatstaf(['init', join(folder, 'notes.txt')]);
    expect([file.code, file.err.includes('U27')]).toEqual([3, true]);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('of somebody');
  });

  test.each([
    ['2025', []],
    ['jaar', []],
    ['goed', ['--naam', 'met spatie']],
    ['goed', ['--name', 'van']],
    ['goed', ['--naam', '']],
  ])('%s %j is no name', async (name, options) => {
    const folder = join(folderWith({}), name);
    const { code, err } = await maatstaf(['init', folder, ...options]);
    expect([code, err.includes('U343'), existsSync(folder)]).toEqual([2, true, false]);
  });

  test('a name of one’s own', async () => {
    const folder = join(folderWith({}), '2025');
    expect((await maatstaf(['init', folder, '--naam', 'bekostiging_2025'])).code).toBe(0);
    expect(readFileSync(join(folder, 'regeling.maat'), 'utf8')).toContain(
      'regeling bekostiging_2025 "bekostiging 2025"',
    );
  });
});

describe('standard input', () => {
  test('a regulation is checked, formatted and translated', async () => {
    expect((await maatstaf(['check', '-'], given(sound))).out).toContain('1 regeling, 1 bestand');
    const checked = await maatstaf(['check', '-'], given(wrong));
    expect([checked.code, checked.err.startsWith('<stdin>:20:20: fout N')]).toEqual([1, true]);
    expect((await maatstaf(['format', '-'], given(sound.replace('  parameter', '     parameter')))).out).toBe(sound);
    expect((await maatstaf(['translate', '-', '--naar', 'en'], given(sound))).out).toContain('regulation klein');
  });

  test('facts are read, and a whole question answered without a file', async () => {
    const folder = folderWith({ 'a.maat': sound });
    const args = ['run', folder, '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', '-', '--uitvoer', 'csv'];
    expect((await maatstaf(args, given(facts))).out).toContain(';1200,00;');
  });

  test.each<[readonly string[], string | Uint8Array, number, string]>([
    [['check', '-'], new Uint8Array([0x72, 0xff]), 3, 'U24'],
    [['check', '-'], '#'.repeat(1_048_577), 3, 'U25'],
    [['format', '-', '--schrijf'], sound, 2, 'U10'],
    [['run', '-', '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', '-'], sound, 2, 'U10'],
  ])('%j is refused', async (args, text, expected, problem) => {
    const { code, out, err } = await maatstaf(args, given(text));
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(`fout ${problem} `);
  });

  test('without any it is said', async () => {
    const { code, err } = await maatstaf(['check', '-']);
    expect([code, err.includes('U21')]).toEqual([3, true]);
  });
});

describe('the language of the surroundings', () => {
  test.each([
    [{}, 'nagegaan'],
    [{ LANG: 'C.UTF-8' }, 'nagegaan'],
    [{ LANG: 'nl_NL.UTF-8' }, 'nagegaan'],
    [{ LANG: 'de_DE.UTF-8' }, 'nagegaan'],
    [{ LANG: 'en_GB.UTF-8' }, 'checked'],
    [{ LANG: 'nl_NL.UTF-8', LC_ALL: 'en_US' }, 'checked'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'nl_NL' }, 'nagegaan'],
    [{ LANG: 'en', LC_ALL: '' }, 'checked'],
    [{ LC_ALL: 'en_GB', LC_MESSAGES: 'nl_NL' }, 'checked'],
    [{ LANG: 'enigma' }, 'nagegaan'],
  ])('%j', async (environment, word) => {
    const folder = folderWith({ 'a.maat': sound });
    expect((await maatstaf(['check', folder], { environment })).out.startsWith(word)).toBe(true);
    expect((await maatstaf(['check', folder, '--lang', 'nl'], { environment })).out).toMatch(/^nagegaan/);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s knows every command and option, in both languages', async (shell) => {
    const { code, out, err } = await maatstaf(['completion', shell]);
    expect([code, err]).toEqual([0, '']);
    for (const word of ['check', 'waarom', 'why', 'init', 'feiten', 'facts', 'muteer', 'mutate', 'lang', 'taal'])
      expect(out).toContain(word);
  });

  test('bash takes it, and completes', async () => {
    const folder = folderWith({ 'script.sh': (await maatstaf(['completion', 'bash'])).out });
    const complete = (...words: readonly string[]): readonly string[] => {
      const line = `source ${join(folder, 'script.sh')}; COMP_WORDS=(maatstaf ${words.join(' ')} ""); COMP_CWORD=${words.length}; COMP_WORDS=(maatstaf ${words.join(' ')}); _maatstaf; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', line], { encoding: 'utf8' }).trim().split('\n');
    };
    expect(complete('wa')).toEqual(['waarom', 'waarom-niet', 'wat-als']);
    expect(complete('toelichting', '--vor')).toEqual(['--vorm']);
    expect(complete('test', '--mut')).toEqual(['--mutate', '--muteer']);
    expect(complete('format', '--mut')).toEqual(['']);
  });

  test('another shell is refused with what there is', async () => {
    const { code, err } = await maatstaf(['completion', 'powershell']);
    expect([code, err.includes('U07'), err.includes('`fish`')]).toEqual([2, true, true]);
  });
});

describe('a table', () => {
  test('takes no more than the terminal has, from text only', () => {
    const rows = [['een lange omschrijving van iets', '1.234.567,89', 'nog een tekst van enige lengte']];
    expect(table(['wat', 'hoeveel', 'opmerking'], rows, { right: [1], width: 50 })).toBe(
      [
        'wat                    hoeveel  opmerking',
        '─────────────────  ────────────  ─────────────────',
        'een lange          1.234.567,89  nog een tekst van',
        'omschrijving van                 enige lengte',
        'iets',
        '',
      ]
        .join('\n')
        .replace('wat                    hoeveel', 'wat                     hoeveel'),
    );
  });

  test('cuts a word that is longer than its column, and stops where nothing can be taken', () => {
    const out = table(['a', 'b'], [['x'.repeat(30), 'y'.repeat(30)]], { width: 5 });
    expect(out.split('\n').slice(2)).toEqual([
      `${'x'.repeat(12)}  ${'y'.repeat(12)}`,
      `${'x'.repeat(12)}  ${'y'.repeat(12)}`,
      'xxxxxx        yyyyyy',
      '',
    ]);
  });
});

test('the examples of a new command are examples of themselves', async () => {
  const folder = folderWith({ 'a.maat': sound, 'b.maat': examples });
  for (const command of ['why', 'init', 'completion', 'test'])
    expect((await maatstaf([command, '--help'])).out).toMatch(/Voorbeeld: .*maatstaf/);
  expect((await maatstaf(['test', folder])).code).toBe(0);
});
