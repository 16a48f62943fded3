import type { Analysis, Answer, AnswerValue, Facts, Instance, Question } from '../model.ts';
import { instanceKey } from '../model.ts';
import { asked } from './asked.ts';
import type { Run } from './context.ts';
import { type ExampleResult, runExamples } from './examples.ts';
import { lawUsed } from './law-states.ts';
import { rankNeeds } from './needs.ts';
import { settledInstance } from './run.ts';

/** An example with what is asked of it, answered from its own facts and dates under the law these lead to. */
export interface AnsweredExample {
  readonly example: ExampleResult;
  /** Of the text under which it was computed. */
  readonly analysis: Analysis;
  /** Absent where the example could not be computed at all; `example` then says why. */
  readonly answer?: Answer;
  /** Its facts as if delivered; there where the answer is. */
  readonly facts?: Facts;
  /** The year it was answered for, where it has one. */
  readonly year?: number;
}

/** What is asked of an example; without a name what it expects something of. */
export type ExampleQuestion = Pick<Question, 'year' | 'part' | 'of'> & { readonly name?: string };

/**
 * Runs the example with this label, of several the first, and answers a question from it, so that its values can be
 * explained; nothing where there is no such example. A question without a year is about that of the example, where what is asked
 * has one.
 */
export function answerExample(
  analysis: Analysis,
  label: string,
  question: ExampleQuestion = {},
): AnsweredExample | undefined {
  let answered: AnsweredExample | undefined;
  const [example] = runExamples(analysis, [label], {
    withoutCause: true,
    proceed: () => false,
    computed: (result, run, own) => {
      const answer =
        question.name === undefined ? expectedOf(run, result, own) : named(run, question.name, question, own);
      const year = question.year ?? own.year;
      answered = {
        example: result,
        analysis: run.analysis,
        answer,
        facts: run.facts,
        ...(year === undefined ? {} : { year }),
      };
    },
  });
  return example === undefined ? undefined : (answered ?? { example, analysis });
}

/** All that was read for an expectation: of `verwacht bijdrage van "01AA"` that one value. */
export function expectedOf(run: Run, { checks }: ExampleResult, own: Question): Answer {
  const keys = new Set(checks.flatMap(({ reads }) => [...reads]));
  const values = [...keys].flatMap((key): readonly AnswerValue[] => {
    const application = run.applications.get(key);
    return application === undefined ? [] : [{ instance: application.instance, result: application.result }];
  });
  return answerOf(run, values, own);
}

function named(run: Run, name: string, { year, part, of }: ExampleQuestion, own: Question): Answer {
  const whose = of === undefined ? {} : { of };
  const given = { ...(year === undefined ? {} : { year }), ...(part === undefined ? {} : { part }) };
  const period = year === undefined ? periodOf(own) : given;
  const names = run.analysis.decisions.get(name)?.gives.map(({ quantity }) => quantity.name) ?? [name];
  const first = asked(run, { names, ...whose, ...period });
  // What does not exist in the year of the example may exist in others.
  const wanted =
    year === undefined && first.problems.some(({ code }) => code === 'R06') ? asked(run, { names, ...whose }) : first;
  const values = wanted.problems.length > 0 ? [] : wanted.instances.map((instance) => settledValue(run, instance));
  const needs = rankNeeds(values, wanted.lists, run.applications);
  return { ...answerOf(run, values, { ...own, ...given }), needs, problems: wanted.problems };
}

function periodOf({ year, part }: Question): Pick<Question, 'year' | 'part'> {
  return { ...(year === undefined ? {} : { year }), ...(part === undefined ? {} : { part }) };
}

function settledValue(run: Run, instance: Instance): AnswerValue {
  const result = settledInstance(run, instance);
  const { quantity, owner, indexes } = instance;
  const kept = run.applications.get(instanceKey(quantity.name, owner, indexes));
  return { instance: kept?.instance ?? instance, result };
}

function answerOf(run: Run, values: readonly AnswerValue[], question: Question): Answer {
  const { year } = question;
  return {
    values,
    needs: rankNeeds(values, [], run.applications),
    problems: [],
    guarantees: [],
    ...(year === undefined ? {} : { period: periodOf(question) }),
    dates: run.dates,
    law: lawUsed(
      run,
      values.map(({ instance }) => instance),
      year,
    ),
    applications: run.applications,
  };
}
