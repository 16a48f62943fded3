import type { IToken } from 'chevrotain';
import type { CitationWord, Language } from '../ast.ts';
import type { Concept } from '../keywords/keywords.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../source.ts';

/** What a token is; for a token with a problem, what was meant. */
export type TokenCategory =
  | 'keyword'
  | 'name'
  /** A word of the language where no phrase of this vocabulary is complete: `totaal` alone, `and` in a Dutch file. */
  | 'reserved'
  | 'number'
  | 'amount'
  | 'percentage'
  | 'date'
  | 'month'
  | 'quarter'
  | 'dayOfYear'
  | 'text'
  | 'symbol'
  /** The zero-width marks round a line of a grid. */
  | 'row';

/**
 * A token for the parser; `tokenType` (of Chevrotain) is one of `tokenTypes`. All tokens but phrases stand on one line.
 */
export interface Token extends IToken {
  readonly category: TokenCategory;
  readonly span: Span;
  /** For keywords, hard or soft. */
  readonly concept?: Concept;
  /** A free word that is a keyword or a name, whichever the parser needs. */
  readonly soft?: true;
  /** For reserved words: what it means in the other vocabulary. */
  readonly foreign?: Concept;
  /**
   * Names in NFC; numbers, amounts and percentages as canonical decimals (`163500000`, `12.5`); dates as ISO
   * (`2018-10-31`), months `2015-05`, quarters `2015-K2`, days of the year `10-01`; texts without quotes.
   * Keywords hold their words, symbols their usual sign. Empty where a malformed token has no value.
   */
  readonly value: string;
  /** Counted from 0. */
  readonly line: number;
  /** No other token stands before it on its line. */
  readonly first: boolean;
  /** The lexer has reported a problem about it: the parser takes it for what was meant and says nothing more. */
  readonly bad?: true;
}

/** A citation line or a line of a quotation, beside the token stream; they are in order of the text. */
export type MarginToken = CitationToken | QuotationToken;

export interface CitationToken {
  readonly kind: 'citation';
  /** From the first word to the end of the text, without blanks and comment. */
  readonly span: Span;
  readonly line: number;
  readonly word: CitationWord;
  /** The words of the line, trimmed, without a comment. */
  readonly text: string;
  /** How the word stands in the file, which may be in the other vocabulary or with a capital (both reported). */
  readonly wordSpan: Span;
}

export interface QuotationToken {
  readonly kind: 'quotation';
  /** From the bar to the end of the line, trailing blanks left out. */
  readonly span: Span;
  readonly line: number;
  /** What stands after the bar and one blank, verbatim. */
  readonly text: string;
}

export interface CommentToken {
  /** From `#` to the end of the line, trailing blanks left out. */
  readonly span: Span;
  readonly line: number;
  readonly text: string;
  /** Nothing but blanks stands before it on its line. */
  readonly alone: boolean;
}

export interface Lexed {
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly margins: readonly MarginToken[];
  readonly comments: readonly CommentToken[];
  readonly problems: readonly Problem[];
}
