import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Facts, Question, QuestionDates } from '../model.ts';
import { isDate, lastDayOfYear } from '../value/calendar.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { questionProblem } from './faults.ts';

/** The dates of a question as they will be used, or what is wrong with them. */
export interface DatesFound {
  readonly dates: QuestionDates;
  readonly problems: readonly Problem[];
}

/**
 * Writes out the three dates of a question. The facts' date is by default the last day of the year asked about; the
 * law's date is the same; the date of knowledge is that of the last recording among the facts, since all of them count.
 * A date that was neither given nor follows from anything stays absent.
 */
export function datesOf(facts: Facts, question: Question): DatesFound {
  const given = [question.asAt, question.lawOf, question.knownOn].filter((date) => date !== undefined);
  const problems = given.filter((date) => !isDate(date)).map((date) => questionProblem('R09', { date }));
  const { year } = question;
  if (year !== undefined && !isYear(year)) problems.push(questionProblem('R10', { year: String(year) }));
  if (problems.length > 0) return { dates: {}, problems };

  const asAt = question.asAt ?? (year === undefined ? undefined : lastDayOfYear(year));
  const lawOf = question.lawOf ?? (year === undefined ? asAt : lastDayOfYear(year));
  const knownOn = question.knownOn ?? lastRecording(facts);
  return {
    dates: {
      ...(asAt === undefined ? {} : { asAt }),
      ...(lawOf === undefined ? {} : { lawOf }),
      ...(knownOn === undefined ? {} : { knownOn }),
    },
    problems,
  };
}

/**
 * Whether the text of the regulation answers for these days. A question without a date of its own asks for the law of
 * the last day of each year it covers. A regulation that has lapsed goes on answering for years, with its last text.
 */
export function lawProblems(
  analysis: Analysis,
  dates: QuestionDates,
  years: readonly number[],
  ofYear: boolean,
): readonly Problem[] {
  const head = analysis.modules[0]?.head;
  if (head === undefined) return [];
  const days = dates.lawOf === undefined ? years.map(lastDayOfYear) : [dates.lawOf];
  const regulation = analysis.name;
  for (const date of days) {
    const start = head.inForce?.iso;
    const oldest = head.stateOf?.iso;
    const end = head.endsOn?.iso;
    if (start !== undefined && date < start) return [questionProblem('R04', { regulation, date, start })];
    if (oldest !== undefined && date < oldest) return [questionProblem('R03', { regulation, date, oldest })];
    if (end !== undefined && date >= end && !ofYear) return [questionProblem('R05', { regulation, date, end })];
  }
  return [];
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && firstYear <= year && year <= lastYear;
}

function lastRecording(facts: Facts): string | undefined {
  let last: string | undefined;
  for (const recordings of facts.values.values())
    for (const { recordedOn } of recordings) {
      const day = recordedOn?.slice(0, 10);
      if (day !== undefined && (last === undefined || day > last)) last = day;
    }
  return last;
}
