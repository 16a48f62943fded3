import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Answer, AnswerValue, Facts, Question, QuestionDates } from '../model.ts';
import { type Asked, asked } from './asked.ts';
import type { Run } from './context.ts';
import { datesOf, lawProblems, periodAsked, questionMoment } from './dates.ts';
import { drawRemarks } from './draw-remarks.ts';
import { questionProblem } from './faults.ts';
import { touchedGuarantees } from './guarantees.ts';
import { analysisAt, lawUsed } from './law-states.ts';
import { type RunLimits, runLimits } from './limits.ts';
import { hasLives } from './lives.ts';
import { rankNeeds } from './needs.ts';
import { otherThanRegarded } from './regarded.ts';
import { beginRun, settledInstance } from './run.ts';

/**
 * Answers a question from facts: per value asked for it is known, absent, not known yet with what is still needed, or a
 * fault. Values come in the order of the names asked, then by key, year and kind. Where the question itself cannot be
 * answered, there are problems and no values. It never throws for what a user wrote.
 */
export function evaluate(analysis: Analysis, facts: Facts, question: Question, limits: RunLimits = runLimits): Answer {
  const begun = beginQuestion(analysis, facts, question, limits);
  if ('problems' in begun) return refused(begun.problems, begun.dates);
  const { run, wanted } = begun;
  const { dates } = run;
  const values: AnswerValue[] = wanted.instances.map((instance) => ({
    instance,
    result: settledInstance(run, instance),
  }));
  const remarks = [...otherThanRegarded(run.applications.values()), ...drawRemarks(run)];
  const answer: Answer = {
    values,
    needs: rankNeeds(values, wanted.lists, run.applications),
    problems: [],
    ...(remarks.length === 0 ? {} : { remarks }),
    guarantees: [],
    ...(question.year === undefined ? {} : { period: periodOf(question) }),
    dates,
    law: lawUsed(run, wanted.instances, question.year),
    applications: run.applications,
    ...([...facts.things.values()].some((things) => hasLives(things.values())) ? { things: facts.things } : {}),
  };
  return question.unwatched ? answer : { ...answer, guarantees: touchedGuarantees(run, answer, question) };
}

/** What a question asks for, and the run in which it is computed; or why it cannot be answered. */
export function beginQuestion(
  analysis: Analysis,
  facts: Facts,
  question: Question,
  limits: RunLimits,
):
  | { readonly run: Run; readonly wanted: Asked }
  | { readonly problems: readonly Problem[]; readonly dates: QuestionDates } {
  if (!analysis.sound) return { problems: [questionProblem('R01', { regulation: analysis.name })], dates: {} };
  const form = periodAsked(analysis, question);
  const { dates, problems } = datesOf(facts, question, analysis.law, form);
  if (problems.length > 0) return { problems, dates: {} };
  const asking = analysisAt(analysis, questionMoment(question, dates, form));
  if (!asking.sound) return { problems: [questionProblem('R01', { regulation: asking.name })], dates };
  const run = beginRun(asking, facts, dates, limits, undefined, question.lawOf !== undefined);
  const wanted = asked(run, question);
  if (wanted.problems.length > 0) return { problems: wanted.problems, dates };
  const law = lawProblems(run, wanted, question.year !== undefined);
  return law.length > 0 ? { problems: law, dates } : { run, wanted };
}

function periodOf({ year, part }: Question): Pick<Question, 'year' | 'part'> {
  return { ...(year === undefined ? {} : { year }), ...(part === undefined ? {} : { part }) };
}

function refused(problems: readonly Problem[], dates: QuestionDates): Answer {
  return { values: [], needs: [], problems, guarantees: [], dates, applications: new Map() };
}
