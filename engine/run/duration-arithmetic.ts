import type { BinaryOperator, Span } from '../../grammar/index.ts';
import type { Datum, Result } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { addDurations, type Duration, dayLater, daysBetween, showDuration, timesDuration } from '../value/durations.ts';
import { isInteger } from '../value/fraction.ts';
import type { Context } from './context.ts';
import { faultAt } from './faults.ts';
import { known } from './results.ts';

type DurationDatum = Extract<Datum, { readonly kind: 'duration' }>;

/** Days and durations put together; undefined where neither is one, or they do not go together. */
export function withDurations(
  operator: BinaryOperator,
  left: Datum,
  right: Datum,
  context: Context,
  place: { readonly span: Span },
): Result | undefined {
  if (operator === '*') return times(left, right, context, place) ?? times(right, left, context, place);
  if (operator !== '+' && operator !== '-') return undefined;
  if (left.kind === 'date' && right.kind === 'date') {
    if (operator === '+' || !isDate(left.iso) || !isDate(right.iso)) return undefined;
    return known({ kind: 'duration', ...daysBetween(right.iso, left.iso) });
  }
  if (left.kind === 'duration' && right.kind === 'date')
    return operator === '+' ? later(right.iso, left, context, place) : undefined;
  if (right.kind !== 'duration') return undefined;
  const moved = operator === '+' ? right : { months: 0 - right.months, days: 0 - right.days };
  if (left.kind === 'date') return later(left.iso, moved, context, place);
  return left.kind === 'duration' ? held(addDurations(left, moved), context, place) : undefined;
}

/** Why two durations have no order. */
export function unordered(
  one: DurationDatum,
  other: DurationDatum,
  context: Context,
  place: { readonly span: Span },
): Result {
  return faultAt(context, 'R222', place, {
    oneNl: showDuration(one, 'nl'),
    otherNl: showDuration(other, 'nl'),
    oneEn: showDuration(one, 'en'),
    otherEn: showDuration(other, 'en'),
  });
}

function later(day: string, duration: Duration, context: Context, place: { readonly span: Span }): Result | undefined {
  if (!isDate(day)) return undefined;
  const iso = dayLater(day, duration);
  return iso === undefined ? faultAt(context, 'R220', place) : known({ kind: 'date', iso });
}

function times(one: Datum, by: Datum, context: Context, place: { readonly span: Span }): Result | undefined {
  if (one.kind !== 'duration' || by.kind !== 'number' || !isInteger(by.value)) return undefined;
  return held(timesDuration(one, Number(by.value.numerator)), context, place);
}

function held(duration: Duration | undefined, context: Context, place: { readonly span: Span }): Result {
  return duration === undefined ? faultAt(context, 'R221', place) : known({ kind: 'duration', ...duration });
}
