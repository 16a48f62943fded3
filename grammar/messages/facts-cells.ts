import type { CatalogueEntry } from '../catalogue.ts';

/** Cells of a table: what they would be told in JSON, told of a column and with the decimal mark of the file. */
export const factsCells = {
  F81: {
    severity: 'error',
    nl: {
      message: 'bij het oordeel `{name}` ontbreekt `{member}`',
      help: 'Vul de kolom `{column}.{member}` in, of zet `ja` in de kolom `{column}.aangenomen` als het een aanname is. Een kolom die er niet is, voegt u toe.',
    },
    en: {
      message: 'the judgement `{name}` lacks `{member}`',
      help: 'Fill in the column `{column}.{member}`, or put `ja` in the column `{column}.aangenomen` if it is an assumption. Add the column where there is none.',
    },
  },
  F82: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen bedrag',
      help: 'Schrijf alleen cijfers, met `{decimal}` voor de centen: `1234{decimal}50`. Zonder euroteken, spaties en tekens voor duizendtallen.',
    },
    en: {
      message: '`{text}` is not an amount',
      help: 'Write digits only, with `{decimal}` before the cents: `1234{decimal}50`. No euro sign, blanks or separators of thousands.',
    },
  },
  F83: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen aantal',
      help: 'Een aantal is een heel getal; schrijf alleen cijfers, zonder `{decimal}`: `3000`.',
    },
    en: {
      message: '`{text}` is not a count',
      help: 'A count is a whole number; write digits only, without `{decimal}`: `3000`.',
    },
  },
  F84: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen getal',
      help: 'Schrijf alleen cijfers, met `{decimal}` voor de decimalen: `0{decimal}75`.',
    },
    en: {
      message: '`{text}` is not a number',
      help: 'Write digits only, with `{decimal}` before the decimals: `0{decimal}75`.',
    },
  },
  F85: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen percentage',
      help: 'Schrijf cijfers met een procentteken, en `{decimal}` voor de decimalen: `12{decimal}5%`.',
    },
    en: {
      message: '`{text}` is not a percentage',
      help: 'Write digits with a percent sign, and `{decimal}` before the decimals: `12{decimal}5%`.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
