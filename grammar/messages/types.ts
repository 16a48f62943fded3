import type { CatalogueEntry } from '../catalogue.ts';
import { exceptionTypes } from './exceptions.ts';
import { guaranteeTypes } from './guarantees.ts';
import { peopleTypes } from './people.ts';
import { periodTypes } from './periods.ts';
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
} as const satisfies Record<`T${number}`, CatalogueEntry>;
