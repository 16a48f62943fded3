import { compare, type Fraction, isZero } from '../../value/fraction.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { fractionOf } from '../prose/show.ts';

/** A node with what it follows from, as a tree. */
export interface Branch {
  readonly node: TraceNode;
  /**
   * - `full`: what it follows from stands below it;
   * - `mention`: it stands in full before this;
   * - `cut`: it lies too deep, or after too many others; it may stand in full after this.
   */
  readonly state: 'full' | 'mention' | 'cut';
  readonly below: readonly BranchGroup[];
  /** How much it used that is not in the explanation. */
  readonly missing: number;
}

/** One node, or several of the same kind, in the order in which they are told. */
export interface BranchGroup {
  readonly branches: readonly Branch[];
  /** Those after the first few. */
  readonly others: readonly Branch[];
}

export interface OutlineExtent {
  /** Of a group of the same kind so many stand before the others. */
  readonly first: number;
  /** Whether the others stand in full too. */
  readonly others: boolean;
  /** So many nodes stand in full at most. */
  readonly nodes: number;
  readonly depth: number;
  /** Below a refusal what failed is followed however deep it lies. */
  readonly refusals: boolean;
}

export interface Outline {
  readonly roots: readonly Branch[];
  /** What lay too deep below the roots. */
  readonly further: readonly Branch[];
}

/** The roots of an explanation as trees, each node in full once: the conditions of a node first, then what it uses. */
export function outline(trace: Trace, extent: OutlineExtent): Outline {
  const byId = new Map(trace.nodes.map((node) => [node.id, node]));
  const full = new Set<string>();
  const deeper = (node: TraceNode, below: TraceNode, depth: number): number =>
    extent.refusals && isRefusal(node) && isNo(below) ? depth : depth + 1;
  const branch = (node: TraceNode, depth: number, isOther: boolean): Branch => {
    const ids = ownBelow(node, byId);
    const bare = { node, below: [], missing: 0 };
    if (full.has(node.id)) return { ...bare, state: 'mention' };
    if (depth > extent.depth || full.size >= extent.nodes || (isOther && !extent.others))
      return { ...bare, state: 'cut' };
    full.add(node.id);
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    const below = sameKind(found).map((group) => {
      // One more takes no more room than the line that says so.
      const first = group.length === extent.first + 1 ? group.length : extent.first;
      return {
        branches: group.slice(0, first).map((one) => branch(one, deeper(node, one, depth), false)),
        others: group.slice(first).map((one) => branch(one, deeper(node, one, depth), true)),
      };
    });
    return { node, state: 'full', below, missing: ids.length - found.length };
  };
  const roots = trace.roots.flatMap((id) => byId.get(id) ?? []).map((node) => branch(node, 0, false));
  const further: Branch[] = [];
  for (const node of extent.others ? trace.nodes : []) {
    if (full.has(node.id) || full.size >= extent.nodes) continue;
    further.push(branch(node, 0, false));
  }
  return { roots, further };
}

/** What a part used of its pot stands below the division. */
function ownBelow(node: TraceNode, byId: ReadonlyMap<string, TraceNode>): readonly string[] {
  const division = byId.get(node.part?.division ?? '');
  const told = new Set(division === undefined ? [] : belowOf(division));
  return belowOf(node).filter((id) => !told.has(id));
}

/** What it follows from: its conditions, and all that was read for it. */
export function belowOf({ conditions = [], uses }: TraceNode): readonly string[] {
  return [...new Set([...conditions, ...uses])];
}

/**
 * Values of one rule or fact next to each other, where the first of them stands: numbers with the largest first, others
 * with those first that differ from most.
 */
function sameKind(nodes: readonly TraceNode[]): readonly (readonly TraceNode[])[] {
  const groups = new Map<string, TraceNode[]>();
  for (const node of nodes) {
    const key = `${node.kind} ${node.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return [...groups.values()].map((group) => (group.length > 2 ? ordered(group) : group));
}

function ordered(group: readonly TraceNode[]): readonly TraceNode[] {
  if (group.some((node) => numberOf(node) !== undefined)) return group.toSorted(largestFirst);
  const counts = new Map<string, number>();
  const stateOf = ({ value }: TraceNode): string => JSON.stringify(value);
  for (const node of group) counts.set(stateOf(node), (counts.get(stateOf(node)) ?? 0) + 1);
  return group.toSorted((one, other) => (counts.get(stateOf(one)) ?? 0) - (counts.get(stateOf(other)) ?? 0));
}

function largestFirst(one: TraceNode, other: TraceNode): number {
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === undefined || right === undefined) return (left === undefined ? 1 : 0) - (right === undefined ? 1 : 0);
  return compare(right, left);
}

/** The value of a node where that is a number. */
export function numberOf({ value }: TraceNode): Fraction | undefined {
  return value.state === 'known' && value.datum.kind === 'number' ? fractionOf(value.datum.number) : undefined;
}

function isNo({ value }: TraceNode): boolean {
  return value.state === 'known' && value.datum.kind === 'yesNo' && !value.datum.value;
}

function isRefusal(node: TraceNode): boolean {
  const number = numberOf(node);
  return isNo(node) || node.value.state === 'absent' || (number !== undefined && isZero(number));
}
