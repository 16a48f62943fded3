import type { Instance, Quantity } from '../model.ts';
import type {
  Constant,
  DivisionPlan,
  Holds,
  NodeId,
  Operation,
  PlanNode,
  PlannedInput,
  TableId,
  TablePlan,
} from './ir.ts';

/** A plan while it is being made. Nodes that would be the same are one. */
export interface Draft {
  readonly nodes: PlanNode[];
  /** Of each number node: how many digits its units may be expected to have; beyond 15 they no longer fit a double. */
  readonly digits: number[];
  readonly tables: TablePlan[];
  readonly inputs: Map<string, PlannedInput>;
  readonly divisions: DivisionPlan[];
  readonly kinds: Map<string, readonly string[]>;
  readonly same: Map<string, NodeId>;
  readonly numbers: Map<object, number>;
}

/** What has no operation in a plan. The rule application in which it stands goes to the reference evaluator as a whole. */
export class Unplanned extends Error {}

/** Larger plans cost more to make than they save. */
const mostNodes = 100_000;

/** Units of more digits than these are not surely whole numbers of a double. */
export const wholeDigits = 15;

export function newDraft(): Draft {
  return {
    nodes: [],
    digits: [],
    tables: [{}],
    inputs: new Map(),
    divisions: [],
    kinds: new Map(),
    same: new Map(),
    numbers: new Map(),
  };
}

/** A node of this table; where nothing in it is of the table's own rows, it is computed once, for the regulation. */
export function node(draft: Draft, table: TableId, holds: Holds, operation: Operation, digits = 0): NodeId {
  const lifted = table === 0 ? undefined : liftedOperation(draft, operation);
  if (lifted !== undefined) return broadcast(draft, table, added(draft, 0, holds, lifted, digits));
  return added(draft, table, holds, operation, digits);
}

export function nodeAt(draft: Draft, id: NodeId): PlanNode {
  const found = draft.nodes[id];
  if (found === undefined) throw new Error(`a plan without node ${id}`);
  return found;
}

export function constantAt(draft: Draft, id: NodeId): Constant | undefined {
  const { operation } = nodeAt(draft, id);
  return operation.kind === 'constant' ? operation.value : undefined;
}

export function digitsOf(draft: Draft, id: NodeId): number {
  return draft.digits[id] ?? 0;
}

/** A node as it is read on another table. */
export function onTable(draft: Draft, table: TableId, id: NodeId): NodeId {
  const own = nodeAt(draft, id);
  if (own.table === table) return id;
  if (own.operation.kind === 'constant') return added(draft, table, own.holds, own.operation, digitsOf(draft, id));
  if (own.table === 0) return broadcast(draft, table, id);
  throw new Unplanned('a value of another table');
}

function broadcast(draft: Draft, table: TableId, id: NodeId): NodeId {
  const { holds, operation } = nodeAt(draft, id);
  if (operation.kind === 'constant') return added(draft, table, holds, operation, digitsOf(draft, id));
  return added(draft, table, holds, { kind: 'gather', value: id }, digitsOf(draft, id));
}

function added(draft: Draft, table: TableId, holds: Holds, operation: Operation, digits: number): NodeId {
  const key = `${table} ${holdsText(holds)} ${operationText(draft, operation)}`;
  const known = draft.same.get(key);
  if (known !== undefined) return known;
  const id = draft.nodes.length;
  if (id >= mostNodes) throw new Unplanned('too large');
  draft.nodes.push({ id, table, holds, operation });
  draft.digits.push(digits);
  draft.same.set(key, id);
  return id;
}

function operationText(draft: Draft, operation: Operation): string {
  switch (operation.kind) {
    case 'reference':
      return `reference ${numberOfQuantity(draft, operation.quantity)} ${JSON.stringify(operation.indexes)}`;
    case 'constant':
      return `constant ${constantText(operation.value)}`;
    case 'lookUp':
      return `lookUp ${operation.at.join()} ${operation.sizes.join()} ${operation.values.map(constantText).join()}`;
    case 'round': {
      const { operand, step, mode } = operation;
      return `round ${operand} ${step.numerator}/${step.denominator} ${mode}`;
    }
    default:
      return JSON.stringify(operation);
  }
}

function constantText(constant: Constant): string {
  switch (constant.kind) {
    case 'number':
      return `${constant.value.numerator}/${constant.value.denominator}`;
    case 'small':
      return `s${constant.value}`;
    case 'text':
      return JSON.stringify(constant.text);
    default:
      return constant.kind;
  }
}

function holdsText(holds: Holds): string {
  switch (holds.kind) {
    case 'number':
      return `${holds.scale}${holds.guarded ? 'g' : ''}`;
    case 'code':
    case 'thing':
      return `${holds.kind} ${holds.of}`;
    default:
      return holds.kind;
  }
}

/** A number by which a quantity is told from others of its name, in other states of the law. */
export function numberOfQuantity({ numbers }: Draft, quantity: Quantity): number {
  const known = numbers.get(quantity) ?? numbers.size;
  numbers.set(quantity, known);
  return known;
}

/** The same operation on what the regulation has once; undefined where it reads a row of the table itself. */
function liftedOperation(draft: Draft, operation: Operation): Operation | undefined {
  const whole = ownOperands(operation);
  if (whole === undefined || whole.length === 0) return undefined;
  const moved = new Map<NodeId, NodeId>();
  for (const id of whole) {
    const own = nodeAt(draft, id);
    if (own.operation.kind === 'constant')
      moved.set(id, added(draft, 0, own.holds, own.operation, digitsOf(draft, id)));
    else if (own.operation.kind === 'gather' && own.operation.at === undefined) moved.set(id, own.operation.value);
    else return undefined;
  }
  return withOperands(operation, (id) => moved.get(id) ?? id);
}

/** The operands of what is computed row by row from rows of one table; undefined for anything else. */
function ownOperands(operation: Operation): readonly NodeId[] | undefined {
  const found: NodeId[] = [];
  const seen = withOperands(operation, (id) => {
    found.push(id);
    return id;
  });
  return seen === undefined ? undefined : found;
}

function withOperands(operation: Operation, to: (id: NodeId) => NodeId): Operation | undefined {
  switch (operation.kind) {
    case 'arithmetic':
    case 'compare':
      return { ...operation, left: to(operation.left), right: to(operation.right) };
    case 'negate':
    case 'rescale':
    case 'not':
    case 'present':
    case 'round':
    case 'cell':
      return { ...operation, operand: to(operation.operand) };
    case 'dayOfYear':
      return { ...operation, year: to(operation.year) };
    case 'addMonths':
    case 'periodOfDate':
      return { ...operation, date: to(operation.date) };
    case 'and':
    case 'or':
    case 'atLeast':
    case 'extreme':
      return { ...operation, operands: operation.operands.map(to) };
    case 'lookUp':
      return { ...operation, at: operation.at.map(to) };
    case 'ifAbsent':
      return { ...operation, operand: to(operation.operand), fallback: to(operation.fallback) };
    case 'choose':
      return {
        ...operation,
        branches: operation.branches.map(({ condition, value }) => ({ condition: to(condition), value: to(value) })),
        otherwise: to(operation.otherwise),
      };
    case 'onlyOne':
      return {
        ...operation,
        branches: operation.branches.map(({ condition, value }) => ({ condition: to(condition), value: to(value) })),
        ...(operation.otherwise === undefined ? {} : { otherwise: to(operation.otherwise) }),
      };
    default:
      return undefined;
  }
}

/** The columns of a fact are told apart by their key. */
export function inputNode(draft: Draft, input: PlannedInput, digits: number): NodeId {
  draft.inputs.set(input.key, input);
  return added(draft, input.table, input.holds, { kind: 'input', key: input.key }, digits);
}

export type StaticIndexes = Instance['indexes'];
