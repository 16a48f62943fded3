import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Built {
  readonly programFile: (folder?: string) => string;
  readonly compiledFolder: (environment: Readonly<Record<string, string>>, platform: string) => string;
}

// Plain JavaScript, which has no types.
const file = new URL('../../service/cli/built.js', import.meta.url).href;
const { programFile, compiledFolder } = (await import(/* @vite-ignore */ file)) as Built;

/** A project of so many seconds of age, by file. */
function project(ages: Readonly<Record<string, number>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'maatstaf-built-'));
  const now = 1_700_000_000;
  const files = { 'grammar/a.ts': 9, 'engine/deep/b.ts': 9, 'service/cli/main.ts': 9, 'package-lock.json': 9, ...ages };
  for (const [name, age] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, now - age, now - age);
  }
  return folder;
}

describe('the program that is started', () => {
  test.each([
    ['what was built, newer than all sources', { 'service/dist/main.js': 5 }, 'service/dist/main.js'],
    ['the sources where nothing was built', {}, 'service/cli/main.ts'],
    [
      'the sources where one of them changed',
      { 'service/dist/main.js': 5, 'engine/deep/b.ts': 4 },
      'service/cli/main.ts',
    ],
    ['the sources where one was added', { 'service/dist/main.js': 5, 'service/new.ts': 1 }, 'service/cli/main.ts'],
    [
      'the sources where a package changed',
      { 'service/dist/main.js': 5, 'package-lock.json': 1 },
      'service/cli/main.ts',
    ],
    ['the sources where one is of the same moment', { 'service/dist/main.js': 9 }, 'service/cli/main.ts'],
    [
      'what was built, whatever else lies beside it',
      { 'service/dist/main.js': 5, 'service/dist/run.js': 1 },
      'service/dist/main.js',
    ],
  ])('is %s', (_, ages: Readonly<Record<string, number>>, expected) => {
    const folder = project(ages);
    expect(programFile(folder)).toBe(join(folder, expected));
  });

  test.each([
    ['linux', {}, join(homedir(), '.cache')],
    ['linux', { XDG_CACHE_HOME: '/c' }, '/c'],
    ['linux', { XDG_CACHE_HOME: '', LOCALAPPDATA: '/d' }, join(homedir(), '.cache')],
    ['darwin', {}, join(homedir(), 'Library', 'Caches')],
    ['win32', { LOCALAPPDATA: '/d' }, '/d'],
  ])('on %s with %o keeps what was compiled in %s', (platform, environment, expected) => {
    expect(compiledFolder(environment, platform)).toBe(join(expected, 'maatstaf', 'compiled'));
  });
});
