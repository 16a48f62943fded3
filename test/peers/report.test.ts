import { expect, test } from 'vitest';
import { startChild } from '../../bench/peers/parent.ts';
import { reportOf } from '../../bench/peers/report.ts';
import { type ContenderResults, quantile, type Results } from '../../bench/peers/results.ts';
import { loadWork, workNames } from '../../bench/peers/work-list.ts';

const right: ContenderResults = {
  contender: 'ours, planned',
  perSecond: 1_234_567,
  ratio: { median: 12.34, low: 11, high: 13 },
  ratioByProcessor: 12,
  processors: 1,
  megabytes: 100,
  checked: [
    { set: 'random', checked: 2_000, wrong: 0 },
    { set: 'half <cents>', checked: 50, wrong: 0 },
  ],
};
const wrong: ContenderResults = {
  ...right,
  contender: 'doubles & co',
  ratio: { median: 0.002, low: 0.001, high: 0.003 },
  checked: [
    { set: 'random', checked: 2_000, wrong: 3 },
    { set: 'half <cents>', checked: 50, wrong: 7, first: { got: '1.00', right: '2.00' } },
  ],
};
const missing: ContenderResults = {
  ...{ contender: 'gone', unavailable: 'ended with 1: Error: not installed', checked: [] },
  ...{ perSecond: 0, ratio: { median: 0, low: 0, high: 0 }, ratioByProcessor: 0, processors: 0, megabytes: 0 },
};
const results: Results = {
  machine: 'two processors',
  node: 'v0.0.0',
  versions: { 'decimal.js': '1.2.3' },
  rounds: 7,
  works: [
    { name: 'decision', title: 'A decision', unit: 'decisions', base: 'decimal.js', rows: [wrong, right, missing] },
  ],
};

test('the page has the fastest first, all that was wrong, and who took no part and why', () => {
  const { page } = reportOf(results);
  expect(page.indexOf('ours, planned')).toBeLessThan(page.indexOf('doubles & co'));
  expect(page).toContain('| ours, planned | 1,230,000 | 12.3 (11.0–13.0) | 12.0 | 1.0 | 100 | 0 of 2,000 | 0 of 50 |');
  expect(page).toContain('| doubles & co | 3 of 2000 | 7 of 50 |');
  expect(page).toContain('gone took no part: ended with 1: Error: not installed');
  expect(page).toContain('decimal.js 1.2.3');
});

test('the chart is XML that closes what it opens, and colours who was wrong', () => {
  const { chart } = reportOf(results);
  const opened = [...chart.matchAll(/<([a-z]+)[^>]*?(\/?)>/g)].filter(([, , closed]) => closed === '').length;
  expect([...chart.matchAll(/<\/[a-z]+>/g)]).toHaveLength(opened);
  expect(chart).toContain('doubles &amp; co');
  expect(chart.match(/<rect class="wrong" x="\d/g)).toHaveLength(2);
  expect(chart).not.toMatch(/NaN|Infinity|undefined/);
  expect(chart).toContain('prefers-color-scheme: dark');
});

test.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 2, 3], 0.5, 2.5],
  [[1, 2, 3, 4, 5], 0.25, 2],
  [[7], 0.75, 7],
  [[], 0.5, 0],
])('quantile of %j at %d is %d', (values, part, expected) => {
  expect(quantile(values, part)).toBe(expected);
});

test('an unknown work is refused by name', async () => {
  await expect(loadWork('nothing')).rejects.toThrow('no work nothing');
  expect(workNames).toContain('decision');
});

test('a contender that cannot start says why, and the bench goes on', async () => {
  await expect(startChild('decision', 'nobody')).rejects.toThrow('no contender nobody for decision');
  await expect(startChild('nothing', 'BigInt')).rejects.toThrow('no work nothing');
});

test('a contender in a process of its own is checked and timed', async () => {
  const child = await startChild('growth', 'BigInt');
  expect(await child.ask({ kind: 'check' })).toEqual([
    { set: 'random', checked: 500, wrong: 0 },
    { set: 'half cents', checked: 500, wrong: 0 },
  ]);
  const round = await child.ask<{ readonly inputs: number; readonly seconds: number }>({
    kind: 'run',
    milliseconds: 20,
  });
  expect(round.inputs).toBeGreaterThan(0);
  expect(round.seconds).toBeGreaterThan(0);
  child.end();
});
