import type { TraceCitation, TraceNode } from '../model-trace.ts';

/** The article a value follows from: of the exception that decided, and otherwise of its own rule. */
export function decidingLaw({ decidedBy, law }: TraceNode): TraceCitation | undefined {
  return decidedBy ?? law;
}
