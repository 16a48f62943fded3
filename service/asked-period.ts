import { parsePeriod, type Question, yearOfNumber } from '../engine/index.ts';

/** A quarter or month that is asked about, with the year it lies in: `2021-K2`, `2021-05`. */
export function askedPeriod(text: string): Required<Pick<Question, 'year' | 'part'>> | undefined {
  for (const unit of ['quarter', 'month'] as const) {
    const number = parsePeriod(unit, text);
    if (number !== undefined)
      return { year: yearOfNumber({ unit }, number), part: { kind: 'year', year: number, unit } };
  }
  return undefined;
}
