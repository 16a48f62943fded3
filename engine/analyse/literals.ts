import type { Expression, NumberLiteral } from '../../grammar/index.ts';
import { parseDecimal } from '../value/decimal.ts';
import { divide, type Fraction, fraction, negate } from '../value/fraction.ts';

/** A value written out: a number with or without sign, a date, a text, ja or nee, `geen`, a value of a kind. */
export function isLiteral(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'amount':
    case 'percentage':
    case 'date':
    case 'monthLiteral':
    case 'quarterLiteral':
    case 'duration':
    case 'textLiteral':
    case 'boolean':
    case 'absent':
    case 'missing':
      return true;
    case 'negate':
      return isLiteral(expression.operand);
    case 'reference':
      return !expression.self && expression.owner === undefined && expression.indexes.length === 0;
    default:
      return false;
  }
}

/** The number as written, in base units: 12,5% is 1/8. Nothing where it is longer than numbers may be. */
export function valueOfLiteral(literal: NumberLiteral): Fraction | undefined {
  const value = parseDecimal(literal.decimal);
  return value === undefined || literal.kind !== 'percentage' ? value : divide(value, fraction(100n));
}

/** Of a number with or without a sign. */
export function constantOf(expression: Expression): Fraction | undefined {
  switch (expression.kind) {
    case 'number':
    case 'amount':
    case 'percentage':
      return valueOfLiteral(expression);
    case 'negate': {
      const value = constantOf(expression.operand);
      return value === undefined ? undefined : negate(value);
    }
    default:
      return undefined;
  }
}
