import type { DayInPeriod, Expression, PeriodBoundary } from '../../grammar/index.ts';
import { type Datum, type PeriodSymbol, periodDatum, type Result } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { isInteger } from '../value/fraction.ts';
import { dayInPeriod, firstDayOfPeriod, lastDayOfPeriod, periodOf } from '../value/periods.ts';
import { type Context, evaluateIn } from './context.ts';
import { faultAt } from './faults.ts';
import { numberOf } from './results.ts';

/** `1 oktober jaar - 2`. */
export function dayOfPeriod(expression: DayInPeriod, context: Context): Result {
  const { month, day, period } = expression;
  const found = evaluateIn(context, period);
  if (found.kind !== 'known') return found;
  const number = integerOf(found.datum);
  const form = formOf(period, context);
  const iso = number === undefined ? undefined : dayInPeriod(form, number, month, day);
  if (iso !== undefined) return { ...found, datum: { kind: 'date', iso } };
  const isOutside = number === undefined || firstDayOfPeriod(form, number) === undefined;
  if (isOutside || month !== 2 || day !== 29) return outside(expression, number, context);
  return faultAt(context, 'R60', expression, { year: number });
}

/** `begin van schooljaar`, `einde van jaar - 1`. */
export function boundaryOfPeriod(expression: PeriodBoundary, context: Context): Result {
  const found = evaluateIn(context, expression.period);
  if (found.kind !== 'known') return found;
  const number = integerOf(found.datum);
  const dayOf = expression.end === 'begin' ? firstDayOfPeriod : lastDayOfPeriod;
  const iso = number === undefined ? undefined : dayOf(formOf(expression.period, context), number);
  return iso === undefined ? outside(expression, number, context) : { ...found, datum: { kind: 'date', iso } };
}

/** `jaar van behaald_op`, `schooljaar van behaald_op`: the period a date lies in. */
export function periodOfDate(
  place: Expression,
  date: Expression,
  period: PeriodSymbol | undefined,
  context: Context,
): Result {
  const found = evaluateIn(context, date);
  if (found.kind !== 'known') return found;
  // A quarter or month lies in one year as a whole: its first day tells which.
  const number = found.datum.kind === 'date' ? undefined : integerOf(found.datum);
  const day = number === undefined ? undefined : firstDayOfPeriod(formOf(date, context), number);
  if (number !== undefined && day === undefined) return outside(place, number, context);
  if (day !== undefined) return { ...found, datum: periodDatum(period, periodOf(period, day)) };
  if (found.datum.kind !== 'date' || !isDate(found.datum.iso)) return faultAt(context, 'R33', place);
  return { ...found, datum: periodDatum(period, periodOf(period, found.datum.iso)) };
}

/** The own period an expression is a number of, by its type; absent for years of the calendar. */
function formOf(expression: Expression, context: Context): PeriodSymbol | undefined {
  const type = context.analysis.types.get(expression);
  return type?.kind === 'year' ? type.of : undefined;
}

function integerOf(datum: Datum): number | undefined {
  const value = numberOf(datum);
  return value !== undefined && isInteger(value) ? Number(value.numerator) : undefined;
}

function outside(expression: Expression, number: number | undefined, context: Context): Result {
  if (number === undefined) return faultAt(context, 'R33', expression);
  return faultAt(context, 'R61', expression, { year: number });
}
