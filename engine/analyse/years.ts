import type { Expression } from '../../grammar/index.ts';
import type { Binding, Filling, Index, PeriodSymbol } from '../model.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { bridgeOf, yearsThrough } from './bridges.ts';
import { calendarDatum } from './calendar-literals.ts';
import { spanText, yearsIn } from './families.ts';
import type { Place, Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';

/** The years an expression can be; nothing where it can be any. */
export function possibleYears(work: Work, place: Place, expression: Expression): ReadonlySet<number> | undefined {
  if (expression.kind === 'number') {
    const year = Number(expression.decimal);
    return isYear(year) ? new Set([year]) : undefined;
  }
  const written = calendarDatum(expression);
  if (written?.kind === 'year') return new Set([written.year]);
  const bridge = bridgeOf(work, expression);
  const bridged = bridge === undefined ? undefined : possibleYears(work, place, bridge.days.period);
  if (bridge !== undefined && bridged !== undefined) return yearsThrough(bridge, bridged);
  const term = yearTermOf(work, expression);
  const at = term === undefined ? undefined : yearsOfBinding(work, place, term.binding);
  if (term === undefined || at === undefined) return undefined;
  return new Set([...at].map((year) => year + term.offset));
}

/** The years a binding can stand for at a place. */
export function yearsOfBinding(work: Work, place: Place, binding: Binding): ReadonlySet<number> | undefined {
  return place.guards.years.get(binding) ?? work.years.get(binding);
}

export function yearsOfFilling(work: Work, place: Place, filling: Filling): ReadonlySet<number> | undefined {
  if (filling.kind === 'bound') return yearsOfBinding(work, place, filling.binding);
  return filling.kind === 'expression' ? possibleYears(work, place, filling.expression) : undefined;
}

/** Whether an index exists in all the years it is read in, in some, or in none of them. */
export function existence(
  index: Index,
  read: ReadonlySet<number> | undefined,
): 'always' | 'sometimes' | { readonly never: readonly number[] } {
  if (index.years === undefined || read?.size === 0) return 'always';
  if (read === undefined) return 'sometimes';
  const exists = yearsIn(index.years);
  const outside = [...read].filter((year) => !exists.has(year));
  if (outside.length === 0) return 'always';
  return outside.length < read.size ? 'sometimes' : { never: outside };
}

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= firstYear && year <= lastYear;
}

/** Years for people, in either language: `2019–2021, 2023`; of months `2015-05–2015-12`. */
export function yearsText(years: Iterable<number>, period?: PeriodSymbol): string {
  const parts: string[] = [];
  let from: number | undefined;
  let last: number | undefined;
  const close = (): void => {
    if (from !== undefined) parts.push(spanText(from, last ?? from, period));
  };
  for (const year of [...years].sort((one, other) => one - other)) {
    if (last === undefined || year !== last + 1) {
      close();
      from = year;
    }
    last = year;
  }
  close();
  return parts.join(', ');
}
