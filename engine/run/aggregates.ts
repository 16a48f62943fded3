import type { Aggregate, Expression } from '../../grammar/index.ts';
import type { Datum, Result } from '../model.ts';
import { boundedSum, divide, type Fraction, fraction, one, zero } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { bounded, outermost, product, strictly } from './arithmetic.ts';
import { compareData } from './compare.ts';
import { type Context, evaluateIn } from './context.ts';
import { faultAt } from './faults.ts';
import { marksOf, withMarks } from './marks.ts';
import { absent, isKnownZero, isNo, isYes, knownNumber, numberOf, undecided } from './results.ts';
import { type Member, members } from './sets.ts';

/** `totaal van`, `gemiddelde van`, `hoogste van`, `laagste van`, `aantal`. */
export function aggregate(expression: Aggregate, context: Context): Result {
  const found = members(expression.over, context);
  if ('kind' in found) return found;
  const { value } = expression;
  if (expression.name === 'count') return count(expression, found, context);
  if (value === undefined) return faultAt(context, 'R33', expression);
  switch (expression.name) {
    case 'total':
      return total(expression, value, found, context);
    case 'average':
      return average(expression, value, found, context);
    case 'highest':
    case 'lowest':
      return extreme(expression, expression.name, value, found, context);
  }
}

/** Each element counts for 1 if it belongs. */
function count(expression: Aggregate, found: readonly Member[], context: Context): Result {
  return summed(
    found.map(({ belongs }) => asNumber(belongs)),
    expression,
    context,
  );
}

/**
 * Each element's part is its value if it belongs and else 0. So an element of which it is not known whether it belongs
 * does no harm where its value is known to be 0.
 */
function total(expression: Aggregate, value: Expression, found: readonly Member[], context: Context): Result {
  const parts = found.map((member) => {
    const belongs = asNumber(member.belongs);
    if (isKnownZero(belongs)) return belongs;
    return product([belongs, evaluateIn(member.context, value)], member.context, value);
  });
  return summed(parts, expression, context);
}

/** Over nothing there is no average. */
function average(expression: Aggregate, value: Expression, found: readonly Member[], context: Context): Result {
  const parts = found.filter(({ belongs }) => !isNo(belongs)).map((member) => ifBelonging(member, value));
  const excluded = marksOf(found.map(({ belongs }) => belongs));
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
  found: readonly Member[],
  context: Context,
): Result {
  const evaluated = found
    .filter(({ belongs }) => !isNo(belongs))
    .map((member) => ({ member, result: evaluateIn(member.context, value) }));
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
  const excluded = marksOf(found.map(({ belongs }) => belongs));
  if (certain.length === 0 && doubtful.length === 0) return absent(excluded);
  const result = strictly([...certain, ...doubtful], context, expression, (data) =>
    outermost(data, which, context, expression),
  );
  return withMarks(result, excluded);
}

/** The value of an element that may belong: as long as that is undecided, so is the value. */
function ifBelonging(member: Member, value: Expression): Result {
  const result = evaluateIn(member.context, value);
  if (isYes(member.belongs)) return result;
  return undecided([member.belongs, result]) ?? result;
}

function summed(parts: readonly Result[], expression: Aggregate, context: Context): Result {
  return strictly(parts, context, expression, (data) => {
    const sum = sumOf(data);
    return sum === undefined ? faultAt(context, 'R21', expression) : knownNumber(sum);
  });
}

function sumOf(data: readonly Datum[]): Fraction | undefined {
  return boundedSum(
    data.map((datum) => numberOf(datum) ?? zero),
    fractionBits,
  );
}

/** `ja` is 1, `nee` is 0. */
function asNumber(belongs: Result): Result {
  if (isYes(belongs)) return knownNumber(one, belongs.marks);
  return isNo(belongs) ? knownNumber(zero, belongs.marks) : belongs;
}
