/**
 * What rests on a few codes and truths only (a decision table, a norm by domain and level) is worked out beforehand for every
 * combination of these, absent and open among them, by the same kernels; then it is one read per row.
 */
import { isAbsent, isKnown, isOpen, type Population } from '../population/population.ts';
import type { Computed } from './computed.ts';
import type { NodeId, Operation, Plan, PlanNode, PlannedColumn } from './ir.ts';
import { batchSize } from './slot.ts';
import { readsOf } from './strata.ts';

export interface Tabulated {
  readonly keys: readonly NodeId[];
  /** Of each key how many values it has; places `size` and `size + 1` are those of absent and open. */
  readonly sizes: readonly number[];
  /** By place, the last key running fastest. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** Fewer operations than these are as fast as a table. */
const fewest = 3;

/** By node that others than tabulated ones read; `compute` runs a plan without tables. */
export function tabulate(
  plan: Plan,
  compute: (plan: Plan, population: Population) => Computed,
): ReadonlyMap<NodeId, Tabulated> {
  const supports = supportsOf(plan);
  const groups = new Map<string, NodeId[]>();
  for (const id of entries(plan, supports)) {
    const keys = supports[id]?.keys.join(' ') ?? '';
    const group = groups.get(keys) ?? [];
    groups.set(keys, group);
    group.push(id);
  }
  const tables = new Map<NodeId, Tabulated>();
  for (const ids of groups.values()) {
    const keys = supports[ids[0] ?? -1]?.keys ?? [];
    const sizes = keys.map((key) => sizeOf(plan, key) ?? 0);
    const computed = compute(onlyThese(plan, ids, keys), combinations(keys, sizes));
    for (const id of ids) {
      const { values, states } = computed.columnOf(id);
      tables.set(id, { keys, sizes, values: values.slice(), states: states.slice() });
    }
  }
  return tables;
}

interface Support {
  readonly keys: readonly NodeId[];
  /** Operations that a table does away with. */
  readonly saves: number;
}

/** Per node what it rests on; undefined where that is more than codes and truths, or too many combinations. */
function supportsOf(plan: Plan): readonly (Support | undefined)[] {
  const supports: (Support | undefined)[] = [];
  for (const node of plan.nodes) {
    const own = node.operation.kind === 'constant' ? nothing : derived(plan, node, supports);
    supports.push(own ?? (sizeOf(plan, node.id) === undefined ? undefined : { keys: [node.id], saves: 0 }));
  }
  return supports;
}

const nothing: Support = { keys: [], saves: 0 };

function derived(plan: Plan, node: PlanNode, supports: readonly (Support | undefined)[]): Support | undefined {
  const { holds, operation, table } = node;
  if (table === 0 || !isTabulable.has(operation.kind) || holds.kind === 'text' || holds.kind === 'thing')
    return undefined;
  if (holds.kind === 'number' && holds.guarded) return undefined;
  const keys = new Set<NodeId>();
  let saves = 1;
  for (const read of readsOf(plan, node).own) {
    const support = supports[read];
    if (support === undefined || isText(plan, read)) return undefined;
    saves += support.saves;
    for (const key of support.keys) keys.add(key);
  }
  const all = [...keys].sort((a, b) => a - b);
  return all.length === 0 || placesOf(plan, all) > batchSize ? undefined : { keys: all, saves };
}

function isText(plan: Plan, id: NodeId): boolean {
  return plan.nodes[id]?.holds.kind === 'text';
}

const isTabulable: ReadonlySet<Operation['kind']> = new Set([
  ...(['arithmetic', 'negate', 'rescale', 'compare', 'and', 'or', 'not', 'atLeast', 'present', 'ifAbsent'] as const),
  ...(['choose', 'onlyOne', 'cell', 'lookUp', 'extreme', 'round'] as const),
]);

function placesOf(plan: Plan, keys: readonly NodeId[]): number {
  return keys.reduce((product, key) => product * ((sizeOf(plan, key) ?? 0) + 2), 1);
}

/** How many values what is a key has: a code, or a truth that is a fact. */
function sizeOf(plan: Plan, id: NodeId): number | undefined {
  const node = plan.nodes[id];
  if (node === undefined || node.operation.kind === 'constant') return undefined;
  if (node.operation.kind === 'cell') return 2 * node.operation.bounds.length + 1;
  if (node.holds.kind === 'code') return plan.kinds.get(node.holds.of)?.length;
  return node.holds.kind === 'truth' && node.operation.kind === 'input' ? 2 : undefined;
}

/** Worth a table, and read by somebody without one. */
function entries(plan: Plan, supports: readonly (Support | undefined)[]): readonly NodeId[] {
  const read = new Set([...plan.asked, ...plan.columns].flatMap(({ node, unrounded }) => [node, unrounded ?? node]));
  for (const node of plan.nodes) {
    const { own, whole } = readsOf(plan, node);
    for (const id of whole) read.add(id);
    const { saves = 0 } = supports[node.id] ?? nothing;
    if (saves < fewest) for (const id of own) read.add(id);
  }
  for (const { pot, weights } of plan.divisions) for (const id of [pot, ...weights]) read.add(id);
  return [...read].filter((id) => (supports[id]?.saves ?? 0) >= fewest);
}

/** The plan with its keys as facts, of which only these are asked. */
function onlyThese(plan: Plan, ids: readonly NodeId[], keys: readonly NodeId[]): Plan {
  const facts = new Set(keys);
  const [any] = [...plan.asked, ...plan.columns];
  if (any === undefined) throw new Error('a plan of which nothing is asked');
  return {
    ...plan,
    tables: plan.tables.map(() => ({ entity: combined })),
    nodes: plan.nodes.map((node) =>
      facts.has(node.id) ? { ...node, operation: { kind: 'input', key: String(node.id) } } : node,
    ),
    columns: [],
    asked: ids.map((node): PlannedColumn => ({ quantity: any.quantity, indexes: [], type: any.type, reads: [], node })),
  };
}

const combined = 'combinations';

function combinations(keys: readonly NodeId[], sizes: readonly number[]): Population {
  const count = sizes.reduce((product, size) => product * (size + 2), 1);
  let every = count;
  const columns = keys.map((key, at) => {
    const size = sizes[at] ?? 0;
    every /= size + 2;
    const places = Float64Array.from({ length: count }, (_, row) => Math.floor(row / every) % (size + 2));
    const states = Uint8Array.from(places, (place) => (place < size ? isKnown : place === size ? isAbsent : isOpen));
    return [String(key), { values: places, states }] as const;
  });
  const keyed = { keyOf: String, rowOf: Number, keyBytes: () => 0 };
  return {
    tables: new Map([[combined, { entity: combined, count, ...keyed }]]),
    ...{ columns: new Map(columns), texts: [], lives: false },
    facts: () => ({ things: new Map(), values: new Map() }),
  };
}
