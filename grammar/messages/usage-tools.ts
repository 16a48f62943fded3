import type { CatalogueEntry } from '../catalogue.ts';

/** Asking why, and beginning a new regulation. */
export const usageTools = {
  U340: {
    severity: 'error',
    nl: {
      message: '`{word}` staat waar `van`, `in` of `voor` hoort',
      help: 'schrijf wat, van wie en wanneer, zoals `bijdrage van 01AA in 2021 voor niveau_2`',
    },
    en: {
      message: '`{word}` stands where `of`, `in` or `for` belongs',
      help: 'write what, of whom and when, such as `grant of 01AA in 2021 for level_2`',
    },
  },
  U341: {
    severity: 'error',
    nl: { message: '`{name}` heeft geen waarde voor `{for}`', help: 'noem na `voor` een waarde uit de regeling' },
    en: { message: '`{name}` has no value for `{for}`', help: 'give a value of the regulation after `for`' },
  },
  U342: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft hier {count} waarden, en er wordt er een uitgelegd',
      help: 'zeg welke: {values}',
    },
    en: { message: '`{name}` has {count} values here, and one is explained', help: 'say which: {values}' },
  },
  U343: {
    severity: 'error',
    nl: {
      message: '`{name}` kan geen naam van een regeling zijn',
      help: 'kies een naam met letters, cijfers en `_` die geen woord van de taal is: `--naam {suggestion}`',
    },
    en: {
      message: '`{name}` cannot be the name of a regulation',
      help: 'choose a name of letters, digits and `_` that is no word of the language: `--name {suggestion}`',
    },
  },
  U346: {
    severity: 'error',
    nl: { message: 'er is meer dan een waarde met het opschrift “{label}”', help: 'noem de naam: {names}' },
    en: { message: 'more than one value has the label “{label}”', help: 'give the name: {names}' },
  },
  U347: {
    severity: 'error',
    nl: {
      message: 'er is geen voorbeeld “{label}”',
      help: 'schrijf het opschrift zoals het in het bestand staat{suggestion}',
    },
    en: { message: 'there is no example “{label}”', help: 'write the label as it stands in the file{suggestion}' },
  },
  U445: {
    severity: 'error',
    nl: {
      message: '`{value}` bij `{option}` is geen jaar, kwartaal of maand',
      help: 'schrijf een jaar van {from} tot en met {through}, zoals `2019`, een kwartaal, zoals `2019-K2`, of een maand, zoals `2019-05`',
    },
    en: {
      message: '`{value}` for `{option}` is no year, quarter or month',
      help: 'write a year from {from} through {through}, such as `2019`, a quarter, such as `2019-Q2`, or a month, such as `2019-05`',
    },
  },
  U344: {
    severity: 'error',
    nl: { message: 'in `{path}` staat al iets', help: 'geef een map die nog niet bestaat, of die leeg is' },
    en: {
      message: 'there is something in `{path}` already',
      help: 'give a folder that does not exist yet, or an empty one',
    },
  },
} as const satisfies Record<`U${number}`, CatalogueEntry>;
