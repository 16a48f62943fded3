import type { CatalogueEntry } from '../catalogue.ts';

/** Tables: their head, their conditions, and whether every case falls in one row. */
export const tables = {
  T200: {
    severity: 'error',
    nl: {
      message: 'de laatste kolom van deze tabel heet `{found}`, niet `{name}`',
      help: 'De laatste kolom is de uitkomst en heet als de tabel: `{name}`. Ervoor staat wat getoetst wordt.',
    },
    en: {
      message: 'the last column of this table is called `{found}`, not `{name}`',
      help: 'The last column is the outcome and is called as the table: `{name}`. What is tested stands before it.',
    },
  },
  T201: {
    severity: 'error',
    nl: {
      message: '{case} valt in geen rij van `{name}`',
      help: 'Voeg een rij toe voor dat geval, of een laatste rij `{others}` voor alles wat niet in een rij staat. Kan het niet voorkomen, geef het gegeven dan een grens, zoals `ten minste 0`.',
    },
    en: {
      message: '{case} falls in no row of `{name}`',
      help: 'Add a row for that case, or a last row `{others}` for all that stands in no row. If it cannot occur, give the input a bound, such as `at least 0`.',
    },
  },
  T202: {
    severity: 'error',
    nl: {
      message: '{case} valt in twee rijen van `{name}`',
      help: 'Laat elk geval in precies één rij vallen: maak een van de twee rijen nauwer.',
    },
    en: {
      message: '{case} falls in two rows of `{name}`',
      help: 'Let every case fall in exactly one row: make one of the two rows narrower.',
    },
  },
  T203: {
    severity: 'error',
    nl: {
      message: '`{cell}` komt nooit voor, zodat deze rij nooit geldt',
      help: 'Kijk of de grenzen in de goede volgorde staan en of de waarde kan voorkomen, of verwijder de rij.',
    },
    en: {
      message: '`{cell}` never occurs, so that this row never holds',
      help: 'See whether the bounds stand in the right order and whether the value can occur, or remove the row.',
    },
  },
  T204: {
    severity: 'error',
    nl: {
      message: 'de rij `{others}` staat niet als laatste',
      help: 'Een tabel heeft ten hoogste één rij `{others}`, als laatste: zij geldt voor alles wat in geen andere rij staat.',
    },
    en: {
      message: 'the row `{others}` does not stand last',
      help: 'A table has at most one row `{others}`, the last: it holds for all that stands in no other row.',
    },
  },
  T205: {
    severity: 'error',
    nl: {
      message: '{foundNl} heeft geen volgorde, zodat hier geen grens past',
      help: 'Noem bij `{name}` de waarden zelf, met een komma ertussen. Een soort met `<` tussen de waarden heeft een volgorde.',
    },
    en: {
      message: '{foundEn} has no order, so that no bound fits here',
      help: 'Name the values themselves at `{name}`, with commas between. A kind with `<` between its values has an order.',
    },
  },
  T206: {
    severity: 'error',
    nl: {
      message: 'dit is geen voorwaarde',
      help: 'Schrijf een waarde, `a, b`, `10 t/m 50`, `meer dan 10`, `minder dan 10`, `vanaf 10`, `na 2023-10-01`, `-` als het niet uitmaakt, of in de laatste rij `overige`.',
    },
    en: {
      message: 'this is no condition',
      help: 'Write a value, `a, b`, `10 through 50`, `more than 10`, `less than 10`, `from 10`, `after 2023-10-01`, `-` if it does not matter, or `others` in the last row.',
    },
  },
  T207: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft te veel gevallen om na te gaan',
      help: 'Verdeel de tabel over twee tabellen met minder kolommen, waarvan de ene de andere leest.',
    },
    en: {
      message: '`{name}` has too many cases to go through',
      help: 'Split the table into two with fewer columns, one of which reads the other.',
    },
  },
  T208: {
    severity: 'hint',
    nl: {
      message: 'of elk geval in één rij van `{name}` valt, blijkt pas bij het rekenen',
      help: 'In de cellen staan waarden die berekend worden. Een laatste rij `{others}` vangt op wat erbuiten valt.',
    },
    en: {
      message: 'whether every case falls in one row of `{name}` only shows when computing',
      help: 'Values that are computed stand in the cells. A last row `{others}` takes what falls outside.',
    },
  },
  T209: {
    severity: 'hint',
    nl: {
      message: 'de rij `{others}` geldt nooit: elk geval staat al in een rij',
      help: 'Verwijder de rij, of kijk of de andere rijen niet te ruim zijn.',
    },
    en: {
      message: 'the row `{others}` never holds: every case stands in a row already',
      help: 'Remove the row, or see whether the other rows are too wide.',
    },
  },
  T210: {
    severity: 'error',
    nl: {
      message: 'in deze tabel wordt niets getoetst',
      help: 'Zet vóór `{name}` een kolom met wat getoetst wordt, en eronder een rij per geval.',
    },
    en: {
      message: 'nothing is tested in this table',
      help: 'Put a column with what is tested before `{name}`, and a row for each case below.',
    },
  },
  T211: {
    severity: 'error',
    nl: {
      message: 'dit is niet te toetsen',
      help: 'In de kop staat wat getoetst wordt: een index van de tabel, zoals `jaar`, een naam, of een formule.',
    },
    en: {
      message: 'this cannot be tested',
      help: 'In the head stands what is tested: an index of the table, such as `year`, a name, or a formula.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

/** Amendments of tables. */
export const amendedTables = {
  V200: {
    severity: 'error',
    nl: {
      message: '`{name}` is een tabel: haar cellen hebben geen adres',
      help: 'Schrijf `vervang {name}` met daaronder de kop en de rij, en in de cel `nieuw was oud`.',
    },
    en: {
      message: '`{name}` is a table: its cells have no address',
      help: 'Write `replace {name}` with the head and the row under it, and in the cell `new was old`.',
    },
  },
  V201: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen kolom `{column}`',
      help: 'Zet boven de rijen de kop van `{name}`: `{head}`.',
    },
    en: {
      message: '`{name}` has no column `{column}`',
      help: 'Put the head of `{name}` above the rows: `{head}`.',
    },
  },
  V202: {
    severity: 'error',
    nl: {
      message: 'deze voorwaarden staan in meer dan één rij van `{name}`',
      help: 'Neem alle kolommen van `{name}` over, zodat vaststaat welke rij bedoeld is.',
    },
    en: {
      message: 'these conditions stand in more than one row of `{name}`',
      help: 'Copy all columns of `{name}`, so that it is clear which row is meant.',
    },
  },
  V203: {
    severity: 'error',
    nl: {
      message: 'de rij `{address}` staat niet in `{name}`, en er staat `was` bij',
      help: 'Neem de voorwaarden van de rij over zoals ze er staan. Een nieuwe rij vervangt niets: laat `was` dan weg.',
    },
    en: {
      message: 'the row `{address}` is not in `{name}`, and it says `was`',
      help: 'Copy the conditions of the row as they stand. A new row replaces nothing: then leave `was` out.',
    },
  },
  V204: {
    severity: 'error',
    nl: {
      message: 'deze rij wijzigt een deel van een rij van `{name}` die voor meer geldt',
      help: 'Neem de rij over zoals zij er staat, of schrijf elk jaar en elke waarde die anders wordt in een eigen rij.',
    },
    en: {
      message: 'this row changes a part of a row of `{name}` that holds for more',
      help: 'Copy the row as it stands, or write every year and value that changes in a row of its own.',
    },
  },
} as const satisfies Record<`V${number}`, CatalogueEntry>;

/** What goes wrong in a table while computing. */
export const runningTables = {
  R200: {
    severity: 'error',
    nl: {
      message: '{case} valt in geen rij van `{rule}` ({place})',
      help: 'voeg een rij toe voor dat geval, of een laatste rij `overige`',
    },
    en: {
      message: '{case} falls in no row of `{rule}` ({place})',
      help: 'add a row for that case, or a last row `others`',
    },
  },
  R201: {
    severity: 'error',
    nl: {
      message: '{case} valt in meer dan één rij van `{rule}` ({place}): {rows}',
      help: 'de grenzen van de rijen overlappen: laat elk geval in precies één rij vallen',
    },
    en: {
      message: '{case} falls in more than one row of `{rule}` ({place}): {rows}',
      help: 'the bounds of the rows overlap: let every case fall in exactly one row',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
