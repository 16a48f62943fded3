import { type Fraction, floor, isInteger, multiply } from '../value/fraction.ts';
import { constantAt, type Draft, node, nodeAt } from './draft.ts';
import type { Branch, Comparison, Constant, Holds, NodeId, TableId } from './ir.ts';
import { tenTo } from './numbers.ts';
import { holds } from './order-holds.ts';

/** Larger tables take longer to fill than they save. */
const mostPlaces = 4096;

/** Below so many branches a table is no faster. */
const fewestBranches = 3;

/** What a condition depends on: a node with few values, or a number among the bounds it is compared with. */
interface Subject {
  readonly node: NodeId;
  readonly bounds: Set<number> | undefined;
  readonly size: () => number;
}

/**
 * A choice between constants by conditions on codes, truths, days and bounds of numbers, as one table that is looked up;
 * undefined where it is none, or would be too large. `only`: more than one condition that holds is open, as is none.
 */
export function tabulated(
  draft: Draft,
  table: TableId,
  branches: readonly Branch[],
  otherwise: NodeId | undefined,
  only: boolean,
  holds: Holds,
): NodeId | undefined {
  const isNested = branches.some(({ value }) => nodeAt(draft, value).operation.kind === 'lookUp');
  if (branches.length < fewestBranches && !isNested) return undefined;
  const subjects = new Map<NodeId, Subject>();
  const values = [...branches.map(({ value }) => value), ...(otherwise === undefined ? [] : [otherwise])];
  if (!values.every((value) => notesValue(draft, value, subjects))) return undefined;
  if (!branches.every(({ condition }) => notesCondition(draft, condition, subjects))) return undefined;
  const all = [...subjects.values()];
  if (hasPresence(draft, all)) return undefined;
  const sizes = all.map(({ size }) => size());
  const places = sizes.reduce((product, size) => product * size, 1);
  if (all.length === 0 || places > mostPlaces) return undefined;
  const at = new Map<NodeId, number>();
  const found: Constant[] = [];
  for (let place = 0; place < places; place += 1) {
    spread(place, all, sizes, at);
    found.push(outcome(draft, branches, otherwise, only, at, subjects));
  }
  const ids = all.map(({ node: id, bounds }) => (bounds === undefined ? id : cellNode(draft, table, id, bounds)));
  return node(draft, table, holds, { kind: 'lookUp', at: ids, sizes, values: found });
}

function cellNode(draft: Draft, table: TableId, operand: NodeId, bounds: ReadonlySet<number>): NodeId {
  return node(draft, table, { kind: 'code', of: '' }, { kind: 'cell', operand, bounds: sorted(bounds) });
}

function sorted(bounds: ReadonlySet<number>): readonly number[] {
  return [...bounds].sort((one, other) => one - other);
}

/** A subject that may be absent decides by that too: then a table with a place for every value says too little. */
function hasPresence(draft: Draft, subjects: readonly Subject[]): boolean {
  const own = new Set(subjects.map((subject) => subject.node));
  return subjects.some((subject) => {
    const { operation } = nodeAt(draft, subject.node);
    return operation.kind === 'present' && own.has(operation.operand);
  });
}

// ── what it depends on ───────────────────────────────────────────────────────────────────────────

function notesValue(draft: Draft, id: NodeId, subjects: Map<NodeId, Subject>): boolean {
  const { operation } = nodeAt(draft, id);
  if (operation.kind === 'constant') return true;
  if (operation.kind !== 'lookUp') return false;
  for (const [place, of] of operation.at.entries()) noteFew(of, operation.sizes[place] ?? 0, subjects);
  return operation.at.every((of) => subjects.get(of)?.bounds === undefined);
}

function notesCondition(draft: Draft, id: NodeId, subjects: Map<NodeId, Subject>): boolean {
  const { operation } = nodeAt(draft, id);
  switch (operation.kind) {
    case 'constant':
      return operation.value.kind === 'small';
    case 'and':
    case 'or':
      return operation.operands.every((operand) => notesCondition(draft, operand, subjects));
    case 'not':
      return notesCondition(draft, operation.operand, subjects);
    case 'compare': {
      const sides = sidesOf(draft, operation.left, operation.right, operation.operator);
      if (sides === undefined) {
        noteFew(id, 2, subjects);
        return true;
      }
      const { holds } = nodeAt(draft, sides.subject);
      if (holds.kind === 'truth') noteFew(sides.subject, 2, subjects);
      else if (holds.kind === 'code') noteFew(sides.subject, draft.kinds.get(holds.of)?.length ?? 0, subjects);
      else return notesBound(sides.subject, sides.bound, subjects);
      return subjects.get(sides.subject)?.bounds === undefined;
    }
    default:
      noteFew(id, 2, subjects);
      return true;
  }
}

function noteFew(id: NodeId, size: number, subjects: Map<NodeId, Subject>): void {
  if (!subjects.has(id)) subjects.set(id, { node: id, bounds: undefined, size: () => size });
}

function notesBound(id: NodeId, bound: number, subjects: Map<NodeId, Subject>): boolean {
  const bounds = subjects.get(id)?.bounds ?? new Set<number>();
  if (!subjects.has(id)) subjects.set(id, { node: id, bounds, size: () => 2 * bounds.size + 1 });
  bounds.add(bound);
  return subjects.get(id)?.bounds === bounds;
}

interface Sides {
  readonly subject: NodeId;
  readonly bound: number;
  readonly operator: Comparison;
}

/** A comparison of something whole with a constant, that constant on the right. */
function sidesOf(draft: Draft, left: NodeId, right: NodeId, operator: Comparison): Sides | undefined {
  const constant = constantAt(draft, right) ?? constantAt(draft, left);
  const isRight = constantAt(draft, right) !== undefined;
  const subject = isRight ? left : right;
  const { holds } = nodeAt(draft, subject);
  if (constant === undefined || (holds.kind === 'number' && holds.guarded)) return undefined;
  if (holds.kind === 'text' || holds.kind === 'thing') return undefined;
  const bound =
    constant.kind === 'small'
      ? constant.value
      : constant.kind === 'number' && holds.kind === 'number'
        ? boundIn(constant.value, holds.scale)
        : undefined;
  if (bound === undefined) return undefined;
  return { subject, bound, operator: isRight ? operator : turned[operator] };
}

const turned = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as const satisfies Record<
  Comparison,
  Comparison
>;

/** In units; between two of them where it is not whole itself. Undefined where a double cannot say that. */
function boundIn(value: Fraction, scale: number): number | undefined {
  const units = multiply(value, tenTo(scale));
  const bound = Number(floor(units)) + (isInteger(units) ? 0 : 0.5);
  return Math.abs(bound) < 2 ** 51 ? bound : undefined;
}

// ── what comes out ───────────────────────────────────────────────────────────────────────────────

function spread(place: number, subjects: readonly Subject[], sizes: readonly number[], at: Map<NodeId, number>): void {
  let left = place;
  for (let index = subjects.length - 1; index >= 0; index -= 1) {
    const size = sizes[index] ?? 1;
    const subject = subjects[index];
    if (subject !== undefined) at.set(subject.node, left % size);
    left = Math.floor(left / size);
  }
}

function outcome(
  draft: Draft,
  branches: readonly Branch[],
  otherwise: NodeId | undefined,
  only: boolean,
  at: ReadonlyMap<NodeId, number>,
  subjects: ReadonlyMap<NodeId, Subject>,
): Constant {
  const hits = branches.filter(({ condition }) => isTrue(draft, condition, at, subjects));
  const [first, second] = hits;
  if (only && second !== undefined) return { kind: 'open' };
  const value = first?.value ?? otherwise;
  return value === undefined ? { kind: 'open' } : constantOf(draft, value, at);
}

function constantOf(draft: Draft, id: NodeId, at: ReadonlyMap<NodeId, number>): Constant {
  const { operation } = nodeAt(draft, id);
  if (operation.kind === 'constant') return operation.value;
  if (operation.kind !== 'lookUp') throw new Error('a value that is no constant');
  const place = operation.at.reduce((sum, of, index) => sum * (operation.sizes[index] ?? 1) + (at.get(of) ?? 0), 0);
  return operation.values[place] ?? { kind: 'open' };
}

function isTrue(
  draft: Draft,
  id: NodeId,
  at: ReadonlyMap<NodeId, number>,
  subjects: ReadonlyMap<NodeId, Subject>,
): boolean {
  const { operation } = nodeAt(draft, id);
  switch (operation.kind) {
    case 'constant':
      return operation.value.kind === 'small' && operation.value.value === 1;
    case 'and':
      return operation.operands.every((operand) => isTrue(draft, operand, at, subjects));
    case 'or':
      return operation.operands.some((operand) => isTrue(draft, operand, at, subjects));
    case 'not':
      return !isTrue(draft, operation.operand, at, subjects);
    case 'compare': {
      const sides = sidesOf(draft, operation.left, operation.right, operation.operator);
      if (sides === undefined) return at.get(id) === 1;
      const place = at.get(sides.subject) ?? 0;
      const bounds = subjects.get(sides.subject)?.bounds;
      // Among bounds, place 2·i + 1 is that of the bound itself.
      const own = bounds === undefined ? sides.bound : 2 * sorted(bounds).indexOf(sides.bound) + 1;
      return holds(sides.operator, place - own);
    }
    default:
      return at.get(id) === 1;
  }
}
