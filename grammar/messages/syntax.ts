import type { CatalogueEntry } from '../catalogue.ts';

/** Order of words: what the parser and the tree builder refuse. Codes S…. */
export const syntax = {
  S01: {
    severity: 'error',
    nl: { message: 'na `{after}` ontbreekt `{missing}`', help: 'Zet `{missing}` achter `{after}`.' },
    en: { message: '`{missing}` is missing after `{after}`', help: 'Put `{missing}` after `{after}`.' },
  },
  S02: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt een waarde',
      help: 'Schrijf achter `{after}` een bedrag, een getal, een naam of een formule.',
    },
    en: {
      message: 'a value is missing after `{after}`',
      help: 'Write an amount, a number, a name or a formula after `{after}`.',
    },
  },
  S03: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt een naam',
      help: 'Schrijf achter `{after}` een naam van één woord, zoals `rijksbijdrage` of `studenten_niveau_2`.',
    },
    en: {
      message: 'a name is missing after `{after}`',
      help: 'Write a name of one word after `{after}`, such as `state_grant` or `students_level_2`.',
    },
  },
  S04: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt een tekst tussen aanhalingstekens',
      help: 'Schrijf achter `{after}` een tekst, zoals `"de minister"`.',
    },
    en: {
      message: 'a text between quotation marks is missing after `{after}`',
      help: 'Write a text after `{after}`, such as `"the minister"`.',
    },
  },
  S05: {
    severity: 'error',
    nl: { message: 'na `{after}` ontbreekt een datum', help: 'Schrijf achter `{after}` een datum, zoals `{example}`.' },
    en: { message: 'a date is missing after `{after}`', help: 'Write a date after `{after}`, such as `{example}`.' },
  },
  S06: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt wat voor waarde het is',
      help: 'Schrijf het type, bijvoorbeeld `bedrag`, `aantal`, `percentage`, `ja/nee` of de naam van een `soort`.',
    },
    en: {
      message: 'the kind of value is missing after `{after}`',
      help: 'Write the type, for instance `amount`, `count`, `percentage`, `yes/no` or the name of a `kind`.',
    },
  },
  S07: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt een getal',
      help: 'Schrijf achter `{after}` een getal, zoals `2` of het jaar `2019`.',
    },
    en: {
      message: 'a number is missing after `{after}`',
      help: 'Write a number after `{after}`, such as `2` or the year `2019`.',
    },
  },
  S08: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt een verzameling',
      help: 'Schrijf achter `{after}` waarover het gaat, zoals `Instellingen` of de naam van een `soort`.',
    },
    en: {
      message: 'a set is missing after `{after}`',
      help: 'Write what it is about after `{after}`, such as `Institutions` or the name of a `kind`.',
    },
  },
  S09: {
    severity: 'error',
    nl: { message: 'de tekst breekt af na `{after}`', help: 'Maak af wat hier begint, of verwijder het.' },
    en: { message: 'the text breaks off after `{after}`', help: 'Finish what begins here, or remove it.' },
  },
  S10: {
    severity: 'error',
    nl: { message: '`{found}` past hier niet; bedoelt u `{meant}`?', help: 'Vervang `{found}` door `{meant}`.' },
    en: { message: '`{found}` does not fit here; do you mean `{meant}`?', help: 'Replace `{found}` by `{meant}`.' },
  },
  S11: {
    severity: 'error',
    nl: {
      message: '`{found}` is Engels; in dit bestand is het `{meant}`',
      help: 'Schrijf één bestand in één taal: vervang `{found}` door `{meant}`.',
    },
    en: {
      message: '`{found}` is English; in this file it is `{meant}`',
      help: 'Write a file in one language: replace `{found}` by `{meant}`.',
    },
  },
  S12: {
    severity: 'error',
    nl: {
      message: '`{found}` is Nederlands; in dit bestand is het `{meant}`',
      help: 'Schrijf één bestand in één taal: vervang `{found}` door `{meant}`.',
    },
    en: {
      message: '`{found}` is Dutch; in this file it is `{meant}`',
      help: 'Write a file in one language: replace `{found}` by `{meant}`.',
    },
  },
  S13: {
    severity: 'error',
    nl: {
      message: 'er ontbreekt iets tussen `{left}` en `{right}`',
      help: 'Zet er een teken of woord tussen, zoals `+`, `*`, `=` of `{and}`; is het één naam, verbind de woorden dan met `_`.',
    },
    en: {
      message: 'something is missing between `{left}` and `{right}`',
      help: 'Put a sign or a word between them, such as `+`, `*`, `=` or `{and}`; if it is one name, join the words with `_`.',
    },
  },
  S14: {
    severity: 'error',
    nl: { message: 'er ontbreekt een komma tussen `{left}` en `{right}`', help: 'Zet een komma achter `{left}`.' },
    en: { message: 'a comma is missing between `{left}` and `{right}`', help: 'Put a comma after `{left}`.' },
  },
  S15: {
    severity: 'error',
    nl: {
      message: '`{found}` is een woord van de taal en kan geen naam zijn',
      help: 'Kies een andere naam, bijvoorbeeld `{meant}`.',
    },
    en: {
      message: '`{found}` is a word of the language and cannot be a name',
      help: 'Choose another name, for instance `{meant}`.',
    },
  },
  S16: {
    severity: 'error',
    nl: {
      message: 'een naam is één woord: `{meant}`',
      help: 'Verbind de woorden met `_`; het opschrift tussen aanhalingstekens mag wel spaties hebben.',
    },
    en: {
      message: 'a name is one word: `{meant}`',
      help: 'Join the words with `_`; the label between quotation marks may have blanks.',
    },
  },
  S17: {
    severity: 'error',
    nl: {
      message: 'waarden worden hier gescheiden met `;`',
      help: 'Vervang de komma door `;`: de komma hoort bij getallen.',
    },
    en: {
      message: 'values are separated by `;` here',
      help: 'Replace the comma by `;`: the comma belongs to numbers.',
    },
  },
  S18: {
    severity: 'error',
    nl: { message: '`{found}` past hier niet', help: 'Verwijder `{found}`, of maak af wat ervoor staat.' },
    en: { message: '`{found}` does not fit here', help: 'Remove `{found}`, or finish what stands before it.' },
  },
  S19: {
    severity: 'error',
    nl: {
      message: 'vóór `{found}` ontbreekt het woord dat zegt wat het is',
      help: 'Begin met een woord als `regel`, `gegeven`, `parameter` of `oordeel`.',
    },
    en: {
      message: 'the word that says what it is is missing before `{found}`',
      help: 'Begin with a word such as `rule`, `input`, `parameter` or `judgement`.',
    },
  },
  S20: {
    severity: 'error',
    nl: {
      message: 'vóór `{found}` ontbreekt een trefwoord',
      help: 'Na `{declaration}` begint elk onderdeel met een eigen woord, zoals {examples}.',
    },
    en: {
      message: 'a keyword is missing before `{found}`',
      help: 'After `{declaration}` every part begins with a word of its own, such as {examples}.',
    },
  },
  S21: {
    severity: 'error',
    nl: {
      message: 'hier staat losse tekst',
      help: 'Zet er `|` voor als het een citaat uit de wet is, of `#` als het een opmerking is.',
    },
    en: {
      message: 'there is loose text here',
      help: 'Put `|` before it if it is a quotation from the law, or `#` if it is a comment.',
    },
  },
  S22: {
    severity: 'error',
    nl: {
      message: 'deze cel is leeg',
      help: 'Schrijf de waarde. `{unknown}` zegt dat die nog niet bekend is, `{absent}` dat er geen is.',
    },
    en: {
      message: 'this cell is empty',
      help: 'Write the value. `{unknown}` says that it is not known yet, `{absent}` that there is none.',
    },
  },
  S23: {
    severity: 'error',
    nl: {
      message: 'deze rij heeft {cells} cellen en de kop {head}',
      help: 'Geef elke kolom van de kop een waarde, en niet meer dan dat.',
    },
    en: {
      message: 'this row has {cells} cells and the head has {head}',
      help: 'Give every column of the head a value, and nothing more.',
    },
  },
  S24: {
    severity: 'error',
    nl: { message: 'in deze rij ontbreekt `|` tussen de cellen', help: 'Scheid de cellen met `|`, net als in de kop.' },
    en: { message: '`|` is missing between the cells of this row', help: 'Part the cells by `|`, as in the head.' },
  },
  S25: {
    severity: 'error',
    nl: {
      message: '`{found}` hoort bij de taal maar is nog niet beschikbaar',
      help: 'Laat het voorlopig weg, of schrijf met `{untranslated}` op dat dit deel van de tekst nog niet is uitgewerkt.',
    },
    en: {
      message: '`{found}` is part of the language but is not available yet',
      help: 'Leave it out for now, or note with `{untranslated}` that this part of the text has not been worked out.',
    },
  },
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
} as const satisfies Record<`S${number}`, CatalogueEntry>;
