import type { CatalogueEntry } from '../catalogue.ts';

/** Recorded decisions among the facts. Codes from F130. */
export const factsDecisions = {
  F130: {
    severity: 'error',
    nl: {
      message: 'hier hoort een lijst van genomen beschikkingen, geen {found}',
      help: 'Schrijf ze als lijst: `[{ "van": "01AA", "jaar": "2022", "op": "2022-02-01", "waarden": { … } }]`.',
    },
    en: {
      message: 'here belongs a list of decisions taken, not {found}',
      help: 'Write them as a list: `[{ "van": "01AA", "jaar": "2022", "op": "2022-02-01", "waarden": { … } }]`.',
    },
  },
  F131: {
    severity: 'error',
    nl: {
      message: 'de regeling kent geen beschikking `{name}`',
      help: 'Kies uit: {names}.',
    },
    en: {
      message: 'the regulation has no decision `{name}`',
      help: 'Choose from: {names}.',
    },
  },
  F132: {
    severity: 'error',
    nl: {
      message: '`{name}` hoort niet bij een genomen beschikking `{decision}`',
      help: 'Een genomen beschikking bestaat uit: {members}.',
    },
    en: {
      message: '`{name}` does not belong to a decision `{decision}` that was taken',
      help: 'A decision that was taken consists of: {members}.',
    },
  },
  F133: {
    severity: 'error',
    nl: {
      message: 'deze genomen beschikking `{decision}` zegt niet `{member}`',
      help: 'Schrijf `{member}` erbij: zonder is niet te zeggen waarover zij gaat.',
    },
    en: {
      message: 'this decision `{decision}` that was taken does not say `{member}`',
      help: 'Add `{member}`: without it nobody can tell what it is about.',
    },
  },
  F134: {
    severity: 'error',
    nl: {
      message: 'de beschikking `{decision}` geeft `{name}` niet',
      help: 'Zij geeft: {given}. Wat zij niet geeft, is niet bij haar besloten.',
    },
    en: {
      message: 'the decision `{decision}` does not give `{name}`',
      help: 'It gives: {given}. What it does not give was not decided in it.',
    },
  },
  F135: {
    severity: 'error',
    nl: {
      message: 'bij deze beschikking `{decision}` ontbreekt `{name}`',
      help: 'Schrijf onder `waarden` alles wat de beschikking gaf; gaf zij iets niet, schrijf dan `{"geen": true}`.',
    },
    en: {
      message: 'of this decision `{decision}` `{name}` is missing',
      help: 'Write under `waarden` all that the decision gave; where it gave nothing, write `{"geen": true}`.',
    },
  },
  F136: {
    severity: 'error',
    nl: {
      message: 'voor hetzelfde staat hier een tweede beschikking `{decision}` van {day}, met andere waarden',
      help: 'Laat de beschikking staan die genomen is; een latere beschikking heeft een latere dag.',
    },
    en: {
      message: 'for the same this is a second decision `{decision}` of {day}, with other values',
      help: 'Keep the decision that was taken; a later decision has a later day.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
