import type { Token } from './face.ts';
import { makeToken } from './phrases.ts';
import { endRow, row, symbols } from './token-types.ts';

/** The lines that hold a bar: rows of grids. */
export function rowLines(tokens: readonly { readonly type?: unknown; readonly line: number }[]): ReadonlySet<number> {
  return new Set(tokens.filter((token) => token.type === symbols['|']).map((token) => token.line));
}

/**
 * Puts zero-width marks round every line that holds a bar, after a leading `stel` or `was`, so that the end of a row
 * is something the parser can see.
 */
export function markRows(tokens: readonly Token[], text: string, lines: ReadonlySet<number>): Token[] {
  const marked: Token[] = [];
  let open: number | undefined;
  for (const [index, token] of tokens.entries()) {
    if (open !== undefined && token.line !== open) open = close(marked, text);
    const inRow = open === undefined && lines.has(token.line);
    if (inRow && !isLeading(token, tokens[index + 1])) {
      marked.push(mark(row, text, token.span.start, token.line));
      open = token.line;
    }
    marked.push(token);
  }
  if (open !== undefined) close(marked, text);
  return marked;
}

/** `stel` and `was` before a row; a column may bear such a name too. */
function isLeading(token: Token, next: Token | undefined): boolean {
  const word = token.first && (token.concept === 'suppose' || token.concept === 'was');
  return word && next?.line === token.line && next.tokenType !== symbols['|'];
}

function close(marked: Token[], text: string): undefined {
  const last = marked.at(-1);
  if (last !== undefined) marked.push(mark(endRow, text, last.span.end, last.line));
  return undefined;
}

function mark(type: typeof row, text: string, offset: number, line: number): Token {
  return makeToken(type, 'row', text, { start: offset, end: offset, line, first: false }, '');
}
