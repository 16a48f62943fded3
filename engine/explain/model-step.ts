/** The arithmetic of an explanation. Its users import it through `model-trace.ts`. */
import type { TraceRounding } from './model-trace.ts';
import type { TraceIndex, TraceType, TraceValue } from './model-values.ts';

export type StepOperator =
  | 'literal'
  /** A value with a node of its own: `use`. */
  | 'use'
  /** A thing, kind value or period at hand, a key, a day of a life; `label` says which where it has no value. */
  | 'atHand'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'not'
  | 'and'
  | 'or'
  | 'equal'
  | 'unequal'
  | 'less'
  | 'more'
  | 'atMost'
  | 'atLeast'
  | 'isPresent'
  | 'isAbsent'
  | 'oneOf'
  | 'ifAbsent'
  /** Parts: condition, value, condition, value, …, otherwise. */
  | 'if'
  | 'highest'
  | 'lowest'
  | 'limited'
  | 'rounded'
  | 'total'
  | 'average'
  | 'highestOf'
  | 'lowestOf'
  | 'count'
  | 'rank'
  | 'every'
  | 'some'
  /** A list of named conditions; `conditions` are their ids. */
  | 'list'
  | 'dayInPeriod'
  | 'beginOf'
  | 'endOf'
  | 'periodOf';

/** One operation with what it came to; chains of `add`, `multiply`, `and`, `or` are one step. */
export interface Step {
  readonly op: StepOperator;
  readonly type: TraceType;
  /** Absent where it was not looked at, or has no one value, as inside a set. */
  readonly value?: TraceValue;
  readonly use?: string;
  readonly label?: string;
  /** Of a `use` without a value of its own, as inside a set: of whom and for what, in so far as that is written. */
  readonly parts?: readonly Step[];
  /** Of `if`: which part was taken. */
  readonly taken?: number;
  readonly rounding?: Omit<TraceRounding, 'law'>;
  readonly set?: StepSet;
  readonly conditions?: readonly string[];
  readonly list?: { readonly needs: 'all' | 'one' | 'atLeast'; readonly count: number; readonly of: number };
  readonly rank?: { readonly place: number; readonly of: number; readonly first: 'highest' | 'lowest' };
  /** Of `atHand`: what it is of what `label` names; `label` is empty where that has none, as years and kinds. */
  readonly hand?: 'thing' | 'value' | 'period' | 'key' | 'from' | 'until' | 'mergedInto';
  /** Of a day of a year: which. */
  readonly day?: { readonly month: number; readonly day: number };
  /** Of a `use`: what would have held without the exception it stands in; it has no node. */
  readonly without?: true;
  /** Of a part of a `list` whose conditions have no nodes, as inside a set: what the condition is called. */
  readonly condition?: string;
}

/** A set that was gone through. */
export interface StepSet {
  /** What its members are called: labels of objects, kinds or periods. */
  readonly items: readonly string[];
  /** What it asks of its members. */
  readonly where?: Step;
  /** How many belong, and of how many that was asked. */
  readonly count: number;
  readonly of: number;
  /**
   * Those whose value is still open first, then the largest (of `lowestOf` the smallest), equals by key; of a count and of
   * kinds and years without an order as the set has them; of a rank in its order; of a quantifier those that decide first.
   * Only a page of them.
   */
  readonly members: readonly StepMember[];
  /** The place of the first member shown among all that belong or may yet, from 0. */
  readonly from: number;
  /** What each of `items` runs over. */
  readonly runs?: readonly StepRange[];
  /** How many may yet belong; absent: none. */
  readonly open?: number;
  /** Who is in it is not known, or differs, as inside another set: the counts are 0 then and mean nothing. */
  readonly notKnown?: true;
}

/** What an item of a set runs over, in so far as that is written: things `of` another `on` a day, years from … through …. */
export interface StepRange {
  readonly kind: 'thing' | 'value' | 'year' | 'quarter' | 'month' | 'period';
  /** Empty of values and calendar years, which have none. */
  readonly label: string;
  readonly of?: Step;
  readonly on?: Step;
  readonly first?: Step;
  readonly last?: Step;
}

export interface StepMember {
  readonly is: readonly TraceIndex[];
  readonly value?: TraceValue;
  /** The node that holds the value, where it is one. */
  readonly use?: string;
  /** Of a quantifier: what came of the test; absent where it was not looked at. */
  readonly test?: Step;
  /** How its value came about, where that is more than one name. */
  readonly formula?: Step;
  /** Whether it belongs is not known. */
  readonly open?: true;
}

/** How many of a long list are told, and from which place on. */
export interface Page {
  readonly members: number;
  readonly from: number;
}
