import type {
  DateLiteral,
  DayOfYearLiteral,
  Expression,
  Name,
  Node,
  RoundingDirection,
  SetExpression,
  Text,
  TypeNode,
} from './expression.ts';
import type { Span } from './source.ts';

// One face for the whole tree: files and declarations here, types, sets and expressions beside.
export type * from './expression.ts';

/** The two vocabularies; Dutch is the norm. */
export type Language = 'nl' | 'en';

// ── files ────────────────────────────────────────────────────────────────────────────────────────

/** One file. Meaning lives in side tables of the engine; nodes are compared by identity. */
export interface Module extends Node {
  readonly kind: 'module';
  readonly file: string;
  readonly language: Language;
  readonly head: Head;
  readonly declarations: readonly Declaration[];
  /** Citation lines in order of the text; use `citationAt` to find the one that rules a place. */
  readonly citations: readonly Citation[];
}

/** `regeling x "…"` with its clauses, or `voorbeelden van x`; kind `missing` when the file has neither. */
export interface Head extends Node {
  readonly kind: 'regulation' | 'examplesOf' | 'missing';
  readonly name: Name;
  readonly label?: Text;
  readonly sectors: readonly Name[];
  readonly tranche?: Text;
  /** The oldest state of the text that is known. */
  readonly stateOf?: DateLiteral;
  readonly inForce?: DateLiteral;
  /** The first day on which it no longer holds. */
  readonly endsOn?: DateLiteral;
  /** The years the money is for. */
  readonly term?: YearSpan;
  readonly sources: readonly SourceReference[];
}

export interface SourceReference extends Node {
  readonly text: Text;
  /** The identifier of the regulation in the Dutch link standard (juriconnect). */
  readonly jci?: Text;
}

/** Years, both ends included; `from` and `through` are equal for a single year. */
export interface YearSpan extends Node {
  readonly kind: 'yearSpan';
  readonly from: number;
  readonly through: number;
}

/** What opens a citation block. `assumption` marks what rests on no text. */
export type CitationWord = 'chapter' | 'section' | 'division' | 'title' | 'article' | 'annex' | 'item' | 'assumption';

/** A line such as `artikel 5, eerste lid — Verdeling`, with the quotation lines under it. */
export interface Citation extends Node {
  readonly kind: 'citation';
  readonly word: CitationWord;
  /** The line as written, trimmed, without a comment: `artikel 5, eerste lid — Verdeling`. */
  readonly text: string;
  /** The place in the law: the line up to the dash, `artikel 5, eerste lid`. */
  readonly place: string;
  /** The words after the dash (` — `), empty when there are none. */
  readonly heading: string;
  /** The lines of the law, verbatim, without the bar. */
  readonly quotation: readonly string[];
}

/** The citation that rules an offset: the last one that begins at or before it. */
export function citationAt(module: Module, offset: number): Citation | undefined {
  return module.citations.findLast((citation) => citation.span.start <= offset);
}

// ── declarations ─────────────────────────────────────────────────────────────────────────────────

export type Declaration =
  | KindDeclaration
  | EntityDeclaration
  | InputDeclaration
  | JudgementDeclaration
  | ParameterDeclaration
  | RuleDeclaration
  | AllocationDeclaration
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
  readonly label?: Text;
}

/** `name [van Owner] [per jaar, Niveau]`. */
export interface Signature extends Node {
  readonly name: Name;
  readonly owner?: Name;
  readonly family: readonly Dimension[];
}

/** An index of a family: years (with the years it is limited to, if any), or the values of a kind. */
export type Dimension =
  | { readonly kind: 'years'; readonly span: Span; readonly years: readonly YearSpan[] }
  | { readonly kind: 'named'; readonly span: Span; readonly name: Name };

export interface InputDeclaration extends Node {
  readonly kind: 'input';
  readonly signature: Signature;
  readonly type: TypeNode;
  readonly label?: Text;
  readonly countedOn?: DayOfYearLiteral;
  readonly atLeast?: Expression;
  readonly atMost?: Expression;
}

export interface JudgementDeclaration extends Node {
  readonly kind: 'judgement';
  readonly signature: Signature;
  readonly type: TypeNode;
  readonly label?: Text;
  readonly by?: Text;
  readonly onAdviceOf?: Text;
  readonly withReasons: boolean;
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

/** `verdeling x over S per jaar`; each list of clauses holds what was written, doubles are reported by the engine. */
export interface AllocationDeclaration extends Node {
  readonly kind: 'allocation';
  readonly name: Name;
  readonly over: SetExpression;
  readonly family: readonly Dimension[];
  readonly label?: Text;
  readonly clauses: readonly AllocationClause[];
}

export type AllocationClause =
  | { readonly kind: 'pot'; readonly span: Span; readonly value: Expression }
  | { readonly kind: 'recipients'; readonly span: Span; readonly value: Expression }
  | ProRataClause
  | RoundingClause
  | RestClause;

/** `naar rato [voor 2/3] van K`. */
export interface ProRataClause extends Node {
  readonly kind: 'proRata';
  readonly weight?: Expression;
  readonly key: Expression;
}

export type TieBreak =
  | { readonly kind: 'lowest' | 'highest'; readonly span: Span; readonly name: Name }
  | { readonly kind: 'draw'; readonly span: Span };

/** `afgerond op cent naar boven, grootste rest, daarna laagste brin`. */
export interface RoundingClause extends Node {
  readonly kind: 'rounding';
  readonly step: Expression;
  readonly direction?: RoundingDirection;
  readonly method?: 'largestRemainder' | 'perRecipient';
  readonly tieBreaks: readonly TieBreak[];
}

/** `restant vervalt` or `restant naar NAAM`. */
export interface RestClause extends Node {
  readonly kind: 'rest';
  readonly fate: 'lapses' | 'to';
  readonly to?: Name;
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
  | ExpectStatement;

/** `verwacht x: € 1 marge € 1 omdat "artikel 5"` or `verwacht x nog nodig: agenda van "02BB"`. */
export interface ExpectStatement extends Node {
  readonly kind: 'expect';
  readonly reference: Expression;
  readonly cell?: Cell;
  readonly margin?: Expression;
  readonly stillNeeded?: readonly Expression[];
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
  /** A head cell that declares a parameter: `vast: bedrag "vast bedrag"`. */
  | { readonly kind: 'typed'; readonly span: Span; readonly name: Name; readonly type: TypeNode; readonly label?: Text }
  /** A head cell of an example that states an expectation: `verwacht investeringsbudget`. */
  | { readonly kind: 'expected'; readonly span: Span; readonly value: Expression }
  | { readonly kind: 'any' | 'others' | 'unknown' | 'missing'; readonly span: Span };
