import type {
  BinaryExpression,
  Conditional,
  Expression,
  IfAbsent,
  MembershipTest,
  PresenceTest,
  Span,
} from '../../grammar/index.ts';
import type { Result } from '../model.ts';
import { strictly } from './arithmetic.ts';
import { sameData } from './compare.ts';
import { type Context, evaluateIn } from './context.ts';
import { faultAt } from './faults.ts';
import { marksOf, withMarks } from './marks.ts';
import { note } from './notes.ts';
import { isNo, isUndecided, isYes, undecided, yesNo } from './results.ts';

interface Place {
  readonly span: Span;
}

/** The operands of `a en b en c` one after the other, so that what stands after a deciding one is not looked at. */
export function* operands(expression: BinaryExpression, context: Context): Generator<Result> {
  const chain: Expression[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && first.operator === expression.operator) {
    chain.push(first.right);
    first = first.left;
  }
  yield evaluateIn(context, first);
  for (const operand of chain.reverse()) yield evaluateIn(context, operand);
}

/** `en`: one `nee` decides, whatever the others are; without one, what is unknown may still become it. */
export function conjunction(results: Iterable<Result>, context: Context, place: Place): Result {
  return decidedBy(false, results, context, place);
}

/** `of`: one `ja` decides. */
export function disjunction(results: Iterable<Result>, context: Context, place: Place): Result {
  return decidedBy(true, results, context, place);
}

function decidedBy(deciding: boolean, results: Iterable<Result>, context: Context, place: Place): Result {
  const met: Result[] = [];
  for (const result of results) {
    if (deciding ? isYes(result) : isNo(result)) return result;
    met.push(truth(result, context, place));
  }
  return undecided(met) ?? yesNo(!deciding, marksOf(met));
}

export function inverted(result: Result, context: Context, place: Place): Result {
  const value = truth(result, context, place);
  return isUndecided(value) ? value : yesNo(isNo(value), value.marks);
}

/** Only yes and no can be reckoned with here; anything else is a fault. */
export function truth(result: Result, context: Context, place: Place): Result {
  if (isUndecided(result) || isYes(result) || isNo(result)) return result;
  return { ...faultAt(context, result.kind === 'absent' ? 'R22' : 'R33', place), marks: result.marks };
}

/** `is aanwezig`, `is geen`: about absence, never about what is unknown. */
export function presence(test: PresenceTest, context: Context): Result {
  const result = evaluateIn(context, test.operand);
  if (isUndecided(result)) return result;
  return yesNo((result.kind === 'known') === test.present, result.marks);
}

/** `x bij geen y`. */
export function fallback(expression: IfAbsent, context: Context): Result {
  const result = evaluateIn(context, expression.operand);
  return result.kind === 'absent' ? withMarks(evaluateIn(context, expression.fallback), result.marks) : result;
}

/** `x is een van (a; b)`: one that is equal decides. */
export function membership(test: MembershipTest, context: Context): Result {
  const operand = evaluateIn(context, test.operand);
  const comparisons = test.values.map((value) =>
    strictly([operand, evaluateIn(context, value)], context, value, ([left, right]) =>
      yesNo(left !== undefined && right !== undefined && sameData(left, right)),
    ),
  );
  return disjunction(comparisons, context, test);
}

/**
 * `als … dan … anders …`: branches are taken in order. Where a condition is not decided, all that may still come out is
 * compared: if it is all the same, that is the value.
 */
export function conditional(expression: Conditional, context: Context): Result {
  const passed: Result[] = [];
  const open: Result[] = [];
  const candidates: Result[] = [];
  let last: Result | undefined;
  for (const branch of expression.branches) {
    const condition = truth(evaluateIn(context, branch.condition), context, branch.condition);
    if (isNo(condition)) {
      passed.push(condition);
      continue;
    }
    const value = evaluateIn(context, branch.value);
    candidates.push(value);
    if (isYes(condition)) {
      passed.push(condition);
      if (open.length === 0) note(context, branch.value, 'taken');
      last = value;
      break;
    }
    open.push(condition);
  }
  if (last === undefined) candidates.push(evaluateIn(context, expression.otherwise));
  if (last === undefined && open.length === 0) note(context, expression.otherwise, 'taken');
  const marks = marksOf([...passed, ...open]);
  const [first, ...others] = candidates;
  if (first !== undefined && others.every((other) => sameOutcome(first, other)) && !isUndecided(first))
    return withMarks({ ...first, marks: marksOf(candidates) }, marks);
  if (open.length === 0 && first !== undefined) return withMarks(first, marks);
  const outcome = undecided([...open, ...candidates]);
  return outcome === undefined ? faultAt(context, 'R33', expression) : withMarks(outcome, marks);
}

function sameOutcome(left: Result, right: Result): boolean {
  if (left.kind === 'absent' || right.kind === 'absent') return left.kind === right.kind;
  return left.kind === 'known' && right.kind === 'known' && sameData(left.datum, right.datum);
}
