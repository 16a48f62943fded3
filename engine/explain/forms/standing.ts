import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { shownValue } from '../prose/show.ts';
import { belowOf } from './outline.ts';
import { formTexts } from './texts.ts';

/** The value of a node in words; of what could not be computed and made no difference, that it plays no part. */
export function valueWords(node: TraceNode, trace: Trace, language: Language): string {
  return isAside(node, trace) ? formTexts[language].aside : shownValue(node.value, node.type, language);
}

/** It could not be computed, and all that used it came out all the same. */
export function isAside({ id, value }: TraceNode, trace: Trace): boolean {
  return value.state === 'fault' && asideIn(trace).has(id);
}

function asideIn(trace: Trace): ReadonlySet<string> {
  const known = kept.get(trace) ?? findAside(trace);
  kept.set(trace, known);
  return known;
}

const kept = new WeakMap<Trace, ReadonlySet<string>>();

/** A fault plays no part where nothing that used it is a fault or open itself, but for what plays no part either. */
function findAside(trace: Trace): ReadonlySet<string> {
  const users = new Map<string, TraceNode[]>();
  for (const node of trace.nodes) for (const id of belowOf(node)) users.set(id, [...(users.get(id) ?? []), node]);
  const found = new Set<string>();
  const counts = ({ id, value }: TraceNode): boolean =>
    value.state === 'unknown' || (value.state === 'fault' && !found.has(id));
  // Users come before what they use, so that one round finds all.
  for (const { id, value } of trace.nodes)
    if (value.state === 'fault' && !trace.roots.includes(id) && !(users.get(id) ?? []).some(counts)) found.add(id);
  return found;
}
