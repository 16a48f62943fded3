import type { AllocationClause } from './allocation.ts';
import type { Citation } from './citation.ts';
import type { Cell, Declaration, Grid, YearSpan } from './declaration.ts';
import type { Condition, DateLiteral, Expression, Name, Node, Reference, SetExpression, Text } from './expression.ts';
import type { Span } from './source.ts';

/** What an amendment does to the text it changes; `item` is the `onderdeel` it stands in, if any. */
export type Operation = (
  | AddOperation
  | ReplaceDeclaration
  | ReplaceParts
  | ReplaceCell
  | ReplaceRows
  | ReplaceQuotation
  | RepealOperation
  | RenameOperation
  | RenumberOperation
  | AppliesOperation
) & { readonly item?: Citation };

/**
 * `voeg toe`, up to the next operation or `onderdeel`. The citation lines inside it say where in the law the
 * declarations and the quotations come to stand; one without declarations adds its quotation alone.
 */
export interface AddOperation extends Node {
  readonly kind: 'add';
  readonly citations: readonly Citation[];
  readonly declarations: readonly Declaration[];
}

/** `vervang regel x … was regel x …`: the declaration with that name, whole. `was` is absent where it was forgotten. */
export interface ReplaceDeclaration extends Node {
  readonly kind: 'replaceDeclaration';
  readonly declaration: Declaration;
  readonly was?: Declaration;
}

/** `vervang in x: naar rato … was naar rato …`: clauses, a condition, the label or the formula of a declaration. */
export interface ReplaceParts extends Node {
  readonly kind: 'replaceParts';
  readonly name: Name;
  readonly parts: readonly Part[];
  /** Empty where `was` was forgotten. */
  readonly was: readonly Part[];
}

export type Part =
  | AllocationClause
  | Condition
  | Text
  | { readonly kind: 'formula'; readonly span: Span; readonly value: Expression }
  /** Of the regulation's own head: `vervang in kwaliteitsafspraken: tijdvak 2019 t/m 2023 was tijdvak 2019 t/m 2022`. */
  | { readonly kind: 'term'; readonly span: Span; readonly years: YearSpan }
  | { readonly kind: 'endsOn'; readonly span: Span; readonly date: DateLiteral };

/** `vervang norm in 2016 voor entree: 20% was 22,5%`: one number of the law. */
export interface ReplaceCell extends Node {
  readonly kind: 'replaceCell';
  readonly reference: Reference;
  /** `in 2020 t/m 2022`: the last of the years, of which the last index of the reference is the first. */
  readonly through?: number;
  readonly value: Cell;
  readonly was?: Cell;
}

/** `vervang norm` with a grid whose cells say `new was old`; index cells and cells that stay say themselves. */
export interface ReplaceRows extends Node {
  readonly kind: 'replaceRows';
  readonly name: Name;
  readonly grid: Grid;
}

/** `vervang "artikel 5, eerste lid"` with quotation lines, `was`, and those they replace: the text of the law alone. */
export interface ReplaceQuotation extends Node {
  readonly kind: 'replaceQuotation';
  readonly place: Text;
  readonly quotation: readonly string[];
  readonly was?: readonly string[];
}

/** `vervalt "artikel 5"`: all that stands at that place of the law; or, by its name, one declaration. */
export interface RepealOperation extends Node {
  readonly kind: 'repeal';
  readonly place: Text;
}

/** `hernoem x tot y`. */
export interface RenameOperation extends Node {
  readonly kind: 'rename';
  readonly from: Name;
  readonly to: Name;
}

/** `vernummer "artikel 2.5" tot "artikel 1.8"`. */
export interface RenumberOperation extends Node {
  readonly kind: 'renumber';
  readonly from: Text;
  readonly to: Text;
}

/**
 * When and for what the changes of the same `onderdeel` hold: `geldt vanaf 2021-01-01` (a day before or after that of the
 * amendment itself), `geldt vanaf jaar 2024`, `geldt voor Aanvragen waar …`.
 */
export type AppliesOperation = { readonly kind: 'applies'; readonly span: Span } & (
  | {
      readonly from: { readonly period?: Name; readonly year: number; readonly span: Span };
      readonly over?: undefined;
      readonly day?: undefined;
    }
  | { readonly over: SetExpression; readonly from?: undefined; readonly day?: undefined }
  | { readonly day: DateLiteral; readonly from?: undefined; readonly over?: undefined }
);
