import type { NodeId, Operation, Plan, PlanNode, TableId } from '../compile/ir.ts';
import { operandsOf } from '../compile/operands.ts';

/** In which order the nodes of a plan that are asked for can be computed: table by table, in as few passes as there can be. */
export interface Flow {
  readonly plan: Plan;
  /** What the asked columns need, in order. */
  readonly live: readonly PlanNode[];
  readonly passes: readonly Pass[];
  /** The pass in which a node gets its value; facts and constants may be read again in others. */
  readonly passOf: ReadonlyMap<NodeId, number>;
  /** Nodes whose values are kept for all rows, since another table or a later pass reads them. */
  readonly kept: ReadonlySet<NodeId>;
  /** How often a node is read. */
  readonly uses: ReadonlyMap<NodeId, number>;
}

/** One loop over the rows of a table. */
export interface Pass {
  readonly table: TableId;
  readonly nodes: readonly PlanNode[];
  /** Aggregates that take their terms from these rows. */
  readonly feeds: readonly PlanNode[];
}

export function flowOf(plan: Plan): Flow {
  const uses = usesOf(plan);
  const live = plan.nodes.filter(({ id }) => uses.has(id));
  const levels = levelsOf(plan, live);
  const keys = new Map<string, { level: number; table: TableId; nodes: PlanNode[]; feeds: PlanNode[] }>();
  const passAt = (level: number, table: TableId) => {
    const key = `${level} ${table}`;
    const pass = keys.get(key) ?? { level, table, nodes: [], feeds: [] };
    keys.set(key, pass);
    return pass;
  };
  for (const node of live) {
    passAt(levels.get(node.id) ?? 0, node.table).nodes.push(node);
    if (node.operation.kind === 'aggregate')
      passAt((levels.get(node.id) ?? 1) - 1, node.operation.from).feeds.push(node);
  }
  const passes = [...keys.values()].sort((one, other) => one.level - other.level || one.table - other.table);
  const passOf = new Map(passes.flatMap(({ nodes }, at) => nodes.map(({ id }) => [id, at] as const)));
  return { plan, live, passes, passOf, kept: keptOf(plan, live, passes, passOf), uses };
}

/** Costs no more to read or make again than to keep. */
export function isReread(operation: Operation): boolean {
  return (
    operation.kind === 'constant' ||
    operation.kind === 'input' ||
    operation.kind === 'self' ||
    operation.kind === 'parent'
  );
}

/** What a node reads of rows of other tables, which have to be complete before. */
function crossed(plan: Plan, operation: Operation): readonly NodeId[] {
  if (operation.kind === 'gather') return operation.recursive === true ? [] : [operation.value];
  if (operation.kind === 'aggregate') return termsOf(operation);
  if (operation.kind === 'part' || operation.kind === 'rest') {
    const division = plan.divisions[operation.division];
    if (division === undefined) return [];
    const lists = division.lists.flatMap(({ takesPart, keys, claim, floor, cap, refillKey }) => [
      ...keys,
      ...[takesPart, claim, floor, cap, refillKey].flatMap((one) => one ?? []),
    ]);
    const own = [...division.others, division.sound].flatMap((one) => one ?? []);
    return [division.pot, ...division.weights, ...own, ...lists];
  }
  return [];
}

/** What an aggregate reads of each row that it goes over. */
export function termsOf({ by, belongs, value }: Extract<Operation, { readonly kind: 'aggregate' }>): readonly NodeId[] {
  return [by, belongs, value].flatMap((one) => one ?? []);
}

function usesOf(plan: Plan): ReadonlyMap<NodeId, number> {
  const uses = new Map<NodeId, number>();
  const use = (id: NodeId): void => void uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const { node } of plan.asked) use(node);
  for (const node of [...plan.nodes].reverse()) {
    if (!uses.has(node.id)) continue;
    for (const operand of [...operandsOf(node.operation), ...crossed(plan, node.operation)]) use(operand);
  }
  return uses;
}

/** How many complete passes over other rows come before a node. */
function levelsOf(plan: Plan, live: readonly PlanNode[]): ReadonlyMap<NodeId, number> {
  const levels = new Map<NodeId, number>();
  const level = (id: NodeId): number => levels.get(id) ?? 0;
  for (const node of live) {
    const { id, operation } = node;
    const own = operandsOf(node.operation).map(level);
    const others = crossed(plan, operation).map((other) => level(other) + 1);
    // An aggregate comes after its rows, also where it reads nothing of them.
    levels.set(id, Math.max(operation.kind === 'aggregate' ? 1 : 0, ...own, ...others));
  }
  return levels;
}

function keptOf(
  plan: Plan,
  live: readonly PlanNode[],
  passes: readonly Pass[],
  passOf: ReadonlyMap<NodeId, number>,
): ReadonlySet<NodeId> {
  const kept = new Set<NodeId>(plan.asked.map(({ node }) => node));
  const keep = (id: NodeId, pass: number | undefined): void => {
    const node = plan.nodes[id];
    if (node !== undefined && !isReread(node.operation) && passOf.get(id) !== pass) kept.add(id);
  };
  for (const node of live) {
    const { id, operation } = node;
    if (operation.kind !== 'aggregate') for (const other of crossed(plan, operation)) kept.add(other);
    for (const operand of operandsOf(node.operation)) keep(operand, passOf.get(id));
  }
  for (const [at, { feeds }] of passes.entries()) {
    for (const { operation } of feeds)
      if (operation.kind === 'aggregate') for (const term of termsOf(operation)) keep(term, at);
  }
  return kept;
}
