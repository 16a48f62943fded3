import type { CatalogueEntry } from '../catalogue.ts';

/** Names in examples: without a year, without quotes. */
export const exampleNames = {
  N50: {
    severity: 'error',
    nl: {
      message: 'dit voorbeeld zegt niet over welk jaar het gaat',
      help: 'Zet het jaar achter de naam van het voorbeeld: `voorbeeld {label} {words}`.',
    },
    en: {
      message: 'this example does not say which year it is about',
      help: 'Put the year behind the name of the example: `example {label} {words}`.',
    },
  },
  N51: {
    severity: 'error',
    nl: {
      message: 'de sleutel `{name}` staat niet tussen aanhalingstekens',
      help: 'Schrijf `"{name}"`, zoals in de rijen van het voorbeeld.',
    },
    en: {
      message: 'the key `{name}` stands without quotes',
      help: 'Write `"{name}"`, as in the rows of the example.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;
