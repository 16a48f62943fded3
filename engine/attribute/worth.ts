import { add, equal, type Fraction, subtract, zero } from '../value/fraction.ts';

/** What a text of the law gives, row by row; absent where it gives no number. */
export type Worth = readonly (Fraction | undefined)[];

/** What a text with only these changes gives. */
export type WorthOf = (changes: ReadonlySet<string>) => Worth;

export function minus(one: Worth, other: Worth): Worth {
  return one.map((value, row) => {
    const less = other[row];
    return value === undefined || less === undefined ? undefined : subtract(value, less);
  });
}

/** Row by row; `rows` is how many there are, for the sum of nothing. */
export function sumOf(worths: readonly Worth[], rows: number): Worth {
  return Array.from({ length: rows }, (_, row) =>
    worths.reduce<Fraction | undefined>((total, worth) => {
      const value = worth[row];
      return total === undefined || value === undefined ? undefined : add(total, value);
    }, zero),
  );
}

/** Whether both are known and the same in every row. */
export function sameWorth(one: Worth, other: Worth): boolean {
  return one.every((value, row) => {
    const beside = other[row];
    return value !== undefined && beside !== undefined && equal(value, beside);
  });
}

/**
 * What each of some texts adds to the one before, in one row; the first is only the start. One that gives no number adds
 * nothing, and the next that does takes its step too.
 */
export function stepsAlong(worths: readonly Worth[], row: number): readonly Fraction[] {
  let last = worths[0]?.[row] ?? zero;
  return worths.slice(1).map((worth) => {
    const value = worth[row];
    if (value === undefined) return zero;
    const step = subtract(value, last);
    last = value;
    return step;
  });
}
