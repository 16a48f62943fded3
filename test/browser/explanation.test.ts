import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tracePage } from '../../engine/explain/forms/page.ts';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { traceFromWire } from '../../engine/explain/wire.ts';
import { smallTrace, sumTrace } from '../explain/hand-made.ts';
import { divided, hostile, judged, refused } from '../explain/hand-made-kinds.ts';

const folder = mkdtempSync(join(tmpdir(), 'maatstaf-uitleg-'));

let browser: Browser;
let context: BrowserContext | undefined;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterEach(async () => {
  await context?.close();
  context = undefined;
  // Among them breaches of the page's own policy.
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(() => browser.close());

interface Looks {
  readonly width?: number;
  readonly script?: boolean;
  readonly dark?: boolean;
  readonly hash?: string;
}

/** The page of an explanation from a file on disk, in a browser without a network. */
async function open(trace: Trace, { width = 1100, script = true, dark = false, hash = '' }: Looks = {}): Promise<Page> {
  const file = join(folder, 'uitleg.html');
  writeFileSync(file, tracePage(trace, 'nl'));
  context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    offline: true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  context.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return page;
}

/** The line that has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' '));
}

describe('the page of an explanation, opened from disk', () => {
  test('shows the outcome, and opens line by line', async () => {
    const page = await open(smallTrace);
    expect(await page.title()).toBe('Uitleg: bekostiging van 99AA in 2021');
    expect(await page.locator('h1').innerText()).toBe('bekostiging van 99AA in 2021');
    expect(await page.locator('.result').innerText()).toBe('€\u00a01.500,00');
    const fact = page.getByText('bron: telling DUO').first();
    expect(await fact.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'voldoende leerlingen' }).click();
    await page.locator('summary', { hasText: 'aantal leerlingen' }).click();
    expect(await fact.isVisible()).toBe(true);
  });

  test('is walked through by keyboard', async () => {
    const page = await open(smallTrace);
    await page.locator('.tree summary').first().focus();
    expect(await focused(page)).toContain('bekostiging van 99AA');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('voldoende leerlingen');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toContain('aantal leerlingen');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toContain('voldoende leerlingen');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#n1').getAttribute('open')).toBe(null);
    await page.keyboard.press('End');
    expect(await focused(page)).toContain('het plan is voldoende');
    await page.keyboard.press('Enter');
    expect(await page.getByText('Het plan is concreet').first().isVisible()).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain('bedrag per leerling');
    await page.keyboard.press('Home');
    expect(await focused(page)).toContain('bekostiging van 99AA');
  });

  test('is searched', async () => {
    const page = await open(smallTrace);
    await page.keyboard.press('/');
    await page.keyboard.type('telling duo');
    expect(await page.locator('output').innerText()).toBe('1');
    await page.keyboard.press('Enter');
    expect(await page.locator('output').innerText()).toBe('1 van 1');
    expect(await page.locator('.hit').isVisible()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('aantal leerlingen');
    await page.locator('#zoek').fill('komt niet voor');
    expect(await page.locator('output').innerText()).toBe('Niets gevonden');
    await page.keyboard.press('Escape');
    expect(await page.locator('.hit').count()).toBe(0);
  });

  test('opens and closes all at once', async () => {
    const page = await open(sumTrace(61));
    const open_ = (): Promise<number> => page.locator('#berekening details[open]').count();
    await page.getByRole('button', { name: 'Alles sluiten' }).click();
    expect(await open_()).toBe(0);
    await page.getByRole('button', { name: 'Alles openen' }).click();
    expect(await open_()).toBe(await page.locator('#berekening details').count());
  });

  test('shows the others of a sum on asking', async () => {
    const page = await open(sumTrace(61));
    const smallest = page.locator('.what', { hasText: 'bedrag van 00ZZ' });
    expect(await smallest.isVisible()).toBe(false);
    await page
      .getByText(/^Toon meer: \+ 51 andere/)
      .first()
      .click();
    expect(await smallest.isVisible()).toBe(true);
  });

  test('does not find a value by what it was also used for', async () => {
    const page = await open(smallTrace);
    const wanted = 'bekostiging van 99AA in 2021';
    expect(await page.locator('.users', { hasText: wanted }).count()).toBeGreaterThan(0);
    await page.getByLabel('Zoek in de berekening').fill(wanted);
    expect(await page.locator('.node.hit').count()).toBe(1);
  });

  test('comes from a box of the drawing to its value', async () => {
    const page = await open(smallTrace);
    await page.locator('svg a', { hasText: '120' }).click();
    expect(await focused(page)).toContain('aantal leerlingen: 120');
    expect(await page.getByText('bron: telling DUO').first().isVisible()).toBe(true);
  });

  test('opens at a value that was linked to', async () => {
    const page = await open(smallTrace, { hash: '#n2' });
    await expect.poll(() => focused(page)).toContain('aantal leerlingen');
  });

  test('saves its data', async () => {
    const page = await open(divided);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('uitleg.json');
    expect(traceFromWire(JSON.parse(readFileSync(await download.path(), 'utf8')))).toEqual({ trace: divided });
  });

  test('runs nothing that stands in a label', async () => {
    const page = await open(hostile);
    await page.getByRole('button', { name: 'Alles openen' }).click();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
  });

  test('can be read without script', async () => {
    const page = await open(smallTrace, { script: false });
    expect(await page.getByText('bron: telling DUO').first().isVisible()).toBe(true);
    for (const part of ['#gereedschap', '#bewaar']) expect(await page.locator(part).isVisible()).toBe(false);
  });

  test('prints everything', async () => {
    const page = await open(smallTrace);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.getByText('bron: telling DUO').first().isVisible()).toBe(true);
    expect(await page.locator('#gereedschap').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.getByText('bron: telling DUO').first().isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('prints of a large one what decides, and says that there is more', async () => {
    const page = await open(refused);
    const visible = (label: string): Promise<boolean> =>
      page
        .locator('#berekening .what', { hasText: new RegExp(`^${label}:`) })
        .first()
        .isVisible();
    await page.getByRole('button', { name: 'Alles openen' }).click();
    expect([await visible('groot genoeg'), await visible('stap 0'), await visible('stap 1')]).toEqual([
      true,
      true,
      true,
    ]);
    const remark = page.getByText('De rest staat in het bestand.');
    expect(await remark.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect([await visible('groot genoeg'), await visible('stap 0'), await visible('stap 1')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await remark.isVisible()).toBe(true);
    // Of what does not decide only its line.
    expect(await page.getByText('Stap 0 is gezet.').first().isVisible()).toBe(false);
  });

  test.each([true, false])(
    'shows a large drawing whole, and in its actual size on asking (script: %s)',
    async (script) => {
      const page = await open(refused, { script });
      const [svg, canvas] = [page.locator('.canvas svg'), page.locator('.canvas')];
      const room = async (): Promise<number> =>
        ((await canvas.boundingBox())?.width ?? 0) - ((await svg.boundingBox())?.width ?? 0);
      expect(await room()).toBeGreaterThanOrEqual(0);
      await page.getByLabel('Werkelijke grootte').check();
      expect(await room()).toBeLessThan(-1000);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );

  test('has no choice of size where a drawing is small', async () => {
    const page = await open(smallTrace);
    expect(await page.getByLabel('Werkelijke grootte').count()).toBe(0);
  });
});

describe.each([
  ['small', smallTrace],
  ['divided', divided],
  ['judged', judged],
] as const)('everybody can use the page: %s', (_, trace) => {
  test.each([false, true])('words and borders of fields stand out (dark: %s)', async (dark) => {
    const page = await open(trace, { dark });
    await page.getByRole('button', { name: 'Alles openen' }).click();
    const { found, looked } = await page.evaluate(contrastFaults);
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(40);
  });

  test('controls have names, and targets are large enough', async () => {
    const page = await open(trace);
    expect(await page.evaluate(namingFaults)).toEqual([]);
  });

  test.each([1100, 700, 320])('nothing sticks out at %s pixels', async (width) => {
    const page = await open(trace, { width });
    await page.getByRole('button', { name: 'Alles openen' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('every stop of Tab shows where it is', async () => {
    const page = await open(trace);
    const unseen: string[] = [];
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return { name: active.outerHTML.slice(0, 60), seen: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      if (stop === undefined) break;
      if (step === 0) expect(stop.name).toContain('skip');
      if (!stop.seen) unseen.push(stop.name);
    }
    expect(unseen).toEqual([]);
  });
});

/** Runs in the page. */
function namingFaults(): string[] {
  const found: string[] = [];
  for (const field of document.querySelectorAll<HTMLInputElement>('input'))
    if (!field.labels?.length) found.push(`no label: ${field.outerHTML.slice(0, 80)}`);
  for (const one of document.querySelectorAll('button, a[href], summary'))
    if (!one.textContent?.trim()) found.push(`no name: ${one.outerHTML.slice(0, 80)}`);
  for (const one of document.querySelectorAll('button, input, summary')) {
    const box = one.getBoundingClientRect();
    const within = one.closest('.steps') !== null;
    if (one.getClientRects().length > 0 && !within && (box.width < 24 || box.height < 24))
      found.push(`small: ${box.width} x ${box.height} ${one.outerHTML.slice(0, 80)}`);
  }
  for (const region of document.querySelectorAll('[role=region]'))
    if (!region.getAttribute('aria-label')) found.push('a region without a name');
  for (const table of document.querySelectorAll('table'))
    if (table.querySelector('caption') === null || table.querySelector('th[scope=col]') === null)
      found.push('a table without caption or heads');
  if (document.documentElement.lang !== 'nl') found.push('no language');
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
  const contrast = (one: string, other: string): number => {
    const [first, second] = [luminance(one), luminance(other)];
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  };
  const found = new Set<string>();
  let looked = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '' || element.closest('script, title, desc') !== null)
      continue;
    if (element.getClientRects().length === 0) continue;
    looked += 1;
    const { color, fill } = getComputedStyle(element);
    const own = element.closest('svg') === null ? color : fill;
    const seen = contrast(own, backgroundOf(element));
    if (seen < 4.5) found.add(`${seen.toFixed(2)} ${element.className} "${node.textContent?.slice(0, 30)}"`);
  }
  for (const field of document.querySelectorAll('input, button')) {
    const seen = contrast(getComputedStyle(field).borderTopColor, backgroundOf(field.parentElement));
    if (seen < 3) found.add(`${seen.toFixed(2)} border of ${field.outerHTML.slice(0, 60)}`);
  }
  return { found: [...found], looked };
}
