import type { Language } from '../../grammar/index.ts';

/** What `population` says. */
const nl = {
  population: 'rekent een vraag door over grote populaties, kolom voor kolom',
  threads: 'over hoeveel draden de rijen verdeeld worden (standaard 1)',
  phases: 'zegt hoe lang elk deel duurde en hoeveel geheugen er in gebruik is',
  open: 'nog niet bekend of niet te berekenen',
  unknown: 'nog niet bekend',
  fault: 'niet te berekenen',
  none: 'geen',
  more: 'en nog {count}; alle staan in `--uitvoer csv`',
  mayRest: 'Waarden hierboven kunnen rusten op:',
  anyMark: 'Waarop deze waarden rusten is niet voor alle tegelijk te zeggen; `maatstaf run --van` zegt het per waarde.',
  assumption: 'aanname: {text}',
  untranslated: 'niet vertaald: {text}',
  provisional: 'voorlopige gegevens',
  guarantees: 'Waarborgen zijn niet nagegaan; dat doet `maatstaf run`.',
  read: 'gelezen: {things}',
  planned: 'gepland: {count} bewerkingen',
  computed: 'uitgerekend: {count} waarden',
  written: 'geschreven',
  seconds: '{seconds} s, {memory} MB in gebruik',
  notDelivered: 'niet van elk object waar de vraag op rust is er een lijst',
  lives: 'er zijn dingen die beginnen, ophouden of samengaan',
  noColumns: 'de vraag rust op iets dat niet per kolom te zeggen is',
  fewRows: 'er zijn te weinig rijen om te verdelen',
  partly: 'een deel van de vraag gaat een voor een, en dat kan maar in een draad',
} as const;

type Texts = Readonly<Record<keyof typeof nl, string>>;

const en: Texts = {
  population: 'answers a question over large populations, column by column',
  threads: 'over how many threads the rows are shared out (1 unless said)',
  phases: 'says how long each part took and how much memory is in use',
  open: 'not known yet or cannot be computed',
  unknown: 'not known yet',
  fault: 'cannot be computed',
  none: 'none',
  more: 'and {count} more; all are in `--output csv`',
  mayRest: 'Values above may rest on:',
  anyMark: 'What these values rest on cannot be said for all at once; `maatstaf run --of` says it of each value.',
  assumption: 'assumption: {text}',
  untranslated: 'not translated: {text}',
  provisional: 'provisional facts',
  guarantees: 'Guarantees were not checked; `maatstaf run` does that.',
  read: 'read: {things}',
  planned: 'planned: {count} operations',
  computed: 'computed: {count} values',
  written: 'written',
  seconds: '{seconds} s, {memory} MB in use',
  notDelivered: 'not of every object that the question rests on is there a list',
  lives: 'there are things that begin, end or merge',
  noColumns: 'the question rests on something that cannot be said by column',
  fewRows: 'there are too few rows to share out',
  partly: 'part of the question goes one by one, which one thread does',
};

export const populationTexts: Readonly<Record<Language, Texts>> = { nl, en };
