import type { Analysis, Answer, Facts, Instance } from '../model.ts';
import type { Context, Run } from './context.ts';
import { keyAtHand } from './existence.ts';
import { analysisOf, enterState, inOwnState, keyOfUsed } from './law-states.ts';
import { runLimits } from './limits.ts';
import { scopeOf } from './read.ts';
import { unknown } from './results.ts';
import { beginRun } from './run.ts';

/**
 * Where the formula of an instance can be read again: what it read has the values of the answer, all else is unknown.
 * `analysis` may be that of any state of the law.
 */
export function answered(
  analysis: Analysis,
  answer: Answer,
  instance: Instance,
  things: Facts['things'] = new Map(),
): Context {
  const { law, dates, applications } = answer;
  const there = answer.things ?? things;
  const asked = law === undefined || law.state === analysis.state ? analysis : law.state.analysis;
  const run: Run = {
    ...beginRun(asked, { things: there, values: new Map() }, dates, runLimits, undefined, law?.exact),
    read: (context: Context, read: Instance) => {
      const wanted = inOwnState(run, read);
      return ('notThere' in wanted ? undefined : applications.get(keyAtHand(context, wanted))?.result) ?? unknown([]);
    },
  };
  for (const used of law?.used ?? []) enterState(run, used.state, keyOfUsed(used));
  enterState(run, analysis.state, undefined);
  const own = analysisOf(run, instance.quantity);
  return { run, analysis: own, instance, reads: new Set(), scope: scopeOf(instance, own), base: 0 };
}
