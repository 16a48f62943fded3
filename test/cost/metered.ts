import { type Analysis, decide, evaluate, type Facts, isDecision, type Question } from '../../engine/index.ts';
import { type RunLimits, runLimits } from '../../engine/run/limits.ts';

/** How many steps the reference evaluator takes to answer: at each it looks once whether that is not too many. */
export function stepsTaken(
  analysis: Analysis,
  facts: Facts,
  question: Question,
  limits: RunLimits = runLimits,
): number | undefined {
  let steps = 0;
  const counting: RunLimits = {
    ...limits,
    get steps() {
      steps += 1;
      return limits.steps;
    },
  };
  const { problems } = evaluate(analysis, facts, question, counting);
  return problems.length > 0 ? undefined : steps;
}

/** The questions that a decision is answered by: one for all, or for the things of each law that it is taken under. */
export function questionsOf(analysis: Analysis, facts: Facts, question: Question): readonly Question[] {
  const [decision = ''] = question.names;
  if (!isDecision(analysis, decision)) return [question];
  const { parts } = decide(analysis, facts, { ...question, decision });
  const isDated = analysis.decisions.get(decision)?.lawOf !== undefined;
  return parts.flatMap(({ values, dates: { lawOf } }) => {
    const names = [...new Set(values.map(({ instance }) => analysis.law.currentName(instance.quantity.name)))];
    const of = [...new Set(values.flatMap(({ instance }) => instance.owner ?? []))];
    if (!isDated) return [{ ...question, names }];
    return lawOf === undefined ? [] : [{ ...question, names, lawOf, of }];
  });
}
