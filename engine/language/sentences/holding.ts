import type { BinaryOperator, Expression, Reference } from '../../../grammar/index.ts';
import type { Teller } from './teller.ts';

/**
 * How tightly the words of a formula hold together, from what reaches to the end of its sentence up to what is one word. What
 * is looser than its place asks for stands in brackets, so that two formulas never read the same.
 */
export const holding = {
  ...{ open: 0, or: 1, and: 2, list: 3, test: 4, words: 5, sum: 6, fallback: 7, tight: 8, plain: 9, closed: 10 },
} as const;

/** How tightly the words of this formula hold together. */
export function holdsOf(teller: Teller, expression: Expression): number {
  switch (expression.kind) {
    case 'reference':
      return referenceHolds(teller, expression);
    case 'periodTerm':
      return expression.offset === 0 ? holding.closed : holding.plain;
    case 'binary':
      if (isRatio(expression)) return holding.closed;
      return isMoved(teller, expression) ? holding.plain : operatorHolds(expression.operator);
    case 'negate':
      return isNumber(expression.operand) ? holding.closed : holding.sum;
    case 'not':
      return expression.operand.kind === 'reference' ? holding.test : holding.list;
    case 'presence':
      return holding.test;
    case 'membership':
      return holding.list;
    case 'ifAbsent':
      return holding.fallback;
    case 'aggregate':
      return expression.over.where === undefined && expression.over.items.length === 1 ? holding.words : holding.open;
    case 'dayInPeriod':
    case 'boundary':
      return around(teller, expression.period);
    case 'yearOf':
      return around(teller, expression.date);
    case 'conditional':
    case 'call':
    case 'rank':
    case 'quantifier':
    case 'conditions':
      return holding.open;
    default:
      return holding.closed;
  }
}

/** `1/3`. */
export function isRatio({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): boolean {
  return operator === '/' && left.kind === 'number' && right.kind === 'number';
}

/** `Ronde - 1`, `schooljaar + 1`: the one before, the next. */
export function isMoved(
  { analysis }: Teller,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
): boolean {
  if ((operator !== '+' && operator !== '-') || right.kind !== 'number') return false;
  const kind = analysis.types.get(left)?.kind;
  return kind === 'enumeration' || (kind === 'year' && left.kind !== 'binary');
}

/** Of one level: sums and products are not mixed without brackets. */
export function operatorHolds(operator: BinaryOperator): number {
  if (operator === 'or' || operator === 'and') return holding[operator];
  return isReckoning(operator) ? holding.sum : holding.test;
}

export function isReckoning(operator: BinaryOperator): boolean {
  return operator === '+' || operator === '-' || isProduct(operator);
}

export function isProduct(operator: BinaryOperator): boolean {
  return operator === '*' || operator === '/';
}

function isNumber({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'amount' || kind === 'percentage';
}

function referenceHolds(teller: Teller, reference: Reference): number {
  const { owner, indexes } = reference;
  const meaning = teller.analysis.meanings.get(reference);
  if (meaning?.kind === 'periodOf') return around(teller, meaning.date);
  return owner === undefined && indexes.length === 0 ? holding.closed : holding.tight;
}

/** `de eerste dag van het jaar`: around one word it holds as well as that word. */
function around(teller: Teller, inner: Expression): number {
  return holdsOf(teller, inner) >= holding.plain ? holding.plain : holding.tight;
}
