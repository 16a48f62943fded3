import type { TraceNode, TraceValue } from '../model-trace.ts';
import type { Speaker } from './labels.ts';

/** Whether a value refuses: a `nee`, nothing at all, or € 0. */
export function isRefusal(value: TraceValue): boolean {
  if (value.state === 'absent') return true;
  if (value.state !== 'known') return false;
  const { datum } = value;
  return (datum.kind === 'yesNo' && !datum.value) || (datum.kind === 'number' && datum.number === '0');
}

/**
 * Of something refused, what failed first: down the nodes that are refused themselves, in the order of reading, to those
 * below which nothing failed. Each once, as many as there are ways down.
 */
export function failedFirst(speaker: Speaker, root: TraceNode): readonly TraceNode[] {
  const found = new Map<string, TraceNode>();
  const seen = new Set<string>([root.id]);
  const goDown = (node: TraceNode): void => {
    const below = node.uses.flatMap((id) => speaker.nodes.get(id) ?? []).filter((one) => isNo(one.value));
    if (below.length === 0 && node !== root) found.set(node.id, node);
    for (const one of below) {
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      goDown(one);
    }
  };
  if (isRefusal(root.value)) goDown(root);
  return [...found.values()];
}

function isNo(value: TraceValue): boolean {
  return value.state === 'known' && value.datum.kind === 'yesNo' && !value.datum.value;
}
