import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allocation } from '../../bench/peers/allocation/work.ts';
import type { Contender, Work } from '../../bench/peers/contender.ts';
import { csv } from '../../bench/peers/csv/work.ts';
import { decision } from '../../bench/peers/decision/work.ts';
import { growth } from '../../bench/peers/growth/work.ts';
import { check } from '../../bench/peers/measure.ts';
import { regulationWork } from '../../bench/peers/regulations/work.ts';
import { rows } from '../../bench/peers/rows/work.ts';
import { analyse, runExamples } from '../../engine/index.ts';

// The truth of the bench has two authors: whole numbers by hand, and the rules. Neither may be wrong without this being red.

test.each(['decision', 'allocation', 'growth', 'rows'])(
  'the rules of %s are sound and their examples come out',
  (name) => {
    const file = new URL(`../../bench/peers/${name}.maat`, import.meta.url);
    const analysis = analyse([{ name: `${name}.maat`, text: readFileSync(file, 'utf8') }]);
    expect(analysis.problems).toEqual([]);
    expect(runExamples(analysis).filter(({ problems }) => problems.length > 0)).toEqual([]);
  },
);

const exact = [
  'decimal.js',
  'ours, reference',
  'ours, planned',
  'ours, emitted',
  'BigInt',
  'guarded doubles',
  'zen-engine',
];

test.each(exact)('decision: %s answers random cases and all edges as the truth does', (name) =>
  wrongOf(decision, name, 40),
);

test.each([
  'decimal.js',
  'ours, reference',
  'ours, planned',
  'ours, planned, facts checked',
  'ours, emitted',
  'BigInt',
  'guarded doubles',
])('allocation: %s pays as the truth does', (name) => wrongOf(allocation, name, 8));

test.each(['ours, reference', 'ours, planned', 'ours, planned, facts checked', 'guarded doubles'])(
  'growth: %s rounds as the truth does',
  (name) => wrongOf(growth, name, 30),
);

test.each(['decimal.js', 'ours, planned', 'ours, emitted', 'typed columns', 'duckdb, one thread'])(
  'rows: %s divides as the truth does',
  (name) => wrongOf(rows, name, 4),
);

test.each(['decimal.js', 'ours, planned', 'ours, emitted', 'typed columns', 'duckdb, one thread'])(
  'rows from CSV: %s divides as the truth does',
  (name) => wrongOf(csv, name, 4),
);

test.each([1, 2, 3])('shipped regulation %i: planned answers as the reference does', (place) =>
  wrongOf(regulationWork(place), 'ours, planned', 1),
);

test('doubles are caught: the edges of the bench are sharp', async () => {
  const found = await checked(decision, 'doubles, as the law reads', 200);
  expect(found.filter(({ wrong }) => wrong > 0).map(({ set }) => set)).toEqual(
    expect.arrayContaining(['exact half euros', 'half euros out of thirds', 'relative norm met exactly']),
  );
  expect((await checked(growth, 'decimal.js', 500)).find(({ set }) => set === 'half cents')?.wrong).toBeGreaterThan(0);
});

test('a wrong answer is counted and shown', async () => {
  const lying: Contender<unknown> = { answer: () => ['1.00'] };
  const work = { sets: () => [{ name: 'random', inputs: [1, 2] }], truth: (input: unknown) => [`${String(input)}.00`] };
  expect(await check(work as unknown as Work<unknown>, lying)).toEqual([
    { set: 'random', checked: 2, wrong: 1, first: { got: '1.00', right: '2.00' } },
  ]);
});

async function wrongOf<Input>(work: Work<Input>, name: string, count: number): Promise<void> {
  const found = await checked(work, name, count);
  expect(found.filter(({ wrong }) => wrong > 0)).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
}

async function checked<Input>(work: Work<Input>, name: string, count: number): ReturnType<typeof check> {
  const load = work.contenders[name];
  if (load === undefined) throw new Error(`no contender ${name}`);
  const contender = await load();
  await contender.prepare?.();
  // Not the set of half a million rows: it is checked whenever the bench runs.
  const sets = work.sets().map((set) => ({ ...set, inputs: set.inputs.slice(0, count) }));
  return check({ ...work, sets: () => sets }, { ...contender, checked: count });
}
