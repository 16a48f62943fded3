import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenPage, type Stand, secondTranche, shipped, startStand, visit } from './open-page.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await startStand(shipped, secondTranche);
});

afterAll(() => stand.close());

const at = (use: (opened: OpenPage) => Promise<void>, options?: Parameters<Stand['open']>[0]): Promise<void> =>
  visit(stand, use, options);

const judged = { waarde: 'voldoende', door: 'de minister', op: '2019-05-27', motivering: 'ambitieus en haalbaar' };
const twoInstitutions = {
  Instelling: {
    '01AA': { rijksbijdrage: { 2019: '60000000.00' }, studenten_niveau_2: { 2017: '3000' }, agenda: judged },
    '02BB': { rijksbijdrage: { 2019: '40000000.00' }, studenten_niveau_2: { 2017: '1000' }, agenda: judged },
  },
};

async function askOnly(page: Page, label: RegExp): Promise<void> {
  for (const box of await page.locator('.choice input:checked').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: label }).check();
}

async function giveJson(page: Page, json: unknown): Promise<void> {
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByLabel('Feiten als JSON').fill(typeof json === 'string' ? json : JSON.stringify(json));
}

async function compute(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
}

const words = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).innerText()).replaceAll('\u00A0', ' ');

test('facts in a table give the euros of the regulation, with the reason and its article', () =>
  at(async ({ page }) => {
    await askOnly(page, /aandeel in het investeringsbudget/);
    const columns: readonly (readonly [string, string, string])[] = [
      ['rijksbijdrage (som van de rijksbijdragedelen) 2019', '€ 60.000.000', '40.000.000,00'],
      ['studenten basisberoepsopleiding (niveau 2) 2017', '3.000', '1000'],
    ];
    for (const [index, key] of ['01AA', '02BB'].entries()) {
      await page.getByLabel(/Nieuwe instelling/).fill(key);
      await page.keyboard.press('Enter');
      for (const [label, ...values] of columns) {
        await page.getByLabel(`${label} van ${key}`, { exact: true }).fill(values[index] ?? '');
      }
      await page.getByLabel(`oordeel over de kwaliteitsagenda van ${key}`, { exact: true }).selectOption('voldoende');
      await page.getByLabel(`oordeel over de kwaliteitsagenda, door van ${key}`).fill('de minister');
      await page.getByLabel(`oordeel over de kwaliteitsagenda, op van ${key}`).fill('2019-05-27');
      await page.getByLabel(`oordeel over de kwaliteitsagenda, motivering van ${key}`).fill('ambitieus en haalbaar');
    }
    await compute(page);
    await page.locator('.result').waitFor();
    const result = await words(page, '.result');
    expect(result).toContain('€ 247.845.000,00');
    expect(result).toContain('€ 133.455.000,00');
    expect(result).toContain('€ 381.300.000,00');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('antwoord-kop');

    await page.getByRole('button', { name: /^Waarom € 247/ }).click();
    await page.locator('.reason li').first().waitFor();
    const reason = await words(page, '.reason');
    expect(reason).toContain('artikel 5, eerste lid');
    expect(reason).toContain('rijksbijdrage');
    expect(reason).toContain('aanname');
  }));

test('facts survive a reload, and go when cleared', () =>
  at(async ({ page }) => {
    await giveJson(page, twoInstitutions);
    await page.reload();
    await page.getByLabel('rijksbijdrage (som van de rijksbijdragedelen) 2019 van 01AA').waitFor();
    await expect
      .poll(() => page.getByLabel('rijksbijdrage (som van de rijksbijdragedelen) 2019 van 01AA').inputValue())
      .toBe('60.000.000,00');
    await page.getByRole('button', { name: 'Wissen' }).click();
    await page.getByText('Nog geen Instellingen').waitFor();
  }));

test('a missing judgement leaves the answer open and says what is needed, of whom', () =>
  at(async ({ page }) => {
    const { agenda: _, ...without } = twoInstitutions.Instelling['02BB'];
    await askOnly(page, /aandeel in het investeringsbudget/);
    await giveJson(page, { Instelling: { ...twoInstitutions.Instelling, '02BB': without } });
    await compute(page);
    await page.getByText('Nog nodig').waitFor();
    await expect.poll(() => words(page, '.answer')).toContain('oordeel over de kwaliteitsagenda van 02BB');
    await expect.poll(() => words(page, '.result')).toContain('nog niet bekend');
  }));

const badFacts: readonly (readonly [string, unknown, RegExp])[] = [
  [
    'a misspelt name',
    { Instelling: { '01AA': { rijksbijdrag: { 2019: '1' } } } },
    /Instelling\["01AA"\]\.rijksbijdrag/,
  ],
  [
    'a number that is no text',
    '{"Instelling":{"01AA":{"rijksbijdrage":{"2019":60000000}}}}',
    /rijksbijdrage\["2019"\]/,
  ],
  [
    'Dutch notation in JSON',
    { Instelling: { '01AA': { rijksbijdrage: { 2019: '1.000,50' } } } },
    /rijksbijdrage\["2019"\]/,
  ],
  ['null', '{"Instelling": null}', /Instelling/],
  ['broken JSON', '{"Instelling": {', /regel 1/],
  ['a name twice', '{"Instelling": {}, "Instelling": {}}', /Instelling/],
  ['below the bound', { Instelling: { '01AA': { rijksbijdrage: { 2019: '-1.00' } } } }, /rijksbijdrage\["2019"\]/],
];

test('bad facts say where and what to do, and nothing is computed', () =>
  at(async ({ page }) => {
    for (const [name, json, place] of badFacts) {
      await giveJson(page, json);
      await compute(page);
      await expect.poll(() => words(page, '.answer'), { message: name }).not.toContain('zijn veranderd sinds');
      await page.locator('.answer [role="alert"]').waitFor();
      expect(await words(page, '.answer [role="alert"]'), name).toMatch(place);
      expect(await page.locator('.result').count(), name).toBe(0);
    }
  }));

test('a cell that is no number is marked, with the message', () =>
  at(async ({ page }) => {
    await giveJson(page, twoInstitutions);
    await page.getByRole('tab', { name: 'Tabel' }).click();
    const cell = page.getByLabel('rijksbijdrage (som van de rijksbijdragedelen) 2019 van 01AA');
    await cell.fill('zestig miljoen');
    await compute(page);
    await page.locator('.answer [role="alert"]').waitFor();
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => cell.getAttribute('title')).toContain('zestig miljoen');
  }));

test('the population of the regulation, of full size, is answered and adds up', () =>
  at(async ({ page }) => {
    await askOnly(page, /aandeel in het investeringsbudget/);
    await page.getByLabel('Invullen uit').selectOption('populatie.json');
    await page.getByText('1 tot en met 25 van 62').first().waitFor();
    const began = Date.now();
    await compute(page);
    await page.locator('.result').waitFor();
    expect(Date.now() - began).toBeLessThan(10_000);
    await expect.poll(() => words(page, '.result tfoot')).toContain('€ 381.300.000,00');
    await page.locator('.result').getByRole('button', { name: 'Volgende' }).click();
    await page.getByText('26 tot en met 50 van 62').first().waitFor();
  }));

test('long work shows that it goes on and can be stopped; the next question is answered', () =>
  at(async ({ page }) => {
    const things = Array.from({ length: 6000 }, (_, index) => [
      `X${index}`,
      { rijksbijdrage: { 2019: `${1000 + index}.00` }, studenten_niveau_2: { 2017: '7' }, agenda: judged },
    ]);
    const file = join(tmpdir(), `maatstaf-${process.pid}-groot.json`);
    writeFileSync(file, JSON.stringify({ Instelling: Object.fromEntries(things) }));
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('(6000)').waitFor();
    await compute(page);
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Het rekenen is gestopt.').waitFor();
    await expect.poll(() => page.locator('.result').count()).toBe(0);
    await giveJson(page, twoInstitutions);
    await compute(page);
    await page.locator('.result').waitFor();
    await expect.poll(() => words(page, '.result')).toContain('€ 247.845.000,00');
  }));

test('a CSV file is read with its notation said, and refused with row and column', () =>
  at(async ({ page }) => {
    const good = join(tmpdir(), `maatstaf-${process.pid}-goed.csv`);
    writeFileSync(
      good,
      'Instelling;rijksbijdrage[2019];studenten_niveau_2[2017]\n01AA;60000000,00;3000\n02BB;40000000,00;1000\n',
    );
    await page.locator('input[type=file]').setInputFiles(good);
    await page.getByText('2 rijen ingelezen').waitFor();
    await expect
      .poll(() => page.getByLabel('rijksbijdrage (som van de rijksbijdragedelen) 2019 van 01AA').inputValue())
      .toBe('60.000.000,00');

    const bad = join(tmpdir(), `maatstaf-${process.pid}-fout.csv`);
    writeFileSync(bad, 'Instelling;rijksbijdrage[2019]\n01AA;60,000,000.00\n');
    await page.locator('input[type=file]').setInputFiles(bad);
    await page.getByText('rij 2, kolom 2').waitFor();
    await expect.poll(() => page.getByLabel('Feiten als CSV').inputValue()).toContain('60,000,000.00');
  }));

test('a second file comes beside the first; one that is no JSON changes nothing', () =>
  at(async ({ page }) => {
    const at = (name: string): string => join(tmpdir(), `maatstaf-${process.pid}-${name}`);
    writeFileSync(at('een.csv'), 'Instelling;rijksbijdrage[2019]\n01AA;60000000,00\n');
    writeFileSync(at('twee.json'), JSON.stringify({ Instelling: { '01AA': { agenda: judged } } }));
    writeFileSync(at('drie.json'), '{ Instelling');
    const facts = page.getByLabel('Feiten als JSON');
    await page.locator('input[type=file]').setInputFiles(at('een.csv'));
    await page.getByText('rijen ingelezen').or(page.getByText('rij ingelezen')).waitFor();
    await page.locator('input[type=file]').setInputFiles(at('twee.json'));
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect.poll(() => facts.inputValue()).toContain('voldoende');
    expect(await facts.inputValue()).toContain('60000000.00');
    await page.locator('input[type=file]').setInputFiles(at('drie.json'));
    await page.getByText('de gegevens zijn gebleven zoals zij waren').waitFor();
    expect(await facts.inputValue()).toContain('60000000.00');
  }));

test('the examples run and all hold; a changed expectation does not, and says why', () =>
  at(async ({ page }) => {
    await page.getByRole('tab', { name: /Voorbeelden/ }).click();
    await page.getByRole('button', { name: 'Voorbeelden doorrekenen' }).click();
    await page.getByText(/(\d+) van \1 voorbeelden kloppen/).waitFor();

    await page.getByRole('button', { name: 'twee instellingen, beide voldoende' }).click();
    await page.locator('.view-line', { hasText: 'twee' }).first().waitFor();
    await page.keyboard.press('Control+f');
    await page.locator('.find-widget .find-part textarea').fill('247.845.000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('247.845.001');
    await page.waitForTimeout(600);
    await page.getByRole('button', { name: 'Voorbeelden doorrekenen' }).click();
    await page.locator('.examples .tag.bad').waitFor();
    await expect.poll(() => words(page, '.examples')).toMatch(/247\.845\.000/);
  }));

test('an unsound regulation is not run, and the page says why', () =>
  at(async ({ page }) => {
    await page.locator('.monaco-editor .view-lines').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n  regel kapot: bedrag "kapot" = onzin\n');
    await page.getByText('De regeling heeft nog fouten').waitFor();
    await page.getByRole('button', { name: 'Bereken', exact: true }).click({ force: true });
    await expect.poll(() => page.locator('.result, .answer [role="alert"]').count()).toBe(0);
  }));
