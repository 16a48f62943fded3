import type { Language } from '../ast.ts';
import { type Concept, classOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { symbols } from '../lexer/token-types.ts';
import type { Attempt, MaatstafParser, RuleName } from '../parser/parser.ts';
import type { Arguments, Problem } from '../problem.ts';
import type { SourceFile, Span } from '../source.ts';
import { type Extras, type SyntaxCode, syntaxProblem } from './syntax-errors.ts';

/** What all of recovery works with, for one file. */
export interface Recovery {
  readonly source: SourceFile;
  readonly language: Language;
  readonly parser: MaatstafParser;
  /** Where the lexer found errors: it has spoken, and nothing is added there. */
  readonly lexical: readonly Span[];
  /** The file is an amendment, or does what only an amendment does. */
  readonly amends: boolean;
  /** The names of the objects of the file: what a value may be of. */
  readonly entities: ReadonlySet<string>;
  /** All of the file. */
  readonly tokens: readonly Token[];
  /** How many more tokens may be parsed again; when they are used up, repairs are no longer tried. */
  budget: number;
}

/** Makes a problem of this file. */
export function problemAt(
  recovery: Recovery,
  code: SyntaxCode,
  span: Span,
  args: Arguments = {},
  extras: Extras = {},
): Problem {
  return syntaxProblem(recovery.source, code, span, args, extras);
}

/** What an error costs the parser, in tokens it could have read instead. */
const errorCost = 40;

/** Parses, and counts what it costs. */
export function attempt(recovery: Recovery, rule: RuleName, tokens: readonly Token[]): Attempt {
  const result = recovery.parser.attempt(rule, tokens);
  recovery.budget -= tokens.length + (result.tree === undefined ? errorCost : 0);
  return result;
}

/** From the first to the last of some tokens. */
export function spanOfTokens(tokens: readonly Token[]): Span {
  const start = tokens[0]?.span.start ?? 0;
  return { start, end: Math.max(start, tokens.at(-1)?.span.end ?? start) };
}

/** The tokens from one on, up to the end of its line. */
export function restOfLine(tokens: readonly Token[], start: number): readonly Token[] {
  let end = start + 1;
  while (tokens[end]?.first === false) end++;
  return tokens.slice(start, end);
}

/** The first word of the type of the declaration a token stands in, also where the parser sees only a part of it. */
export function declaredType({ tokens }: Recovery, { span }: Token): Concept | undefined {
  const end = tokens.findIndex((token) => token.span.start >= span.start);
  const before = tokens.slice(0, end === -1 ? undefined : end);
  const opener = before.findLastIndex(({ concept }) => concept !== undefined && classOf(concept) === 'declaration');
  if (before[opener]?.concept === 'allocation') return 'amount';
  const colon = before.findIndex(({ tokenType }, index) => index > opener && tokenType === symbols[':']);
  return colon === -1 ? undefined : before[colon + 1]?.concept;
}

/** Whether the lexer has an error in a stretch. */
export function isLexicallyBroken(recovery: Recovery, span: Span): boolean {
  return recovery.lexical.some((error) => error.start <= span.end && span.start <= error.end);
}

const longestQuote = 40;

/** What was written, on one line and not too long to quote. */
export function quoted(recovery: Recovery, span: Span): string {
  const text = recovery.source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`;
}
