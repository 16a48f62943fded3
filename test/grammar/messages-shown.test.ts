import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Code, catalogue } from '../../grammar/index.ts';

const folders = ['parser', 'recovery'].map((name) => new URL(`./cases/${name}/`, import.meta.url));

/** S45 only points at the first of two things; for S31 see `parser-limits.test.ts`. */
const neverAlone: readonly Code[] = ['S31', 'S45'];

test('every message about the order of words is shown by a case', () => {
  const shown = folders
    .flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)))
    .filter((file) => file.pathname.endsWith('.txt'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const codes = (Object.keys(catalogue) as Code[]).filter((code) => code.startsWith('S') && !neverAlone.includes(code));
  expect(codes.filter((code) => !new RegExp(`^\\d+:\\d+ ${code} `, 'm').test(shown))).toEqual([]);
});

test('no message is left with a hole', () => {
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(/\{[a-z]\w*\}/);
    }
  }
});
