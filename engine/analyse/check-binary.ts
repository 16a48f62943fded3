import type { BinaryExpression, Expression } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { decimalsOf } from '../value/decimal.ts';
import { isZero } from '../value/fraction.ts';
import { reportArithmetic } from './arithmetic-messages.ts';
import { isMovedOutside, movedValue, valueToMove } from './check-moved.ts';
import { requireYesNo } from './check-tests.ts';
import { compared, isComparison, reportsAbsent } from './comparisons.ts';
import { decimalsAfter, decimalsOfType, folded } from './decimals.ts';
import { both, either } from './guards.ts';
import { resultOf } from './operators.ts';
import { present } from './presence.ts';
import { countType, durationType, errorType, numeric, withoutAbsent, yesNoType } from './types.ts';
import { type Checked, type Place, plain, report, textAt, type Work } from './work.ts';

/**
 * Two operands. A chain `a + b + c …` leans to the left and may be thousands long, so it is walked from its first operand
 * outwards and not by recursion; what the left side of `en` and `of` rules out is known on the right.
 */
export function checkBinary(work: Work, node: BinaryExpression, place: Place): Checked {
  const chain: BinaryExpression[] = [node];
  let first: Expression = node.left;
  while (first.kind === 'binary') {
    chain.push(first);
    first = first.left;
  }
  const innermost = chain.at(-1) ?? node;
  const ahead = looksAhead(work, innermost) ? work.check(innermost.right, place) : undefined;
  let left = valueToMove(work, innermost, place) ?? work.check(first, place, ahead?.type);
  for (const [index, at] of chain.reverse().entries()) {
    const divider = chain[index + 1];
    const divided = divider?.operator === '/' ? { node: at, by: divider.right } : undefined;
    left = step(
      work,
      at,
      divided === undefined ? place : { ...place, divided },
      left,
      at === innermost ? ahead : undefined,
    );
    work.types.set(at, left.type);
  }
  return left;
}

/** Of a comparison that begins with a bare value, `voldoende = plan`, the other side tells its type. */
function looksAhead(work: Work, { operator, left, right }: BinaryExpression): boolean {
  return isComparison(operator) && waitsForType(work, left) && !waitsForType(work, right);
}

function waitsForType(work: Work, expression: Expression): boolean {
  if (expression.kind === 'number') return true;
  return expression.kind === 'reference' && !expression.self && !work.quantities.has(expression.name.text);
}

function step(work: Work, node: BinaryExpression, place: Place, left: Checked, ahead: Checked | undefined): Checked {
  const { operator } = node;
  if (operator === 'and' || operator === 'or') return logic(work, node, place, left);
  const right = ahead ?? work.check(node.right, place, isComparison(operator) ? left.type : undefined);
  if (isComparison(operator) && reportsAbsent(work, place, node)) return plain(yesNoType);
  const operands = {
    left: { ...left, type: present(work, place, node.left, left.type) },
    right: { ...right, type: present(work, place, node.right, right.type) },
  };
  if (isComparison(operator)) return compared(work, place, node, operands.left, operands.right);
  return arithmetic(work, place, node, operands.left, operands.right);
}

function logic(work: Work, node: BinaryExpression, place: Place, left: Checked): Checked {
  const conjunction = node.operator === 'and';
  const known = conjunction ? left.whenTrue : left.whenFalse;
  requireYesNo(work, place, node.left, present(work, place, node.left, left.type));
  const right = work.check(node.right, { ...place, guards: both(place.guards, known) }, yesNoType);
  requireYesNo(work, place, node.right, present(work, place, node.right, right.type));
  if (conjunction) {
    const whenFalse = either(left.whenFalse, both(left.whenTrue, right.whenFalse));
    return { type: yesNoType, whenTrue: both(left.whenTrue, right.whenTrue), whenFalse };
  }
  const whenTrue = either(left.whenTrue, both(left.whenFalse, right.whenTrue));
  return { type: yesNoType, whenTrue, whenFalse: both(left.whenFalse, right.whenFalse) };
}

function arithmetic(work: Work, place: Place, node: BinaryExpression, left: Checked, right: Checked): Checked {
  if (left.type.kind === 'error' || right.type.kind === 'error') return plain(errorType);
  if (left.type.kind === 'enumeration') return movedValue(work, place, node, left.type, right);
  if (isMovedOutside(work, place, node)) return plain(errorType);
  const result = resultOf(node.operator, left.type.kind, right.type.kind);
  const partOfYear = result === 'year' && decimalsOfType(right) !== 0;
  const times = left.type.kind === 'duration' ? right : left;
  const partOfTime = result === 'duration' && node.operator === '*' && decimalsOfType(times) !== 0;
  const twoKinds = left.type.kind === 'year' && right.type.kind === 'year' && left.type.of !== right.type.of;
  if (result === undefined || partOfYear || partOfTime || twoKinds) {
    reportArithmetic(work, place, node, left.type, right.type);
    return plain(errorType);
  }
  if (node.operator === '/' && !checkDivisor(work, place, node.right, right)) return plain(errorType);
  const constant = folded(node.operator, left.constant, right.constant);
  const decimals = constant === undefined ? decimalsAfter(node.operator, left, right) : decimalsOf(constant);
  const nonZero =
    constant === undefined
      ? (node.operator === '*' || node.operator === '/') && left.nonZero === true && right.nonZero === true
      : !isZero(constant);
  // A moved year is of the same kind as the year that is moved.
  const type =
    result === 'year' ? withoutAbsent(left.type.kind === 'year' ? left.type : right.type) : typed(result, decimals);
  return { ...plain(type), ...(constant === undefined ? {} : { constant }), nonZero };
}

function typed(result: ReturnType<typeof resultOf>, decimals: number | undefined): Type {
  switch (result) {
    case 'count':
      return countType;
    case 'date':
      return { kind: 'date', orAbsent: false };
    case 'duration':
      return durationType;
    case 'number':
    case 'percentage':
    case 'amount':
      return numeric(result, decimals);
    default:
      return errorType;
  }
}

/** Says so where a divisor is zero, or may be. */
function checkDivisor(work: Work, place: Place, expression: Expression, divisor: Checked): boolean {
  if (divisor.constant !== undefined && isZero(divisor.constant)) {
    report(work, place.module, 'T17', expression.span);
    return false;
  }
  const name = textAt(work, place.module, expression.span);
  if (divisor.nonZero !== true)
    report(work, place.module, 'T16', expression.span, { name, ...numbersLike(divisor.type) });
  return true;
}

/** Zero and one as they are written for what is divided by, since an amount is not compared with a number. */
function numbersLike({ kind }: Type): Record<'zeroNl' | 'zeroEn' | 'oneNl' | 'oneEn', string> {
  if (kind === 'amount') return { zeroNl: '€ 0', zeroEn: '€0', oneNl: '€ 1', oneEn: '€1' };
  if (kind === 'percentage') return { zeroNl: '0%', zeroEn: '0%', oneNl: '1%', oneEn: '1%' };
  return { zeroNl: '0', zeroEn: '0', oneNl: '1', oneEn: '1' };
}
