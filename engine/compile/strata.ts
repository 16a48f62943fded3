/** In which order nodes are computed: in strata, the nodes of one table that go through its rows together. */

import type { NodeId, Operation, Plan, PlanNode } from './ir.ts';
import { operandsOf } from './operands.ts';

/** What a node reads: `own` in the same row, `whole` all rows of. */
export interface Reads {
  readonly own: readonly NodeId[];
  readonly whole: readonly NodeId[];
}

export interface Strata {
  /** By node, from 0; all of a lower one are computed before. */
  readonly levels: readonly number[];
  /** By division. */
  readonly divisions: readonly number[];
}

/**
 * A node comes after what it reads in its row, and one level after what it reads as a whole. It then goes as late as those who
 * read it allow, so that it need not be kept in between.
 */
export function strataOf(plan: Plan): Strata {
  const reads = plan.nodes.map((node) => readsOf(plan, node));
  const levels = earliest(plan, reads);
  const kept = new Set([...plan.columns, ...plan.asked].flatMap(({ node, unrounded }) => [node, unrounded ?? node]));
  const latest: (number | undefined)[] = plan.nodes.map(() => undefined);
  for (const node of [...plan.nodes].reverse()) {
    const level = kept.has(node.id) ? levels[node.id] : (latest[node.id] ?? levels[node.id]);
    levels[node.id] = level ?? 0;
    const { own, whole } = reads[node.id] ?? nothing;
    for (const id of own) latest[id] = Math.min(latest[id] ?? Number.POSITIVE_INFINITY, level ?? 0);
    for (const id of whole) latest[id] = Math.min(latest[id] ?? Number.POSITIVE_INFINITY, (level ?? 0) - 1);
  }
  const divisions = plan.divisions.map((_, at) =>
    Math.max(0, ...divisionReads(plan, at).map((id) => (levels[id] ?? 0) + 1)),
  );
  return { levels, divisions };
}

const nothing: Reads = { own: [], whole: [] };

function earliest(plan: Plan, reads: readonly Reads[]): number[] {
  const least = plan.nodes.map(() => 0);
  let levels = levelsFrom(plan, reads, least);
  // What stands between a recursive gather and the column that it reads is computed together with that.
  for (const between of plan.nodes.flatMap((node) => recursion(node, reads))) {
    const together = Math.max(...between.map((id) => levels[id] ?? 0));
    for (const id of between) least[id] = Math.max(least[id] ?? 0, together);
    levels = levelsFrom(plan, reads, least);
  }
  return levels;
}

function levelsFrom(plan: Plan, reads: readonly Reads[], least: readonly number[]): number[] {
  const levels: number[] = [];
  for (const { id, operation } of plan.nodes) {
    const { own, whole } = reads[id] ?? nothing;
    // Also a count of all comes after the rows it counts.
    let level = Math.max(least[id] ?? 0, operation.kind === 'aggregate' ? 1 : 0);
    for (const read of own) level = Math.max(level, levels[read] ?? 0);
    for (const read of whole) level = Math.max(level, (levels[read] ?? 0) + 1);
    levels.push(level);
  }
  return levels;
}

/** A recursive gather, the column it reads, and the nodes of the same row by which that rests on it. */
function recursion({ id, operation }: PlanNode, reads: readonly Reads[]): readonly (readonly NodeId[])[] {
  if (operation.kind !== 'gather' || operation.recursive !== true) return [];
  const resting = new Set([id]);
  for (let next = id + 1; next <= operation.value; next += 1)
    if (reads[next]?.own.some((read) => resting.has(read)) === true) resting.add(next);
  const read = new Set([operation.value]);
  for (let next = operation.value; next >= id; next -= 1)
    if (read.has(next)) for (const before of reads[next]?.own ?? []) read.add(before);
  return [[...resting].filter((found) => read.has(found))];
}

export function readsOf(plan: Plan, { operation }: PlanNode): Reads {
  switch (operation.kind) {
    case 'gather':
      return {
        own: operation.at === undefined ? [] : [operation.at],
        whole: operation.recursive === true ? [] : [operation.value],
      };
    case 'aggregate':
      return { own: [], whole: aggregateReads(operation) };
    case 'part':
    case 'rest':
      return { own: [], whole: divisionReads(plan, operation.division) };
    default:
      return { own: operandsOf(operation), whole: [] };
  }
}

export function aggregateReads({ by, belongs, value }: Extract<Operation, { kind: 'aggregate' }>): readonly NodeId[] {
  return [by, belongs, value].filter((id) => id !== undefined);
}

export function divisionReads({ divisions }: Plan, at: number): readonly NodeId[] {
  const division = divisions[at];
  if (division === undefined) throw new Error('a part of a division that the plan does not have');
  const { pot, weights, lists, others, sound } = division;
  const ofLists = lists.flatMap(({ takesPart, keys, claim, floor, cap, refillKey }) => [
    ...keys,
    ...[takesPart, claim, floor, cap, refillKey].filter((id) => id !== undefined),
  ]);
  return [pot, ...weights, ...[...others, sound].filter((id) => id !== undefined), ...ofLists];
}

/** What is cheaper to do again in each stratum than to keep: it reads no node in its own row. */
export function isLight({ operation }: PlanNode): boolean {
  switch (operation.kind) {
    case 'constant':
    case 'input':
    case 'self':
    case 'parent':
      return true;
    case 'gather':
      return operation.at === undefined;
    default:
      return false;
  }
}
