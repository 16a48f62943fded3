import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenPage, type Stand, startStand, visit } from './open-page.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await startStand(fileURLToPath(new URL('../service/gebruikt', import.meta.url)));
});

afterAll(() => stand.close());

const at = (use: (opened: OpenPage) => Promise<void>): Promise<void> => visit(stand, use, undefined);

test('a regulation opens with the files of the one it uses, and is checked with them', () =>
  at(async ({ page }) => {
    const tabs = page.locator('[role="tab"]');
    await expect
      .poll(() => tabs.allInnerTexts())
      .toEqual(expect.arrayContaining(['regeling.maat', 'wet/regeling.maat', 'wet/stb-1.maat']));
    const status = page.locator('.findings [role="status"]');
    await expect.poll(() => status.innerText()).not.toMatch(/fout/);
    await tabs.filter({ hasText: 'wet/regeling.maat' }).click();
    await expect.poll(() => page.locator('.monaco-editor .view-lines').innerText()).toContain('rijksbijdrage');
    // What is broken in the act is seen in the act, and in who uses it.
    await page.locator('.monaco-editor .view-lines').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# ');
    await expect.poll(() => status.innerText()).toMatch(/fout/);
  }));
