import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Facts, Law, Moment, PeriodSymbol, Quantity, Question, QuestionDates } from '../model.ts';
import { headOf, regulationOf } from '../reuse/file-set.ts';
import { isDate } from '../value/calendar.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { lastDayOfPeriod, periodsOfUnit, periodText } from '../value/periods.ts';
import type { Asked } from './asked.ts';
import type { Run } from './context.ts';
import { knownSince } from './decided.ts';
import { questionProblem } from './faults.ts';
import { analysisOf, isDelivered, momentOf, periodOf, quantityToday, today } from './law-states.ts';

/** The dates of a question as they will be used, or what is wrong with them. */
export interface DatesFound {
  readonly dates: QuestionDates;
  readonly problems: readonly Problem[];
}

/**
 * Writes out the three dates of a question. The facts' date is by default the last day of the year asked about, or of the
 * period of its own (`form`) that is asked by its number; the law's date is the same; the date of knowledge is that of the
 * last recording among the facts, decisions and draws or of the last publication of an amendment, whichever is later, since
 * all of them count.
 * A date that was neither given nor follows from anything stays absent.
 */
export function datesOf(facts: Facts, question: Question, law: Law, form?: PeriodSymbol): DatesFound {
  const given = [question.asAt, question.lawOf, question.knownOn].filter((date) => date !== undefined);
  const problems = given.filter((date) => !isDate(date)).map((date) => questionProblem('R09', { date }));
  const { year } = question;
  if (year !== undefined && !isYear(year)) problems.push(questionProblem('R10', { year: String(year) }));
  if (problems.length > 0) return { dates: {}, problems };

  const lastDay = year === undefined ? undefined : lastDayOf(year, question.part, form);
  const asAt = question.asAt ?? lastDay;
  const lawOf = question.lawOf ?? lastDay ?? asAt;
  const knownOn = question.knownOn ?? laterOf(lastRecording(facts), lastPublication(law));
  return {
    dates: {
      ...(asAt === undefined ? {} : { asAt }),
      ...(lawOf === undefined ? {} : { lawOf }),
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(question.inForceBy === undefined ? {} : { inForceBy: question.inForceBy }),
    },
    problems,
  };
}

/** Of the quarter or month asked for; else of the year, or of the own period that the year counts. */
function lastDayOf(year: number, part: Question['part'], form: PeriodSymbol | undefined): string | undefined {
  if (part?.unit !== undefined) return lastDayOfPeriod(periodsOfUnit(part.unit), part.year);
  return lastDayOfPeriod(form, year);
}

/** The period of its own whose number a question gives as its year: that of all values asked for that have one. */
export function periodAsked(analysis: Analysis, { names }: Question): PeriodSymbol | undefined {
  const forms = names.flatMap((name) =>
    (quantityToday(analysis, today(analysis, name))?.family ?? []).flatMap(({ binding }) =>
      binding.kind === 'year' ? [binding.of?.unit === 'year' ? binding.of : undefined] : [],
    ),
  );
  const [first] = forms;
  return forms.every((form) => form === first) ? first : undefined;
}

/** The state of the law in which the names of a question are looked up. */
export function questionMoment(question: Question, dates: QuestionDates, form?: PeriodSymbol): Moment {
  const { lawOf, knownOn, inForceBy } = dates;
  const { part } = question;
  return {
    ...(lawOf === undefined ? {} : { lawOf }),
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(inForceBy === undefined ? {} : { inForceBy }),
    ...(question.year === undefined ? {} : { year: question.year }),
    ...(question.year === undefined || form === undefined ? {} : { period: form.name }),
    ...(part?.unit === undefined ? {} : { part: periodText(part.unit, part.year) }),
    exact: question.lawOf !== undefined,
  };
}

/**
 * Whether the text of the regulation answers for the days that count: for a value of a year the last day of that year,
 * unless the question names a day; for one without a year the day of the question. A regulation that has lapsed goes on
 * answering for years, with its last text.
 */
export function lawProblems(run: Run, { instances, quantities }: Asked, ofYear: boolean): readonly Problem[] {
  const { lawOf } = run.dates;
  if (instances.length === 0 && lawOf !== undefined && !quantities.every(isDelivered)) {
    const problem = textProblem(run.analysis, lawOf, ofYear);
    return problem === undefined ? [] : [problem];
  }
  const seen = new Set<string>();
  const problems: (Problem | undefined)[] = [];
  for (const instance of instances) {
    if (isDelivered(instance.quantity)) continue;
    const period = periodOf(instance);
    const of = regulationOf(instance.quantity.module);
    const key = `${of} ${period === undefined ? '' : `${period.year} ${period.of?.name ?? ''}`}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const date = period === undefined ? lawOf : momentOf(run, period).lawOf;
    const isLasting = ofYear || period !== undefined;
    problems.push(
      date === undefined
        ? undefined
        : textProblem(analysisOf(run, instance.quantity), date, isLasting, instance.quantity),
    );
  }
  // Of several years each is asked as if alone: those for which there is law are answered, the others say why not.
  if (!ofYear && lawOf === undefined && problems.includes(undefined)) return [];
  return problems.flatMap((problem) => problem ?? []).slice(0, 1);
}

/** What is wrong with asking the text of this day; of a quantity the text of its own regulation. */
export function textProblem(
  analysis: Analysis,
  date: string,
  ofYear: boolean,
  quantity?: Quantity,
): Problem | undefined {
  const head = headOf(analysis.modules, quantity?.module);
  const regulation = head?.name.text ?? analysis.name;
  const start = head?.inForce?.iso;
  const oldest = head?.stateOf?.iso;
  const end = head?.endsOn?.iso;
  if (start !== undefined && date < start) return questionProblem('R04', { regulation, date, start });
  if (oldest !== undefined && date < oldest) return questionProblem('R03', { regulation, date, oldest });
  if (end !== undefined && date >= end && !ofYear) return questionProblem('R05', { regulation, date, end });
  return undefined;
}

function lastPublication({ amendments }: Law): string | undefined {
  return amendments.reduce<string | undefined>((last, { published }) => laterOf(last, published), undefined);
}

function laterOf(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
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
  for (const taken of facts.decisions?.values() ?? []) for (const one of taken) last = laterOf(last, knownSince(one));
  for (const drawn of facts.draws?.values() ?? [])
    for (const { recordedOn } of drawn) last = laterOf(last, recordedOn?.slice(0, 10));
  return last;
}
