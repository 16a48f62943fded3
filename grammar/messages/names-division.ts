import type { CatalogueEntry } from '../catalogue.ts';

/** Draws of an example. */
export const divisionNames = {
  N280: {
    severity: 'error',
    nl: {
      message: 'in deze regeling beslist nergens een `{word}`',
      help: 'Laat de regel weg, of laat een volgorde of een afronding met `{word}` eindigen.',
    },
    en: {
      message: 'nowhere in this regulation does a `{word}` decide',
      help: 'Leave out the line, or let an order or a rounding end with `{word}`.',
    },
  },
  N281: {
    severity: 'error',
    nl: {
      message: '`"{key}"` kan niet geloot zijn: in dit voorbeeld is er niets met die sleutel',
      help: 'De dingen van een voorbeeld zijn precies de rijen. Voeg een rij toe, of verbeter de sleutel. Bij combinaties volgt erachter de waarde: `"01AA economie"`.',
    },
    en: {
      message: '`"{key}"` cannot have been drawn: nothing in this example has that key',
      help: 'The things of an example are exactly its rows. Add a row, or correct the key. Of combinations the value follows it: `"01AA economics"`.',
    },
  },
  N282: {
    severity: 'error',
    nl: { message: '`"{key}"` is al geloot', help: 'Iedereen wordt eenmaal getrokken. Verwijder de tweede.' },
    en: { message: '`"{key}"` was drawn already', help: 'Everybody is drawn once. Remove the second.' },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;
