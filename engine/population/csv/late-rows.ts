import { isKnown } from '../population.ts';
import { type ByteList, byteOrder, compareAt, isWide, textOf } from './byte-list.ts';
import type { TableColumn } from './columns-of-header.ts';
import type { RowAside, TableRead } from './read-rows.ts';

/** The rows of a table in order of their keys; absent where they came so. */
export function orderOf({ keys, ascending }: TableRead): Int32Array | undefined {
  return ascending && !isWide(keys) ? undefined : byteOrder(keys);
}

/** What is wrong with a row shows only when all are read: a key that stands twice, a thing that is not there. */
export function lateRows(
  table: TableRead,
  order: Int32Array | undefined,
  missing: (column: TableColumn) => readonly boolean[],
): readonly RowAside[] {
  const rows = new Set<number>();
  if (order !== undefined) doubled(table.keys, order, rows);
  for (const column of table.columns) {
    if (column.keys === undefined) continue;
    const lacks = missing(column);
    const isParent = column.of === undefined;
    if (!(isParent && column.states !== undefined) && !lacks.includes(true)) continue;
    for (let row = 0; row < table.keys.count; row += 1) {
      const isThere = (column.states?.[row] ?? isKnown) === isKnown;
      if (isThere ? lacks[column.values[row] as number] === true : isParent) rows.add(row);
    }
  }
  for (const { row } of table.aside) if (row !== undefined) rows.delete(row);
  return [...rows].sort((left, right) => left - right).map((row) => rewritten(table, row));
}

/** The row of the table with its key and the things it names; the rest of it is right, and left out. */
export function rewritten(table: TableRead, row: number): RowAside {
  const cells = table.head.map(() => '');
  cells[0] = textOf(table.keys, row);
  for (const { keys, position, states, values } of table.columns)
    if (keys !== undefined && (states?.[row] ?? isKnown) === isKnown)
      cells[position] = textOf(keys.list, values[row] as number);
  return { number: numberOf(table, row), row, cells };
}

/** By spreadsheet: rows of another length have no place in the columns. */
export function numberOf({ aside }: TableRead, row: number): number {
  let number = row + 2;
  for (const one of aside) if (one.row === undefined && one.number <= number) number += 1;
  return number;
}

/** Whether a key stands twice. */
export function hasDoubles({ keys }: TableRead, order: Int32Array | undefined): boolean {
  const rows = new Set<number>();
  if (order !== undefined) doubled(keys, order, rows);
  return rows.size > 0;
}

function doubled(keys: ByteList, order: Int32Array, rows: Set<number>): void {
  for (let at = 1; at < order.length; at += 1) {
    const [one, other] = [order[at - 1] as number, order[at] as number];
    if (compareAt(keys, one, keys, other) === 0) rows.add(one).add(other);
  }
}

/** What `readCsv` looks at to see whether zeros were lost: a key of other characters, or else the longest and the shortest. */
export function tellingKeys(table: TableRead): ReadonlyMap<string, number> {
  const { keys } = table;
  let [longest, shortest] = [0, 0];
  let [most, least] = [-1, Number.POSITIVE_INFINITY];
  let start = 0;
  for (let row = 0; row < keys.count; row += 1) {
    const end = keys.ends[row] as number;
    for (let at = start; at < end; at += 1) {
      const one = keys.bytes[at] as number;
      if (one < 48 || one > 57) return new Map([[textOf(keys, row), numberOf(table, row)]]);
    }
    if (end === start) return new Map([['', numberOf(table, row)]]);
    if (end - start > most) [longest, most] = [row, end - start];
    if (end - start < least) [shortest, least] = [row, end - start];
    start = end;
  }
  const telling = keys.count === 0 ? [] : [Math.min(longest, shortest), Math.max(longest, shortest)];
  return new Map(telling.map((row) => [textOf(keys, row), numberOf(table, row)]));
}
