// Ours, the evaluator that is obviously right: facts read and checked, all values kept with what they rest on.
import { evaluate, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { analysisOf, textsOf } from '../ours.ts';
import { decisionQuestion, factsJson } from './facts.ts';
import type { DecisionRecord } from './record.ts';

const analysis = analysisOf('decision');

export const contender: Contender<DecisionRecord> = {
  checked: 1_000,
  answer: (record) => textsOf(evaluate(analysis, readFacts(factsJson(record), analysis).facts, decisionQuestion)),
};
