import type { CatalogueEntry } from '../catalogue.ts';
import { calendarFacts } from './calendar.ts';
import { factsCells } from './facts-cells.ts';
import { factsDecisions } from './facts-decisions.ts';
import { factsDraws } from './facts-draws.ts';
import { factsLaw } from './facts-law.ts';
import { factsNames } from './facts-names.ts';
import { factsNumbers } from './facts-numbers.ts';
import { factsTables } from './facts-tables.ts';
import { factsText } from './facts-text.ts';
import { factsValues } from './facts-values.ts';
import { lifeFacts } from './lives.ts';
import { peopleFacts } from './people.ts';

/** Facts from outside: JSON, CSV, bounds, references. Codes F…. */
export const facts = {
  ...factsText,
  ...factsNames,
  ...factsNumbers,
  ...factsValues,
  ...factsTables,
  ...factsCells,
  ...factsDecisions,
  ...factsDraws,
  ...factsLaw,
  ...peopleFacts,
  ...calendarFacts,
  ...lifeFacts,
} as const satisfies Record<`F${number}`, CatalogueEntry>;
