/** How a division came about, kept for its explanation. */
import type { Datum, RecordedDraw } from './model-answers.ts';
import type { Fraction } from './value/fraction.ts';

/** How a pot was divided. Receivers go by `receiverKey`; lists that go by receiver are in the order of `receivers`. */
export interface AllocationRecord {
  readonly pot: Fraction;
  readonly receivers: readonly string[];
  /** One for each *naar rato*; none by claims. */
  readonly keys: readonly {
    readonly weight: Fraction;
    /** Of all who count, also those who do not receive. */
    readonly total: Fraction;
    readonly values: readonly Fraction[];
  }[];
  /** Those who count in a total (*gerekend over*) without receiving, and what each would have had. */
  readonly others?: readonly { readonly key: string; readonly forgone: Fraction }[];
  /** What each claimed, before the bounds. */
  readonly asked?: readonly Fraction[];
  /** What each may claim, as the bounds left it. */
  readonly claims?: readonly Fraction[];
  /** The factor by which floors or a shortage cut everybody who is not held by the floor; absent in order of claims. */
  readonly factor?: Fraction;
  /** Those who got their floor, as they would have had less. */
  readonly raised: readonly string[];
  /** What of each went over the cap. */
  readonly over: readonly Fraction[];
  /** The order in which claims were served; see `Fate` of `engine/value/ranked.ts`. */
  readonly order?: {
    readonly places: readonly number[];
    readonly fates: readonly ('served' | 'rest' | 'unfit' | 'after' | 'open')[];
    /** What they were ranked by, one list per receiver; empty where the pot was enough. */
    readonly by: readonly (readonly Datum[])[];
  };
  readonly refill?: {
    /** Its own key; absent: by the same keys. */
    readonly key?: { readonly total: Fraction; readonly values: readonly Fraction[] };
    /** What was divided in each round, and who reached the cap in it. */
    readonly rounds: readonly { readonly divided: Fraction; readonly full: readonly string[] }[];
    readonly added: readonly Fraction[];
  };
  /** The draw that decided between equals, or those between whom there has to be one. */
  readonly draw?: {
    readonly recorded?: RecordedDraw;
    readonly between: readonly string[];
    /** Who were drawn without being equal to anybody, unless all were drawn. */
    readonly apart?: readonly string[];
  };
  /** What each got, before and after rounding; of who waits for a draw that is not so yet. */
  readonly exact: readonly Fraction[];
  readonly amounts: readonly Fraction[];
  /** Keys of the receivers that got a last unit. */
  readonly lastUnits: readonly string[];
  readonly rest: Fraction;
}
