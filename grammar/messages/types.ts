import type { CatalogueEntry } from '../catalogue.ts';
import { calendarTypes } from './calendar.ts';
import { exceptionTypes } from './exceptions.ts';
import { guaranteeTypes } from './guarantees.ts';
import { lifeNameTypes } from './life-names.ts';
import { lifeTypes } from './lives.ts';
import { peopleTypes } from './people.ts';
import { periodTypes } from './periods.ts';
import { rankTypes } from './ranks.ts';
import { foundSlips } from './slips-found.ts';
import { tables } from './tables.ts';
import { clauseTypes } from './types-clauses.ts';
import { divisionTypes } from './types-division.ts';
import { gridTypes } from './types-grids.ts';
import { typeSlips } from './types-slips.ts';
import { valueTypes } from './types-values.ts';

/** Types, dimensions, decimals, grids and clauses of a declaration. Codes T…. */
export const types = {
  ...valueTypes,
  ...clauseTypes,
  ...divisionTypes,
  ...gridTypes,
  ...typeSlips,
  ...peopleTypes,
  ...guaranteeTypes,
  ...exceptionTypes,
  ...periodTypes,
  ...rankTypes,
  ...tables,
  ...calendarTypes,
  ...lifeTypes,
  ...lifeNameTypes,
  ...foundSlips,
} as const satisfies Record<`T${number}`, CatalogueEntry>;
