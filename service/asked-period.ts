import { askedPeriod as periodAsked, type Question } from '../engine/index.ts';

/** A quarter or month that is asked about, with the year it lies in: `2021-K2`, `2021-05`. */
export function askedPeriod(text: string): Required<Pick<Question, 'year' | 'part'>> | undefined {
  const { year, part } = periodAsked(text) ?? {};
  return year === undefined || part === undefined ? undefined : { year, part };
}
