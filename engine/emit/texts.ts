import type { Language } from '../../grammar/index.ts';

interface HeadTexts {
  readonly regulation: string;
  readonly question: string;
  readonly engine: string;
  readonly exactly: string;
  readonly runtime: string;
  readonly howTo: readonly string[];
}

/** What a module says about itself. */
export const headTexts: Readonly<Record<Language, HeadTexts>> = {
  nl: {
    regulation: 'Regeling',
    question: 'Gevraagd',
    engine: 'Gemaakt door Maatstaf',
    exactly: 'Exact, waar een kommagetal niet kan beslissen.',
    runtime: 'Wat de regels hierboven gebruiken.',
    howTo: [
      'decide(record) beantwoordt de vraag voor één van alles: feiten bij naam, getallen als decimale tekst of geheel getal,',
      '{ geen: true } voor wat er niet is. Wat ontbreekt is undefined, met de feiten waarvan het afhangt, of dat de engine het moet zeggen.',
      'overColumns(tables, columns, texts) beantwoordt haar voor een populatie van getypeerde kolommen.',
      'Getallen zijn gehele eenheden van 10^-scale; NaN is niet bekend of niet aanwezig.',
    ],
  },
  en: {
    regulation: 'Regulation',
    question: 'Asked',
    engine: 'Made by Maatstaf',
    exactly: 'Exactly, where a double cannot decide.',
    runtime: 'What the rules above make use of.',
    howTo: [
      'decide(record) answers the question for one of everything: facts by name, numbers as decimal text or whole number,',
      '{ geen: true } for what is absent. What is open is undefined, with the facts it depends on, or that the engine has to say it.',
      'overColumns(tables, columns, texts) answers it for a population of typed columns.',
      'Numbers are whole units of 10^-scale; NaN is not known or absent.',
    ],
  },
};
