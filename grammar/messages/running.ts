import type { CatalogueEntry } from '../catalogue.ts';
import { exampleFailures } from './running-examples.ts';
import { faults } from './running-faults.ts';
import { questions } from './running-questions.ts';

/** Evaluating a question: what is wrong with it, faults in rules, limits, examples that fail. Codes R…. */
export const running = { ...questions, ...faults, ...exampleFailures } as const satisfies Record<
  `R${number}`,
  CatalogueEntry
>;
