import type { Aggregate, Expression, Quantifier } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { checkSet } from './bind-set.ts';
import { requireYesNo } from './check-tests.ts';
import { presentOperand } from './presence.ts';
import { inside } from './scope.ts';
import { countType, errorType, isNumeric, isOrdered, numeric, orAbsent, typeArguments, yesNoType } from './types.ts';
import { type Checked, type Place, plain, report, type Work } from './work.ts';

/** `totaal van x over S`, `aantal S` and the like. */
export function checkAggregate(work: Work, aggregate: Aggregate, place: Place): Checked {
  const { bindings, guards } = checkSet(work, aggregate.over, place);
  if (aggregate.value === undefined) return plain(countType);
  const at = { ...place, scope: inside(place.scope, bindings), guards };
  const { type } = presentOperand(work, at, aggregate.value);
  if (type.kind === 'error') return plain(errorType);
  return plain(resultOf(work, place, aggregate, aggregate.value, type));
}

/** `elke S voldoet aan p`, `een S voldoet aan p`. */
export function checkQuantifier(work: Work, quantifier: Quantifier, place: Place): Checked {
  const { bindings, guards } = checkSet(work, quantifier.over, place, 'one');
  const at = { ...place, scope: inside(place.scope, bindings), guards };
  const { type } = presentOperand(work, at, quantifier.satisfies, yesNoType);
  requireYesNo(work, at, quantifier.satisfies, type);
  return plain(yesNoType);
}

/** Over nothing there is a total, but no average, highest or lowest. */
function resultOf(work: Work, place: Place, { name }: Aggregate, value: Expression, type: Type): Type {
  if (name === 'highest' || name === 'lowest') {
    if (isOrdered(type)) return orAbsent(type);
    report(work, place.module, 'T20', value.span, typeArguments('found', type));
    return errorType;
  }
  if (!isNumeric(type)) {
    report(work, place.module, type.kind === 'yesNo' ? 'T41' : 'T40', value.span, typeArguments('found', type));
    return errorType;
  }
  if (name === 'total') return type;
  return numeric(type.kind === 'count' ? 'number' : type.kind, undefined, true);
}
