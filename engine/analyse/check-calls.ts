import type { Call } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { isNegative, isZero } from '../value/fraction.ts';
import { reportCompared } from './comparisons.ts';
import { presentOperand } from './presence.ts';
import { checkStep } from './rounding-step.ts';
import { errorType, isNumeric, isOfKind, isOrdered, joined, numeric, typeArguments } from './types.ts';
import { type Checked, type Place, plain, report, type Work } from './work.ts';

/** `hoogste(…)`, `laagste(…)`, `begrensd(…)`, `afgerond(…)`. */
export function checkCall(work: Work, call: Call, place: Place, expected: Type | undefined): Checked {
  if (call.name === 'rounded') return checkRounded(work, call, place);
  const operands = checkOperands(work, call, place, expected);
  const needed = call.name === 'limited' ? 3 : 2;
  const right = call.name === 'limited' ? operands.length === 3 : operands.length >= 2;
  if (!right) {
    const written = (work.texts.get(place.module) ?? '').slice(call.span.start).split('(', 1)[0]?.trim() ?? '';
    report(work, place.module, 'T18', call.span, { name: written, needed, found: operands.length });
    return plain(errorType);
  }
  const type = agree(work, call, place, operands);
  const positive = call.name === 'highest' && operands.some(({ constant }) => isPositive(constant));
  const alwaysNonZero = operands.every((operand) => operand.nonZero === true) && call.name !== 'limited';
  return { ...plain(type), nonZero: positive || alwaysNonZero };
}

function checkOperands(work: Work, call: Call, place: Place, expected: Type | undefined): readonly Checked[] {
  const checked: Checked[] = [];
  for (const operand of call.operands) {
    const hint: Type | undefined = expected ?? checked.find(({ type }) => type.kind !== 'error')?.type;
    checked.push(presentOperand(work, place, operand, hint));
  }
  return checked;
}

/** One type for all, of values that have an order. */
function agree(work: Work, call: Call, place: Place, operands: readonly Checked[]): Type {
  const [first] = call.operands;
  let type = operands[0]?.type ?? errorType;
  if (operands.some((operand) => operand.type.kind === 'error')) return errorType;
  for (const [at, operand] of call.operands.entries()) {
    const other = operands[at]?.type ?? errorType;
    const together = joined(type, other);
    if (together === undefined || !isOfKind(type, other)) {
      if (first !== undefined) reportCompared(work, place, first, type, operand, other);
      return errorType;
    }
    type = together;
  }
  if (isOrdered(type)) return type;
  report(work, place.module, 'T20', call.span, typeArguments('found', type));
  return errorType;
}

function checkRounded(work: Work, call: Call, place: Place): Checked {
  const [value, step] = call.operands;
  if (value === undefined || step === undefined) return plain(errorType);
  const { type } = presentOperand(work, place, value);
  const decimals = checkStep(work, place, step, type);
  if (type.kind === 'error') return plain(errorType);
  if (!isNumeric(type)) {
    report(work, place.module, 'T21', value.span, typeArguments('found', type));
    return plain(errorType);
  }
  // An unreadable step has been reported; whatever it was to be, the value was meant to fit.
  return plain(decimals === undefined ? errorType : numeric(type.kind, decimals));
}

function isPositive(constant: Checked['constant']): boolean {
  return constant !== undefined && !isZero(constant) && !isNegative(constant);
}
