import type { Work } from '../contender.ts';
import { type Growth, growthSets, growthTimed } from './input.ts';
import { grownInCents } from './whole-cents.ts';

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
    'decimal.js': async () => (await import('./by-hand.ts')).decimal,
    'ours, reference': async () => (await import('./ours.ts')).reference,
    'ours, planned': async () => (await import('./ours.ts')).decided(),
    'ours, planned, facts checked': async () => (await import('./ours.ts')).plannedFacts,
    BigInt: async () => (await import('./by-hand.ts')).bigint,
    'guarded doubles': async () => (await import('./by-hand.ts')).guarded,
    doubles: async () => (await import('./by-hand.ts')).doubles,
  },
};
