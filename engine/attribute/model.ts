import type { AllocationClause, Problem } from '../../grammar/index.ts';
import type { TraceIndex, TraceThing, TraceType, TraceValue } from '../explain/model-trace.ts';
import type { Side } from '../run/outcome-side.ts';

/**
 * Which change of the law moved an amount: per receiver the difference between two texts, parted over the changes between
 * them. The parts are exact and add up to the difference of the final, rounded amounts. Numbers are written exactly, `12` or
 * `-3/8`, amounts in euros; dates are ISO. It holds no words but labels and places of the law.
 */
export interface Attribution {
  readonly format: 'maatstaf-attribution/1';
  readonly from: AttributedText;
  readonly to: AttributedText;
  /** One for each quantity and year, in the order of `outcomeDifference`. */
  readonly tables: readonly AttributedTable[];
  /** Only those that count otherwise in one text than in the other, in the order of application. */
  readonly changes: readonly AttributedChange[];
  /** Changes that are told together; one that is in none is told by itself. */
  readonly groups: readonly AttributedGroup[];
  readonly notes: readonly AttributionNote[];
  /** How many times the law was computed. */
  readonly evaluations: number;
}

export interface AttributedText {
  readonly regulation: string;
  readonly label: string;
  readonly lawOf: string;
  readonly knownOn?: string;
}

export interface AttributedTable {
  readonly name: string;
  readonly label: string;
  readonly type: TraceType;
  readonly year?: number;
  /** The largest difference first, whichever way it goes; those that cannot be told last. */
  readonly rows: readonly AttributedRow[];
  /** Of the rows whose difference is known. */
  readonly total: { readonly difference: string; readonly parts: readonly AttributedPart[] };
}

export interface AttributedRow {
  readonly of?: TraceThing;
  /** The other indexes than the year. */
  readonly for: readonly TraceIndex[];
  /** Absent where that text has no such value. */
  readonly before?: TraceValue;
  readonly after?: TraceValue;
  /** Absent where one of both is no known number; then nothing is attributed. */
  readonly difference?: string;
  /** The largest first, without those of nothing. */
  readonly parts: readonly AttributedPart[];
  /** By how much groups, by their place in `groups`, do more together than the sum of what their changes do alone. */
  readonly interaction: readonly { readonly group: number; readonly amount: string }[];
  /** Some mixed texts give no number here, so changes that work together take their step in the order of application. */
  readonly inOrder: boolean;
}

export interface AttributedPart {
  /** The id of a change. */
  readonly change: string;
  readonly amount: string;
}

export type ChangeKind =
  | 'cell'
  | 'formula'
  | 'clause'
  | 'condition'
  | 'label'
  | 'term'
  | 'declaration'
  | 'added'
  | 'repealed'
  /** Not the law: another day was asked about, or something else was known by then. */
  | 'day'
  /** What no amendment can say of the difference between two regulations. */
  | 'rest';

export interface AttributedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** What it changes, in so far as its author gave it words for people; empty for `day` and `rest`. */
  readonly labels: readonly string[];
  /** Of clauses of a division: which. */
  readonly clauses?: readonly AllocationClause['kind'][];
  /** Of a condition: its label, where it has one. */
  readonly condition?: string;
  /** Of a cell: for which years and values. */
  readonly for: readonly TraceIndex[];
  /** Of a cell that holds a number: what it was and is, exact. */
  readonly type?: TraceType;
  readonly was?: string;
  readonly becomes?: string;
  /** Where in the law it stands; absent where that says nothing. */
  readonly place?: string;
  readonly heading?: string;
  /** Absent where two regulations are compared. */
  readonly amendment?: {
    readonly name: string;
    /** Absent where its author gave none. */
    readonly label?: string;
    readonly item?: string;
    readonly published: string;
    readonly inForce: string;
    readonly validFrom: string;
  };
  /** Ids of changes without which the text with this one holds errors: what it adds is told with those in it. */
  readonly needs: readonly string[];
}

export interface AttributedGroup {
  /** Ids of changes, in the order of application. */
  readonly members: readonly string[];
  /**
   * `sequence`: of the same words, each after the other. `together`: none of them makes a text without the others; the whole
   * stands with the first. `shapley`: what each adds on average over all orders. `order`: what each adds in the order of
   * application.
   */
  readonly method: 'sequence' | 'together' | 'shapley' | 'order';
  /** Per table by how much the effect of all together differs from the sum of what each does alone; only where known. */
  readonly interaction: readonly { readonly name: string; readonly year?: number; readonly amount: string }[];
}

export type AttributionNote =
  /** More than eight changes work together: those of one article or amendment count as one, each in its turn. */
  | { readonly kind: 'merged'; readonly changes: number; readonly players: number }
  /** Too many changes for the work allowed: attributed in the order of application. */
  | { readonly kind: 'stopped'; readonly limit: number }
  /** These parts of a difference between regulations cannot be written as an amendment. */
  | { readonly kind: 'left'; readonly count: number };

export interface AttributionRequest {
  /** Absent: all amounts that are paid. */
  readonly names?: readonly string[];
  /** Absent: every year. */
  readonly year?: number;
  /** Keys of those to tell about; absent: all. */
  readonly of?: readonly string[];
}

export interface AttributionLimits {
  /** How many times the law may be computed, at least. */
  readonly evaluations: number;
  /** Called as often as it was computed. */
  readonly progress?: (done: number, atMost: number) => void;
}

export type AttributionSide = Side;

export type Attributed = Attribution | { readonly problems: readonly Problem[] };
