import type { CatalogueEntry } from '../catalogue.ts';

/** Own periods: how they are declared, and which one is at hand. */
export const periodNames = {
  N100: {
    severity: 'error',
    nl: {
      message: 'een periode begint op een dag die elk jaar bestaat, en 29 februari bestaat niet elk jaar',
      help: 'Schrijf `1 maart` of een andere dag.',
    },
    en: {
      message: 'a period begins on a day that every year has, and not every year has a 29 February',
      help: 'Write `1 March` or another day.',
    },
  },
  N101: {
    severity: 'error',
    nl: {
      message: '`{name}` begint op 1 januari en is dus een gewoon jaar',
      help: 'Schrijf overal `jaar`, en laat deze periode weg.',
    },
    en: {
      message: '`{name}` begins on 1 January and is therefore an ordinary year',
      help: 'Write `year` everywhere, and leave out this period.',
    },
  },
  N102: {
    severity: 'error',
    nl: {
      message: 'een waarde hoort bij één soort periode, en `{name}` is een tweede',
      help: 'Laat één van de twee staan. De andere is af te leiden, zoals `schooljaar van begin van jaar`.',
    },
    en: {
      message: 'a value belongs to one kind of period, and `{name}` is a second',
      help: 'Keep one of the two. The other follows from it, as in `schooljaar of start of year`.',
    },
  },
  N103: {
    severity: 'error',
    nl: {
      message: 'hier is geen `{name}` aan de orde',
      help: 'Schrijf achter de naam van de regel `per {name}`, noem de periode zelf, of leid haar af: `{name} van <datum>`.',
    },
    en: {
      message: 'there is no `{name}` at hand here',
      help: 'Write `per {name}` behind the name of the rule, name the period itself, or derive it: `{name} of <date>`.',
    },
  },
  N104: {
    severity: 'error',
    nl: {
      message: 'hier is geen `{name}` aan de orde, wel een `{other}`',
      help: 'Leid de één uit de ander af, zoals `{name} van begin van {other}`.',
    },
    en: {
      message: 'there is no `{name}` at hand here, but there is a `{other}`',
      help: 'Derive the one from the other, as in `{name} of start of {other}`.',
    },
  },
  N105: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft een waarde per `{period}`, en hier is een `{other}` aan de orde',
      help: 'Zeg welke periode bedoeld is, zoals `{name} in ({period} van begin van {other})`.',
    },
    en: {
      message: '`{name}` has a value per `{period}`, and a `{other}` is at hand here',
      help: 'Say which {period} is meant, as in `{name} in ({period} of start of {other})`.',
    },
  },
  N106: {
    severity: 'error',
    nl: {
      message: 'jaartallen horen bij een periode, en `{name}` is er geen',
      help: 'Laat de jaartallen weg, of schrijf ervoor `jaar` of de naam van een eigen periode.',
    },
    en: {
      message: 'years belong to a period, and `{name}` is none',
      help: 'Leave out the years, or write `year` or the name of an own period before them.',
    },
  },
  N107: {
    severity: 'error',
    nl: {
      message: 'er is geen periode met de naam `{name}`',
      help: 'Schrijf `jaren` voor gewone jaren, of de naam van een eigen periode.',
    },
    en: {
      message: 'there is no period called `{name}`',
      help: 'Write `years` for ordinary years, or the name of an own period.',
    },
  },
  N108: {
    severity: 'error',
    nl: {
      message: 'hier staat niet over welke jaren het gaat: `{name}` heeft geen einde',
      help: 'Schrijf de eerste en de laatste erbij, zoals `{name} 2011 t/m 2014`.',
    },
    en: {
      message: 'which years are meant is not said: `{name}` has no end',
      help: 'Add the first and the last, as in `{name} 2011 through 2014`.',
    },
  },
  N109: {
    severity: 'error',
    nl: {
      message: 'van welke periode (`{period}`) is `{name}` hier?',
      help: '`{name}` heeft een waarde per `{period}`. Schrijf bijvoorbeeld `{name} in 2019`, of maak wat het leest ook `per {period}`.',
    },
    en: {
      message: 'of which {period} is `{name}` here?',
      help: '`{name}` has a value per `{period}`. Write for instance `{name} in 2019`, or make what reads it `per {period}` as well.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;

export const periodTypes = {
  T100: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft een waarde per `{period}`, en `{argument}` is een `{other}`',
      help: 'Leid de één uit de ander af, zoals `{name} in ({period} van begin van {other})`.',
    },
    en: {
      message: '`{name}` has a value per `{period}`, and `{argument}` is a `{other}`',
      help: 'Derive the one from the other, as in `{name} in ({period} of start of {other})`.',
    },
  },
  T101: {
    severity: 'error',
    nl: {
      message: 'een periode wordt afgeleid uit een datum, en dit is {foundNl}',
      help: 'Schrijf een datum, zoals `schooljaar van ingangsdatum` of `jaar van begin van schooljaar`.',
    },
    en: {
      message: 'a period is derived from a date, and this is {foundEn}',
      help: 'Write a date, such as `schooljaar of first_day` or `year of start of schooljaar`.',
    },
  },
  T102: {
    severity: 'error',
    nl: {
      message: 'een dag ligt in een jaar of een andere periode, en dit is {foundNl}',
      help: 'Schrijf een periode, zoals `jaar`, `jaar - 1` of de naam van een eigen periode.',
    },
    en: {
      message: 'a day lies in a year or another period, and this is {foundEn}',
      help: 'Write a period, such as `year`, `year - 1` or the name of an own period.',
    },
  },
  T103: {
    severity: 'error',
    nl: {
      message: 'deze reeks loopt over {expectedNl}, en dit is {foundNl}',
      help: 'Leid de één uit de ander af, zoals `schooljaar van begin van jaar`.',
    },
    en: {
      message: 'this range runs over {expectedEn}, and this is {foundEn}',
      help: 'Derive the one from the other, as in `schooljaar of start of year`.',
    },
  },
  T465: {
    severity: 'error',
    nl: {
      message: 'deze reeks loopt over {expectedNl}, en dit is {foundNl}',
      help: 'Leid het begin en het einde af uit een dag, met `{wordNl} van …`, of schrijf ze uit.',
    },
    en: {
      message: 'this range runs over {expectedEn}, and this is {foundEn}',
      help: 'Derive the first and the last from a day, with `{wordEn} of …`, or write them out.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

export const periodFaults = {
  R60: {
    severity: 'error',
    nl: {
      message: 'in `{rule}` ({place}): 29 februari bestaat niet in {year}',
      help: 'Schrijf `28 februari` of `1 maart`, zoals de regeling het bedoelt.',
    },
    en: {
      message: 'in `{rule}` ({place}): there is no 29 February in {year}',
      help: 'Write `28 February` or `1 March`, as the regulation means it.',
    },
  },
  R61: {
    severity: 'error',
    nl: {
      message: 'in `{rule}` ({place}): dagen in {year} liggen buiten de kalender, die van 1900 tot en met 2199 loopt',
      help: 'Controleer het jaar waarnaar gevraagd wordt, en hoever de regel terug- of vooruitkijkt.',
    },
    en: {
      message: 'in `{rule}` ({place}): days in {year} lie outside the calendar, which runs from 1900 to 2199',
      help: 'Check the year that is asked about, and how far the rule looks back or ahead.',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
