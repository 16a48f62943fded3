import type { Expression } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { checkBinary } from './check-binary.ts';
import { checkCall } from './check-calls.ts';
import { checkConditional } from './check-conditional.ts';
import { checkConditions } from './check-conditions.ts';
import { checkLiteral } from './check-literals.ts';
import { checkDayOfPeriod, checkYearOf } from './check-periods.ts';
import { checkRank } from './check-ranks.ts';
import { checkReference } from './check-reference.ts';
import { checkAggregate, checkQuantifier } from './check-sets.ts';
import { checkIfAbsent, checkMembership, checkNegation, checkNot, checkPresence } from './check-tests.ts';
import { narrowed } from './presence.ts';
import type { Checked, Place, Work } from './work.ts';

/**
 * Finds out what an expression means and is, and writes it into the tables. `expected` is the type its place asks for: it
 * decides between values of kinds with one name, and what a bare number stands for; it is not itself checked here.
 */
export function checkExpression(work: Work, expression: Expression, place: Place, expected?: Type): Checked {
  const checked = narrowed(work, place, expression, dispatch(work, expression, place, expected));
  work.types.set(expression, checked.type);
  return checked;
}

function dispatch(work: Work, expression: Expression, place: Place, expected: Type | undefined): Checked {
  switch (expression.kind) {
    case 'reference':
      return checkReference(work, expression, place, expected);
    case 'binary':
      return checkBinary(work, expression, place);
    case 'negate':
      return checkNegation(work, expression, place);
    case 'not':
      return checkNot(work, expression, place);
    case 'presence':
      return checkPresence(work, expression, place);
    case 'membership':
      return checkMembership(work, expression, place);
    case 'ifAbsent':
      return checkIfAbsent(work, expression, place, expected);
    case 'conditional':
      return checkConditional(work, expression, place, expected);
    case 'call':
      return checkCall(work, expression, place, expected);
    case 'aggregate':
      return checkAggregate(work, expression, place);
    case 'rank':
      return checkRank(work, expression, place);
    case 'quantifier':
      return checkQuantifier(work, expression, place);
    case 'dayInPeriod':
    case 'boundary':
      return checkDayOfPeriod(work, expression, place);
    case 'yearOf':
      return checkYearOf(work, expression, place);
    case 'conditions':
      return checkConditions(work, expression, place);
    default:
      return checkLiteral(work, expression, place, expected);
  }
}
