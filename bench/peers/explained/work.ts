import type { Contender, Work } from '../contender.ts';
import { decideInCents } from '../decision/bigint.ts';
import { decisionSets, decisionTimed } from '../decision/inputs.ts';
import type { DecisionRecord } from '../decision/record.ts';

/** The same decision with all that explains it, as far as a contender can; decimal.js explains nothing. */
export const explained: Work<DecisionRecord> = {
  name: 'explained',
  title: 'One decision with its full explanation (decimal.js without any)',
  size: 1,
  unit: 'decisions',
  round: 150,
  sets: () => decisionSets().map(({ name, inputs }) => ({ name, inputs: inputs.slice(0, 50) })),
  timed: decisionTimed,
  truth: decideInCents,
  contenders: {
    'decimal.js': async () => (await import('../decision/decimal.ts')).contender,
    'ours, planned, every value on the way': async () => (await import('./ours.ts')).planned,
    'ours, the whole trace': async () => (await import('./ours.ts')).reference,
    'zen-engine with its trace': async (): Promise<Contender<DecisionRecord>> =>
      (await import('../decision/zen.ts')).traced,
    'zen-engine with its trace, 64 at once': async (): Promise<Contender<DecisionRecord>> =>
      (await import('../decision/zen.ts')).tracedTogether,
    'publicodes, its evaluated rules': async () => (await import('../decision/publicodes.ts')).contender,
  },
};
