import type {
  Condition,
  DateLiteral,
  DayOfYearLiteral,
  Expression,
  Name,
  Node,
  Reference,
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
  /** Of an amendment: only those outside its operations (examples). */
  readonly declarations: readonly Declaration[];
  /** What an amendment does, in order of the text; empty in every other file. */
  readonly operations: readonly Operation[];
  /** Citation lines in order of the text; use `citationAt` to find the one that rules a place. */
  readonly citations: readonly Citation[];
}

/** `regeling x "…"`, `wijziging y van x "…"`, or `voorbeelden van x`; kind `missing` when the file has none. */
export interface Head extends Node {
  readonly kind: 'regulation' | 'amendment' | 'examplesOf' | 'missing';
  readonly name: Name;
  /** The regulation that an amendment changes. */
  readonly of?: Name;
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
  /** Of an amendment: the day on which it became known. */
  readonly published?: DateLiteral;
  /** Of an amendment: the first day it holds for, looking back from the day it entered into force. */
  readonly retroactiveThrough?: DateLiteral;
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
  | PeriodDeclaration
  | InputDeclaration
  | JudgementDeclaration
  | ParameterDeclaration
  | RuleDeclaration
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
 * An index of a family: calendar years, or what a name says: the values of a kind, the things of an object, the years of a
 * declared period. `years` are those it is limited to, if any.
 */
export type Dimension =
  | { readonly kind: 'years'; readonly span: Span; readonly years: readonly YearSpan[] }
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
  readonly silence?: Silence;
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
  /** In an amendment: `€ 240.000.000 was € 230.000.000`. */
  | { readonly kind: 'replaced'; readonly span: Span; readonly value: Cell; readonly was: Cell }
  | { readonly kind: 'any' | 'others' | 'unknown' | 'missing'; readonly span: Span };

// ── amendments ───────────────────────────────────────────────────────────────────────────────────

/** What an amendment does to the text it changes; `item` is the `onderdeel` it stands in, if any. */
export type Operation = (
  | AddOperation
  | ReplaceDeclaration
  | ReplaceParts
  | ReplaceCell
  | ReplaceRows
  | ReplaceQuotation
  | RepealOperation
  | RenameOperation
  | RenumberOperation
  | AppliesOperation
) & { readonly item?: Citation };

/**
 * `voeg toe`, up to the next operation or `onderdeel`. The citation lines inside it say where in the law the
 * declarations and the quotations come to stand; one without declarations adds its quotation alone.
 */
export interface AddOperation extends Node {
  readonly kind: 'add';
  readonly citations: readonly Citation[];
  readonly declarations: readonly Declaration[];
}

/** `vervang regel x … was regel x …`: the declaration with that name, whole. `was` is absent where it was forgotten. */
export interface ReplaceDeclaration extends Node {
  readonly kind: 'replaceDeclaration';
  readonly declaration: Declaration;
  readonly was?: Declaration;
}

/** `vervang in x: naar rato … was naar rato …`: clauses, a condition, the label or the formula of a declaration. */
export interface ReplaceParts extends Node {
  readonly kind: 'replaceParts';
  readonly name: Name;
  readonly parts: readonly Part[];
  /** Empty where `was` was forgotten. */
  readonly was: readonly Part[];
}

export type Part =
  | AllocationClause
  | Condition
  | Text
  | { readonly kind: 'formula'; readonly span: Span; readonly value: Expression }
  /** Of the regulation's own head: `vervang in kwaliteitsafspraken: tijdvak 2019 t/m 2023 was tijdvak 2019 t/m 2022`. */
  | { readonly kind: 'term'; readonly span: Span; readonly years: YearSpan }
  | { readonly kind: 'endsOn'; readonly span: Span; readonly date: DateLiteral };

/** `vervang norm in 2016 voor entree: 20% was 22,5%`: one number of the law. */
export interface ReplaceCell extends Node {
  readonly kind: 'replaceCell';
  readonly reference: Reference;
  readonly value: Cell;
  readonly was?: Cell;
}

/** `vervang norm` with a grid whose cells say `new was old`; index cells and cells that stay say themselves. */
export interface ReplaceRows extends Node {
  readonly kind: 'replaceRows';
  readonly name: Name;
  readonly grid: Grid;
}

/** `vervang "artikel 5, eerste lid"` with quotation lines, `was`, and those they replace: the text of the law alone. */
export interface ReplaceQuotation extends Node {
  readonly kind: 'replaceQuotation';
  readonly place: Text;
  readonly quotation: readonly string[];
  readonly was?: readonly string[];
}

/** `vervalt "artikel 5"`: all that stands at that place of the law; or, by its name, one declaration. */
export interface RepealOperation extends Node {
  readonly kind: 'repeal';
  readonly place: Text;
}

/** `hernoem x tot y`. */
export interface RenameOperation extends Node {
  readonly kind: 'rename';
  readonly from: Name;
  readonly to: Name;
}

/** `vernummer "artikel 2.5" tot "artikel 1.8"`. */
export interface RenumberOperation extends Node {
  readonly kind: 'renumber';
  readonly from: Text;
  readonly to: Text;
}

/** Transitional law for the changes of the same `onderdeel`: `geldt vanaf jaar 2024`, `geldt voor Aanvragen waar …`. */
export type AppliesOperation = { readonly kind: 'applies'; readonly span: Span } & (
  | { readonly from: { readonly period?: Name; readonly year: number; readonly span: Span }; readonly over?: undefined }
  | { readonly over: SetExpression; readonly from?: undefined }
);
