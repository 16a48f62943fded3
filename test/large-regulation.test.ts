import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../engine/index.ts';
import { format, render, type SourceFile } from '../grammar/index.ts';
import { largeRegulation } from './populations/large-regulation.ts';
import { runs } from './runs.ts';

const root = new URL('../', import.meta.url);
const sources: readonly SourceFile[] = [
  'rulesets/mbo/kwaliteitsafspraken-2019-2022/regeling.maat',
  ...readdirSync(new URL('test/miniatures/', root)).map((name) => `test/miniatures/${name}`),
].map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));

/** Renamed copies below each other: what holds for one holds for many. For 5,000 lines and the times see `bench/size.ts`. */
describe.each(sources)('many times $name', (source) => {
  const large = largeRegulation(source, runs(700));

  test('checks, and its examples come out', () => {
    const analysis = analyse([large]);
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => render(problem, 'nl').message)).toEqual([]);
    const results = runExamples(analysis);
    expect(results.length).toBeGreaterThanOrEqual(2 * runExamples(analyse([source])).length);
    for (const { problems } of results) expect(problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
  });

  test('formats, and again the same', () => {
    const { text = '' } = format(large);
    expect(text.length).toBeGreaterThan(large.text.length / 2);
    expect(format({ name: large.name, text }).text).toBe(text);
  });
});

test('a regulation of 5,000 lines checks and formats', () => {
  const [source = { name: '', text: '' }] = sources;
  const large = largeRegulation(source, 5000);
  expect(large.text.split('\n').length).toBeGreaterThan(5000);
  expect(analyse([large]).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(format(large).text).toBeDefined();
});
