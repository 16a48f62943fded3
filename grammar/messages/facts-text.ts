import type { CatalogueEntry } from '../catalogue.ts';

/** The JSON text of facts, before anybody looks at what it says. */
export const factsText = {
  F01: {
    severity: 'error',
    nl: { message: 'en nog {count} problemen', help: 'Los eerst de bovenstaande op; de rest wordt dan getoond.' },
    en: { message: 'and {count} more problems', help: 'Solve those above first; the rest will then be shown.' },
  },
  F02: {
    severity: 'error',
    nl: {
      message: 'de tekst is langer dan {limit} tekens',
      help: 'Verdeel de gegevens over meer bestanden, bijvoorbeeld per object.',
    },
    en: {
      message: 'the text is longer than {limit} characters',
      help: 'Spread the facts over several files, for instance one for each object.',
    },
  },
  F03: {
    severity: 'error',
    nl: {
      message: '`{found}` kan hier niet staan (regel {line}, kolom {column})',
      help: 'Kijk of ervoor een komma, dubbele punt of haakje ontbreekt, en zet namen en teksten tussen rechte aanhalingstekens.',
    },
    en: {
      message: '`{found}` cannot stand here (line {line}, column {column})',
      help: 'See whether a comma, colon or bracket is missing before it, and put names and texts between straight quotes.',
    },
  },
  F04: {
    severity: 'error',
    nl: {
      message: 'de tekst houdt op voordat alles gesloten is (regel {line}, kolom {column})',
      help: 'Sluit elke `{`, `[` en `"`; misschien is het bestand niet helemaal overgekomen.',
    },
    en: {
      message: 'the text ends before everything is closed (line {line}, column {column})',
      help: 'Close every `{`, `[` and `"`; perhaps the file did not arrive as a whole.',
    },
  },
  F05: {
    severity: 'error',
    nl: {
      message: 'meer dan {limit} haakjes in elkaar (regel {line}, kolom {column})',
      help: 'Gegevens gaan nooit zo diep: object, sleutel, naam, jaar en soort.',
    },
    en: {
      message: 'more than {limit} brackets inside each other (line {line}, column {column})',
      help: 'Facts never go that deep: object, key, name, year and kind.',
    },
  },
  F06: {
    severity: 'error',
    nl: {
      message: '`{name}` staat hier voor de tweede keer (regel {line}; eerst op regel {first})',
      help: 'Haal een van beide weg: niemand kan weten welke geldt.',
    },
    en: {
      message: '`{name}` stands here for the second time (line {line}; first on line {first})',
      help: 'Remove one of the two: nobody can know which one counts.',
    },
  },
  F07: {
    severity: 'error',
    nl: {
      message: 'een tekst met een teken dat zo niet geschreven mag worden (regel {line}, kolom {column})',
      help: 'Schrijf een regeleinde in een tekst als `\\n`, een tab als `\\t` en een omgekeerde schuine streep als `\\\\`.',
    },
    en: {
      message: 'a text with a character that may not be written like this (line {line}, column {column})',
      help: 'In a text write a line end as `\\n`, a tab as `\\t` and a backslash as `\\\\`.',
    },
  },
  F08: {
    severity: 'error',
    nl: {
      message: '`{found}` is geen recht dubbel aanhalingsteken (regel {line}, kolom {column})',
      help: 'Schrijf `"` aan beide kanten. Tekstverwerkers maken er vanzelf gekrulde van: gebruik een editor voor platte tekst.',
    },
    en: {
      message: '`{found}` is not a straight double quote (line {line}, column {column})',
      help: 'Write `"` on both sides. Word processors turn them into curly ones: use an editor for plain text.',
    },
  },
  F09: {
    severity: 'error',
    nl: {
      message: 'na deze komma komt niets meer (regel {line}, kolom {column})',
      help: 'Haal de komma voor het sluitende haakje weg.',
    },
    en: {
      message: 'nothing follows this comma (line {line}, column {column})',
      help: 'Remove the comma before the closing bracket.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
