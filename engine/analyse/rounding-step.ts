import type { Expression } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { decimalsOf } from '../value/decimal.ts';
import { isNegative, isZero } from '../value/fraction.ts';
import { reportUnit } from './arithmetic-messages.ts';
import { isNumeric, typeArguments } from './types.ts';
import { type Place, report, type Work } from './work.ts';

/**
 * A rounding step: a positive constant of the dimension of what is rounded. Gives the decimals that are left; nothing
 * where the step is wrong, which has then been reported.
 */
export function checkStep(work: Work, place: Place, step: Expression, rounded: Type): number | undefined {
  const { type, constant } = work.check(step, place);
  if (type.kind === 'error' || constant === undefined) return undefined;
  if (isZero(constant) || isNegative(constant)) {
    report(work, place.module, 'T23', step.span);
    return undefined;
  }
  if (!sameDimension(work, place, step, type, rounded)) return undefined;
  return decimalsOf(constant);
}

function sameDimension(work: Work, place: Place, step: Expression, type: Type, rounded: Type): boolean {
  if (rounded.kind === 'error' || !isNumeric(rounded)) return true;
  if (step.kind === 'number' && (rounded.kind === 'amount' || rounded.kind === 'percentage')) {
    reportUnit(work, place.module, step, rounded.kind);
    return false;
  }
  if ((type.kind === 'amount') === (rounded.kind === 'amount')) return true;
  const args = { ...typeArguments('expected', rounded), ...typeArguments('found', type) };
  report(work, place.module, 'T24', step.span, args);
  return false;
}
