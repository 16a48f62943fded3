import type { CatalogueEntry } from '../catalogue.ts';
import { attributionMessages } from './attribution.ts';
import { calendarFaults } from './calendar.ts';
import { counterfactual } from './counterfactual.ts';
import { drawRemarkMessages } from './draws.ts';
import { exceptionFaults } from './exceptions.ts';
import { lifeNameFaults } from './life-names.ts';
import { lifeFaults } from './lives.ts';
import { peopleRunning } from './people.ts';
import { periodFaults } from './periods.ts';
import { receipts } from './receipts.ts';
import { divisionFaults } from './running-divisions.ts';
import { exampleFailures } from './running-examples.ts';
import { faults } from './running-faults.ts';
import { guaranteeFailures } from './running-guarantees.ts';
import { otherLaws } from './running-law.ts';
import { questions } from './running-questions.ts';
import { runningTables } from './tables.ts';
import { verification } from './verify.ts';

/** Evaluating a question: what is wrong with it, faults in rules, limits, examples that fail. Codes R…. */
export const running = {
  ...attributionMessages,
  ...questions,
  ...faults,
  ...drawRemarkMessages,
  ...divisionFaults,
  ...exampleFailures,
  ...guaranteeFailures,
  ...otherLaws,
  ...peopleRunning,
  ...exceptionFaults,
  ...periodFaults,
  ...runningTables,
  ...calendarFaults,
  ...lifeFaults,
  ...lifeNameFaults,
  ...counterfactual,
  ...receipts,
  ...verification,
} as const satisfies Record<`R${number}`, CatalogueEntry>;
