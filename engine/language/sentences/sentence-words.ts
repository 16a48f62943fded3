import type { BinaryOperator, CalendarUnit, DurationUnit, Language } from '../../../grammar/index.ts';
import { isNeuter } from './neuter.ts';

/** The turns of phrase of running sentences; the words of the law file itself stand in the keyword table. */
export interface SentenceWords {
  readonly operators: Readonly<Record<BinaryOperator, string>>;
  /** Of dates and years: earlier and later instead of less and more. */
  readonly inTime: Readonly<Partial<Record<BinaryOperator, string>>>;
  readonly and: string;
  readonly or: string;
  readonly of: string;
  readonly forWhat: string;
  readonly this: (label: string) => string;
  readonly periods: Readonly<Record<CalendarUnit, string>>;
  readonly manyPeriods: Readonly<Record<CalendarUnit, string>>;
  /** `het jaar ervoor`, `3 jaar eerder`. */
  readonly moved: (period: string, offset: number) => string;
  /** `dit jaar`: that of the rule itself, also where a set runs over others. */
  readonly itself: (period: string) => string;
  readonly valueMoved: (value: string, offset: number) => string;
  readonly durations: Readonly<Record<DurationUnit, readonly [one: string, more: string]>>;
  readonly holds: (condition: string) => string;
  readonly holdsNot: (condition: string) => string;
  readonly not: (condition: string) => string;
  readonly minus: (value: string) => string;
  readonly present: (what: string) => string;
  readonly absent: (what: string) => string;
  readonly isOneOf: (what: string, values: string) => string;
  readonly ifAbsent: (value: string, otherwise: string) => string;
  readonly when: (value: string, condition: string) => string;
  readonly otherwise: (value: string) => string;
  readonly highest: (values: string) => string;
  readonly lowest: (values: string) => string;
  readonly limited: (value: string, low: string, high: string) => string;
  readonly rounded: (value: string, step: string) => string;
  readonly step: (step: string, direction: 'up' | 'down' | 'toEven' | undefined) => string;
  readonly total: (value: string, set: string) => string;
  readonly average: (value: string, set: string) => string;
  readonly highestOf: (value: string, set: string) => string;
  readonly lowestOf: (value: string, set: string) => string;
  readonly count: (set: string) => string;
  readonly rank: (value: string, set: string, equal: string, first: string, tie: string) => string;
  readonly highestFirst: string;
  readonly lowestFirst: string;
  readonly tie: (which: 'lowest' | 'highest', key: string) => string;
  readonly draw: string;
  readonly every: (set: string, condition: string) => string;
  readonly some: (set: string, condition: string) => string;
  readonly article: string;
  readonly values: (kind: string) => string;
  readonly cent: string;
  readonly where: (set: string, condition: string) => string;
  readonly ofThing: (set: string, thing: string) => string;
  readonly onDay: (set: string, day: string) => string;
  readonly span: (from: string, through: string) => string;
  readonly combinations: (sets: string) => string;
  readonly allOf: string;
  readonly oneOf: string;
  readonly atLeastOf: (count: string) => string;
  readonly dayIn: (day: string, period: string) => string;
  readonly begin: (period: string) => string;
  readonly end: (period: string) => string;
  readonly periodOf: (period: string, date: string) => string;
  readonly yes: string;
  readonly no: string;
}

export const sentenceWords: Readonly<Record<Language, SentenceWords>> = {
  nl: {
    operators: {
      '+': 'plus',
      '-': 'min',
      '*': 'maal',
      '/': 'gedeeld door',
      '=': 'gelijk is aan',
      '<>': 'niet gelijk is aan',
      '<': 'minder is dan',
      '>': 'meer is dan',
      '<=': 'ten hoogste gelijk is aan',
      '>=': 'ten minste gelijk is aan',
      and: 'en',
      or: 'of',
    },
    inTime: { '<': 'vroeger is dan', '>': 'later is dan', '<=': 'niet later is dan', '>=': 'niet vroeger is dan' },
    and: 'en',
    or: 'of',
    of: 'van',
    forWhat: 'voor',
    this: (label) => `${isNeuter(label) ? 'dit' : 'deze'} ${label}`,
    periods: { year: 'het jaar', quarter: 'het kwartaal', month: 'de maand' },
    manyPeriods: { year: 'jaren', quarter: 'kwartalen', month: 'maanden' },
    itself: (period) => `${period} van de regel zelf`,
    moved: (period, offset) => moved(period, offset, ['ervoor', 'erna', 'eerder', 'later']),
    valueMoved: (value, offset) =>
      Math.abs(offset) === 1
        ? `de waarde ${offset < 0 ? 'voor' : 'na'} ${value}`
        : `de waarde ${Math.abs(offset)} plaatsen ${offset < 0 ? 'voor' : 'na'} ${value}`,
    durations: {
      year: ['jaar', 'jaar'],
      quarter: ['kwartaal', 'kwartalen'],
      month: ['maand', 'maanden'],
      week: ['week', 'weken'],
      day: ['dag', 'dagen'],
    },
    holds: (condition) => `${condition} geldt`,
    holdsNot: (condition) => `${condition} niet geldt`,
    not: (condition) => `niet geldt dat ${condition}`,
    minus: (value) => `min ${value}`,
    present: (what) => `er een waarde is voor ${what}`,
    absent: (what) => `er geen waarde is voor ${what}`,
    isOneOf: (what, values) => `${what} een is van ${values}`,
    ifAbsent: (value, otherwise) => `${value} (als die er niet is: ${otherwise})`,
    when: (value, condition) => `${value} als ${condition}`,
    otherwise: (value) => `en anders ${value}`,
    highest: (values) => `het hoogste van ${values}`,
    lowest: (values) => `het laagste van ${values}`,
    limited: (value, low, high) => `${value}, maar ten minste ${low} en ten hoogste ${high}`,
    rounded: (value, step) => `${value}, afgerond ${step}`,
    step: (step, direction) => `op ${step}${direction === undefined ? '' : nlDirections[direction]}`,
    total: (value, set) => `het totaal van ${value} over ${set}`,
    average: (value, set) => `het gemiddelde van ${value} over ${set}`,
    highestOf: (value, set) => `de hoogste waarde van ${value} over ${set}`,
    lowestOf: (value, set) => `de laagste waarde van ${value} over ${set}`,
    count: (set) => `het aantal ${set}`,
    rank: (value, set, equal, first, tie) =>
      `de plaats, naar ${value}, onder ${set}${equal === '' ? '' : ` met gelijke ${equal}`} (${first}${tie === '' ? '' : `; bij gelijke stand ${tie}`})`,
    highestFirst: 'de hoogste eerst',
    lowestFirst: 'de laagste eerst',
    tie: (which, key) => `${isNeuter(key) ? 'het' : 'de'} ${which === 'lowest' ? 'laagste' : 'hoogste'} ${key} eerst`,
    draw: 'beslist het lot',
    every: (set, condition) => `voor elk van ${set} geldt dat ${condition}`,
    some: (set, condition) => `voor ten minste een van ${set} geldt dat ${condition}`,
    article: 'de ',
    values: (kind) => `de waarden van ${kind}`,
    cent: 'een cent',
    where: (set, condition) => `${set}, voor zover ${condition},`,
    ofThing: (set, thing) => `${set} van ${thing}`,
    onDay: (set, day) => `${set} die bestaan op ${day}`,
    span: (from, through) => `${from} tot en met ${through}`,
    combinations: (sets) => `alle combinaties van ${sets}`,
    allOf: 'aan al deze voorwaarden is voldaan',
    oneOf: 'aan ten minste een van deze voorwaarden is voldaan',
    atLeastOf: (count) => `aan ten minste ${count} van deze voorwaarden is voldaan`,
    dayIn: (day, period) => `${day} van ${period}`,
    begin: (period) => `de eerste dag van ${period}`,
    end: (period) => `de laatste dag van ${period}`,
    periodOf: (period, date) => `${period} van ${date}`,
    yes: 'ja',
    no: 'nee',
  },
  en: {
    operators: {
      '+': 'plus',
      '-': 'minus',
      '*': 'times',
      '/': 'divided by',
      '=': 'equals',
      '<>': 'does not equal',
      '<': 'is less than',
      '>': 'is more than',
      '<=': 'is at most',
      '>=': 'is at least',
      and: 'and',
      or: 'or',
    },
    inTime: { '<': 'is before', '>': 'is after', '<=': 'is not after', '>=': 'is not before' },
    and: 'and',
    or: 'or',
    of: 'of',
    forWhat: 'for',
    this: (label) => `this ${label}`,
    periods: { year: 'the year', quarter: 'the quarter', month: 'the month' },
    manyPeriods: { year: 'years', quarter: 'quarters', month: 'months' },
    itself: (period) => `${period} of the rule itself`,
    moved: (period, offset) => moved(period, offset, ['before', 'after', 'earlier', 'later']),
    valueMoved: (value, offset) =>
      Math.abs(offset) === 1
        ? `the value ${offset < 0 ? 'before' : 'after'} ${value}`
        : `the value ${Math.abs(offset)} places ${offset < 0 ? 'before' : 'after'} ${value}`,
    durations: {
      year: ['year', 'years'],
      quarter: ['quarter', 'quarters'],
      month: ['month', 'months'],
      week: ['week', 'weeks'],
      day: ['day', 'days'],
    },
    holds: (condition) => `${condition} holds`,
    holdsNot: (condition) => `${condition} does not hold`,
    not: (condition) => `it is not so that ${condition}`,
    minus: (value) => `minus ${value}`,
    present: (what) => `there is a value for ${what}`,
    absent: (what) => `there is no value for ${what}`,
    isOneOf: (what, values) => `${what} is one of ${values}`,
    ifAbsent: (value, otherwise) => `${value} (where there is none: ${otherwise})`,
    when: (value, condition) => `${value} if ${condition}`,
    otherwise: (value) => `and else ${value}`,
    highest: (values) => `the highest of ${values}`,
    lowest: (values) => `the lowest of ${values}`,
    limited: (value, low, high) => `${value}, but at least ${low} and at most ${high}`,
    rounded: (value, step) => `${value}, rounded ${step}`,
    step: (step, direction) => `to ${step}${direction === undefined ? '' : enDirections[direction]}`,
    total: (value, set) => `the total of ${value} over ${set}`,
    average: (value, set) => `the average of ${value} over ${set}`,
    highestOf: (value, set) => `the highest value of ${value} over ${set}`,
    lowestOf: (value, set) => `the lowest value of ${value} over ${set}`,
    count: (set) => `the number of ${set}`,
    rank: (value, set, equal, first, tie) =>
      `the place, by ${value}, among ${set}${equal === '' ? '' : ` with equal ${equal}`} (${first}${tie === '' ? '' : `; between equals ${tie}`})`,
    highestFirst: 'the highest first',
    lowestFirst: 'the lowest first',
    tie: (which, key) => `the ${which} ${key} first`,
    draw: 'chance decides',
    every: (set, condition) => `for each of ${set} it holds that ${condition}`,
    some: (set, condition) => `for at least one of ${set} it holds that ${condition}`,
    article: 'the ',
    values: (kind) => `the values of ${kind}`,
    cent: 'a cent',
    where: (set, condition) => `${set}, as far as ${condition},`,
    ofThing: (set, thing) => `${set} of ${thing}`,
    onDay: (set, day) => `${set} that exist on ${day}`,
    span: (from, through) => `${from} through ${through}`,
    combinations: (sets) => `all combinations of ${sets}`,
    allOf: 'all of these conditions are met',
    oneOf: 'at least one of these conditions is met',
    atLeastOf: (count) => `at least ${count} of these conditions are met`,
    dayIn: (day, period) => `${day} of ${period}`,
    begin: (period) => `the first day of ${period}`,
    end: (period) => `the last day of ${period}`,
    periodOf: (period, date) => `${period} of ${date}`,
    yes: 'yes',
    no: 'no',
  },
};

const nlDirections = { up: ' naar boven', down: ' naar beneden', toEven: ' naar het even getal' } as const;
const enDirections = { up: ' upwards', down: ' downwards', toEven: ' to the even number' } as const;

function moved(
  period: string,
  offset: number,
  [before, after, earlier, later]: readonly [string, string, string, string],
): string {
  if (offset === 0) return period;
  if (Math.abs(offset) === 1) return `${period} ${offset < 0 ? before : after}`;
  const bare = period.replace(/^\S+ /u, '');
  return `${period} ${Math.abs(offset)} ${bare} ${offset < 0 ? earlier : later}`;
}
