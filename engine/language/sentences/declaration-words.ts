import type { AllocationClause, Language, MergerClause } from '../../../grammar/index.ts';
import { isNeuter } from './neuter.ts';

/** How declarations open and join in running sentences. */
export interface DeclarationWords {
  readonly force: (from: string) => string;
  readonly until: (date: string) => string;
  readonly term: (years: string) => string;
  /** Which text is read: that of a day, or the newest; amended by which. */
  readonly textOf: (day: string | undefined, by: string | undefined) => string;
  readonly amendedBy: (title: string, inForce: string) => string;
  readonly kind: (name: string, values: string, ordered: boolean) => string;
  readonly entity: (label: string, key: string | undefined, parent: string | undefined) => string;
  readonly mergers: (label: string) => string;
  readonly period: (label: string, day: string, named: 'startYear' | 'endYear') => string;
  readonly each: (entity: string) => string;
  readonly aboutEach: (entity: string) => string;
  readonly ofAll: string;
  readonly per: (indexes: string) => string;
  readonly and: string;
  readonly year: string;
  readonly input: (owner: string, per: string, label: string, type: string) => string;
  readonly countedOn: (day: string) => string;
  readonly atLeast: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly earlierBy: (date: string) => string;
  readonly onMerger: (way: MergerClause['way']) => string;
  readonly silence: (after: string | undefined) => string;
  readonly judgement: (by: string | undefined, label: string, whose: string, type: string) => string;
  readonly onAdviceOf: (whom: string) => string;
  readonly withReasons: string;
  readonly regards: (what: string) => string;
  readonly fixed: (label: string, value: string) => string;
  readonly grid: (label: string, whose: string, rows: string) => string;
  readonly row: (heads: string, value: string) => string;
  readonly notKnown: string;
  readonly rule: (label: string, whose: string, value: string) => string;
  readonly holdsIf: (label: string, whose: string, condition: string) => string;
  readonly table: (label: string, whose: string, rows: string) => string;
  readonly others: string;
  readonly anything: string;
  readonly bounds: Readonly<Record<'moreThan' | 'lessThan' | 'after' | 'from' | 'through', (value: string) => string>>;
  readonly is: (what: string, value: string) => string;
  readonly rounding: (step: string) => string;
  readonly largestRemainder: string;
  readonly perRecipient: string;
  readonly thereafter: (tie: string) => string;
  readonly instead: (on: string, label: string, condition: string | undefined) => string;
  readonly outcome: (value: string) => string;
  readonly notApplied: string;
  readonly clausesInstead: (clauses: string) => string;
  readonly divides: (label: string, over: string, whose: string) => string;
  readonly clauses: Readonly<
    Record<
      Exclude<AllocationClause['kind'], 'proRata' | 'shortage' | 'misfit' | 'rounding' | 'rest'>,
      (value: string) => string
    >
  >;
  readonly proRata: (weight: string | undefined, key: string, over: string | undefined) => string;
  readonly shortage: (order: string | undefined) => string;
  readonly valueFirst: (value: string) => string;
  readonly misfit: Readonly<Record<'stops' | 'skipped' | 'getsRest', string>>;
  readonly again: (key: string | undefined) => string;
  readonly lapses: string;
  readonly restTo: (name: string) => string;
  readonly guarantee: (label: string, whose: string, condition: string) => string;
  readonly warning: (label: string, whose: string, condition: string) => string;
  readonly decision: (label: string, whose: string, gives: string) => string;
  readonly lawOf: (date: string) => string;
  readonly untranslated: (phrase: string, reason: string | undefined) => string;
}

export const declarationWords: Readonly<Record<Language, DeclarationWords>> = {
  nl: {
    force: (from) => `De regeling is in werking vanaf ${from}`,
    until: (date) => `zij vervalt op ${date}`,
    term: (years) => `het geld is voor ${years}`,
    textOf: (day, by) =>
      `Dit is de ${day === undefined ? 'nieuwste tekst' : `tekst van ${day}`}, ${by === undefined ? 'zonder wijzigingen' : `zoals gewijzigd door ${by}`}`,
    amendedBy: (title, inForce) => `“${title}” (in werking ${inForce})`,
    kind: (name, values, ordered) => `${name} is een van: ${values}${ordered ? ' (van laag naar hoog)' : ''}`,
    entity: (label, key, parent) =>
      `Een ${label}${key === undefined ? '' : ` wordt aangeduid met ${key}`}${parent === undefined ? '' : `${key === undefined ? '' : ' en'} hoort bij een ${parent}`}`,
    mergers: (label) => `een fusie van een ${label} telt vanaf het volgende jaar`,
    period: (label, day, named) =>
      `Een ${label} begint op ${day} en heet naar het jaar waarin het ${named === 'endYear' ? 'eindigt' : 'begint'}`,
    each: (entity) => `van ${isNeuter(entity) ? 'elk' : 'elke'} ${entity}`,
    aboutEach: (entity) => `over ${isNeuter(entity) ? 'elk' : 'elke'} ${entity}`,
    ofAll: 'voor de hele regeling',
    per: (indexes) => `per ${indexes}`,
    and: 'en',
    year: 'jaar',
    input: (owner, per, label, type) => `${owner} is ${per} bekend: ${label} (${type})`,
    countedOn: (day) => `geteld op ${day}`,
    atLeast: (value) => `ten minste ${value}`,
    atMost: (value) => `ten hoogste ${value}`,
    earlierBy: (date) => `eerder volgens ${date}`,
    onMerger: (way) =>
      ({
        summed: 'bij een fusie opgeteld',
        oneOf: 'bij een fusie wat zij gemeen hebben',
        highest: 'bij een fusie de hoogste',
        lowest: 'bij een fusie de laagste',
      })[way],
    silence: (after) => `wie niets opgeeft, heeft er${after === undefined ? '' : ` na ${after}`} geen`,
    judgement: (by, label, whose, type) =>
      `${by === undefined ? 'Geoordeeld wordt' : `${by} oordeelt`}${whose === '' ? '' : ` ${whose}`}: ${label} (${type})`,
    onAdviceOf: (whom) => `op advies van ${whom}`,
    withReasons: 'met motivering',
    regards: (what) => `gelet op ${what}`,
    fixed: (label, value) => `${label} is ${value}`,
    grid: (label, whose, rows) => `${label} is ${whose === '' ? '' : `${whose} `}vastgesteld: ${rows}`,
    row: (heads, value) => `${heads}: ${value}`,
    notKnown: 'nog niet bekend',
    rule: (label, whose, value) => `${label}${whose === '' ? '' : ` (${whose})`} is ${value}`,
    holdsIf: (label, whose, condition) => `“${label}” geldt${whose === '' ? '' : ` (${whose})`} als ${condition}`,
    table: (label, whose, rows) => `${label}${whose === '' ? '' : ` (${whose})`} volgt uit een tabel: ${rows}`,
    others: 'in alle andere gevallen',
    anything: 'wat dan ook',
    bounds: {
      moreThan: (value) => `meer dan ${value}`,
      lessThan: (value) => `minder dan ${value}`,
      after: (value) => `na ${value}`,
      from: (value) => `vanaf ${value}`,
      through: (value) => `tot en met ${value}`,
    },
    is: (what, value) => `${what} ${value}`,
    rounding: (step) => `afgerond ${step}`,
    largestRemainder: 'wat door afronden overblijft gaat naar de grootste resten',
    perRecipient: 'elk deel afzonderlijk',
    thereafter: (tie) => `bij gelijke resten ${tie}`,
    instead: (on, label, condition) =>
      `In afwijking van ${on} geldt${condition === undefined ? '' : `, als ${condition}`}${label === '' ? '' : ` (${label})`}`,
    outcome: (value) => `: ${value}`,
    notApplied: ' dat dit buiten toepassing blijft',
    clausesInstead: (clauses) => `: ${clauses}`,
    divides: (label, over, whose) => `${label}: verdeeld wordt over ${over}${whose === '' ? '' : `, ${whose}`}`,
    clauses: {
      pot: (value) => `te verdelen is ${value}`,
      recipients: (value) => `mee doet wie eraan voldoet dat ${value}`,
      claim: (value) => `ieder heeft aanspraak op ${value}`,
      floor: (value) => `ieder krijgt ten minste ${value}`,
      cap: (value) => `ieder krijgt ten hoogste ${value}`,
    },
    proRata: (weight, key, over) =>
      `${weight === undefined ? '' : `voor ${weight} `}naar rato van ${key}${over === undefined ? '' : `, gerekend over ${over}`}`,
    shortage: (order) =>
      order === undefined ? 'bij tekort wordt naar rato gekort' : `bij tekort gaat het op volgorde van ${order}`,
    valueFirst: (value) => `${value} eerst`,
    misfit: {
      stops: 'bij de eerste die niet past houdt het op',
      skipped: 'wie niet past wordt overgeslagen',
      getsRest: 'wie niet past krijgt wat er nog is',
    },
    again: (key) =>
      `wat overblijft wordt opnieuw verdeeld over wie nog niet aan het hoogste toe is${key === undefined ? '' : `, naar rato van ${key}`}, en daarna geldt:`,
    lapses: 'wat overblijft vervalt',
    restTo: (name) => `wat overblijft heet ${name}`,
    guarantee: (label, whose, condition) =>
      `Altijd moet gelden${whose === '' ? '' : `, ${whose},`} dat ${condition} (${label})`,
    warning: (label, whose, condition) =>
      `Gewaarschuwd wordt${whose === '' ? '' : `, ${whose},`} tenzij ${condition} (${label})`,
    decision: (label, whose, gives) =>
      `Bij de beschikking “${label}” wordt ${whose === '' ? '' : `${whose} `}vastgesteld: ${gives}`,
    lawOf: (date) => `naar het recht van de dag ${date}`,
    untranslated: (phrase, reason) =>
      `Niet in regels vertaald is “${phrase}”${reason === undefined ? '' : `: ${reason}`}`,
  },
  en: {
    force: (from) => `The regulation is in force from ${from}`,
    until: (date) => `it lapses on ${date}`,
    term: (years) => `the money is for ${years}`,
    textOf: (day, by) =>
      `This is the ${day === undefined ? 'newest text' : `text of ${day}`}, ${by === undefined ? 'without amendments' : `as amended by ${by}`}`,
    amendedBy: (title, inForce) => `“${title}” (in force ${inForce})`,
    kind: (name, values, ordered) => `${name} is one of: ${values}${ordered ? ' (from low to high)' : ''}`,
    entity: (label, key, parent) =>
      `A ${label}${key === undefined ? '' : ` is identified by ${key}`}${parent === undefined ? '' : `${key === undefined ? '' : ' and'} belongs to a ${parent}`}`,
    mergers: (label) => `a merger of a ${label} counts from the next year on`,
    period: (label, day, named) =>
      `A ${label} begins on ${day} and is named after the year in which it ${named === 'endYear' ? 'ends' : 'begins'}`,
    each: (entity) => `of each ${entity}`,
    aboutEach: (entity) => `of each ${entity}`,
    ofAll: 'for the whole regulation',
    per: (indexes) => `per ${indexes}`,
    and: 'and',
    year: 'year',
    input: (owner, per, label, type) => `${owner} is known ${per}: ${label} (${type})`,
    countedOn: (day) => `counted on ${day}`,
    atLeast: (value) => `at least ${value}`,
    atMost: (value) => `at most ${value}`,
    earlierBy: (date) => `earlier by ${date}`,
    onMerger: (way) =>
      ({
        summed: 'summed on a merger',
        oneOf: 'on a merger what they have in common',
        highest: 'on a merger the highest',
        lowest: 'on a merger the lowest',
      })[way],
    silence: (after) => `who states nothing has none${after === undefined ? '' : ` after ${after}`}`,
    judgement: (by, label, whose, type) =>
      `${by === undefined ? 'Judged is' : `${by} judges`}${whose === '' ? '' : ` ${whose}`}: ${label} (${type})`,
    onAdviceOf: (whom) => `on advice of ${whom}`,
    withReasons: 'with reasons',
    regards: (what) => `having regard to ${what}`,
    fixed: (label, value) => `${label} is ${value}`,
    grid: (label, whose, rows) => `${label} is laid down${whose === '' ? '' : ` ${whose}`}: ${rows}`,
    row: (heads, value) => `${heads}: ${value}`,
    notKnown: 'not known yet',
    rule: (label, whose, value) => `${label}${whose === '' ? '' : ` (${whose})`} is ${value}`,
    holdsIf: (label, whose, condition) => `“${label}” holds${whose === '' ? '' : ` (${whose})`} if ${condition}`,
    table: (label, whose, rows) => `${label}${whose === '' ? '' : ` (${whose})`} follows from a table: ${rows}`,
    others: 'in all other cases',
    anything: 'anything',
    bounds: {
      moreThan: (value) => `more than ${value}`,
      lessThan: (value) => `less than ${value}`,
      after: (value) => `after ${value}`,
      from: (value) => `from ${value}`,
      through: (value) => `through ${value}`,
    },
    is: (what, value) => `${what} ${value}`,
    rounding: (step) => `rounded ${step}`,
    largestRemainder: 'what rounding leaves goes to the largest remainders',
    perRecipient: 'each part by itself',
    thereafter: (tie) => `between equal remainders ${tie}`,
    instead: (on, label, condition) =>
      `Departing from ${on} it holds${condition === undefined ? '' : `, if ${condition}`}${label === '' ? '' : ` (${label})`}`,
    outcome: (value) => `: ${value}`,
    notApplied: ' that it does not apply',
    clausesInstead: (clauses) => `: ${clauses}`,
    divides: (label, over, whose) => `${label}: divided over ${over}${whose === '' ? '' : `, ${whose}`}`,
    clauses: {
      pot: (value) => `what is divided is ${value}`,
      recipients: (value) => `those take part of whom it holds that ${value}`,
      claim: (value) => `each has a claim on ${value}`,
      floor: (value) => `each receives at least ${value}`,
      cap: (value) => `each receives at most ${value}`,
    },
    proRata: (weight, key, over) =>
      `${weight === undefined ? '' : `for ${weight} `}pro rata to ${key}${over === undefined ? '' : `, computed over ${over}`}`,
    shortage: (order) =>
      order === undefined ? 'if short all are cut pro rata' : `if short it goes in order of ${order}`,
    valueFirst: (value) => `${value} first`,
    misfit: {
      stops: 'it stops at the first who does not fit',
      skipped: 'who does not fit is skipped',
      getsRest: 'who does not fit receives what is left',
    },
    again: (key) =>
      `what is left is divided again over those who have not reached the highest${key === undefined ? '' : `, pro rata to ${key}`}, and thereafter:`,
    lapses: 'what is left lapses',
    restTo: (name) => `what is left is called ${name}`,
    guarantee: (label, whose, condition) =>
      `It must always hold${whose === '' ? '' : `, ${whose},`} that ${condition} (${label})`,
    warning: (label, whose, condition) =>
      `There is a warning${whose === '' ? '' : `, ${whose},`} unless ${condition} (${label})`,
    decision: (label, whose, gives) => `The decision “${label}” determines${whose === '' ? '' : ` ${whose}`}: ${gives}`,
    lawOf: (date) => `by the law of the day ${date}`,
    untranslated: (phrase, reason) =>
      `Not translated into rules is “${phrase}”${reason === undefined ? '' : `: ${reason}`}`,
  },
};
