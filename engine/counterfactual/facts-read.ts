import type { Analysis, Answer, Datum, Facts, Instance, Reads, SharedReads } from '../model.ts';
import { instanceKey } from '../model.ts';
import { factKey } from '../run/law-states.ts';

/** A fact or judgement that a value rests on. */
export interface FactRead {
  /** By which facts hold it. */
  readonly key: string;
  readonly instance: Instance;
  readonly value: Datum | 'absent' | 'unknown';
}

/**
 * The facts and judgements that were read on the way to a value, the nearest first. The law of relevance: whatever
 * becomes of any other fact, the value stays what it is.
 */
export function factsRead(analysis: Analysis, answer: Answer, value: Instance): readonly FactRead[] {
  const found = new Map<string, FactRead>();
  for (const key of keysBelow(answer, value)) {
    const application = answer.applications.get(key);
    if (application === undefined) continue;
    const { instance, result, merged } = application;
    const { kind } = instance.quantity;
    // What merged things hand on is put together from their own facts, which are read as well.
    if ((kind !== 'input' && kind !== 'judgement') || merged !== undefined) continue;
    const own = factKey(analysis, instance);
    const now = result.kind === 'known' ? result.datum : result.kind === 'absent' ? 'absent' : 'unknown';
    if (!found.has(own)) found.set(own, { key: own, instance, value: now });
  }
  return [...found.values()];
}

/** Keys of everything that was read for a value, itself first, then level by level. */
export function keysBelow({ applications }: Answer, { quantity, owner, indexes }: Instance): ReadonlySet<string> {
  const keys = new Set([instanceKey(quantity.name, owner, indexes)]);
  // What many read together is gone through once.
  const expanded = new Set<Reads | SharedReads>();
  for (const key of keys) {
    const application = applications.get(key);
    // What was regarded when judging is told with a judgement, but the judgement stays what it is.
    if (application === undefined || application.regarded !== undefined) continue;
    for (const part of application.reads.parts ?? application.reads) {
      if (typeof part === 'string') keys.add(part);
      else if (!expanded.has(part)) {
        expanded.add(part);
        for (const read of part.keys()) keys.add(read);
      }
    }
  }
  return keys;
}

/** The facts with other values in some places, as if they had been recorded in time. */
export function withValues(facts: Facts, changes: ReadonlyMap<string, Datum | 'absent'>): Facts {
  const values = new Map(facts.values);
  for (const [key, value] of changes) {
    const by = values.get(key)?.at(-1)?.by;
    values.set(key, [{ value, assumed: false, ...(by === undefined ? {} : { by }) }]);
  }
  return { ...facts, values };
}
