import type { CatalogueEntry } from '../catalogue.ts';

/** Numbers, dates and years as they are written in facts. */
export const factsNumbers = {
  F20: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen bedrag',
      help: 'Schrijf alleen cijfers, met een punt voor de centen: `"1234.50"`. Zonder euroteken, spaties en punten voor duizendtallen.',
    },
    en: {
      message: '`{text}` is not an amount',
      help: 'Write digits only, with a point before the cents: `"1234.50"`. No euro sign, blanks or separators of thousands.',
    },
  },
  F21: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen aantal',
      help: 'Een aantal is een heel getal; schrijf alleen cijfers: `"3000"`.',
    },
    en: {
      message: '`{text}` is not a count',
      help: 'A count is a whole number; write digits only: `"3000"`.',
    },
  },
  F22: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen getal',
      help: 'Schrijf alleen cijfers, met een punt voor de decimalen: `"0.75"`.',
    },
    en: { message: '`{text}` is not a number', help: 'Write digits only, with a point before the decimals: `"0.75"`.' },
  },
  F23: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen percentage',
      help: 'Schrijf cijfers met een procentteken, en een punt voor de decimalen: `"12.5%"`.',
    },
    en: {
      message: '`{text}` is not a percentage',
      help: 'Write digits with a percent sign, and a point before the decimals: `"12.5%"`.',
    },
  },
  F24: {
    severity: 'error',
    nl: {
      message: '`{text}` heeft {decimals} decimalen; `{name}` heeft er ten hoogste {allowed}',
      help: 'Rond de waarde zelf af voor u haar aanlevert: gegevens worden nooit stil afgerond.',
    },
    en: {
      message: '`{text}` has {decimals} decimals; `{name}` has at most {allowed}',
      help: 'Round the value yourself before delivering it: facts are never rounded silently.',
    },
  },
  F25: {
    severity: 'error',
    nl: {
      message: '`{text}` is langer dan een getal kan zijn',
      help: 'Voor en na de punt staan ten hoogste {limit} cijfers.',
    },
    en: {
      message: '`{text}` is longer than a number can be',
      help: 'At most {limit} digits stand on each side of the point.',
    },
  },
  F26: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen datum',
      help: 'Schrijf jaar, maand en dag met streepjes: `2019-05-27`. Een tijd hoort er niet bij.',
    },
    en: {
      message: '`{text}` is not a date',
      help: 'Write year, month and day with dashes: `2019-05-27`. No time belongs to it.',
    },
  },
  F27: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen dag die bestaat',
      help: 'Kijk naar de maand en de dag (februari heeft er 28 of 29); het jaar ligt van 1900 tot en met 2199.',
    },
    en: {
      message: '`{text}` is not a day that exists',
      help: 'Look at the month and the day (February has 28 or 29); the year lies from 1900 to 2199.',
    },
  },
  F28: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen jaar',
      help: 'Schrijf een jaar van vier cijfers, van 1900 tot en met 2199: `"2019"`.',
    },
    en: { message: '`{text}` is not a year', help: 'Write a year of four digits, from 1900 to 2199: `"2019"`.' },
  },
  F29: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen ja of nee',
      help: 'Schrijf `true` voor ja en `false` voor nee, zonder aanhalingstekens.',
    },
    en: { message: '`{text}` is not a yes or no', help: 'Write `true` for yes and `false` for no, without quotes.' },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
