import type { BinaryOperator } from '../../grammar/index.ts';
import type { OperandClass, Operator, OperatorName } from './operator-shape.ts';
import { arithmetic } from './operators-arithmetic.ts';
import { logic } from './operators-logic.ts';
import { functions } from './operators-sets.ts';

/** Every operator and function there is: the one table for the checker, hovers and the manual. */
export const operators: Readonly<Record<OperatorName, Operator>> = { ...arithmetic, ...logic, ...functions };

/** The type that comes out for these operands, or nothing where they do not go together. */
export function resultOf(operator: BinaryOperator, left: string, right: string): OperandClass | undefined {
  return operators[operator].overloads.find(({ operands }) => operands[0] === left && operands[1] === right)?.result;
}
