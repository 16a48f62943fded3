import { keyUnits } from '../../facts/limits.ts';
import { mayBeKey } from '../../facts/read-json.ts';
import { isOpen } from '../population.ts';
import { append, type ByteList, compareAt, makeRoom, newByteList } from './byte-list.ts';
import { columnsOfHeader, type TableOfThings, type TableReading } from './columns-of-header.ts';
import { hashOf, placeOrNew } from './dictionary.ts';
import { byte, type CellReader, mark, widened } from './growing.ts';
import { isClear } from './text-cells.ts';
import { decoded, encoded } from './utf-8.ts';
import { wholeRow, withoutQuotes } from './whole-rows.ts';

/** A row that `readCsv` has to read; `row` is its place in the columns, absent where it has none. Rows count from 1. */
export interface RowAside {
  readonly number: number;
  readonly row?: number;
  readonly cells: readonly string[];
}

/** A file of things, read. Rows are in the order of the file. */
export interface TableRead extends TableOfThings {
  readonly head: readonly string[];
  readonly keys: ByteList;
  /** Keys came in order of their bytes, each once. */
  readonly ascending: boolean;
  /** In order of their numbers. Their columns are open. */
  readonly aside: readonly RowAside[];
}

/** What a file is: a table of things; one that `readCsv` has to read; or no table, because of its quotes or bytes. */
export type FileRead =
  | { readonly kind: 'table'; readonly table: TableRead }
  | { readonly kind: 'text' }
  | { readonly kind: 'quotes'; readonly row: number; readonly column: number }
  | { readonly kind: 'notUtf8'; readonly row: number };

/** Takes the bytes of a file as they come. */
export interface RowReader {
  /** Gives whether it wants more. */
  readonly push: (bytes: Uint8Array) => boolean;
  readonly end: () => FileRead;
}

/** What has been read of a file so far. */
interface Work {
  readonly separator: number;
  readonly reading: TableReading;
  head: readonly string[] | undefined;
  table: TableOfThings | undefined;
  readers: readonly CellReader[];
  readonly keys: ByteList;
  ascending: boolean;
  capacity: number;
  /** Of the row at hand, from 1, the head included. */
  number: number;
  readonly aside: RowAside[];
  scratch: Uint8Array;
  /** Why it is no table for columns. */
  other: Exclude<FileRead, { readonly kind: 'table' }> | undefined;
}

/**
 * Reads a table of things from bytes into columns, in one pass and without a text for a cell. A row that it does not
 * understand is set aside, whatever is the matter with it.
 */
export function rowReader(reading: TableReading): RowReader {
  const work: Work = {
    separator: reading.dialect.separator.charCodeAt(0),
    reading,
    head: undefined,
    table: undefined,
    readers: [],
    keys: newByteList(),
    ascending: true,
    capacity: 0,
    number: 1,
    aside: [],
    scratch: new Uint8Array(1024),
    other: undefined,
  };
  let rest = new Uint8Array(0);
  let begun = false;
  const take = (bytes: Uint8Array, final: boolean): void => {
    let from = 0;
    if (!begun && (bytes.length >= 3 || final)) {
      from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      begun = true;
    }
    const at = begun ? readRows(work, bytes, from, final) : 0;
    rest = bytes.slice(at);
  };
  return {
    push: (bytes) => {
      if (work.other === undefined) take(rest.length === 0 ? bytes : joined(rest, bytes), false);
      return work.other === undefined;
    },
    end: () => {
      // A last row that lacks its line end is given one.
      if (work.other === undefined) take(isEnded(rest) ? rest : joined(rest, new Uint8Array([byte.newline])), true);
      const { other, table, head, keys, ascending, aside } = work;
      if (other !== undefined) return other;
      if (table === undefined || head === undefined) return { kind: 'text' };
      return { kind: 'table', table: { ...table, head, keys, ascending, aside } };
    },
  };
}

function isEnded(rest: Uint8Array): boolean {
  const last = rest.at(-1);
  return last === undefined || last === byte.newline || last === byte.return;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Reads all rows that are there as a whole; gives where the first other one begins. */
function readRows(work: Work, bytes: Uint8Array, start: number, final: boolean): number {
  let at = start;
  if (work.head === undefined) {
    at = readHead(work, bytes, start, final);
    if (work.head === undefined || work.other !== undefined) return at;
  }
  const limit = endOfLastLine(bytes, at, final);
  while (at < limit) {
    if (work.keys.count === work.capacity) grow(work);
    makeRoom(work.keys, 1024);
    work.number += 1;
    const end = readCells(work, bytes, at);
    if (end > 0) {
      commit(work);
      at = bytes[end] === byte.return && bytes[end + 1] === byte.newline ? end + 2 : end + 1;
      continue;
    }
    const next = readOtherwise(work, bytes, at, final);
    if (next < 0) {
      work.number -= 1;
      return at;
    }
    at = next;
  }
  return at;
}

function readHead(work: Work, bytes: Uint8Array, start: number, final: boolean): number {
  if (start === bytes.length && final) {
    work.other = { kind: 'text' };
    return start;
  }
  const row = wholeRow(bytes, start, work.separator, final);
  if (row.kind === 'unfinished') return start;
  const table = row.kind === 'row' ? columnsOfHeader(row.cells, work.reading) : undefined;
  if (row.kind !== 'row' || table === undefined) {
    work.other = { kind: 'text' };
    return start;
  }
  work.head = row.cells;
  work.table = table;
  const byPosition = new Map(table.columns.map(({ position, read }) => [position, read]));
  const key = keyReader(work.keys, work.separator);
  work.readers = row.cells.map((_, position) => byPosition.get(position) ?? key);
  return row.next;
}

/** After the last line end; of a carriage return at the very end nobody knows yet whether it is one half of two. */
function endOfLastLine(bytes: Uint8Array, from: number, final: boolean): number {
  let at = bytes.length - 1;
  if (!final && bytes[at] === byte.return) at -= 1;
  while (at >= from && bytes[at] !== byte.newline && bytes[at] !== byte.return) at -= 1;
  return at + 1;
}

function grow(work: Work): void {
  work.capacity = Math.max(64, work.capacity * 2);
  for (const column of work.table?.columns ?? []) {
    column.values = widened(column.values, work.capacity);
    if (column.states !== undefined) column.states = widened(column.states, work.capacity);
  }
}

/** Where the row ends, or -1. Its values stand in the row after the last, which does not count before `commit`. */
function readCells({ readers, keys, separator }: Work, bytes: Uint8Array, from: number): number {
  const row = keys.count;
  const last = readers.length - 1;
  let at = from;
  for (let cell = 0; ; cell += 1) {
    at = (readers[cell] as CellReader)(bytes, at, row);
    if (at < 0 || (bytes[at] === separator) !== cell < last) return -1;
    if (cell === last) return at;
    at += 1;
  }
}

function commit(work: Work): void {
  const { keys } = work;
  keys.count += 1;
  if (work.ascending && keys.count > 1 && compareAt(keys, keys.count - 2, keys, keys.count - 1) >= 0)
    work.ascending = false;
}

/** A row with quotes, or one that is set aside; gives where the next begins, or -1 where it cannot be read as yet. */
function readOtherwise(work: Work, bytes: Uint8Array, from: number, final: boolean): number {
  clear(work);
  if (work.scratch.length < bytes.length && work.scratch.length < 65_536) work.scratch = new Uint8Array(65_536);
  const plain = withoutQuotes(bytes, from, work.separator, work.scratch);
  if (plain !== undefined && readCells(work, work.scratch, 0) === plain.end - 1) {
    commit(work);
    return plain.next;
  }
  clear(work);
  const row = wholeRow(bytes, from, work.separator, final);
  if (row.kind === 'unfinished') return -1;
  if (row.kind !== 'row') {
    const at = { row: work.number };
    work.other = row.kind === 'quotes' ? { kind: 'quotes', ...at, column: row.column + 1 } : { kind: 'notUtf8', ...at };
    return -1;
  }
  const { cells, next } = row;
  if (cells.length !== work.head?.length) work.aside.push({ number: work.number, cells });
  else if (readTexts(work, cells)) commit(work);
  else setAside(work, cells);
  return next;
}

/** What an attempt left in the row after the last. */
function clear({ table, keys }: Work): void {
  for (const { states } of table?.columns ?? []) if (states !== undefined) states[keys.count] = 0;
}

/** The cells one by one; only texts may have quotes, separators or line ends in them. */
function readTexts({ readers, keys, table, reading }: Work, cells: readonly string[]): boolean {
  return cells.every((text, position) => {
    const bytes = encoded(`${text}\n`);
    const last = bytes.length - 1;
    const column = table?.columns.find((one) => one.position === position);
    if (column?.type.kind !== 'text' || text === 'geen' || !isClear(bytes, 0, last))
      return readers[position]?.(bytes, 0, keys.count) === last;
    column.values[keys.count] = placeOrNew(reading.texts, bytes, 0, last, hashOf(bytes, 0, last));
    return true;
  });
}

function setAside(work: Work, cells: readonly string[]): void {
  clear(work);
  const row = work.keys.count;
  for (const column of work.table?.columns ?? []) mark(column, row, isOpen);
  work.aside.push({ number: work.number, row, cells });
  const key = encoded((cells[0] ?? '').normalize('NFC'));
  makeRoom(work.keys, key.length);
  append(work.keys, key, 0, key.length);
  work.keys.count -= 1;
  commit(work);
}

/** Keys that may stand as they are; see `isKey` of `readFacts` for what they may be. */
function keyReader(keys: ByteList, separator: number): CellReader {
  return (bytes, from, row) => {
    const pool = keys.bytes;
    let end = row === 0 ? 0 : (keys.ends[row - 1] as number);
    let at = from;
    let isPlain = true;
    for (;;) {
      const one = bytes[at] as number;
      if (one === separator || one === byte.newline || one === byte.return) break;
      if (one < 32 || one === byte.quote || one === 127 || at - from > keyUnits * 3) return -1;
      if (one > 127) isPlain = false;
      pool[end++] = one;
      at += 1;
    }
    const length = at - from;
    if (length === 0 || bytes[from] === 32 || bytes[at - 1] === 32) return -1;
    if (isPlain ? length > keyUnits : !isClearKey(decoded(bytes, from, at))) return -1;
    keys.ends[row] = end;
    return at;
  };
}

function isClearKey(text: string | undefined): boolean {
  return text !== undefined && text.normalize('NFC') === text && mayBeKey(text);
}
