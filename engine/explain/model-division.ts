/** How a pot was divided, in an explanation. Its users import it through `model-trace.ts`. */
import type { Step } from './model-step.ts';
import type { TraceRounding } from './model-trace.ts';
import type { TraceDatum, TraceType } from './model-values.ts';

/** What one receiver gets of a pot; numbers exact. */
export interface TracePart {
  /** The node of the division; absent where it was never divided, or this one has no part in it. */
  readonly division?: string;
  /** Absent: does not take part (`condition` then says what it does not meet), or that is not known yet. */
  readonly row?: TraceReceiver;
  readonly condition?: Step;
  /** Of who has a part: what it had to meet for that. */
  readonly met?: Step;
  /** The pot was not divided yet, and this one takes part whatever is still open. */
  readonly takesPart?: true;
  readonly lastUnit: boolean;
}

export interface TraceReceiver {
  /** As draws name it: `01AA`, `01AA economie`, `2015-05`. */
  readonly key: string;
  /** For people, where that is something else: `01AA, economie en administratie`. */
  readonly name?: string;
  /** The id of its part. */
  readonly id?: string;
  /** One for each share: its own key values. */
  readonly keys: readonly string[];
  readonly asked?: string;
  readonly claim?: string;
  readonly exact?: string;
  readonly amount?: string;
  readonly over?: string;
  readonly added?: string;
  /** `ten minste` and `ten hoogste` for this receiver. */
  readonly floor?: string;
  readonly cap?: string;
  readonly raised: boolean;
  readonly lastUnit: boolean;
  readonly place?: number;
  readonly fate?: 'served' | 'rest' | 'unfit' | 'after' | 'open';
  readonly by?: readonly TraceDatum[];
  /** As which it was drawn. */
  readonly drawn?: number;
}

export interface TraceDivision {
  /** The amount that was divided. */
  readonly pot: string;
  /** How that came about. */
  readonly potStep?: Step;
  readonly rest: string;
  /** What the rest is called by another rule, empty where the author gave no words for it; absent: it lapses. */
  readonly restTo?: string;
  /** How many receive. */
  readonly count: number;
  /** One for each *naar rato*; none by claims. */
  readonly shares: readonly {
    /** Empty where it is a formula; then that is there. */
    readonly label: string;
    readonly formula?: Step;
    readonly type: TraceType;
    readonly weight: string;
    readonly total: string;
    readonly wider: boolean;
  }[];
  /** By what is claimed. */
  readonly claim?: {
    readonly label: string;
    readonly formula?: Step;
    readonly total: string;
    readonly enough: boolean;
  };
  readonly order?: readonly { readonly label: string; readonly formula?: Step; readonly first: string }[];
  readonly misfit?: 'stops' | 'skipped' | 'getsRest';
  readonly factor?: string;
  readonly refill?: {
    readonly label?: string;
    readonly formula?: Step;
    readonly total?: string;
    readonly rounds: readonly {
      readonly divided: string;
      readonly full: readonly string[];
      readonly fullCount: number;
    }[];
  };
  readonly draw?: {
    readonly order?: readonly string[];
    readonly source?: string;
    readonly between: readonly string[];
    readonly betweenCount: number;
  };
  /** Keys of those who got a last unit. */
  readonly lastUnits: readonly string[];
  readonly lastUnitsCount: number;
  readonly rounding?: Omit<TraceRounding, 'before' | 'after'>;
  /** Largest amount first; only as many as were asked for. */
  readonly receivers: readonly TraceReceiver[];
  readonly others: readonly { readonly key: string; readonly forgone: string }[];
  /** What receivers that are named by key here are called for people, where that is something else. */
  readonly names?: readonly { readonly key: string; readonly name: string }[];
}
