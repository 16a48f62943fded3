import type { BinaryExpression, Expression } from '../../grammar/index.ts';
import type { Analysis } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { dayInPeriod, firstDayOfPeriod, lastDayOfPeriod, periodOf, periodsOfUnit } from '../value/periods.ts';
import { numbersGiven } from './period-ends.ts';
import type { Point, Points } from './points.ts';

/**
 * Whether a condition holds, where that follows from the years and values of kinds at hand alone: `als maand = maand van
 * (1 oktober jaar) dan …`. Undefined of anything else.
 */
export function isTold(analysis: Analysis, condition: Expression, points: Points): boolean | undefined {
  switch (condition.kind) {
    case 'boolean':
      return condition.value;
    case 'not': {
      const told = isTold(analysis, condition.operand, points);
      return told === undefined ? undefined : !told;
    }
    case 'membership': {
      const wanted = pointTold(analysis, condition.operand, points);
      const among = condition.values.map((value) => pointTold(analysis, value, points));
      if (!isExact(wanted) || !among.every(isExact)) return undefined;
      return among.includes(wanted);
    }
    case 'binary':
      return condition.operator === 'and' || condition.operator === 'or'
        ? togetherTold(analysis, condition, condition.operator === 'or', points)
        : comparisonTold(analysis, condition, points);
    default:
      return undefined;
  }
}

/** The period, value of a kind or day that an expression stands for, where only one is possible. */
export function pointTold(analysis: Analysis, expression: Expression, points: Points): Point | undefined {
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  if (meaning?.kind === 'kindValue') return meaning.value;
  if (meaning?.kind === 'periodOf') return periodTold(analysis, meaning.date, meaning.period, points);
  const atHand = meaning?.kind === 'bound' ? points.get(meaning.binding) : undefined;
  const [only, other] = atHand ?? numbersGiven(analysis, expression, points) ?? [];
  if (only !== undefined) return other === undefined ? only : undefined;
  switch (expression.kind) {
    case 'date':
      return expression.iso;
    case 'yearOf':
      return periodTold(analysis, expression.date, periodsOfUnit(expression.unit), points);
    case 'dayInPeriod': {
      const number = numberTold(analysis, expression.period, points);
      const { month, day } = expression;
      return number === undefined ? undefined : dayInPeriod(formOf(analysis, expression.period), number, month, day);
    }
    case 'boundary': {
      const number = numberTold(analysis, expression.period, points);
      const dayOf = expression.end === 'begin' ? firstDayOfPeriod : lastDayOfPeriod;
      return number === undefined ? undefined : dayOf(formOf(analysis, expression.period), number);
    }
    case 'binary': {
      if (expression.operator !== '+' && expression.operator !== '-') return undefined;
      if (expression.right.kind !== 'number' || analysis.types.get(expression.left)?.kind !== 'year') return undefined;
      const from = numberTold(analysis, expression.left, points);
      const by = Number(expression.right.decimal);
      if (from === undefined) return undefined;
      return expression.operator === '+' ? from + by : from - by;
    }
    default:
      return undefined;
  }
}

type Form = Parameters<typeof periodOf>[0];

/** `jaar van maand`, `schooljaar van 1 oktober jaar`. */
function periodTold(analysis: Analysis, of: Expression, form: Form, points: Points): number | undefined {
  const point = pointTold(analysis, of, points);
  const day = typeof point === 'number' ? firstDayOfPeriod(formOf(analysis, of), point) : point;
  return day !== undefined && isDate(day) ? periodOf(form, day) : undefined;
}

function numberTold(analysis: Analysis, expression: Expression, points: Points): number | undefined {
  const point = pointTold(analysis, expression, points);
  return typeof point === 'number' ? point : undefined;
}

function formOf(analysis: Analysis, expression: Expression): Form {
  const type = analysis.types.get(expression);
  return type?.kind === 'year' ? type.of : undefined;
}

/** A number that is written may have decimals, or be too large. */
function isExact(point: Point | undefined): point is Point {
  return typeof point === 'string' || Number.isSafeInteger(point);
}

/** One that is told to decide does; else all have to be told. */
function togetherTold(
  analysis: Analysis,
  { left, right }: BinaryExpression,
  deciding: boolean,
  points: Points,
): boolean | undefined {
  const both = [isTold(analysis, left, points), isTold(analysis, right, points)];
  if (both.includes(deciding)) return deciding;
  return both.includes(undefined) ? undefined : !deciding;
}

/** Of two periods or two days all comparisons; of values of a kind whether they are the same. */
function comparisonTold(
  analysis: Analysis,
  { operator, left, right }: BinaryExpression,
  points: Points,
): boolean | undefined {
  const [one, other] = [pointTold(analysis, left, points), pointTold(analysis, right, points)];
  if (!isExact(one) || !isExact(other) || typeof one !== typeof other) return undefined;
  if (operator === '=') return one === other;
  if (operator === '<>') return one !== other;
  const kind = analysis.types.get(left)?.kind;
  if (kind !== 'year' && kind !== 'date') return undefined;
  switch (operator) {
    case '<':
      return one < other;
    case '>':
      return one > other;
    case '<=':
      return one <= other;
    case '>=':
      return one >= other;
    default:
      return undefined;
  }
}
