import type { Step, TraceNode } from './model-trace.ts';

/** Ids of the values that stand in the arithmetic of a node, members of sets that are told of included. */
export function stepUses({ formula, exceptions }: Omit<TraceNode, 'uses'>): readonly string[] {
  const steps = [formula, ...(exceptions ?? []).map(({ condition }) => condition)];
  return [...new Set(steps.flatMap((step) => (step === undefined ? [] : [...usesIn(step)])))];
}

function* usesIn(step: Step): Generator<string> {
  if (step.use !== undefined) yield step.use;
  for (const part of step.parts ?? []) yield* usesIn(part);
  for (const { use, test } of step.set?.members ?? []) {
    if (use !== undefined) yield use;
    if (test !== undefined) yield* usesIn(test);
  }
}
