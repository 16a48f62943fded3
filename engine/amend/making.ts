import type { LawMaking } from '../model.ts';
import type { Surroundings } from './apply.ts';
import type { AtomicChange } from './atomic-changes.ts';
import type { Draft } from './drafts.ts';
import { overwrittenBy } from './overwriting.ts';
import { stateMaker } from './states.ts';

/** What a law is made of, for texts of it that never were law. They have no examples, which belong to states that were. */
export function lawMaking(base: readonly Draft[], changes: readonly AtomicChange[], around: Surroundings): LawMaking {
  return {
    changes,
    statesFor: (law, readings) =>
      stateMaker({ base, around: { ...around, readings }, examplesOf: () => [], law: () => law }).stateOf,
    overwritten: () => overwrittenBy(base, changes, around),
  };
}
