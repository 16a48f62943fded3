import type { AllocationClause, AllocationDeclaration, Expression, SetExpression } from '../../grammar/index.ts';
import { clausesOf } from '../analyse/exceptions-decide.ts';
import type { Quantity } from '../model.ts';
import { withItems } from './at-hand.ts';
import { type Bound, constant, none, plus, times } from './bound.ts';
import { expressionBound, overSet } from './expression-bound.ts';
import type { Place } from './place.ts';
import { overItems } from './set-bound.ts';

/**
 * Steps of dividing one pot. By each text that may count it is divided apart: for each kind of clause that of the division
 * itself, or of one of the exceptions that have it.
 */
export function divisionBound(
  place: Place,
  inside: Place,
  { exceptions = [] }: Quantity,
  { over, clauses }: AllocationDeclaration,
): Bound {
  const theirs = exceptions.flatMap(clausesOf);
  const kinds = new Set(theirs.map(({ kind }) => kind));
  const fixed = clauses.filter(({ kind }) => !kinds.has(kind));
  let texts = 1;
  const parts: Bound[] = fixed.map((clause) => clauseBound(place, over, clause));
  for (const kind of kinds) {
    const own = clauses.filter((clause) => clause.kind === kind);
    const choices = [
      plus(...own.map((clause) => clauseBound(place, over, clause))),
      ...exceptions.map((one) =>
        plus(...clausesOf(one).flatMap((clause) => (clause.kind === kind ? [clauseBound(inside, over, clause)] : []))),
      ),
    ].filter((choice, at) => at === 0 || choice.length > 0);
    texts *= choices.length;
    // Each choice counts in its share of the texts; all of them in each is no less.
    parts.push(...choices);
  }
  const receivers = overSet(place, over, []);
  return times(constant(texts), plus(receivers, ...parts));
}

/** What a clause asks of each receiver, of everybody in a wider set, or once. */
function clauseBound(place: Place, over: SetExpression, clause: AllocationClause): Bound {
  const inner: Place = { ...place, points: withItems(place.analysis, over, place.points) };
  const each = askedOfEach(clause).map((one) => overItems(place, over, expressionBound(inner, one)));
  const once = askedOnce(clause).map((one) => expressionBound(place, one));
  const wider =
    clause.kind === 'proRata' && clause.over !== undefined ? overSet(place, clause.over, [clause.key]) : none;
  // Who shares in what others forgo may change once for each of them.
  const receivers = overItems(place, over, constant(1));
  const rounds = clause.kind === 'rest' && clause.again !== undefined ? times(receivers, receivers) : none;
  return plus(...each, ...once, wider, rounds);
}

/** What is asked of each receiver. */
export function askedOfEach(clause: AllocationClause): readonly Expression[] {
  switch (clause.kind) {
    case 'recipients':
    case 'claim':
    case 'floor':
    case 'cap':
      return [clause.value];
    case 'proRata':
      return [clause.key];
    case 'shortage':
      return clause.order.flatMap((ordering) => (ordering.kind === 'key' ? [ordering.value] : []));
    case 'rest':
      return clause.again?.key === undefined ? [] : [clause.again.key];
    default:
      return [];
  }
}

/** What is asked once for the whole pot. */
export function askedOnce(clause: AllocationClause): readonly Expression[] {
  switch (clause.kind) {
    case 'pot':
      return [clause.value];
    case 'proRata':
      return clause.weight === undefined ? [] : [clause.weight];
    case 'rounding':
      return clause.step === undefined ? [] : [clause.step];
    default:
      return [];
  }
}
