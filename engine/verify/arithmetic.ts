/** Numbers, days and periods of the verifier's own. */
import type { RoundingDirection } from '../../grammar/index.ts';
import type { Datum, PeriodSymbol } from '../model.ts';

export type Q = Extract<Datum, { kind: 'number' }>['value'];

export function q(numerator: bigint, denominator = 1n): Q {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const by = denominator < 0n ? -a : a;
  return a === 0n ? { numerator: 0n, denominator: 1n } : { numerator: numerator / by, denominator: denominator / by };
}

export const none = q(0n);
export const plus = (a: Q, b: Q): Q =>
  q(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const minus = (a: Q, b: Q): Q => plus(a, { ...b, numerator: -b.numerator });
export const times = (a: Q, b: Q): Q => q(a.numerator * b.numerator, a.denominator * b.denominator);
export const over = (a: Q, b: Q): Q => q(a.numerator * b.denominator, a.denominator * b.numerator);
export const sumOf = (all: readonly Q[]): Q => all.reduce(plus, none);
/** Below, equal or above 0, as the first is to the second. */
export const order = (a: Q, b: Q): number => {
  const { numerator } = minus(a, b);
  return numerator < 0n ? -1 : Number(numerator > 0n);
};

/** The multiple of a step: the nearest, of two equally near the one away from zero, unless a direction is given. */
export function toStep(value: Q, step: Q, direction?: RoundingDirection): Q {
  const { numerator, denominator } = over(value, step);
  const rest = ((numerator % denominator) + denominator) % denominator;
  const below = (numerator - rest) / denominator;
  const half = direction === 'toEven' ? below % 2n !== 0n : below >= 0n;
  const nearest = 2n * rest > denominator || (2n * rest === denominator && half);
  const up = direction === 'up' ? rest > 0n : direction !== 'down' && nearest;
  return times(q(up ? below + 1n : below), step);
}

export const numberText = ({ numerator, denominator }: Q): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;

/** As a trace writes it; undefined for any other notation. */
export function readNumber(text: string): Q | undefined {
  if (text.length > 5000 || !/^-?\d+(\/0*[1-9]\d*)?$/.test(text)) return undefined;
  const [numerator = '', denominator = '1'] = text.split('/');
  const value = q(BigInt(numerator), BigInt(denominator));
  return numberText(value) === text ? value : undefined;
}

/** `12.5`, as the tree of the rule text has it. */
export function decimal(text: string, by = 1n): Q {
  const [whole = '', part = ''] = text.split('.');
  return q(BigInt(whole + part), by * 10n ** BigInt(part.length));
}

// ── the calendar ─────────────────────────────────────────────────────────────────────────────────

export type Form = PeriodSymbol | undefined;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/** Undefined for what is no day of the years 1900 to 2199. */
function day(year: number, month: number, ofMonth: number): string | undefined {
  if (!(year >= 1900 && year <= 2199 && ofMonth >= 1 && ofMonth <= lengthOf(year, month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

function partsOf(iso = ''): readonly [number, number, number] {
  const [year, month, ofMonth] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return day(year, month, ofMonth) === iso ? [year, month, ofMonth] : [Number.NaN, 1, 1];
}

export const perYear = (form: Form): number => (form?.unit === 'month' ? 12 : form?.unit === 'quarter' ? 4 : 1);
const startYear = (form: Form, number: number): number => (form?.namedAfter === 'endYear' ? number - 1 : number);
const hasBegun = (form: Form, month: number, ofMonth: number): boolean =>
  month > (form?.month ?? 1) || (month === (form?.month ?? 1) && ofMonth >= (form?.day ?? 1));

export function firstDay(form: Form, number: number): string | undefined {
  const count = perYear(form);
  if (count > 1) return day(Math.floor(number / count), (number % count) * (12 / count) + 1, 1);
  return day(startYear(form, number), form?.month ?? 1, form?.day ?? 1);
}

export function lastDay(form: Form, number: number): string | undefined {
  const [year, month, ofMonth] = partsOf(firstDay(form, number));
  const count = year * 12 + month - (ofMonth > 1 ? 1 : 2) + 12 / perYear(form);
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return day(inYear, inMonth, ofMonth > 1 ? ofMonth - 1 : lengthOf(inYear, inMonth));
}

/** The number of the period a day lies in; not a number for what is no day. */
export function periodAt(form: Form, iso: string): number {
  const [year, month, ofMonth] = partsOf(iso);
  const count = perYear(form);
  if (count > 1) return year * count + Math.floor((month - 1) / (12 / count));
  return (hasBegun(form, month, ofMonth) ? year : year - 1) + year - startYear(form, year);
}

/** `1 oktober` of a year or an own period. */
export function dayWithin(form: Form, number: number, month: number, ofMonth: number): string | undefined {
  const year = startYear(form, number);
  return perYear(form) > 1 ? undefined : day(hasBegun(form, month, ofMonth) ? year : year + 1, month, ofMonth);
}
