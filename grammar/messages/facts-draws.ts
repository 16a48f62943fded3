import type { CatalogueEntry } from '../catalogue.ts';

/** Recorded draws among the facts. Codes from F280. */
export const factsDraws = {
  F280: {
    severity: 'error',
    nl: {
      message: 'hier hoort een lijst van lotingen, geen {found}',
      help: 'Schrijf ze als lijst: `[{ "jaar": "2024", "volgorde": ["03CC", "01AA"], "vastgelegdOp": "2024-03-01" }]`.',
    },
    en: {
      message: 'here belongs a list of draws, not {found}',
      help: 'Write them as a list: `[{ "jaar": "2024", "volgorde": ["03CC", "01AA"], "vastgelegdOp": "2024-03-01" }]`.',
    },
  },
  F281: {
    severity: 'error',
    nl: { message: 'in `{name}` beslist geen loting', help: 'Er wordt geloot in: {names}.' },
    en: { message: 'in `{name}` no draw decides', help: 'Draws are held in: {names}.' },
  },
  F282: {
    severity: 'error',
    nl: { message: '`{name}` hoort niet bij een loting voor `{division}`', help: 'Een loting bestaat uit: {members}.' },
    en: { message: '`{name}` does not belong to a draw for `{division}`', help: 'A draw consists of: {members}.' },
  },
  F283: {
    severity: 'error',
    nl: {
      message: 'deze loting voor `{division}` zegt niet `{member}`',
      help: 'Schrijf `{member}` erbij: zonder is niet te zeggen waarover zij gaat en wie eerst kwam.',
    },
    en: {
      message: 'this draw for `{division}` does not say `{member}`',
      help: 'Add `{member}`: without it nobody can tell what it is about and who came first.',
    },
  },
  F284: {
    severity: 'error',
    nl: {
      message: '`{key}` kan in `{division}` niet geloot zijn',
      help: 'Noem wie ontvangt zoals de feiten hem noemen, bij combinaties met blanco’s ertussen: `01AA economie`.',
    },
    en: {
      message: '`{key}` cannot have been drawn in `{division}`',
      help: 'Name who receives as the facts do, combinations with blanks between: `01AA economie`.',
    },
  },
  F285: {
    severity: 'error',
    nl: {
      message: '`{key}` staat tweemaal in deze loting',
      help: 'Iedereen wordt eenmaal getrokken. Verwijder de tweede.',
    },
    en: { message: '`{key}` stands twice in this draw', help: 'Everybody is drawn once. Remove the second.' },
  },
  F286: {
    severity: 'error',
    nl: {
      message: 'voor hetzelfde staat hier een tweede loting van `{name}` van dezelfde dag, met een andere uitkomst',
      help: 'Laat de loting staan die gehouden is; een latere, verbeterde heeft een latere `vastgelegdOp`.',
    },
    en: {
      message: 'for the same this is a second draw of `{name}` of the same day, with another outcome',
      help: 'Keep the draw that was held; a later, corrected one has a later `vastgelegdOp`.',
    },
  },
  F287: {
    severity: 'error',
    nl: {
      message: 'de volgorde van een loting is een lijst van wie er getrokken werden, geen {found}',
      help: 'Schrijf wie het eerst getrokken werd vooraan: `"volgorde": ["03CC", "01AA"]`.',
    },
    en: {
      message: 'the order of a draw is a list of who were drawn, not {found}',
      help: 'Write who was drawn first in front: `"volgorde": ["03CC", "01AA"]`.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
