/** What names, sets and grids of a text mean. Its users import it through `model.ts`. */
import type { Expression, Reference } from '../grammar/index.ts';
import type { Binding, EntitySymbol, KindSymbol, PeriodSymbol, Quantity } from './model.ts';

// ── meaning of references ────────────────────────────────────────────────────────────────────────

/** How one owner or index of a quantity is filled in at a place. */
export type Filling =
  | { readonly kind: 'bound'; readonly binding: Binding }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** The thing that another belongs to: a bare fact of Instelling inside a rule of Student. */
  | { readonly kind: 'parent'; readonly of: Filling; readonly entity: EntitySymbol }
  /** `van "01AA"` in examples and questions; of whose it is also of which object. */
  | { readonly kind: 'key'; readonly key: string; readonly entity?: EntitySymbol };

/** What a reference means, so completely that evaluating needs no names. */
export type Meaning =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      /** Present exactly when the quantity has an owner. */
      readonly owner?: Filling;
      /** One for each index of the family, in its order. */
      readonly indexes: readonly Filling[];
    }
  | { readonly kind: 'kindValue'; readonly of: KindSymbol; readonly value: string }
  | { readonly kind: 'bound'; readonly binding: Binding }
  /** The parent of a thing: `deze Instelling` inside a rule of Student. */
  | { readonly kind: 'parent'; readonly of: Filling; readonly entity: EntitySymbol }
  /** `schooljaar van behaald_op`: the own period a date lies in. */
  | { readonly kind: 'periodOf'; readonly period: PeriodSymbol; readonly date: Expression }
  /** What identifies a thing, as a text: `brin`. */
  | { readonly kind: 'key'; readonly of: Filling; readonly entity: EntitySymbol }
  /** A day of the life of a thing, or what it has merged into: `bestaat_tot`, `opgegaan_in`. */
  | { readonly kind: 'life'; readonly member: LifeMember; readonly of: Filling; readonly entity: EntitySymbol }
  | { readonly kind: 'error' };

/** The first and the last day of a thing, and its successor. */
export type LifeMember = 'from' | 'until' | 'mergedInto';

/** What an item of a set runs over. */
export type SetItemMeaning =
  | {
      readonly kind: 'things';
      readonly entity: EntitySymbol;
      readonly binding: Binding;
      readonly of?: Expression | Binding;
    }
  | { readonly kind: 'values'; readonly of: KindSymbol; readonly binding: Binding }
  | { readonly kind: 'years'; readonly binding: Binding; readonly from: Expression; readonly through: Expression }
  /** What it would bind, if that much is clear. */
  | { readonly kind: 'error'; readonly binding?: Binding };

/** Whose place a rank tells, and what its order depends on. */
export interface RankMeaning {
  /** One for each item of the set: the thing, value or period at hand. */
  readonly atHand: readonly Filling[];
  /** What is read of outside the set: where these stand for the same, the order is the same. */
  readonly outer: readonly Binding[];
  /** The quantities it reads, those in its sets included. */
  readonly reads: ReadonlySet<Quantity>;
  /** Between equals: the item of the set whose key, value or period decides. */
  readonly tie?: number;
}

/**
 * What the columns of an example's grid mean. Each row binds its index columns, in which all its other columns are read;
 * in the columns the example's own year is filled in where a head names none.
 */
export interface ExampleGrid {
  readonly columns: readonly ExampleColumn[];
}

export type ExampleColumn =
  /** Keys of things, values of a kind, or years. */
  | { readonly kind: 'index'; readonly binding: Binding }
  /** Keys of the things that those of another column belong to: `Student | Instelling`. */
  | { readonly kind: 'parent'; readonly of: Binding; readonly entity: EntitySymbol }
  /** Its meaning is a quantity. */
  | { readonly kind: 'stated'; readonly reference: Reference }
  /** The life of the thing of the row: `bestaat_vanaf`, `bestaat_tot`, `opgegaan_in`. */
  | { readonly kind: 'life'; readonly member: LifeMember; readonly of: EntitySymbol }
  | { readonly kind: 'expected'; readonly expression: Expression }
  | { readonly kind: 'error' };
