/** Complete explanations of what is shipped, to be computed again. */

import { analyse } from '../../engine/amend/law.ts';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { trace } from '../../engine/explain/trace.ts';
import type { Analysis, Answer, Facts } from '../../engine/model.ts';
import { answerExample } from '../../engine/run/answer-example.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';

export interface Traced {
  readonly name: string;
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly told: Trace;
}

export function tracedExamples(folder: string): readonly Traced[] {
  const regulation = shippedRegulations().find((one) => one.folder === folder);
  if (regulation === undefined) return [];
  const sources = textsOf(regulation);
  const analysis = analyse(sources);
  return analysis.examples.flatMap(({ declaration }): readonly Traced[] => {
    const label = declaration.label.value;
    const answered = answerExample(analysis, label);
    if (answered?.answer === undefined || answered.facts === undefined) return [];
    const { answer, facts, analysis: own } = answered;
    const made = trace(own, facts, answer, keysOf(answer), { sources, complete: true });
    const told = {
      ...made,
      question: { ...(answered.year === undefined ? {} : { year: answered.year }), ...made.question },
    };
    return [{ name: label, analysis: own, facts, told }];
  });
}

function keysOf({ applications, values }: Answer): readonly string[] {
  const wanted = new Set(values.map(({ instance }) => instance));
  return [...applications].flatMap(([key, { instance }]) => (wanted.has(instance) ? [key] : []));
}
