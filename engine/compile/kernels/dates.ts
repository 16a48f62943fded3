import { dateOfDay, dayOfDate } from '../../population/days.ts';
import { isKnown } from '../../population/population.ts';
import { firstYear, lastYear } from '../../value/limits.ts';
import type { Operation } from '../ir.ts';
import { type Kernel, type Slot, sameKnown, setOpen } from '../slot.ts';

type PeriodOfDate = Extract<Operation, { readonly kind: 'periodOfDate' }>;

const firstDay = dayOfDate(firstYear, 1, 1);
const lastDay = dayOfDate(lastYear, 12, 31);

/** First the months, then the days; where the month has no such day it is its last. Open outside the calendar. */
export function addMonthsKernel(out: Slot, date: Slot, months: number, days: number): Kernel {
  return (rows) => {
    const { values } = out;
    const from = date.values;
    sameKnown(out, date, rows);
    for (let row = 0; row < rows; row += 1) {
      const value = months === 0 ? (from[row] as number) + days : monthsLater(from[row] as number, months) + days;
      values[row] = value;
      if (!(value >= firstDay && value <= lastDay) && out.states[row] === isKnown) setOpen(out, row);
    }
  };
}

function monthsLater(day: number, months: number): number {
  const { year, month, day: ofMonth } = dateOfDay(day);
  const count = year * 12 + month - 1 + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return dayOfDate(newYear, newMonth, Math.min(ofMonth, lastDayOfMonth(newYear, newMonth)));
}

function lastDayOfMonth(year: number, month: number): number {
  if (month === 12) return 31;
  return dayOfDate(year, month + 1, 1) - dayOfDate(year, month, 1);
}

type DayOfYear = Extract<Operation, { readonly kind: 'dayOfYear' }>;

/** Open where there is no such day: 29 February, or outside the calendar. */
export function dayOfYearKernel(out: Slot, year: Slot, operation: DayOfYear): Kernel {
  const { yearOffset, month, day, dayOffset } = operation;
  return (rows) => {
    const { values } = out;
    const from = year.values;
    sameKnown(out, year, rows);
    for (let row = 0; row < rows; row += 1) {
      const ofYear = (from[row] as number) + yearOffset;
      const value = dayOfDate(ofYear, month, day) + dayOffset;
      values[row] = value;
      const isThere = day <= 28 || day <= lastDayOfMonth(ofYear, month);
      if (!(isThere && value >= firstDay && value <= lastDay) && out.states[row] === isKnown) setOpen(out, row);
    }
  };
}

/** The period a day lies in; see `periodOf` of the calendar. In batches it is looked up: there are few days, and many rows. */
export function periodOfDateKernel(out: Slot, date: Slot, operation: PeriodOfDate): Kernel {
  let table: Int32Array | undefined;
  return (rows) => {
    const { values } = out;
    const from = date.values;
    sameKnown(out, date, rows);
    if (rows >= fewRows) table ??= new Int32Array(lastDay - firstDay + 1);
    for (let row = 0; row < rows; row += 1) {
      const day = from[row] as number;
      if (!(day >= firstDay && day <= lastDay)) {
        if (out.states[row] === isKnown) setOpen(out, row);
        continue;
      }
      let period = table?.[day - firstDay] ?? 0;
      if (period === 0) {
        period = periodOf(day, operation);
        if (table !== undefined) table[day - firstDay] = period;
      }
      values[row] = period;
    }
  };
}

/** Of fewer rows the period is counted out. */
const fewRows = 64;

function periodOf(number: number, { unit, month, day, namedAfter }: PeriodOfDate): number {
  const date = dateOfDay(number);
  if (unit === 'month') return date.year * 12 + date.month - 1;
  if (unit === 'quarter') return date.year * 4 + Math.floor((date.month - 1) / 3);
  const isAfter = date.month > month || (date.month === month && date.day >= day);
  const start = isAfter ? date.year : date.year - 1;
  return namedAfter === 'startYear' ? start : start + 1;
}
