import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Answer, AnswerValue, Facts, Need } from '../model.ts';
import { instanceKey } from '../model.ts';
import { decide } from '../run/decide.ts';
import { evaluate } from '../run/evaluate.ts';
import { mergeNeeds } from '../run/needs.ts';
import type { CounterfactualQuestion } from './model.ts';

/** What comes of a question, whether it was asked by itself or by way of a decision. */
export interface Reply {
  readonly values: ReadonlyMap<string, ReplyValue>;
  readonly needs: readonly Need[];
  readonly problems: readonly Problem[];
}

export interface ReplyValue extends AnswerValue {
  /** That which computed it: a decision has one for each law. */
  readonly answer: Answer;
}

/** Asks the same of other facts. */
export type Ask = (facts: Facts) => Reply;

/** A single name that is a decision's asks for all it gives. */
export function askOf(analysis: Analysis, question: CounterfactualQuestion): Ask {
  const { decision: named, for: _, names, ...asked } = question;
  const when = { ...asked, unwatched: true } as const;
  const [name, ...others] = names;
  const isDecision = name !== undefined && others.length === 0 && !analysis.quantities.has(name);
  const decision = named ?? (isDecision && analysis.decisions.has(name) ? name : undefined);
  if (decision === undefined) return (facts) => replyOf([evaluate(analysis, facts, { ...when, names })], []);
  const wanted = new Set(named === undefined ? [] : names);
  return (facts) => {
    const { parts, problems } = decide(analysis, facts, { ...when, decision });
    const reply = replyOf(parts, problems);
    if (wanted.size === 0) return reply;
    const values = [...reply.values].filter(([, { instance }]) =>
      wanted.has(analysis.law.currentName(instance.quantity.name)),
    );
    return { ...reply, values: new Map(values) };
  };
}

function replyOf(answers: readonly Answer[], problems: readonly Problem[]): Reply {
  const values = answers.flatMap((answer) =>
    answer.values.map(({ instance, result }) => [keyOf({ instance, result }), { instance, result, answer }] as const),
  );
  return {
    values: new Map(values),
    needs: mergeNeeds(answers.map(({ needs }) => needs)),
    problems: [...problems, ...answers.flatMap((answer) => answer.problems)],
  };
}

function keyOf({ instance: { quantity, owner, indexes } }: AnswerValue): string {
  return instanceKey(quantity.name, owner, indexes);
}
