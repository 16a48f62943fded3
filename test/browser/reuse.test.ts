import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type OpenPage, type Stand, startStand, visit } from './open-page.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await startStand(fileURLToPath(new URL('../service/gebruikt', import.meta.url)));
});

afterAll(() => stand.close());

const at = (use: (opened: OpenPage) => Promise<void>): Promise<void> => visit(stand, use, undefined);

test('a regulation opens with the files of the one it uses, which are read and not written', () =>
  at(async ({ page }) => {
    const tabs = page.locator('[role="tab"]');
    await expect
      .poll(() => tabs.allInnerTexts())
      .toEqual(expect.arrayContaining(['regeling.maat', 'wet/regeling.maat', 'wet/stb-1.maat']));
    const status = page.locator('.findings [role="status"]');
    const text = page.locator('.monaco-editor .view-lines');
    await expect.poll(() => status.innerText()).not.toMatch(/fout/);
    await tabs.filter({ hasText: 'wet/regeling.maat' }).click();
    await eventually(() => text.innerText()).toContain('rijksbijdrage');
    await page.getByText('alleen te lezen').waitFor();
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# ');
    await page.getByRole('button', { name: 'Vervang dit' }).click();
    await eventually(() => page.locator('.announcement').innerText()).toContain('alleen te lezen');
    await page.waitForTimeout(500);
    expect(await status.innerText()).not.toMatch(/fout/);
    expect(await page.getByText('concept', { exact: true }).count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));

test('the used regulation is one click away, and is written there', () =>
  at(async ({ page }) => {
    const text = page.locator('.monaco-editor .view-lines');
    await page.locator('[role="tab"]').filter({ hasText: 'wet/regeling.maat' }).click();
    await page.getByRole('button', { name: 'wet openen' }).click();
    await eventually(() => page.locator('.source [role="tab"]').allInnerTexts()).toEqual([
      'regeling.maat',
      'stb-1.maat',
    ]);
    await eventually(async () => (await text.innerText()).replaceAll('\u00A0', ' ')).toContain('regeling wet');
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# ');
    await eventually(() => page.locator('.findings [role="status"]').innerText()).toMatch(/fout/);
  }));
