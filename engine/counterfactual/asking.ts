import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Answer, AnswerValue, Facts, Need } from '../model.ts';
import { indexText, instanceKey } from '../model.ts';
import { decide } from '../run/decide.ts';
import { evaluate } from '../run/evaluate.ts';
import { mergeNeeds, needKey } from '../run/needs.ts';
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
  const { decision: named, for: forWhat = [], names, ...asked } = question;
  const when = { ...asked, unwatched: true } as const;
  const [name, ...others] = names;
  const isDecision = name !== undefined && others.length === 0 && !analysis.quantities.has(name);
  const decision = named ?? (isDecision && analysis.decisions.has(name) ? name : undefined);
  const wanted = new Set(named === undefined || decision === undefined ? [] : names);
  return (facts) => {
    if (decision === undefined)
      return limited(analysis, replyOf([evaluate(analysis, facts, { ...when, names })], []), wanted, forWhat);
    const { parts, problems } = decide(analysis, facts, { ...when, decision });
    return limited(analysis, replyOf(parts, problems), wanted, forWhat);
  };
}

/** Only the values that are asked about, and what these still need: those of these names, for what is said. */
function limited(
  { law }: Analysis,
  { values, needs, problems }: Reply,
  names: ReadonlySet<string>,
  forWhat: readonly string[],
): Reply {
  if (names.size === 0 && forWhat.length === 0) return { values, needs, problems };
  const isAbout = ({ instance: { quantity, indexes } }: ReplyValue): boolean => {
    const own = indexes.map(indexText);
    const isNamed = names.size === 0 || names.has(law.currentName(quantity.name));
    return isNamed && forWhat.every((text) => own.includes(text));
  };
  const about = [...values].filter(([, value]) => isAbout(value));
  const open = about.flatMap(([, { result }]) => (result.kind === 'unknown' ? result.needs.map(needKey) : []));
  const needed = new Set(open);
  // A list that is not there keeps values from being asked for at all.
  const own = needs.filter((need) => need.kind === 'list' || needed.has(needKey(need)));
  return { values: new Map(about), needs: own, problems };
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
