// Ours with the explanation of all eight results, down to the facts and the numbers of the law.

import { decider } from '../../../engine/compile/decide.ts';
import { evaluate, explanations, instanceKey, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { decisionQuestion, factsJson, flatFacts } from '../decision/facts.ts';
import { type DecisionRecord, yesNo } from '../decision/record.ts';
import { analysisOf, problemText, textsOf } from '../ours.ts';

const analysis = analysisOf('decision');
const rules = decider(analysis, decisionQuestion);
if ('problems' in rules) throw new Error(problemText(rules.problems));

/** Every rule, fact and number of the law with its label, article, value, value before rounding, and what it read. */
export const planned: Contender<DecisionRecord> = {
  answer: (record) => {
    const { values, steps } = rules.explain(flatFacts(record));
    if (steps.length < values.length) throw new Error('not all was explained');
    return values.map((value) => (typeof value === 'string' ? value : yesNo(value)));
  },
};

export const reference: Contender<DecisionRecord> = {
  answer: (record) => {
    const { facts } = readFacts(factsJson(record), analysis);
    const answer = evaluate(analysis, facts, decisionQuestion);
    const asked = answer.values.map(({ instance: { quantity, owner, indexes } }) =>
      instanceKey(quantity.name, owner, indexes),
    );
    const told = explanations.trace(analysis, facts, answer, asked, { sources: [], everything: true });
    if (told.nodes.length < asked.length) throw new Error('not all was explained');
    return textsOf(answer);
  },
};
