import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type OpenPage, type Stand, startStand, visit } from './open-page.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await startStand(fileURLToPath(new URL('../service/geheel', import.meta.url)));
});

afterAll(() => stand.close());

const at = (use: (opened: OpenPage) => Promise<void>, options?: Parameters<Stand['open']>[0]): Promise<void> =>
  visit(stand, use, options);

async function ask(page: Page, ...labels: readonly RegExp[]): Promise<void> {
  await page.getByLabel('Invullen uit').selectOption('feiten.json');
  for (const box of (await page.locator('.choice input:checked').all()).reverse()) await box.uncheck();
  for (const label of labels) await page.getByRole('checkbox', { name: label }).check();
}

async function compute(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await page.locator('.result, .answer [role="alert"]').first().waitFor();
  await eventually(() => page.locator('.answer').innerText()).not.toContain('zijn veranderd sinds');
}

const words = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll('\u00A0', ' ');

const facts = async (page: Page): Promise<Record<string, Record<string, Record<string, unknown>>>> => {
  await page.getByRole('tab', { name: 'JSON' }).click();
  const text = await page.getByLabel('Feiten als JSON').inputValue();
  await page.getByRole('tab', { name: 'Tabel' }).click();
  return JSON.parse(text);
};

test('a draw that is needed is said, recorded where it is said, and then decides', () =>
  at(async ({ page }) => {
    await ask(page, /^plaatsen/);
    await compute(page);
    expect(await words(page, '.answer .notice')).toContain('een loting tussen 01AA en 02BB voor plaatsen in 2024');
    await page.getByRole('button', { name: 'Uitslag vastleggen' }).click();
    const order = page.getByLabel(/Volgorde waarin is getrokken/);
    await eventually(() => order.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await words(page, '.draw')).toContain('Geloot wordt tussen 01AA, 02BB.');
    expect(await page.getByLabel('Loting 1, plaatsen: jaar').inputValue()).toBe('2024');

    // What nobody can have drawn is said at the draw.
    await order.fill('02BB\n09ZZ');
    await compute(page);
    await eventually(() => order.getAttribute('aria-invalid')).toBe('true');
    await eventually(() => words(page, '.draw')).toContain('09ZZ kan in plaatsen niet geloot zijn');

    await order.fill('02BB\n01AA');
    await compute(page);
    await page.locator('.result').waitFor();
    expect((await words(page, '.result')).split('\n').map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['01AA 0', '02BB 60', '03CC 30']),
    );
    expect(await facts(page)).toMatchObject({ lotingen: { plaatsen: [{ jaar: '2024', volgorde: ['02BB', '01AA'] }] } });
    await page.getByRole('button', { name: 'Verwijder Loting 1, plaatsen' }).click();
    expect(await facts(page)).not.toHaveProperty('lotingen');
  }));

test('a schedule of payments and combinations stand across, with sums where they say something', () =>
  at(async ({ page }) => {
    await ask(page, /^betaling per maand/, /^beurzen/);
    await page.getByRole('button', { name: /Loting vastleggen: beurzen/ }).click();
    const drawn = ['03CC rekenen', '01AA taal', '01AA rekenen', '02BB taal', '02BB rekenen', '03CC taal'];
    await page.getByLabel(/Volgorde waarin is getrokken/).fill(drawn.join('\n'));
    await compute(page);
    const table = (label: string) => page.locator('.result', { hasText: label });
    const heads = await table('betaling per maand').locator('thead th').allInnerTexts();
    expect(heads.map((head) => head.replace(/^maand\s+/, ''))).toEqual([
      'instelling',
      ...Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`),
      'Totaal',
    ]);
    const row = table('betaling per maand').locator('tbody tr', { hasText: '03CC' });
    expect((await row.locator('td').last().innerText()).replaceAll('\u00A0', ' ')).toBe('€ 15.000,00');

    expect(
      (await table('beurzen, 2024').locator('thead th').allInnerTexts()).map((one) => one.replace(/\s+/g, ' ')),
    ).toEqual([...['instelling', 'Thema taal en lezen', 'Thema rekenen', 'Totaal']]);
    expect(await table('beurzen, 2024').locator('tfoot td').allInnerTexts()).toEqual(['5', '5', '10']);
    await table('beurzen, 2024').getByRole('button', { name: 'Waarom 2 voor 03CC, rekenen, 2024?' }).click();
    await eventually(() => words(page, '.reason')).toContain('geloot');
    // One month by itself stands below each other again.
    await page.getByRole('combobox', { name: 'Kwartaal of maand' }).selectOption('05');
    await compute(page);
    expect(await words(page, '.result caption')).toContain('betaling per maand, 2024-05');
    expect(await table('betaling per maand').locator('tbody tr').count()).toBe(3);
    // A rank adds up to nothing, and knows of no months.
    await ask(page, /^plek/);
    await compute(page);
    await eventually(() => page.locator('.result tfoot').count()).toBe(0);
  }));

test('durations, months and things are written as the reader writes them', () =>
  at(async ({ page }) => {
    await ask(page, /laatste dag voor herstel/, /maand van de tweede/, /hoort bij/);
    const term = page.getByLabel('hersteltermijn van 01AA', { exact: true });
    await eventually(() => term.inputValue()).toBe('6 weken');
    expect(await page.getByLabel('hersteltermijn van 02BB', { exact: true }).inputValue()).toBe('1 maand en 10 dagen');
    await term.fill('3 maanden');
    await page.getByLabel('eerste maand van 01AA', { exact: true }).fill('2024-06');
    await page.getByLabel('hoofdvestiging van 01AA', { exact: true }).selectOption('03CC');
    await compute(page);
    expect(await facts(page)).toMatchObject({
      Instelling: { '01AA': { hersteltermijn: 'P3M', eerste_maand: '2024-06', hoofdvestiging: '03CC' } },
    });
    const answer = await words(page, '.answer');
    for (const value of ['1 juni 2024', 'juli 2024', '03CC']) expect(answer).toContain(value);

    await term.fill('een tijdje');
    await compute(page);
    await eventually(() => term.getAttribute('aria-invalid')).toBe('true');
    expect(await term.inputValue()).toBe('een tijdje');
  }));

test('when things begin, end and merge stands beside their facts', () =>
  at(async ({ page }) => {
    await ask(page, /^bedrag per plaats/);
    expect(await page.getByLabel('bestaat vanaf van 03CC').inputValue()).toBe('2023-08-01');
    await page.getByLabel('bestaat tot en met van 02BB').fill('2023-12-31');
    await page.getByLabel('opgegaan in van 02BB').selectOption('01AA');
    await compute(page);
    expect(await facts(page)).toMatchObject({
      Instelling: { '02BB': { bestaatTot: '2023-12-31', opgegaanIn: '01AA' } },
    });
    // 60 and 60 students: the second row of the table.
    const rows = await page.locator('.result tbody tr').allInnerTexts();
    expect(rows.map((row) => row.replaceAll('\u00A0', ' ').split('\t').slice(0, 2))).toEqual([
      ['01AA', '€ 400,00'],
      ['03CC', '€ 500,00'],
    ]);
    await page.getByLabel('bestaat tot en met van 02BB').fill('');
    await page.getByLabel('opgegaan in van 02BB').selectOption('');
    expect((await facts(page))['Instelling']?.['02BB']).not.toHaveProperty('bestaatTot');
    await page.getByRole('button', { name: 'Begin, einde en fusie' }).click();
    await eventually(() => page.getByLabel('bestaat vanaf van 03CC').count()).toBe(0);
  }));

test('what no example shows is listed with its place', () =>
  at(async ({ page }) => {
    await page.getByRole('tab', { name: /Voorbeelden/ }).click();
    await page.getByRole('button', { name: 'Zoek wat geen voorbeeld laat zien' }).click();
    await page.getByText(/\d+ van \d+ onderdelen komen helemaal voor/).waitFor();
    const open = page.locator('.coverage li');
    expect(await open.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^rij bedrag_per_plaats.*101 t\/m 500/)]),
    );
    await page
      .locator('.coverage')
      .getByRole('button', { name: /101 t\/m 500/ })
      .click();
    await page.locator('.monaco-editor.focused').waitFor();
    await eventually(() => page.locator('.view-line', { hasText: /101.t\/m.500/ }).count()).toBe(1);
  }));

test('the rules can be read as sentences, in both languages', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'In zinnen' }).click();
    await page.getByRole('heading', { name: /artikel 3/ }).waitFor();
    expect(await words(page, '.reading')).toContain('Een instelling wordt aangeduid met brin.');
    await page.getByRole('button', { name: 'English' }).click();
    await eventually(() => words(page, '.reading')).toContain('identified by brin');
    await page.getByRole('button', { name: /^To the text of artikel 3/ }).click();
    await page.locator('.monaco-editor.focused').waitFor();
  }));

test('a regulation is taken over as the start of the next, for the years after it', () =>
  at(async ({ page }) => {
    await page.getByRole('button', { name: 'Overnemen' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Eerste jaar').inputValue()).toBe('2026');
    const name = dialog.getByLabel('Naam van de nieuwe regeling');
    for (const wrong of ['', 'twee woorden', 'plaatsen_2024', '2026_plaatsen']) {
      await name.fill(wrong);
      await dialog.getByRole('button', { name: 'Overnemen in' }).click({ force: true });
      await eventually(() => name.getAttribute('aria-invalid')).toBe('true');
    }
    await name.fill('plaatsen_2026');
    await dialog.getByRole('button', { name: 'Overnemen in' }).click();
    await dialog.waitFor({ state: 'detached' });
    const text = () => words(page, '.monaco-editor .view-lines');
    await eventually(text).toContain('regeling plaatsen_2026');
    await eventually(text).toContain('2026 t/m 2027');
    await page.getByText(/Deze jaren en dagen zijn gebleven/).waitFor();
    await page.getByRole('button', { name: 'Verbergen' }).click();
    await eventually(() => page.getByText(/Deze jaren en dagen zijn gebleven/).count()).toBe(0);

    // It stays in this browser, and another one in its place is asked about.
    await page.reload();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.getByRole('combobox', { name: 'Regeling' }).selectOption('');
    await eventually(text).toContain('regeling plaatsen_2026');
    await page.getByRole('combobox', { name: 'Regeling' }).selectOption('plaatsen_2024');
    await eventually(text).toContain('regeling plaatsen_2024');
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByText('gaat hierdoor verloren').waitFor();
  }));
