import type { CatalogueEntry } from '../catalogue.ts';
import { numbers } from './lexical-numbers.ts';

/** Characters, numbers, texts and words: what the lexer refuses or doubts. Codes L…. */
export const lexical = {
  ...numbers,
  L01: {
    severity: 'error',
    nl: {
      message: 'het bestand telt {bytes} bytes; meer dan {limit} wordt niet gelezen',
      help: 'Splits het bestand, bijvoorbeeld door de voorbeelden in een eigen bestand te zetten.',
    },
    en: {
      message: 'the file has {bytes} bytes; more than {limit} are not read',
      help: 'Split the file, for instance by moving the examples to a file of their own.',
    },
  },
  L02: {
    severity: 'error',
    nl: {
      message: 'het bestand telt meer dan {limit} woorden, getallen en tekens; de rest is niet gelezen',
      help: 'Splits het bestand. Grote verzamelingen gegevens horen in een gegevensbestand, niet in een regeling.',
    },
    en: {
      message: 'the file has more than {limit} words, numbers and signs; the rest was not read',
      help: 'Split the file. Large collections of facts belong in a file of facts, not in a regulation.',
    },
  },
  L03: {
    severity: 'error',
    nl: {
      message: 'deze regel telt {length} tekens; meer dan {limit} wordt niet gelezen',
      help: 'Breek de regel af. Alleen in een raster, een citaat en een vindplaats hebben regeleinden betekenis.',
    },
    en: {
      message: 'this line has {length} characters; more than {limit} are not read',
      help: 'Break the line. Line ends matter in grids, quotations and citation lines only.',
    },
  },
  L04: {
    severity: 'error',
    nl: {
      message: 'hier staat een onzichtbaar teken ({code})',
      help: 'Verwijder het: zulke tekens komen mee uit andere programma’s en laten een regel anders lijken dan hij is.',
    },
    en: {
      message: 'there is an invisible character here ({code})',
      help: 'Remove it: such characters come along from other programs and make a line look other than it is.',
    },
  },
  L05: {
    severity: 'error',
    nl: {
      message: '`{written}` hoort niet in een regeling',
      help: 'Verwijder het, of zet het in een tekst tussen aanhalingstekens of in een opmerking achter `#`.',
    },
    en: {
      message: '`{written}` does not belong in a regulation',
      help: 'Remove it, or put it in a text between quotation marks or in a comment after `#`.',
    },
  },
  L15: {
    severity: 'error',
    nl: {
      message: '`{written}` bestaat niet',
      help: 'Controleer de dag en de maand; schrijf een datum als `2018-10-31` of `31 oktober 2018`, een maand als `2018-10`.',
    },
    en: {
      message: '`{written}` does not exist',
      help: 'Check the day and the month; write a date as `2018-10-31` or `31 October 2018`, a month as `2018-10`.',
    },
  },
  L16: {
    severity: 'error',
    nl: {
      message: '`{written}` is geen datum zoals die hier geschreven wordt: `{correction}`',
      help: 'Schrijf een datum als `2018-10-31` of voluit, met de maand in de taal van het bestand.',
    },
    en: {
      message: '`{written}` is not a date as written here: `{correction}`',
      help: 'Write a date as `2018-10-31` or in full, with the month in the language of the file.',
    },
  },
  L17: {
    severity: 'error',
    nl: {
      message: '`{written}` is geen getal en geen naam',
      help: 'Een naam begint met een letter: `{correction}`. Een code zoals `01AA` hoort in een tekst: `"01AA"`.',
    },
    en: {
      message: '`{written}` is neither a number nor a name',
      help: 'A name begins with a letter: `{correction}`. A code such as `01AA` belongs in a text: `"01AA"`.',
    },
  },
  L18: {
    severity: 'error',
    nl: {
      message: 'in `{written}` staat een teken dat op een letter lijkt of uit een ander schrift komt: `{character}`',
      help: 'Namen bestaan uit letters van het Latijnse schrift (ook met accenten), cijfers en `_`. Tik het woord opnieuw.',
    },
    en: {
      message: '`{written}` holds a character that resembles a letter or comes from another script: `{character}`',
      help: 'Names consist of letters of the Latin script (with accents too), digits and `_`. Type the word again.',
    },
  },
  L19: {
    severity: 'error',
    nl: {
      message: 'een naam is één woord zonder apostrof: `{correction}`',
      help: 'Gebruik letters, cijfers en `_`. Hoe het in het Nederlands heet, staat in het opschrift tussen aanhalingstekens.',
    },
    en: {
      message: 'a name is one word without an apostrophe: `{correction}`',
      help: 'Use letters, digits and `_`. What people call it goes in the label between quotation marks.',
    },
  },
  L20: {
    severity: 'error',
    nl: { message: 'een naam begint met een letter: `{correction}`', help: 'Laat de streep aan het begin weg.' },
    en: { message: 'a name begins with a letter: `{correction}`', help: 'Leave out the dash at the beginning.' },
  },
  L21: {
    severity: 'error',
    nl: {
      message: 'deze tekst wordt niet gesloten',
      help: 'Zet een aanhalingsteken `"` aan het eind; een tekst staat op één regel.',
    },
    en: {
      message: 'this text is not closed',
      help: 'Put a quotation mark `"` at the end; a text stands on one line.',
    },
  },
  L22: {
    severity: 'error',
    nl: {
      message: 'een tekst staat tussen rechte aanhalingstekens: `{correction}`',
      help: 'Vervang de aanhalingstekens door `"`. Tekstverwerkers maken er vaak gekrulde van.',
    },
    en: {
      message: 'a text stands between straight quotation marks: `{correction}`',
      help: 'Replace the quotation marks by `"`. Word processors often turn them into curly ones.',
    },
  },
  L23: {
    severity: 'error',
    nl: {
      message: '`{written}` wordt hier geschreven als `{correction}`',
      help: 'Vervang `{written}` door `{correction}`.',
    },
    en: { message: '`{written}` is written `{correction}` here', help: 'Replace `{written}` by `{correction}`.' },
  },
  L24: {
    severity: 'error',
    nl: {
      message: 'een rij van een raster begint en eindigt niet met `|`',
      help: 'Zet alleen tussen de cellen een streep; een regel die met `|` begint, is een citaat uit de wet.',
    },
    en: {
      message: 'a row of a grid does not begin or end with `|`',
      help: 'Put bars between the cells only; a line that begins with `|` is a quotation from the law.',
    },
  },
  L25: {
    severity: 'error',
    nl: {
      message: '`{written}` hoort hier `{correction}` te zijn',
      help: 'Een vindplaats begint met een woord als `artikel` of `aanname`, in de taal van het bestand en zonder hoofdletter.',
    },
    en: {
      message: '`{written}` should be `{correction}` here',
      help: 'A citation line begins with a word such as `article` or `assumption`, in the language of the file and without a capital.',
    },
  },
  L26: {
    severity: 'error',
    nl: { message: 'een opmerking begint met `#`, niet met `{written}`', help: 'Vervang `{written}` door `#`.' },
    en: { message: 'a comment begins with `#`, not with `{written}`', help: 'Replace `{written}` by `#`.' },
  },
  L27: {
    severity: 'error',
    nl: {
      message: 'rond `{written}` zou in de andere taal een trefwoord ontstaan dat er niet staat',
      help: 'Kies een andere naam: met het woord ernaast vormt deze naam een uitdrukking van de andere taal.',
    },
    en: {
      message: 'near `{written}` a keyword would arise in the other language that is not there',
      help: 'Choose another name: with the word beside it this one makes a phrase of the other language.',
    },
  },
} as const satisfies Record<`L${number}`, CatalogueEntry>;
