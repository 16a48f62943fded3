import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostCases } from '../engine/analyse/exceptions-cases.ts';
import { mostCells } from '../engine/analyse/parameter-cells.ts';
import { mostSteps } from '../engine/analyse/table-cover.ts';
import { mostDecisions } from '../engine/run/exceptions-possible.ts';
import { runLimits } from '../engine/run/limits.ts';
import { firstYear, fractionBits, lastYear } from '../engine/value/limits.ts';
import { mostOperands } from '../grammar/build/chain.ts';
import { catalogue } from '../grammar/index.ts';
import { limits } from '../grammar/lexer/limits.ts';
import { deepestNesting } from '../grammar/parser/base.ts';

const root = new URL('../', import.meta.url);
const manual = readFileSync(new URL('docs/language.md', root), 'utf8');
const [, section = ''] = manual.split('\n## Limits\n');
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', most = '', message = '']) => ({ what, most, codes: message.match(/[A-Z]\d+/g) ?? [] }));

test('the manual tells the bounds as they are', () => {
  const told = new Set(rows.map(({ most }) => most));
  const bounds = [
    ...[limits.bytes, limits.tokens, limits.line, deepestNesting, mostOperands, mostCells, mostSteps, mostCases],
    ...[runLimits.steps, runLimits.elements, runLimits.nesting, mostDecisions, fractionBits],
  ];
  const missing = bounds.map((bound) => bound.toLocaleString('en')).filter((bound) => !told.has(bound));
  expect(missing).toEqual([]);
  expect(told).toContain(`${firstYear} to ${lastYear}`);
});

test('each has a message of its own, in two languages, that a test shows', () => {
  const tests = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:test\.ts|ts|txt|maat)$/.test(name) && !name.startsWith('limits'))
    .map((name) => readFileSync(new URL(`test/${name}`, root), 'utf8'))
    .join('\n');
  const codes = rows.flatMap((row) => row.codes);
  expect(codes.length).toBeGreaterThan(12);
  for (const code of codes) {
    const entry = catalogue[code as keyof typeof catalogue];
    expect(entry.nl.help.length * entry.en.help.length, code).toBeGreaterThan(0);
    expect(tests, code).toMatch(new RegExp(`\\b${code}\\b`));
  }
});
