import type { Code } from './catalogue.ts';
import type { Span } from './source.ts';

/**
 * - `error`: what was asked cannot be done;
 * - `warning`: it can, and is probably not what was meant;
 * - `hint`: a remark on style or safety.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** One replacement in the source the problem is about. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change the author may accept with one key; `text` is what it puts in place, shown in the offer. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** Another place that explains the problem, such as the first of two declarations. */
export interface Related {
  readonly file: string;
  readonly span: Span;
  /** The code of a text in the catalogue: what is to be seen there. */
  readonly code: Code;
  readonly args: Arguments;
}

/** What fills the holes of a message; amounts and names come as the author wrote them. */
export type Arguments = Readonly<Record<string, string | number>>;

/** A cell of a table, counted from 1 as a spreadsheet does: the header is row 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** What stands above the column. */
  readonly header: string;
}

/**
 * A finding, kept as data until the moment it is shown, so that it can be shown in either language.
 * `file` names the source; problems that lie in no source (an option, a fact) carry no span.
 */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  readonly file?: string;
  readonly span?: Span;
  /** For facts: where in the delivered data, as a path such as `Instelling["01AA"].rijksbijdrage["2019"]`. */
  readonly path?: string;
  /** For facts from CSV: in which cell. */
  readonly cell?: CellPlace;
  readonly args: Arguments;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}
