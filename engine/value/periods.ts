import { type IsoDate, isDate } from './calendar.ts';
import { firstYear, lastYear } from './limits.ts';

export type PeriodUnit = 'year' | 'quarter' | 'month';

/**
 * How periods are counted: years that begin on a day of their own, or quarters or months of the calendar. Years of the
 * calendar are those of `undefined`. The first day is one that every year has.
 */
export interface PeriodForm {
  /** Quarters are numbered `4 · year + 0..3`, months `12 · year + 0..11`; absent: years. */
  readonly unit?: PeriodUnit;
  readonly month: number;
  readonly day: number;
  readonly namedAfter: 'startYear' | 'endYear';
}

const ofCalendar = { kind: 'period', month: 1, day: 1, namedAfter: 'startYear' } as const;

/** The quarters of the calendar. */
export const quarters = { ...ofCalendar, unit: 'quarter', name: 'kwartaal', label: 'kwartaal' } as const;

/** The months of the calendar. */
export const months = { ...ofCalendar, unit: 'month', name: 'maand', label: 'maand' } as const;

/** The periods of a unit of the calendar; nothing for its years. */
export function periodsOfUnit(unit: PeriodUnit | undefined): typeof quarters | typeof months | undefined {
  if (unit === 'quarter') return quarters;
  return unit === 'month' ? months : undefined;
}

/** How many of them a year of the calendar has. */
export function periodsInYear(form: Pick<PeriodForm, 'unit'> | undefined): 1 | 4 | 12 {
  if (form?.unit === 'quarter') return 4;
  return form?.unit === 'month' ? 12 : 1;
}

/** The first and the last number there are in a year of the calendar, or that are named after it. */
export function numbersInYear(
  form: Pick<PeriodForm, 'unit'> | undefined,
  year: number,
): { readonly from: number; readonly through: number } {
  const count = periodsInYear(form);
  return { from: year * count, through: year * count + count - 1 };
}

/** The year of the calendar a quarter or a month lies in; of an own period the year it is named after. */
export function yearOfNumber(form: Pick<PeriodForm, 'unit'> | undefined, number: number): number {
  return Math.floor(number / periodsInYear(form));
}

/** Whether there is such a period in the calendar of 1900 to 2199. */
export function isPeriodNumber(form: Pick<PeriodForm, 'unit'> | undefined, number: number): boolean {
  const year = yearOfNumber(form, number);
  return Number.isInteger(number) && firstYear <= year && year <= lastYear;
}

/** A period by its number as text, in facts and in rules alike: `2019`, `2015-K2`, `2015-05`. */
export function periodText(unit: PeriodUnit | undefined, number: number): string {
  if (unit === undefined || unit === 'year') return String(number);
  const year = yearOfNumber({ unit }, number);
  const at = number - year * periodsInYear({ unit }) + 1;
  return unit === 'quarter' ? `${year}-K${at}` : `${year}-${String(at).padStart(2, '0')}`;
}

/** The number of a period from its text; quarters may also be written `2015-Q2`. Undefined outside the calendar. */
export function parsePeriod(unit: PeriodUnit | undefined, text: string): number | undefined {
  const parts = patterns[unit ?? 'year'].exec(text);
  if (parts === null) return undefined;
  const form = { unit: unit ?? 'year' };
  const number = Number(parts[1]) * periodsInYear(form) + Number(parts[2] ?? 1) - 1;
  return isPeriodNumber(form, number) ? number : undefined;
}

const patterns = {
  year: /^([0-9]{4})$/,
  quarter: /^([0-9]{4})-[KQ]([1-4])$/,
  month: /^([0-9]{4})-(0[1-9]|1[0-2])$/,
} as const satisfies Record<PeriodUnit, RegExp>;

/** The first day of a period by its number; absent outside the calendar of 1900 to 2199. */
export function firstDayOfPeriod(form: PeriodForm | undefined, number: number): IsoDate | undefined {
  if (form === undefined) return dayOf(number, 1, 1);
  const count = periodsInYear(form);
  if (count === 1) return dayOf(startYear(form, number), form.month, form.day);
  const year = yearOfNumber(form, number);
  return dayOf(year, (number - year * count) * (12 / count) + 1, 1);
}

/** The last day of a period by its number; absent outside the calendar of 1900 to 2199. */
export function lastDayOfPeriod(form: PeriodForm | undefined, number: number): IsoDate | undefined {
  if (form === undefined) return dayOf(number, 12, 31);
  const count = periodsInYear(form);
  const first = count === 1 ? undefined : firstDayOfPeriod(form, number);
  if (first !== undefined) {
    const month = Number(first.slice(5, 7)) + 12 / count - 1;
    return lastDayOfMonth(Number(first.slice(0, 4)), month);
  }
  if (count !== 1) return undefined;
  const year = startYear(form, number) + 1;
  if (form.day > 1) return dayOf(year, form.month, form.day - 1);
  return lastDayOfMonth(form.month === 1 ? year - 1 : year, form.month === 1 ? 12 : form.month - 1);
}

/** The number of the period a day lies in. */
export function periodOf(form: PeriodForm | undefined, date: IsoDate): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number) as [
    number,
    number,
    number,
  ];
  if (form === undefined) return year;
  const count = periodsInYear(form);
  if (count !== 1) return year * count + Math.floor((month - 1) / (12 / count));
  const start = month > form.month || (month === form.month && day >= form.day) ? year : year - 1;
  return form.namedAfter === 'startYear' ? start : start + 1;
}

/** `1 oktober` of a period, which it has once; absent for 29 February of a period without it, and outside the calendar. */
export function dayInPeriod(
  form: PeriodForm | undefined,
  number: number,
  month: number,
  day: number,
): IsoDate | undefined {
  if (form === undefined) return dayOf(number, month, day);
  if (periodsInYear(form) !== 1) return undefined;
  const isAfter = month > form.month || (month === form.month && day >= form.day);
  return dayOf(startYear(form, number) + (isAfter ? 0 : 1), month, day);
}

function startYear(form: PeriodForm, number: number): number {
  return form.namedAfter === 'startYear' ? number : number - 1;
}

function lastDayOfMonth(year: number, month: number): IsoDate | undefined {
  return [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((date) => date !== undefined);
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : undefined;
}
