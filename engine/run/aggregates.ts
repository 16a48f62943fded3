import type { Aggregate, Expression } from '../../grammar/index.ts';
import type { Datum, Marks, Result } from '../model.ts';
import { boundedSum, divide, type Fraction, fraction, one, zero } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { bounded, outermost, product, strictly } from './arithmetic.ts';
import { compareData } from './compare.ts';
import { type Context, evaluateIn } from './context.ts';
import { faultAt } from './faults.ts';
import { type Found, type FoundMember, found, marksInOrder } from './found.ts';
import { noMarks, withMarks } from './marks.ts';
import { absent, isYes, knownNumber, numberOf, undecided } from './results.ts';

/** `totaal van`, `gemiddelde van`, `hoogste van`, `laagste van`, `aantal`. */
export function aggregate(expression: Aggregate, context: Context): Result {
  const all = found(expression.over, context);
  if ('kind' in all) return all;
  const { value } = expression;
  if (expression.name === 'count') return count(expression, all, context);
  if (value === undefined) return faultAt(context, 'R33', expression);
  switch (expression.name) {
    case 'total':
      return total(expression, value, all, context);
    case 'average':
      return average(expression, value, all, context);
    case 'highest':
    case 'lowest':
      return extreme(expression, expression.name, value, all, context);
  }
}

/** Each element counts for 1 if it belongs. */
function count(expression: Aggregate, all: Found, context: Context): Result {
  const parts = all.members.map(({ belongs }) => asNumber(belongs));
  return summed(parts, all, expression, context);
}

/**
 * Each element's part is its value if it belongs and else 0. So an element of which it is not known whether it belongs
 * does no harm where its value is known to be 0.
 */
function total(expression: Aggregate, value: Expression, all: Found, context: Context): Result {
  const parts = all.members.map((member) =>
    product([asNumber(member.belongs), evaluateIn(member.context, value)], member.context, value),
  );
  return summed(parts, all, expression, context);
}

/** Over nothing there is no average. */
function average(expression: Aggregate, value: Expression, all: Found, context: Context): Result {
  const parts = all.members.map((member) => ifBelonging(member, value));
  const excluded = marksOfAll(all);
  if (parts.length === 0) return absent(excluded);
  const result = strictly(parts, context, expression, (data) => {
    const sum = sumOf(data);
    if (sum === undefined) return faultAt(context, 'R21', expression);
    return bounded(divide(sum, fraction(BigInt(data.length))), context, expression);
  });
  return withMarks(result, excluded);
}

/**
 * Over nothing there is no highest. An element of which it is not known whether it belongs does no harm where its value
 * does not go beyond that of one that does.
 */
function extreme(
  expression: Aggregate,
  which: 'highest' | 'lowest',
  value: Expression,
  all: Found,
  context: Context,
): Result {
  const evaluated = all.members.map((member) => ({ member, result: evaluateIn(member.context, value) }));
  const certain = evaluated.filter(({ member }) => isYes(member.belongs)).map(({ result }) => result);
  const known = certain.flatMap((result) => (result.kind === 'known' ? [result.datum] : []));
  const best = known.length === 0 ? undefined : outermost(known, which, context, expression);
  const beyond = (result: Result): boolean => {
    if (result.kind !== 'known' || best?.kind !== 'known') return true;
    const order = compareData(result.datum, best.datum, context.analysis);
    return order === undefined || (which === 'highest' ? order > 0 : order < 0);
  };
  const doubtful = evaluated
    .filter(({ member, result }) => !isYes(member.belongs) && beyond(result))
    .map(({ member, result }) => undecided([member.belongs, result]) ?? result);
  const excluded = marksOfAll(all);
  if (certain.length === 0 && doubtful.length === 0) return absent(excluded);
  const result = strictly([...certain, ...doubtful], context, expression, (data) =>
    outermost(data, which, context, expression),
  );
  return withMarks(result, excluded);
}

/** The value of an element that may belong: as long as that is undecided, so is the value. */
function ifBelonging(member: FoundMember, value: Expression): Result {
  const result = evaluateIn(member.context, value);
  if (isYes(member.belongs)) return result;
  return undecided([member.belongs, result]) ?? result;
}

/** Who does not belong adds nothing; the sum rests on it all the same. */
function summed(parts: readonly Result[], all: Found, expression: Aggregate, context: Context): Result {
  const result = strictly(parts, context, expression, (data) => {
    const sum = sumOf(data);
    return sum === undefined ? faultAt(context, 'R21', expression) : knownNumber(sum);
  });
  if (all.excluded.length === 0) return result;
  const placed = all.members.map(({ at }, index) => ({ at, marks: parts[index]?.marks ?? noMarks }));
  return { ...result, marks: marksInOrder(all, placed) };
}

function marksOfAll(all: Found): Marks {
  return marksInOrder(
    all,
    all.members.map(({ at, belongs }) => ({ at, marks: belongs.marks })),
  );
}

function sumOf(data: readonly Datum[]): Fraction | undefined {
  return boundedSum(
    data.map((datum) => numberOf(datum) ?? zero),
    fractionBits,
  );
}

/** `ja` is 1. */
function asNumber(belongs: Result): Result {
  return isYes(belongs) ? knownNumber(one, belongs.marks) : belongs;
}
