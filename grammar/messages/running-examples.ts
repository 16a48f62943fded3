import type { CatalogueEntry } from '../catalogue.ts';

/** How an example fails. Codes from R40. */
export const exampleFailures = {
  R40: {
    severity: 'error',
    nl: {
      message: '`{subject}` is {actual}, verwacht was {expected}{difference}',
      help: 'verbeter de regel of de verwachting; waar de waarde uit volgt, zegt `maatstaf waarom` met `--voorbeeld` en het opschrift van het voorbeeld',
    },
    en: {
      message: '`{subject}` is {actual}, expected was {expected}{difference}',
      help: 'correct the rule or the expectation; what the value follows from is told by `maatstaf why` with `--example` and the label of the example',
    },
  },
  R41: {
    severity: 'error',
    nl: {
      message: '`{subject}` is nog niet bekend, verwacht was {expected}; nodig: {needs}',
      help: 'geef in het voorbeeld wat nog nodig is, of verwacht dat het nodig is met `nog nodig`',
    },
    en: {
      message: '`{subject}` is not known yet, expected was {expected}; needed: {needs}',
      help: 'give in the example what is still needed, or expect that it is with `still needed`',
    },
  },
  R42: {
    severity: 'error',
    nl: {
      message: 'voor `{subject}` is nog nodig: {actual}; verwacht was: {expected}',
      help: 'noem achter `nog nodig` precies de gegevens en oordelen die de uitkomst nog kunnen veranderen',
    },
    en: {
      message: 'for `{subject}` is still needed: {actual}; expected was: {expected}',
      help: 'name after `still needed` exactly the facts and judgements that can still change the outcome',
    },
  },
  R43: {
    severity: 'error',
    nl: {
      message: '`{subject}` berust op {actual}, niet op `{expected}`',
      help: 'noem achter `omdat` het artikel waaronder de regel of verdeling staat, of een lid ervan',
    },
    en: {
      message: '`{subject}` rests on {actual}, not on `{expected}`',
      help: 'name after `because` the article under which the rule or allocation stands',
    },
  },
  R44: {
    severity: 'error',
    nl: {
      message: '`{subject}` kon niet worden uitgerekend',
      help: 'verbeter de regel of de gegevens van het voorbeeld; de melding erbij zegt waar het misgaat',
    },
    en: {
      message: '`{subject}` could not be computed',
      help: 'correct the rule or the facts of the example; the message beside it says where it goes wrong',
    },
  },
  R45: {
    severity: 'error',
    nl: {
      message: '`{subject}` staat twee keer in dit voorbeeld, met verschillende waarden',
      help: 'geef elke waarde één keer; een kolom zonder jaar bedoelt het jaar van het voorbeeld',
    },
    en: {
      message: '`{subject}` is given twice in this example, with different values',
      help: 'give each value once; a column without a year means the year of the example',
    },
  },
  R46: {
    severity: 'error',
    nl: {
      message: 'dit voorbeeld verwacht niets',
      help: 'zeg wat er uit moet komen, met een kolom of een regel `verwacht …`',
    },
    en: {
      message: 'this example expects nothing',
      help: 'say what has to come out, with a column or a line `expect …`',
    },
  },
  R47: {
    severity: 'error',
    nl: {
      message: '`{subject}` is {actual} en nog niet afgerond, verwacht was {expected}{difference}',
      help: 'rond af in de regel of verdeling, met `afgerond op cent`, of sta een verschil toe: `marge € 0,01`',
    },
    en: {
      message: '`{subject}` is {actual} and not rounded yet, expected was {expected}{difference}',
      help: 'round in the rule or allocation, with `rounded to cent`, or allow a difference: `margin €0.01`',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
