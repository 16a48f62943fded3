import type { TraceNode } from './model-trace.ts';

/** Ids of the values that stand in the arithmetic of a node, members of sets that are told of included. */
export function stepUses({ formula, exceptions, table, part, division }: Omit<TraceNode, 'uses'>): readonly string[] {
  return [...new Set(usesIn([formula, exceptions, table, part, division?.potStep]))];
}

/** Wherever a step stands: `use` is the id of a value in all of them. */
function* usesIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, one] of Object.entries(part)) {
    if (name === 'use' && typeof one === 'string') yield one;
    else yield* usesIn(one);
  }
}
