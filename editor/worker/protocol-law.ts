import type { Language, SourceFile, Span } from '../../grammar/index.ts';
import type { ShownProblem } from './protocol.ts';

/** An amendment among the files, with the dates of its head (ISO). */
export interface ListedAmendment {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly published: string;
  readonly inForce: string;
  /** The first day it holds for; earlier than `inForce` where it works back. */
  readonly validFrom: string;
}

/** What a file is, by its head. */
export type FileKind = 'regulation' | 'amendment' | 'examplesOf' | 'missing';

/** What the page must know of the law in time. */
export interface LawSummary {
  /** In the order in which they apply. */
  readonly amendments: readonly ListedAmendment[];
  readonly kinds: Readonly<Record<string, FileKind>>;
  /** Files of regulations that are used here, with the name of that regulation. */
  readonly used: Readonly<Record<string, string>>;
  /** Of the oldest text and of the newest: between them lies all that changed. */
  readonly first?: string;
  readonly last?: string;
}

/** Which text of the law is meant; dates are ISO, what is absent has its default. */
export interface AskedText {
  readonly lawOf?: string;
  readonly knownOn?: string;
  readonly year?: number;
}

/** Lines of a text that amendments changed, counted from 1. */
export interface ChangedLines {
  readonly from: number;
  readonly through: number;
  /** Who changed them, the oldest first: `stcrt_2022_17977, onderdeel A`. */
  readonly by: readonly string[];
}

/** A text of the law; a problem where there is none of that moment. */
export interface LawText {
  readonly text: string;
  readonly amendments: readonly string[];
  readonly changed: readonly ChangedLines[];
  /** What in it does not count for every year, a sentence each. */
  readonly partial: readonly string[];
  readonly problems: readonly ShownProblem[];
}

export interface LawDifference {
  readonly before: LawText;
  readonly after: LawText;
  readonly changes: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** The amendment that turns the one into the other, and what no amendment can say. */
  readonly amendment: string;
  readonly left: readonly string[];
}

/** One receiver in two texts of the law. */
export interface OutcomeLine {
  readonly of?: string;
  readonly indexes: string;
  readonly before: string;
  readonly after: string;
  /** Empty where one of the two is no known number. */
  readonly difference: string;
  readonly change: 'gain' | 'loss' | 'same' | 'other' | 'unknown';
}

export interface OutcomeComparison {
  readonly label: string;
  readonly year?: number;
  readonly ownerLabel?: string;
  readonly withIndexes: boolean;
  /** Labels of other amounts of which everyone has exactly the same. */
  readonly likes: readonly string[];
  /** Only who gains or loses, or for whom that cannot be told. */
  readonly rows: readonly OutcomeLine[];
  /** How many have the same in both. */
  readonly same: number;
  readonly total?: OutcomeLine;
}

export interface OutcomesCompared {
  readonly factProblems: readonly ShownProblem[];
  readonly problems: readonly ShownProblem[];
  /** Years that were not compared, with the reason. */
  readonly leftOut: readonly { readonly year: number; readonly reason: string }[];
  readonly tables: readonly OutcomeComparison[];
}

export interface ShownAssumption {
  readonly text: string;
  readonly confirmer?: string;
  /** What stands under it, in words. */
  readonly under: readonly string[];
  /** Names of what is computed from that. */
  readonly affects: readonly string[];
  readonly file: string;
  readonly span: Span;
  readonly line: number;
}

export interface ShownUntranslated {
  readonly phrase: string;
  readonly reason?: string;
  readonly place?: string;
  readonly file: string;
  readonly span: Span;
  readonly line: number;
}

/** What the dialog for a new amendment holds; empty dates stay to be filled in. */
export interface NewAmendment {
  readonly name: string;
  readonly label: string;
  readonly published: string;
  readonly inForce: string;
}

/** Written into a file: the whole text, and what its author should write over. */
export interface Insertion {
  readonly text: string;
  readonly select: Span;
  /** What it replaces. */
  readonly title: string;
}

/** An operation as a completion: a snippet whose holes are the new sides. */
export interface OfferedReplacement {
  readonly title: string;
  readonly before: string;
  readonly now: string;
  readonly was: string;
}

interface InRegulation {
  readonly files: readonly SourceFile[];
  readonly language: Language;
}

/** What the page asks about the law in time. */
export interface LawCalls {
  lawText: { argument: InRegulation & { readonly moment: AskedText }; result: LawText };
  difference: {
    argument: InRegulation & { readonly one: AskedText; readonly other: AskedText };
    result: LawDifference;
  };
  outcomes: {
    argument: InRegulation & {
      readonly one: AskedText;
      readonly other: AskedText;
      readonly facts: string;
      readonly year?: number;
    };
    result: OutcomesCompared;
  };
  assumptions: {
    argument: InRegulation;
    result: { readonly assumptions: readonly ShownAssumption[]; readonly untranslated: readonly ShownUntranslated[] };
  };
  newAmendment: { argument: InRegulation & { readonly head: NewAmendment }; result: string };
  /** Puts the operation that replaces what stands at a place into an amendment; absent where nothing can be replaced. */
  replacement: {
    argument: InRegulation & { readonly file: string; readonly offset: number; readonly into: string };
    result: Insertion | undefined;
  };
  /** What an amendment could replace: of the text as it is without that amendment; nothing in other files. */
  replacements: {
    argument: { readonly files: readonly SourceFile[]; readonly file: string };
    result: readonly OfferedReplacement[];
  };
}
