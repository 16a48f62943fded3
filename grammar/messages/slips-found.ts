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
} as const satisfies Record<`T${number}`, CatalogueEntry>;
