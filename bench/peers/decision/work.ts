import type { Work } from '../contender.ts';
import { decideInCents } from './bigint.ts';
import { decisionSets, decisionTimed, decisionTimedTies } from './inputs.ts';
import type { DecisionRecord } from './record.ts';

export const decision: Work<DecisionRecord> = {
  name: 'decision',
  title: 'One decision: fourteen facts, eight results',
  size: 1,
  unit: 'decisions',
  round: 120,
  sets: decisionSets,
  timed: decisionTimed,
  truth: decideInCents,
  contenders: {
    'decimal.js': async () => (await import('./decimal.ts')).contender,
    'ours, reference': async () => (await import('./reference.ts')).contender,
    'ours, planned': async () => (await import('./planned.ts')).contender,
    'ours, emitted': async () => (await import('./emitted.ts')).contender,
    'zen-engine': async () => (await import('./zen.ts')).contender,
    'zen-engine, 64 at once': async () => (await import('./zen.ts')).together,
    'json-logic-engine': async () => (await import('./json-logic.ts')).contender,
    'cel-js': async () => (await import('./cel.ts')).contender,
    feelin: async () => (await import('./feel.ts')).contender,
    publicodes: async () => (await import('./publicodes.ts')).contender,
    'json-rules-engine': async () => (await import('./json-rules-engine.ts')).contender,
    BigInt: async () => (await import('./bigint.ts')).contender,
    'guarded doubles': async () => (await import('./guarded.ts')).contender,
    'doubles, as the law reads': async () => (await import('./doubles.ts')).contender,
    'doubles, multiplying first': async () => (await import('./doubles-first.ts')).contender,
  },
};

const { contenders } = decision;

/** The same on cases that all lie on a half, a third or a norm, where guards have to give way: they are common in practice. */
export const decisionTies: Work<DecisionRecord> = {
  ...decision,
  name: 'decision-ties',
  title: 'The same decision where every case lies on a half, a third or a norm',
  sets: () => [],
  timed: decisionTimedTies,
  contenders: Object.fromEntries(
    ['decimal.js', 'ours, planned', 'ours, emitted', 'json-logic-engine', 'BigInt', 'guarded doubles'].flatMap(
      (name) => {
        const load = contenders[name];
        return load === undefined ? [] : [[name, load]];
      },
    ),
  ),
};
