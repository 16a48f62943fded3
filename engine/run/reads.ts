import type { Reads, SharedReads } from '../model.ts';
import type { RunLimits } from './limits.ts';

/** Keys of what has been read so far, in order; among them what many values have read together. */
export type ReadSet = Set<string | SharedReads>;

/** Where to note what is read for a value. */
export function newReads({ limits }: { readonly limits: RunLimits }): ReadSet {
  return limits.forgets === true ? forgotten : new Set();
}

const forgotten: ReadSet = new Set();
forgotten.add = () => forgotten;

/** What was read, to be kept with a value. */
export function keptReads(reads: ReadSet): Reads {
  const parts = [...reads];
  const isPlain = (list: typeof parts): list is string[] => list.every((part) => typeof part === 'string');
  if (isPlain(parts)) return parts;
  return { parts, [Symbol.iterator]: () => eachOnce(parts) };
}

export function hasReadNothing(reads: Reads): boolean {
  return reads[Symbol.iterator]().next().done === true;
}

/** The keys of what was read, those of several parts put together, each where it was first read. */
export function* eachOnce(parts: Iterable<string | SharedReads>): Generator<string> {
  const met = new Set<string>();
  for (const part of parts) {
    for (const key of typeof part === 'string' ? [part] : part.keys()) {
      if (met.has(key)) continue;
      met.add(key);
      yield key;
    }
  }
}
