import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constructed, eventually, type OpenPage, type Stand, settled, startStand, visit } from './open-page.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await startStand(constructed);
});

afterAll(() => stand.close());

const amended = { path: '/?regeling=schoolgeld' };

const at = (use: (opened: OpenPage) => Promise<void>, options: Parameters<Stand['open']>[0] = amended): Promise<void> =>
  visit(stand, use, options);

const words = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll('\u00A0', ' ');
/** Long lines are wrapped: blanks and ends of lines are one. */
const source = async (page: Page): Promise<string> => (await words(page, '.work .view-lines')).replace(/\s+/g, ' ');
const status = (page: Page): Promise<string> => words(page, '.findings [role="status"]');
const file = (page: Page): Promise<string> => page.getByRole('combobox', { name: 'Bestand' }).inputValue();

/** Puts the cursor at the end of the first place where the words stand. */
async function goToWords(page: Page, found: string): Promise<void> {
  await page.locator('.work .view-lines').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget .find-part textarea').fill(found);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
  await page.locator('.monaco-editor.focused').waitFor();
}

async function makeAmendment(page: Page, name?: string): Promise<void> {
  if (name !== undefined) await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Omschrijving').fill('Meer geld');
  await page.getByLabel('Bekendgemaakt op').fill('2022-06-01');
  await page.getByLabel('In werking op').fill('2022-07-01');
  await page.getByRole('button', { name: 'Wijziging maken' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

test('many files are chosen from a list, by kind and in the order in which they apply', () =>
  at(async ({ page }) => {
    const list = page.getByRole('combobox', { name: 'Bestand' });
    const groups = await list
      .locator('optgroup')
      .evaluateAll((found) =>
        found.map((group) => [
          group.getAttribute('label'),
          ...[...group.querySelectorAll('option')].map((option) => option.textContent),
        ]),
      );
    expect(groups).toEqual([
      ['Regeling', 'regeling.maat'],
      ['Wijzigingen', 'wijziging-2021.maat', 'wijziging-2022.maat'],
      ['Voorbeelden', 'voorbeelden-herverdeling.maat', 'voorbeelden.maat'],
    ]);
    await list.selectOption('wijziging-2022.maat');
    await eventually(() => source(page)).toContain('€ 95.000 was € 90.000');
    await goToWords(page, '95.000');
    await page.keyboard.type('96.000');
    await list.selectOption('regeling.maat');
    await eventually(() => source(page)).toContain('plafond');
    await list.selectOption('wijziging-2022.maat');
    await eventually(() => source(page)).toContain('€ 96.000 was');
    await page.locator('.work .view-lines').click();
    await page.keyboard.press('Control+z');
    await eventually(() => source(page)).toContain('€ 95.000 was');
  }));

test('a finding in an amendment goes to that file, and offers what the law says', () =>
  at(async ({ page }) => {
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption('wijziging-2022.maat');
    await goToWords(page, '€ 90.000');
    await page.keyboard.type('€ 91.000');
    await page.locator('.finding.error').first().waitFor();
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption('regeling.maat');
    await eventually(() => words(page, '.finding.error')).toContain('wijziging-2022.maat');
    await page.locator('.finding.error').first().click();
    await eventually(() => file(page)).toBe('wijziging-2022.maat');
    await page.keyboard.press('Control+.');
    await page.getByText('Vervang door').first().waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => status(page)).toContain('Geen bevindingen');
  }));

test('a new amendment is made from its head, survives a reload and can be removed', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Nieuwe wijziging' }).click();
    await makeAmendment(page, 'stcrt_2022_99');
    await eventually(() => file(page)).toBe('wijziging-stcrt-2022-99.maat');
    const text = await source(page);
    expect(text).toContain('wijziging stcrt_2022_99 van schoolgeld');
    expect(text).toContain('"Meer geld"');
    expect(text).toMatch(/bekendgemaakt\s+2022-06-01/);
    await page.reload();
    await settled(page);
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption('wijziging-stcrt-2022-99.maat');
    await eventually(() => source(page)).toContain('Meer geld');
    await page.getByRole('button', { name: 'Bestand verwijderen' }).click();
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
    await eventually(() => file(page)).toBe('regeling.maat');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('combobox', { name: 'Bestand' }).innerText()).not.toContain('stcrt-2022-99');
  }));

test.each([
  ['stcrt 2022', 'De naam is één woord'],
  ['', 'De naam is één woord'],
  ['1e_wijziging', 'De naam is één woord'],
  ['stcrt_2022_7', 'Er is al een wijziging met deze naam.'],
])('a name that cannot be is refused while it is typed: %s', (name, message) =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Nieuwe wijziging' }).click();
    await page.getByLabel('Naam').fill(name);
    await eventually(() => words(page, 'dialog')).toContain(message);
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await eventually(() => file(page)).toBe('regeling.maat');
  }),
);

test('dates that are not known yet are findings that say how to write them', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Nieuwe wijziging' }).click();
    await page.getByRole('button', { name: 'Wijziging maken' }).click();
    await page.locator('.finding.error').first().waitFor();
    const findings = await words(page, '.findings');
    expect(findings).toContain('bekendgemaakt');
    expect(findings).toContain('in werking');
  }));

test('"Vervang dit" writes the replacement with its old value, and asks for an amendment first', () =>
  at(async ({ page }) => {
    await goToWords(page, '2021 | € 90');
    await page.keyboard.press('Shift+Alt+KeyV');
    await makeAmendment(page, 'meer_geld');
    await eventually(() => file(page)).toBe('wijziging-meer-geld.maat');
    // The old value is that of today's law, with the amendments there are.
    await eventually(() => source(page)).toContain('vervang plafond in 2021: € 95.000 was € 95.000');
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('€ 99.000');
    await eventually(() => source(page)).toContain('vervang plafond in 2021: € 99.000 was € 95.000');
    await eventually(() => status(page)).toContain('Geen bevindingen');

    // The next one goes into the same amendment.
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption('regeling.maat');
    await goToWords(page, 'van leerlingen');
    await page.getByRole('button', { name: 'Vervang dit' }).click();
    await eventually(() => file(page)).toBe('wijziging-meer-geld.maat');
    await expect
      .poll(() => source(page))
      .toMatch(/vervang in aandeel: naar rato\s+van leerlingen was naar rato\s+van leerlingen/);
    await page.keyboard.type('restant naar over');
    await eventually(() => source(page)).toContain('restant naar over was naar rato');
  }));

const replaced: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'the law’s own words',
    'regeling.maat',
    'Het plafond bedraagt',
    /vervang "artikel 2"\s+\| Het plafond.*\s+was\s+\| Het plafond/,
  ],
  [
    'a formula of an earlier amendment',
    'wijziging-2021.maat',
    'aandeel + €',
    /vervang in totaal_bedrag: = aandeel \+ € 500 was = aandeel \+ € 500/,
  ],
  [
    'a number of an earlier amendment',
    'wijziging-2022.maat',
    'plafond in 2021',
    /vervang plafond in 2021: € 95.000 was € 95.000/,
  ],
  [
    'the years of the money',
    'regeling.maat',
    'tijdvak     2020',
    /vervang in schoolgeld: tijdvak 2020 t\/m 2022 was tijdvak 2020 t\/m 2022/,
  ],
  [
    'a guarantee',
    'regeling.maat',
    'aandeel <= €',
    /vervang in niemand_te_veel: = aandeel <= € 70.000 was = aandeel <= € 70.000/,
  ],
  [
    'a whole declaration',
    'regeling.maat',
    'gegeven leerlingen',
    /vervang gegeven leerlingen van School.* was gegeven leerlingen/,
  ],
];

test.each(replaced)('%s can be replaced from where it stands', (_what, from, place, operation) =>
  at(async ({ page }) => {
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption(from);
    await eventually(() => source(page)).toContain(from.startsWith('wijziging') ? 'wijziging' : 'regeling');
    await goToWords(page, place);
    await page.getByRole('button', { name: 'Vervang dit' }).click();
    await makeAmendment(page, 'meer_geld');
    await eventually(() => source(page)).toMatch(operation);
  }),
);

test('where nothing can be replaced the page says so', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Nieuwe wijziging' }).click();
    await makeAmendment(page, 'meer_geld');
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption('voorbeelden.maat');
    await eventually(() => source(page)).toContain('voorbeelden');
    await goToWords(page, 'leerlingen');
    await page.getByRole('button', { name: 'Vervang dit' }).click();
    await page.getByText('Hier staat niets dat een wijziging kan vervangen').waitFor();
    await eventually(() => file(page)).toBe('voorbeelden.maat');
  }));

test('a name in an amendment says what it is, and F12 goes to its declaration in the regulation', () =>
  at(async ({ page }) => {
    await page.getByRole('combobox', { name: 'Bestand' }).selectOption('wijziging-2021.maat');
    await eventually(() => source(page)).toContain('stcrt_2021_100');
    await goToWords(page, '= aandeel');
    await page
      .locator('.view-line span', { hasText: /^aandeel$/ })
      .first()
      .hover();
    await page.locator('.monaco-hover:visible').waitFor();
    await eventually(() => words(page, '.monaco-hover:visible')).toContain('artikel 3 — Verdeling');
    await goToWords(page, '= aandeel');
    await page.keyboard.press('F12');
    await eventually(() => file(page)).toBe('regeling.maat');
    await page.locator('.view-line', { hasText: 'verdeling' }).first().waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
  }));

test('in an amendment the numbers of the law are offered with their old value', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Nieuwe wijziging' }).click();
    await makeAmendment(page, 'meer_geld');
    await page.locator('.work .view-lines').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n  vervang');
    await page.keyboard.press('Control+Space');
    const offer = page.locator('.suggest-widget .monaco-list-row', { hasText: 'vervang plafond in 2022' });
    await offer.waitFor();
    await offer.click();
    await eventually(() => source(page)).toContain('vervang plafond in 2022: € 120.000 was € 120.000');
    await page.keyboard.type('€ 130.000');
    await eventually(() => source(page)).toContain('vervang plafond in 2022: € 130.000 was € 120.000');
    await eventually(() => status(page)).toContain('Geen bevindingen');
  }));

test('what the new amendment does is seen at once: who gains', () =>
  at(async ({ page }) => {
    await page.getByLabel('Invullen uit').selectOption('feiten.json');
    await goToWords(page, '2021 | € 90');
    await page.getByRole('button', { name: 'Vervang dit' }).click();
    await makeAmendment(page, 'meer_geld');
    await eventually(() => source(page)).toContain('was € 95.000');
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('€ 98.000');
    await page.getByRole('button', { name: 'Vergelijken' }).click();
    await page.getByRole('combobox', { name: 'Wat deed een wijziging' }).selectOption('meer_geld');
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.getByRole('tab', { name: 'Uitkomsten' }).click();
    await eventually(() => words(page, '.result:has-text("aandeel, 2021") tfoot')).toContain('+€ 3.000,00');
  }));
