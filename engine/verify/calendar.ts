/** The verifier's own calendar: the days of 1900 to 2199 and the periods they lie in. */
import type { PeriodSymbol } from '../model.ts';

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year: number, month: number): number => (month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 0));

export function day(year: number, month: number, ofMonth: number): string | undefined {
  if (!(year >= 1900 && year <= 2199 && ofMonth >= 1 && ofMonth <= daysIn(year, month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** Year, month and day of the month; undefined for what is no day. */
export function partsOf(iso: string): readonly [number, number, number] | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  const [year, month, ofMonth] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return day(year, month, ofMonth) === iso ? [year, month, ofMonth] : undefined;
}

const before = (year: number): number =>
  365 * year + Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);

/** So many days after the first of the year 0. */
export function dayNumber(iso: string): number | undefined {
  const parts = partsOf(iso);
  if (parts === undefined) return undefined;
  const [year, month, ofMonth] = parts;
  let days = before(year) + ofMonth - 1;
  for (let one = 1; one < month; one += 1) days += daysIn(year, one);
  return days;
}

/** The months are counted first; where the month has no such day it is its last. */
export function later(iso: string, months: number, days: number): string | undefined {
  const parts = partsOf(iso);
  if (parts === undefined || Math.abs(days) > 110_000) return undefined;
  const count = parts[0] * 12 + parts[1] - 1 + months;
  let [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (day(year, month, 1) === undefined && days === 0) return undefined;
  let left = Math.min(parts[2], daysIn(year, month)) + days;
  for (; left > daysIn(year, month); [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1])
    left -= daysIn(year, month);
  while (left < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    left += daysIn(year, month);
  }
  return day(year, month, left);
}

type Form = PeriodSymbol | undefined;

export const perYear = (form: Form): number => (form?.unit === 'month' ? 12 : form?.unit === 'quarter' ? 4 : 1);

export function firstDay(form: Form, number: number): string | undefined {
  const count = perYear(form);
  if (count > 1) return day(Math.floor(number / count), (number % count) * (12 / count) + 1, 1);
  const year = form?.namedAfter === 'endYear' ? number - 1 : number;
  return day(year, form?.month ?? 1, form?.day ?? 1);
}

export function lastDay(form: Form, number: number): string | undefined {
  const first = firstDay(form, number);
  const next = first === undefined ? undefined : partsOf(first);
  if (first === undefined || next === undefined) return undefined;
  const months = 12 / perYear(form);
  const month = next[0] * 12 + next[1] - 1 + months;
  const [year, at] = [Math.floor(month / 12), (month % 12) + 1];
  if (next[2] > 1) return day(year, at, next[2] - 1);
  return at === 1 ? day(year - 1, 12, 31) : day(year, at - 1, daysIn(year, at - 1));
}

/** The number of the period a day lies in. */
export function periodAt(form: Form, iso: string): number | undefined {
  const parts = partsOf(iso);
  if (parts === undefined) return undefined;
  const [year, month, ofMonth] = parts;
  const count = perYear(form);
  if (count > 1) return year * count + Math.floor((month - 1) / (12 / count));
  const begun = month > (form?.month ?? 1) || (month === (form?.month ?? 1) && ofMonth >= (form?.day ?? 1));
  return (begun ? year : year - 1) + (form?.namedAfter === 'endYear' ? 1 : 0);
}

/** `1 oktober` of a year or an own period. */
export function dayWithin(form: Form, number: number, month: number, ofMonth: number): string | undefined {
  if (perYear(form) > 1) return undefined;
  const start = form?.namedAfter === 'endYear' ? number - 1 : number;
  const begun = month > (form?.month ?? 1) || (month === (form?.month ?? 1) && ofMonth >= (form?.day ?? 1));
  return day(begun ? start : start + 1, month, ofMonth);
}
