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
      help: 'Telt het niet mee, zoals bij “tot” in een wet, noem dan de laatste waarde die meetelt: `{excluding}`. Telt het wel mee, schrijf dan `{including}`.',
    },
    en: {
      message: '`{found}` does not say whether `{end}` counts',
      help: 'If it does not, name the last value that does: `{excluding}`. If it does, write `{including}`.',
    },
  },
  S442: {
    severity: 'error',
    nl: {
      message: '`{found}` is geen adres van een cel',
      help: 'Schrijf `{replace} {name}` met daaronder de kop en de rij, en in de cel `nieuw {was} oud`.',
    },
    en: {
      message: '`{found}` is no address of a cell',
      help: 'Write `{replace} {name}` with the head and the row under it, and in the cell `new {was} old`.',
    },
  },
  S443: {
    severity: 'error',
    nl: {
      message: '`{found}` zegt niet of de grenzen meetellen',
      help: 'Schrijf `{including}` als zij meetellen, en `{excluding}` als zij niet meetellen.',
    },
    en: {
      message: '`{found}` does not say whether the ends count',
      help: 'Write `{including}` if they do, and `{excluding}` if they do not.',
    },
  },
  S444: {
    severity: 'error',
    nl: {
      message: 'een rij is niet los te schrappen',
      help: 'Vervang de hele tabel of parameter: `{replace}`, de nieuwe declaratie zonder die rij, `{was}` en de oude. Of geef de rij een andere voorwaarde of uitkomst met `nieuw {was} oud`.',
    },
    en: {
      message: 'a row cannot be taken out by itself',
      help: 'Replace the whole table or parameter: `{replace}`, the new declaration without that row, `{was}` and the old one. Or give the row another condition or outcome with `new {was} old`.',
    },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;
