import type { CatalogueEntry } from '../catalogue.ts';
import { calendarNames } from './calendar.ts';
import { exceptionNames } from './exceptions.ts';
import { guaranteeNames } from './guarantees.ts';
import { lifeNames } from './lives.ts';
import { declaredNames } from './names-declared.ts';
import { divisionNames } from './names-division.ts';
import { exampleNames } from './names-examples.ts';
import { usedNames } from './names-used.ts';
import { peopleNames } from './people.ts';
import { periodNames } from './periods.ts';
import { rankNames } from './ranks.ts';
import { foundNames } from './slips-found.ts';

/** Names: unknown, twice declared, out of reach. Codes N…. */
export const names = {
  ...declaredNames,
  ...usedNames,
  ...exampleNames,
  ...peopleNames,
  ...guaranteeNames,
  ...exceptionNames,
  ...divisionNames,
  ...periodNames,
  ...rankNames,
  ...lifeNames,
  ...calendarNames,
  ...foundNames,
} as const satisfies Record<`N${number}`, CatalogueEntry>;
