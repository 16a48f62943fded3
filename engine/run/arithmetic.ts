import type {
  BinaryExpression,
  BinaryOperator,
  Call,
  Expression,
  Negation,
  RoundingDirection,
  Span,
} from '../../grammar/index.ts';
import { type Datum, periodDatum, type Result } from '../model.ts';
import {
  add,
  bitSize,
  compare,
  divide,
  equal,
  type Fraction,
  isInteger,
  isZero,
  multiply,
  negate,
  subtract,
  zero,
} from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { type RoundingMode, round } from '../value/round.ts';
import { compareData, sameData } from './compare.ts';
import { type Context, evaluateIn } from './context.ts';
import { unordered, withDurations } from './duration-arithmetic.ts';
import { faultAt } from './faults.ts';
import { kindToday } from './law-states.ts';
import { marksOf } from './marks.ts';
import { absent, isKnownZero, known, knownNumber, numberOf, spoiled, undecided, yesNo } from './results.ts';
import { plainNumber } from './show-datum.ts';

interface Place {
  readonly span: Span;
}

/**
 * `a + b - c * d`, `a < b`: from left to right. Long chains lean to the left; they are walked in a loop, so that the
 * length of a sum is no depth.
 */
export function binaryChain(expression: BinaryExpression, context: Context): Result {
  const chain: BinaryExpression[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && first.operator !== 'and' && first.operator !== 'or') {
    chain.push(first);
    first = first.left;
  }
  let result = evaluateIn(context, first);
  for (const step of chain.reverse()) result = combined(step, result, evaluateIn(context, step.right), context);
  return result;
}

function combined(step: BinaryExpression, left: Result, right: Result, context: Context): Result {
  if (step.operator === '*') return product([left, right], context, step);
  return strictly([left, right], context, step, ([a, b]) => {
    const outcome = a === undefined || b === undefined ? undefined : applied(step.operator, a, b, context, step);
    return asPeriod(outcome, step, context) ?? faultAt(context, 'R33', step);
  });
}

/** A moved year is a year again, a moved month a month. */
function asPeriod(result: Result | undefined, step: Expression, context: Context): Result | undefined {
  const type = context.analysis.types.get(step);
  if (result?.kind !== 'known' || result.datum.kind !== 'number' || type?.kind !== 'year') return result;
  const { value } = result.datum;
  return isInteger(value) ? { ...result, datum: periodDatum(type.of, Number(value.numerator)) } : result;
}

function applied(operator: BinaryOperator, a: Datum, b: Datum, context: Context, place: Place): Result | undefined {
  const bothLong = a.kind === 'duration' && b.kind === 'duration';
  if (bothLong && compareData(a, b, context.analysis) === undefined && operator !== '+' && operator !== '-')
    return unordered(a, b, context, place);
  if (operator === '=' || operator === '<>') return yesNo(sameData(a, b) === (operator === '='));
  if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=') {
    const order = compareData(a, b, context.analysis);
    return order === undefined ? undefined : yesNo(holds(operator, order));
  }
  const [left, right] = [numberOf(a), numberOf(b)];
  if (a.kind === 'enumeration' && right !== undefined) return movedValue(a, operator, right, context);
  if (left === undefined || right === undefined) return withDurations(operator, a, b, context, place);
  switch (operator) {
    case '+':
      return bounded(add(left, right), context, place);
    case '-':
      return bounded(subtract(left, right), context, place);
    case '/':
      return isZero(right) ? faultAt(context, 'R20', place) : bounded(divide(left, right), context, place);
    default:
      return undefined;
  }
}

/** `Ronde - 1`: so many values on in the order of the kind; before the first and after the last there is none. */
function movedValue(
  { of, value }: Extract<Datum, { kind: 'enumeration' }>,
  operator: BinaryOperator,
  by: Fraction,
  { analysis }: Context,
): Result | undefined {
  const values = kindToday(analysis, of)?.declaration.values.map(({ name }) => name.text) ?? [];
  const at = values.indexOf(value);
  if (at < 0 || !isInteger(by)) return undefined;
  const moved = values[at + Number(operator === '-' ? -by.numerator : by.numerator)];
  return moved === undefined ? absent() : known({ kind: 'enumeration', of, value: moved });
}

function holds(operator: '<' | '>' | '<=' | '>=', order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

/** A product with a known zero is 0, whatever the rest is or may become. */
export function product(factors: readonly Result[], context: Context, place: Place): Result {
  const zeros = factors.filter(isKnownZero);
  const isLong = context.analysis.types.get(place as Expression)?.kind === 'duration';
  if (zeros.length > 0 && isLong) return known({ kind: 'duration', months: 0, days: 0 }, marksOf(zeros));
  if (zeros.length > 0) return knownNumber(zero, marksOf(zeros));
  const missing = undecided(factors.map((factor) => present(factor, context, place)));
  if (missing !== undefined) return missing;
  return strictly(factors, context, place, (data) => {
    const [one, other] = data;
    const long = one === undefined || other === undefined ? undefined : withDurations('*', one, other, context, place);
    if (long !== undefined) return long;
    const numbers = data.map(numberOf).filter((value) => value !== undefined);
    if (numbers.length < data.length) return faultAt(context, 'R33', place);
    return bounded(numbers.reduce(multiply), context, place);
  });
}

export function negated(expression: Negation, context: Context): Result {
  return strictly([evaluateIn(context, expression.operand)], context, expression, ([datum]) => {
    const value = datum === undefined ? undefined : numberOf(datum);
    return value === undefined ? faultAt(context, 'R33', expression) : knownNumber(negate(value));
  });
}

/** `hoogste(a; b)`, `laagste(a; b)`, `begrensd(x; a; b)`, `afgerond(x; stap)`. */
export function call(expression: Call, context: Context): Result {
  const results = expression.operands.map((operand) => evaluateIn(context, operand));
  const { name } = expression;
  if (name === 'limited') {
    const result = limited(results, context, expression);
    return asPeriod(result, expression, context) ?? result;
  }
  return strictly(results, context, expression, (data) => {
    if (name !== 'rounded') return outermost(data, name, context, expression);
    const [value, step] = data.map(numberOf);
    if (value === undefined || step === undefined) return faultAt(context, 'R33', expression);
    return roundedTo(value, step, expression.direction, context, expression);
  });
}

/** The highest or lowest of at least one value. */
export function outermost(data: readonly Datum[], which: 'highest' | 'lowest', context: Context, place: Place): Result {
  const [first, ...others] = data;
  if (first === undefined) return faultAt(context, 'R33', place);
  let best = first;
  for (const datum of others) {
    const order = compareData(datum, best, context.analysis);
    if (order === undefined && datum.kind === 'duration' && best.kind === 'duration')
      return unordered(datum, best, context, place);
    if (order === undefined) return faultAt(context, 'R33', place);
    if (which === 'highest' ? order > 0 : order < 0) best = datum;
  }
  return known(best);
}

/** Between two limits that are equal only one value is left, also for what is not known. */
function limited(results: readonly Result[], context: Context, place: Place): Result {
  const [low, high] = results.slice(1).map((result) => (result.kind === 'known' ? numberOf(result.datum) : undefined));
  if (low !== undefined && high !== undefined) {
    if (compare(low, high) > 0)
      return faultAt(context, 'R30', place, { low: plainNumber(low), high: plainNumber(high) });
    if (equal(low, high)) return knownNumber(low, marksOf(results.slice(1)));
  }
  return strictly(results, context, place, ([datum]) => {
    const value = datum === undefined ? undefined : numberOf(datum);
    if (value === undefined || low === undefined || high === undefined) return faultAt(context, 'R33', place);
    if (compare(value, low) < 0) return knownNumber(low);
    return knownNumber(compare(value, high) > 0 ? high : value);
  });
}

/** The multiple of a step; half goes away from zero unless a direction is given. */
export function roundedTo(
  value: Fraction,
  step: Fraction,
  direction: RoundingDirection | undefined,
  context: Context,
  place: Place,
): Result {
  if (compare(step, zero) <= 0) return faultAt(context, 'R31', place, { amount: plainNumber(step) });
  return bounded(round(value, step, roundingMode(direction)), context, place);
}

export function roundingMode(direction: RoundingDirection | undefined): RoundingMode {
  return direction === undefined ? 'half-away-from-zero' : modes[direction];
}

const modes: Readonly<Record<RoundingDirection, RoundingMode>> = { up: 'up', down: 'down', toEven: 'half-even' };

/** A number to go on with, unless its fraction has grown beyond what is held exactly. */
export function bounded(value: Fraction, context: Context, place: Place): Result {
  return bitSize(value) > fractionBits ? faultAt(context, 'R21', place) : knownNumber(value);
}

/**
 * An operator that needs all its operands: computed where each has a value, with the marks of all of them. A value that
 * is absent cannot be computed with.
 */
export function strictly(
  operands: readonly Result[],
  context: Context,
  place: Place,
  compute: (data: readonly Datum[]) => Result,
): Result {
  const spoilt = spoiled(operands.map((operand) => present(operand, context, place)));
  if (spoilt !== undefined) return spoilt;
  const result = compute(operands.map((operand) => (operand as Extract<Result, { kind: 'known' }>).datum));
  const marks = marksOf(operands);
  return { ...result, marks };
}

/** Absent where a value is needed is a fault; the checker sees to it that a checked regulation has none. */
export function present(operand: Result, context: Context, place: Place): Result {
  return operand.kind === 'absent' ? { ...faultAt(context, 'R22', place), marks: operand.marks } : operand;
}
