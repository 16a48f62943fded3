import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse, plans } from '../../engine/index.ts';
import { folderWith, wrong } from './folder.ts';
import { maatstaf } from './terminal.ts';

const rules = `regeling proef "Een proef"
  in werking 2024-01-01
  tijdvak    2025 t/m 2026

artikel 1
  object School meervoud Scholen "school" aangeduid met brin
  gegeven lasten van School: bedrag "lasten"
    ten minste € 0
  gegeven geopend_op van School: datum "geopend op"
  regel bijdrage van School: bedrag "bijdrage"
    = lasten / 3
    afgerond op cent
  regel looptijd van School: duur "looptijd" = 2025-12-31 - geopend_op
`;

describe('emit', () => {
  test('writes a module that gives what the engine gives', async () => {
    const folder = folderWith({ 'a.maat': rules });
    const file = join(folder, 'bijdrage.mjs');
    const asked = ['emit', folder, '--vraag', 'bijdrage', '--jaar', '2025', '--uitvoer', file];
    const { code, out, err } = await maatstaf(asked);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/bijdrage\.mjs is geschreven; \d{3,} waarden zijn gelijk aan die van de rekenmachine\.\n$/u);
    const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      readonly decide: (record: unknown) => { readonly values: unknown };
    };
    expect(module.decide({ lasten: '100.00' }).values).toEqual({ bijdrage: '33.33' });
    expect(readFileSync(file, 'utf8')).toMatch(/^\/\*\n \* Regeling: Een proef \(proef\)\n/u);
  });

  test('shows it where no file is named, the same every time, in the language of the reader', async () => {
    const folder = folderWith({ 'a.maat': rules });
    const asked = ['uitschrijven', folder, '--question', 'bijdrage', '--year', '2025', '--lang', 'en'];
    const [one, other] = [await maatstaf(asked), await maatstaf(asked)];
    expect(one.out).toBe(other.out);
    expect(one.out).toContain(' * Regulation: Een proef (proef)');
  });

  test('says what the module leaves to the engine', async () => {
    const folder = folderWith({ 'a.maat': rules });
    const { code, err } = await maatstaf(['emit', folder, '--vraag', 'looptijd', '--jaar', '2025']);
    expect(code).toBe(0);
    expect(err).toContain('U381');
    expect(err).toContain('looptijd');
  });

  test.each([
    { what: 'a regulation with mistakes', text: wrong, more: ['--vraag', 'budget'], code: 1, told: 'U37' },
    { what: 'no question', text: rules, more: [], code: 2, told: 'U14' },
    { what: 'an unknown name', text: rules, more: ['--vraag', 'bijdragen'], code: 2, told: 'R0' },
    {
      what: 'a folder that is not there',
      text: rules,
      more: ['--vraag', 'bijdrage', '--uitvoer', 'er/niet/a.mjs'],
      code: 3,
      told: 'U366',
    },
  ])('refuses $what', async ({ text, more, code, told }) => {
    const folder = folderWith({ 'a.maat': text });
    const found = await maatstaf(['emit', folder, '--jaar', '2025', ...more]);
    expect(found.err).toContain(told);
    expect(found.code).toBe(code);
    expect(found.out).toBe('');
  });

  test('a module with a mistake in it is found out', async () => {
    const sources = [{ name: 'a.maat', text: rules }];
    const made = plans.emit(analyse(sources), sources, { names: ['bijdrage'], year: 2025 }, 'nl');
    if (typeof made === 'string' || 'problems' in made) throw new Error('a module was expected');
    const sound = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(made.text)}`)) as unknown;
    expect(made.check(sound).different).toEqual([]);
    expect(made.check(sound).compared).toBeGreaterThan(200);
    const worse = made.text.replaceAll(' * 1e', ' * 10 * 1e');
    expect(worse).not.toBe(made.text);
    const wrongly = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(worse)}`)) as unknown;
    expect(made.check(wrongly).different.length).toBeGreaterThan(100);
    expect(() => made.check({})).toThrow('no module');
  });
});
