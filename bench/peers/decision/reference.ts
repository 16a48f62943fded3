// Ours, the evaluator that is obviously right: facts read and checked, all values kept with what they rest on.
import { type Answer, evaluate, readFacts, wireValue } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { decisionAnalysis, decisionQuestion, factsJson } from './facts.ts';
import { type DecisionRecord, yesNo } from './record.ts';

const analysis = decisionAnalysis();

export const contender: Contender<DecisionRecord> = {
  answer: (record) => {
    const { facts } = readFacts(factsJson(record), analysis);
    return textsOf(evaluate(analysis, facts, decisionQuestion));
  },
};

export function textsOf(answer: Answer): readonly string[] {
  return answer.values.map(({ instance, result }) => {
    if (result.kind !== 'known') return result.kind;
    const value = wireValue(result.datum, instance.quantity.type);
    return typeof value === 'string' ? value : yesNo(value);
  });
}
