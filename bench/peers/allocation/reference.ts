// Ours, the evaluator that is obviously right.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse, evaluate, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { textsOf } from '../decision/reference.ts';
import type { Pot } from './input.ts';

const file = fileURLToPath(new URL('../allocation.maat', import.meta.url));
export const analysis = analyse([{ name: 'allocation.maat', text: readFileSync(file, 'utf8') }]);
export const question = { names: ['budget', 'niet_verdeeld'], year: 2025 } as const;

export const contender: Contender<Pot> = {
  answer: (pot) => textsOf(evaluate(analysis, readFacts(factsJson(pot), analysis).facts, question)).slice(0, 62),
};

/** In the one format of facts. */
export function factsJson({ plafond, instellingen }: Pot): unknown {
  return {
    Instelling: Object.fromEntries(
      instellingen.map(({ brin, rijksbijdrage, studenten, doetMee, hoogste }) => [
        brin,
        {
          rijksbijdrage: { 2025: rijksbijdrage },
          studenten: { 2023: String(studenten) },
          doet_mee: doetMee,
          hoogste_bedrag: hoogste,
        },
      ]),
    ),
    plafond: { 2025: plafond },
  };
}
