import type { CatalogueEntry } from '../catalogue.ts';

/** Facts under a law that changes. Codes from F180. */
export const factsLaw = {
  F180: {
    severity: 'error',
    nl: {
      message: '`{name}` en `{other}` zijn twee namen van hetzelfde: een wijziging heeft de naam veranderd',
      help: 'Lever de waarden onder één van de twee namen; de nieuwe en de oude worden allebei begrepen.',
    },
    en: {
      message: '`{name}` and `{other}` are two names of the same thing: an amendment changed the name',
      help: 'Deliver the values under one of the two names; the new one and the old are both understood.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
