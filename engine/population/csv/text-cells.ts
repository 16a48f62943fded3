import { valueUnits } from '../../facts/limits.ts';
import { hasUnreadable } from '../../facts/wire.ts';
import { type Dictionary, hashBasis, hashed, placeIn, placeOrNew } from './dictionary.ts';
import { byte, type CellReader, type Growing, withoutValue } from './growing.ts';
import type { CellForm } from './number-cells.ts';
import { decoded } from './utf-8.ts';

/** Yes and no. */
export function truthReader(column: Growing, { separator, orAbsent }: CellForm): CellReader {
  const without = withoutValue(column, separator, orAbsent);
  return (bytes, from, row) => {
    const isYes = bytes[from] === 106 && bytes[from + 1] === 97;
    const isNo = bytes[from] === 110 && bytes[from + 1] === 101 && bytes[from + 2] === 101;
    const at = from + (isYes ? 2 : 3);
    const end = bytes[at];
    if ((!isYes && !isNo) || (end !== separator && end !== byte.newline && end !== byte.return))
      return without(bytes, from, row);
    column.values[row] = isYes ? 1 : 0;
    return at;
  };
}

/** Values of a kind; `codes` holds them in the order declared. */
export function codeReader(column: Growing, codes: Dictionary, form: CellForm): CellReader {
  const { separator } = form;
  const without = withoutValue(column, separator, form.orAbsent);
  return (bytes, from, row) => {
    let hash = hashBasis;
    let at = from;
    let one = bytes[at] as number;
    while (one !== separator && one !== byte.newline && one !== byte.return) {
      hash = hashed(hash, one);
      one = bytes[++at] as number;
    }
    const code = placeIn(codes, bytes, from, at, hash);
    if (code < 0) return without(bytes, from, row);
    column.values[row] = code;
    return at;
  };
}

/** Texts, and keys of things: their place among the different ones, which is all that is kept. */
export function textReader(column: Growing, texts: Dictionary, form: CellForm): CellReader {
  const { separator } = form;
  const without = withoutValue(column, separator, form.orAbsent);
  return (bytes, from, row) => {
    let hash = hashBasis;
    let at = from;
    let isPlain = true;
    let isBlank = true;
    for (;;) {
      const one = bytes[at] as number;
      if (one === separator || one === byte.newline || one === byte.return) break;
      if (one < 32 || one === byte.quote || one === 127) return -1;
      if (one > 127) isPlain = false;
      if (one !== 32) isBlank = false;
      hash = hashed(hash, one);
      at += 1;
    }
    if (isBlank) return at === from ? without(bytes, from, row) : -1;
    if (isAbsentWord(bytes, from, at)) return without(bytes, from, row);
    if (isPlain ? at - from > valueUnits : !isClear(bytes, from, at)) return -1;
    column.values[row] = placeOrNew(texts, bytes, from, at, hash);
    return at;
  };
}

/** A text that is kept as it stands: readable, composed, not too long and not blank. */
export function isClear(bytes: Uint8Array, from: number, to: number): boolean {
  const text = decoded(bytes, from, to);
  if (text === undefined || text.length > valueUnits || text.trim() === '') return false;
  return text.normalize('NFC') === text && !hasUnreadable(text);
}

function isAbsentWord(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 4 || bytes[from] !== 103) return false;
  return bytes[from + 1] === 101 && bytes[from + 2] === 101 && bytes[from + 3] === 110;
}
