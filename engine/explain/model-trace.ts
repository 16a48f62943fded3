import type { TraceDivision, TracePart } from './model-division.ts';
import type { Step } from './model-step.ts';
import type { TraceDatum, TraceIndex, TraceThing, TraceType, TraceValue } from './model-values.ts';

export type * from './model-division.ts';
export type * from './model-step.ts';
export type * from './model-values.ts';

/**
 * An explanation as data: a graph of rule applications at the grain of the law. It holds no words of its own but labels and
 * lines of the law; sentences, trees, pages and drawings are made from it. What is published of it is described in
 * `docs/explanations.md`; under another `format` nothing here keeps its meaning.
 */
export interface Trace {
  readonly format: 'maatstaf-trace/1';
  /** The version of the engine that computed the values. */
  readonly engine: string;
  readonly regulation: { readonly name: string; readonly label: string };
  readonly question: TraceQuestion;
  /** For whom it was made; absent: for somebody who may see everything. */
  readonly audience?: Audience;
  /** The texts of the law that were used, as `TraceNode.text` counts them. */
  readonly texts: readonly TraceText[];
  /** What was asked: ids of nodes, in order. */
  readonly roots: readonly string[];
  /** Roots first, then what they use, from left to right and level by level; each once. */
  readonly nodes: readonly TraceNode[];
  /** Which things there are, by entity; only of a complete trace, and only of entities that were looked through. */
  readonly things?: readonly TraceThings[];
  /** Draws that were read, the oldest first; only of a complete trace. `id` is the key of what was drawn for, without its receivers. */
  readonly draws?: readonly { readonly id: string; readonly order: readonly string[] }[];
  /** Everything the roots rest on is in it, so that it can be computed again from the text of the law alone. */
  readonly complete: boolean;
  /** How many uses were left out because of depth, members or the limit on nodes. */
  readonly omitted: number;
}

export interface TraceQuestion {
  readonly year?: number;
  /** `2019-K2`, `2019-05`. */
  readonly part?: string;
  readonly asAt?: string;
  readonly lawOf?: string;
  readonly knownOn?: string;
  readonly inForceBy?: string;
  /** `geldend op` was given: that text counts for everything. */
  readonly exact: boolean;
}

/** Who reads it: sees itself, what it belongs to, what belongs to nobody, and of others only totals. */
export interface Audience {
  /** The key of the thing, such as a school's brin. */
  readonly of: string;
  readonly entity: string;
  /** Entities whose things it may see as far as they are its own, such as its applications; of others (its pupils) only totals. */
  readonly ownThings: readonly string[];
}

export interface TraceText {
  /** Which changes were applied; empty for the base. */
  readonly key: string;
  readonly year?: number;
  readonly period?: string;
  readonly part?: string;
  readonly lawOf?: string;
  readonly amendments: readonly {
    readonly name: string;
    readonly label: string;
    readonly published: string;
    readonly inForce: string;
  }[];
}

export type TraceKind =
  | 'fact'
  | 'judgement'
  | 'parameter'
  | 'rule'
  | 'table'
  /** What one receiver gets of a pot; how the pot was divided stands in its `division` node. */
  | 'part'
  | 'division'
  | 'rest'
  | 'guarantee'
  | 'decided'
  /** A named condition of a rule; its id is that of the rule, ` › ` and its name. */
  | 'condition';

export interface TraceNode {
  readonly id: string;
  readonly kind: TraceKind;
  /** As rules call it; for machines, never for people. */
  readonly name: string;
  readonly label: string;
  /** Its author gave no label: `label` is its name, and people are told what its article is about. */
  readonly unlabelled?: true;
  /** Whose it is. */
  readonly of?: TraceThing;
  /** For which years and kind values, in the order of the declaration. */
  readonly for: readonly TraceIndex[];
  readonly type: TraceType;
  readonly value: TraceValue;
  readonly law?: TraceCitation;
  /** Where the exception stands that decided instead. */
  readonly decidedBy?: TraceCitation;
  /** Where its rule, or the cell of its number, was written. */
  readonly source?: TraceSource;
  /** Under which of `Trace.texts` it was computed; absent where the regulation has no amendments. */
  readonly text?: number;
  /** Who made the text that decided it what it is, the oldest first. */
  readonly amended: readonly TraceAmendment[];
  /** Ids of what was read for it, in the order of reading; those not in `nodes` were left out. */
  readonly uses: readonly string[];
  /** The arithmetic, one level: of a rule its formula, or that of the exception that decided; of a condition its test. */
  readonly formula?: Step;
  /** Ids of the named conditions that stand in its rule, in order. */
  readonly conditions?: readonly string[];
  /** Of a condition: how many of its list must hold. */
  readonly list?: { readonly needs: 'all' | 'one' | 'atLeast'; readonly count: number; readonly of: number };
  readonly fact?: TraceFact;
  readonly table?: TraceTable;
  /** What became of each definition that might have decided instead. */
  readonly exceptions?: readonly TraceException[];
  readonly rounding?: TraceRounding;
  readonly part?: TracePart;
  readonly division?: TraceDivision;
  /** Why there is no value by rule: outside its years, or stated by an example. */
  readonly without?: 'outsideYears' | 'stated';
  readonly marks: TraceMarks;
}

export interface TraceCitation {
  /** `artikel 5, eerste lid`; of another regulation with its title before it. */
  readonly place: string;
  readonly heading: string;
  readonly quotation: readonly string[];
  /** It stands under an assumption: what is assumed. */
  readonly assumption?: string;
  /** Of an assumption: who has to confirm it. */
  readonly confirm?: string;
}

/** 1-based lines and columns, in the file as its author wrote it. */
export interface TraceSource {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface TraceAmendment {
  readonly act: 'add' | 'change';
  readonly label: string;
  readonly item?: string;
  readonly inForce: string;
  readonly validFrom: string;
  /** What the number of the law was before, where it was one number for another. */
  readonly was?: TraceDatum;
}

export interface TraceFact {
  readonly delivered: boolean;
  readonly source?: string;
  readonly recordedOn?: string;
  readonly assumed: boolean;
  readonly by?: string;
  readonly onAdviceOf?: string;
  readonly on?: string;
  readonly reasons?: string;
  /** Not stated, and counts as absent: from the day after this one, or always. */
  readonly silence?: { readonly after?: string };
  /** What was regarded when it was judged. */
  readonly regarded?: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: TraceValue;
    readonly now: TraceValue;
  }[];
  /** Of a thing that others merged into: what each brought. */
  readonly merged?: readonly { readonly of: TraceThing; readonly until?: string; readonly value?: TraceValue }[];
  /** Of what a decision said: which, and when it was taken. */
  readonly decision?: { readonly label: string; readonly on?: string };
}

export interface TraceTable {
  /** Counted from 1 below the head; absent where that is open. */
  readonly row?: number;
  /** No other row fitted. */
  readonly others: boolean;
  readonly tests: readonly {
    readonly label: string;
    readonly type: TraceType;
    readonly value: TraceValue;
    /** What was tested, where that is no index of the table; `label` is empty where it is a formula or a year. */
    readonly subject?: Step;
    /** What the cell of the row asked; absent: anything. */
    readonly asked?: {
      readonly kind: 'oneOf' | 'between' | 'moreThan' | 'lessThan' | 'after' | 'from' | 'through';
      readonly values: readonly Step[];
    };
  }[];
}

export interface TraceException {
  readonly name: string;
  readonly label: string;
  readonly law?: TraceCitation;
  readonly source?: TraceSource;
  /** As `ExceptionOutcome.state`. */
  readonly state: 'decides' | 'excepted' | 'condition' | 'idle' | 'switchedOff' | 'open';
  readonly by?: { readonly name: string; readonly label: string };
  /** What its condition asked, with what came of it; absent where it has none. */
  readonly condition?: Step;
  /** What would have held without it; absent where that was not asked. */
  readonly without?: TraceValue;
}

export interface TraceRounding {
  /** Exact. */
  readonly before: string;
  readonly after: string;
  readonly step: string;
  readonly direction: 'halfUp' | 'up' | 'down' | 'halfEven';
  readonly method?: 'largestRemainder' | 'perRecipient';
  /** Who comes first at equal remainders: the lowest or the highest key, or who was drawn first. */
  readonly tie?: 'lowest' | 'highest' | 'draw';
  readonly law?: TraceCitation;
}

export interface TraceMarks {
  readonly assumptions: readonly {
    readonly text: string;
    readonly place: string;
    /** Who has to confirm it, as its line says. */
    readonly confirm?: string;
  }[];
  readonly untranslated: readonly { readonly phrase: string; readonly reason?: string; readonly place?: string }[];
  /** Ids of the facts that were assumed. */
  readonly provisional: readonly string[];
  /** How many assumed facts are of others than the audience. */
  readonly others?: number;
}

/** Which things of an entity there are, in the order of their keys. */
export interface TraceThings {
  readonly entity: string;
  readonly things: readonly {
    readonly key: string;
    readonly parent?: string;
    readonly from?: string;
    readonly until?: string;
    readonly mergedInto?: string;
  }[];
}
