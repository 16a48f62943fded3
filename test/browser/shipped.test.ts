import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsUnder } from '../readme-commands.ts';
import { readmeOf, shippedRegulations } from '../shipped.ts';
import { eventually, type Stand, secondTranche, shipped, startStand, visit } from './open-page.ts';

// Every regulation that comes with this project, on the page: listed, opened, and asked what its README asks.
let stand: Stand;

beforeAll(async () => {
  stand = await startStand(shipped);
});

afterAll(() => stand.close());

const regulations = shippedRegulations();

test('the list has all of them, by sector, with their years, and one may be begun', () =>
  visit(stand, async ({ page }) => {
    const picker = page.locator('.masthead select');
    await picker.locator('optgroup').first().waitFor({ state: 'attached' });
    const groups = await picker.locator('optgroup').evaluateAll((all) =>
      all.map((group) => ({
        sector: group.getAttribute('label'),
        titles: [...group.children].map((option) => option.textContent),
      })),
    );
    expect(groups.map(({ sector }) => sector)).toEqual(['ho', 'mbo', 'vo']);
    expect(groups.flatMap(({ titles }) => titles)).toHaveLength(regulations.length);
    for (const title of groups.flatMap(({ titles }) => titles)) expect(title).toMatch(/\d{4}/);
    const years = groups[1]?.titles.map((title) => Number(/\d{4}/.exec(title ?? '')?.[0]));
    expect(years?.slice(1)).toEqual(years?.slice(1).toSorted());
    await picker.selectOption('kwaliteitsafspraken_mbo_2019_2022');
    await eventually(() => page.url()).toContain('regeling=kwaliteitsafspraken_mbo_2019_2022');
    await picker.selectOption('');
    await eventually(() => page.getByRole('group', { name: 'Voorbeeldvragen' }).count()).toBe(0);
  }));

describe.each(regulations.map(({ name, folder }) => [name, folder] as const))('%s', (name, folder) => {
  const commands = commandsUnder('## Asking', readmeOf(folder)).filter(([command]) => command === 'run');

  test('opens without a finding and answers each of its questions in full', () =>
    visit(
      stand,
      async ({ page }) => {
        await eventually(() => page.locator('.findings [role="status"]').innerText()).toMatch(
          /^(Geen bevindingen|\d+ opmerking)/,
        );
        const questions = page.getByRole('group', { name: 'Voorbeeldvragen' }).getByRole('button');
        expect(await questions.count()).toBe(commands.length);
        for (const question of await questions.all()) {
          await question.click();
          const answer = page.locator('.answer');
          await eventually(() => answer.innerText()).toContain('Berekend in');
          await eventually(() => answer.getByText(/veranderd/).count()).toBe(0);
          expect(await answer.innerText()).not.toContain('Nog nodig');
        }
      },
      { path: `/?regeling=${name}` },
    ));
});

test('a question that comes along is found, asked and read by keyboard alone, and in English', () =>
  visit(
    stand,
    async ({ page }) => {
      await page.getByRole('button', { name: 'English' }).click();
      const question = page.getByRole('group', { name: 'Example questions' }).getByRole('button').first();
      await question.focus();
      await page.keyboard.press('Enter');
      await page.locator('.result').first().waitFor();
      await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('antwoord-kop');
      await eventually(() => page.locator('.announcement').innerText()).toContain('populatie.json');
    },
    { path: secondTranche },
  ));
