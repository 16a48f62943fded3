import type { Problem } from '../../grammar/index.ts';
import type { Analysis, LawState, Moment } from '../model.ts';
import { dayBefore, lastDayOfYear } from '../value/calendar.ts';
import { textProblem } from './dates.ts';

/** Which text of the law is asked for. Dates are ISO. */
export interface TextRequest {
  /** The text in force on that day; absent: that which counts for `year`, or, without a year, the newest. */
  readonly lawOf?: string;
  /** As far as it had been published by then. */
  readonly knownOn?: string;
  readonly year?: number;
}

/**
 * The text of the law of a moment. For a year it is the text of its last day with the later changes that name the year,
 * as for a question about that year. Of a day before the oldest known text, or after the last, there is none.
 */
export function textAt(analysis: Analysis, request: TextRequest): LawState | Problem {
  const moment = momentOfText(request);
  const day = moment.lawOf;
  const state = analysis.law.state(moment);
  const problem = day === undefined ? undefined : textProblem(state.analysis, day, request.lawOf === undefined);
  return problem ?? state;
}

/**
 * The moment whose text is asked for. Without a year that is the text as it reads on the day, with those parts of it that
 * count for later years only.
 */
export function momentOfText({ lawOf, knownOn, year }: TextRequest): Moment {
  const day = lawOf ?? (year === undefined ? undefined : lastDayOfYear(year));
  return {
    ...(day === undefined ? {} : { lawOf: day }),
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(year === undefined ? {} : { year }),
    exact: lawOf !== undefined,
  };
}

/** The days on which the oldest text and the newest are law: between them lies all that changed. */
export function firstAndLastDay({ law, modules }: Analysis): { readonly first: string; readonly last: string } {
  const head = modules[0]?.head;
  const days = law.amendments.flatMap(({ inForce, validFrom }) => [inForce, validFrom]).toSorted();
  const [earliest] = days;
  const start = [head?.inForce?.iso, head?.stateOf?.iso]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const first = start ?? (earliest === undefined ? someDay : dayBefore(earliest));
  return { first, last: [first, ...days].toSorted().at(-1) ?? first };
}

/** Of a text without any date, which is the same on every day. */
const someDay = '2000-01-01';
