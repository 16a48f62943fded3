import { switchesOff } from '../analyse/exceptions-decide.ts';
import { quantitiesRead } from '../facts/reads.ts';
import type { ExceptionSymbol, Quantity } from '../model.ts';
import { mostDecisions } from '../run/exceptions-possible.ts';
import { type Bound, constant, none, plus, times } from './bound.ts';
import { divisionBound } from './division-bound.ts';
import { expressionBound } from './expression-bound.ts';
import { expressionsApart } from './own-expressions.ts';
import type { Place } from './place.ts';
import type { Point } from './points.ts';

/**
 * Steps of computing a quantity once for these points of its indexes (undefined: for any); of an allocation, of dividing one
 * pot. With `k` exceptions that ask what would hold without them, each of the 2^k sets of them may be left out: then what
 * is left is evaluated again.
 */
export function applicationBound(
  place: Place,
  quantity: Quantity,
  indexes: readonly (readonly Point[] | undefined)[],
): Bound {
  const exceptions = quantity.exceptions ?? [];
  // Inside an exception a name may mean the value without it: members are not looked up, orders not kept.
  const inside: Place = { ...place, isLarge: () => false, once: () => false };
  const asking = exceptions.filter((one) => quantitiesRead(one.declaration, place.analysis).has(quantity));
  const ways = Math.min(2 ** asking.length, mostDecisions);
  const left = asking.length === 0 || ways < 2 ** asking.length ? ways : ways / 2;
  const own = ownBound(place, inside, quantity, indexes);
  const parts = exceptions.map((one) => {
    const often = asking.includes(one) ? left : ways;
    return times(constant(often), exceptionBound(inside, one));
  });
  return plus(times(constant(ways), own), ...parts);
}

function ownBound(
  place: Place,
  inside: Place,
  quantity: Quantity,
  indexes: readonly (readonly Point[] | undefined)[],
): Bound {
  const { declaration } = quantity;
  return declaration.kind === 'allocation'
    ? divisionBound(place, inside, quantity, declaration)
    : plus(...expressionsApart(quantity, indexes).map((one) => expressionBound(place, one)));
}

/** Clauses of a division are counted with that. */
function exceptionBound(inside: Place, exception: ExceptionSymbol): Bound {
  const { condition, effect } = exception.declaration;
  const value = switchesOff(exception) || effect.kind !== 'value' ? undefined : effect.value;
  return plus(...[condition, value].map((one) => (one === undefined ? none : expressionBound(inside, one))));
}
