import type { CatalogueEntry } from '../catalogue.ts';

/** Order of words: what is missing, misspelt or stands where it cannot be read. */
export const missing = {
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
      help: 'Schrijf achter `{after}` een tekst tussen aanhalingstekens: een omschrijving in gewone woorden, of achter `door` wie het is, zoals `"de minister"`.',
    },
    en: {
      message: 'a text between quotation marks is missing after `{after}`',
      help: 'Write a text between quotation marks after `{after}`: a description in plain words, or after `by` who it is, such as `"the minister"`.',
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
      help: 'Schrijf `:` en het type, bijvoorbeeld `bedrag`, `aantal`, `percentage`, `ja/nee` of de naam van een `soort`.',
    },
    en: {
      message: 'the kind of value is missing after `{after}`',
      help: 'Write `:` and the type, for instance `amount`, `count`, `percentage`, `yes/no` or the name of a `kind`.',
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
} as const satisfies Record<`S${number}`, CatalogueEntry>;
