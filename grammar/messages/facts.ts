import type { CatalogueEntry } from '../catalogue.ts';
import { factsCells } from './facts-cells.ts';
import { factsNames } from './facts-names.ts';
import { factsNumbers } from './facts-numbers.ts';
import { factsTables } from './facts-tables.ts';
import { factsText } from './facts-text.ts';
import { factsValues } from './facts-values.ts';

/** Facts from outside: JSON, CSV, bounds, references. Codes F…. */
export const facts = {
  ...factsText,
  ...factsNames,
  ...factsNumbers,
  ...factsValues,
  ...factsTables,
  ...factsCells,
} as const satisfies Record<`F${number}`, CatalogueEntry>;
