import type { Work } from '../contender.ts';
import { allocateInCents } from './bigint.ts';
import { allocationSets, allocationTimed, allocationTimedTies, type Pot } from './input.ts';

export const allocation: Work<Pot> = {
  name: 'allocation',
  title: 'A pot over 61 institutions: two keys, highest amounts, what is over divided again, the exact sum',
  size: 1,
  unit: 'divisions',
  round: 150,
  sets: allocationSets,
  timed: allocationTimed,
  truth: allocateInCents,
  contenders: {
    'decimal.js': async () => (await import('./decimal.ts')).contender,
    'ours, reference': async () => (await import('./reference.ts')).contender,
    'ours, planned': async () => (await import('./planned.ts')).fromColumns,
    'ours, planned, facts checked': async () => (await import('./planned.ts')).fromFacts,
    'ours, emitted': async () => (await import('./emitted.ts')).contender,
    'zen-engine, its JavaScript': async () => (await import('./zen.ts')).contender,
    BigInt: async () => (await import('./bigint.ts')).contender,
    'guarded doubles': async () => (await import('./guarded.ts')).contender,
    doubles: async () => (await import('./doubles.ts')).contender,
  },
};

const { 'zen-engine, its JavaScript': _, 'ours, reference': __, ...fast } = allocation.contenders;

/** The same where all shares are equal or end in thirds. */
export const allocationTies: Work<Pot> = {
  ...allocation,
  name: 'allocation-ties',
  title: 'The same division where remainders are equal',
  sets: () => [],
  timed: allocationTimedTies,
  contenders: fast,
};
