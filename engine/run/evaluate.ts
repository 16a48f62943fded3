import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Answer, AnswerValue, Facts, Instance, Quantity, Question, QuestionDates } from '../model.ts';
import { asked } from './asked.ts';
import { datesOf, lawProblems } from './dates.ts';
import { questionProblem } from './faults.ts';
import { type RunLimits, runLimits } from './limits.ts';
import { rankNeeds } from './needs.ts';
import { beginRun, settledInstance } from './run.ts';

/**
 * Answers a question from facts: per value asked for it is known, absent, not known yet with what is still needed, or a
 * fault. Values come in the order of the names asked, then by key, year and kind. Where the question itself cannot be
 * answered, there are problems and no values. It never throws for what a user wrote.
 */
export function evaluate(analysis: Analysis, facts: Facts, question: Question, limits: RunLimits = runLimits): Answer {
  if (!analysis.sound) return refused([questionProblem('R01', { regulation: analysis.name })], {});
  const { dates, problems } = datesOf(facts, question);
  if (problems.length > 0) return refused(problems, {});
  const run = beginRun(analysis, facts, dates, limits);
  const wanted = asked(run, question);
  if (wanted.problems.length > 0) return refused(wanted.problems, dates);
  const ofLaw = question.names.some((name) => !isFact(analysis.quantities.get(name)));
  const law = ofLaw ? lawProblems(analysis, dates, yearsOf(wanted.instances), question.year !== undefined) : [];
  if (law.length > 0) return refused(law, dates);

  const values: AnswerValue[] = wanted.instances.map((instance) => ({
    instance,
    result: settledInstance(run, instance),
  }));
  return {
    values,
    needs: rankNeeds(values, wanted.lists, run.applications),
    problems: [],
    dates,
    applications: run.applications,
  };
}

function refused(problems: readonly Problem[], dates: QuestionDates): Answer {
  return { values: [], needs: [], problems, dates, applications: new Map() };
}

/** Facts and judgements were delivered, whatever the law said then. */
function isFact(quantity: Quantity | undefined): boolean {
  return quantity?.kind === 'input' || quantity?.kind === 'judgement';
}

/** The years of rules and parameters that are asked for; facts are no law. */
function yearsOf(instances: readonly Instance[]): readonly number[] {
  const years = new Set<number>();
  for (const { quantity, indexes } of instances) {
    if (isFact(quantity)) continue;
    for (const index of indexes) if (index.kind === 'year') years.add(index.year);
  }
  return [...years].sort((left, right) => left - right);
}
