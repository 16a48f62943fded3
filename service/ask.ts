import {
  type Analysis,
  type Answer,
  decide,
  evaluate,
  type FactsReading,
  isDecision,
  type Question,
} from '../engine/index.ts';
import type { Problem } from '../grammar/index.ts';
import { present } from './wire.ts';
import type { Told } from './wire-answer.ts';

/** What may come of a question: an answer, or what is wrong with its facts or with itself. */
export type Asked =
  | { readonly kind: 'answered'; readonly told: Told }
  | { readonly kind: 'facts' | 'question'; readonly problems: readonly Problem[] };

/** Answers a question over facts; nothing is computed from facts that hold an error. */
export function ask(
  analysis: Analysis,
  question: Question,
  { facts, problems }: FactsReading,
  sources: ReadonlyMap<string, string>,
): Asked {
  if (problems.some((problem) => problem.severity === 'error')) return { kind: 'facts', problems };
  const [name, ...others] = question.names;
  if (name !== undefined && others.length === 0 && isDecision(analysis, name))
    return askDecision(analysis, name, question, { facts, problems }, sources);
  const answer = evaluate(analysis, facts, question);
  if (answer.problems.some((problem) => problem.severity === 'error'))
    return { kind: 'question', problems: answer.problems };
  const remarks = [...problems, ...answer.problems, ...(answer.remarks ?? [])];
  const year = periodOf(question);
  return { kind: 'answered', told: { analysis, answer, ...year, remarks, sources } };
}

function periodOf({ year, part }: Pick<Question, 'year' | 'part'>): Pick<Told, 'year' | 'part'> {
  return { ...present('year', year), ...present('part', part) };
}

/** A decision asked by its name: one answer for each law under which its things are decided upon. */
function askDecision(
  analysis: Analysis,
  name: string,
  { names: _, ...question }: Question,
  { facts, problems }: FactsReading,
  sources: ReadonlyMap<string, string>,
): Asked {
  const decision = decide(analysis, facts, { ...question, decision: name });
  const [first, ...others] = decision.parts;
  if (first === undefined || decision.problems.length > 0) return { kind: 'question', problems: decision.problems };
  // Parts that read the same facts remark the same on them.
  const read = decision.parts.flatMap((part) => [...part.problems, ...(part.remarks ?? [])]);
  const remarks = [...problems, ...new Map(read.map((one) => [JSON.stringify(one), one])).values()];
  const year = periodOf(question);
  const answer = others.reduce(together, first);
  return { kind: 'answered', told: { analysis, answer, decision, ...year, remarks, sources } };
}

/** What both say; for the reasons of a value its own part is asked. */
function together(one: Answer, other: Answer): Answer {
  const { lawOf: law, ...dates } = one.dates;
  return {
    ...one,
    values: [...one.values, ...other.values],
    needs: [...one.needs, ...other.needs],
    guarantees: [...one.guarantees, ...other.guarantees],
    dates: law !== undefined && law === other.dates.lawOf ? one.dates : dates,
  };
}
