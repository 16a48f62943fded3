import type { Trace } from '../../engine/explain/model-trace.ts';
import type { TraceRequest } from '../../engine/explain/trace.ts';
import { trace } from '../../engine/explain/trace.ts';
import { type Analysis, type Answer, analyse, type Facts, instanceKey } from '../../engine/index.ts';
import { expectedOf } from '../../engine/run/answer-example.ts';
import { runExamples } from '../../engine/run/examples.ts';
import type { SourceFile } from '../../grammar/index.ts';

/** An example of a regulation that has been computed, ready to be explained. */
export interface ComputedExample {
  readonly label: string;
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly answer: Answer;
  /** Keys of what it expects something of. */
  readonly expected: readonly string[];
  readonly sources: readonly SourceFile[];
}

/** Every example of a regulation, with the answer to all that it expects. */
export function computedExamples(sources: readonly SourceFile[]): readonly ComputedExample[] {
  const found: ComputedExample[] = [];
  runExamples(analyse(sources), undefined, {
    withoutCause: true,
    computed: (result, run, own) => {
      const answer = expectedOf(run, result, own);
      const expected = answer.values.map(({ instance: { quantity, owner, indexes } }) =>
        instanceKey(quantity.name, owner, indexes),
      );
      found.push({
        label: result.declaration.label.value,
        analysis: run.analysis,
        facts: run.facts,
        answer,
        expected: expected.filter((key) => answer.applications.has(key)),
        sources,
      });
    },
  });
  return found;
}

/** The explanation of all that an example expects. */
export function tracedExample(example: ComputedExample, request: Omit<TraceRequest, 'sources'> = {}): Trace {
  const { analysis, facts, answer, expected, sources } = example;
  return trace(analysis, facts, answer, expected, { sources, ...request });
}
