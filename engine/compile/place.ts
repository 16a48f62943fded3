import type { Expression } from '../../grammar/index.ts';
import type { Analysis, Binding, Datum, Quantity } from '../model.ts';
import type { Run } from '../run/context.ts';
import type { DivisionTerms } from './division-terms.ts';
import type { Draft, StaticIndexes } from './draft.ts';
import type { NodeId, TableId } from './ir.ts';

/** What a binding stands for: one value, filled in, or a thing that differs by row, as a node of the table at hand. */
export type Bound =
  | { readonly kind: 'datum'; readonly datum: Datum }
  | { readonly kind: 'thing'; readonly node: NodeId }
  /** A thing outside the set at hand that cannot be told from a row of it. */
  | { readonly kind: 'lost' };

/** Where an expression is lowered. */
export interface Place {
  readonly lowering: Lowering;
  readonly draft: Draft;
  readonly analysis: Analysis;
  readonly table: TableId;
  readonly scope: ReadonlyMap<Binding, Bound>;
  /** The rule at work, and for which years and values of kinds. */
  readonly quantity: Quantity;
  readonly indexes: StaticIndexes;
  /** Inside an exception: what the name of the excepted stands for; undefined for any other value. */
  readonly without?: (wanted: Quantity, indexes: StaticIndexes, own: boolean) => NodeId | undefined;
}

/** What is shared by the whole plan. */
export interface Lowering {
  readonly draft: Draft;
  /** Knows the states of the law; holds no facts. */
  readonly run: Run;
  /** Columns by quantity and indexes; undefined while it is being lowered. */
  readonly columns: Map<string, Lowered | undefined>;
  /** What each column reads, by their keys; `reading` are those that are being lowered now. */
  readonly reads: Map<string, Set<string>>;
  readonly reading: string[];
  /** Columns that were read of other things while they were being lowered. */
  readonly later: Set<string>;
  /** By quantity and indexes. */
  readonly divisions: Map<string, DivisionKnown>;
  /** The two steps of lowering, here so that each construct has a file of its own. */
  readonly lower: (expression: Expression, place: Place) => NodeId;
  readonly column: (lowering: Lowering, quantity: Quantity, indexes: StaticIndexes) => Lowered | Underway;
}

/** A column of the plan. */
export interface Lowered {
  readonly key: string;
  readonly quantity: Quantity;
  readonly indexes: StaticIndexes;
  readonly node: NodeId;
  readonly table: TableId;
  readonly unrounded?: NodeId;
}

/** The terms of a division; and its place in the plan, where it is more than arithmetic. */
export interface DivisionKnown {
  readonly terms: DivisionTerms;
  /** The columns it reads, by their keys. */
  readonly reads: readonly string[];
  readonly at?: number;
}

/** A column that is being lowered, by its key. */
export interface Underway {
  readonly underway: string;
}

/** A node of the table at hand that gives the value of an expression. Throws `Unplanned` for what has no operation. */
export function lower(expression: Expression, place: Place): NodeId {
  return place.lowering.lower(expression, place);
}
