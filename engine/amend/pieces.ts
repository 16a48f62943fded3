import type { Span } from '../../grammar/index.ts';
import type { Change, Origin } from '../model.ts';

/** A stretch of text and where it was written. */
export interface Piece {
  readonly text: string;
  readonly file: string;
  /** Where it stands there: a stretch as long as the text, or, for words between the author's own, what they belong to. */
  readonly from: Span;
  /** The amendments that brought it here, the oldest first: what it replaced had its own. */
  readonly changes: readonly Change[];
}

/** One replacement in a text made of pieces; an empty span inserts. */
export interface PieceEdit {
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Applies edits that do not overlap. What is put in place of other text inherits who had changed that. */
export function edited(pieces: readonly Piece[], edits: readonly PieceEdit[]): readonly Piece[] {
  const sorted = edits.toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  const result: Piece[] = [];
  let at = 0;
  for (const { span, pieces: added } of sorted) {
    result.push(...slice(pieces, { start: at, end: span.start }));
    const before = changesOf(slice(pieces, span));
    for (const piece of added) result.push({ ...piece, changes: merged(before, piece.changes) });
    at = span.end;
  }
  result.push(...slice(pieces, { start: at, end: Number.POSITIVE_INFINITY }));
  return result;
}

/** The pieces of a stretch, cut at its ends. */
export function slice(pieces: readonly Piece[], span: Span): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(span.start - at, 0);
    const end = Math.min(span.end - at, piece.text.length);
    at += piece.text.length;
    if (end > start) result.push(cut(piece, start, end));
  }
  return result;
}

/** Where a stretch was written: from its first to its last word, where those lie in one file; else its first part. */
export function originIn(pieces: readonly Piece[], span: Span): Origin | undefined {
  const empty = span.end <= span.start;
  const parts = slice(pieces, empty ? { start: Math.max(span.start - 1, 0), end: span.start } : span);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (empty) return { file: first.file, span: { start: first.from.end, end: first.from.end } };
  const reaches = last.file === first.file && last.from.end >= first.from.end;
  return { file: first.file, span: reaches ? { start: first.from.start, end: last.from.end } : first.from };
}

/** Where a place in a file as written has come to stand. */
export function placeIn(pieces: readonly Piece[], file: string, offset: number): number | undefined {
  let at = 0;
  for (const piece of pieces) {
    if (piece.file === file && isLiteral(piece) && piece.from.start <= offset && offset <= piece.from.end)
      return at + offset - piece.from.start;
    at += piece.text.length;
  }
  return undefined;
}

/** All changes of some pieces, the oldest first. */
export function changesOf(pieces: readonly Piece[]): readonly Change[] {
  return pieces.reduce<readonly Change[]>((changes, piece) => merged(changes, piece.changes), []);
}

function merged(one: readonly Change[], other: readonly Change[]): readonly Change[] {
  const added = other.filter((change) => !one.includes(change));
  return added.length === 0 ? one : [...one, ...added];
}

function cut(piece: Piece, start: number, end: number): Piece {
  const text = piece.text.slice(start, end);
  const from = isLiteral(piece) ? { start: piece.from.start + start, end: piece.from.start + end } : piece.from;
  return { ...piece, text, from };
}

function isLiteral({ text, from }: Piece): boolean {
  return from.end - from.start === text.length;
}
