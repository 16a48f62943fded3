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
  return 'kind' in all ? all : aggregateOf(expression, all, valuesOf(expression, all), context);
}

/** The value of each who belongs or may; of a count there are none. */
export function valuesOf({ value }: Aggregate, { members }: Found): readonly Result[] {
  return value === undefined ? [] : members.map((member) => evaluateIn(member.context, value));
}

/** What comes of the members found and their values. */
export function aggregateOf(expression: Aggregate, all: Found, values: readonly Result[], context: Context): Result {
  const { value } = expression;
  if (expression.name === 'count') return count(expression, all, context);
  if (value === undefined) return faultAt(context, 'R33', expression);
  const valued = all.members.map((member, at) => ({ member, result: values[at] ?? faultAt(context, 'R33', value) }));
  switch (expression.name) {
    case 'total':
      return total(expression, value, all, valued, context);
    case 'average':
      return average(expression, all, valued, context);
    case 'highest':
    case 'lowest':
      return extreme(expression, expression.name, all, valued, context);
  }
}

/** Somebody who belongs or may, with its value. */
interface Valued {
  readonly member: FoundMember;
  readonly result: Result;
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
function total(
  expression: Aggregate,
  value: Expression,
  all: Found,
  valued: readonly Valued[],
  context: Context,
): Result {
  const parts = valued.map(({ member, result }) => product([asNumber(member.belongs), result], member.context, value));
  return summed(parts, all, expression, context);
}

/** Over nothing there is no average. */
function average(expression: Aggregate, all: Found, valued: readonly Valued[], context: Context): Result {
  const parts = valued.map(ifBelonging);
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
  all: Found,
  valued: readonly Valued[],
  context: Context,
): Result {
  const certain = valued.filter(({ member }) => isYes(member.belongs)).map(({ result }) => result);
  const known = certain.flatMap((result) => (result.kind === 'known' ? [result.datum] : []));
  const best = known.length === 0 ? undefined : outermost(known, which, context, expression);
  const beyond = (result: Result): boolean => {
    if (result.kind !== 'known' || best?.kind !== 'known') return true;
    const order = compareData(result.datum, best.datum, context.analysis);
    return order === undefined || (which === 'highest' ? order > 0 : order < 0);
  };
  const doubtful = valued
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
function ifBelonging({ member, result }: Valued): Result {
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
