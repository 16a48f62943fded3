import { decidingFormula } from '../../engine/explain/exceptions.ts';
import { type Explained, explained } from '../../engine/explain/explained.ts';
import type { Step } from '../../engine/explain/model-trace.ts';
import { type StepPlace, stepOf } from '../../engine/explain/steps.ts';
import type { Analysis, Answer, Application, Question } from '../../engine/index.ts';
import { evaluate, type Facts } from '../../engine/index.ts';
import { factsOf, sound } from '../run/sources.ts';

/** A question answered, with what its formulas are read again with. */
export interface Told {
  readonly analysis: Analysis;
  readonly answer: Answer;
  readonly explained: Explained;
  readonly placeOf: (application: Application, page?: StepPlace['page']) => StepPlace;
}

export function told(analysis: Analysis, facts: Facts, question: Question): Told {
  const answer = evaluate(analysis, facts, question);
  const reading = explained(analysis, facts, answer);
  return {
    analysis,
    answer,
    explained: reading,
    placeOf: (application, page = { members: 10, from: 0 }) => ({
      context: reading.contextOf(application),
      idOf: reading.idOf,
      page,
    }),
  };
}

/** The same of a text and facts as delivered. */
export function toldOf(text: string, delivered: unknown, question: Question): Told {
  const analysis = sound(text);
  return told(analysis, factsOf(analysis, delivered), question);
}

export function applicationOf({ answer }: Told, key: string): Application {
  const application = answer.applications.get(key);
  if (application === undefined) throw new Error(`${key} is none of ${[...answer.applications.keys()].join(', ')}`);
  return application;
}

/** The arithmetic of a rule or guarantee. */
export function formulaOf(
  of: Told,
  application: Application,
  page?: StepPlace['page'],
  more: Partial<StepPlace> = {},
): Step {
  const { declaration } = application.instance.quantity;
  const place = { ...of.placeOf(application, page), ...more };
  const excepted = decidingFormula(application, place);
  if (excepted !== undefined) return excepted;
  if (declaration.kind === 'rule') return stepOf(declaration.value, place);
  if (declaration.kind === 'guarantee') return stepOf(declaration.condition, place);
  throw new Error(`${declaration.kind} has no formula`);
}
