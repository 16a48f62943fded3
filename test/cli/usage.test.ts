import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examples, folderWith, sound } from './folder.ts';
import { maatstaf } from './terminal.ts';

/** Arguments, `@` standing for the folder at hand; the exit code, the problem and what the text must name. */
type Wrong = readonly [readonly string[], number, string, string];

const wrong: readonly Wrong[] = [
  [['chek', '@/one'], 2, 'U02', '`check`'],
  [['volstrekt-iets-anders'], 2, 'U01', 'volstrekt-iets-anders'],
  [['check', '@/one', '--jsn'], 2, 'U04', '`--json`'],
  [['run', '@/one', '--fact', 'x'], 2, 'U04', '`--facts`'],
  [['run', '@/one', '--zomaar-iets'], 2, 'U03', '`--zomaar-iets`'],
  [['check', '-q', '@/one'], 2, 'U03', '`-q`'],
  [['check'], 2, 'U05', '`<pad>`'],
  [['run', '@/one', '--jaar'], 2, 'U06', '--jaar'],
  [['run', '@/one', '--feiten'], 2, 'U06', '--feiten'],
  [['run', '@/one', 'nog-een'], 2, 'U08', '`nog-een`'],
  [['run', '@/one', '--uitvoer', 'xml'], 2, 'U07', '`json`'],
  [['run', '@/one', '--uitvoer', '__proto__'], 2, 'U07', '`json`'],
  [['check', '@/one', '--lang', 'de'], 2, 'U07', '`nl`'],
  [['run', '@/one', '--jaar', '19'], 2, 'U445', '`19`'],
  [['text', '@/one', '--jaar', '2019-05'], 2, 'U12', '`2019-05`'],
  [['run', '@/one', '--jaar', '2019,5'], 2, 'U445', '`2019,5`'],
  [['run', '@/one', '--jaar', '2019', '--year', '2020'], 2, 'U13', '`--jaar`'],
  [['run', '@/one', '--toestand-op', '2019-02-30'], 2, 'U11', '`2019-02-30`'],
  [['run', '@/one', '--law-of', '18-04-2019'], 2, 'U11', '`18-04-2019`'],
  [['run', '@/one', '--uitvoer', 'json'], 2, 'U14', '`--vraag bijdrage`'],
  [['run', '@/two'], 2, 'U26', '`ander`'],
  [['format', '@/two'], 2, 'U15', '2'],
  [['format', '@/one', '--schrijf', '--controleer'], 2, 'U10', '`--controleer`'],
  [['translate', '@/one'], 2, 'U09', '`--naar`'],
  [['translate', '@/two', '--naar', 'en'], 2, 'U16', '2'],
  [['run', '@/one', '--vraag', 'bijdrage', '--scheiding', ','], 2, 'U39', 'komma'],
  [['check', '@/twice'], 3, 'U38', '@/twice/b.maat'],
  [['check', '@/nowhere'], 3, 'U20', '@/nowhere'],
  [['check', '@/one/a.maat/b'], 3, 'U20', '@/one/a.maat/b'],
  [['check', '@/empty'], 3, 'U23', '@/empty'],
  [['check', '@/latin'], 3, 'U24', 'byte 12'],
  [['check', '@/large'], 3, 'U25', '1048576'],
  [['check', '@/one/notes.txt'], 3, 'U28', '@/one/notes.txt'],
  [['check', '@/alone/examples.maat'], 3, 'U29', '`klein`'],
  [['check', '@/alone'], 3, 'U29', '`klein`'],
  [['check', '@/linked'], 3, 'U22', '@/linked/a.maat'],
  [['check', '/dev/null'], 3, 'U22', '/dev/null'],
  [
    ['run', '@/one', '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', '@/one/nowhere.json'],
    3,
    'U20',
    '@/one/nowhere.json',
  ],
  [
    ['run', '@/one', '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', '@/one/notes.txt'],
    3,
    'U30',
    '@/one/notes.txt',
  ],
  [
    ['run', '@/one', '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', '@/one/latin.json'],
    3,
    'U24',
    '@/one/latin.json',
  ],
  [['translate', '@/one', '--naar', 'en', '--uitvoer', '@/nowhere/b.maat'], 3, 'U366', '@/nowhere/b.maat'],
  [['start', 'iets'], 2, 'U08', '`iets`'],
];

/** One folder for each way in which files can be wrong. */
function prepared(): string {
  const latin = new Uint8Array([...new TextEncoder().encode('regeling a "'), 0xe9, 0x22]);
  const folder = folderWith({
    'one/a.maat': sound,
    'one/notes.txt': '',
    'one/latin.json': latin,
    'two/a.maat': sound,
    'two/b.maat': sound.replace('regeling klein', 'regeling ander'),
    'twice/a.maat': sound,
    'twice/b.maat': sound,
    'alone/examples.maat': examples,
    'empty/readme.md': '',
    'latin/latin.maat': latin,
    'large/large.maat': '#'.repeat(1_048_577),
    'linked/readme.md': '',
  });
  symlinkSync(join(folder, 'one', 'a.maat'), join(folder, 'linked', 'a.maat'));
  return folder;
}

describe('what is wrong, where, and what to do', () => {
  test.each(wrong)('%j ends with %i and %s', async (args, expected, problem, named) => {
    const folder = prepared();
    const { code, out, err } = await maatstaf(args.map((arg) => arg.replace('@', folder)));
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(`fout ${problem} `);
    expect(err).toContain(named.replace('@', folder));
    expect(err).toMatch(/\n {2}doe: \S/);
    expect(err).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
  });

  test.each(wrong)('%j ends the same in English', async (args, expected, problem) => {
    const folder = prepared();
    const { code, err } = await maatstaf(['--lang', 'en', ...args.map((arg) => arg.replace('@', folder))]);
    // `--lang` cannot be given twice: that is then what is said.
    if (args.includes('--lang')) return;
    expect(code).toBe(expected);
    expect(err).toContain(`error ${problem} `);
    expect(err).toMatch(/\n {2}do: \S/);
  });

  test('a file one may not read', async () => {
    const folder = prepared();
    chmodSync(join(folder, 'one', 'a.maat'), 0);
    const { code, err } = await maatstaf(['check', join(folder, 'one', 'a.maat')]);
    // Who may read everything is not stopped: then the file is simply read.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else expect([code, err.includes('U21')]).toEqual([3, true]);
  });
});

describe('help', () => {
  test('is there for the program and each command, in both languages, with an example', async () => {
    for (const [language, word] of [
      ['nl', 'Voorbeeld:'],
      ['en', 'Example:'],
    ] as const) {
      for (const command of [
        'check',
        'run',
        'why',
        'test',
        'format',
        'translate',
        'text',
        'diff',
        'try',
        'assumptions',
        'cost',
        'init',
        'completion',
        'start',
      ]) {
        const { code, out, err } = await maatstaf([command, '--help', '--lang', language]);
        expect([code, err]).toEqual([0, '']);
        expect(out).toContain(`${word} `);
        expect(out).toContain(`maatstaf ${command}`);
        expect(out.match(/^ {2}[0-4] {2}\S/gm)).toHaveLength(5);
        expect(out).not.toMatch(
          language === 'nl' ? /\[options\]|Usage|Options/ : /Gebruik|Opties|<(?:pad|getal|datum|bestand|vorm)/,
        );
      }
    }
  });

  test('is what the program says without a command, as a mistake', async () => {
    const { code, out } = await maatstaf([]);
    expect([code, out.startsWith('Gebruik: maatstaf ')]).toEqual([2, true]);
    expect(out.match(/^ {2}[0-4] {2}\S/gm)).toHaveLength(5);
  });

  test('the version is that of the package', async () => {
    expect(await maatstaf(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});
