import type { AllocationClause, AllocationDeclaration, RoundingClause } from './allocation.ts';
import type {
  CalendarUnit,
  DateLiteral,
  DayOfYearLiteral,
  Expression,
  Name,
  Node,
  Text,
  TypeNode,
} from './expression.ts';
import type { Span } from './source.ts';

/** Years, both ends included; `from` and `through` are equal for a single year. */
export interface YearSpan extends Node {
  readonly kind: 'yearSpan';
  readonly from: number;
  readonly through: number;
}

export type Declaration =
  | KindDeclaration
  | EntityDeclaration
  | PeriodDeclaration
  | InputDeclaration
  | JudgementDeclaration
  | ParameterDeclaration
  | RuleDeclaration
  | TableDeclaration
  | ExceptionDeclaration
  | AllocationDeclaration
  | GuaranteeDeclaration
  | DecisionDeclaration
  | UntranslatedDeclaration
  | ExampleDeclaration;

/** `soort Uitkomst: voldoende, onvoldoende`; `ordered` when the values are parted by `<`. */
export interface KindDeclaration extends Node {
  readonly kind: 'kind';
  readonly name: Name;
  readonly ordered: boolean;
  readonly values: readonly KindValue[];
}

export interface KindValue extends Node {
  readonly name: Name;
  readonly label?: Text;
}

/** `object Instelling meervoud Instellingen "instelling" aangeduid met brin`. */
export interface EntityDeclaration extends Node {
  readonly kind: 'entity';
  readonly name: Name;
  readonly plural?: Name;
  /** The object it belongs to: `object Student … van Instelling`. */
  readonly parent?: Name;
  /** What identifies it: the name of its key. */
  readonly key?: Name;
  /** `fusies tellen vanaf het volgende jaar`: a merger counts from the year after it. */
  readonly mergersCount?: { readonly span: Span; readonly from: 'nextYear' };
  readonly label?: Text;
}

/** `periode schooljaar vanaf 1 oktober, genoemd naar het eindjaar`: a year of its own. */
export interface PeriodDeclaration extends Node {
  readonly kind: 'period';
  readonly name: Name;
  readonly from: DayOfYearLiteral;
  readonly namedAfter: 'startYear' | 'endYear';
  readonly label?: Text;
}

/** `name [van Owner] [per jaar, Niveau]`. */
export interface Signature extends Node {
  readonly name: Name;
  readonly owner?: Name;
  readonly family: readonly Dimension[];
}

/**
 * An index of a family: years (quarters, months) of the calendar, or what a name says: the values of a kind, the things of an object, the years of a
 * declared period. `years` are those it is limited to, if any.
 */
export type Dimension =
  | {
      readonly kind: 'years';
      readonly span: Span;
      readonly unit: CalendarUnit;
      readonly years: readonly YearSpan[];
    }
  | { readonly kind: 'named'; readonly span: Span; readonly name: Name; readonly years: readonly YearSpan[] };

/** `zonder opgave geen [na 2021-10-01]`: silence counts as "none", from the day after that date of knowledge on. */
export interface Silence extends Node {
  readonly after?: DateLiteral;
}

export interface InputDeclaration extends Node {
  readonly kind: 'input';
  readonly signature: Signature;
  readonly type: TypeNode;
  readonly label?: Text;
  readonly countedOn?: DayOfYearLiteral;
  readonly atLeast?: Expression;
  readonly atMost?: Expression;
  /** Of a reference to a thing of the same type: the date fact by which it must be earlier. */
  readonly earlierBy?: Name;
  readonly onMerger?: MergerClause;
  readonly silence?: Silence;
}

/** `bij fusie opgeteld`: how the successor comes by the facts of those that merged into it. */
export interface MergerClause extends Node {
  readonly way: 'summed' | 'oneOf' | 'highest' | 'lowest';
}

export interface JudgementDeclaration extends Node {
  readonly kind: 'judgement';
  readonly signature: Signature;
  readonly type: TypeNode;
  readonly label?: Text;
  readonly by?: Text;
  readonly onAdviceOf?: Text;
  readonly withReasons: boolean;
  /** `gelet op a, b`: what must be known when judging, and is kept with the verdict. */
  readonly havingRegardTo: readonly Name[];
  readonly silence?: Silence;
}

/**
 * Numbers of the law: one value, or a grid. Without a signature (`parameter per jaar`) the grid's typed head cells
 * declare a parameter each.
 */
export interface ParameterDeclaration extends Node {
  readonly kind: 'parameter';
  readonly signature?: Signature;
  /** The indexes shared by the columns when there is no signature. */
  readonly family: readonly Dimension[];
  readonly type?: TypeNode;
  readonly label?: Text;
  readonly value?: Expression;
  readonly grid?: Grid;
}

export interface RuleDeclaration extends Node {
  readonly kind: 'rule';
  readonly signature: Signature;
  readonly type: TypeNode;
  readonly label?: Text;
  readonly value: Expression;
  readonly rounding?: RoundingClause;
}

/** `tabel vast_bedrag van Instelling per jaar: bedrag "…"` and a grid of conditions, of which exactly one row must hit. */
export interface TableDeclaration extends Node {
  readonly kind: 'table';
  readonly signature: Signature;
  readonly type: TypeNode;
  readonly label?: Text;
  readonly grid: Grid;
}

/**
 * `uitzondering x op a, b als …` with another value (`dan …`), other clauses of a verdeling, or `blijft buiten
 * toepassing`. It excepts everything named after `op`.
 */
export interface ExceptionDeclaration extends Node {
  readonly kind: 'exception';
  readonly name: Name;
  readonly on: readonly Name[];
  readonly label?: Text;
  readonly condition?: Expression;
  readonly effect:
    | { readonly kind: 'value'; readonly value: Expression }
    | { readonly kind: 'notApplied'; readonly span: Span }
    | { readonly kind: 'clauses'; readonly clauses: readonly AllocationClause[] }
    | { readonly kind: 'missing' };
}

/** `waarborg x per jaar "…" expression`; a `waarschuwing` only remarks. */
export interface GuaranteeDeclaration extends Node {
  readonly kind: 'guarantee';
  readonly severity: 'guarantee' | 'warning';
  readonly signature: Signature;
  readonly label: Text;
  readonly condition: Expression;
}

/** `beschikking verlening van Instelling per jaar geeft a, b geldend op ingediend_op`. */
export interface DecisionDeclaration extends Node {
  readonly kind: 'decision';
  readonly signature: Signature;
  readonly label?: Text;
  readonly gives: readonly Name[];
  readonly lawOf?: Expression;
}

/** `niet vertaald "…" ["why"]`. */
export interface UntranslatedDeclaration extends Node {
  readonly kind: 'untranslated';
  readonly phrase: Text;
  readonly reason?: Text;
}

export interface ExampleDeclaration extends Node {
  readonly kind: 'example';
  readonly label: Text;
  /** `in 2019`. */
  readonly period?: Expression;
  readonly asAt?: DateLiteral;
  readonly lawOf?: DateLiteral;
  readonly knownOn?: DateLiteral;
  readonly statements: readonly ExampleStatement[];
}

export type ExampleStatement =
  | { readonly kind: 'grid'; readonly span: Span; readonly grid: Grid }
  | { readonly kind: 'suppose'; readonly span: Span; readonly reference: Expression; readonly cell: Cell }
  /** `loting "S3", "S2"`: the order in which they were drawn. */
  | { readonly kind: 'drawn'; readonly span: Span; readonly keys: readonly Text[] }
  | ExpectStatement;

/** `verwacht x: € 1 marge € 1 omdat "artikel 5"` or `verwacht x nog nodig: agenda van "02BB"`. */
export interface ExpectStatement extends Node {
  readonly kind: 'expect';
  readonly reference: Expression;
  readonly cell?: Cell;
  readonly margin?: Expression;
  readonly stillNeeded?: readonly Expression[];
  /** `nog nodig: loting`: a draw is among what is still needed. */
  readonly drawNeeded?: { readonly span: Span };
  readonly because?: Text;
}

// ── grids ────────────────────────────────────────────────────────────────────────────────────────

/** Rows of cells; every row has as many cells as the head (else it was reported and left out). */
export interface Grid extends Node {
  readonly kind: 'grid';
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell =
  /** One or more expressions `a, b`; the usual case is one. */
  | { readonly kind: 'values'; readonly span: Span; readonly values: readonly Expression[] }
  /** `2013 t/m 2016`. */
  | { readonly kind: 'range'; readonly span: Span; readonly from: Expression; readonly through: Expression }
  /** `meer dan 10.000`, `minder dan 10`, `na 2023-10-01`, `vanaf 10`, `t/m 2023-06-30`: all on one side of a bound. */
  | {
      readonly kind: 'bound';
      readonly span: Span;
      readonly side: 'moreThan' | 'lessThan' | 'after' | 'from' | 'through';
      readonly value: Expression;
    }
  /** A head cell that declares a parameter: `vast: bedrag "vast bedrag"`. */
  | { readonly kind: 'typed'; readonly span: Span; readonly name: Name; readonly type: TypeNode; readonly label?: Text }
  /** A head cell of an example that states an expectation: `verwacht investeringsbudget`. */
  | { readonly kind: 'expected'; readonly span: Span; readonly value: Expression }
  /** In an amendment: `€ 240.000.000 was € 230.000.000`. */
  | { readonly kind: 'replaced'; readonly span: Span; readonly value: Cell; readonly was: Cell }
  | { readonly kind: 'any' | 'others' | 'unknown' | 'missing'; readonly span: Span };
