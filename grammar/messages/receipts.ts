import type { CatalogueEntry } from '../catalogue.ts';

/** Explanations and receipts that come back as data. Codes R490 to R499. */
export const receipts = {
  R490: {
    severity: 'error',
    nl: {
      message: '`formaat` is hier `{expected}`, en niet {found}',
      help: 'geef het bestand zoals Maatstaf het heeft gemaakt',
    },
    en: {
      message: '`formaat` is `{expected}` here, and not {found}',
      help: 'give the file as Maatstaf has made it',
    },
  },
  R491: {
    severity: 'error',
    nl: {
      message: 'dit bestand heeft het formaat `{found}`; deze versie leest `{expected}`',
      help: 'gebruik de versie van Maatstaf die het heeft gemaakt, of maak het opnieuw',
    },
    en: {
      message: 'this file has the format `{found}`; this version reads `{expected}`',
      help: 'use the version of Maatstaf that made it, or make it again',
    },
  },
  R492: {
    severity: 'error',
    nl: {
      message: '`{name}` hoort hier niet',
      help: 'haal het weg{suggestion}; wat er mag staan, staat in het schema van dit formaat',
    },
    en: {
      message: '`{name}` does not belong here',
      help: 'take it away{suggestion}; what may stand here is in the schema of this format',
    },
  },
  R493: {
    severity: 'error',
    nl: {
      message: '`{name}` ontbreekt',
      help: 'geef het bestand in zijn geheel, zoals Maatstaf het heeft gemaakt',
    },
    en: {
      message: '`{name}` is missing',
      help: 'give the file as a whole, as Maatstaf has made it',
    },
  },
  R494: {
    severity: 'error',
    nl: {
      message: '{found} past hier niet',
      help: 'zet hier wat het schema van dit formaat vraagt: `{expected}`',
    },
    en: {
      message: '{found} does not fit here',
      help: 'put here what the schema of this format asks: `{expected}`',
    },
  },
  R495: {
    severity: 'error',
    nl: {
      message: '{found} is hier geen woord dat het formaat kent',
      help: 'kies uit: {values}',
    },
    en: {
      message: '{found} is no word that the format knows here',
      help: 'choose from: {values}',
    },
  },
  R496: {
    severity: 'error',
    nl: {
      message: 'er zijn twee knopen met het id `{id}`',
      help: 'geef het bestand zoals Maatstaf het heeft gemaakt: daarin staat elke knoop één keer',
    },
    en: {
      message: 'there are two nodes with the id `{id}`',
      help: 'give the file as Maatstaf has made it: there each node stands once',
    },
  },
  R497: {
    severity: 'error',
    nl: {
      message: '`{id}` wijst naar iets dat in dit bestand niet staat',
      help: 'geef het bestand in zijn geheel, zoals Maatstaf het heeft gemaakt',
    },
    en: {
      message: '`{id}` points to something that is not in this file',
      help: 'give the file as a whole, as Maatstaf has made it',
    },
  },
  R498: {
    severity: 'error',
    nl: {
      message: 'dit bewijs is veranderd nadat het is gemaakt: de inhoud heeft de hash `{found}`',
      help: 'gebruik het bewijs zoals het is bewaard toen de uitkomst werd gegeven',
    },
    en: {
      message: 'this receipt has been changed after it was made: its content has the hash `{found}`',
      help: 'use the receipt as it was kept when the result was given',
    },
  },
  R499: {
    severity: 'error',
    nl: {
      message: 'dit bewijs is van `{receipt}`, en gegeven is `{given}`',
      help: 'geef de bestanden van de regeling waarmee is gerekend',
    },
    en: {
      message: 'this receipt is of `{receipt}`, and given is `{given}`',
      help: 'give the files of the regulation that was computed with',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
