import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../editor/messages.en.ts';
import { nl } from '../../editor/messages.nl.ts';
import { type OpenPage, type Stand, secondTranche, shipped, startStand } from './open-page.ts';

const editor = fileURLToPath(new URL('../../editor', import.meta.url));

let stand: Stand;
/** With a regulation that divides in more ways than those that are shipped. */
let whole: Stand;

beforeAll(async () => {
  stand = await startStand(shipped, secondTranche);
  whole = await startStand(fileURLToPath(new URL('../service/geheel', import.meta.url)));
});

afterAll(() => Promise.all([stand.close(), whole.close()]));

const views = [
  'Schrijven en rekenen',
  'Aannamen',
  'In zinnen',
  'Tekst op datum',
  'Vergelijken',
  'Nieuwe wijziging',
  'Overnemen',
  'Lotingen en maanden',
] as const;

/** A part of the page, with as much in it as there can be. */
async function fill(page: Page, view: (typeof views)[number]): Promise<void> {
  if (view === 'Lotingen en maanden') return fillWhole(page);
  await page.getByLabel('Invullen uit').selectOption('populatie.json');
  await page.getByText('Peildata').click();
  if (view === 'Schrijven en rekenen') {
    await page.getByRole('button', { name: 'Bereken', exact: true }).click();
    await page.locator('.result').first().waitFor();
  } else if (view === 'Aannamen') {
    await page.getByRole('tab', { name: view }).click();
    await page.locator('.facts-of').first().waitFor();
  } else await page.getByRole('button', { name: view }).click();
  if (view === 'In zinnen') await page.locator('.reading h3').first().waitFor();
  if (view === 'Tekst op datum') await page.waitForFunction(isColoured);
  if (view === 'Vergelijken') {
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await page.locator('.changes').waitFor();
    await page.getByRole('tab', { name: 'Uitkomsten' }).click();
    await page.locator('.law .result').first().waitFor();
  }
}

async function fillWhole(page: Page): Promise<void> {
  await page.getByLabel('Invullen uit').selectOption('feiten.json');
  for (const label of [/^plaatsen/, /^beurzen/, /^betaling/, /^hoort bij/, /herstel/])
    await page.getByRole('checkbox', { name: label }).check();
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await page.getByRole('button', { name: 'Uitslag vastleggen' }).first().click();
  await page
    .getByRole('button', { name: /^Waarom € 1/ })
    .first()
    .click();
  await page.locator('.reason p').first().waitFor();
}

/** Runs in the page. */
function isColoured(): boolean {
  const spans = [...document.querySelectorAll('.law .view-line span[class*="mtk"]')];
  return new Set(spans.map((span) => span.className)).size > 3;
}

describe.each(views)('%s', (view) => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await (view === 'Lotingen en maanden' ? whole : stand).open();
    await fill(opened.page, view);
  });

  afterAll(() => opened.context.close());

  test('every field and button of ours has a name, every id is there once, and roles refer to what exists', async () => {
    expect(await opened.page.evaluate(namingFaults)).toEqual([]);
  });

  test('all words have a contrast of at least 4.5 to 1, those of the text among them', async () => {
    const { found, looked } = await opened.page.evaluate(contrastFaults);
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(50);
  });

  test('targets are at least 24 by 24 pixels', async () => {
    const small = await opened.page.$$eval('button, select, input:not([type=file]), summary', (elements) =>
      elements
        .filter((element) => element.closest('.monaco-editor, label') === null && element.getClientRects().length > 0)
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.width < 24 || box.height < 22)
        .map(({ html }) => html),
    );
    expect(small).toEqual([]);
  });

  test.each([1280, 900, 400])('nothing sticks out at %s pixels', async (width) => {
    const { page } = opened;
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => innerWidth)).toBe(width);
    // The text lays itself out again a moment after the window has changed.
    const scrolled = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(scrolled, { timeout: 10_000 }).toBeLessThanOrEqual(width);
  });
});

test('Tab passes through the editor and out of it, and every stop shows where it is', async () => {
  const { page, context } = await stand.open();
  const stops: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return undefined;
      const inEditor = active.closest('.monaco-editor') !== null;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      const next = active.nextElementSibling === null ? undefined : getComputedStyle(active.nextElementSibling);
      const seen = inEditor || (outlineStyle !== 'none' && outlineWidth !== '0px') || next?.outlineStyle === 'solid';
      return { name: inEditor ? 'editor' : (active.textContent || active.id || active.tagName).slice(0, 40), seen };
    });
    if (stop === undefined) break;
    stops.push(stop.name);
    if (!stop.seen) unseen.push(stop.name);
  }
  await context.close();
  expect(stops.slice(0, 2)).toEqual([nl.skipToSource, nl.skipToQuestion]);
  expect(stops.filter((name) => name === 'editor')).toHaveLength(1);
  expect(stops.indexOf('editor')).toBeLessThan(stops.indexOf(nl.run));
  expect(unseen).toEqual([]);
});

test('the question can be asked by keyboard alone', async () => {
  const { page, context } = await stand.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rekenen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await page.locator('.answer .notice, .result').first().waitFor();
  await context.close();
});

test('both languages have every text, with the same holes', () => {
  const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
  for (const [key, dutch] of Object.entries(nl)) {
    const english = en[key as keyof typeof nl];
    expect([key, holes(english)]).toEqual([key, holes(dutch)]);
    expect(english).not.toBe('');
  }
});

test('every text is used', () => {
  const used = readdirSync(editor, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('messages.') && !name.startsWith('dist'))
    .map((name) => readFileSync(join(editor, name), 'utf8'))
    .join('\n');
  expect(Object.keys(nl).filter((key) => !used.includes(`'${key}'`))).toEqual([]);
});

/** Runs in the page. */
function namingFaults(): string[] {
  const own = (element: Element): boolean => element.closest('.monaco-editor, .monaco-aria-container') === null;
  const found: string[] = [];
  for (const field of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const named = field.labels?.length || field.getAttribute('aria-label') || field.getAttribute('aria-labelledby');
    if (own(field) && !named) found.push(`no label: ${field.outerHTML.slice(0, 120)}`);
  }
  for (const button of document.querySelectorAll('button, a[href]')) {
    const named = button.textContent?.trim() || button.getAttribute('aria-label');
    if (own(button) && !named) found.push(`no name: ${button.outerHTML.slice(0, 120)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].filter(own).map(({ id }) => id);
  for (const id of ids) if (ids.filter((other) => other === id).length > 1) found.push(`twice: ${id}`);
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const collapsed = attribute === 'aria-controls' && element.getAttribute('aria-expanded') === 'false';
      for (const id of (element.getAttribute(attribute) ?? '').split(' ')) {
        if (own(element) && !collapsed && document.getElementById(id) === null)
          found.push(`${attribute} to nothing: ${id}`);
      }
    }
  }
  for (const table of document.querySelectorAll('table.data')) {
    if (table.querySelector('caption') === null) found.push('a table without caption');
    if (table.querySelector('th[scope]') === null) found.push('a table without heads');
  }
  if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  return found;
}

/** Runs in the page. */
function contrastFaults(): { readonly found: string[]; readonly looked: number } {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = new Set<string>();
  let looked = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '' || element.closest('script, noscript, option')) continue;
    if (element.closest('button:disabled') !== null || element.getClientRects().length === 0) continue;
    looked += 1;
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(backgroundOf(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) found.add(`${contrast.toFixed(2)} ${element.className} "${node.textContent?.slice(0, 30)}"`);
  }
  return { found: [...found], looked };
}
