import type { CatalogueEntry } from '../catalogue.ts';

/** Guarantees that do not hold, and decisions asked for. Codes from R75. */
export const guaranteeFailures = {
  R75: {
    severity: 'error',
    nl: {
      message: 'de waarborg `{subjectNl}` gaat niet op: {whyNl}',
      help: 'Gebruik deze uitkomsten niet voordat duidelijk is welke regel of welk feit niet klopt; de uitleg van de waarden laat zien waar zij uit volgen.',
    },
    en: {
      message: 'the guarantee `{subjectEn}` does not hold: {whyEn}',
      help: 'Do not use these outcomes before it is clear which rule or fact is wrong; the explanation of the values shows what they follow from.',
    },
  },
  R76: {
    severity: 'warning',
    nl: {
      message: '`{subjectNl}` gaat niet op: {whyNl}',
      help: 'De uitkomsten gelden; kijk of dit zo bedoeld is.',
    },
    en: {
      message: '`{subjectEn}` does not hold: {whyEn}',
      help: 'The outcomes hold; see whether this is meant.',
    },
  },
  R77: {
    severity: 'error',
    nl: {
      message: 'de waarborg `{subjectNl}` kon niet worden nagegaan: {whyNl}',
      help: 'Verbeter de regel of de feiten waarop zij rust; de melding erbij zegt waar het misgaat.',
    },
    en: {
      message: 'the guarantee `{subjectEn}` could not be watched: {whyEn}',
      help: 'Correct the rule or the facts it rests on; the message beside it says where it goes wrong.',
    },
  },
  R78: {
    severity: 'warning',
    nl: {
      message: 'de waarschuwing `{subjectNl}` kon niet worden nagegaan: {whyNl}',
      help: 'Verbeter de regel of de feiten waarop zij rust; de melding erbij zegt waar het misgaat.',
    },
    en: {
      message: 'the warning `{subjectEn}` could not be watched: {whyEn}',
      help: 'Correct the rule or the facts it rests on; the message beside it says where it goes wrong.',
    },
  },
  R79: {
    severity: 'error',
    nl: {
      message: 'de regeling kent geen beschikking `{name}`',
      help: 'vraag een beschikking die er is{suggestion}',
    },
    en: {
      message: 'the regulation has no decision `{name}`',
      help: 'ask for a decision that is there{suggestion}',
    },
  },
  R80: {
    severity: 'error',
    nl: {
      message: 'op `{subjectNl}` kan nog niet worden beschikt: het is niet bekend of niet te berekenen',
      help: 'Lever wat nog nodig is, of verbeter de regel die niet uitkomt; leg daarna pas een beschikking vast.',
    },
    en: {
      message: '`{subjectEn}` cannot be decided upon yet: it is not known or cannot be computed',
      help: 'Deliver what is still needed, or correct the rule that fails; only then record a decision.',
    },
  },
  R81: {
    severity: 'error',
    nl: {
      message: '`{name}` is een beschikking, en die wordt alleen gevraagd',
      help: 'vraag haar zonder andere namen erbij; zij geeft alles wat achter haar `geeft` staat',
    },
    en: {
      message: '`{name}` is a decision, which is asked by itself',
      help: 'ask it without other names; it gives all that stands after its `gives`',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
