import type { BinaryExpression, Expression, Fix, Module, NumberLiteral } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { isPlainNumber, typeArguments } from './types.ts';
import { type Place, replacement, report, textAt, type Work } from './work.ts';

/** Why two operands do not go together, in the words of what was probably meant. */
export function reportArithmetic(work: Work, place: Place, node: BinaryExpression, left: Type, right: Type): void {
  const { module } = place;
  const { operator, span } = node;
  const adds = operator === '+' || operator === '-';
  const amounts = [left, right].filter((type) => type.kind === 'amount').length;
  const plain = [left, right].filter(isPlainNumber).length;
  const args = { operator, left: textAt(work, module, node.left.span), right: textAt(work, module, node.right.span) };
  const literal = bareNumber(left.kind === 'amount' ? node.right : node.left);
  if (amounts === 2) report(work, module, 'T03', span, args);
  else if (amounts + plain < 2) {
    report(work, module, 'T02', span, { ...args, ...typeArguments('found', left), ...typeArguments('other', right) });
  } else if (!adds) report(work, module, 'T06', span, args);
  else if (left.kind === 'percentage' || right.kind === 'percentage') report(work, module, 'T05', span, args);
  else if (literal === undefined) report(work, module, 'T04', span, args);
  else reportUnit(work, module, literal, 'amount');
}

/** A number that was written without `€` or `%`. */
export function reportUnit(work: Work, module: Module, literal: NumberLiteral, unit: 'amount' | 'percentage'): void {
  const written = (work.texts.get(module) ?? '').slice(literal.span.start, literal.span.end);
  const text = unit === 'percentage' ? `${written}%` : `€${module.language === 'nl' ? ' ' : ''}${written}`;
  const fixes: readonly Fix[] = [replacement(literal.span, text)];
  report(work, module, 'T15', literal.span, { number: written, text }, { fixes });
}

/** The number itself, where an expression is nothing but a number without a unit. */
export function bareNumber(expression: Expression): NumberLiteral | undefined {
  const inner = expression.kind === 'negate' ? expression.operand : expression;
  return inner.kind === 'number' ? inner : undefined;
}
