import type { BinaryExpression, Expression } from '../../grammar/index.ts';
import type { Binding, Filling, Index } from '../model.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { yearsIn } from './families.ts';
import type { Place, Work } from './work.ts';

/** The years an expression can be; nothing where it can be any. */
export function possibleYears(work: Work, place: Place, expression: Expression): ReadonlySet<number> | undefined {
  if (expression.kind === 'number') {
    const year = Number(expression.decimal);
    return isYear(year) ? new Set([year]) : undefined;
  }
  if (expression.kind === 'binary') return moved(work, place, expression);
  if (expression.kind !== 'periodTerm') return undefined;
  const binding = work.periods.get(expression);
  const at = binding === undefined ? undefined : yearsOfBinding(work, place, binding);
  return at === undefined ? undefined : new Set([...at].map((year) => year + expression.offset));
}

/** `dit jaar - 1`, where the parts stand apart. */
function moved(work: Work, place: Place, { operator, left, right }: BinaryExpression): ReadonlySet<number> | undefined {
  if ((operator !== '+' && operator !== '-') || right.kind !== 'number') return undefined;
  const by = operator === '+' ? Number(right.decimal) : -Number(right.decimal);
  const years = left.kind === 'periodTerm' ? possibleYears(work, place, left) : undefined;
  return years === undefined ? undefined : new Set([...years].map((year) => year + by));
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

/** Years for people, in either language: `2019–2021, 2023`. */
export function yearsText(years: Iterable<number>): string {
  const parts: string[] = [];
  let from: number | undefined;
  let last: number | undefined;
  const close = (): void => {
    if (from !== undefined) parts.push(from === last ? `${from}` : `${from}–${last}`);
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
