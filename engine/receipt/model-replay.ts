import type { Problem } from '../../grammar/index.ts';
import type { TraceIndex, TraceNeed, TraceThing, TraceType, TraceValue } from '../explain/model-trace.ts';
import type { Receipt, ReceiptGuarantee, ReceiptSource } from './model-receipt.ts';

/** What came of answering a question again. */
export interface Replay {
  /**
   * - `same`: nothing differs at all;
   * - `sameResult`: law, engine, facts, dates or the explanation differ, and the result is the same all the same;
   * - `different`: the result differs;
   * - `refused`: the question could not be answered again; `problems` say why.
   */
  readonly outcome: 'same' | 'sameResult' | 'different' | 'refused';
  /** What went in first, then what came out. */
  readonly differences: readonly ReplayDifference[];
  /** How many there are; of each kind only so many are told. */
  readonly count: number;
  readonly problems: readonly Problem[];
  /** The receipt of now; absent where it was refused. */
  readonly now?: Receipt;
}

/** `before` is what the receipt says; absent: it was not there then. `after` is what there is now. */
export type ReplayDifference =
  | { readonly kind: 'engine'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'source';
      readonly role: ReceiptSource['role'];
      readonly file: string;
      /** Hashes. */
      readonly before?: string;
      readonly after?: string;
    }
  /** Hashes of all facts together. */
  | { readonly kind: 'facts'; readonly before: string; readonly after: string }
  /** One of them, where the receipt holds the facts themselves: JSON as in a file of facts. */
  | { readonly kind: 'fact'; readonly path: string; readonly before?: string; readonly after?: string }
  | {
      readonly kind: 'date';
      readonly name: 'asAt' | 'lawOf' | 'knownOn' | 'inForceBy';
      readonly before?: string;
      readonly after?: string;
    }
  | ({
      readonly kind: 'value';
      readonly type: TraceType;
      readonly before?: TraceValue;
      readonly after?: TraceValue;
    } & Whose)
  | { readonly kind: 'need'; readonly before?: TraceNeed; readonly after?: TraceNeed }
  | ({
      readonly kind: 'guarantee';
      readonly before?: ReceiptGuarantee['state'];
      readonly after?: ReceiptGuarantee['state'];
    } & Whose)
  /** Hashes of the explanations, by part. */
  | { readonly kind: 'trace'; readonly part: number; readonly before?: string; readonly after?: string };

interface Whose {
  readonly id: string;
  readonly label: string;
  readonly of?: TraceThing;
  readonly for: readonly TraceIndex[];
}
