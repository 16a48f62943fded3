import type { Expression } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import type { Datum, Quantity } from '../model.ts';
import { compareDates, isDate } from '../value/calendar.ts';
import { parseDecimal } from '../value/decimal.ts';
import { compareDurations } from '../value/durations.ts';
import { compare, divide, fraction, negate } from '../value/fraction.ts';
import { type At, declaredHere, type Findings, found } from './findings.ts';
import { writeWire } from './wire.ts';

/** The bounds of a fact as values; one that is more than a literal number or date is left to the evaluator. */
export interface Bounds {
  readonly atLeast?: Datum;
  readonly atMost?: Datum;
}

export function boundsOf(quantity: Quantity): Bounds {
  const { declaration } = quantity;
  if (declaration.kind !== 'input') return {};
  const atLeast = literal(declaration.atLeast);
  const atMost = literal(declaration.atMost);
  return { ...(atLeast && { atLeast }), ...(atMost && { atMost }) };
}

/** Reports a value outside the bounds of its fact; gives whether it is within. */
export function withinBounds(quantity: Quantity, value: Datum, findings: Findings, at: At): boolean {
  const { atLeast, atMost } = boundsOf(quantity);
  const low = atLeast !== undefined && order(value, atLeast) < 0;
  const high = atMost !== undefined && order(value, atMost) > 0;
  const bound = low ? atLeast : high ? atMost : undefined;
  if (bound === undefined) return true;
  const args = { name: quantity.name, value: inWords(quantity, value), bound: inWords(quantity, bound) };
  found(findings, at, low ? 'F38' : 'F39', args, { related: declaredHere(quantity) });
  return false;
}

function inWords(quantity: Quantity, value: Datum): string {
  return String(writeWire(quantity.type, value) ?? '');
}

/** Negative when `left` comes before `right`; 0 for two values that have no order between them. */
function order(left: Datum, right: Datum): number {
  if (left.kind === 'number' && right.kind === 'number') return compare(left.value, right.value);
  if (left.kind === 'date' && right.kind === 'date' && isDate(left.iso) && isDate(right.iso)) {
    return compareDates(left.iso, right.iso);
  }
  if (left.kind === 'duration' && right.kind === 'duration') return compareDurations(left, right) ?? 0;
  return left.kind === 'year' && right.kind === 'year' ? left.year - right.year : 0;
}

function literal(expression: Expression | undefined): Datum | undefined {
  switch (expression?.kind) {
    case 'number':
    case 'amount':
    case 'percentage': {
      const value = parseDecimal(expression.decimal);
      if (value === undefined) return undefined;
      return { kind: 'number', value: expression.kind === 'percentage' ? divide(value, fraction(100n)) : value };
    }
    case 'date':
      return { kind: 'date', iso: expression.iso };
    case 'negate': {
      const operand = literal(expression.operand);
      return operand?.kind === 'number' ? { kind: 'number', value: negate(operand.value) } : undefined;
    }
    default:
      return expression === undefined ? undefined : calendarDatum(expression);
  }
}
