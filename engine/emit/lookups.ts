import type { Comparison, NodeId, Operation, Plan, PlanNode } from '../compile/ir.ts';

/** A choice among constants that values of kinds, and truths, decide: a table with an entry for each combination. */
export interface Lookup {
  readonly axes: readonly Axis[];
  /** The constant of each combination, of the last axis first; undefined: open. */
  readonly entries: readonly (PlanNode | undefined)[];
}

export interface Axis {
  readonly node: NodeId;
  readonly size: number;
}

/** What so many entries cost in a module is nothing beside the conditions. */
const mostEntries = 4096;

/** A choice that is such a table. With fewer than four entries its conditions are as good. */
export function lookupOf(plan: Plan, node: PlanNode): Lookup | undefined {
  if (node.operation.kind !== 'choose' && node.operation.kind !== 'onlyOne') return undefined;
  const axes = new Map<NodeId, Axis>();
  if (!findAxes(plan, node.id, axes)) return undefined;
  const all = [...axes.values()];
  const count = all.reduce((product, { size }) => product * size, 1);
  if (count < 4 || count > mostEntries || all.every(({ size }) => size === 2)) return undefined;
  const entries: (PlanNode | undefined)[] = [];
  for (let at = 0; at < count; at += 1) {
    const places = new Map<NodeId, number>();
    let left = at;
    for (const { node: axis, size } of [...all].reverse()) {
      places.set(axis, left % size);
      left = Math.floor(left / size);
    }
    entries.push(chosen(plan, node.id, places));
  }
  return { axes: all, entries };
}

function nodeOf(plan: Plan, id: NodeId): PlanNode {
  const node = plan.nodes[id];
  if (node === undefined) throw new Error(`the plan has no node ${id}`);
  return node;
}

/** What decides; false where something else than constants is chosen. */
function findAxes(plan: Plan, id: NodeId, axes: Map<NodeId, Axis>): boolean {
  const { operation } = nodeOf(plan, id);
  if (operation.kind === 'constant') return true;
  if (operation.kind !== 'choose' && operation.kind !== 'onlyOne') return false;
  const values = [...operation.branches.map(({ value }) => value), operation.otherwise].flatMap((one) => one ?? []);
  return (
    operation.branches.every(({ condition }) => findInCondition(plan, condition, axes)) &&
    values.every((value) => findAxes(plan, value, axes))
  );
}

function findInCondition(plan: Plan, id: NodeId, axes: Map<NodeId, Axis>): boolean {
  if (axes.size > 4) return false;
  const { operation } = nodeOf(plan, id);
  if (operation.kind === 'and' || operation.kind === 'or')
    return operation.operands.every((operand) => findInCondition(plan, operand, axes));
  if (operation.kind === 'not') return findInCondition(plan, operation.operand, axes);
  if (operation.kind === 'constant') return operation.value.kind === 'small';
  const coded = operation.kind === 'compare' ? codeOf(plan, operation) : undefined;
  if (coded !== undefined) axes.set(coded.axis.node, coded.axis);
  else axes.set(id, { node: id, size: 2 });
  return true;
}

/** A value of a kind, or a truth, held against a constant. */
function codeOf(
  plan: Plan,
  { left, right }: Extract<Operation, { readonly kind: 'compare' }>,
): { readonly axis: Axis; readonly place: number } | undefined {
  const [tested, against] = [nodeOf(plan, left), nodeOf(plan, right)];
  const { operation, holds } = against;
  if (operation.kind !== 'constant' || operation.value.kind !== 'small' || tested.operation.kind === 'constant')
    return undefined;
  if (holds.kind === 'truth') return { axis: { node: left, size: 2 }, place: operation.value.value };
  if (holds.kind !== 'code' || tested.holds.kind !== 'code') return undefined;
  const size = plan.kinds.get(holds.of)?.length ?? 0;
  return size === 0 ? undefined : { axis: { node: left, size }, place: operation.value.value };
}

/** The constant for a combination; undefined where it is open. */
function chosen(plan: Plan, id: NodeId, places: ReadonlyMap<NodeId, number>): PlanNode | undefined {
  const node = nodeOf(plan, id);
  const { operation } = node;
  if (operation.kind !== 'choose' && operation.kind !== 'onlyOne') return node;
  const holding = operation.branches.filter(({ condition }) => isTrue(plan, condition, places));
  if (operation.kind === 'onlyOne' && holding.length > 1) return undefined;
  const value = holding[0]?.value ?? operation.otherwise;
  return value === undefined ? undefined : chosen(plan, value, places);
}

function isTrue(plan: Plan, id: NodeId, places: ReadonlyMap<NodeId, number>): boolean {
  const { operation } = nodeOf(plan, id);
  const own = places.get(id);
  if (own !== undefined) return own === 1;
  switch (operation.kind) {
    case 'and':
      return operation.operands.every((operand) => isTrue(plan, operand, places));
    case 'or':
      return operation.operands.some((operand) => isTrue(plan, operand, places));
    case 'not':
      return !isTrue(plan, operation.operand, places);
    case 'constant':
      return operation.value.kind === 'small' && operation.value.value === 1;
    case 'compare': {
      const coded = codeOf(plan, operation);
      const place = coded && places.get(coded.axis.node);
      return coded !== undefined && place !== undefined && compares(operation.operator, place, coded.place);
    }
    default:
      return false;
  }
}

function compares(operator: Comparison, a: number, b: number): boolean {
  switch (operator) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
  }
}

/** Of an entry: known that there is none. */
export function isNothing(entry: PlanNode | undefined): boolean {
  return entry?.operation.kind === 'constant' && entry.operation.value.kind === 'absent';
}
