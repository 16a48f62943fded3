import type { CatalogueEntry } from '../catalogue.ts';

/** Words and signs too many, in another order, or too large. Codes S400–S406. */
export const surplus = {
  S400: {
    severity: 'error',
    nl: { message: '`{found}` staat er twee keer', help: 'Laat één van de twee weg.' },
    en: { message: '`{found}` is written twice', help: 'Leave out one of the two.' },
  },
  S401: {
    severity: 'error',
    nl: { message: '`{found}` is hier te veel', help: 'Verwijder `{found}`: zonder klopt wat hier staat.' },
    en: { message: '`{found}` is one too many here', help: 'Remove `{found}`: without it, what stands here fits.' },
  },
  S402: {
    severity: 'error',
    nl: { message: '`{left}` en `{right}` staan in de verkeerde volgorde', help: 'Schrijf `{meant}`.' },
    en: { message: '`{left}` and `{right}` are in the wrong order', help: 'Write `{meant}`.' },
  },
  S403: {
    severity: 'error',
    nl: { message: '`{found}` past niet achter `{before}`', help: 'Kies uit: {choices}.' },
    en: { message: '`{found}` does not fit after `{before}`', help: 'Choose from: {choices}.' },
  },
  S404: {
    severity: 'error',
    nl: {
      message: 'een `|` staat hier buiten een raster',
      help: 'Verwijder hem: `|` scheidt alleen de cellen van een raster.',
    },
    en: {
      message: 'a `|` stands outside a grid here',
      help: 'Remove it: `|` only parts the cells of a grid.',
    },
  },
  S405: {
    severity: 'error',
    nl: {
      message: '`{found}` zijn niet te tellen zonder lijst van vrije dagen',
      help: 'Laat een gegeven de dag noemen, of een oordeel zeggen of het op tijd was; of schrijf dagen of weken.',
    },
    en: {
      message: '`{found}` cannot be counted without a list of holidays',
      help: 'Let an input name the day, or a judgement say whether it was in time; or write days or weeks.',
    },
  },
  S406: {
    severity: 'error',
    nl: { message: '`{found}` is hier te groot: ten hoogste {limit}', help: 'Schrijf een kleiner getal.' },
    en: { message: '`{found}` is too large here: at most {limit}', help: 'Write a smaller number.' },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;
