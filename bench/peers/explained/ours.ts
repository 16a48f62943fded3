// Ours with the explanation of all eight results, down to the facts and the numbers of the law.
import { evaluate, explanations, instanceKey, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { decisionQuestion, factsJson } from '../decision/facts.ts';
import type { DecisionRecord } from '../decision/record.ts';
import { analysisOf, textsOf } from '../ours.ts';

const analysis = analysisOf('decision');

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
