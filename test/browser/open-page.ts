import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { startService } from '../../service/index.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A browser at the page as the service gives it, with what it asked for and what it complained about. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages of errors and warnings on the console, breaches of the security policy among them. */
  readonly complaints: readonly string[];
  /** Addresses of other origins that were asked for. */
  readonly foreign: readonly string[];
}

export interface Stand {
  readonly address: string;
  /** Opens the page in a fresh profile and waits until the text is coloured and checked. */
  readonly open: (options?: { readonly width?: number; readonly path?: string }) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** The regulations that this project ships. */
export const shipped = join(root, 'rulesets');
/** A small one, made for looking at its text. */
export const constructed = join(root, 'test', 'browser', 'rulesets');

/** The page at the second mbo tranche, one of those. */
export const secondTranche = '/?regeling=kwaliteitsafspraken_mbo_2019_2022';

/** Starts the real service and a real browser, once for a file of tests; `at` is where the page opens unless said otherwise. */
export async function startStand(rulesets: string, at = '/'): Promise<Stand> {
  const service = await startService({ port: 0, host: '127.0.0.1', rulesets: [rulesets], editor: builtEditor() });
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    address: service.address,
    open: (options = {}) => openPage(browser, service.address, { path: at, ...options }),
    close: async () => {
      await browser.close();
      await service.close();
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, path = '/' }: { readonly width?: number; readonly path?: string },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) foreign.push(url);
  });
  await page.goto(address + path);
  await settled(page);
  return { page, context, complaints, foreign };
}

/** Opens the page for one test; afterwards it has complained of nothing and fetched nothing from elsewhere. */
export async function visit(
  stand: Stand,
  use: (opened: OpenPage) => Promise<void>,
  options?: Parameters<Stand['open']>[0],
): Promise<void> {
  const opened = await stand.open(options);
  try {
    await use(opened);
    expect(opened.complaints).toEqual([]);
    expect(opened.foreign).toEqual([]);
  } finally {
    await opened.context.close();
  }
}

/** What must come to hold: the page and its workers may be slow on a busy machine. */
export function eventually(value: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(value, { timeout: 15_000 });
}

/** Waits until the editor shows coloured text and the engine has looked at it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const spans = [...document.querySelectorAll('.monaco-editor .view-line span[class*="mtk"]')];
    return new Set(spans.map((span) => span.className)).size > 3;
  });
  await page.waitForFunction(() => {
    const status = document.querySelector('.findings [role="status"]')?.textContent ?? '';
    return status !== '' && !/…$/.test(status);
  });
}

/** The editor as built from the sources as they are: the test runner's build, or one of our own where that is old. */
function builtEditor(): string {
  const dist = join(root, 'editor', 'dist');
  const index = join(dist, 'index.html');
  const inputs = ['editor', 'engine', 'grammar'].map((folder) => newest(join(root, folder)));
  if (existsSync(index) && statSync(index).mtimeMs > Math.max(...inputs)) return dist;
  const own = mkdtempSync(join(tmpdir(), 'maatstaf-editor-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [
    vite,
    'build',
    join(root, 'editor'),
    '--outDir',
    own,
    '--logLevel',
    'warn',
  ]);
  if (build.status !== 0) throw new Error(`the editor does not build: ${build.stderr}`);
  return own;
}

function newest(folder: string): number {
  const names = readdirSync(folder).filter((name) => name !== 'dist' && !name.startsWith('.'));
  return Math.max(
    ...names.map((name) => {
      const path = join(folder, name);
      const found = statSync(path);
      return found.isDirectory() ? newest(path) : found.mtimeMs;
    }),
  );
}
