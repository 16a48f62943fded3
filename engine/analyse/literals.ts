import type { BinaryExpression, Expression, NumberLiteral } from '../../grammar/index.ts';
import { parseDecimal } from '../value/decimal.ts';
import { add, divide, type Fraction, fraction, multiply, negate, subtract } from '../value/fraction.ts';

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

/** Of a number with or without a sign, and of a sum or product of such numbers. */
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
    case 'binary': {
      const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
      return left === undefined || right === undefined ? undefined : computed(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}

function computed(operator: BinaryExpression['operator'], left: Fraction, right: Fraction): Fraction | undefined {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    default:
      return undefined;
  }
}
