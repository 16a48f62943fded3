import type { Work } from '../contender.ts';
import { type Rows, rowSets, rowsTimed, size, tenths } from './rows.ts';
import { answerOfTotals } from './share.ts';

export const rows: Work<Rows> = {
  name: 'rows',
  title: '500,000 rows in memory: points, totals of 61 institutions, a relative norm, a division',
  size,
  unit: 'rows',
  round: 300,
  sets: rowSets,
  timed: rowsTimed,
  truth,
  contenders: {
    'decimal.js': async () => (await import('./decimal.ts')).contender,
    'ours, planned': async () => (await import('./ours.ts')).planned,
    'ours, emitted': async () => (await import('./ours.ts')).emitted,
    'typed columns': async () => (await import('./typed.ts')).contender,
    'duckdb, one thread': async () => (await import('./duckdb.ts')).oneThread,
    'duckdb, two threads': async () => (await import('./duckdb.ts')).twoThreads,
  },
};

export function truth(population: Rows): readonly string[] {
  const points = Array.from({ length: 61 }, () => 0n);
  const diplomas = Array.from({ length: 61 }, () => 0);
  for (let row = 0; row < population.count; row++) {
    const owner = population.institution[row] ?? 0;
    const worth = tenths[population.domain[row] ?? 0]?.[population.level[row] ?? 0] ?? 0;
    points[owner] = (points[owner] ?? 0n) + BigInt(worth);
    diplomas[owner] = (diplomas[owner] ?? 0) + 1;
  }
  return answerOfTotals(population, points, diplomas);
}
