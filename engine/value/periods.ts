import { type IsoDate, isDate } from './calendar.ts';

/**
 * How a year that begins on a day of its own is counted. Years of the calendar are those of `undefined`. The first day
 * is one that every year has.
 */
export interface YearForm {
  readonly month: number;
  readonly day: number;
  readonly namedAfter: 'startYear' | 'endYear';
}

/** The first day of a period by its number; absent outside the calendar of 1900 to 2199. */
export function firstDayOfPeriod(form: YearForm | undefined, number: number): IsoDate | undefined {
  if (form === undefined) return dayOf(number, 1, 1);
  return dayOf(startYear(form, number), form.month, form.day);
}

/** The last day of a period by its number; absent outside the calendar of 1900 to 2199. */
export function lastDayOfPeriod(form: YearForm | undefined, number: number): IsoDate | undefined {
  if (form === undefined) return dayOf(number, 12, 31);
  const year = startYear(form, number) + 1;
  if (form.day > 1) return dayOf(year, form.month, form.day - 1);
  const month = form.month === 1 ? 12 : form.month - 1;
  const before = form.month === 1 ? year - 1 : year;
  return [31, 30, 29, 28].map((day) => dayOf(before, month, day)).find((date) => date !== undefined);
}

/** The number of the period a day lies in. */
export function periodOf(form: YearForm | undefined, date: IsoDate): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number) as [
    number,
    number,
    number,
  ];
  if (form === undefined) return year;
  const start = month > form.month || (month === form.month && day >= form.day) ? year : year - 1;
  return form.namedAfter === 'startYear' ? start : start + 1;
}

/** `1 oktober` of a period, which it has once; absent for 29 February of a period without it, and outside the calendar. */
export function dayInPeriod(
  form: YearForm | undefined,
  number: number,
  month: number,
  day: number,
): IsoDate | undefined {
  if (form === undefined) return dayOf(number, month, day);
  const isAfter = month > form.month || (month === form.month && day >= form.day);
  return dayOf(startYear(form, number) + (isAfter ? 0 : 1), month, day);
}

function startYear(form: YearForm, number: number): number {
  return form.namedAfter === 'startYear' ? number : number - 1;
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : undefined;
}
