import { type Language, phraseOf } from '../../grammar/index.ts';
import type { PeriodSymbol } from '../model.ts';
import { firstDayOfPeriod, lastDayOfPeriod } from '../value/periods.ts';
import { showDate, showDay } from '../value/show.ts';

/** How an own period is counted, and which days one of them has. */
export function periodWords(period: PeriodSymbol, language: Language): readonly string[] {
  const { month, day, namedAfter } = period;
  const word = phraseOf(namedAfter, language);
  const from = `${phraseOf('from', language)} ${showDay(month, day, language)}`;
  const counted = `${from}, ${phraseOf('namedAfter', language)} ${word}`;
  const year = 2024;
  const [first, last] = [firstDayOfPeriod(period, year), lastDayOfPeriod(period, year)];
  if (first === undefined || last === undefined) return [counted];
  const through = phraseOf('through', language);
  return [counted, `${period.name} ${year}: ${showDate(first, language)} ${through} ${showDate(last, language)}`];
}
