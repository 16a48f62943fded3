import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { type Placed, shownOf } from './show.ts';

/** What prose is made for: the trace, its nodes by id, the language, and beside what something is told. */
export interface Speaker {
  readonly trace: Trace;
  readonly language: Language;
  readonly nodes: ReadonlyMap<string, TraceNode>;
  /** What the reader has before him: whose it is, and for when, need not be said again. */
  readonly beside?: Placed;
}

export function speakerOf(trace: Trace, language: Language, beside?: Placed): Speaker {
  return { trace, language, nodes: nodesOf(trace), ...(beside === undefined ? {} : { beside }) };
}

/** The nodes of a trace by their id. Made once for each trace. */
export function nodesOf(trace: Trace): ReadonlyMap<string, TraceNode> {
  const known = kept.get(trace) ?? new Map(trace.nodes.map((node) => [node.id, node]));
  kept.set(trace, known);
  return known;
}

const kept = new WeakMap<Trace, ReadonlyMap<string, TraceNode>>();

/** How a value is called: its label, or where its author gave none, what its article is about. */
export function labelOf(node: Pick<TraceNode, 'label' | 'unlabelled' | 'law' | 'kind'>, language: Language): string {
  if (node.unlabelled !== true) return node.label;
  const { law, kind } = node;
  if (kind === 'rest') return unnamed[language].rest;
  if (law === undefined) return unnamed[language].value;
  return law.heading === '' ? law.place : law.heading;
}

/** `rijksbijdrage van 99AA in 2019`, without what is the same beside it. */
export function namedOf(node: TraceNode, speaker: Speaker): string {
  return `${labelOf(node, speaker.language)}${shownOf(node, speaker.language, speaker.beside)}`;
}

const unnamed = {
  nl: { value: 'een waarde zonder opschrift', rest: 'wat overblijft' },
  en: { value: 'a value without a heading', rest: 'what is left' },
} as const;
