import {
  type BinaryExpression,
  type Expression,
  type Fix,
  type Module,
  type NumberLiteral,
  phraseOf,
} from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { isPlainNumber, typeArguments } from './types.ts';
import { type Place, replacement, report, textAt, type Work } from './work.ts';

/** Why two operands do not go together, in the words of what was probably meant. */
export function reportArithmetic(work: Work, place: Place, node: BinaryExpression, left: Type, right: Type): void {
  const { module } = place;
  const { operator, span } = node;
  if (reportsMovedPeriod(work, place, node, left, right) || reportsDuration(work, place, node, left, right)) return;
  const adds = operator === '+' || operator === '-';
  const amounts = [left, right].filter((type) => type.kind === 'amount').length;
  const plain = [left, right].filter(isPlainNumber).length;
  const args = { operator, left: textAt(work, module, node.left.span), right: textAt(work, module, node.right.span) };
  const literal = bareNumber(left.kind === 'amount' ? node.right : node.left);
  if (amounts === 2 && !reportsRatio(work, place, node)) report(work, module, 'T03', span, args);
  else if (amounts === 2) return;
  else if (amounts + plain < 2) {
    report(work, module, 'T02', span, { ...args, ...typeArguments('found', left), ...typeArguments('other', right) });
  } else if (!adds) report(work, module, 'T06', span, args);
  else if (left.kind === 'percentage' || right.kind === 'percentage') report(work, module, 'T05', span, args);
  else if (literal === undefined) report(work, module, 'T04', span, args);
  else reportUnit(work, module, literal, 'amount');
}

/** `pot * belasting / opbrengst`: the ratio of two amounts comes first. */
function reportsRatio(work: Work, { module, divided }: Place, node: BinaryExpression): boolean {
  if (node.operator !== '*' || divided?.node !== node || bareNumber(divided.by) !== undefined) return false;
  const [left, right, divisor] = [node.left, node.right, divided.by].map(({ span }) => textAt(work, module, span));
  const meant = `${left} * (${right} / ${divisor})`;
  // Brackets round the product would lose their other half.
  const between = (work.texts.get(module) ?? '').slice(node.span.end, divided.by.span.start);
  const span = { start: node.span.start, end: divided.by.span.end };
  const fixes = between.trim() === '/' ? [replacement(span, meant)] : [];
  report(work, module, 'T444', node.span, { meant }, { fixes });
  return true;
}

/** `leerlingen - 2 jaar`, `jaar - 2 jaar`: the value of another period is meant, or another period. */
function reportsMovedPeriod(work: Work, { module }: Place, node: BinaryExpression, left: Type, right: Type): boolean {
  const { operator, left: one, right: other } = node;
  if (right.kind !== 'duration' || other.kind !== 'duration' || (operator !== '+' && operator !== '-')) return false;
  const { unit } = other;
  if (unit === 'week' || unit === 'day') return false;
  const moved = `${phraseOf(unit, module.language)} ${operator} ${other.count}`;
  const meant = left.kind === 'year' ? moved : `${phraseOf('in', module.language)} ${moved}`;
  const start = left.kind === 'year' ? one.span.start : one.span.end;
  const text = left.kind === 'year' ? meant : ` ${meant}`;
  const isName = one.kind === 'reference' || one.kind === 'periodTerm';
  const fixes = isName ? [replacement({ start, end: other.span.end }, text)] : [];
  const args = { found: textAt(work, module, other.span), meant, ...typeArguments('other', left) };
  report(work, module, 'T220', node.span, args, { fixes });
  return true;
}

/** A number beside a date or a duration, and durations that go together in no way. */
function reportsDuration(work: Work, place: Place, node: BinaryExpression, left: Type, right: Type): boolean {
  const { operator, span } = node;
  const kinds = [left.kind, right.kind];
  if (!kinds.includes('duration') && !kinds.every((kind) => kind === 'date')) {
    return kinds.includes('date') && reportsBareDays(work, place, node, left, right);
  }
  if ((operator === '+' || operator === '-') && reportsBareDays(work, place, node, left, right)) return true;
  const args = { operator, ...typeArguments('found', left), ...typeArguments('other', right) };
  report(work, place.module, 'T227', span, args);
  return true;
}

/** `ingediend_op + 30`, `termijn < 30`: probably days. */
export function reportsBareDays(
  work: Work,
  { module }: Place,
  { left, right, operator }: Pick<BinaryExpression, 'left' | 'right' | 'operator'>,
  one: Type,
  other: Type,
): boolean {
  const isLong = (type: Type): boolean =>
    type.kind === 'duration' || (type.kind === 'date' && (operator === '+' || operator === '-'));
  const [expression, beside] = isLong(other) ? [left, other] : [right, one];
  if (expression.kind !== 'number' || !isLong(beside)) return false;
  const written = textAt(work, module, expression.span);
  const [day, days] = module.language === 'nl' ? ['dag', 'dagen'] : ['day', 'days'];
  const meant = `${written} ${written === '1' ? day : days}`;
  const fixes = /^\d+$/.test(expression.decimal) ? [replacement(expression.span, meant)] : [];
  report(work, module, 'T226', expression.span, { meant, ...typeArguments('other', beside) }, { fixes });
  return true;
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
