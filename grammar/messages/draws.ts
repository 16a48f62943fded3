import type { CatalogueEntry } from '../catalogue.ts';

/** Draws that were delivered and do not say what has to be known. */
export const drawRemarkMessages = {
  R465: {
    severity: 'warning',
    nl: {
      message: 'nodig is {drawNl}; de geleverde loting noemt {missingNl} niet',
      help: 'lever de hele uitslag: allen die gelijk staan, in de volgorde waarin ze zijn geloot; wie niet genoemd is kan nog voor of na de anderen komen',
    },
    en: {
      message: 'needed is {drawEn}; the draw that was delivered does not name {missingEn}',
      help: 'deliver the whole outcome: all who are equal, in the order in which they were drawn; who is not named may still come before or after the others',
    },
  },
  R466: {
    severity: 'warning',
    nl: {
      message: 'nodig is {drawNl}; wel geleverd is een loting voor `{other}`',
      help: 'kijk na waarvoor is geloot, en zet zo nodig het jaar (of van wie en waarvoor) van de geleverde loting goed',
    },
    en: {
      message: 'needed is {drawEn}; what was delivered is a draw for `{other}`',
      help: 'look up what was drawn for, and correct the year (or whose and for what it is) of the draw delivered, if need be',
    },
  },
  R467: {
    severity: 'warning',
    nl: {
      message: 'de loting voor {whatNl} noemt {namesNl}, terwijl die met niemand gelijk staan',
      help: 'kijk na of de goede loting is geleverd; een loting mag wel over allen gaan',
    },
    en: {
      message: 'the draw for {whatEn} names {namesEn}, who are equal to nobody',
      help: 'look up whether this is the right draw; a draw may well be among all',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
