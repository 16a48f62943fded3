import type { Instance } from '../model.ts';
import type { Run } from './context.ts';
import { keyIn } from './law-states.ts';

/** What interrupts an evaluation that has gone too deep; thrown and caught in this file only. */
const tooDeep = new Error('set aside');

/** Gives up the evaluation at hand, so that this instance is computed first, from an empty stack. */
export function setAside(run: Run, instance: Instance): never {
  run.aside = instance;
  throw tooDeep;
}

/**
 * Runs an evaluation to its end, however long the chain of rules: what lies too deep is done first and kept, and then
 * everything is tried again. Each round keeps at least one more value, so it ends. A circle longer than the depth shows
 * in that a value is set aside that is already waiting.
 */
export function settle<T>(run: Run, read: (instance: Instance) => unknown, evaluation: () => T): T {
  const waiting: Instance[] = [];
  for (;;) {
    run.depth = 0;
    run.underway.clear();
    const next = waiting.at(-1);
    try {
      if (next === undefined) return evaluation();
      read(next);
      waiting.pop();
    } catch (signal) {
      if (signal !== tooDeep || run.aside === undefined) throw signal;
      const { aside } = run;
      const key = keyIn(run, aside);
      if (waiting.some((instance) => keyIn(run, instance) === key)) run.circles.add(key);
      else waiting.push(aside);
    }
  }
}
