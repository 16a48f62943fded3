import { performance } from 'node:perf_hooks';
import type { Language } from '../../grammar/index.ts';
import { mostExplained } from '../contract-records.ts';
import type { Shipped } from '../shipped.ts';
import type { QuestionMade } from '../threads/task.ts';
import { decideRecords } from './decide-records.ts';
import { preparedQuestions } from './prepared-questions.ts';
import { readQuickly } from './read-quickly.ts';

/*
 * A decision takes some microseconds; handing it to another thread takes longer. So the thread that serves decides itself,
 * but only what cannot hold up others: small bodies, for questions that a thread has made ready before and found small, and
 * for no more than some milliseconds. What takes longer is left as it is, and done by a thread from the beginning.
 */

/** Bytes of a body, and operations of a question. */
const mostBytes = 64 * 1024;
const mostNodes = 2_000;
/** How many times as long as making a question ready took nothing more is made ready here. */
const makingRest = 20;
/** Questions that are kept ready. */
const mostKept = 64;

export interface AtOnce {
  /** The text of the reply; undefined where a thread has to do it. */
  readonly decide: (name: string, body: Uint8Array, language: Language) => string | undefined;
  /** What a thread made ready may be made ready here too, when it is asked again. */
  readonly learn: (made: QuestionMade) => void;
}

/** `patience` is in milliseconds. */
export function decideAtOnce(shipped: ReadonlyMap<string, Shipped>, patience = 5): AtOnce {
  const prepared = preparedQuestions(mostKept);
  const small = new Map<string, QuestionMade>();
  let nextMaking = 0;
  const readyFor = (name: string, key: string): ReturnType<typeof prepared.find> => {
    const found = prepared.find(key);
    const made = small.get(key);
    if (found !== undefined || made === undefined || performance.now() < nextMaking) return found;
    small.delete(key);
    // Read once for all that ask about this regulation: no part of what a question takes.
    const analysis = shipped.get(name)?.analysis;
    const start = performance.now();
    const ready = analysis && prepared.make(key, analysis, made.question);
    const end = performance.now();
    nextMaking = end + makingRest * (end - start);
    return ready === undefined || 'problems' in ready ? undefined : ready;
  };
  return {
    decide: (name, body, language) => {
      if (body.length > mostBytes) return undefined;
      const read = readQuickly(name, body);
      if (read === undefined) return undefined;
      const ready = readyFor(name, read.key);
      if (ready === undefined || (read.explained && read.records.length > mostExplained)) return undefined;
      const end = performance.now() + patience;
      const goesOn = (): boolean => performance.now() < end;
      return decideRecords(ready, { records: read.records, explained: read.explained, language, goesOn });
    },
    learn: (made) => {
      if (made.nodes > mostNodes || prepared.find(made.key) !== undefined) return;
      small.set(made.key, made);
      const [oldest] = small.keys();
      if (small.size > mostKept && oldest !== undefined) small.delete(oldest);
    },
  };
}
