import type { CatalogueEntry } from '../catalogue.ts';

/** Explanations that are computed again from the text of the law. Codes R500 to R509. */
export const verification = {
  R500: {
    severity: 'error',
    nl: {
      message: 'de {part} van `{node}` klopt niet: uit de tekst volgt {computed}',
      help: 'vertrouw deze uitleg niet; vraag haar opnieuw',
    },
    en: {
      message: 'the {part} of `{node}` is not right: from the text follows {computed}',
      help: 'do not trust this explanation; ask for it again',
    },
  },
  R501: {
    severity: 'error',
    nl: {
      message: 'de uitleg is niet volledig: voor `{node}` ontbreekt `{missing}`',
      help: 'vraag de volledige uitleg',
    },
    en: {
      message: 'the explanation is not complete: for `{node}` there is no `{missing}`',
      help: 'ask for the complete explanation',
    },
  },
  R502: {
    severity: 'error',
    nl: {
      message: 'de {part} van `{node}` is niet wat de tekst zegt',
      help: 'vertrouw deze uitleg niet; vraag haar opnieuw',
    },
    en: {
      message: 'the {part} of `{node}` is not what the text says',
      help: 'do not trust this explanation; ask for it again',
    },
  },
  R503: {
    severity: 'error',
    nl: { message: '`{node}` in de uitleg is onleesbaar', help: 'vertrouw deze uitleg niet; vraag haar opnieuw' },
    en: {
      message: '`{node}` in the explanation cannot be read',
      help: 'do not trust this explanation; ask for it again',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
