import type { CatalogueEntry } from '../catalogue.ts';
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
} as const satisfies Record<`T${number}`, CatalogueEntry>;
