import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { readCase } from '../markers.ts';
import { describeAnalysis } from './describe-analysis.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases', 'good');
const { sources } = readCase('regeling.maat', readFileSync(join(folder, 'regeling.maat'), 'utf8'));

test('what is right is understood without a word, and means what it should', async () => {
  const analysis = analyse(sources);
  expect(analysis.problems).toEqual([]);
  expect(analysis.sound).toBe(true);
  await expect(describeAnalysis(sources, analysis)).toMatchFileSnapshot(join(folder, 'meanings.txt'));
});

test('no expression is left without a type, and none has the type of an error', () => {
  const analysis = analyse(sources);
  const kinds = [...analysis.types.values()].map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'error')).toEqual([]);
  expect([...analysis.meanings.values()].filter(({ kind }) => kind === 'error')).toEqual([]);
});
