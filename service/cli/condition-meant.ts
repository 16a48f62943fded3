import type { Trace, TraceNode } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';

/** So many are named in a message. */
const fewNames = 8;

/** The condition with this name, label or id in an explanation; one of the value that was asked for goes first. */
export function conditionMeant(trace: Trace, written: string): TraceNode | Problem {
  const wanted = written.normalize('NFC');
  const all = trace.nodes.filter(({ kind }) => kind === 'condition');
  if (all.length === 0) return usageProblem('U358');
  const named = all.filter((node) => isCalled(node, wanted));
  if (named.length === 0)
    return usageProblem('U356', { name: wanted, conditions: quoted([...new Set(all.map(({ name }) => name))]) });
  const own = named.filter(({ id }) => trace.roots.some((root) => id.startsWith(`${root} › `)));
  const [first, ...others] = own.length > 0 ? own : named;
  if (first !== undefined && others.length === 0) return first;
  const ids = named.map(({ id }) => id);
  return usageProblem('U357', { name: wanted, count: named.length, conditions: quoted(ids) });
}

function isCalled({ id, name, label }: TraceNode, wanted: string): boolean {
  return id === wanted || name === wanted || label.toLowerCase() === wanted.toLowerCase();
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, fewNames).map((name) => `\`${name}\``);
  return `${shown.join(', ')}${names.length > fewNames ? ', …' : ''}`;
}
