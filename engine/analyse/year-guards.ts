import type { Expression } from '../../grammar/index.ts';
import { type Guards, guardYears, noGuards } from './guards.ts';
import type { Place, Work } from './work.ts';
import { yearsOfBinding } from './years.ts';

/**
 * What a condition on `jaar` leaves of the years at hand, where it holds and where it does not. Nothing where the
 * expression is no `jaar`, or may be any year.
 */
export function guardOfYears(
  work: Work,
  place: Place,
  expression: Expression,
  holds: (year: number) => boolean,
): { readonly inside: Guards; readonly outside: Guards } {
  const binding = expression.kind === 'periodTerm' ? work.periods.get(expression) : undefined;
  const years = binding === undefined ? undefined : yearsOfBinding(work, place, binding);
  if (expression.kind !== 'periodTerm' || binding === undefined || years === undefined) {
    return { inside: noGuards, outside: noGuards };
  }
  const inside = [...years].filter((year) => holds(year + expression.offset));
  const outside = [...years].filter((year) => !holds(year + expression.offset));
  return { inside: guardYears(binding, new Set(inside)), outside: guardYears(binding, new Set(outside)) };
}
