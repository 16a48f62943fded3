import type { Analysis } from '../../model.ts';
import { today } from '../../run/law-states.ts';
import type { ByteTable } from '../byte-table.ts';
import { type FactColumn, isKnown, type Numbers, type ThingTable } from '../population.ts';
import { append, type ByteList, newByteList, startOf, textOf } from './byte-list.ts';
import type { TableColumn } from './columns-of-header.ts';
import type { TableRead } from './read-rows.ts';

/** The keys of a table in order. */
export function sortedKeys({ keys }: TableRead, order: Int32Array | undefined): ByteList {
  if (order === undefined) return keys;
  const sorted = newByteList(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] as number;
    append(sorted, keys.bytes, startOf(keys, row), keys.ends[row] as number);
  }
  return sorted;
}

/** What finds the row of a key, by its text or quicker by its bytes. */
export type KeysMet = Pick<ThingTable, 'rowOf'> & Partial<Pick<ByteTable, 'rowAt'>>;

/** For each key that a column of things has met the row of that thing, -1 where it is not there. */
export function rowsMet(
  { keys, type }: TableColumn,
  tables: ReadonlyMap<string, KeysMet>,
  analysis: Analysis,
): Int32Array {
  const count = keys?.list.count ?? 0;
  const rows = new Int32Array(count).fill(-1);
  const table = type.kind === 'thing' ? tables.get(today(analysis, type.of.name)) : undefined;
  if (table === undefined || keys === undefined) return rows;
  for (let place = 0; place < count; place += 1)
    rows[place] = table.rowAt?.(keys.list, place) ?? table.rowOf(textOf(keys.list, place));
  return rows;
}

/** A column as read, with its rows in order and things by their rows; those that are not there are 0, and late. */
export function finished(
  column: TableColumn,
  count: number,
  order: Int32Array | undefined,
  rows: Int32Array | undefined,
): FactColumn {
  const values = inOrder(column.values, count, order);
  const states = column.states === undefined ? undefined : inOrder(column.states, count, order);
  if (rows !== undefined)
    for (let row = 0; row < count; row += 1)
      values[row] = (states?.[row] ?? isKnown) === isKnown ? Math.max(0, rows[values[row] as number] as number) : 0;
  return states === undefined ? { values } : { values, states };
}

function inOrder<Of extends Numbers>(values: Of, count: number, order: Int32Array | undefined): Of {
  if (order === undefined) return values.subarray(0, count) as Of;
  const sorted = new (values.constructor as new (length: number) => Of)(count);
  for (let at = 0; at < count; at += 1) sorted[at] = values[order[at] as number] as number;
  return sorted;
}

/** The table itself; `parents` are the values of its finished `van`. */
export function finishedTable(table: ThingTable, { values, states }: FactColumn): ThingTable {
  if (states === undefined && values instanceof Int32Array) return { ...table, parents: values };
  const parents = new Int32Array(table.count);
  for (let row = 0; row < table.count; row += 1)
    parents[row] = (states?.[row] ?? isKnown) === isKnown ? (values[row] as number) : -1;
  return { ...table, parents };
}
