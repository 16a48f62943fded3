import type { Work } from '../contender.ts';
import { decideInCents } from '../decision/bigint.ts';
import { decisionSets, decisionTimed } from '../decision/inputs.ts';
import type { DecisionRecord } from '../decision/record.ts';

/** The decision asked over HTTP: the same Fastify, the same client; only what checks the record and what decides differ. */
export const http: Work<DecisionRecord> = {
  name: 'http',
  title: 'One decision over HTTP, sixteen at a time, in the same Fastify',
  size: 1,
  unit: 'answers',
  round: 400,
  base: 'zod and BigInt',
  sets: () => decisionSets().map(({ name, inputs }) => ({ name, inputs: inputs.slice(0, 50) })),
  timed: decisionTimed,
  truth: decideInCents,
  contenders: {
    'zod and BigInt': async () => (await import('./contenders.ts')).zodAndBigInt,
    'zod and decimal.js': async () => (await import('./contenders.ts')).zodAndDecimal,
    'ours, planned': async () => (await import('./contenders.ts')).oursPlanned,
    'ours, emitted': async () => (await import('./contenders.ts')).oursEmitted,
    'ours, reference': async () => (await import('./contenders.ts')).oursReference,
  },
};
