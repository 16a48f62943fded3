import type { BinaryOperator } from '../../grammar/index.ts';
import { decimalsOf } from '../value/decimal.ts';
import { add, bitSize, divide, type Fraction, isZero, multiply, one, subtract } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { operators } from './operators.ts';
import type { Checked } from './work.ts';

/** How many decimals the outcome can have, by the rule of the operator; nothing where there is no bound. */
export function decimalsAfter(operator: BinaryOperator, left: Checked, right: Checked): number | undefined {
  switch (operators[operator].decimals) {
    case 'most':
      return combined(left, right, Math.max);
    case 'sum':
      return combined(left, right, (one, other) => one + other);
    case 'quotient': {
      const divisor = right.constant;
      if (divisor === undefined || isZero(divisor)) return undefined;
      const inverse = decimalsOf(divide(one, divisor));
      const dividend = decimalsOfType(left);
      return inverse === undefined || dividend === undefined ? undefined : inverse + dividend;
    }
    default:
      return undefined;
  }
}

/** The outcome of numbers that are always the same; nothing where it is longer than numbers may be. */
export function folded(
  operator: BinaryOperator,
  left: Fraction | undefined,
  right: Fraction | undefined,
): Fraction | undefined {
  if (left === undefined || right === undefined) return undefined;
  const value = calculated(operator, left, right);
  return value === undefined || bitSize(value) > fractionBits ? undefined : value;
}

export function decimalsOfType({ type }: Checked): number | undefined {
  return 'decimals' in type ? type.decimals : undefined;
}

function combined(left: Checked, right: Checked, by: (one: number, other: number) => number): number | undefined {
  const [one, other] = [decimalsOfType(left), decimalsOfType(right)];
  return one === undefined || other === undefined ? undefined : by(one, other);
}

function calculated(operator: BinaryOperator, left: Fraction, right: Fraction): Fraction | undefined {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return isZero(right) ? undefined : divide(left, right);
    default:
      return undefined;
  }
}
