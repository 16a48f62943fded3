import { compare, divide, type Fraction, isZero } from '../value/fraction.ts';
import { type RoundingMode, round } from '../value/round.ts';
import { constantAt, type Draft, digitsOf, node, nodeAt, Unplanned } from './draft.ts';
import type { Branch, Comparison, Constant, Holds, NodeId, TableId } from './ir.ts';
import { alike, constantNode, isOpenOrAbsent, numberHolds, scaleOfFraction } from './numbers.ts';
import { holds } from './order-holds.ts';
import { tabulated } from './tabulate.ts';

// Each makes a node, or what it comes to where that is the same whatever the facts are.

const truth: Holds = { kind: 'truth' };

export function truthNode(draft: Draft, table: TableId, value: boolean): NodeId {
  return node(draft, table, truth, { kind: 'constant', value: { kind: 'small', value: value ? 1 : 0 } });
}

export function openNode(draft: Draft, table: TableId, holds: Holds): NodeId {
  return node(draft, table, holds, { kind: 'constant', value: { kind: 'open' } });
}

export function absentNode(draft: Draft, table: TableId, holds: Holds): NodeId {
  return node(draft, table, holds, { kind: 'constant', value: { kind: 'absent' } });
}

export function comparison(draft: Draft, table: TableId, operator: Comparison, left: NodeId, right: NodeId): NodeId {
  const [a, b] = [constantAt(draft, left), constantAt(draft, right)];
  if (isOpenOrAbsent(a) || isOpenOrAbsent(b)) return openNode(draft, table, truth);
  const [one, other] = alike(draft, table, [left, right]) as [NodeId, NodeId];
  const order = a === undefined || b === undefined ? undefined : orderOf(a, b);
  if (order !== undefined) return truthNode(draft, table, holds(operator, order));
  const kinds = [nodeAt(draft, one).holds, nodeAt(draft, other).holds];
  if (kinds[0]?.kind !== kinds[1]?.kind) throw new Unplanned('values of different kinds are compared');
  if (one === other && operator !== '<>' && operator !== '<' && operator !== '>')
    return comparedWithItself(draft, table, one);
  return node(draft, table, truth, { kind: 'compare', operator, left: one, right: other });
}

/** Known where the value is, and then the same. */
function comparedWithItself(draft: Draft, table: TableId, id: NodeId): NodeId {
  const yes = truthNode(draft, table, true);
  const known = node(draft, table, truth, { kind: 'present', operand: id, wanted: true });
  return choice(draft, table, [{ condition: known, value: yes }], openNode(draft, table, truth));
}

function orderOf(left: Constant, right: Constant): number | undefined {
  if (left.kind === 'number' && right.kind === 'number') return compare(left.value, right.value);
  if (left.kind === 'small' && right.kind === 'small') return left.value - right.value;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text ? 0 : 1;
  return undefined;
}

/** `en`, `of`. */
export function junction(draft: Draft, table: TableId, kind: 'and' | 'or', operands: readonly NodeId[]): NodeId {
  const deciding = kind === 'or' ? 1 : 0;
  const left: NodeId[] = [];
  for (const operand of new Set(operands)) {
    const constant = constantAt(draft, operand);
    if (constant?.kind === 'small') {
      if (constant.value === deciding) return truthNode(draft, table, kind === 'or');
    } else left.push(operand);
  }
  const [only] = left;
  if (only === undefined) return truthNode(draft, table, kind === 'and');
  return node(draft, table, truth, { kind, operands: left });
}

export function negatedTruth(draft: Draft, table: TableId, operand: NodeId): NodeId {
  const constant = constantAt(draft, operand);
  if (constant?.kind === 'small') return truthNode(draft, table, constant.value === 0);
  return node(draft, table, truth, { kind: 'not', operand });
}

export function atLeast(draft: Draft, table: TableId, needed: number, operands: readonly NodeId[]): NodeId {
  if (needed >= operands.length && needed > 0 && operands.length === needed)
    return junction(draft, table, 'and', operands);
  if (needed === 1) return junction(draft, table, 'or', operands);
  return node(draft, table, truth, { kind: 'atLeast', needed, operands });
}

/** `is aanwezig`, `is geen`. */
export function presence(draft: Draft, table: TableId, operand: NodeId, wanted: boolean): NodeId {
  const constant = constantAt(draft, operand);
  if (constant?.kind === 'open') return openNode(draft, table, truth);
  if (constant !== undefined) return truthNode(draft, table, (constant.kind !== 'absent') === wanted);
  return node(draft, table, truth, { kind: 'present', operand, wanted });
}

export function ifAbsent(draft: Draft, table: TableId, operand: NodeId, fallback: NodeId): NodeId {
  const constant = constantAt(draft, operand);
  if (constant?.kind === 'absent') return fallback;
  if (constant !== undefined) return operand;
  const [one, other] = unified(draft, table, [operand, fallback]) as [NodeId, NodeId];
  const digits = Math.max(digitsOf(draft, one), digitsOf(draft, other));
  return node(draft, table, nodeAt(draft, one).holds, { kind: 'ifAbsent', operand: one, fallback: other }, digits);
}

/** `als … dan … anders …`. */
export function choice(draft: Draft, table: TableId, branches: readonly Branch[], otherwise: NodeId): NodeId {
  const left: Branch[] = [];
  let last = otherwise;
  for (const branch of branches) {
    const constant = constantAt(draft, branch.condition);
    if (constant?.kind === 'small' && constant.value === 0) continue;
    if (constant?.kind === 'small') {
      last = branch.value;
      break;
    }
    left.push(branch);
  }
  if (left.length === 0) return last;
  const values = unified(draft, table, [...left.map(({ value }) => value), last]);
  const [first = last] = values;
  const digits = Math.max(...values.map((id) => digitsOf(draft, id)));
  const moved = left.map(({ condition }, at) => ({ condition, value: values[at] ?? last }));
  const final = values[left.length] ?? last;
  const looked = tabulated(draft, table, moved, final, false, nodeAt(draft, first).holds);
  if (looked !== undefined) return looked;
  return node(draft, table, nodeAt(draft, first).holds, { kind: 'choose', branches: moved, otherwise: final }, digits);
}

/** The one branch whose condition holds. */
export function onlyOne(
  draft: Draft,
  table: TableId,
  branches: readonly Branch[],
  otherwise: NodeId | undefined,
  wanted: Holds,
): NodeId {
  const left = branches.filter(({ condition }) => {
    const constant = constantAt(draft, condition);
    return constant?.kind !== 'small' || constant.value !== 0;
  });
  const [only] = left;
  if (only === undefined) return otherwise ?? openNode(draft, table, wanted);
  if (left.length === 1 && constantAt(draft, only.condition)?.kind === 'small') return only.value;
  const values = unified(draft, table, [
    ...left.map(({ value }) => value),
    ...(otherwise === undefined ? [] : [otherwise]),
  ]);
  const digits = Math.max(...values.map((id) => digitsOf(draft, id)));
  const moved = left.map(({ condition, value }, at) => ({ condition, value: values[at] ?? value }));
  const last = values[left.length];
  const looked = tabulated(draft, table, moved, last, true, nodeAt(draft, values[0] ?? only.value).holds);
  if (looked !== undefined) return looked;
  return node(
    draft,
    table,
    nodeAt(draft, values[0] ?? only.value).holds,
    { kind: 'onlyOne', branches: moved, ...(last === undefined ? {} : { otherwise: last }) },
    digits,
  );
}

/** `hoogste(a; b)`, `laagste(a; b)`. */
export function extreme(
  draft: Draft,
  table: TableId,
  which: 'highest' | 'lowest',
  operands: readonly NodeId[],
): NodeId {
  const all = unified(draft, table, operands);
  const [first] = all;
  if (first === undefined) throw new Unplanned('the highest of nothing');
  if (all.length === 1) return first;
  const digits = Math.max(...all.map((id) => digitsOf(draft, id)));
  return node(draft, table, nodeAt(draft, first).holds, { kind: 'extreme', which, operands: all }, digits);
}

export function rounding(draft: Draft, table: TableId, operand: NodeId, step: NodeId, mode: RoundingMode): NodeId {
  const size = constantAt(draft, step);
  if (size?.kind !== 'number' || size.value.numerator <= 0n) throw new Unplanned('a step that is not fixed');
  const scale = scaleOfFraction(size.value);
  if (scale === undefined) throw new Unplanned('a step without an end');
  const constant = constantAt(draft, operand);
  if (isOpenOrAbsent(constant)) return operand;
  if (constant?.kind === 'number')
    return constantNode(draft, table, { kind: 'number', value: round(constant.value, size.value, mode) });
  if (isWholeAt(draft, operand, size.value)) return operand;
  return node(
    draft,
    table,
    { kind: 'number', scale, guarded: false },
    { kind: 'round', operand, step: size.value, mode },
    Math.min(13, digitsOf(draft, operand)),
  );
}

/** Whether every value it may have is a multiple of the step. */
function isWholeAt(draft: Draft, operand: NodeId, step: Fraction): boolean {
  const { scale, guarded } = numberHolds(draft, operand);
  const stepScale = scaleOfFraction(step);
  return !guarded && stepScale !== undefined && scale <= stepScale && isUnit(step, scale);
}

function isUnit(step: Fraction, scale: number): boolean {
  const units = divide({ numerator: 1n, denominator: 10n ** BigInt(Math.max(0, scale)) }, step);
  return !isZero(units) && units.denominator === 1n;
}

/** Values that are held alike. What is nothing, or open, for every row is held as whatever stands beside it. */
export function unified(draft: Draft, table: TableId, ids: readonly NodeId[]): readonly NodeId[] {
  const found = ids.find((id) => !isValueless(draft, id));
  if (found === undefined) return ids;
  const { holds: wanted } = nodeAt(draft, found);
  const held = ids.map((id) => (isValueless(draft, id) ? reheld(draft, table, id, wanted) : id));
  if (wanted.kind === 'number') return alike(draft, table, held, true);
  for (const id of held)
    if (JSON.stringify(nodeAt(draft, id).holds) !== JSON.stringify(wanted))
      throw new Unplanned('values of different kinds');
  return held;
}

/** Whether no row has a value, only nothing or open. */
function isValueless(draft: Draft, id: NodeId): boolean {
  const { operation } = nodeAt(draft, id);
  if (operation.kind === 'constant') return isOpenOrAbsent(operation.value);
  if (operation.kind !== 'choose') return false;
  return [...operation.branches.map(({ value }) => value), operation.otherwise].every((one) => isValueless(draft, one));
}

function reheld(draft: Draft, table: TableId, id: NodeId, wanted: Holds): NodeId {
  const { operation } = nodeAt(draft, id);
  if (operation.kind === 'constant') return node(draft, table, wanted, operation);
  if (operation.kind !== 'choose') throw new Error('only choices and constants have no value');
  const to = (one: NodeId): NodeId => reheld(draft, table, one, wanted);
  const branches = operation.branches.map(({ condition, value }) => ({ condition, value: to(value) }));
  return node(draft, table, wanted, { kind: 'choose', branches, otherwise: to(operation.otherwise) });
}
