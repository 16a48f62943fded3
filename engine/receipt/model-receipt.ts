import type {
  TraceIndex,
  TraceNeed,
  TraceQuestion,
  TraceThing,
  TraceType,
  TraceValue,
} from '../explain/model-trace.ts';

/**
 * What somebody needs to answer the same question again and to see that nothing differs: hashes of everything that went in,
 * and the result. Hashes are SHA-256, as 64 hexadecimal digits. What is published of it is described in
 * `docs/receipts.md`; under another `format` nothing here keeps its meaning.
 */
export interface Receipt {
  readonly format: 'maatstaf-receipt/1';
  /** The version of the engine that computed the values. */
  readonly engine: string;
  readonly regulation: { readonly name: string; readonly label: string };
  /** Every file of the law: the regulation, its amendments, and the regulations it uses with theirs. */
  readonly sources: readonly ReceiptSource[];
  readonly question: ReceiptQuestion;
  readonly facts: ReceiptFacts;
  readonly result: {
    /** One, or of a decision one for each law under which things were decided upon. */
    readonly parts: readonly ReceiptPart[];
    /** Of the parts. */
    readonly sha256: string;
  };
  /** Of the complete explanation of each part; absent where that was not asked for. */
  readonly traces?: readonly { readonly nodes: number; readonly sha256: string }[];
  /** Of everything above. */
  readonly sha256: string;
}

export interface ReceiptSource {
  readonly role: 'regulation' | 'amendment' | 'used';
  /** Without the folder it lay in; of used regulations after their name: `web/regeling.maat`. */
  readonly file: string;
  /** Of its text as UTF-8, without a byte order mark: what `sha256sum` says of the file. */
  readonly sha256: string;
}

/** As it was asked; dates that were not given are in the parts. */
export interface ReceiptQuestion {
  readonly names: readonly string[];
  readonly year?: number;
  /** `2019-K2`, `2019-05`. */
  readonly part?: string;
  /** Keys of things; absent: all. */
  readonly keys?: readonly string[];
  readonly asAt?: string;
  readonly lawOf?: string;
  readonly knownOn?: string;
  readonly inForceBy?: string;
  readonly unrounded?: true;
}

export interface ReceiptFacts {
  /** Of the facts in the one form in which they are written, whatever files they came in. */
  readonly sha256: string;
  /** The facts themselves, in that form; only where that was asked for. */
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface ReceiptPart {
  /** The dates as used, defaults written out. */
  readonly dates: TraceQuestion;
  readonly values: readonly ReceiptValue[];
  readonly needs: readonly TraceNeed[];
  readonly guarantees: readonly ReceiptGuarantee[];
}

export interface ReceiptValue {
  readonly id: string;
  readonly label: string;
  readonly of?: TraceThing;
  readonly for: readonly TraceIndex[];
  readonly type: TraceType;
  readonly value: TraceValue;
}

export interface ReceiptGuarantee {
  readonly id: string;
  readonly kind: 'guarantee' | 'warning';
  readonly label: string;
  readonly of?: TraceThing;
  readonly for: readonly TraceIndex[];
  readonly state: 'held' | 'broken' | 'open' | 'fault';
}
