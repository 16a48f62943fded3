import type { Analysis, Answer, Application, Facts, Instance, LawState } from '../model.ts';
import type { Context, Run } from '../run/context.ts';
import { keyAtHand } from '../run/existence.ts';
import { analysisOf, enterState, inOwnState, keyOfUsed } from '../run/law-states.ts';
import { runLimits } from '../run/limits.ts';
import { scopeOf } from '../run/read.ts';
import { unknown } from '../run/results.ts';
import { beginRun } from '../run/run.ts';

/** An answer that is being explained: its formulas are read again, with its values in the place of what they read. */
export interface Explained {
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly answer: Answer;
  /** Where the formula of a value is read again. What was not read for the answer is unknown there. */
  readonly contextOf: (application: Application) => Context;
  /** The key under which the answer keeps what is read at a place; undefined where it never was. */
  readonly idOf: (instance: Instance, context: Context) => string | undefined;
}

/** Begins to explain an answer: the facts and the analysis are those it came from. */
export function explained(analysis: Analysis, facts: Facts, answer: Answer): Explained {
  const { law, dates, applications } = answer;
  const asked = law === undefined || law.state === analysis.state ? analysis : law.state.analysis;
  const idOf = (instance: Instance, context: Context): string | undefined => {
    const wanted = inOwnState(run, instance);
    if ('notThere' in wanted) return undefined;
    const key = keyAtHand(context, wanted);
    return applications.has(key) ? key : undefined;
  };
  const run: Run = {
    ...beginRun(asked, { ...facts, values: new Map() }, dates, runLimits, undefined, law?.exact),
    read: (context, instance) => applications.get(idOf(instance, context) ?? '')?.result ?? unknown([]),
  };
  for (const used of law?.used ?? []) enterState(run, used.state, keyOfUsed(used));
  const entered = new Set<LawState>();
  const contextOf = ({ instance, state }: Application): Context => {
    if (state !== undefined && !entered.has(state)) {
      entered.add(state);
      enterState(run, state, undefined);
    }
    // Each formula has the bounds of one evaluation to itself.
    run.steps = 0;
    const own = analysisOf(run, instance.quantity);
    return { run, analysis: own, instance, reads: new Set(), scope: scopeOf(instance, own), base: 0 };
  };
  return { analysis, facts, answer, contextOf, idOf };
}
