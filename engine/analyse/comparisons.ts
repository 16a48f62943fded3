import { type BinaryExpression, type BinaryOperator, type Expression, phraseOf } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { compareDurations } from '../value/durations.ts';
import { compare, type Fraction, zero } from '../value/fraction.ts';
import { periodsInYear } from '../value/periods.ts';
import { bareNumber, reportsBareDays, reportUnit } from './arithmetic-messages.ts';
import { calendarDatum, durationOf } from './calendar-literals.ts';
import { periodWord } from './check-periods.ts';
import { both, type Guards, guardNonZero, noGuards } from './guards.ts';
import { identityOf } from './identity.ts';
import { reportsQuotedValue } from './quoted-value.ts';
import { isOfKind, isOrdered, typeArguments, yesNoType } from './types.ts';
import { type Checked, insertion, type Place, plain, replacement, report, textAt, type Work } from './work.ts';
import { guardOfYears } from './year-guards.ts';

const comparisons: readonly BinaryOperator[] = ['=', '<>', '<', '>', '<=', '>='];

export function isComparison(operator: BinaryOperator): boolean {
  return comparisons.includes(operator);
}

/** Two values compared, and what is known where it holds and where it does not. */
export function compared(work: Work, place: Place, node: BinaryExpression, left: Checked, right: Checked): Checked {
  const { operator } = node;
  if (left.type.kind === 'error' || right.type.kind === 'error') return plain(yesNoType);
  if (!isOfKind(left.type, right.type)) {
    if (!reportsBareDays(work, place, node, left.type, right.type))
      reportCompared(work, place, node.left, left.type, node.right, right.type);
    return plain(yesNoType);
  }
  if (operator !== '=' && operator !== '<>' && !isOrdered(left.type)) {
    const args = { operator, ...typeArguments('found', left.type) };
    report(work, place.module, 'T08', node.span, args);
    return plain(yesNoType);
  }
  if (reportsUnordered(work, place, node)) return plain(yesNoType);
  warnOfIdentity(work, place, [node.left, node.right], left.type);
  const known = [
    fromConstant(work, place, node.left, (value) => holds(operator, zero, value), right.constant),
    fromConstant(work, place, node.right, (value) => holds(operator, value, zero), left.constant),
    fromYear(work, place, node.left, node.right, (year, other) => holdsFor(operator, year - other)),
    fromYear(work, place, node.right, node.left, (year, other) => holdsFor(operator, other - year)),
  ];
  return {
    type: yesNoType,
    whenTrue: known.map((one) => one.whenTrue).reduce(both, noGuards),
    whenFalse: known.map((one) => one.whenFalse).reduce(both, noGuards),
  };
}

/** Why two values cannot be compared. */
export function reportCompared(
  work: Work,
  place: Place,
  left: Expression,
  one: Type,
  right: Expression,
  other: Type,
): void {
  const literal = bareNumber(one.kind === 'amount' ? right : left);
  if (literal !== undefined && (one.kind === 'amount' || other.kind === 'amount')) {
    reportUnit(work, place.module, literal, 'amount');
    return;
  }
  if (reportsQuotedValue(work, place, left, other) || reportsQuotedValue(work, place, right, one)) return;
  if (reportsOtherPeriod(work, place, left, one, right, other)) return;
  const span = { start: left.span.start, end: right.span.end };
  report(work, place.module, 'T07', span, { ...typeArguments('found', one), ...typeArguments('other', other) });
}

/** A month beside a year: the year it lies in can be compared with it. */
function reportsOtherPeriod(
  work: Work,
  { module }: Place,
  left: Expression,
  one: Type,
  right: Expression,
  other: Type,
): boolean {
  if (one.kind !== 'year' || other.kind !== 'year') return false;
  const isLeftShorter = periodsInYear(one.of) > periodsInYear(other.of);
  const [shorter, longer] = isLeftShorter ? [left, other.of] : [right, one.of];
  const isOfCalendar = [one.of, other.of].every((of) => of === undefined || of.unit !== 'year');
  if (!isOfCalendar || periodsInYear(one.of) === periodsInYear(other.of)) return false;
  const bridge = `${periodWord(longer, module.language)} ${phraseOf('of', module.language)} `;
  const isWhole = shorter.kind === 'reference' || shorter.kind === 'periodTerm' || calendarDatum(shorter) !== undefined;
  const words = textAt(work, module, shorter.span);
  const meant = `${bridge}${isWhole ? words : `(${words})`}`;
  const span = { start: left.span.start, end: right.span.end };
  const args = { meant, ...typeArguments('found', one), ...typeArguments('other', other) };
  const fixes = isWhole ? [insertion(shorter.span.start, bridge)] : [];
  report(work, module, 'T221', span, args, { fixes });
  return true;
}

/** `30 dagen < 1 maand`: no order there is without a day to count from. */
function reportsUnordered(work: Work, { module }: Place, { left, right, span }: BinaryExpression): boolean {
  if (left.kind !== 'duration' || right.kind !== 'duration') return false;
  const [one, other] = [durationOf(left), durationOf(right)];
  if (one === undefined || other === undefined || compareDurations(one, other) !== undefined) return false;
  report(work, module, 'T222', span, { one: textAt(work, module, left.span), other: textAt(work, module, right.span) });
  return true;
}

/** Says so of `x = geen`, which is written `x is geen`. */
export function reportsAbsent(work: Work, place: Place, node: BinaryExpression): boolean {
  if (node.right.kind !== 'absent') return false;
  const { language } = place.module;
  const words = phraseOf(node.operator === '<>' ? 'isPresent' : 'isAbsent', language);
  const span = { start: node.left.span.end, end: node.span.end };
  const args = { operator: node.operator, words };
  report(work, place.module, 'T12', node.span, args, { fixes: [replacement(span, ` ${words}`)] });
  return true;
}

/** A rule that singles out one thing by its name or key deserves a second look. */
export function warnOfIdentity(work: Work, place: Place, operands: readonly Expression[], type: Type): void {
  const literal = operands.find((operand) => operand.kind === 'textLiteral');
  if (type.kind !== 'text' || literal === undefined || place.reader === undefined) return;
  const args = { name: place.reader.name, text: textAt(work, place.module, literal.span) };
  report(work, place.module, 'N45', literal.span, args);
}

interface Known {
  readonly whenTrue: Guards;
  readonly whenFalse: Guards;
}

/** A comparison with a number says on which side zero lies. */
function fromConstant(
  work: Work,
  place: Place,
  expression: Expression,
  zeroHolds: (constant: Fraction) => boolean,
  constant: Fraction | undefined,
): Known {
  if (constant === undefined) return { whenTrue: noGuards, whenFalse: noGuards };
  const known = guardNonZero(identityOf(work, place, expression));
  return zeroHolds(constant) ? { whenTrue: noGuards, whenFalse: known } : { whenTrue: known, whenFalse: noGuards };
}

function fromYear(
  work: Work,
  place: Place,
  expression: Expression,
  literal: Expression,
  holdsIn: (year: number, other: number) => boolean,
): Known {
  const written = calendarDatum(literal);
  const number =
    written?.kind === 'year' ? written.year : literal.kind === 'number' ? Number(literal.decimal) : undefined;
  if (number === undefined) return { whenTrue: noGuards, whenFalse: noGuards };
  const { inside, outside } = guardOfYears(work, place, expression, (year) => holdsIn(year, number));
  return { whenTrue: inside, whenFalse: outside };
}

function holds(operator: BinaryOperator, left: Fraction, right: Fraction): boolean {
  return holdsFor(operator, compare(left, right));
}

/** Whether a comparison holds, by the sign of the difference. */
function holdsFor(operator: BinaryOperator, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '>':
      return difference > 0;
    case '<=':
      return difference <= 0;
    default:
      return difference >= 0;
  }
}
