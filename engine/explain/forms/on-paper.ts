import type { Language } from '../../../grammar/index.ts';
import type { Trace } from '../model-trace.ts';
import { decidedBy } from '../prose/deciding.ts';
import { speakerOf } from '../prose/labels.ts';
import type { Branch } from './outline.ts';

/**
 * Of which values it is printed what they rest on: those that decided, and those above them in the tree. A small explanation is
 * printed whole: undefined.
 */
export function expandedOnPaper(
  trace: Trace,
  language: Language,
  branches: readonly Branch[],
): ReadonlySet<string> | undefined {
  if (trace.nodes.length <= mostWhole) return undefined;
  const speaker = speakerOf(trace, language);
  const deciding = new Set(
    trace.roots.slice(0, mostRoots).flatMap((id) => {
      const root = speaker.nodes.get(id);
      return root === undefined ? [] : [root, ...decidedBy(speaker, root)].map((node) => node.id);
    }),
  );
  const expanded = new Set<string>();
  const walk = ({ node, state, below }: Branch): boolean => {
    const within = below.flatMap(({ branches: some, others }) => [...some, ...others].map(walk));
    if (state !== 'full' || (!within.includes(true) && !deciding.has(node.id))) return false;
    expanded.add(node.id);
    return true;
  };
  for (const branch of branches) walk(branch);
  return expanded;
}

const mostWhole = 25;
const mostRoots = 20;
