import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../engine/index.ts';
import { format, render, type SourceFile } from '../grammar/index.ts';
import { largeRegulation } from './populations/large-regulation.ts';
import { runs } from './runs.ts';
import { secondTrancheFolder, shippedRegulation } from './shipped.ts';

const root = new URL('../', import.meta.url);
const second = shippedRegulation(secondTrancheFolder);
/** Each with the regulations it uses. */
const regulations: readonly (readonly [string, SourceFile, readonly SourceFile[]])[] = [
  ...second.own
    .filter(({ name }) => name === 'regeling.maat')
    .map((source) => ['the second mbo tranche', source, second.used] as const),
  ...readdirSync(new URL('test/miniatures/', root)).map(
    (name) => [name, { name, text: readFileSync(new URL(`test/miniatures/${name}`, root), 'utf8') }, []] as const,
  ),
];

/** Renamed copies below each other: what holds for one holds for many. For 5,000 lines and the times see `bench/size.ts`. */
describe.each(regulations)('many times %s', (_, source, used) => {
  const large = largeRegulation(source, runs(700), used);

  test('checks, and its examples come out', () => {
    const analysis = analyse([large, ...used]);
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => render(problem, 'nl').message)).toEqual([]);
    const results = runExamples(analysis);
    expect(results.length).toBeGreaterThanOrEqual(2 * runExamples(analyse([source, ...used])).length);
    for (const { problems } of results) expect(problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
  });

  test('formats, and again the same', () => {
    const { text = '' } = format(large);
    expect(text.length).toBeGreaterThan(large.text.length / 2);
    expect(format({ name: large.name, text }).text).toBe(text);
  });
});

test('a regulation of 5,000 lines checks and formats', () => {
  const [, source = { name: '', text: '' }, used = []] = regulations[0] ?? [];
  const large = largeRegulation(source, 5000, used);
  expect(large.text.split('\n').length).toBeGreaterThan(5000);
  expect(analyse([large, ...used]).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(format(large).text).toBeDefined();
});
