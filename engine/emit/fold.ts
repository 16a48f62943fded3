import type { Comparison, Constant, NodeId, Operation, Plan, PlanNode } from '../compile/ir.ts';

/**
 * The same plan in which choices among constants that values of kinds and truths decide are one table each, however they were
 * nested. A table is open as soon as something that says the place is: what might be known even so is left to the engine.
 */
export function folded(plan: Plan): Plan {
  const never = new Set(plan.inputs.flatMap(({ key, quantity }) => (quantity.type.orAbsent ? [] : [key])));
  const known = (id: NodeId): boolean => {
    const { operation } = nodeOf(plan, id);
    return operation.kind === 'input' && never.has(operation.key);
  };
  return { ...plan, nodes: plan.nodes.map((node) => tableOf({ plan, known }, node) ?? node) };
}

interface Folding {
  readonly plan: Plan;
  /** Whether a fact is known or open, and never known to be absent. */
  readonly known: (id: NodeId) => boolean;
}

/** More entries than this are no gain. */
const mostEntries = 4096;
const mostAxes = 4;

/** By node how many values it has. */
type Axes = Map<NodeId, number>;

/** Undefined where it is no such choice, or conditions are as good. */
function tableOf(folding: Folding, node: PlanNode): PlanNode | undefined {
  const { operation } = node;
  if (operation.kind !== 'choose' && operation.kind !== 'onlyOne') return undefined;
  const axes: Axes = new Map();
  if (!findAxes(folding, node.id, axes)) return undefined;
  const [at, sizes] = [[...axes.keys()], [...axes.values()]];
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count < 4 || count > mostEntries || sizes.every((size) => size === 2)) return undefined;
  const values = Array.from({ length: count }, (_, entry) => {
    const places = new Map<NodeId, number>();
    let left = entry;
    for (let which = at.length - 1; which >= 0; which -= 1) {
      const size = sizes[which] as number;
      places.set(at[which] as number, left % size);
      left = Math.floor(left / size);
    }
    return chosen(folding, node.id, places);
  });
  return { ...node, operation: { kind: 'lookUp', at, sizes, values } };
}

function nodeOf({ nodes }: Plan, id: NodeId): PlanNode {
  const node = nodes[id];
  if (node === undefined) throw new Error(`the plan has no node ${id}`);
  return node;
}

/** What decides; false where something else than constants is chosen. */
function findAxes(folding: Folding, id: NodeId, axes: Axes): boolean {
  const { operation } = nodeOf(folding.plan, id);
  switch (operation.kind) {
    case 'constant':
      return true;
    case 'lookUp':
      return operation.at.every((axis, which) => {
        axes.set(axis, operation.sizes[which] ?? 0);
        return axes.size <= mostAxes;
      });
    case 'choose':
    case 'onlyOne': {
      const values = [...operation.branches.map(({ value }) => value), operation.otherwise].flatMap((one) => one ?? []);
      return (
        operation.branches.every(({ condition }) => findInCondition(folding, condition, axes)) &&
        values.every((value) => findAxes(folding, value, axes))
      );
    }
    default:
      return false;
  }
}

function findInCondition(folding: Folding, id: NodeId, axes: Axes): boolean {
  const { operation } = nodeOf(folding.plan, id);
  if (operation.kind === 'constant') return operation.value.kind === 'small';
  if (operation.kind === 'and' || operation.kind === 'or')
    return operation.operands.every((operand) => findInCondition(folding, operand, axes));
  if (operation.kind === 'not') return findInCondition(folding, operation.operand, axes);
  const coded = codeOf(folding, operation);
  if (coded === undefined) axes.set(id, 2);
  else axes.set(coded.node, coded.size);
  return axes.size <= mostAxes;
}

interface Coded {
  readonly node: NodeId;
  readonly size: number;
  /** Whether it holds at a place. */
  readonly holds: (place: number) => boolean;
}

/** A value of a kind or a truth held against a constant, or asked whether it is there at all. */
function codeOf({ plan, known }: Folding, operation: Operation): Coded | undefined {
  if (operation.kind === 'present' && known(operation.operand)) {
    const { holds } = nodeOf(plan, operation.operand);
    const size = holds.kind === 'code' ? plan.kinds.get(holds.of)?.length : undefined;
    return size === undefined ? undefined : { node: operation.operand, size, holds: () => operation.wanted };
  }
  if (operation.kind !== 'compare') return undefined;
  const [tested, against] = [nodeOf(plan, operation.left), nodeOf(plan, operation.right)];
  if (against.operation.kind !== 'constant' || against.operation.value.kind !== 'small') return undefined;
  if (tested.operation.kind === 'constant') return undefined;
  const { holds } = tested;
  const size = holds.kind === 'truth' ? 2 : holds.kind === 'code' ? plan.kinds.get(holds.of)?.length : undefined;
  const { value } = against.operation.value;
  if (size === undefined || size === 0) return undefined;
  return { node: operation.left, size, holds: (place) => compares(operation.operator, place, value) };
}

/** The constant for a combination of places. */
function chosen(folding: Folding, id: NodeId, places: ReadonlyMap<NodeId, number>): Constant {
  const { operation } = nodeOf(folding.plan, id);
  const open: Constant = { kind: 'open' };
  switch (operation.kind) {
    case 'constant':
      return operation.value;
    case 'lookUp': {
      const at = operation.at.reduce(
        (sum, axis, which) => sum * (operation.sizes[which] ?? 0) + (places.get(axis) ?? 0),
        0,
      );
      return operation.values[at] ?? open;
    }
    case 'choose':
    case 'onlyOne': {
      const holding = operation.branches.filter(({ condition }) => isTrue(folding, condition, places));
      if (operation.kind === 'onlyOne' && holding.length > 1) return open;
      const value = holding[0]?.value ?? operation.otherwise;
      return value === undefined ? open : chosen(folding, value, places);
    }
    default:
      return open;
  }
}

function isTrue(folding: Folding, id: NodeId, places: ReadonlyMap<NodeId, number>): boolean {
  const { operation } = nodeOf(folding.plan, id);
  switch (operation.kind) {
    case 'constant':
      return operation.value.kind === 'small' && operation.value.value === 1;
    case 'and':
      return operation.operands.every((operand) => isTrue(folding, operand, places));
    case 'or':
      return operation.operands.some((operand) => isTrue(folding, operand, places));
    case 'not':
      return !isTrue(folding, operation.operand, places);
    default: {
      const coded = codeOf(folding, operation);
      return coded === undefined ? places.get(id) === 1 : coded.holds(places.get(coded.node) ?? Number.NaN);
    }
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
