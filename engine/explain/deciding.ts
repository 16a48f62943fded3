import type { Step, TraceNode } from './model-trace.ts';

/**
 * What a yes or no uses and does not rest on: operands of `en`, `of` and of lists of conditions that came out the other way.
 * Of a refusal those are the conditions that were met.
 */
export function notDeciding(
  { value, formula, part, conditions = [] }: Omit<TraceNode, 'uses'>,
  truthOf: (id: string) => boolean | undefined,
): ReadonlySet<string> {
  const own = part?.condition !== undefined ? false : truth(value);
  const step = part?.condition ?? formula;
  if (own === undefined || step === undefined) return new Set();
  const aside = [...operands(step, true)].filter(({ use, sign }) => {
    const found = truthOf(use);
    return found !== undefined && (found === sign) !== own;
  });
  const listed = step.op === 'list' ? conditions.filter((id) => truthOf(id) === !own) : [];
  return new Set([...aside.map(({ use }) => use), ...listed]);
}

function truth(value: TraceNode['value']): boolean | undefined {
  return value.state === 'known' && value.datum.kind === 'yesNo' ? value.datum.value : undefined;
}

/** What stands directly in `en`, `of` and lists; of `niet` with the other sign. */
function* operands(step: Step, sign: boolean): Generator<{ readonly use: string; readonly sign: boolean }> {
  if (step.op === 'use' && step.use !== undefined) yield { use: step.use, sign };
  if (step.op === 'not') for (const part of step.parts ?? []) yield* operands(part, !sign);
  if (step.op === 'and' || step.op === 'or' || step.op === 'list') {
    for (const part of step.parts ?? []) yield* operands(part, sign);
    for (const use of step.conditions ?? []) yield { use, sign };
  }
}
