import type { CatalogueEntry } from '../catalogue.ts';

/** What people write for something else, found where types are known. Codes T440–T444. */
export const foundSlips = {
  T440: {
    severity: 'error',
    nl: {
      message: '`{written}` is hier een aftrekking en geen reeks',
      help: 'Schrijf `{meant}`, in een cel zonder andere waarden: een streepje betekent nooit “tot en met”.',
    },
    en: {
      message: '`{written}` is a subtraction here and no range',
      help: 'Write `{meant}`, in a cell without other values: a dash never means “through”.',
    },
  },
  T441: {
    severity: 'error',
    nl: {
      message: 'een afronding noemt de stap, en `{number}` is geen stap',
      help: 'Bedoelt u {number} decimalen, schrijf dan `{meant}`; bedoelt u veelvouden, schrijf dan `{unit}`.',
    },
    en: {
      message: 'a rounding names the step, and `{number}` is no step',
      help: 'If you mean {number} decimals, write `{meant}`; if you mean multiples, write `{unit}`.',
    },
  },
  T442: {
    severity: 'error',
    nl: {
      message: 'een afronding noemt de stap en geen aantal decimalen: `{number}`',
      help: 'Schrijf `{meant}` voor {number} decimalen.',
    },
    en: {
      message: 'a rounding names the step and no number of decimals: `{number}`',
      help: 'Write `{meant}` for {number} decimals.',
    },
  },
  T443: {
    severity: 'error',
    nl: { message: '`{found}` is geen maand', help: 'Een maand heeft twee cijfers: schrijf `{meant}`.' },
    en: { message: '`{found}` is no month', help: 'A month has two digits: write `{meant}`.' },
  },
  T444: {
    severity: 'error',
    nl: {
      message: 'een bedrag maal een bedrag bestaat niet',
      help: 'Neem eerst de verhouding: `{meant}`.',
    },
    en: { message: 'there is no amount times amount', help: 'Take the ratio first: `{meant}`.' },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

/** The same, of names. Codes N440–N442. */
export const foundNames = {
  N440: {
    severity: 'error',
    nl: {
      message: '`{argument}` vergelijkt niet: `voor` noemt een index',
      help: 'Schrijf `{meant}` als de dag zelf niet meetelt.',
    },
    en: {
      message: '`{argument}` does not compare: `for` names an index',
      help: 'Write `{meant}` if the day itself does not count.',
    },
  },
  N441: {
    severity: 'error',
    nl: {
      message: '`{entity}` is een object, en daarvan staat hier geen punt achter',
      help: 'Schrijf `{meant}`: dat gaat over het ding van de regel of van de verzameling. Van een ander ding schrijft u `{owned}`.',
    },
    en: {
      message: '`{entity}` is an entity, and no point stands behind it here',
      help: 'Write `{meant}`: it is of the thing of the rule or of the set. Of another thing, write `{owned}`.',
    },
  },
  N442: {
    severity: 'hint',
    nl: { message: 'deze rij geldt ook', help: 'Vergelijk de twee rijen.' },
    en: { message: 'this row holds as well', help: 'Compare the two rows.' },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;
