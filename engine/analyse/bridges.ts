import type { DayInPeriod, Expression, PeriodBoundary, Reference } from '../../grammar/index.ts';
import type { Meaning, PeriodSymbol, Type } from '../model.ts';
import { dayInPeriod, firstDayOfPeriod, lastDayOfPeriod, periodOf, periodsOfUnit } from '../value/periods.ts';

/** What names mean and are, while they are being found out or afterwards. */
interface Known {
  readonly meanings: ReadonlyMap<Reference, Meaning>;
  readonly types: ReadonlyMap<Expression, Type>;
}

/** `schooljaar van begin van jaar`: from days of one kind of period to another kind. */
export interface Bridge {
  readonly days: DayInPeriod | PeriodBoundary;
  readonly from: PeriodSymbol | undefined;
  readonly to: PeriodSymbol | undefined;
}

/** The bridge an expression is, where its date follows from a period and from no fact. */
export function bridgeOf({ meanings, types }: Known, expression: Expression): Bridge | undefined {
  const meaning = expression.kind === 'reference' ? meanings.get(expression) : undefined;
  const isOwn = meaning?.kind === 'periodOf';
  const written = expression.kind === 'yearOf' ? expression.date : isOwn ? meaning.date : undefined;
  const isPeriod = written !== undefined && types.get(written)?.kind === 'year';
  // A quarter or month lies in one year as a whole: its first day tells which.
  const date = isPeriod ? ({ kind: 'boundary', end: 'begin', period: written, span: written.span } as const) : written;
  if (date?.kind !== 'boundary' && date?.kind !== 'dayInPeriod') return undefined;
  const type = types.get(date.period);
  const unit = expression.kind === 'yearOf' ? expression.unit : undefined;
  const to = isOwn ? meaning.period : periodsOfUnit(unit);
  return { days: date, from: type?.kind === 'year' ? type.of : undefined, to };
}

/** The periods that the days of those periods lie in. */
export function yearsThrough({ days, from, to }: Bridge, years: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const year of years) {
    const day =
      days.kind === 'dayInPeriod'
        ? dayInPeriod(from, year, days.month, days.day)
        : (days.end === 'begin' ? firstDayOfPeriod : lastDayOfPeriod)(from, year);
    if (day !== undefined) found.add(periodOf(to, day));
  }
  return found;
}
