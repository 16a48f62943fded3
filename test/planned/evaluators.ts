import { evaluatePlanned } from '../../engine/compile/evaluate-planned.ts';
import type { Analysis, Facts, Question } from '../../engine/model.ts';
import { evaluate } from '../../engine/run/evaluate.ts';
import type { Outcome } from './compare.ts';

/** What answers a question; how many of the values it computed itself, if it tells. */
export type Evaluator = (
  analysis: Analysis,
  facts: Facts,
  question: Question,
) => Outcome & { readonly native?: number; readonly delegated?: number };

export const reference: Evaluator = (analysis, facts, question) => evaluate(analysis, facts, question);

export const planned: Evaluator = (analysis, facts, question) => evaluatePlanned(analysis, facts, question);
