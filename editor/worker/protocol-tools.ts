import type { SentenceParagraph } from '../../engine/index.ts';
import type { Language, SourceFile, Span } from '../../grammar/index.ts';

/** Something of a rule that no example shows in full. */
export interface Uncovered {
  /** What it is, in words: `rij vast_bedrag: 10 t/m 1.000`. */
  readonly title: string;
  readonly state: 'half' | 'not';
  /** What is not shown of it: `dat het niet zo is`. */
  readonly missing: readonly string[];
  readonly file: string;
  readonly span: Span;
  readonly line: number;
}

/** What the examples show of the rules. */
export interface ShownCoverage {
  readonly covered: number;
  readonly count: number;
  readonly open: readonly Uncovered[];
}

/** What the dialog for a copy holds. */
export interface CopyRequest {
  readonly name: string;
  readonly term?: { readonly from: number; readonly through: number };
  readonly years?: number;
}

/** The files of a copy, or what its name lacks. */
export type Copied =
  | {
      readonly files: readonly SourceFile[];
      /** How many examples came along, and how many of those as comments, since they do not come out. */
      readonly examples: { readonly kept: number; readonly resting: number };
      /** Lines with years or days that stayed as they were. */
      readonly staying: readonly { readonly line: number; readonly text: string }[];
    }
  | { readonly refused: 'name' };

interface InRegulation {
  readonly files: readonly SourceFile[];
  readonly language: Language;
}

/** What the page asks besides questions and texts: reading along, what examples show, the next regulation. */
export interface ToolCalls {
  coverage: { argument: InRegulation; result: ShownCoverage };
  sentences: { argument: InRegulation; result: readonly SentenceParagraph[] };
  copy: { argument: InRegulation & { readonly request: CopyRequest }; result: Copied };
}
