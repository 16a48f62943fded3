import { type Application, type Instance, instanceKey, type RecordedDecision } from '../model.ts';
import type { Run } from './context.ts';
import { today } from './law-states.ts';
import { citationMarks } from './marks.ts';
import { absent, known } from './results.ts';

/**
 * What the last decision said that was taken and recorded by the day of knowledge. It is never computed again; where no
 * such decision was taken there is nothing, which is known.
 */
export function decidedValue(run: Run, instance: Instance): Application {
  const { declaration, name, citation } = instance.quantity;
  if (declaration.kind !== 'decision') throw new Error(`${name} is given by no decision`);
  const decision = today(run.analysis, declaration.signature.name.text);
  const given = today(run.analysis, name.slice(name.indexOf('.') + 1));
  const taken = run.facts.decisions?.get(instanceKey(decision, instance.owner, instance.indexes)) ?? [];
  const last = taken.findLast((one) => run.dates.knownOn === undefined || knownSince(one) <= run.dates.knownOn);
  const value = last?.values.get(given);
  const marks = citationMarks(run.analysis, [citation]);
  return {
    instance,
    result: value === undefined || value === 'absent' ? absent(marks) : known(value, marks),
    reads: [],
    ...(last === undefined ? {} : { decision: last }),
  };
}

/** The day on which a decision was both taken and recorded. */
export function knownSince({ on, recordedOn }: RecordedDecision): string {
  return recordedOn === undefined || recordedOn < on ? on : recordedOn.slice(0, 10);
}
