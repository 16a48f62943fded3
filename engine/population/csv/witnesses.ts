import { parentMember } from '../../facts/names.ts';
import { type Delivery, emptyObject, type JsonObject } from '../../facts/places.ts';
import type { Analysis } from '../../model.ts';
import { today } from '../../run/law-states.ts';
import type { InColumns } from '../populate.ts';
import { isKnown } from '../population.ts';
import { textOf } from './byte-list.ts';
import type { RowAside } from './read-rows.ts';

/**
 * The things that rows name which were set aside, as a delivery with no more than whom they belong to: those rows are read
 * by themselves, and what they name stands in the columns.
 */
export function witnesses(
  aside: readonly { readonly in: InColumns; readonly rows: readonly RowAside[] }[],
  tables: readonly InColumns[],
  analysis: Analysis,
): Delivery | undefined {
  const byEntity = new Map(tables.map((table) => [table.entity, table]));
  const own = new Map(
    aside.map(({ in: { entity }, rows }) => [entity, new Set(rows.filter(({ row }) => row !== undefined).map(keyIn))]),
  );
  const json = emptyObject();
  let any = false;
  const add = (entity: string, key: string): void => {
    const table = byEntity.get(entity);
    const row = table?.keys.rowOf(key) ?? -1;
    if (table === undefined || row < 0 || own.get(entity)?.has(key) === true) return;
    const things = (json[entity] ?? emptyObject()) as JsonObject;
    json[entity] = things;
    if (key in things) return;
    any = true;
    const thing = emptyObject();
    things[key] = thing;
    const above = parentIn(table, row, analysis);
    if (above === undefined) return;
    thing[parentMember] = above.key;
    add(above.entity, above.key);
  };
  for (const { in: table, rows } of aside)
    for (const { cells } of rows)
      for (const { type, position } of table.table.columns)
        if (type.kind === 'thing') add(today(analysis, type.of.name), (cells[position] ?? '').normalize('NFC'));
  return any ? { json, places: new WeakMap() } : undefined;
}

function keyIn({ cells }: RowAside): string {
  return (cells[0] ?? '').normalize('NFC');
}

/** Whom the thing in a row, counted in order of the keys, belongs to. */
function parentIn(
  { table, order }: InColumns,
  sorted: number,
  analysis: Analysis,
): { readonly entity: string; readonly key: string } | undefined {
  const row = order === undefined ? sorted : (order[sorted] as number);
  const column = table.columns.find(({ of }) => of === undefined);
  if (column?.type.kind !== 'thing' || column.keys === undefined) return undefined;
  if ((column.states?.[row] ?? isKnown) !== isKnown) return undefined;
  return { entity: today(analysis, column.type.of.name), key: textOf(column.keys.list, column.values[row] as number) };
}
