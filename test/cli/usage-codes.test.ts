import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CatalogueEntry, catalogue } from '../../grammar/index.ts';

const service = fileURLToPath(new URL('../../service', import.meta.url));
const sources = readdirSync(service, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(service, name), 'utf8'))
  .join('\n');

test('every message about the use of the tools is given somewhere', () => {
  const codes = Object.keys(catalogue).filter((code) => code.startsWith('U'));
  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('every hole in such a message is filled in both languages alike', () => {
  const entries: readonly [string, CatalogueEntry][] = Object.entries(catalogue);
  for (const [code, { nl, en }] of entries.filter(([code]) => code.startsWith('U'))) {
    const holes = (text: { message: string; help: string }): string[] =>
      [...new Set(`${text.message} ${text.help}`.match(/\{\w+\}/g))].sort();
    expect(holes(nl), code).toEqual(holes(en));
    for (const text of [nl, en]) expect(text.message, code).toMatch(/^[a-zà-ÿ`].*[^.]$/);
  }
});
