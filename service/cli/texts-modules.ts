import type { Language } from '../../grammar/index.ts';

interface Texts {
  readonly emit: string;
  readonly file: string;
  readonly wrote: string;
}

/** What `emit` says. */
export const moduleTexts: Readonly<Record<Language, Texts>> = {
  nl: {
    emit: 'schrijft een vraag uit als module in JavaScript, nagerekend tegen de rekenmachine',
    file: 'het bestand waarin de module komt (anders op het scherm)',
    wrote: '{path} is geschreven; {compared} waarden zijn gelijk aan die van de rekenmachine.',
  },
  en: {
    emit: 'writes a question as a module of JavaScript, checked against the engine',
    file: 'the file that the module goes into (the screen otherwise)',
    wrote: '{path} was written; {compared} values are those of the engine.',
  },
};
