import { type Datum, type Fact, type Facts, instanceKey, type Thing, type Type } from '../model.ts';
import type { Holding } from './held.ts';
import { lazyMap } from './lazy-map.ts';
import { type FactColumn, isAbsent, isKnown, type ThingTable } from './population.ts';

/** A column with what its numbers stand for. */
export interface HeldColumn extends FactColumn {
  /** Today's name of the fact. */
  readonly name: string;
  readonly entity: string;
  readonly indexes: readonly Datum[];
  readonly type: Type;
  readonly holding: Holding;
  /** The rows whose facts stand beside the columns as well. */
  readonly aside: ReadonlySet<number>;
}

/** A table whose things no facts hold, and that of what they belong to. */
export interface ColumnTable {
  readonly table: ThingTable;
  readonly above?: ThingTable;
}

/** Facts that stand in columns, by object and by `columnKey`, and those beside them. */
export interface Origin {
  readonly tables: ReadonlyMap<string, ColumnTable>;
  readonly columns: ReadonlyMap<string, HeldColumn>;
  /** These go first: whole facts, and values that no column can hold. */
  readonly others: Facts;
}

/** Facts as the reference evaluator reads them: a value in a column is made when it is asked for. */
export function columnFacts({ tables, columns, others }: Origin): Facts {
  const things = new Map(others.things);
  for (const [entity, table] of tables) things.set(entity, thingsOf(table));
  const get = (key: string): readonly Fact[] | undefined => {
    const given = others.values.get(key);
    if (given !== undefined) return given;
    const parts = partsOf(key);
    const column = parts && columns.get(parts.column);
    const row = column === undefined ? -1 : (tables.get(column.entity)?.table.rowOf(parts?.owner ?? '') ?? -1);
    return column === undefined || row < 0 ? undefined : factIn(column, row);
  };
  function* all(): Generator<[string, readonly Fact[]], undefined> {
    yield* others.values;
    for (const column of columns.values()) {
      const table = tables.get(column.entity)?.table;
      for (let row = 0; row < (table?.count ?? 0); row += 1) {
        const fact = column.aside.has(row) ? undefined : factIn(column, row);
        if (fact !== undefined) yield [instanceKey(column.name, table?.keyOf(row), column.indexes), fact];
      }
    }
    return undefined;
  }
  const size = (): number => {
    let count = others.values.size;
    for (const column of columns.values())
      for (let row = 0; row < (tables.get(column.entity)?.table.count ?? 0); row += 1)
        if (!column.aside.has(row) && (column.states?.[row] ?? isKnown) <= isAbsent) count += 1;
    return count;
  };
  return { ...others, things, values: lazyMap(get, all, size) };
}

function factIn({ values, states, holding }: HeldColumn, row: number): readonly Fact[] | undefined {
  const state = states?.[row] ?? isKnown;
  if (state === isAbsent) return [{ value: 'absent', assumed: false }];
  return state === isKnown ? [{ value: holding.datumOf(values[row] as number), assumed: false }] : undefined;
}

/** `studenten("01AA";2019)` is of 01AA and stands in the column `studenten(2019)`. */
function partsOf(key: string): { readonly owner: string; readonly column: string } | undefined {
  const open = key.indexOf('(');
  if (key[open + 1] !== '"') return undefined;
  let close = open + 2;
  while (key[close] !== '"') close += key[close] === '\\' ? 2 : 1;
  const owner: string = JSON.parse(key.slice(open + 1, close + 1));
  const rest = key.slice(close + 1);
  return { owner, column: `${key.slice(0, open + 1)}${rest.startsWith(';') ? rest.slice(1) : rest}` };
}

function thingsOf({ table, above }: ColumnTable): ReadonlyMap<string, Thing> {
  const thingAt = (row: number): Thing => {
    const parent = table.parents?.[row] ?? -1;
    return above === undefined || parent < 0 ? {} : { parent: above.keyOf(parent) };
  };
  function* all(): Generator<[string, Thing], undefined> {
    for (let row = 0; row < table.count; row += 1) yield [table.keyOf(row), thingAt(row)];
    return undefined;
  }
  const get = (key: string): Thing | undefined => {
    const row = table.rowOf(key);
    return row < 0 ? undefined : thingAt(row);
  };
  return lazyMap(get, all, () => table.count);
}
