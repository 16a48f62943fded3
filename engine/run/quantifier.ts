import type { Quantifier } from '../../grammar/index.ts';
import type { Result } from '../model.ts';
import { type Context, evaluateIn } from './context.ts';
import { noteLarge } from './found.ts';
import { conjunction, disjunction, inverted } from './logic.ts';
import { isNo } from './results.ts';
import { type Member, membersIn, rangesOf } from './sets.ts';

/**
 * `elke S voldoet aan P`: ja over nothing; one element that belongs and does not satisfy decides.
 * `een S voldoet aan P`: nee over nothing; one element that belongs and satisfies decides.
 */
export function quantifier(expression: Quantifier, context: Context): Result {
  const ranges = rangesOf(expression.over, context);
  if ('kind' in ranges) return ranges;
  const found = membersIn(expression.over, ranges);
  const belonging = found.filter(({ belongs }) => !isNo(belongs)).map(({ data }) => data);
  noteLarge(expression.over, ranges, belonging);
  return quantifierOf(expression, found, (member) => evaluateIn(member.context, expression.satisfies), context);
}

/** What comes of the members and the test of each, which is asked only as long as nobody decided. */
export function quantifierOf(
  expression: Quantifier,
  found: readonly Member[],
  tested: (member: Member) => Result,
  context: Context,
): Result {
  return expression.every
    ? conjunction(eachElement(expression, found, tested), context, expression)
    : disjunction(eachElement(expression, found, tested), context, expression);
}

/** Of one element: does it not belong or satisfy (`elke`); does it belong and satisfy (`een`). */
function* eachElement(
  expression: Quantifier,
  found: readonly Member[],
  tested: (member: Member) => Result,
): Generator<Result> {
  for (const member of found) {
    const { context, belongs } = member;
    if (expression.every) {
      const outside = inverted(belongs, context, expression.over);
      yield disjunction(
        lazily(outside, () => tested(member)),
        context,
        expression,
      );
    } else {
      yield conjunction(
        lazily(belongs, () => tested(member)),
        context,
        expression,
      );
    }
  }
}

/** What an element that does not belong would say is not asked: the second comes only where the first does not decide. */
function* lazily(first: Result, second: () => Result): Generator<Result> {
  yield first;
  yield second();
}
