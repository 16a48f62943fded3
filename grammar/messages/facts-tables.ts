import type { CatalogueEntry } from '../catalogue.ts';

/** Facts from CSV: the table, its head and its cells. */
export const factsTables = {
  F62: {
    severity: 'error',
    nl: {
      message: 'het bestand is leeg',
      help: 'De eerste rij noemt het object en de gegevens: `Instelling;rijksbijdrage[2019]`.',
    },
    en: {
      message: 'the file is empty',
      help: 'The first row names the entity and the facts: `Instelling;rijksbijdrage[2019]`.',
    },
  },
  F63: {
    severity: 'error',
    nl: {
      message: '`geen` heeft geen eigen kolom',
      help: 'Schrijf `geen` in de cel van `{value}` zelf, als bekend is dat er geen waarde is.',
    },
    en: {
      message: '`geen` has no column of its own',
      help: 'Write `geen` in the cell of `{value}` itself, when it is known that there is no value.',
    },
  },
  F64: {
    severity: 'error',
    nl: {
      message: 'rij {row}, kolom {column}: de aanhalingstekens van een cel kloppen niet',
      help: 'Een cel die met {quote} begint eindigt er ook mee; een {quote} daarbinnen staat er dubbel.',
    },
    en: {
      message: 'row {row}, column {column}: the quotes of a cell do not match',
      help: 'A cell that begins with {quote} ends with it too; a {quote} inside it is doubled.',
    },
  },
  F65: {
    severity: 'error',
    nl: {
      message: 'de eerste kolom heet `{header}`, en dat is geen object van deze regeling',
      help: 'Zet boven de eerste kolom de naam van het object waarvan elke rij er een is.',
    },
    en: {
      message: 'the first column is called `{header}`, which is not an entity of this regulation',
      help: 'Put the name of the entity of which every row is one above the first column.',
    },
  },
  F66: {
    severity: 'error',
    nl: {
      message: 'de eerste kolom heet `{header}`; misschien is `{suggestion}` bedoeld',
      help: 'Zet `{suggestion}` boven de eerste kolom, met daaronder de sleutels.',
    },
    en: {
      message: 'the first column is called `{header}`; perhaps `{suggestion}` was meant',
      help: 'Put `{suggestion}` above the first column, with the keys below it.',
    },
  },
  F67: {
    severity: 'error',
    nl: {
      message: '`{header}` kan niet boven een kolom staan',
      help: 'Schrijf een naam, met jaar en soort tussen haken en eventueel een onderdeel na een punt: `behandeling[2019][taal].door`. Zonder spaties.',
    },
    en: {
      message: '`{header}` cannot stand above a column',
      help: 'Write a name, with year and kind in brackets and possibly a part after a point: `behandeling[2019][taal].door`. No blanks.',
    },
  },
  F68: {
    severity: 'error',
    nl: { message: 'kolom `{header}` is er twee keer, ook als kolom {first}', help: 'Haal een van beide weg.' },
    en: { message: 'column `{header}` is there twice, also as column {first}', help: 'Remove one of the two.' },
  },
  F69: {
    severity: 'error',
    nl: { message: '`{header}` heeft niet de goede haken', help: 'Schrijf boven deze kolom `{family}`.' },
    en: { message: '`{header}` does not have the right brackets', help: 'Write `{family}` above this column.' },
  },
  F70: {
    severity: 'error',
    nl: { message: '`{header}` staat er zonder kolom `{value}`', help: 'Voeg een kolom `{value}` met de waarden toe.' },
    en: { message: '`{header}` is there without a column `{value}`', help: 'Add a column `{value}` with the values.' },
  },
  F71: {
    severity: 'error',
    nl: {
      message: 'rij {row} heeft {cells} cellen; de eerste rij heeft er {columns}',
      help: 'Vul de rij aan of haal wat te veel is weg. Staat het scheidingsteken in een tekst, zet die dan tussen aanhalingstekens. Geen rij wordt stil overgeslagen.',
    },
    en: {
      message: 'row {row} has {cells} cells; the first row has {columns}',
      help: 'Complete the row or remove what is too much. Where a text has the separator in it, put it in quotes. No row is skipped silently.',
    },
  },
  F72: {
    severity: 'error',
    nl: {
      message: 'het bestand is niet gescheiden met `{separator}` maar, zo te zien, met `{other}`',
      help: 'Geef het scheidingsteken op dat het bestand gebruikt.',
    },
    en: {
      message: 'the file is not separated by `{separator}` but, by the look of it, by `{other}`',
      help: 'Declare the separator that the file uses.',
    },
  },
  F73: {
    severity: 'error',
    nl: { message: 'sleutel `{key}` staat in rij {row} en ook in rij {first}', help: 'Maak er één rij van.' },
    en: { message: 'key `{key}` stands in row {row} and also in row {first}', help: 'Make one row of them.' },
  },
  F74: {
    severity: 'error',
    nl: {
      message: '`{text}` bevat `{other}`, maar het decimaalteken van dit bestand is `{decimal}`',
      help: 'Schrijf getallen zonder tekens voor duizendtallen en met `{decimal}` voor de decimalen, of geef een ander decimaalteken op.',
    },
    en: {
      message: '`{text}` has `{other}` in it, but the decimal mark of this file is `{decimal}`',
      help: 'Write numbers without separators of thousands and with `{decimal}` before the decimals, or declare another decimal mark.',
    },
  },
  F75: {
    severity: 'error',
    nl: {
      message: '`{text}` kan op twee manieren gelezen worden: met duizendtallen of met drie decimalen',
      help: 'Laat `{decimal}` weg als het om duizendtallen gaat; schrijf er anders een nul achter.',
    },
    en: {
      message: '`{text}` can be read in two ways: with thousands or with three decimals',
      help: 'Leave out `{decimal}` when it separates thousands; else write a zero behind it.',
    },
  },
  F76: {
    severity: 'error',
    nl: { message: 'een cel met alleen spaties', help: 'Maak de cel leeg als de waarde onbekend is.' },
    en: { message: 'a cell with blanks only', help: 'Empty the cell when the value is unknown.' },
  },
  F77: {
    severity: 'error',
    nl: {
      message: '`{header}` is ingevuld, maar `{value}` niet',
      help: 'Vul de waarde in, of maak ook deze cel leeg.',
    },
    en: {
      message: '`{header}` is filled in, but `{value}` is not',
      help: 'Fill in the value, or empty this cell too.',
    },
  },
  F78: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen ja of nee',
      help: 'Schrijf `ja` of `nee`, of laat de cel leeg als het onbekend is.',
    },
    en: {
      message: '`{text}` is not a yes or no',
      help: 'Write `ja` or `nee`, or leave the cell empty when it is unknown.',
    },
  },
  F79: {
    severity: 'error',
    nl: {
      message: 'dit bestand heeft gegevens van de hele regeling en dus precies één rij onder de eerste, niet {rows}',
      help: 'Laat één rij over. Horen de rijen bij een object, zet de naam daarvan dan boven de eerste kolom.',
    },
    en: {
      message: 'this file has facts of the whole regulation and so precisely one row below the first, not {rows}',
      help: 'Keep one row. If the rows belong to an entity, put its name above the first column.',
    },
  },
  F80: {
    severity: 'warning',
    nl: {
      message: 'de sleutels hebben alleen cijfers maar zijn niet even lang, zoals `{key}` en `{longest}`',
      help: 'Misschien heeft een rekenblad nullen aan het begin weggelaten. Kijk het na en sla die kolom op als tekst.',
    },
    en: {
      message: 'the keys have digits only but differ in length, such as `{key}` and `{longest}`',
      help: 'Perhaps a spreadsheet has dropped zeros at the beginning. Check, and save that column as text.',
    },
  },
  F480: {
    severity: 'error',
    nl: {
      message: 'in rij {row} staan bytes die geen UTF-8 zijn',
      help: 'Sla het bestand op als CSV in UTF-8; zo worden letters als é overal hetzelfde gelezen.',
    },
    en: {
      message: 'row {row} has bytes that are not UTF-8',
      help: 'Save the file as CSV in UTF-8, so that letters such as é are read the same everywhere.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
