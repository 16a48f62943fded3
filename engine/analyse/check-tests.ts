import type { IfAbsent, MembershipTest, Negation, NotExpression, PresenceTest } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { negate } from '../value/fraction.ts';
import { reportCompared, warnOfIdentity } from './comparisons.ts';
import { guardPresent, noGuards } from './guards.ts';
import { identityOf } from './identity.ts';
import { presentOperand } from './presence.ts';
import { errorType, isNumeric, isOfKind, joined, orAbsent, typeArguments, withoutAbsent, yesNoType } from './types.ts';
import { type Checked, type Place, plain, report, textAt, type Work } from './work.ts';
import { guardOfYears } from './year-guards.ts';

/** `- x`. */
export function checkNegation(work: Work, { operand }: Negation, place: Place): Checked {
  const { type, constant, nonZero } = presentOperand(work, place, operand);
  if (type.kind === 'error') return plain(errorType);
  if (!isNumeric(type)) {
    report(work, place.module, 'T22', operand.span, typeArguments('found', type));
    return plain(errorType);
  }
  return {
    ...plain(type),
    ...(constant === undefined ? {} : { constant: negate(constant) }),
    nonZero: nonZero === true,
  };
}

/** `niet x`. */
export function checkNot(work: Work, { operand }: NotExpression, place: Place): Checked {
  const checked = presentOperand(work, place, operand, yesNoType);
  requireYesNo(work, place, operand, checked.type);
  return { type: yesNoType, whenTrue: checked.whenFalse, whenFalse: checked.whenTrue };
}

/** Says so where something else than ja or nee stands as a condition. */
export function requireYesNo(
  work: Work,
  place: Place,
  { span }: { readonly span: MembershipTest['span'] },
  type: Type,
): void {
  if (type.kind === 'yesNo' || type.kind === 'error') return;
  report(work, place.module, 'T09', span, { name: textAt(work, place.module, span), ...typeArguments('found', type) });
}

/** `x is aanwezig`, `x is geen`. */
export function checkPresence(work: Work, test: PresenceTest, place: Place): Checked {
  const { type } = work.check(test.operand, place);
  if (type.kind === 'error') return plain(yesNoType);
  if (!type.orAbsent) warnNeverAbsent(work, place, test);
  const known = guardPresent(identityOf(work, place, test.operand));
  return test.present
    ? { type: yesNoType, whenTrue: known, whenFalse: noGuards }
    : { type: yesNoType, whenTrue: noGuards, whenFalse: known };
}

/** `x bij geen y`. */
export function checkIfAbsent(work: Work, expression: IfAbsent, place: Place, expected: Type | undefined): Checked {
  const { type } = work.check(expression.operand, { ...place, absentOwner: expression.operand }, expected);
  const fallback = work.check(expression.fallback, place, type.kind === 'absent' ? expected : withoutAbsent(type));
  if (type.kind === 'error') return plain(fallback.type.kind === 'absent' ? errorType : fallback.type);
  if (!type.orAbsent) warnNeverAbsent(work, place, expression);
  const together = joined(withoutAbsent(type), fallback.type);
  if (together !== undefined) return plain(fallback.type.orAbsent ? orAbsent(together) : together);
  const args = { ...typeArguments('expected', withoutAbsent(type)), ...typeArguments('found', fallback.type) };
  report(work, place.module, 'T14', expression.fallback.span, args);
  return plain(errorType);
}

/** `x is een van (a; b)`. */
export function checkMembership(work: Work, test: MembershipTest, place: Place): Checked {
  const { type } = presentOperand(work, place, test.operand);
  for (const value of test.values) {
    const { type: other } = presentOperand(work, place, value, type);
    if (!isOfKind(other, type)) reportCompared(work, place, test.operand, type, value, other);
  }
  warnOfIdentity(work, place, test.values, type);
  const years = guardOfYears(work, place, test.operand, (year) =>
    test.values.some((value) => value.kind === 'number' && Number(value.decimal) === year),
  );
  const literal = test.values.every((value) => value.kind === 'number');
  return {
    type: yesNoType,
    whenTrue: literal ? years.inside : noGuards,
    whenFalse: literal ? years.outside : noGuards,
  };
}

function warnNeverAbsent(work: Work, place: Place, test: PresenceTest | IfAbsent): void {
  report(work, place.module, 'T11', test.span, { name: textAt(work, place.module, test.operand.span) });
}
