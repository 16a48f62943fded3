import { type Analysis, type Answer, type Facts, type Instance, instanceKey } from '../model.ts';
import type { Context } from './context.ts';
import { runLimits } from './limits.ts';
import { scopeOf } from './read.ts';
import { unknown } from './results.ts';
import { beginRun } from './run.ts';

/** Where the formula of an instance can be read again: what it read has the values of the answer, all else is unknown. */
export function answered(
  analysis: Analysis,
  answer: Answer,
  instance: Instance,
  things: Facts['things'] = new Map(),
): Context {
  const run = {
    ...beginRun(analysis, { things, values: new Map() }, answer.dates, runLimits),
    read: (_: Context, { quantity, owner, indexes }: Instance) =>
      answer.applications.get(instanceKey(quantity.name, owner, indexes))?.result ?? unknown([]),
  };
  return { run, instance, reads: new Set(), scope: scopeOf(instance), base: 0 };
}
