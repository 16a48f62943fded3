// Ours, planned: the regulation made into closures over columns once; one record is a batch of one row.
import { decider } from '../../../engine/compile/decide.ts';
import type { Contender } from '../contender.ts';
import { analysisOf, problemText } from '../ours.ts';
import { decisionQuestion, flatFacts } from './facts.ts';
import { type DecisionRecord, yesNo } from './record.ts';

const rules = decider(analysisOf('decision'), decisionQuestion);
if ('problems' in rules) throw new Error(problemText(rules.problems));

export const contender: Contender<DecisionRecord> = {
  answer: (record) =>
    rules.decide(flatFacts(record)).values.map((value) => (typeof value === 'string' ? value : yesNo(value))),
};
