import { isOpen, type Numbers } from '../population.ts';
import { append, type ByteList, compareAt, newByteList, startOf } from './byte-list.ts';
import type { TableColumn } from './columns-of-header.ts';
import { newDictionary, placeOrNew } from './dictionary.ts';
import type { TableRead } from './read-rows.ts';

/** Whether several files have the columns of one table. */
export function haveOneHead(tables: readonly TableRead[]): boolean {
  return tables.every(({ head }) => head.join('\n') === tables[0]?.head.join('\n'));
}

/** Files with the columns of one table, as that table: their rows one after the other. */
export function joinedTables(tables: readonly [TableRead, ...TableRead[]]): TableRead {
  const [first, ...others] = tables;
  if (others.length === 0) return first;
  let ascending = true;
  let before: TableRead | undefined;
  const keys = newByteList(tables.reduce((rows, one) => rows + one.keys.count, 0));
  const aside = tables.flatMap((table) => {
    const offset = keys.count;
    ascending &&= table.ascending && (before === undefined || comesAfter(before.keys, table.keys));
    for (let row = 0; row < table.keys.count; row += 1)
      append(keys, table.keys.bytes, startOf(table.keys, row), table.keys.ends[row] as number);
    if (table.keys.count > 0) before = table;
    return table.aside.map(({ row, ...one }) => (row === undefined ? one : { ...one, row: row + offset }));
  });
  const columns = first.columns.map((column, at) =>
    joinedColumn(
      column,
      tables.map((table) => ({ column: table.columns[at] ?? column, count: table.keys.count })),
      keys.count,
    ),
  );
  return { ...first, keys, ascending, aside, columns };
}

function comesAfter(before: ByteList, list: ByteList): boolean {
  return list.count === 0 || compareAt(before, before.count - 1, list, 0) < 0;
}

function joinedColumn(
  first: TableColumn,
  parts: readonly { readonly column: TableColumn; readonly count: number }[],
  rows: number,
): TableColumn {
  const make = first.values.constructor as new (length: number) => Numbers;
  const values = new make(rows);
  const states = parts.some(({ column }) => column.states !== undefined) ? new Uint8Array(rows) : undefined;
  const keys = first.keys && newDictionary();
  let from = 0;
  for (const { column, count } of parts) {
    values.set(column.values.subarray(0, count), from);
    if (column.states !== undefined) states?.set(column.states.subarray(0, count), from);
    if (keys !== undefined && column.keys !== undefined) {
      const { list, hashes } = column.keys;
      const places = new Int32Array(Math.max(1, list.count));
      for (let place = 0; place < list.count; place += 1)
        places[place] = placeOrNew(
          keys,
          list.bytes,
          startOf(list, place),
          list.ends[place] as number,
          hashes[place] as number,
        );
      for (let row = from; row < from + count; row += 1)
        if (states?.[row] !== isOpen) values[row] = places[values[row] as number] as number;
    }
    from += count;
  }
  return { ...first, values, states, ...(keys === undefined ? {} : { keys }) };
}
