import type { Completion, DrawToHold, Hover, Location, OutlineEntry } from '../../engine/index.ts';
import type { CellPlace, Language, Severity, SourceFile, Span } from '../../grammar/index.ts';
import type { LawCalls, LawSummary } from './protocol-law.ts';
import type { ToolCalls } from './protocol-tools.ts';

/** A finding in words, ready to be shown. */
export interface ShownProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file?: string;
  readonly span?: Span;
  /** Counted from 1; of the file the span lies in. */
  readonly line?: number;
  readonly column?: number;
  /** Of a fact: where in the delivered data. */
  readonly path?: string;
  /** Of a fact from CSV: in which cell. */
  readonly cell?: CellPlace;
  readonly related: readonly { readonly file: string; readonly span: Span; readonly message: string }[];
  readonly fixes: readonly ShownFix[];
}

export interface ShownFix {
  /** What it puts in place. */
  readonly text: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** What can be asked of a regulation and what it consists of. */
export interface Summary {
  readonly name: string;
  readonly label: string;
  /** Without errors: it can be run. */
  readonly sound: boolean;
  readonly years: readonly number[];
  /** The years its money is for. */
  readonly term?: { readonly from: number; readonly through: number };
  readonly quantities: readonly AskableQuantity[];
  /** What is decided, with the names of what each decision lays down. */
  readonly decisions: readonly { readonly name: string; readonly label: string; readonly gives: readonly string[] }[];
  readonly examples: readonly { readonly label: string; readonly file: string; readonly span: Span }[];
  readonly law: LawSummary;
}

export interface AskableQuantity {
  readonly name: string;
  readonly kind: 'parameter' | 'rule' | 'allocation' | 'rest' | 'input' | 'judgement' | 'guarantee' | 'decided';
  readonly label: string;
  /** `regel`, `verdeling` in the reader's language. */
  readonly sort: string;
  /** Name of the entity it belongs to. */
  readonly owner?: string;
  readonly perYear: boolean;
  /** The parts of a year that it is given for. */
  readonly units: readonly ('quarter' | 'month')[];
  /** The first calendar year it is there for. */
  readonly from?: number;
  readonly article?: string;
  /** No other rule reads it: an outcome of the regulation. */
  readonly outcome: boolean;
}

export interface Checked {
  readonly problems: readonly ShownProblem[];
  readonly summary: Summary;
}

/** The kinds of input a cell of the facts table can have. */
export type CellKind =
  | { readonly kind: 'number'; readonly unit: 'count' | 'number' | 'percentage' | 'amount' }
  | { readonly kind: 'choice'; readonly values: readonly { readonly value: string; readonly label: string }[] }
  /** The key of a thing that is delivered too. */
  | { readonly kind: 'thing'; readonly entity: string }
  | { readonly kind: 'yesNo' | 'date' | 'year' | 'quarter' | 'month' | 'duration' | 'text' };

export interface FactColumn {
  /** The member names below the thing (or the whole delivery): name of the quantity, then its indexes. */
  readonly path: readonly string[];
  readonly label: string;
  /** `2017`, `niveau_2`; empty without indexes. */
  readonly index: string;
  readonly cell: CellKind;
  readonly orAbsent: boolean;
  /** Of a judgement: by whom, when and, where the regulation demands it, why and on what. */
  readonly judgement?: { readonly withReasons: boolean; readonly regards: readonly FactColumn[] };
}

export interface FactTable {
  readonly entity: string;
  readonly label: string;
  readonly plural: string;
  /** What a key is called: `brin`. */
  readonly key: string;
  /** The entity it belongs to. */
  readonly parent?: { readonly entity: string; readonly label: string };
  /** The regulation has rules for those that begin, end or merge. */
  readonly lives: boolean;
  readonly columns: readonly FactColumn[];
}

/** A division or rank in which a draw may decide. */
export interface DrawForm {
  readonly name: string;
  readonly label: string;
  /** What a recording says besides who were drawn: `van`, `jaar`, the name of a kind. */
  readonly members: readonly { readonly member: string; readonly label: string; readonly cell: CellKind }[];
}

/** Which facts a question needs, table by table. */
export interface FactForm {
  readonly tables: readonly FactTable[];
  readonly own: readonly FactColumn[];
  readonly draws: readonly DrawForm[];
}

export interface AskedQuestion {
  readonly names: readonly string[];
  readonly year?: number;
  /** A quarter or month of that year: `2024-K2`, `2024-05`. */
  readonly period?: string;
  readonly of?: readonly string[];
  readonly asAt?: string;
  readonly lawOf?: string;
  readonly knownOn?: string;
}

export interface ResultCell {
  /** Identifies the value within the answer, to ask for its reasons. */
  readonly key: string;
  /** Whose it is and for what, in words; empty for what belongs to the whole regulation. */
  readonly of: string;
  readonly value: string;
  readonly state: 'known' | 'absent' | 'unknown' | 'fault';
  readonly assumptions: readonly string[];
  readonly untranslated: readonly string[];
  readonly provisional: boolean;
}

export interface ResultRow {
  /** One for each of `heads`: the key of the thing, then values and periods. */
  readonly names: readonly string[];
  /** One for each column; absent where there is none for this row. */
  readonly cells: readonly (ResultCell | undefined)[];
  /** The sum of the row, where it says something and is known. */
  readonly total?: string;
}

/** All values of one quantity: below each other, or with one of its indexes across. */
export interface ResultTable {
  readonly name: string;
  readonly label: string;
  readonly article?: string;
  /** Indexes that are the same for every value: `2016`. */
  readonly fixed: readonly string[];
  /** What the names of a row are called: `instelling`, `Domein`. */
  readonly heads: readonly string[];
  /** What runs across and its values; absent: each row has one value. */
  readonly across?: { readonly label: string; readonly values: readonly string[] };
  readonly numeric: boolean;
  readonly rows: readonly ResultRow[];
  /** Sums of the columns where they say something and everything in them is known; then that of all, beside row totals. */
  readonly totals: readonly (string | undefined)[];
}

/** What is still needed, in words. */
export interface ShownNeed {
  readonly text: string;
  /** Of a draw: what to record. */
  readonly draw?: DrawToHold;
}

/** A guarantee or warning that was tried on the way. */
export interface ShownGuarantee {
  readonly key: string;
  readonly severity: 'guarantee' | 'warning';
  readonly label: string;
  readonly of?: string;
  readonly index: string;
  readonly state: 'held' | 'broken' | 'open' | 'fault';
  /** Why, in numbers. */
  readonly line: string;
}

/** Which text of the law was read for a year, or for what has none. */
export interface UsedText {
  /** The year, or the own period by its name and number; absent: of what has no year. */
  readonly period?: string;
  readonly lawOf?: string;
  /** Names of those applied, in order. */
  readonly amendments: readonly string[];
}

export interface RunResult {
  /** What is wrong with the facts; then nothing was computed. */
  readonly factProblems: readonly ShownProblem[];
  readonly questionProblems: readonly ShownProblem[];
  readonly tables: readonly ResultTable[];
  readonly needs: readonly ShownNeed[];
  readonly dates: { readonly asAt?: string; readonly lawOf?: string; readonly knownOn?: string };
  /** What is remarkable about facts that were read. */
  readonly remarks: readonly ShownProblem[];
  readonly guarantees: readonly ShownGuarantee[];
  /** Absent where the regulation has no amendments, or nothing was answered. */
  readonly law?: { readonly exact: boolean; readonly used: readonly UsedText[] };
}

/** Why a value is what it is, and what it was made from, which can be asked in turn. */
export interface ReasonResult {
  readonly line: string;
  readonly parts: readonly { readonly key: string; readonly line: string }[];
}

export interface ExampleOutcome {
  readonly label: string;
  readonly passed: boolean;
  readonly file: string;
  readonly span: Span;
  /** How much the example expects. */
  readonly checks: number;
  /** What was expected and does not hold. */
  readonly failures: readonly { readonly message: string; readonly help: string; readonly line?: number }[];
}

export interface CsvOptions {
  readonly separator: ';' | ',' | '\t';
  readonly decimal: ',' | '.';
}

export interface CsvResult {
  readonly problems: readonly ShownProblem[];
  /** Absent when there were problems. */
  readonly json?: string;
  readonly rows: number;
}

interface InFile {
  readonly files: readonly SourceFile[];
  readonly file: string;
  readonly offset: number;
  readonly language: Language;
}

interface InRegulation {
  readonly files: readonly SourceFile[];
  readonly language: Language;
}

/** Everything the page can ask of the engine: one entry a call. */
export interface Calls extends LawCalls, ToolCalls {
  check: { argument: InRegulation; result: Checked };
  colours: { argument: { readonly source: SourceFile }; result: Uint32Array };
  hover: { argument: InFile; result: Hover | undefined };
  completion: { argument: InFile; result: readonly Completion[] };
  definition: { argument: InFile; result: Location | undefined };
  references: { argument: InFile; result: readonly Location[] };
  outline: { argument: Omit<InFile, 'offset'>; result: readonly OutlineEntry[] };
  format: { argument: { readonly source: SourceFile }; result: { readonly text?: string } };
  form: { argument: InRegulation & { readonly names: readonly string[]; readonly year?: number }; result: FactForm };
  readCsv: { argument: InRegulation & { readonly csv: string; readonly options: CsvOptions }; result: CsvResult };
  run: { argument: InRegulation & { readonly facts: string; readonly question: AskedQuestion }; result: RunResult };
  reasons: { argument: { readonly key: string; readonly language: Language }; result: ReasonResult };
  examples: { argument: InRegulation; result: readonly ExampleOutcome[] };
}

export type CallName = keyof Calls;

export type Request = {
  readonly [N in CallName]: { readonly id: number; readonly name: N; readonly argument: Calls[N]['argument'] };
}[CallName];

export type Response =
  | { readonly id: number; readonly result: unknown }
  /** Our own mistake: what a user wrote comes back as problems. */
  | { readonly id: number; readonly failure: string };
