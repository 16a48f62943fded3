import {
  absolute,
  add,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  negate,
  subtract,
} from '../value/fraction.ts';
import { constantAt, type Draft, digitsOf, node, nodeAt, Unplanned, wholeDigits } from './draft.ts';
import type { Constant, Holds, NodeId, TableId } from './ir.ts';

type NumberHolds = Extract<Holds, { readonly kind: 'number' }>;

/** A quotient is held with so many digits more than its operands have, as far as they fit. */
const quotientDigits = 6;

/** More decimals than these no double has room for. */
const mostScale = 15;

export function numberConstant(draft: Draft, table: TableId, value: Fraction): NodeId {
  const scale = scaleOfFraction(value);
  const units = scale === undefined ? undefined : absolute(multiply(value, tenTo(scale)));
  const digits = units === undefined ? wholeDigits : units.numerator.toString().length;
  const fits = units !== undefined && digits <= wholeDigits;
  const holds: NumberHolds = { kind: 'number', scale: fits ? (scale ?? 0) : quotientDigits, guarded: !fits };
  return node(draft, table, holds, { kind: 'constant', value: { kind: 'number', value } }, digits);
}

/** `a + b`, `a - b`, `a * b`, `a / b` of two numbers. */
export function arithmetic(
  draft: Draft,
  table: TableId,
  operator: '+' | '-' | '*' | '/',
  left: NodeId,
  right: NodeId,
): NodeId {
  const folded = foldedArithmetic(operator, constantAt(draft, left), constantAt(draft, right));
  if (folded !== undefined) return constantNode(draft, table, folded);
  if (operator === '*') return product(draft, table, left, right);
  if (operator === '/') return quotient(draft, table, left, right);
  const [one, other] = alike(draft, table, [left, right]) as [NodeId, NodeId];
  const digits = Math.max(digitsOf(draft, one), digitsOf(draft, other));
  const [a, b] = [numberHolds(draft, one), numberHolds(draft, other)];
  const holds: NumberHolds = {
    kind: 'number',
    scale: a.scale,
    guarded: a.guarded || b.guarded || digits > wholeDigits,
  };
  return node(draft, table, holds, { kind: 'arithmetic', operator, left: one, right: other }, digits);
}

function product(draft: Draft, table: TableId, left: NodeId, right: NodeId): NodeId {
  const [a, b] = [numberHolds(draft, left), numberHolds(draft, right)];
  const digits = digitsOf(draft, left) + digitsOf(draft, right);
  const holds: NumberHolds = {
    kind: 'number',
    scale: a.scale + b.scale,
    guarded: a.guarded || b.guarded || digits > wholeDigits,
  };
  return node(draft, table, holds, { kind: 'arithmetic', operator: '*', left, right }, digits);
}

function quotient(draft: Draft, table: TableId, left: NodeId, right: NodeId): NodeId {
  const [a, b] = [numberHolds(draft, left), numberHolds(draft, right)];
  const room = wholeDigits - digitsOf(draft, left);
  const extra = Math.max(0, Math.min(quotientDigits, room));
  const holds: NumberHolds = { kind: 'number', scale: a.scale - b.scale + extra, guarded: true };
  const digits = Math.min(wholeDigits, digitsOf(draft, left) + extra);
  return node(draft, table, holds, { kind: 'arithmetic', operator: '/', left, right }, digits);
}

export function negation(draft: Draft, table: TableId, operand: NodeId): NodeId {
  const constant = constantAt(draft, operand);
  if (constant?.kind === 'number') return numberConstant(draft, table, negate(constant.value));
  return node(draft, table, numberHolds(draft, operand), { kind: 'negate', operand }, digitsOf(draft, operand));
}

/** The same values in units of one size, and all with a guard or none. */
export function alike(draft: Draft, table: TableId, ids: readonly NodeId[], guards = false): readonly NodeId[] {
  const all = ids.map((id) => nodeAt(draft, id).holds);
  if (all.every(({ kind }) => kind !== 'number')) return ids;
  const known = ids.filter((id) => !isOpenOrAbsent(constantAt(draft, id)));
  const scales = known.map((id) => numberHolds(draft, id).scale);
  const scale = scales.length === 0 ? 0 : Math.max(...scales);
  const moved = ids.map((id) => rescaled(draft, table, id, { kind: 'number', scale, guarded: false }));
  if (!guards || !moved.some((id) => numberHolds(draft, id).guarded)) return moved;
  return moved.map((id) => rescaled(draft, table, id, { kind: 'number', scale, guarded: true }));
}

/** In units of at least this size, with a guard where it had one, or may not fit without. */
export function rescaled(draft: Draft, table: TableId, id: NodeId, wanted: NumberHolds): NodeId {
  const constant = constantAt(draft, id);
  const has = nodeAt(draft, id).holds;
  if (constant !== undefined && constant.kind !== 'number') return held(draft, table, wanted, constant);
  if (has.kind !== 'number') throw new Unplanned('a number was expected');
  const digits = digitsOf(draft, id) + wanted.scale - has.scale;
  const guarded = has.guarded || wanted.guarded || digits > wholeDigits;
  if (has.scale === wanted.scale && has.guarded === guarded) return id;
  const holds: NumberHolds = { kind: 'number', scale: wanted.scale, guarded };
  if (constant !== undefined) return node(draft, table, holds, { kind: 'constant', value: constant }, digits);
  return node(draft, table, holds, { kind: 'rescale', operand: id }, digits);
}

function held(draft: Draft, table: TableId, holds: Holds, value: Constant): NodeId {
  return node(draft, table, holds, { kind: 'constant', value });
}

export function numberHolds(draft: Draft, id: NodeId): NumberHolds {
  const { holds } = nodeAt(draft, id);
  if (holds.kind !== 'number') throw new Unplanned(`a number was expected, not ${holds.kind}`);
  return holds;
}

/** Of what is nothing, or open, for every row: held as whatever stands beside it. */
export function isOpenOrAbsent(constant: Constant | undefined): boolean {
  return constant?.kind === 'absent' || constant?.kind === 'open';
}

function foldedArithmetic(
  operator: '+' | '-' | '*' | '/',
  left: Constant | undefined,
  right: Constant | undefined,
): Constant | undefined {
  if (operator === '*' && [left, right].some((one) => one?.kind === 'number' && isZero(one.value)))
    return { kind: 'number', value: fraction(0n) };
  if (left === undefined || right === undefined) return undefined;
  if (left.kind !== 'number' || right.kind !== 'number') return { kind: 'open' };
  if (operator === '/' && isZero(right.value)) return { kind: 'open' };
  return { kind: 'number', value: operations[operator](left.value, right.value) };
}

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide } as const;

export function constantNode(draft: Draft, table: TableId, constant: Constant): NodeId {
  if (constant.kind === 'number') return numberConstant(draft, table, constant.value);
  return held(draft, table, { kind: 'number', scale: 0, guarded: false }, constant);
}

export function tenTo(exponent: number): Fraction {
  return exponent >= 0 ? fraction(10n ** BigInt(exponent)) : fraction(1n, 10n ** BigInt(-exponent));
}

/** How many decimals a number has; undefined where they never end, or are very many. */
export function scaleOfFraction(value: Fraction): number | undefined {
  let power = 1n;
  for (let scale = 0; scale <= mostScale; scale++) {
    if (power % value.denominator === 0n) return scale;
    power *= 10n;
  }
  return undefined;
}
