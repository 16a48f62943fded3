/** Totals and counts that differ only in the constants of their conditions: `domein = techniek en niveau = 4`, hundreds of them. */
import type { NodeId, Operation, Plan } from './ir.ts';

type Aggregate = Extract<Operation, { readonly kind: 'aggregate' }>;

/** Aggregates over the same rows and values that are gathered in one pass. */
export interface AggregateFamily {
  readonly from: Aggregate['from'];
  readonly by: NodeId | undefined;
  /** Absent of counts. */
  readonly value: NodeId | undefined;
  /** What has to hold besides, alike for all. */
  readonly rest: readonly NodeId[];
  /** What is compared with a constant. */
  readonly keys: readonly NodeId[];
  readonly members: Map<NodeId, FamilyMember>;
}

export interface FamilyMember {
  /** Its place among the members. */
  readonly at: number;
  /** By key: the constant, a whole number. */
  readonly constants: readonly number[];
}

/** By node: the family it is gathered with. A family has two members or more. */
export function familiesOf(plan: Plan): ReadonlyMap<NodeId, AggregateFamily> {
  const families = new Map<string, AggregateFamily>();
  for (const { id, operation } of plan.nodes) {
    if (operation.kind !== 'aggregate' || (operation.name !== 'total' && operation.name !== 'count')) continue;
    const { name, from, by, belongs, value } = operation;
    const conditions = belongs === undefined ? undefined : conditionsOf(plan, belongs);
    if (conditions === undefined || conditions.keys.size === 0) continue;
    const keys = [...conditions.keys.keys()].sort((a, b) => a - b);
    const key = JSON.stringify([name, from, by ?? -1, value ?? -1, keys, conditions.rest]);
    const family = families.get(key) ?? { from, by, value, keys, rest: conditions.rest, members: new Map() };
    families.set(key, family);
    family.members.set(id, { at: family.members.size, constants: keys.map((node) => conditions.keys.get(node) ?? 0) });
  }
  const shared = [...families.values()].filter(({ members }) => members.size > 1);
  return new Map(shared.flatMap((family) => [...family.members.keys()].map((id) => [id, family] as const)));
}

interface Conditions {
  readonly rest: readonly NodeId[];
  readonly keys: ReadonlyMap<NodeId, number>;
}

/** The parts of a conjunction; undefined where one node is compared twice. */
function conditionsOf(plan: Plan, belongs: NodeId): Conditions | undefined {
  const keys = new Map<NodeId, number>();
  const rest = new Set<NodeId>();
  const waiting = [belongs];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const operation = plan.nodes[id]?.operation;
    const test = operation === undefined ? undefined : equality(plan, operation);
    if (operation?.kind === 'and') waiting.push(...operation.operands);
    else if (test === undefined) rest.add(id);
    else if (keys.has(test.node)) return undefined;
    else keys.set(test.node, test.constant);
  }
  return { rest: [...rest].sort((a, b) => a - b), keys };
}

/** `code = constant`: the code, and the place of the constant. */
export function equality(
  plan: Plan,
  operation: Operation,
): { readonly node: NodeId; readonly constant: number } | undefined {
  if (operation.kind !== 'compare' || operation.operator !== '=') return undefined;
  const { left, right } = operation;
  for (const [node, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const constant = smallConstant(plan, other);
    if (constant !== undefined && smallConstant(plan, node) === undefined) return { node, constant };
  }
  return undefined;
}

function smallConstant(plan: Plan, id: NodeId): number | undefined {
  const found = plan.nodes[id];
  if (found?.holds.kind !== 'code' || found.operation.kind !== 'constant') return undefined;
  const { value } = found.operation;
  return value.kind === 'small' ? value.value : undefined;
}
