import type { Work } from '../contender.ts';
import { size } from '../rows/rows.ts';
import { truth } from '../rows/work.ts';
import { type CsvFile, csvSets, csvTimed } from './file.ts';

export const csv: Work<CsvFile> = {
  name: 'csv',
  title: 'The same 500,000 rows from bytes of CSV to euros',
  size,
  unit: 'rows',
  round: 400,
  sets: csvSets,
  timed: csvTimed,
  truth: ({ rows }) => truth(rows),
  contenders: {
    'decimal.js': async () => (await import('./decimal.ts')).contender,
    'ours, planned': async () => (await import('./ours.ts')).contender,
    'ours, emitted': async () => (await import('./ours.ts')).emitted(),
    'typed columns': async () => (await import('./typed.ts')).contender,
    'duckdb, one thread': async () => (await import('./duckdb.ts')).oneThread,
    'duckdb, two threads': async () => (await import('./duckdb.ts')).twoThreads,
  },
};
