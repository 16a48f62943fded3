import type { CatalogueEntry } from '../catalogue.ts';
import { calendarTypes } from './calendar.ts';
import { exceptionTypes } from './exceptions.ts';
import { guaranteeTypes } from './guarantees.ts';
import { peopleTypes } from './people.ts';
import { periodTypes } from './periods.ts';
import { rankTypes } from './ranks.ts';
import { clauseTypes } from './types-clauses.ts';
import { gridTypes } from './types-grids.ts';
import { typeSlips } from './types-slips.ts';
import { valueTypes } from './types-values.ts';

/** Types, dimensions, decimals, grids and clauses of a declaration. Codes T…. */
export const types = {
  ...valueTypes,
  ...clauseTypes,
  ...gridTypes,
  ...typeSlips,
  ...peopleTypes,
  ...guaranteeTypes,
  ...exceptionTypes,
  ...periodTypes,
  ...rankTypes,
  ...calendarTypes,
} as const satisfies Record<`T${number}`, CatalogueEntry>;
