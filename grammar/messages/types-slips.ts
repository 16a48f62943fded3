import type { CatalogueEntry } from '../catalogue.ts';

/** What means something else than it seems to. */
export const typeSlips = {
  T78: {
    severity: 'warning',
    nl: {
      message:
        '`{words}` is een jaar dat {offset} jaar verschilt; er wordt niets van `{name}` afgetrokken of bijgeteld',
      help: 'Is dat jaar bedoeld, dan is het goed. Wilt u aftrekken of bijtellen, zet dan haakjes: `{meant}`.',
    },
    en: {
      message: '`{words}` is a year that is {offset} years apart; nothing is taken from `{name}` or added to it',
      help: 'If that year is meant, all is well. To subtract or add, put brackets: `{meant}`.',
    },
  },
  T79: {
    severity: 'error',
    nl: {
      message: '`{text}` is een waarde van `{kind}`, en die schrijft u zonder aanhalingstekens',
      help: 'Schrijf `{value}`.',
    },
    en: {
      message: '`{text}` is a value of `{kind}`, and those are written without quotes',
      help: 'Write `{value}`.',
    },
  },
  T80: {
    severity: 'error',
    nl: {
      message: '`{number}` heeft decimalen, en `{name}` is een aantal',
      help: 'Duizendtallen scheidt u met een punt: `1.000`. Een aantal schrijft u zonder decimalen.',
    },
    en: {
      message: '`{number}` has decimals, and `{name}` is a count',
      help: 'Thousands are parted by a comma: `1,000`. A count is written without decimals.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
