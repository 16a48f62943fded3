import { Temporal } from 'temporal-polyfill';
import { firstYear, lastYear } from './limits.ts';

declare const dateMark: unique symbol;
declare const dateTimeMark: unique symbol;

/** A day that exists, written `YYYY-MM-DD`, in the years 1900 to 2199. Comes only from this file. */
export type IsoDate = string & { readonly [dateMark]: true };

/** A moment that exists, written `YYYY-MM-DDThh:mm[:ss[.fraction]]` with `Z` or an offset such as `+02:00`. */
type IsoDateTime = string & { readonly [dateTimeMark]: true };

const writtenDate = /^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const writtenMoment = new RegExp(
  [
    '^.{10}',
    'T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?',
    '(?:Z|(?!-00:00)[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$',
  ].join(''),
);

/** Whether the text is such a day, in just this notation: 2019-02-30, 2019-4-18 and 20190418 are not. */
export function isDate(text: string): text is IsoDate {
  const parts = writtenDate.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < firstYear || year > lastYear) return false;
  // Every month has these; whole populations of dates are read.
  if (day <= 28) return true;
  return day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
}

/** Whether the text is such a moment. A moment without offset is not one, nor is the offset `-00:00` ("unknown"). */
export function isDateTime(text: string): text is IsoDateTime {
  return writtenMoment.test(text) && isDate(text.slice(0, 10));
}

/** The day as its author wrote it, by the clock of the offset: 2019-04-18T00:30+02:00 is 18 April, also in Greenwich. */
export function dateOfInstant(moment: IsoDateTime): IsoDate {
  return existing(moment.slice(0, 10));
}

/** By the calendar; which, in this notation, is the order of the texts. */
export function compareDates(left: IsoDate, right: IsoDate): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1 January. Throws for a year outside 1900 to 2199: the caller holds it against `firstYear` and `lastYear`. */
export function firstDayOfYear(year: number): IsoDate {
  return existing(`${year}-01-01`);
}

/** 31 December. Throws for a year outside 1900 to 2199: the caller holds it against `firstYear` and `lastYear`. */
export function lastDayOfYear(year: number): IsoDate {
  return existing(`${year}-12-31`);
}

/** The day after one; a text that is no day stays as it is. */
export function dayAfter(date: string): string {
  return isDate(date) ? Temporal.PlainDate.from(date).add({ days: 1 }).toString() : date;
}

/** The day before one; a text that is no day stays as it is. */
export function dayBefore(date: string): string {
  return isDate(date) ? Temporal.PlainDate.from(date).subtract({ days: 1 }).toString() : date;
}

/** The number of a day in the row of days; the day after has the next number. */
export function dayNumber(date: IsoDate): number {
  return firstDay.until(Temporal.PlainDate.from(date)).days;
}

/** The day with a number; absent outside the years 1900 to 2199. */
export function dayOfNumber(number: number): IsoDate | undefined {
  if (Math.abs(number) > mostDays) return undefined;
  const text = firstDay.add({ days: number }).toString();
  return isDate(text) ? text : undefined;
}

const firstDay = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 });
const mostDays = 200_000;

function existing(text: string): IsoDate {
  if (!isDate(text)) throw new Error(`not a day between ${firstYear} and ${lastYear}: ${text}`);
  return text;
}
