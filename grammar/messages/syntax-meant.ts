import type { CatalogueEntry } from '../catalogue.ts';

/** What people of other languages and of spreadsheets write. Codes S440–S444. */
export const meant = {
  S440: {
    severity: 'error',
    nl: {
      message: 'een afronding noemt de stap, geen aantal decimalen: `{found}`',
      help: 'Schrijf `{amount}` bij een bedrag, `{number}` bij een getal of `{percentage}` bij een percentage.',
    },
    en: {
      message: 'a rounding names the step, no number of decimals: `{found}`',
      help: 'Write `{amount}` for an amount, `{number}` for a number or `{percentage}` for a percentage.',
    },
  },
  S441: {
    severity: 'error',
    nl: {
      message: '`{found}` zegt niet of `{end}` meetelt',
      help: 'Schrijf `{excluding}` als het niet meetelt, zoals bij “tot” in een wet, en `{including}` als het wel meetelt.',
    },
    en: {
      message: '`{found}` does not say whether `{end}` counts',
      help: 'Write `{excluding}` if it does not, and `{including}` if it does.',
    },
  },
  S442: {
    severity: 'error',
    nl: {
      message: '`{found}` zegt niet of `{end}` meetelt',
      help: 'Schrijf `{including}` als het meetelt, en noem anders de laatste waarde die meetelt.',
    },
    en: {
      message: '`{found}` does not say whether `{end}` counts',
      help: 'Write `{including}` if it does, and otherwise name the last value that counts.',
    },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;
