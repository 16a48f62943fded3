import type { CatalogueEntry } from '../catalogue.ts';

/** Durations as written. */
export const calendarSyntax = {
  S220: {
    severity: 'error',
    nl: {
      message: '`{found}` is geen duur: het aantal is geheel',
      help: 'Schrijf de duur in kleinere eenheden, zoals `6 maanden` of `10 dagen`.',
    },
    en: {
      message: '`{found}` is no duration: the number is whole',
      help: 'Write the duration in smaller units, such as `6 months` or `10 days`.',
    },
  },
  S221: {
    severity: 'error',
    nl: {
      message: '`{found}` past niet bij `{period}`',
      help: 'Schrijf een jaar of iets als `{example}`.',
    },
    en: {
      message: '`{found}` does not fit `{period}`',
      help: 'Write a year, or something like `{example}`.',
    },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;

/** Months and quarters that cannot be. */
export const calendarNames = {
  N220: {
    severity: 'error',
    nl: {
      message: 'met `{periods}` is niet te rekenen',
      help: 'Maanden en kwartalen liggen in de jaren 1900 tot en met 2199, en de eerste komt niet na de laatste.',
    },
    en: {
      message: 'one cannot compute with `{periods}`',
      help: 'Months and quarters lie in the years 1900 to 2199, and the first does not come after the last.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;

/** Durations, months and quarters: what goes together. */
export const calendarTypes = {
  T220: {
    severity: 'error',
    nl: {
      message: '`{found}` is een duur, en die gaat niet van {otherNl} af of erbij',
      help: 'Is de waarde van een andere periode bedoeld, schrijf dan achter de naam bijvoorbeeld `{meant}`.',
    },
    en: {
      message: '`{found}` is a duration, which cannot be added to or taken from {otherEn}',
      help: 'If the value of another period is meant, write for instance `{meant}` behind the name.',
    },
  },
  T221: {
    severity: 'error',
    nl: {
      message: 'deze twee zijn niet te vergelijken: de ene is {foundNl}, de andere {otherNl}',
      help: 'Vergelijk ze in dezelfde soort periode: `{meant}`.',
    },
    en: {
      message: 'these two cannot be compared: one is {foundEn}, the other {otherEn}',
      help: 'Compare them in one kind of period: `{meant}`.',
    },
  },
  T222: {
    severity: 'error',
    nl: {
      message: 'of `{one}` langer is dan `{other}` hangt af van de maand waarin men begint te tellen',
      help: 'Schrijf beide in dagen of weken, of beide in maanden of jaren.',
    },
    en: {
      message: 'whether `{one}` is longer than `{other}` depends on the month in which one begins to count',
      help: 'Write both in days or weeks, or both in months or years.',
    },
  },
  T223: {
    severity: 'error',
    nl: {
      message: '`{day}` is een dag van een jaar, en dit is {foundNl}',
      help: 'Noem het jaar, of neem `begin van` of `einde van` de maand of het kwartaal.',
    },
    en: {
      message: '`{day}` is a day of a year, and this is {foundEn}',
      help: 'Name the year, or take `start of` or `end of` the month or quarter.',
    },
  },
  T224: {
    severity: 'error',
    nl: {
      message: '`{found}` is geen `{period}`',
      help: 'Schrijf er een zoals `{example}`, of leid haar af: `{period} van <datum>`.',
    },
    en: {
      message: '`{found}` is not a `{period}`',
      help: 'Write one such as `{example}`, or derive it: `{period} of <date>`.',
    },
  },
  T225: {
    severity: 'error',
    nl: {
      message: '`{found}` is langer dan de kalender van 1900 tot en met 2199',
      help: 'Schrijf de duur die bedoeld is.',
    },
    en: {
      message: '`{found}` is longer than the calendar of 1900 to 2199',
      help: 'Write the duration that is meant.',
    },
  },
  T226: {
    severity: 'error',
    nl: {
      message: 'een getal gaat niet samen met {otherNl}',
      help: 'Zeg erbij wat het telt, zoals `{meant}`.',
    },
    en: {
      message: 'a number does not go together with {otherEn}',
      help: 'Say what it counts, as in `{meant}`.',
    },
  },
  T227: {
    severity: 'error',
    nl: {
      message: '`{operator}` werkt niet tussen {foundNl} en {otherNl}',
      help: 'Een duur gaat bij of van een datum of een andere duur, of maal een geheel aantal. Twee datums gaan alleen van elkaar af.',
    },
    en: {
      message: '`{operator}` does not work between {foundEn} and {otherEn}',
      help: 'A duration is added to or taken from a date or another duration, or multiplied by a whole number. Of two dates only the difference can be taken.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

/** Days that the calendar does not have, and durations that cannot be put in order. */
export const calendarFaults = {
  R220: {
    severity: 'error',
    nl: {
      message: 'de dag die hier wordt berekend, ligt buiten de kalender van 1900 tot en met 2199',
      help: 'Kijk de datum en de duur na; een van beide is vermoedelijk verkeerd opgegeven.',
    },
    en: {
      message: 'the day computed here lies outside the calendar of 1900 to 2199',
      help: 'Check the date and the duration; one of them was probably given wrong.',
    },
  },
  R221: {
    severity: 'error',
    nl: {
      message: 'de duur die hier wordt berekend, is langer dan de kalender van 1900 tot en met 2199',
      help: 'Kijk de duur en het aantal na waarmee zij wordt vermenigvuldigd.',
    },
    en: {
      message: 'the duration computed here is longer than the calendar of 1900 to 2199',
      help: 'Check the duration and the count it is multiplied by.',
    },
  },
  R222: {
    severity: 'error',
    nl: {
      message: 'of {oneNl} langer is dan {otherNl} hangt af van de maand waarin men begint te tellen',
      help: 'Reken met beide vanaf een datum, zoals `peildag + {oneNl} ≤ peildag + {otherNl}`.',
    },
    en: {
      message: 'whether {oneEn} is longer than {otherEn} depends on the month in which one begins to count',
      help: 'Count both from a date, as in `peildag + {oneEn} ≤ peildag + {otherEn}`.',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;

/** Months, quarters and durations in facts. */
export const calendarFacts = {
  F220: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen duur',
      help: 'Schrijf een duur als `P6W` (weken), `P10D` (dagen), `P3M` (maanden), `P2Y` (jaren) of `P1M10D`; nooit onder nul.',
    },
    en: {
      message: '`{text}` is no duration',
      help: 'Write a duration as `P6W` (weeks), `P10D` (days), `P3M` (months), `P2Y` (years) or `P1M10D`; never below zero.',
    },
  },
  F221: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen maand',
      help: 'Schrijf een maand als `2015-05`, in de jaren 1900 tot en met 2199.',
    },
    en: {
      message: '`{text}` is no month',
      help: 'Write a month as `2015-05`, in the years 1900 to 2199.',
    },
  },
  F222: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen kwartaal',
      help: 'Schrijf een kwartaal als `2015-K2`, in de jaren 1900 tot en met 2199.',
    },
    en: {
      message: '`{text}` is no quarter',
      help: 'Write a quarter as `2015-K2` (or `2015-Q2`), in the years 1900 to 2199.',
    },
  },
  F223: {
    severity: 'error',
    nl: {
      message: '`{name}` is er per maand, en `{text}` is geen maand',
      help: 'Schrijf een maand als `2015-05`, in de jaren 1900 tot en met 2199.',
    },
    en: {
      message: '`{name}` is given per month, and `{text}` is no month',
      help: 'Write a month as `2015-05`, in the years 1900 to 2199.',
    },
  },
  F224: {
    severity: 'error',
    nl: {
      message: '`{name}` is er per kwartaal, en `{text}` is geen kwartaal',
      help: 'Schrijf een kwartaal als `2015-K2`, in de jaren 1900 tot en met 2199.',
    },
    en: {
      message: '`{name}` is given per quarter, and `{text}` is no quarter',
      help: 'Write a quarter as `2015-K2` (or `2015-Q2`), in the years 1900 to 2199.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
