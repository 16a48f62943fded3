import type { Trace, TraceNode } from '../../engine/explain/model-trace.ts';
import { verify } from '../../engine/verify/verify.ts';
import type { Problem } from '../../grammar/index.ts';
import { drawnLots } from './traced.ts';

/** What is said of an explanation in which something has been changed. */
function ofChanged(change: (told: Trace) => Trace): readonly Problem[] {
  return drawnLots().flatMap(({ analysis, told, facts }) => verify(analysis, change(told), facts).failures);
}

function ofNodes(kind: TraceNode['kind'], change: (node: TraceNode) => TraceNode): readonly Problem[] {
  return ofChanged((told) => ({
    ...told,
    nodes: told.nodes.map((node) => (node.kind === kind ? change(node) : node)),
  }));
}

/** Explanations that are not what the text of the law makes of them. */
export const verificationCauses: Readonly<Record<string, () => readonly Problem[]>> = {
  R500: () =>
    ofNodes('parameter', (node) => ({ ...node, value: { state: 'known', datum: { kind: 'number', number: '1' } } })),
  R501: () => ofChanged((told) => ({ ...told, nodes: told.nodes.filter(({ kind }) => kind !== 'fact') })),
  R502: () => ofNodes('parameter', (node) => ({ ...node, label: 'iets anders' })),
  R503: () => ofNodes('parameter', (node) => ({ ...node, name: 'nergens' })),
};
