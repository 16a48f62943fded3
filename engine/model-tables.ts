/** What the grid of a table means. Its users import it through `model.ts`. */
import type { Expression } from '../grammar/index.ts';
import type { Type } from './model.ts';
import type { Fraction } from './value/fraction.ts';

/** The columns of a table, each by its place in the head. */
export interface TableColumns {
  readonly tests: readonly TableTest[];
  /** More than one where the values of a kind stand side by side in the head. */
  readonly outcomes: readonly TableOutcome[];
}

/** A column whose cells are conditions. */
export interface TableTest {
  readonly column: number;
  /** An index of the table itself, by its place in the family, or the expression in the head. */
  readonly subject:
    | { readonly kind: 'index'; readonly index: number }
    | { readonly kind: 'value'; readonly value: Expression };
  readonly type: Type;
  /** Between which values it lies, as far as that is known. */
  readonly bounds: { readonly least?: Fraction; readonly most?: Fraction; readonly years?: readonly number[] };
}

export interface TableOutcome {
  readonly column: number;
  /** The value of a kind it is for, and the index of the family over that kind. */
  readonly spread?: { readonly index: number; readonly value: string };
}
