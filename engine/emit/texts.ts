import type { Language } from '../../grammar/index.ts';

interface HeadTexts {
  readonly regulation: string;
  readonly question: string;
  readonly engine: string;
  readonly exactly: string;
  readonly runtime: string;
  readonly decides: readonly string[];
  /** Instead, where the module has no `decide`. */
  readonly doesNotDecide: readonly string[];
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
    decides: [
      'decide(record) beantwoordt de vraag voor één van alles: feiten bij naam, getallen als decimale tekst (een aantal mag een geheel getal',
      'zijn), van een oordeel alleen de waarde, { geen: true } voor wat er niet is; namen die de vraag niet leest tellen niet mee. Wat open',
      'is, is undefined, met de feiten waarvan het kan afhangen, of dat de engine het moet zeggen.',
    ],
    doesNotDecide: [
      'Een decide(record) voor één van alles is er niet: de vraag telt, verdeelt of verwijst over meer dingen.',
    ],
    howTo: [
      'overColumns(tables, columns, texts) beantwoordt haar voor een populatie van getypeerde kolommen.',
      'tables: per object { count, parents? }; columns: per `key` van `inputs` { values, states? } (states: 0 bekend, 1 geen, 2 onbekend).',
      'Getallen zijn gehele eenheden van 10^-scale, datums dagen sinds 1970-01-01, waarden van een soort hun plaats; NaN is niet bekend of geen.',
    ],
  },
  en: {
    regulation: 'Regulation',
    question: 'Asked',
    engine: 'Made by Maatstaf',
    exactly: 'Exactly, where a double cannot decide.',
    runtime: 'What the rules above make use of.',
    decides: [
      'decide(record) answers the question for one of everything: facts by name, numbers as decimal text (a count may be a whole number), of',
      'a judgement the value alone, { geen: true } for what is absent; names that the question does not read do not count. What is open is',
      'undefined, with the facts it may depend on, or that the engine has to say it.',
    ],
    doesNotDecide: [
      'There is no decide(record) for one of everything: the question counts, divides or refers over more things.',
    ],
    howTo: [
      'overColumns(tables, columns, texts) answers it for a population of typed columns.',
      'tables: by object { count, parents? }; columns: by `key` of `inputs` { values, states? } (states: 0 known, 1 absent, 2 unknown).',
      'Numbers are whole units of 10^-scale, dates days since 1970-01-01, values of a kind their place; NaN is not known or absent.',
    ],
  },
};
