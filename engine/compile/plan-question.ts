import type { Problem } from '../../grammar/index.ts';
import {
  type Analysis,
  cellKey,
  type Facts,
  type LawState,
  type Quantity,
  type Question,
  type QuestionDates,
  type Thing,
} from '../model.ts';
import { askedAsGiven } from '../run/decide.ts';
import { beginQuestion } from '../run/evaluate.ts';
import { type RunLimits, runLimits } from '../run/limits.ts';
import type { Plan } from './ir.ts';
import { lowerPlan } from './lower.ts';
import { makeProgram, type Program, type ProgramOptions } from './make.ts';

/** A question made ready to be answered over and over, whatever the facts are. */
export interface PlannedQuestion {
  readonly plan: Plan;
  readonly program: Program;
  /** Of the state of the law that answers. */
  readonly analysis: Analysis;
  readonly dates: QuestionDates;
  /** Of the quantities of other states of the law: the state of each. The reference evaluator has to know them of what the plan asks. */
  readonly homes: ReadonlyMap<Quantity, LawState>;
}

/**
 * Plans a question, without facts. Its default dates are those of the period asked about; nothing is known of recordings. Problems
 * where the question cannot be answered.
 */
export function planQuestion(
  analysis: Analysis,
  question: Question,
  limits: RunLimits = runLimits,
  options: ProgramOptions = {},
): PlannedQuestion | { readonly problems: readonly Problem[] } {
  const begun = beginQuestion(analysis, oneOfEach(analysis), askedAsGiven(analysis, question), limits);
  if ('problems' in begun) return { problems: begun.problems };
  const { run, wanted } = begun;
  const asked = new Map(wanted.instances.map((one) => [`${one.quantity.name}(${cellKey(one.indexes)})`, one]));
  const plan = lowerPlan(run, [...asked.values()]);
  return { plan, program: makeProgram(plan, options), analysis: run.analysis, dates: run.dates, homes: run.homes };
}

/** One thing of every object stands for all of them. */
function oneOfEach({ entities, law }: Analysis): Facts {
  const one: ReadonlyMap<string, Thing> = new Map([['', {}]]);
  return { things: new Map([...entities.values()].map(({ name }) => [law.currentName(name), one])), values: new Map() };
}
