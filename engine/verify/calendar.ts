/** The verifier's own calendar: the days of 1900 to 2199 and the periods they lie in. */
import type { PeriodSymbol } from '../model.ts';

type Form = PeriodSymbol | undefined;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
const floor = Math.floor;

export function day(year: number, month: number, ofMonth: number): string | undefined {
  if (!(year >= 1900 && year <= 2199 && ofMonth >= 1 && ofMonth <= lengthOf(year, month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** Year, month, day of the month. */
function partsOf(iso: string): readonly [number, number, number] | undefined {
  const [year, month, ofMonth] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return day(year, month, ofMonth) === iso ? [year, month, ofMonth] : undefined;
}

/** A number of which the day after has the next. */
export function dayNumber(iso: string): number | undefined {
  const [year, month, ofMonth] = partsOf(iso) ?? [NaN, 1, 1];
  const months = lengths.slice(0, month - 1).reduce((days, _, at) => days + lengthOf(year, at + 1), 0);
  const leaps = floor((year + 3) / 4) - floor((year + 99) / 100) + floor((year + 399) / 400);
  return Number.isNaN(year) ? undefined : 365 * year + leaps + months + ofMonth;
}

/** First the months, then the days; where the month has no such day it is its last. */
export function later(iso: string, months: number, days: number): string | undefined {
  const [from, onMonth, ofMonth] = partsOf(iso) ?? [NaN, 1, 1];
  let count = from * 12 + onMonth - 1 + months;
  const length = (): number => lengthOf(floor(count / 12), (count % 12) + 1);
  let left = Math.min(ofMonth, length()) + days;
  if (!(Math.abs(days) < 110_000 && count > 0)) return undefined;
  for (; left > length(); count += 1) left -= length();
  while (left < 1) {
    count -= 1;
    left += length();
  }
  return day(floor(count / 12), (count % 12) + 1, left);
}

export const perYear = (form: Form): number => (form?.unit === 'month' ? 12 : form?.unit === 'quarter' ? 4 : 1);
const startYear = (form: Form, number: number): number => (form?.namedAfter === 'endYear' ? number - 1 : number);
const hasBegun = (form: Form, month: number, ofMonth: number): boolean =>
  month > (form?.month ?? 1) || (month === (form?.month ?? 1) && ofMonth >= (form?.day ?? 1));

export function firstDay(form: Form, number: number): string | undefined {
  const count = perYear(form);
  if (count > 1) return day(floor(number / count), (number % count) * (12 / count) + 1, 1);
  return day(startYear(form, number), form?.month ?? 1, form?.day ?? 1);
}

export function lastDay(form: Form, number: number): string | undefined {
  const first = firstDay(form, number);
  const [year, month, ofMonth] = (first === undefined ? undefined : partsOf(first)) ?? [NaN, 1, 1];
  const count = year * 12 + month - 1 + 12 / perYear(form);
  if (ofMonth > 1) return day(floor(count / 12), (count % 12) + 1, ofMonth - 1);
  const [inYear, ofYear] = [floor((count - 1) / 12), ((count - 1) % 12) + 1];
  return day(inYear, ofYear, lengthOf(inYear, ofYear));
}

/** The number of the period a day lies in. */
export function periodAt(form: Form, iso: string): number | undefined {
  const [year, month, ofMonth] = partsOf(iso) ?? [NaN, 1, 1];
  const count = perYear(form);
  const begun = hasBegun(form, month, ofMonth) ? year : year - 1;
  const number = count > 1 ? year * count + floor((month - 1) / (12 / count)) : begun + year - startYear(form, year);
  return Number.isNaN(number) ? undefined : number;
}

/** `1 oktober` of a year or an own period. */
export function dayWithin(form: Form, number: number, month: number, ofMonth: number): string | undefined {
  const year = startYear(form, number);
  return perYear(form) > 1 ? undefined : day(hasBegun(form, month, ofMonth) ? year : year + 1, month, ofMonth);
}
