import type { CatalogueEntry } from '../catalogue.ts';

/** Order of words: what is natural in Dutch or English and written otherwise here. */
export const slips = {
  S49: {
    severity: 'error',
    nl: {
      message: '`{found}` wordt hier geschreven als `{meant}`',
      help: 'Vervang `{found}` door `{meant}`.',
    },
    en: { message: '`{found}` is written `{meant}` here', help: 'Replace `{found}` by `{meant}`.' },
  },
  S50: {
    severity: 'error',
    nl: {
      message: 'een opschrift staat tussen aanhalingstekens: `{meant}`',
      help: 'Zet `"` voor en achter het opschrift.',
    },
    en: {
      message: 'a label stands between quotation marks: `{meant}`',
      help: 'Put `"` before and after the label.',
    },
  },
  S51: {
    severity: 'error',
    nl: {
      message: '`{found}` staat achter de stap: `{meant}`',
      help: 'Schrijf eerst waarop wordt afgerond, en daarachter `{found}`.',
    },
    en: {
      message: '`{found}` stands behind the step: `{meant}`',
      help: 'Write first to what it is rounded, and `{found}` behind that.',
    },
  },
  S52: {
    severity: 'error',
    nl: {
      message: 'hier hoort een dag zonder jaar: `{meant}`',
      help: 'Vervang `{found}` door `{meant}`: die dag geldt in elk jaar.',
    },
    en: {
      message: 'a day without a year belongs here: `{meant}`',
      help: 'Replace `{found}` by `{meant}`: that day holds in every year.',
    },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;
