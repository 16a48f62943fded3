import type { Work } from '../contender.ts';
import { allocateInCents } from './bigint.ts';
import { allocationSets, allocationTimed } from './input.ts';
import type { Pot } from './input.ts';

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
