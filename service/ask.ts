import { type Analysis, evaluate, type FactsReading, type Question } from '../engine/index.ts';
import type { Problem } from '../grammar/index.ts';
import type { Told } from './wire-answer.ts';

/** What may come of a question: an answer, or what is wrong with its facts or with itself. */
export type Asked =
  | { readonly kind: 'answered'; readonly told: Told }
  | { readonly kind: 'facts' | 'question'; readonly problems: readonly Problem[] };

/** Answers a question over facts; nothing is computed from facts that hold an error. */
export function ask(
  analysis: Analysis,
  question: Question,
  { facts, problems }: FactsReading,
  sources: ReadonlyMap<string, string>,
): Asked {
  if (problems.some((problem) => problem.severity === 'error')) return { kind: 'facts', problems };
  const answer = evaluate(analysis, facts, question);
  if (answer.problems.some((problem) => problem.severity === 'error'))
    return { kind: 'question', problems: answer.problems };
  const remarks = [...problems, ...answer.problems];
  const year = question.year === undefined ? {} : { year: question.year };
  return { kind: 'answered', told: { analysis, answer, ...year, remarks, sources } };
}
