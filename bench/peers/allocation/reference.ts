// Ours, the evaluator that is obviously right.
import { evaluate, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { analysisOf, textsOf } from '../ours.ts';
import { allocationQuestion, factsJson } from './facts.ts';
import type { Pot } from './input.ts';

const analysis = analysisOf('allocation');

export const contender: Contender<Pot> = {
  answer: (pot) =>
    textsOf(evaluate(analysis, readFacts(factsJson(pot), analysis).facts, allocationQuestion)).slice(0, 62),
};
