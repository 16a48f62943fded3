import {
  type Analysis,
  type Application,
  type Instance,
  instanceKey,
  type Quantity,
  type RecordedDecision,
} from '../model.ts';
import type { Run } from './context.ts';
import { today } from './law-states.ts';
import { citationMarks } from './marks.ts';
import { absent, known } from './results.ts';

/**
 * What the last decision said that was taken and recorded by the day of knowledge. It is never computed again; where no
 * such decision was taken there is nothing, which is known.
 */
export function decidedValue(run: Run, instance: Instance): Application {
  const { decision, given } = namesOfDecided(run.analysis, instance.quantity);
  const taken = run.facts.decisions?.get(instanceKey(decision, instance.owner, instance.indexes)) ?? [];
  const last = lastTaken(taken, run.dates.knownOn);
  const value = last?.values.get(given);
  const marks = citationMarks(run.analysis, [instance.quantity.citation]);
  return {
    instance,
    result: value === undefined || value === 'absent' ? absent(marks) : known(value, marks),
    reads: [],
    ...(last === undefined ? {} : { decision: last }),
  };
}

/** Today's names of the decision and of what it gives; `verlening.subsidie` is named by both. */
export function namesOfDecided(
  analysis: Analysis,
  { declaration, name }: Quantity,
): { readonly decision: string; readonly given: string } {
  if (declaration.kind !== 'decision') throw new Error(`${name} is given by no decision`);
  return {
    decision: today(analysis, declaration.signature.name.text),
    given: today(analysis, name.slice(name.indexOf('.') + 1)),
  };
}

/** The last decision that was taken and recorded by that day. */
export function lastTaken(
  taken: readonly RecordedDecision[],
  knownOn: string | undefined,
): RecordedDecision | undefined {
  return taken.findLast((one) => knownOn === undefined || knownSince(one) <= knownOn);
}

/** The day on which a decision was both taken and recorded. */
export function knownSince({ on, recordedOn }: RecordedDecision): string {
  return recordedOn === undefined || recordedOn < on ? on : recordedOn.slice(0, 10);
}
