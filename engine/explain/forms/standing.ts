import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { shownValue } from '../prose/show.ts';
import { belowOf } from './outline.ts';
import { formTexts } from './texts.ts';

/** The value of a node in words; of what is open or could not be computed and made no difference, that it plays no part. */
export function valueWords(node: TraceNode, trace: Trace, language: Language): string {
  const say = formTexts[language].aside;
  const shown = shownValue(node.value, node.type, language);
  if (!isAside(node, trace)) return shown;
  return node.value.state === 'fault' ? say.fault : `${shown}, ${say.unknown}`;
}

/** It is open or could not be computed, and all that used it came out all the same. */
export function isAside({ id }: TraceNode, trace: Trace): boolean {
  return asideIn(trace).has(id);
}

function asideIn(trace: Trace): ReadonlySet<string> {
  const known = kept.get(trace) ?? findAside(trace);
  kept.set(trace, known);
  return known;
}

const kept = new WeakMap<Trace, ReadonlySet<string>>();

/** What has no value plays no part where all that used it has one, but for what plays no part either. */
function findAside(trace: Trace): ReadonlySet<string> {
  const users = new Map<string, TraceNode[]>();
  for (const node of trace.nodes) for (const id of belowOf(node)) users.set(id, [...(users.get(id) ?? []), node]);
  const found = new Set<string>();
  const isOpen = ({ value }: TraceNode): boolean => value.state === 'unknown' || value.state === 'fault';
  const playsNoPart = ({ id }: TraceNode): boolean =>
    !(users.get(id) ?? []).some((user) => isOpen(user) && !found.has(user.id));
  const roots = new Set(trace.roots);
  let waiting = trace.nodes.filter((node) => isOpen(node) && !roots.has(node.id));
  // A user may stand after what it uses: until a round finds no more.
  for (;;) {
    const more = waiting.filter(playsNoPart);
    if (more.length === 0) return found;
    for (const { id } of more) found.add(id);
    waiting = waiting.filter(({ id }) => !found.has(id));
  }
}
