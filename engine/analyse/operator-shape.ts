import type { BinaryOperator, Language } from '../../grammar/index.ts';
import type { NumericKind } from './types.ts';

/** What can be done with values; the one table for checking, hovers and the manual. */
export type OperatorName =
  | BinaryOperator
  | 'negate'
  | 'not'
  | 'isPresent'
  | 'isAbsent'
  | 'isOneOf'
  | 'ifAbsent'
  | 'if'
  | 'highest'
  | 'lowest'
  | 'limited'
  | 'rounded'
  | 'total'
  | 'average'
  | 'highestOf'
  | 'lowestOf'
  | 'rank'
  | 'count'
  | 'every'
  | 'some';

/** What an operator takes and gives: `same` is the type of the operands, `ordered` anything that has an order. */
export type OperandClass =
  | NumericKind
  | 'date'
  | 'duration'
  | 'year'
  | 'yesNo'
  | 'ordered'
  | 'comparable'
  | 'numeric'
  | 'any'
  | 'same';

export interface Overload {
  readonly operands: readonly OperandClass[];
  readonly result: OperandClass;
}

/**
 * How many decimals the outcome can have: the `most` of its operands, their `sum`, those of a `quotient` (without bound
 * unless the divisor is a constant that ends), those of the `step`, no bound at all, or no decimals to speak of.
 */
export type DecimalsRule = 'most' | 'sum' | 'quotient' | 'step' | 'unbounded' | 'none';

export interface Operator {
  readonly form: Readonly<Record<Language, string>>;
  readonly overloads: readonly Overload[];
  readonly decimals: DecimalsRule;
  readonly docs: Readonly<Record<Language, string>>;
  /** A Dutch expression inside `exampleRegulation`, of Instelling "01AA" in 2020, and what comes out. */
  readonly example: { readonly expression: string; readonly outcome: string };
}

export function binary(left: OperandClass, right: OperandClass, result: OperandClass): Overload {
  return { operands: [left, right], result };
}
