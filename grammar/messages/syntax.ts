import type { CatalogueEntry } from '../catalogue.ts';
import { calendarSyntax } from './calendar.ts';
import { amending } from './syntax-amendments.ts';
import { decisions } from './syntax-decisions.ts';
import { divisionSyntax } from './syntax-division.ts';
import { meant } from './syntax-meant.ts';
import { missing } from './syntax-missing.ts';
import { slips } from './syntax-slips.ts';
import { surplus } from './syntax-surplus.ts';

/** Order of words: what the parser and the tree builder refuse. Codes S…. */
export const syntax = {
  ...missing,
  ...decisions,
  ...divisionSyntax,
  ...meant,
  S26: {
    severity: 'error',
    nl: { message: '`{found}` hoort niet bij `{declaration}`', help: 'Zet `{found}` waar het bij hoort: {owners}.' },
    en: {
      message: '`{found}` does not belong to `{declaration}`',
      help: 'Move `{found}` to where it belongs: {owners}.',
    },
  },
  S27: {
    severity: 'error',
    nl: {
      message: '`{and}` en `{or}` staan hier door elkaar',
      help: 'Zet haakjes om wat bij elkaar hoort, zoals `(a {and} b) {or} c`.',
    },
    en: {
      message: '`{and}` and `{or}` are mixed here',
      help: 'Put brackets round what belongs together, such as `(a {and} b) {or} c`.',
    },
  },
  S28: {
    severity: 'error',
    nl: {
      message: 'twee vergelijkingen achter elkaar',
      help: 'Schrijf ze los van elkaar, met `{and}` ertussen: `a < b {and} b < c`.',
    },
    en: {
      message: 'two comparisons in a row',
      help: 'Write them apart, with `{and}` between them: `a < b {and} b < c`.',
    },
  },
  S29: {
    severity: 'error',
    nl: {
      message: 'hoort `{sign}` nog bij `{where}`, of bij het geheel ervoor?',
      help: 'Wat op `{where}` volgt, loopt door tot het eind. Zet haakjes om de berekening, of om alles tot en met de voorwaarde.',
    },
    en: {
      message: 'does `{sign}` belong to `{where}`, or to all that stands before it?',
      help: 'What follows `{where}` runs to the end. Put brackets round the calculation, or round everything up to the end of the condition.',
    },
  },
  S30: {
    severity: 'error',
    nl: {
      message: 'deze formule is meer dan {limit} lagen diep',
      help: 'Geef delen ervan een eigen naam met een `{rule}`.',
    },
    en: {
      message: 'this formula is more than {limit} levels deep',
      help: 'Give parts of it a name of their own with a `{rule}`.',
    },
  },
  S31: {
    severity: 'error',
    nl: {
      message: 'deze formule heeft meer dan {limit} onderdelen zonder haakjes',
      help: 'Geef delen ervan een eigen naam, of schrijf er een raster van.',
    },
    en: {
      message: 'this formula has more than {limit} parts without brackets',
      help: 'Give parts of it a name of their own, or make it a grid.',
    },
  },
  S32: {
    severity: 'error',
    nl: {
      message: 'wat met `{found}` is gemaakt, staat hier tussen haakjes',
      help: 'Zet haakjes om het deel met `{found}`.',
    },
    en: {
      message: 'what is made with `{found}` stands between brackets here',
      help: 'Put brackets round the part with `{found}`.',
    },
  },
  S33: {
    severity: 'error',
    nl: {
      message: '`{name}` en `{other}` verschillen alleen in hoofdletters',
      help: 'Schrijf één van beide anders: een lezer ziet er één naam in.',
    },
    en: {
      message: '`{name}` and `{other}` differ in capitals only',
      help: 'Write one of them otherwise: a reader takes them for one name.',
    },
  },
  S34: {
    severity: 'error',
    nl: {
      message: 'dit bestand zegt niet bij welke regeling het hoort',
      help: 'Begin met `{regulation} naam "opschrift"`, of met `{examplesOf} naam` als er alleen voorbeelden in staan.',
    },
    en: {
      message: 'this file does not say which regulation it belongs to',
      help: 'Begin with `{regulation} name "label"`, or with `{examplesOf} name` if it holds examples only.',
    },
  },
  S35: {
    severity: 'error',
    nl: { message: '`{found}` staat er al', help: 'Laat één van de twee staan.' },
    en: { message: '`{found}` is there already', help: 'Keep one of the two.' },
  },
  S36: {
    severity: 'error',
    nl: {
      message: 'een vindplaats of citaat staat niet midden in een zin',
      help: 'Zet deze regel vóór het woord waarmee een nieuw onderdeel begint.',
    },
    en: {
      message: 'a citation or quotation does not stand in the middle of a sentence',
      help: 'Move this line before the word that begins a new part.',
    },
  },
  S37: {
    severity: 'error',
    nl: {
      message: 'dit citaat staat onder geen vindplaats',
      help: 'Zet erboven waar het staat, bijvoorbeeld `artikel 5, eerste lid`.',
    },
    en: {
      message: 'this quotation stands under no citation',
      help: 'Write above it where it stands, for instance `article 5, first paragraph`.',
    },
  },
  S38: {
    severity: 'error',
    nl: { message: '`{found}` is geen jaar', help: 'Schrijf een jaar met vier cijfers, zoals `2019`.' },
    en: { message: '`{found}` is not a year', help: 'Write a year of four digits, such as `2019`.' },
  },
  S39: {
    severity: 'error',
    nl: {
      message: 'een parameter heeft een vaste waarde, geen formule',
      help: 'Maak er een `regel` van, of schrijf de uitkomst.',
    },
    en: { message: 'a parameter has a fixed value, not a formula', help: 'Make it a `rule`, or write the result.' },
  },
  S40: {
    severity: 'error',
    nl: {
      message: '`{found}` vraagt drie waarden en krijgt er {count}',
      help: 'Schrijf eerst de waarde, dan de ondergrens en dan de bovengrens: `{found}(x; € 0; € 100)`.',
    },
    en: {
      message: '`{found}` takes three values and gets {count}',
      help: 'Write the value first, then the lower and then the upper bound: `{found}(x; €0; €100)`.',
    },
  },
  S41: {
    severity: 'error',
    nl: { message: 'hier hoort `{meant}`, niet `{found}`', help: 'Vervang `{found}` door `{meant}`.' },
    en: { message: '`{meant}` belongs here, not `{found}`', help: 'Replace `{found}` by `{meant}`.' },
  },
  S42: {
    severity: 'error',
    nl: {
      message: '`{found}` staat bovenaan een bestand, en maar één keer',
      help: 'Zet het vóór al het andere, of verdeel de tekst over twee bestanden.',
    },
    en: {
      message: '`{found}` stands at the top of a file, and only once',
      help: 'Put it before everything else, or divide the text over two files.',
    },
  },
  S43: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt een waarde of een raster',
      help: 'Schrijf `= ` en de waarde, of daaronder een raster met een kop.',
    },
    en: {
      message: 'a value or a grid is missing after `{after}`',
      help: 'Write `= ` and the value, or a grid with a head below it.',
    },
  },
  S44: {
    severity: 'error',
    nl: { message: '`{found}` is geen heel getal', help: 'Schrijf een getal zonder decimalen, zoals `2`.' },
    en: { message: '`{found}` is not a whole number', help: 'Write a number without decimals, such as `2`.' },
  },
  S45: {
    severity: 'hint',
    nl: { message: 'hier staat de eerste', help: 'Vergelijk de twee en laat één van beide staan.' },
    en: { message: 'the first one is here', help: 'Compare the two and keep one of them.' },
  },
  S46: {
    severity: 'error',
    nl: {
      message: 'het opschrift `{found}` staat achter het type',
      help: 'Zet eerst de naam, waarvan en waarper, dan `:` en het type, en dan het opschrift.',
    },
    en: {
      message: 'the label `{found}` stands after the type',
      help: 'Write the name first, of what and per what, then `:` and the type, and then the label.',
    },
  },
  S47: {
    severity: 'error',
    nl: {
      message: 'de kop heeft {head} cellen en de rijen eronder {cells}',
      help: 'Geef de kop een naam voor elke kolom.',
    },
    en: {
      message: 'the head has {head} cells and the rows below it {cells}',
      help: 'Give the head a name for every column.',
    },
  },
  S48: {
    severity: 'error',
    nl: {
      message: 'elk volgend raster van een voorbeeld begint met `{suppose}`',
      help: 'Zet `{suppose}` vóór de kop van het raster; anders is die kop een rij van het raster erboven.',
    },
    en: {
      message: 'every further grid of an example begins with `{suppose}`',
      help: 'Put `{suppose}` before the head of the grid; without it that head is a row of the grid above.',
    },
  },
  ...slips,
  ...surplus,
  ...amending,
  ...calendarSyntax,
} as const satisfies Record<`S${number}`, CatalogueEntry>;
