import type { Work } from '../contender.ts';
import { grownInCents } from './contenders.ts';
import { type Growth, growthSets, growthTimed } from './input.ts';

export const growth: Work<Growth> = {
  name: 'growth',
  title: 'Fractions that grow: an amount times eleven fractions, rounded once',
  size: 1,
  unit: 'amounts',
  round: 100,
  sets: growthSets,
  timed: growthTimed,
  truth: grownInCents,
  contenders: {
    'decimal.js': async () => (await import('./contenders.ts')).decimal,
    'ours, reference': async () => (await import('./contenders.ts')).reference,
    'ours, planned': async () => (await import('./contenders.ts')).plannedColumns(),
    'ours, planned, facts checked': async () => (await import('./contenders.ts')).plannedFacts,
    BigInt: async () => (await import('./contenders.ts')).bigint,
    'guarded doubles': async () => (await import('./contenders.ts')).guarded,
    doubles: async () => (await import('./contenders.ts')).doubles,
  },
};
