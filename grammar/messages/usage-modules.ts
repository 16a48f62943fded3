import type { CatalogueEntry } from '../catalogue.ts';

/** A question as a module of its own. */
export const usageModules = {
  U380: {
    severity: 'error',
    nl: {
      message:
        'de gemaakte module geeft {count} van de {compared} nagerekende waarden anders dan de rekenmachine, als eerste {first}; er is niets geschreven',
      help: 'dit is een fout in maatstaf: meld haar met de regeling en de vraag erbij',
    },
    en: {
      message:
        'the module that was made gives {count} of the {compared} values compared otherwise than the engine, {first} first; nothing was written',
      help: 'this is a defect of maatstaf: report it with the regulation and the question',
    },
  },
  U381: {
    severity: 'warning',
    nl: {
      message: 'de module laat {names} over aan de rekenmachine',
      help: 'vraag dit met `maatstaf run`; wat een module niet kan zeggen is daarin altijd `undefined` of NaN',
    },
    en: {
      message: 'the module leaves {names} to the engine',
      help: 'ask it with `maatstaf run`; what a module cannot say is always `undefined` or NaN in it',
    },
  },
  U382: {
    severity: 'error',
    nl: {
      message: 'deze vraag is te groot voor een module',
      help: 'vraag minder tegelijk, of voor één jaar; `maatstaf run` beantwoordt haar wel',
    },
    en: {
      message: 'this question is too large for a module',
      help: 'ask less at a time, or for one year; `maatstaf run` does answer it',
    },
  },
} as const satisfies Record<`U${number}`, CatalogueEntry>;
