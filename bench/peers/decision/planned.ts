// Ours, planned: the regulation made into closures over columns once; one record is a batch of one row.
import { decider } from '../../../engine/compile/decide.ts';
import type { Contender } from '../contender.ts';
import { decisionAnalysis, decisionQuestion, flatFacts } from './facts.ts';
import { type DecisionRecord, yesNo } from './record.ts';

const rules = decider(decisionAnalysis(), decisionQuestion);
if ('problems' in rules) throw new Error(rules.problems.map(({ message }) => message.en).join('\n'));

export const contender: Contender<DecisionRecord> = {
  answer: (record) =>
    rules.decide(flatFacts(record)).values.map((value) => (typeof value === 'string' ? value : yesNo(value))),
};
