import { byte } from './growing.ts';
import { decoded } from './utf-8.ts';

/** A row with its cells as texts, and where the next begins; or what keeps it from being one. */
export type WholeRow =
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly next: number }
  /** More bytes have to come. */
  | { readonly kind: 'unfinished' }
  /** A quote where none may stand, or one that is never closed; `column` counts from 0. */
  | { readonly kind: 'quotes'; readonly column: number }
  | { readonly kind: 'notUtf8' };

/** The row that begins at a byte, by the rules of `readTable`; `final`: nothing comes after these bytes. */
export function wholeRow(bytes: Uint8Array, from: number, separator: number, final: boolean): WholeRow {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const quoted = bytes[at] === byte.quote;
    const end = quoted ? quotedEnd(bytes, at) : plainEnd(bytes, at, separator);
    if (end < 0) return { kind: 'quotes', column: cells.length };
    if (end >= bytes.length && !final) return { kind: 'unfinished' };
    if (end > bytes.length) return { kind: 'quotes', column: cells.length };
    const text = quoted ? unquoted(bytes, at, end) : decoded(bytes, at, end);
    if (text === undefined) return { kind: 'notUtf8' };
    cells.push(text);
    const ending = bytes[end];
    if (ending === separator) at = end + 1;
    else if (ending === byte.newline || end === bytes.length) return { kind: 'row', cells, next: end + 1 };
    else if (ending !== byte.return) return { kind: 'quotes', column: cells.length - 1 };
    else if (end + 1 >= bytes.length && !final) return { kind: 'unfinished' };
    else return { kind: 'row', cells, next: bytes[end + 1] === byte.newline ? end + 2 : end + 1 };
  }
}

/**
 * Copies a row to another place without the quotes around its cells, and ends it with a line end; where it stops there and
 * where the next row begins. Undefined where a quote, separator or line end stands inside the quotes, or no row ends here.
 */
export function withoutQuotes(
  bytes: Uint8Array,
  from: number,
  separator: number,
  to: Uint8Array,
): { readonly end: number; readonly next: number } | undefined {
  let end = 0;
  let at = from;
  for (;;) {
    const isQuoted = bytes[at] === byte.quote;
    if (isQuoted) at += 1;
    while (at < bytes.length && !isMark(bytes[at] as number, separator)) to[end++] = bytes[at++] as number;
    if (isQuoted && bytes[at++] !== byte.quote) return undefined;
    const ending = bytes[at];
    if (end >= to.length || ending === undefined || ending === byte.quote) return undefined;
    if (ending === separator) to[end++] = separator;
    else if (ending !== byte.newline && ending !== byte.return) return undefined;
    else {
      to[end++] = byte.newline;
      if (ending === byte.return && at + 1 >= bytes.length) return undefined;
      return { end, next: ending === byte.return && bytes[at + 1] === byte.newline ? at + 2 : at + 1 };
    }
    at += 1;
  }
}

function isMark(one: number, separator: number): boolean {
  return one === separator || one === byte.quote || one === byte.newline || one === byte.return;
}

/** Beyond the last byte where the quotes are not closed; -1 never. */
function quotedEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  for (; at < bytes.length; at += 1) {
    if (bytes[at] !== byte.quote) continue;
    if (bytes[at + 1] !== byte.quote) return at + 1;
    at += 1;
  }
  return bytes.length + 1;
}

/** -1 where a quote stands in it. */
function plainEnd(bytes: Uint8Array, from: number, separator: number): number {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const one = bytes[at] as number;
    if (one === byte.quote) return -1;
    if (one === separator || one === byte.newline || one === byte.return) return at;
  }
  return at;
}

function unquoted(bytes: Uint8Array, from: number, end: number): string | undefined {
  return decoded(bytes, from + 1, end - 1)?.replaceAll('""', '"');
}
