import type { Language } from '../../grammar/index.ts';

/** What the commands about explanations say. */
const nl = {
  commands: {
    explain: 'geeft de toelichting bij een uitkomst, voor mensen of als bestand',
    'why-not': 'zegt waarom iets niet is toegekend, of waarom een andere regel niet gold',
    needed: 'zegt welke feiten en oordelen nog nodig zijn, het beslissendste eerst',
    'what-if': 'zegt welke feiten anders moesten zijn voor een andere uitkomst',
    attribute: 'zegt welke wijziging van de regels welk deel van een verschil geeft',
    replay: 'rekent een antwoord na van zijn bewijs en zegt wat er verschilt',
    verify: 'trekt een toelichting na aan de tekst van de regeling',
  },
  form: 'vorm: tekst (standaard), kort, volledig, json, html, dot of svg',
  depth: 'hoeveel stappen diep (standaard alles)',
  members: 'hoeveel leden van een grote verzameling (standaard 10)',
  fromMember: 'vanaf het hoeveelste lid, om verder te bladeren (standaard 1)',
  audience: 'voor wie de toelichting is, zoals 01AA: zonder gegevens van anderen',
  ownThings: 'van welke objecten deze lezer de eigen dingen mag zien, zoals Aanvraag',
  condition: 'alleen over deze voorwaarde',
  complete: 'met alles wat gelezen is, zodat het na te trekken is (bij json)',
  receipt: 'schrijft ook het bewijs van het antwoord naar dit bestand',
  definition: 'alleen over deze regel, uitzondering of voorwaarde',
  goal: 'wat eruit moet komen: ja, nee, een waarde, of ">= 100000" (standaard het andere)',
  only: 'alleen dit gegeven of oordeel mag anders (mag vaker)',
  except: 'dit gegeven of oordeel blijft zoals het is (mag vaker)',
  atMost: 'hoeveel mogelijkheden hoogstens getoond worden (standaard 10)',
  tries: 'hoe vaak hoogstens wordt gerekend (standaard 2000)',
  texts: 'hoeveel teksten van de regels hoogstens worden gerekend (standaard 1000)',
  knownFrom: 'de ene dag: wat toen bekend was (jjjj-mm-dd)',
  knownTo: 'de andere dag: wat toen bekend was',
  attributedNames: 'van welke namen; zonder: alle bedragen per ontvanger',
  allRows: 'alle ontvangers, ook na de eerste twintig',
  receiptFile: 'het bewijs dat `explain --bewijs` schreef',
  traceFile: 'de toelichting die `explain --vorm json --compleet` schreef',
  wrote: 'geschreven: {path}',
} as const;

type Said<Value> = Value extends string
  ? string
  : Value extends readonly [string, string]
    ? readonly [string, string]
    : { readonly [Key in keyof Value]: Said<Value[Key]> };

type Texts = Said<typeof nl>;

const en: Texts = {
  commands: {
    explain: 'gives the explanation of an outcome, for people or as a file',
    'why-not': 'says why something was not granted, or why another rule did not hold',
    needed: 'says which facts and judgements are still needed, the most deciding first',
    'what-if': 'says which facts would have to differ for another outcome',
    attribute: 'says which change of the rules accounts for which part of a difference',
    replay: 'computes an answer again from its receipt and says what differs',
    verify: 'checks an explanation against the text of the regulation',
  },
  form: 'form: text (unless said), short, full, json, html, dot or svg',
  depth: 'how many steps deep (all unless said)',
  members: 'how many members of a large set (10 unless said)',
  fromMember: 'from which member on, to page through (1 unless said)',
  audience: 'for whom the explanation is, such as 01AA: without data of others',
  ownThings: 'of which objects this reader may see its own things, such as Application',
  condition: 'only about this condition',
  complete: 'with all that was read, so that it can be verified (with json)',
  receipt: 'also writes the receipt of the answer to this file',
  definition: 'only about this rule, exception or condition',
  goal: 'what is to come out: yes, no, a value, or ">= 100000" (the other one unless said)',
  only: 'only this fact or judgement may differ (may be repeated)',
  except: 'this fact or judgement stays as it is (may be repeated)',
  atMost: 'how many possibilities are shown at most (10 unless said)',
  tries: 'how many times is computed at most (2000 unless said)',
  texts: 'how many texts of the rules are computed at most (1000 unless said)',
  knownFrom: 'one day: what was known then (yyyy-mm-dd)',
  knownTo: 'the other day: what was known then',
  attributedNames: 'of which names; without: all amounts per receiver',
  allRows: 'all receivers, also after the first twenty',
  receiptFile: 'the receipt that `explain --receipt` wrote',
  traceFile: 'the explanation that `explain --form json --complete` wrote',
  wrote: 'written: {path}',
};

export const explainTexts: Readonly<Record<Language, Texts>> = { nl, en };
