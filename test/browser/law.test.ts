import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constructed, eventually, type OpenPage, type Stand, startStand, visit } from './open-page.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await startStand(constructed);
});

afterAll(() => stand.close());

/** A regulation with two amendments, of which the second works back. */
const amended = { path: '/?regeling=schoolgeld' };

const at = (use: (opened: OpenPage) => Promise<void>, options: Parameters<Stand['open']>[0] = amended): Promise<void> =>
  visit(stand, use, options);

const words = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll('\u00A0', ' ');

async function ask(page: Page, year: string): Promise<void> {
  for (const box of await page.locator('.choice input:checked').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: /aandeel/ }).check();
  await page.getByRole('combobox', { name: 'Jaar', exact: true }).selectOption(year);
  await page.getByLabel('Invullen uit').selectOption('feiten.json');
}

async function compute(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await eventually(() => page.locator('.answer').innerText()).not.toContain('zijn veranderd sinds');
  await page.locator('.result, .answer [role="alert"]').first().waitFor();
}

test('a question says what its empty dates stand for, and its answer which texts were used', () =>
  at(async ({ page }) => {
    await ask(page, '2021');
    await page.getByText('Peildata').click();
    const dates = await words(page, '.dates');
    expect(dates).toContain('anders 31-12-2021, met latere wijzigingen die 2021 noemen');
    expect(dates).toContain('laatste wijziging: 01-03-2022');
    await compute(page);
    expect(await words(page, '.result')).toContain('€ 31.666,67');
    const used = await words(page, '.answer');
    expect(used).toContain('Toestand op 31-12-2021, geldend op 31-12-2021, bekend op 01-03-2022.');
    expect(used).toContain(
      '2021: geldend op 31-12-2021 (laatste dag, met latere wijzigingen die het noemen), met wijzigingen stcrt_2022_7',
    );

    await page.getByRole('button', { name: /^Waarom € 31/ }).click();
    await page.locator('.reason li', { hasText: 'plafond' }).first().waitFor();
    await eventually(() => words(page, '.reason')).toContain('stcrt_2022_7');
  }));

test('what was not yet known does not count, and a day before the oldest text is refused', () =>
  at(async ({ page }) => {
    await ask(page, '2021');
    await page.getByText('Peildata').click();
    await page.getByLabel('Bekend op').fill('2021-12-31');
    await compute(page);
    expect(await words(page, '.result')).toContain('€ 30.000,00');
    expect(await words(page, '.answer')).toMatch(/2021: geldend op 31-12-2021 .*, niet gewijzigd/);

    await page.getByLabel('Geldend op').fill('2019-06-01');
    await compute(page);
    await eventually(() => words(page, '.answer [role="alert"]')).toMatch(/2019|2020-01-01/);
    await eventually(() => page.locator('.result').count()).toBe(0);
  }));

test('a broken guarantee stands with the answer in numbers, one that holds is counted', () =>
  at(async ({ page }) => {
    await ask(page, '2022');
    await compute(page);
    const told = await words(page, '.answer [aria-labelledby="waarborgen-kop"]');
    expect(told).toContain('gaat niet op');
    expect(told).toContain('€ 80.000,00');
    expect(told).toContain('1 waarborg gaat op');
    await ask(page, '2021');
    await compute(page);
    await eventually(() => words(page, '[aria-labelledby="waarborgen-kop"]')).toContain('2 waarborgen gaan op');
    expect(await page.locator('.answer .tag.bad').count()).toBe(0);
  }));

test('the text of a day holds what counted then, marks what was changed, and says when there is none', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Tekst op datum' }).click();
    const text = page.locator('.law .view-lines');
    await eventually(() => page.locator('.law [role="status"]').innerText()).toContain('stcrt_2021_100, stcrt_2022_7');
    await eventually(async () => (await text.innerText()).replaceAll('\u00A0', ' ')).toContain('€ 120.000');
    await eventually(() => page.locator('.law .amended-line').count()).toBeGreaterThan(0);
    const colours = (): Promise<number> =>
      page.$$eval(
        '.law .view-line span[class*="mtk"]',
        (spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size,
      );
    await eventually(colours).toBeGreaterThanOrEqual(5);
    await page
      .locator('.law .view-line', { hasText: 'parameter' })
      .first()
      .hover({ position: { x: 60, y: 8 } });
    await eventually(() => words(page, '.monaco-hover:visible')).toBe(
      'Gewijzigd door stcrt_2021_100, onderdeel A; stcrt_2022_7, onderdeel A',
    );

    await page.locator('.law').getByLabel('Bekend op').fill('2021-10-31');
    await eventually(() => page.locator('.law [role="status"]').innerText()).toBe('niet gewijzigd');
    await eventually(async () => (await text.innerText()).replace(/\s+/g, ' ')).toContain('2022 | onbekend');
    await eventually(() => page.locator('.law .amended-line').count()).toBe(0);

    await page.locator('.law').getByLabel('Geldend op').fill('2019-01-01');
    await page.locator('.law [role="alert"]').waitFor();
    expect(await words(page, '.law [role="alert"]')).toContain('Er is geen tekst van dat moment');

    await text.click();
    await page.keyboard.type('x');
    await page.getByRole('button', { name: 'Schrijven en rekenen' }).click();
    await eventually(() => words(page, '.findings [role="status"]')).toContain('Geen bevindingen');
  }));

test('what an amendment did is told rule by rule, side by side, as an amendment and for every receiver', () =>
  at(async ({ page }) => {
    await page.getByLabel('Invullen uit').selectOption('feiten.json');
    await page.getByRole('button', { name: 'Vergelijken' }).click();
    await eventually(() => words(page, '.law')).toContain('Nog niets vergeleken');
    await page.getByRole('combobox', { name: 'Wat deed een wijziging' }).selectOption('stcrt_2022_7');
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.locator('.changes').waitFor();
    expect(await words(page, '.changes')).toContain('plafond in 2021: € 90.000 → € 95.000');
    expect(await page.locator('.changes li').count()).toBe(1);

    await page.getByRole('tab', { name: 'Uitkomsten' }).click();
    const table = page.locator('.result', { hasText: 'aandeel, 2021' });
    await table.waitFor();
    const outcomes = (await table.innerText()).replaceAll('\u00A0', ' ').replaceAll('\t', ' ');
    expect(await words(page, '.compared .notice')).toContain('aandeel, 2020');
    expect(await words(page, '.compared .quiet')).toContain('Elk jaar naar zijn eigen recht');
    expect(outcomes).toContain('A € 30.000,00 € 31.666,67 +€ 1.666,67');
    expect(outcomes).toContain('B € 60.000,00 € 63.333,33 +€ 3.333,33');
    expect(outcomes).toContain('Totaal € 90.000,00 € 95.000,00 +€ 5.000,00');

    await page.getByRole('tab', { name: 'Als wijziging' }).click();
    expect(await words(page, '.compared pre')).toContain('vervang plafond in 2021: € 95.000 was € 90.000');

    await page.getByRole('tab', { name: 'Teksten naast elkaar' }).click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    await page.locator('.monaco-diff-editor .char-delete').first().waitFor();
    await eventually(() => words(page, '.monaco-diff-editor')).toContain('gelijke regels');

    await page.getByRole('combobox', { name: 'Wat deed een wijziging' }).selectOption('');
    await eventually(() => words(page, '.law')).toContain('zijn veranderd sinds deze vergelijking');
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.getByRole('tab', { name: 'Regel voor regel' }).click();
    await page.locator('.changes', { hasText: 'totaal_bedrag' }).waitFor();
    expect(await words(page, '.changes')).toContain('€ 120.000');
  }));

test('two moments of one text differ in nothing, and without facts there are no outcomes', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Vergelijken' }).click();
    for (const side of ['Was', 'Wordt'])
      await page.getByRole('group', { name: side }).getByLabel('Geldend op').fill('2021-06-01');
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.getByText('De teksten zijn gelijk.').waitFor();
    await page.getByRole('tab', { name: 'Uitkomsten' }).click();
    await eventually(() => words(page, '.compared')).toContain('Met feiten');
    await page.getByRole('group', { name: 'Was' }).getByLabel('Geldend op').fill('2019-06-01');
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.locator('.law [role="alert"]').waitFor();
  }));

test('long comparing shows that it goes on and can be stopped', () =>
  at(async ({ page }) => {
    const things = Array.from({ length: 9000 }, (_, index) => [
      `S${index}`,
      { leerlingen: { 2020: `${index}`, 2021: `${index}`, 2022: `${index}` } },
    ]);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabel('Feiten als JSON').fill(JSON.stringify({ School: Object.fromEntries(things) }));
    await page.getByRole('button', { name: 'Vergelijken' }).click();
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.locator('.changes').waitFor();
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Het rekenen is gestopt.').first().waitFor();
    await page.getByRole('tab', { name: 'Uitkomsten' }).click();
    await eventually(() => words(page, '.compared')).toContain('Het rekenen is gestopt.');
    await eventually(() => page.locator('.progress').count()).toBe(0);
  }));

test('the assumptions say who must confirm, what rests on them, and where they stand', () =>
  at(async ({ page }) => {
    await page.getByRole('tab', { name: 'Aannamen' }).click();
    await page.getByText('Te bevestigen door').first().waitFor();
    const panel = await words(page, '#rekenpaneel');
    expect(panel).toContain('Aannamen (1)');
    expect(panel).toContain('het artikel zegt niet hoe wordt afgerond');
    expect(panel).toContain('de directie');
    expect(panel).toMatch(/aandeel.*afgerond op[\s\S]*totaal_bedrag/);
    expect(panel).toContain('Alle zinsneden zijn in regels vertaald.');
    await page.getByRole('button', { name: 'regeling.maat, regel' }).click();
    await page.locator('.view-line', { hasText: 'aanname' }).first().waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
  }));

test('a regulation without amendments and assumptions says so', () =>
  at(
    async ({ page }) => {
      await page.getByRole('tab', { name: 'Aannamen' }).click();
      await page.locator('#rekenpaneel h3').first().waitFor();
      await page.getByRole('button', { name: 'Vergelijken' }).click();
      await eventually(() => words(page, '.law')).toContain('Deze regeling heeft nog geen wijzigingen.');
      await page.getByRole('button', { name: 'Tekst op datum' }).click();
      await eventually(() => page.locator('.law [role="status"]').innerText()).toBe('niet gewijzigd');
      await page.locator('.law .view-line').first().waitFor();
    },
    { path: '/?regeling=leermiddelen' },
  ));

test('in English the parts of the page and the differences are English', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('button', { name: 'Compare them' }).click();
    await page.locator('.changes').waitFor();
    expect(await words(page, '.changes')).toContain('changed:');
    await page.getByRole('button', { name: 'Text of a date' }).click();
    await eventually(() => words(page, '.law')).toContain('else the newest text (2 Mar 2022)');
  }));
