import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.ts';
import { maatstaf } from './terminal.ts';

const text = readFileSync(new URL('../service/besluiten/besluiten/regeling.maat', import.meta.url), 'utf8');
const school = (leerlingen: string, more = ''): string =>
  `{"School": {"a": {"leerlingen": {"2020": "${leerlingen}"}, "ingediend_op": "2020-03-01"}}${more}}`;

describe('run, with guarantees', () => {
  const run = (facts: string, ...more: readonly string[]): ReturnType<typeof maatstaf> => {
    const folder = folderWith({ 'a.maat': text, 'feiten.json': facts });
    return maatstaf([
      'run',
      folder,
      '--vraag',
      'budget',
      '--jaar',
      '2020',
      '--feiten',
      join(folder, 'feiten.json'),
      ...more,
    ]);
  };

  test.each([
    ['all hold', school('50'), 0, []],
    ['a warning does not', school('5'), 0, ['R76']],
    ['a guarantee does not', school('101'), 1, ['R75']],
  ])('%s', async (_, facts, expected, codes) => {
    const { code, out, err } = await run(facts);
    expect(code).toBe(expected);
    expect(err.match(/R[0-9]{2}/g) ?? []).toEqual(codes);
    expect(out).toContain(`- samen binnen het plafond in 2020: ${expected === 0 ? 'gaat op' : 'gaat niet op'}\n`);
    expect(out).toMatch(/\nbudget {2}a {4}2020 +€ /);
  });

  test('what a guarantee still needs is said with it, not with the answer', async () => {
    const facts = '{"School": {"a": {"leerlingen": {"2020": "50"}, "ingediend_op": "2020-03-01"}, "b": {}}}';
    const { code, out } = await run(facts, '--van', 'a');
    expect(code).toBe(0);
    expect(out).not.toContain('Nog nodig');
    expect(out).toContain(
      '- samen binnen het plafond in 2020: nog niet bekend; daarvoor nog nodig: leerlingen van b in 2020\n',
    );
  });

  test('with reasons the guarantees have theirs, in either language', async () => {
    const { out } = await run(school('50'), '--waarom', '--lang', 'en');
    expect(out).toContain(
      'Guarantees:\n- samen binnen het plafond in 2020: yes (artikel 2) — total of budget over Scholen (€50.00)',
    );
  });

  test('a decision is asked by its name', async () => {
    const folder = folderWith({ 'a.maat': text, 'feiten.json': school('50') });
    const facts = join(folder, 'feiten.json');
    const { code, out } = await maatstaf(['run', folder, '--vraag', 'verlening', '--jaar', '2020', '--feiten', facts]);
    expect([code, out.split('\n')[4]]).toEqual([0, 'budget  a    2020  € 50,00  geldend op 2020-03-01']);
  });

  test('files of decisions taken go together', async () => {
    const one = (leerling: string, op: string, budget: string): string =>
      `{"beschikkingen": {"verlening": [{"van": "${leerling}", "jaar": "2020", "op": "${op}", "waarden": {"budget": "${budget}"}}]}}`;
    const folder = folderWith({
      'a.maat': text,
      'feiten.json': school('50'),
      'een.json': one('a', '2020-05-01', '20.00'),
      'twee.json': one('a', '2020-06-01', '30.00'),
    });
    const files = ['feiten.json', 'een.json', 'twee.json'].map((name) => join(folder, name));
    const asked = ['run', folder, '--vraag', 'na_te_betalen', '--jaar', '2020', '--uitvoer', 'csv'];
    const { out } = await maatstaf([...asked, '--feiten', ...files]);
    expect(out.split('\n')[1]).toContain(';20,00;');
    const earlier = await maatstaf([...asked, '--bekend-op', '2020-05-31', '--feiten', ...files]);
    expect(earlier.out.split('\n')[1]).toContain(';30,00;');
  });
});

test.each([
  ['five are told one by one', 5, /- niet leeg van a in 2020: gaat op\n(- niet leeg van . in 2020: gaat op\n){4}/],
  ['six together', 6, /Waarborgen:\n- niet leeg: gaat op \(6 keer\)\n$/],
  [
    'but what does not hold by itself',
    8,
    /- niet leeg: gaat op \(7 keer\)\n- niet leeg van h in 2020: gaat niet op\n$/,
  ],
])('of guarantees that hold %s', async (_, count, expected) => {
  const schools = [...'abcdefgh'].slice(0, count);
  const facts = Object.fromEntries(schools.map((key) => [key, { leerlingen: { '2020': key === 'h' ? '0' : '3' } }]));
  const folder = folderWith({
    'a.maat': `regeling vol "Vol"
  in werking 2020-01-01
  tijdvak    2020 t/m 2020

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  regel budget van School per jaar: bedrag "budget" = leerlingen * € 1
  waarborg niet_leeg van School per jaar "niet leeg" budget > € 0
`,
    'feiten.json': JSON.stringify({ School: facts }),
  });
  const { out } = await maatstaf(['run', folder, '--vraag', 'budget', '--feiten', join(folder, 'feiten.json')]);
  expect(out).toMatch(expected);
});

describe('try', () => {
  test('finds a case, tells how often each held, and ends with 1', async () => {
    const { code, out, err } = await maatstaf(['try', folderWith({ 'a.maat': text }), '--keren', '40']);
    expect(code).toBe(1);
    expect(err.match(/R[0-9]{2}/g)).toEqual(['R75', 'R76']);
    expect(out).toContain('besluiten — 40 bedachte bevolkingen\n');
    expect(out).toMatch(/\nsamen binnen het plafond +[0-9]+ +[1-9][0-9]* +[0-9]+ +0\n/);
    expect(out).toMatch(
      /\n {2}voorbeeld "tegenvoorbeeld: samen binnen het plafond" in 202[01]\n {4}School \| leerlingen\n/,
    );
  });

  test('the same seed gives the same, also as JSON', async () => {
    const folder = folderWith({ 'a.maat': text });
    const once = await maatstaf(['try', folder, '--keren', '20', '--begingetal', '7', '--json']);
    const again = await maatstaf(['try', folder, '--runs', '20', '--seed', '7', '--json']);
    expect(again).toEqual(once);
    const { geprobeerd, bevindingen } = JSON.parse(once.out);
    expect(geprobeerd[0]).toMatchObject({ regeling: 'besluiten', keren: 20 });
    expect(geprobeerd[0].waarborgen[0].tegenvoorbeeld).toContain('verwacht binnen_plafond: ja');
    expect(bevindingen.map(({ code }: { code: string }) => code)).toEqual(['R75', 'R76']);
  });

  test('a warning alone is no failure, nor is a regulation without guarantees', async () => {
    const warning = text.replace(/ {2}waarborg binnen_plafond[^\n]*\n[^\n]*\n/, '');
    expect((await maatstaf(['try', folderWith({ 'a.maat': warning }), '--keren', '30'])).code).toBe(0);
    const none = await maatstaf(['try', folderWith({ 'a.maat': warning.replace(/ {2}waarschuwing[^\n]*\n/, '') })]);
    expect([none.code, none.err.match(/U[0-9]{2}/g)]).toEqual([0, ['U18']]);
  });

  test('a regulation with errors is not tried', async () => {
    const { code, out } = await maatstaf([
      'try',
      folderWith({ 'a.maat': text.replace('= leerlingen', '= leerlingn') }),
    ]);
    expect([code, out.includes('bedachte')]).toEqual([1, false]);
  });

  test.each([
    [['--keren', '0'], 'U17'],
    [['--keren', 'veel'], 'U17'],
    [['--begingetal', '-1'], 'U17'],
    [['--keren', '5', '--runs', '6'], 'U13'],
  ])('%j is no way to ask it', async (options, expected) => {
    const { code, err } = await maatstaf(['try', folderWith({ 'a.maat': text }), ...options]);
    expect([code, err.match(/U[0-9]{2}/)?.[0]]).toEqual([2, expected]);
  });

  test('test: a broken guarantee fails an example', async () => {
    const example = `${text}\n  voorbeeld "te veel" in 2020\n    School | leerlingen\n    "a"    | 101\n    verwacht budget van "a": € 101\n`;
    const { code, err } = await maatstaf(['test', folderWith({ 'a.maat': example })]);
    expect([code, err.match(/R[0-9]{2}/g)]).toEqual([1, ['R75']]);
  });
});
