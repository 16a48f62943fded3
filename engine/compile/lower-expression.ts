import type { BinaryExpression, Call, Conditional, ConditionList, Expression, YearOf } from '../../grammar/index.ts';
import { calendarDatum, durationOf } from '../analyse/calendar-literals.ts';
import type { Datum } from '../model.ts';
import { roundingMode } from '../run/arithmetic.ts';
import { parseDecimal } from '../value/decimal.ts';
import { divide, fraction } from '../value/fraction.ts';
import { periodsOfUnit } from '../value/periods.ts';
import {
  absentNode,
  atLeast,
  choice,
  comparison,
  extreme,
  ifAbsent,
  junction,
  negatedTruth,
  openNode,
  presence,
  rounding,
  truthNode,
} from './choices.ts';
import { constantAt, node, nodeAt, onTable, Unplanned } from './draft.ts';
import type { Branch, NodeId } from './ir.ts';
import { datumNode, ordered, periodNode } from './lower-datum.ts';
import { lowerBoundary, lowerDayInPeriod } from './lower-day.ts';
import { lowerReference } from './lower-reference.ts';
import { lowerAggregate, lowerQuantifier } from './lower-set.ts';
import { arithmetic, negation, numberConstant } from './numbers.ts';
import { lower, type Place } from './place.ts';

/** A node of the table at hand that gives the value of an expression. Throws `Unplanned` for what has no operation. */
export function lowerExpression(expression: Expression, place: Place): NodeId {
  return onTable(place.draft, place.table, lowered(expression, place));
}

function lowered(expression: Expression, place: Place): NodeId {
  const { draft, table } = place;
  switch (expression.kind) {
    case 'number':
    case 'amount':
    case 'percentage': {
      const value = parseDecimal(expression.decimal);
      if (value === undefined) throw new Unplanned('no number');
      return numberConstant(draft, table, expression.kind === 'percentage' ? divide(value, fraction(100n)) : value);
    }
    case 'date':
    case 'monthLiteral':
    case 'quarterLiteral':
    case 'textLiteral':
      return datumNode(literalDatum(expression), place);
    case 'boolean':
      return truthNode(draft, table, expression.value);
    case 'absent':
      return absentNode(draft, table, { kind: 'truth' });
    case 'reference':
      return lowerReference(expression, place);
    case 'periodTerm':
      return period(expression.offset, place.analysis.periods.get(expression), place);
    case 'negate':
      return negation(draft, table, lower(expression.operand, place));
    case 'not':
      return negatedTruth(draft, table, lower(expression.operand, place));
    case 'binary':
      return binary(expression, place);
    case 'presence':
      return presence(draft, table, lower(expression.operand, place), expression.present);
    case 'membership': {
      const operand = lower(expression.operand, place);
      const same = expression.values.map((value) => comparison(draft, table, '=', operand, lower(value, place)));
      return junction(draft, table, 'or', same);
    }
    case 'ifAbsent':
      return ifAbsent(draft, table, lower(expression.operand, place), lower(expression.fallback, place));
    case 'conditional':
      return conditional(expression, place);
    case 'call':
      return call(expression, place);
    case 'aggregate':
      return lowerAggregate(expression, place);
    case 'quantifier':
      return lowerQuantifier(expression, place);
    case 'conditions':
      return conditions(expression, place);
    case 'dayInPeriod':
      return lowerDayInPeriod(expression, place);
    case 'boundary':
      return lowerBoundary(expression, place);
    case 'yearOf':
      return periodOfDate(expression, place);
    default:
      throw new Unplanned(expression.kind);
  }
}

function literalDatum(expression: Expression): Datum {
  if (expression.kind === 'date') return { kind: 'date', iso: expression.iso };
  if (expression.kind === 'textLiteral') return { kind: 'text', text: expression.value };
  const datum = calendarDatum(expression);
  if (datum === undefined) throw new Unplanned(expression.kind);
  return datum;
}

/** The year at hand, moved. */
function period(offset: number, binding: Parameters<Place['scope']['get']>[0] | undefined, place: Place): NodeId {
  const bound = binding === undefined ? undefined : place.scope.get(binding);
  if (bound?.kind !== 'datum' || bound.datum.kind !== 'year') throw new Unplanned('a year that is not at hand');
  return datumNode({ ...bound.datum, year: bound.datum.year + offset }, place);
}

/** Chains lean to the left and may be long. */
function binary(expression: BinaryExpression, place: Place): NodeId {
  const { draft, table } = place;
  const steps: BinaryExpression[] = [];
  let first: Expression = expression;
  const isJunction = expression.operator === 'and' || expression.operator === 'or';
  while (first.kind === 'binary' && (isJunction ? first.operator === expression.operator : !isTruth(first.operator))) {
    steps.push(first);
    first = first.left;
  }
  if (isJunction)
    return chained(expression.operator === 'or', [first, ...steps.reverse().map(({ right }) => right)], place);
  let left = lower(first, place);
  for (const step of steps.reverse()) left = onTable(draft, table, combined(step, left, place));
  return left;
}

/** What stands after an operand that decides whatever the facts are is not looked at. */
function chained(isOr: boolean, operands: readonly Expression[], place: Place): NodeId {
  const { draft, table } = place;
  const all: NodeId[] = [];
  for (const operand of operands) {
    const id = lower(operand, place);
    const constant = constantAt(draft, id);
    if (constant?.kind === 'small' && (constant.value === 1) === isOr) return truthNode(draft, table, isOr);
    all.push(id);
  }
  return junction(draft, table, isOr ? 'or' : 'and', all);
}

function isTruth(operator: BinaryExpression['operator']): boolean {
  return operator === 'and' || operator === 'or';
}

function combined(
  { operator, left: leftSide, right: rightSide }: BinaryExpression,
  left: NodeId,
  place: Place,
): NodeId {
  const { draft, table } = place;
  if (rightSide.kind === 'duration') return moved(left, rightSide, operator, place);
  const right = lower(rightSide, place);
  switch (operator) {
    case '+':
    case '-': {
      const held = nodeAt(draft, left).holds.kind;
      const isShift = place.analysis.types.get(leftSide)?.kind === 'enumeration';
      if (isShift) throw new Unplanned('a value of a kind that is moved');
      if (held === 'date') throw new Unplanned('days between dates');
      return arithmetic(draft, table, operator, left, right);
    }
    case '*':
    case '/':
      return arithmetic(draft, table, operator, left, right);
    case 'and':
    case 'or':
      throw new Unplanned('a chain inside a chain');
    case '=':
    case '<>':
      return comparison(draft, table, operator, left, right);
    default:
      return comparison(draft, table, operator, ordered(left, place), ordered(right, place));
  }
}

/** `datum + 6 weken`. */
function moved(
  date: NodeId,
  literal: Extract<Expression, { readonly kind: 'duration' }>,
  operator: BinaryExpression['operator'],
  { draft, table }: Place,
): NodeId {
  const duration = durationOf(literal);
  if (duration === undefined || (operator !== '+' && operator !== '-') || nodeAt(draft, date).holds.kind !== 'date')
    throw new Unplanned('a duration');
  const sign = operator === '+' ? 1 : -1;
  return node(
    draft,
    table,
    { kind: 'date' },
    {
      kind: 'addMonths',
      date,
      months: sign * duration.months,
      days: sign * duration.days,
    },
  );
}

/** Branches that cannot be taken, whatever the facts are, are not looked at. */
function conditional({ branches, otherwise }: Conditional, place: Place): NodeId {
  const { draft, table } = place;
  const taken: Branch[] = [];
  for (const branch of branches) {
    const condition = lower(branch.condition, place);
    const constant = constantAt(draft, condition);
    if (constant?.kind === 'small' && constant.value === 0) continue;
    const value = lower(branch.value, place);
    if (constant?.kind === 'small') return choice(draft, table, taken, value);
    taken.push({ condition, value });
  }
  return choice(draft, table, taken, lower(otherwise, place));
}

function call({ name, operands, direction }: Call, place: Place): NodeId {
  const { draft, table } = place;
  const all = operands.map((operand) => ordered(lower(operand, place), place));
  const [value, low, high] = all;
  if (name === 'highest' || name === 'lowest') return extreme(draft, table, name, all);
  if (value === undefined || low === undefined) throw new Unplanned(name);
  if (name === 'rounded') return rounding(draft, table, value, low, roundingMode(direction));
  if (high === undefined) throw new Unplanned(name);
  // The bounds the wrong way round are a fault.
  const inOrder = comparison(draft, table, '<=', low, high);
  const bounded = extreme(draft, table, 'lowest', [extreme(draft, table, 'highest', [value, low]), high]);
  return choice(
    draft,
    table,
    [{ condition: inOrder, value: bounded }],
    openNode(draft, table, nodeAt(draft, bounded).holds),
  );
}

function conditions(list: ConditionList, place: Place): NodeId {
  const all = list.conditions.map(({ value }) => lower(value, place));
  const needed = list.quantifier === 'all' ? all.length : list.quantifier === 'one' ? 1 : (list.count ?? 1);
  return atLeast(place.draft, place.table, needed, all);
}

function periodOfDate({ unit, date }: YearOf, place: Place): NodeId {
  return periodNode(date, periodsOfUnit(unit), place);
}
