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

export interface TraceThing {
  readonly entity: string;
  readonly label: string;
  readonly key: string;
}

export type TraceIndex =
  | {
      readonly kind: 'year';
      readonly number: number;
      readonly unit?: 'quarter' | 'month';
      readonly text: string;
      readonly period?: string;
    }
  | { readonly kind: 'value'; readonly of: string; readonly value: string; readonly label: string }
  | ({ readonly kind: 'thing' } & TraceThing);

export interface TraceType {
  readonly kind:
    | 'count'
    | 'number'
    | 'percentage'
    | 'amount'
    | 'yesNo'
    | 'date'
    | 'duration'
    | 'text'
    | 'year'
    | 'enumeration'
    | 'thing'
    | 'absent'
    | 'error';
  readonly decimals?: number;
  /** The kind, object or period. */
  readonly of?: string;
}

/** Exact: numbers as `12` or `-3/8`, whatever they count; percentages as the number they stand for. */
export type TraceDatum =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'duration'; readonly months: number; readonly days: number }
  | Extract<TraceIndex, { kind: 'year' }>
  | Extract<TraceIndex, { kind: 'value' }>
  | Extract<TraceIndex, { kind: 'thing' }>;

export type TraceValue =
  | { readonly state: 'known'; readonly datum: TraceDatum }
  | { readonly state: 'absent' }
  /** `others`: of what is needed, how much belongs to others than the audience, or was too much to tell. */
  | { readonly state: 'unknown'; readonly needs: readonly TraceNeed[]; readonly others?: number }
  /** Why it cannot be computed: the message in both languages. */
  | { readonly state: 'fault'; readonly code: string; readonly nl: string; readonly en: string };

export type TraceNeed =
  | {
      readonly kind: 'fact' | 'judgement' | 'parameter' | 'value';
      readonly id: string;
      readonly label: string;
      readonly of?: TraceThing;
      readonly for: readonly TraceIndex[];
      readonly type: TraceType;
      /** Of a judgement: who gives it. */
      readonly by?: string;
      /** Silence counts as none after this day. */
      readonly silenceAfter?: string;
    }
  | { readonly kind: 'list'; readonly entity: string; readonly label: string }
  | {
      readonly kind: 'draw';
      readonly id: string;
      readonly label: string;
      readonly of?: TraceThing;
      readonly for: readonly TraceIndex[];
      readonly between: readonly string[];
    };

export interface TraceCitation {
  /** `artikel 5, eerste lid`; of another regulation with its title before it. */
  readonly place: string;
  readonly heading: string;
  readonly quotation: readonly string[];
  /** It stands under an assumption: what is assumed. */
  readonly assumption?: string;
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
  readonly law?: TraceCitation;
}

/** What one receiver gets of a pot; numbers exact. */
export interface TracePart {
  /** The node of the division; absent where it was never divided, or this one has no part in it. */
  readonly division?: string;
  /** Absent: does not take part (`condition` then says what it does not meet), or that is not known yet. */
  readonly row?: TraceReceiver;
  readonly condition?: Step;
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

export interface TraceMarks {
  readonly assumptions: readonly { readonly text: string; readonly place: string }[];
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

// ── arithmetic ───────────────────────────────────────────────────────────────────────────────────

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
