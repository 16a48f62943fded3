import { decimalsMeant, type Expression, type Rounded, stepText } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { decimalsOf } from '../value/decimal.ts';
import { isNegative, isZero } from '../value/fraction.ts';
import { bareNumber, reportUnit } from './arithmetic-messages.ts';
import { isNumeric, typeArguments } from './types.ts';
import { type Place, replacement, report, textAt, type Work } from './work.ts';

/**
 * A rounding step: a positive constant of the dimension of what is rounded. Gives the decimals that are left; nothing
 * where the step is wrong, which has then been reported.
 */
export function checkStep(work: Work, place: Place, step: Expression, rounded: Type): number | undefined {
  const { type, constant } = work.check(step, place);
  if (type.kind === 'error' || constant === undefined) return undefined;
  if (reportsDecimals(work, place, step, rounded)) return undefined;
  if (isZero(constant) || isNegative(constant)) {
    report(work, place.module, 'T23', step.span);
    return undefined;
  }
  if (!sameDimension(work, place, step, type, rounded)) return undefined;
  return decimalsOf(constant);
}

/**
 * `afgerond op 2`, `afgerond(x; 0)`: decimals are counted where the step belongs. Of a plain number a step of 2 may be
 * meant; of an amount 1 is a euro, as people say it.
 */
function reportsDecimals(work: Work, { module }: Place, step: Expression, rounded: Type): boolean {
  const kind = roundedKind(rounded);
  if (kind === undefined || bareNumber(step) === undefined) return false;
  const number = textAt(work, module, step.span);
  const decimals = decimalsMeant(number);
  if (decimals === undefined || decimals === 1 || decimals > 4 || (kind === 'number' && decimals > 0)) return false;
  const meant = stepText(decimals, kind, module.language);
  const unit = kind === 'percentage' ? `${number}%` : module.language === 'nl' ? `€ ${number}` : `€${number}`;
  const isStep = decimals > 0 && kind !== 'number';
  const fixes = [meant, ...(isStep ? [unit] : [])].map((text) => replacement(step.span, text));
  report(work, module, isStep ? 'T441' : 'T442', step.span, { number, meant, unit }, { fixes });
  return true;
}

function roundedKind({ kind }: Type): Rounded | undefined {
  if (kind === 'amount' || kind === 'percentage') return kind;
  return kind === 'number' || kind === 'count' ? 'number' : undefined;
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
