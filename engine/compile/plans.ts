import { emission } from '../emit/emission.ts';
import { bytesOf } from '../population/bytes-of.ts';
import { populationOf } from '../population/from-facts.ts';
import { readPopulation } from '../population/read-csv-columns.ts';
import { fromShared, shared } from '../population/shared.ts';
import { answerPopulation, planPopulation, populationRead } from './answer-population.ts';
import { decider } from './decide.ts';
import { evaluatePlanned, isPlannable } from './evaluate-planned.ts';
import { planQuestion } from './plan-question.ts';
import { sliceStep } from './slice.ts';

/**
 * The planned evaluator: a question made ready once and answered for one record after the other (`decider`), for facts
 * (`evaluate`), or for columns (`question`, with a population), and the same as a module (`emit`). See ADR 0017.
 */
export const plans = {
  question: planQuestion,
  decider,
  evaluate: evaluatePlanned,
  isPlannable,
  emit: emission,
  populations: {
    plan: planPopulation,
    read: populationRead,
    answer: answerPopulation,
    sliceStep,
    ...{ ofFacts: populationOf, ofCsv: readPopulation, bytesOf, shared, fromShared },
  },
} as const;
