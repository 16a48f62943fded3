import type { Expression } from '../../grammar/index.ts';
import { type Guards, guardYears, noGuards } from './guards.ts';
import type { Place, Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';
import { yearsOfBinding } from './years.ts';

/**
 * What a condition on `jaar`, or on an own period, leaves of the years at hand, where it holds and where it does not. Nothing where the
 * expression is no such term, or may be any year.
 */
export function guardOfYears(
  work: Work,
  place: Place,
  expression: Expression,
  holds: (year: number) => boolean,
): { readonly inside: Guards; readonly outside: Guards } {
  const term = yearTermOf(work, expression);
  const years = term === undefined ? undefined : yearsOfBinding(work, place, term.binding);
  if (term === undefined || years === undefined) return { inside: noGuards, outside: noGuards };
  const { binding, offset } = term;
  const inside = [...years].filter((year) => holds(year + offset));
  const outside = [...years].filter((year) => !holds(year + offset));
  return { inside: guardYears(binding, new Set(inside)), outside: guardYears(binding, new Set(outside)) };
}
