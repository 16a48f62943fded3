import type { TokenType } from 'chevrotain';
import type { Concept } from '../keywords/keywords.ts';
import { lexical } from '../messages/lexical.ts';
import type { Arguments, Fix, Problem } from '../problem.ts';
import type { Span } from '../source.ts';
import type { TokenCategory } from './face.ts';

export type LexicalCode = keyof typeof lexical;

/** One piece of a source line as first read, before words become phrases. */
export interface Lexeme {
  /** `stray` pieces were reported and are dropped; `comment` pieces go beside the stream. */
  readonly kind: TokenCategory | 'comment' | 'stray';
  readonly length: number;
  readonly value: string;
  readonly type?: TokenType;
  /** For a wrong operator that was meant as a word: `&&`. */
  readonly concept?: Concept;
  readonly findings?: readonly Problem[];
}

/** A lexeme at its place. */
export interface Piece extends Lexeme {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Makes a problem of the lexer; the file's name is added at the end. */
export function finding(code: LexicalCode, span: Span, args: Arguments, fixes: readonly Fix[] = []): Problem {
  const problem = { code, severity: lexical[code].severity, span, args };
  return fixes.length > 0 ? { ...problem, fixes } : problem;
}

/** The offer to put another text in place. */
export function replacement(span: Span, text: string): Fix {
  return { edits: [{ span, text }], text };
}

/** The stretch a sticky expression matches exactly at an offset. */
export function matchAt(expression: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  expression.lastIndex = offset;
  return expression.exec(text) ?? undefined;
}
