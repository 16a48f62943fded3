// Ours, from facts that are read and checked, and from records one after the other.
import { decider } from '../../../engine/compile/decide.ts';
import { evaluatePlanned } from '../../../engine/compile/evaluate-planned.ts';
import { evaluate, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { analysisOf, problemText, textsOf } from '../ours.ts';
import type { Growth } from './input.ts';

const analysis = analysisOf('growth');
const question = { names: ['bedrag_van_het_jaar'], year: 2036 } as const;

export const reference: Contender<Growth> = {
  answer: (input) => textsOf(evaluate(analysis, readFacts(factsJson(input), analysis).facts, question)),
};

export const plannedFacts: Contender<Growth> = {
  answer: (input) => textsOf(evaluatePlanned(analysis, readFacts(factsJson(input), analysis).facts, question)),
};

/** One record after the other, by names of facts. */
export function decided(): Contender<Growth> {
  const rules = decider(analysis, question);
  if ('problems' in rules) throw new Error(problemText(rules.problems));
  return {
    answer: ({ basis, counted, expected }) => {
      const record: Record<string, string | number> = { basisbedrag: basis };
      for (let place = 0; place < counted.length; place++) {
        record[countedNames[place] ?? ''] = counted[place] ?? 0;
        record[expectedNames[place] ?? ''] = expected[place] ?? 1;
      }
      return rules.decide(record).values.map(String);
    },
  };
}

const years = Array.from({ length: 11 }, (_, place) => 2026 + place);
const countedNames = years.map((year) => `geteld[${year}]`);
const expectedNames = years.map((year) => `verwacht_aantal[${year}]`);

function factsJson({ basis, counted, expected }: Growth): unknown {
  const byYear = (values: readonly number[]): unknown =>
    Object.fromEntries(values.map((value, place) => [String(2026 + place), String(value)]));
  return { Instelling: { A: { basisbedrag: basis, geteld: byYear(counted), verwacht_aantal: byYear(expected) } } };
}
