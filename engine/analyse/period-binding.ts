import type { Binding, PeriodSymbol } from '../model.ts';

/** What stands for one of them: a year of the calendar, a quarter or month, or an own period. */
export function bindingOfPeriod(period: PeriodSymbol | undefined): Extract<Binding, { kind: 'year' }> {
  return period === undefined ? { kind: 'year' } : { kind: 'year', of: period };
}
