import type { Language } from '../ast.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source.ts';
import type { CommentToken, Lexed } from './face.ts';
import { findHidden } from './hidden.ts';
import { detectLanguage } from './language.ts';
import { finding, type Piece } from './lexeme.ts';
import { limits, utf8Size } from './limits.ts';
import { type Line, readLines } from './lines.ts';
import { comment, type Margins, readMargins } from './margins.ts';
import { readPhrases } from './phrases.ts';
import { promote } from './promotion.ts';
import { markRows, rowLines } from './rows.ts';
import { scan } from './scan.ts';

/**
 * Cuts a source into tokens, margins and comments. Any text will do: what is malformed comes as what was meant, with
 * a problem. Without a language the file's own words decide.
 */
export function lex(source: SourceFile, language?: Language): Lexed {
  const bytes = utf8Size(source.text);
  if (bytes > limits.bytes) {
    const problem = finding('L01', { start: 0, end: 0 }, { bytes, limit: limits.bytes });
    return { language: language ?? 'nl', tokens: [], margins: [], comments: [], problems: inFile(source, [problem]) };
  }
  const { text } = source;
  const vocabulary = language ?? detectLanguage(text);
  const lines = readLines(text, vocabulary);
  const margins = readMargins(text, lines, vocabulary);
  const scanned = scan(
    margins.code,
    vocabulary,
    lines.map((line) => line.start),
  );
  const pieces = scanned.slice(0, limits.tokens);
  const words = pieces.filter((piece) => piece.kind !== 'comment' && piece.kind !== 'stray');
  const rows = rowLines(words);
  const phrases = readPhrases(words, text, vocabulary, breaks(lines, rows, margins));
  const problems = [
    ...findHidden(text),
    ...margins.problems,
    ...pieces.flatMap((piece) => piece.findings ?? []),
    ...tooMany(scanned),
  ];
  return {
    language: vocabulary,
    tokens: promote(markRows(phrases, text, rows)),
    margins: margins.margins,
    comments: comments(text, pieces, lines, margins),
    problems: inFile(source, problems),
  };
}

/** A phrase goes on over line ends, but not out of or into a row of a grid, and not past a margin. */
function breaks(
  lines: readonly Line[],
  rows: ReadonlySet<number>,
  margins: Margins,
): (piece: Piece, next: Piece) => boolean {
  /** By line: how many margin lines stand above it. */
  const above: number[] = [];
  const marginLines = new Set(margins.margins.map((margin) => margin.line));
  let count = 0;
  for (let line = 0; line < lines.length; line++) {
    above.push(count);
    if (marginLines.has(line)) count++;
  }
  return (piece, next) =>
    piece.line !== next.line && (rows.has(piece.line) || rows.has(next.line) || above[piece.line] !== above[next.line]);
}

function comments(
  text: string,
  pieces: readonly Piece[],
  lines: readonly Line[],
  margins: Margins,
): readonly CommentToken[] {
  const own = pieces
    .filter((piece) => piece.kind === 'comment')
    .map((piece) => comment(text, piece.start, piece.end, piece.line, lines[piece.line]?.first === piece.start));
  return [...own, ...margins.comments].sort((one, other) => one.span.start - other.span.start);
}

function tooMany(scanned: readonly Piece[]): readonly Problem[] {
  const first = scanned[limits.tokens];
  if (first === undefined) return [];
  return [finding('L02', { start: first.start, end: first.end }, { limit: limits.tokens })];
}

function inFile(source: SourceFile, problems: readonly Problem[]): readonly Problem[] {
  return problems
    .map((problem) => ({ ...problem, file: source.name }))
    .sort((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0));
}
