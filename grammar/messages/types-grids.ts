import type { CatalogueEntry } from '../catalogue.ts';

/** Grids of parameters and examples: heads, rows, cells. */
export const gridTypes = {
  T42: {
    severity: 'error',
    nl: {
      message: 'een parameter is van de hele regeling, niet van één ding',
      help: 'Laat `van …` weg bij `{name}`. Verschilt het per ding, maak er dan een gegeven van.',
    },
    en: {
      message: 'a parameter belongs to the whole regulation, not to one thing',
      help: 'Leave out `of …` at `{name}`. If it differs by thing, make it an input.',
    },
  },
  T50: {
    severity: 'error',
    nl: {
      message: '`{name}` is één waarde en heeft geen raster',
      help: 'Schrijf `parameter {name}: … = …`, of zeg met `per` waarvoor de rijen zijn.',
    },
    en: {
      message: '`{name}` is a single value and has no grid',
      help: 'Write `parameter {name}: … = …`, or say with `per` what the rows are for.',
    },
  },
  T51: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft meer dan één waarde',
      help: 'Zet de waarden in een raster: een kop met namen, daaronder een regel per rij, met `|` ertussen.',
    },
    en: {
      message: '`{name}` has more than one value',
      help: 'Put the values in a grid: a head with names, below it a line for each row, with `|` between.',
    },
  },
  T54: {
    severity: 'error',
    nl: { message: '`{head}` hoort niet in de kop van dit raster', help: 'In de kop staan: {known}.' },
    en: { message: '`{head}` does not belong in the head of this grid', help: 'In the head stand: {known}.' },
  },
  T55: {
    severity: 'error',
    nl: {
      message: 'hier hoort één waarde, geen formule',
      help: 'Schrijf de waarde van `{name}` uit, bijvoorbeeld `€ 100`. Wat te berekenen is, hoort in een regel.',
    },
    en: {
      message: 'a single value belongs here, no formula',
      help: 'Write out the value of `{name}`, for instance `€100`. What is to be computed belongs in a rule.',
    },
  },
  T56: {
    severity: 'error',
    nl: { message: 'dit raster heeft geen kolom voor de waarden', help: 'Zet `{name}` als laatste in de kop.' },
    en: { message: 'this grid has no column for the values', help: 'Put `{name}` last in the head.' },
  },
  T57: {
    severity: 'error',
    nl: {
      message: 'in dit raster ontbreekt `{index}`',
      help: '`{name}` is per `{index}`: geef dat een kolom, vooraan.',
    },
    en: {
      message: '`{index}` is missing in this grid',
      help: '`{name}` is per `{index}`: give that a column, at the front.',
    },
  },
  T58: {
    severity: 'error',
    nl: {
      message: '`{index}` staat op meer dan één plaats in de kop',
      help: 'Geef `{index}` één kolom, of zet alle waarden ervan naast elkaar in de kop.',
    },
    en: {
      message: '`{index}` stands in more than one place in the head',
      help: 'Give `{index}` one column, or put all its values beside each other in the head.',
    },
  },
  T59: {
    severity: 'error',
    nl: { message: 'in deze kolom staat {expectedNl}', help: 'Zet hier waarvoor de rij geldt.' },
    en: { message: 'in this column stands {expectedEn}', help: 'Write here what the row is for.' },
  },
  T61: {
    severity: 'error',
    nl: { message: 'dit past niet in deze cel', help: 'Schrijf één waarde, of `onbekend` als die er nog niet is.' },
    en: { message: 'this does not fit in this cell', help: 'Write a single value, or `unknown` if there is none yet.' },
  },
  T64: {
    severity: 'error',
    nl: {
      message: '`{name}` bestaat niet in {year}',
      help: 'Een parameter loopt over het `tijdvak`, tenzij hij jaren noemt: `per jaar 2018 t/m 2022`. Verwijder de rij, of noem de jaren.',
    },
    en: {
      message: '`{name}` does not exist in {year}',
      help: 'A parameter runs over the `term`, unless it names years: `per year 2018 through 2022`. Remove the row, or name the years.',
    },
  },
  T65: {
    severity: 'error',
    nl: { message: '`{name}` heeft twee waarden voor {index}', help: 'Verwijder een van de twee rijen.' },
    en: { message: '`{name}` has two values for {index}', help: 'Remove one of the two rows.' },
  },
  T66: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen waarde voor {gaps}',
      help: 'Voeg de rijen toe. Is een waarde er nog niet, schrijf dan `onbekend`.',
    },
    en: {
      message: '`{name}` has no value for {gaps}',
      help: 'Add the rows. If a value is not there yet, write `unknown`.',
    },
  },
  T67: {
    severity: 'error',
    nl: { message: '`{name}` zou meer dan {most} waarden hebben', help: 'Verdeel het over meer parameters.' },
    en: { message: '`{name}` would have more than {most} values', help: 'Spread it over several parameters.' },
  },
  T68: {
    severity: 'error',
    nl: {
      message: 'deze waarde heeft te veel decimalen: `{name}` heeft er {allowed}',
      help: 'Rond de waarde af, of geef `{name}` meer decimalen, zoals `bedrag met 4 decimalen`.',
    },
    en: {
      message: 'this value has too many decimals: `{name}` has {allowed}',
      help: 'Round the value, or give `{name}` more decimals, such as `amount with 4 decimals`.',
    },
  },
  T69: {
    severity: 'error',
    nl: {
      message: 'de eerste kolom zegt niet waarover de rijen gaan',
      help: 'Begin de kop met een object, een soort of `jaar`. Eén losse waarde is `stel x: …`.',
    },
    en: {
      message: 'the first column does not say what the rows are about',
      help: 'Begin the head with an entity, a kind or `year`. A single value is `suppose x: …`.',
    },
  },
  T70: {
    severity: 'error',
    nl: {
      message: '`{head}` staat hier niet op zijn plaats',
      help: 'Waarover de rijen gaan, staat vooraan, en maar één keer. Alleen waar een ding bij hoort, mag ook later.',
    },
    en: {
      message: '`{head}` is out of place here',
      help: 'What the rows are about stands at the front, and only once. Only what a thing belongs to may come later.',
    },
  },
  T71: {
    severity: 'error',
    nl: {
      message: 'in deze kolom staat de sleutel van een `{entity}`',
      help: 'Schrijf de sleutel als tekst, zoals `"01AA"`.',
    },
    en: {
      message: 'in this column stands the key of a `{entity}`',
      help: 'Write the key as a text, such as `"01AA"`.',
    },
  },
  T72: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen naam van een gegeven, oordeel, parameter of regel',
      help: 'Alleen zulke namen zijn in een voorbeeld te stellen of te vragen.',
    },
    en: {
      message: '`{name}` is no name of an input, judgement, parameter or rule',
      help: 'Only such names can be supposed or asked for in an example.',
    },
  },
  T73: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft twee kolommen',
      help: 'Verwijder er één: twee kolommen kunnen niet hetzelfde stellen.',
    },
    en: { message: '`{name}` has two columns', help: 'Remove one: two columns cannot state the same.' },
  },
  T74: {
    severity: 'error',
    nl: { message: '`{name}` heeft twee rijen', help: 'Verwijder er één, of voeg ze samen.' },
    en: { message: '`{name}` has two rows', help: 'Remove one, or join them.' },
  },
  T75: {
    severity: 'error',
    nl: {
      message: '{foundNl} past niet als marge',
      help: 'Een marge is van hetzelfde type als de uitkomst, en niet onder nul.',
    },
    en: {
      message: '{foundEn} does not fit as a margin',
      help: 'A margin is of the same type as the outcome, and not below zero.',
    },
  },
  T90: {
    severity: 'hint',
    nl: { message: 'dit staat hier het eerst', help: 'Vergelijk de twee plaatsen.' },
    en: { message: 'this stands here first', help: 'Compare the two places.' },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
