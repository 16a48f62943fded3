import type { CatalogueEntry } from '../catalogue.ts';

/** The names of the life of a thing in rules: `opgegaan_in`. */
export const lifeNameTypes = {
  T460: {
    severity: 'error',
    nl: {
      message: '`{name}` is van een ding en niet per jaar of voor iets anders: er past geen `in` of `voor` bij',
      help: 'Laat het weg. Wat vóór een fusie van een ander was, vindt u langs een verzameling: `… over Instellingen op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze Instelling`.',
    },
    en: {
      message: '`{name}` is of a thing and not per year or for anything else: no `in` or `for` goes with it',
      help: 'Leave it out. What was another’s before a merger is found along a set: `… over Institutions on start of (year - 1) where merged_into is present and merged_into = this Institution`.',
    },
  },
  T461: {
    severity: 'hint',
    nl: {
      message: '`{name}` van een eerder jaar is hier alleen van de `{entity}` zelf; van wie erin opging komt niets mee',
      help: '`bij fusie` geldt voor gegevens. Neem wat meekomt erbij met `… over {set} op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze {entity}`, of laat het zo als er niets meekomt.',
    },
    en: {
      message:
        '`{name}` of an earlier year is here of the `{entity}` itself only; nothing comes from what merged into it',
      help: '`on merger` is about facts. Add what comes along with `… over {set} on start of (year - 1) where merged_into is present and merged_into = this {entity}`, or leave it if nothing does.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

export const lifeNameFaults = {
  R460: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) vraagt of {key} is opgegaan in een ander, en er is niet gezegd op welke dag',
      help: 'Geef `toestand op`, of vraag het in een regel per jaar of per maand: dan geldt de eerste dag daarvan.',
    },
    en: {
      message: '`{rule}` ({place}) asks whether {key} has merged into another, and it is not said on which day',
      help: 'Give `as at`, or ask it in a rule per year or per month: then the first day of that counts.',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
