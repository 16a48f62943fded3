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

/** Which of its list a condition is, from 1. */
function numberOf({ nodes }: Trace, id: string): number {
  const list = nodes.find(({ conditions }) => conditions?.includes(id))?.conditions ?? [id];
  return list.indexOf(id) + 1;
}

/**
 * How a value is called: its label. Where its author gave none, a condition is called as what it asks for or by its number,
 * anything else as what its article is about.
 */
export function labelOf(
  { nodes, language, trace }: Pick<Speaker, 'nodes' | 'language' | 'trace'>,
  node: TraceNode,
): string {
  if (node.unlabelled !== true) return node.label;
  const { law, kind, formula } = node;
  if (kind === 'rest') return unnamed[language].rest;
  if (kind === 'condition') {
    const read = formula?.op === 'use' && formula.use !== undefined ? nodes.get(formula.use) : undefined;
    if (read !== undefined && read.kind !== 'condition') return labelOf({ nodes, language, trace }, read);
    return unnamed[language].condition(numberOf(trace, node.id));
  }
  if (law === undefined) return unnamed[language].value;
  return law.heading === '' ? law.place : law.heading;
}

/** A condition in a sentence: its label in quotes; one without a label goes by its number, without. */
export function conditionName(speaker: Pick<Speaker, 'nodes' | 'language' | 'trace'>, node: TraceNode): string {
  const label = labelOf(speaker, node);
  return isNumbered(speaker, node) ? label : `“${label}”`;
}

/** Whether a condition cannot be computed though its list is decided all the same: it does not come up. */
export function isMoot({ trace }: Pick<Speaker, 'trace'>, { id, kind, value }: TraceNode): boolean {
  if (kind !== 'condition' || value.state !== 'fault') return false;
  return trace.nodes.some((one) => one.conditions?.includes(id) === true && one.value.state === 'known');
}

/** Whether a condition has no other name than its number. */
export function isNumbered(speaker: Pick<Speaker, 'nodes' | 'language' | 'trace'>, node: TraceNode): boolean {
  if (node.kind !== 'condition' || node.unlabelled !== true) return false;
  return labelOf(speaker, node) === unnamed[speaker.language].condition(numberOf(speaker.trace, node.id));
}

/** `rijksbijdrage van 99AA in 2019`, without what is the same beside it. */
export function namedOf(node: TraceNode, speaker: Speaker): string {
  return `${labelOf(speaker, node)}${shownOf(node, speaker.language, speaker.beside)}`;
}

const unnamed = {
  nl: { value: 'een waarde zonder opschrift', rest: 'wat overblijft', condition: (at: number) => `voorwaarde ${at}` },
  en: { value: 'a value without a heading', rest: 'what is left', condition: (at: number) => `condition ${at}` },
} as const;
