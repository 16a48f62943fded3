import type { Language } from '../../../grammar/index.ts';
import type { Step } from '../model-trace.ts';

/** The words of arithmetic. What comes in is already in words. */
export interface StepTable {
  readonly and: string;
  readonly or: string;
  readonly not: (test: string) => string;
  readonly holds: (what: string) => string;
  readonly holdsNot: (what: string) => string;
  readonly unknown: (what: string) => string;
  readonly fault: (what: string) => string;
  readonly present: (what: string) => string;
  readonly missing: (what: string) => string;
  readonly is: (what: string, value: string) => string;
  readonly isNot: (what: string, value: string, other: string) => string;
  /** What is at hand, and what it would have had to be. */
  readonly about: (value: string) => string;
  readonly aboutNot: (value: string, other: string) => string;
  /** What is asked of each of a set: that it is a value, or another. */
  readonly asks: (what: string, value: string, same: boolean) => string;
  readonly oneOf: readonly [string, string];
  /** How a comparison came out: where it holds, and where it does not. */
  readonly compared: Readonly<Record<Comparison, readonly [string, string]>>;
  readonly dated: Readonly<Record<Comparison, readonly [string, string]>>;
  readonly because: (reason: string) => string;
  readonly highest: string;
  readonly lowest: string;
  readonly limited: string;
  readonly rounded: (step: string) => string;
  readonly gone: Readonly<Record<'total' | 'average' | 'highestOf' | 'lowestOf', string>>;
  readonly gathered: (what: string, value: string, set: string) => string;
  readonly count: (of: string, where: string) => string;
  readonly rank: (of: string, by: string, first: 'highest' | 'lowest') => string;
  readonly where: (test: string) => string;
  readonly every: (set: string, count: number, test: string) => string;
  readonly everyNot: (set: string, count: number, test: string, members: string) => string;
  /** What failed for some, told with their values. */
  readonly everyFails: (told: string, set: string, count: number) => string;
  readonly forMember: (member: string, told: string) => string;
  readonly some: (set: string, count: number, test: string, members: string) => string;
  readonly someNot: (set: string, count: number, test: string) => string;
  readonly listHolds: (needs: 'all' | 'one' | 'atLeast', count: number, of: number) => string;
  readonly listFails: (conditions: string, count: number) => string;
  readonly listFailsAll: (of: number) => string;
  /** What a list of conditions asks, where it has no one outcome. */
  readonly listAsked: (needs: 'all' | 'one' | 'atLeast', count: number, conditions: string) => string;
  readonly others: (count: number) => string;
  /** What a set goes through where that has no label, one and more; kinds have none. */
  readonly units: Readonly<Record<'year' | 'quarter' | 'month' | 'value', readonly [one: string, many: string]>>;
  readonly combined: (shown: string, count: number, names: string) => string;
  readonly dayIn: Readonly<Record<'beginOf' | 'endOf' | 'periodOf', string>>;
  /** What is at hand and has no one value, by what it is of. */
  readonly hands: Readonly<Record<NonNullable<Step['hand']>, (label: string) => string>>;
  readonly without: (what: string) => string;
  readonly when: (value: string, test: string) => string;
  readonly otherwise: string;
}

export type Comparison = 'equal' | 'unequal' | 'less' | 'more' | 'atMost' | 'atLeast';

export const stepTable: Readonly<Record<Language, StepTable>> = {
  nl: {
    and: 'en',
    or: 'of',
    not: (test) => `niet: ${test}`,
    holds: (what) => `${what} geldt`,
    holdsNot: (what) => `${what} geldt niet`,
    unknown: (what) => `${what} is nog niet bekend`,
    fault: (what) => `${what} is niet te berekenen`,
    present: (what) => `${what} is aanwezig`,
    missing: (what) => `er is geen ${what}`,
    is: (what, value) => `${what} is ${value}`,
    isNot: (what, value, other) => `${what} is ${value}, niet ${other}`,
    about: (value) => `het gaat om ${value}`,
    aboutNot: (value, other) => `het gaat om ${value}, niet om ${other}`,
    asks: (what, value, same) => `${what} is ${same ? '' : 'niet '}${value}`,
    oneOf: ['is een van de waarden', 'is geen van de waarden'],
    compared: {
      equal: ['is gelijk aan', 'is niet gelijk aan'],
      unequal: ['is niet gelijk aan', 'is gelijk aan'],
      less: ['is minder dan', 'is niet minder dan'],
      more: ['is meer dan', 'is niet meer dan'],
      atMost: ['is niet meer dan', 'is meer dan'],
      atLeast: ['is niet minder dan', 'is minder dan'],
    },
    dated: {
      equal: ['is gelijk aan', 'is niet gelijk aan'],
      unequal: ['is niet gelijk aan', 'is gelijk aan'],
      less: ['ligt vóór', 'ligt niet vóór'],
      more: ['ligt na', 'ligt niet na'],
      atMost: ['ligt niet na', 'ligt na'],
      atLeast: ['ligt niet vóór', 'ligt vóór'],
    },
    because: (reason) => `want ${reason}`,
    highest: 'het hoogste van',
    lowest: 'het laagste van',
    limited: 'tussen de grenzen gehouden:',
    rounded: (step) => `afgerond op ${step}`,
    gone: { total: 'totaal', average: 'gemiddelde', highestOf: 'hoogste', lowestOf: 'laagste' },
    gathered: (what, value, set) => `${what} van ${value} over ${set}`,
    count: (of, where) => (where === '' ? `aantal: ${of}` : `aantal van ${of}, ${where}`),
    rank: (of, by, first) =>
      `plaats onder ${of}, naar ${by}, ${first === 'highest' ? 'het hoogste' : 'het laagste'} eerst`,
    where: (test) => `waarvoor geldt: ${test}`,
    every: (set, count, test) => `voor ${count === 1 ? '' : 'alle '}${set} geldt: ${test}`,
    everyNot: (set, count, test, members) =>
      count === 1
        ? `voor ${set} geldt niet: ${test}`
        : members === ''
          ? `niet voor alle ${set} geldt: ${test}`
          : `voor ${members} geldt niet: ${test}; het moet voor ${count === 2 ? 'beide' : `alle ${set}`} gelden`,
    everyFails: (told, set, count) => `${told}; het moet voor ${count === 2 ? 'beide' : `alle ${set}`} gelden`,
    forMember: (member, told) => `bij ${member} geldt: ${told}`,
    some: (set, count, test, members) =>
      count === 1
        ? `voor ${set} geldt: ${test}`
        : `voor ten minste 1 van ${set} geldt: ${test}${members === '' ? '' : `; namelijk voor ${members}`}`,
    someNot: (set, count, test) =>
      count === 1 ? `voor ${set} geldt niet: ${test}` : `voor geen van ${set} geldt: ${test}`,
    listHolds: (needs, count, of) => {
      if (needs === 'all') {
        if (of <= 2) return of === 1 ? 'aan de voorwaarde is voldaan' : 'aan beide voorwaarden is voldaan';
        return `aan alle ${of} voorwaarden is voldaan`;
      }
      return `aan ten minste ${needs === 'one' ? 1 : count} van de ${of} voorwaarden is voldaan`;
    },
    listFails: (conditions, count) =>
      count === 1
        ? `aan de voorwaarde ${conditions} is niet voldaan`
        : `aan de voorwaarden ${conditions} is niet voldaan`,
    listFailsAll: (of) =>
      of === 1 ? 'aan de voorwaarde is niet voldaan' : `aan geen van de ${of} voorwaarden is voldaan`,
    listAsked: (needs, count, conditions) =>
      needs === 'atLeast' ? `ten minste ${count} van ${conditions}` : conditions,
    others: (count) => `${count} ${count === 1 ? 'ander' : 'andere'}`,
    units: {
      year: ['jaar', 'jaren'],
      quarter: ['kwartaal', 'kwartalen'],
      month: ['maand', 'maanden'],
      value: ['geval', 'gevallen'],
    },
    combined: (shown, count, names) => `${shown} ${count === 1 ? 'combinatie' : 'combinaties'} van ${names}`,
    dayIn: { beginOf: 'eerste dag van', endOf: 'laatste dag van', periodOf: 'periode van' },
    hands: {
      thing: (label) => label || 'dit geval',
      value: (label) => label || 'dit geval',
      period: (label) => label || 'het jaar',
      key: (label) => `code van ${label}`,
      from: (label) => `begindag van ${label}`,
      until: (label) => `einddag van ${label}`,
      mergedInto: (label) => `opvolger van ${label}`,
    },
    without: (what) => `${what} zonder de uitzondering`,
    when: (value, test) => `${value} als ${test}`,
    otherwise: 'anders',
  },
  en: {
    and: 'and',
    or: 'or',
    not: (test) => `not: ${test}`,
    holds: (what) => `${what} holds`,
    holdsNot: (what) => `${what} does not hold`,
    unknown: (what) => `${what} is not known yet`,
    fault: (what) => `${what} cannot be computed`,
    present: (what) => `${what} is present`,
    missing: (what) => `there is no ${what}`,
    is: (what, value) => `${what} is ${value}`,
    isNot: (what, value, other) => `${what} is ${value}, not ${other}`,
    about: (value) => `this is about ${value}`,
    aboutNot: (value, other) => `this is about ${value}, not about ${other}`,
    asks: (what, value, same) => `${what} is ${same ? '' : 'not '}${value}`,
    oneOf: ['is one of the values', 'is none of the values'],
    compared: {
      equal: ['is equal to', 'is not equal to'],
      unequal: ['is not equal to', 'is equal to'],
      less: ['is less than', 'is not less than'],
      more: ['is more than', 'is not more than'],
      atMost: ['is not more than', 'is more than'],
      atLeast: ['is not less than', 'is less than'],
    },
    dated: {
      equal: ['is equal to', 'is not equal to'],
      unequal: ['is not equal to', 'is equal to'],
      less: ['is before', 'is not before'],
      more: ['is after', 'is not after'],
      atMost: ['is not after', 'is after'],
      atLeast: ['is not before', 'is before'],
    },
    because: (reason) => `because ${reason}`,
    highest: 'the highest of',
    lowest: 'the lowest of',
    limited: 'kept between its bounds:',
    rounded: (step) => `rounded to ${step}`,
    gone: { total: 'total', average: 'average', highestOf: 'highest', lowestOf: 'lowest' },
    gathered: (what, value, set) => `${what} of ${value} over ${set}`,
    count: (of, where) => (where === '' ? `count: ${of}` : `count among ${of}, ${where}`),
    rank: (of, by, first) => `place among ${of}, by ${by}, ${first} first`,
    where: (test) => `for which this holds: ${test}`,
    every: (set, count, test) => `for ${count === 1 ? '' : 'all '}${set} this holds: ${test}`,
    everyNot: (set, count, test, members) =>
      count === 1
        ? `for ${set} this does not hold: ${test}`
        : members === ''
          ? `not for all ${set} this holds: ${test}`
          : `for ${members} this does not hold: ${test}; it must hold for ${count === 2 ? 'both' : `all ${set}`}`,
    everyFails: (told, set, count) => `${told}; it must hold for ${count === 2 ? 'both' : `all ${set}`}`,
    forMember: (member, told) => `with ${member} this holds: ${told}`,
    some: (set, count, test, members) =>
      count === 1
        ? `for ${set} this holds: ${test}`
        : `for at least 1 of ${set} this holds: ${test}${members === '' ? '' : `; namely for ${members}`}`,
    someNot: (set, count, test) =>
      count === 1 ? `for ${set} this does not hold: ${test}` : `for none of ${set} this holds: ${test}`,
    listHolds: (needs, count, of) => {
      if (needs === 'all') {
        if (of <= 2) return of === 1 ? 'the condition is met' : 'both conditions are met';
        return `all ${of} conditions are met`;
      }
      return `at least ${needs === 'one' ? 1 : count} of the ${of} conditions ${needs === 'one' || count === 1 ? 'is' : 'are'} met`;
    },
    listFails: (conditions, count) =>
      count === 1 ? `the condition ${conditions} is not met` : `the conditions ${conditions} are not met`,
    listFailsAll: (of) => (of === 1 ? 'the condition is not met' : `none of the ${of} conditions is met`),
    listAsked: (needs, count, conditions) => (needs === 'atLeast' ? `at least ${count} of ${conditions}` : conditions),
    others: (count) => `${count} ${count === 1 ? 'other' : 'others'}`,
    units: {
      year: ['year', 'years'],
      quarter: ['quarter', 'quarters'],
      month: ['month', 'months'],
      value: ['case', 'cases'],
    },
    combined: (shown, count, names) => `${shown} ${count === 1 ? 'combination' : 'combinations'} of ${names}`,
    dayIn: { beginOf: 'first day of', endOf: 'last day of', periodOf: 'period of' },
    hands: {
      thing: (label) => label || 'this case',
      value: (label) => label || 'this case',
      period: (label) => label || 'the year',
      key: (label) => `code of ${label}`,
      from: (label) => `first day of ${label}`,
      until: (label) => `last day of ${label}`,
      mergedInto: (label) => `successor of ${label}`,
    },
    without: (what) => `${what} without the exception`,
    when: (value, test) => `${value} if ${test}`,
    otherwise: 'otherwise',
  },
};
