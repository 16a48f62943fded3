import type { Language } from '../../../grammar/index.ts';
import type { Step, TraceRounding } from '../model-trace.ts';

/** The words around arithmetic: what comes in is already in words. */
interface ArithmeticTable {
  readonly arithmetic: (text: string) => string;
  readonly reason: (text: string) => string;
  readonly because: (text: string, reason: string) => string;
  readonly outcome: (text: string) => string;
  readonly outcomeBecause: (text: string, reason: string) => string;
  readonly and: string;
  readonly matters: (text: string) => string;
  /** Of tests before the last that are not told. */
  readonly earlier: (count: number) => string;
  readonly inParts: (operation: string, count: number) => string;
  readonly part: (at: number, text: string, value: string) => string;
  readonly together: (value: string) => string;
  readonly operations: Readonly<Partial<Record<Step['op'], string>>>;
  readonly combined: string;
  readonly largest: (members: string, count: number) => string;
  readonly others: (shown: string, count: number, together: string) => string;
  readonly rounded: (before: string, after: string, step: string, how: string, place: string | undefined) => string;
  readonly roundedSame: (step: string, place: string | undefined) => string;
  readonly directions: Readonly<Record<TraceRounding['direction'], string>>;
  readonly little: (value: string, more: boolean) => string;
}

export const arithmeticTable: Readonly<Record<Language, ArithmeticTable>> = {
  nl: {
    arithmetic: (text) => `De berekening is: ${text}.`,
    reason: (text) => `De reden is: ${text}.`,
    because: (text, reason) => `De berekening is: ${text}, want ${reason}.`,
    outcome: (text) => `De uitkomst is: ${text}.`,
    outcomeBecause: (text, reason) => `De uitkomst is: ${text}, want ${reason}.`,
    and: 'en',
    matters: (text) => `Hier telt: ${text}.`,
    earlier: (count) => `De ${count} eerdere vragen van deze regel gaven geen andere uitkomst.`,
    inParts: (operation, count) => `De berekening ${operation} ${count} delen.`,
    part: (at, text, value) => `Deel ${at} is: ${text}${value}.`,
    together: (value) => `Dat geeft: ${value}.`,
    operations: {
      add: 'is een optelling van',
      subtract: 'is een aftrekking met',
      multiply: 'is een vermenigvuldiging van',
      divide: 'is een deling met',
      highest: 'neemt het hoogste van',
      lowest: 'neemt het laagste van',
      limited: 'houdt een waarde tussen grenzen, met',
    },
    combined: 'heeft',
    largest: (members, count) => `${count === 1 ? 'Daarin zit' : 'Daarin zitten, de grootste eerst'}: ${members}.`,
    others: (shown, count, together) =>
      `${count === 1 ? 'nog 1 ander' : `de ${shown} andere`}${together === '' ? '' : count === 1 ? ` met ${together}` : ` samen ${together}`}`,
    rounded: (before, after, step, how, place) =>
      `Daarna is ${before} ${how === '' ? '' : `${how} `}afgerond op ${step}${place === undefined ? '' : `, volgens ${place}`}: dat is ${after}.`,
    roundedSame: (step, place) =>
      `Afronden op ${step}${place === undefined ? '' : `, volgens ${place},`} verandert hier niets.`,
    directions: {
      halfUp: '',
      up: 'naar boven',
      down: 'naar beneden',
      halfEven: 'naar het even getal bij een half',
    },
    little: (value, more) => `iets ${more ? 'meer' : 'minder'} dan ${value}`,
  },
  en: {
    arithmetic: (text) => `The calculation is: ${text}.`,
    reason: (text) => `The reason is: ${text}.`,
    because: (text, reason) => `The calculation is: ${text}, because ${reason}.`,
    outcome: (text) => `The outcome is: ${text}.`,
    outcomeBecause: (text, reason) => `The outcome is: ${text}, because ${reason}.`,
    and: 'and',
    matters: (text) => `What counts here: ${text}.`,
    earlier: (count) => `The ${count} earlier questions of this rule gave no other outcome.`,
    inParts: (operation, count) => `The calculation ${operation} ${count} parts.`,
    part: (at, text, value) => `Part ${at} is: ${text}${value}.`,
    together: (value) => `That gives: ${value}.`,
    operations: {
      add: 'adds',
      subtract: 'subtracts, with',
      multiply: 'multiplies',
      divide: 'divides, with',
      highest: 'takes the highest of',
      lowest: 'takes the lowest of',
      limited: 'keeps a value between bounds, with',
    },
    combined: 'has',
    largest: (members, count) => `${count === 1 ? 'It includes' : 'It includes, the largest first'}: ${members}.`,
    others: (shown, count, together) =>
      `${count === 1 ? '1 other' : `the ${shown} others`}${together === '' ? '' : count === 1 ? ` with ${together}` : ` together ${together}`}`,
    rounded: (before, after, step, how, place) =>
      `Then ${before} was rounded ${how === '' ? '' : `${how} `}to ${step}${place === undefined ? '' : `, by ${place}`}: that is ${after}.`,
    roundedSame: (step, place) =>
      `Rounding to ${step}${place === undefined ? '' : `, by ${place},`} changes nothing here.`,
    directions: { halfUp: '', up: 'up', down: 'down', halfEven: 'to the even number at a half' },
    little: (value, more) => `a little ${more ? 'more' : 'less'} than ${value}`,
  },
};
