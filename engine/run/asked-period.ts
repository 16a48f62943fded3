import type { Question } from '../model.ts';
import { parsePeriod, yearOfNumber } from '../value/periods.ts';

/**
 * What a question is about, from its text: the year `2019`, or the quarter `2019-K2` or month `2019-05` with the year it lies
 * in. Absent where it is none, or outside the calendar of 1900 to 2199.
 */
export function askedPeriod(text: string): Pick<Question, 'year' | 'part'> | undefined {
  for (const unit of ['year', 'quarter', 'month'] as const) {
    const number = parsePeriod(unit, text);
    if (number === undefined) continue;
    if (unit === 'year') return { year: number };
    return { year: yearOfNumber({ unit }, number), part: { kind: 'year', year: number, unit } };
  }
  return undefined;
}
