import type { CatalogueEntry } from '../catalogue.ts';
import { declaredNames } from './names-declared.ts';
import { exampleNames } from './names-examples.ts';
import { usedNames } from './names-used.ts';

/** Names: unknown, twice declared, out of reach. Codes N…. */
export const names = {
  ...declaredNames,
  ...usedNames,
  ...exampleNames,
} as const satisfies Record<`N${number}`, CatalogueEntry>;
