import type { DurationLiteral, Expression, MonthLiteral, QuarterLiteral } from '../../grammar/index.ts';
import type { Datum } from '../model.ts';
import { type Duration, isDuration } from '../value/durations.ts';
import { parsePeriod } from '../value/periods.ts';

/** How many months or days each unit has. */
const sizes = {
  year: { months: 12, days: 0 },
  quarter: { months: 3, days: 0 },
  month: { months: 1, days: 0 },
  week: { months: 0, days: 7 },
  day: { months: 0, days: 1 },
} as const satisfies Record<DurationLiteral['unit'], Duration>;

/** The duration as written; undefined where it is longer than the calendar. */
export function durationOf({ count, unit }: DurationLiteral): Duration | undefined {
  const { months, days } = sizes[unit];
  const duration = { months: months * Number(count), days: days * Number(count) };
  return isDuration(duration) ? duration : undefined;
}

/** The number of a month or a quarter as written; undefined outside the calendar. */
export function numberOfPeriod(literal: MonthLiteral | QuarterLiteral): number | undefined {
  return literal.kind === 'monthLiteral' ? parsePeriod('month', literal.iso) : parsePeriod('quarter', literal.text);
}

/** The value of a duration, a month or a quarter written out; undefined for anything else, and outside the calendar. */
export function calendarDatum(expression: Expression): Datum | undefined {
  switch (expression.kind) {
    case 'duration': {
      const duration = durationOf(expression);
      return duration && { kind: 'duration', ...duration };
    }
    case 'monthLiteral':
    case 'quarterLiteral': {
      const number = numberOfPeriod(expression);
      const unit = expression.kind === 'monthLiteral' ? 'month' : 'quarter';
      return number === undefined ? undefined : { kind: 'year', year: number, unit };
    }
    default:
      return undefined;
  }
}
