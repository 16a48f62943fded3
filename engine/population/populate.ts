import { type Analysis, type Facts, instanceKey, type QuestionDates, type Type } from '../model.ts';
import { today } from '../run/law-states.ts';
import { noMarks } from '../run/marks.ts';
import { undelivered } from '../run/silence.ts';
import type { ByteTable } from './byte-table.ts';
import { type ColumnTable, columnFacts, type HeldColumn } from './column-facts.ts';
import { textOf } from './csv/byte-list.ts';
import type { TableColumn, TableReading } from './csv/columns-of-header.ts';
import { hashOf, placeOrNew } from './csv/dictionary.ts';
import { notEarlierIn } from './csv/earlier-columns.ts';
import { finished, finishedTable, rowsMet } from './csv/finished.ts';
import type { RowAside, TableRead } from './csv/read-rows.ts';
import type { Source } from './csv/sources.ts';
import { encoded } from './csv/utf-8.ts';
import { columnOf, type Filling, tablesOf, type WantedColumn } from './from-facts.ts';
import { type Holding, holdingOf, isNumeric, type Referred, scaleOf } from './held.ts';
import { type FactColumn, isAbsent, isKnown, isOpen, type Population } from './population.ts';

/** The things of an object in columns, and their keys in order; from several files with the same columns one after the other. */
export interface InColumns {
  readonly sources: readonly Source[];
  readonly entity: string;
  readonly table: TableRead;
  readonly keys: ByteTable;
  /** Where each row in order of keys stood in the file; absent where that is the same. */
  readonly order?: Int32Array;
}

/**
 * The population of files in columns and of what was delivered beside them: other facts, and the rows that were set aside.
 * `notEarlier`: files in which something refers to what is not earlier, or may do so; to be read as text.
 */
export function populationOfTables(
  files: readonly InColumns[],
  facts: Facts,
  wanted: readonly WantedColumn[],
  dates: QuestionDates,
  reading: TableReading,
): Population | { readonly notEarlier: readonly Source[] } {
  const { analysis } = reading;
  const columnar = new Set(files.map(({ entity }) => entity));
  const others = { ...facts, things: new Map([...facts.things].filter(([entity]) => !columnar.has(entity))) };
  const { tables, lives } = tablesOf(others, analysis, new Map(files.map(({ entity, keys }) => [entity, keys])));
  const referred: Referred = { analysis, tables, ...textsOf(reading) };
  const held = new Map<string, HeldColumn>();
  const owned = new Map<string, ColumnTable>();
  for (const file of files) {
    owned.set(file.entity, withParents(file, referred));
    for (const column of file.table.columns) addHeld(held, column, file, facts, referred);
  }
  for (const [entity, { table }] of owned) tables.set(entity, table);
  const open = notEarlierIn(files, held, tables, analysis);
  if ('notEarlier' in open) return open;
  const filling: Filling = { facts: others, dates, referred, keyTexts: new Map() };
  const columns = new Map<string, FactColumn>();
  if (!lives)
    for (const one of wanted) {
      const column = held.get(one.key);
      const asked = column === undefined ? otherwise(one, filling, columnar) : asKnown(one, column, filling, open);
      if (asked !== undefined) columns.set(one.key, asked);
    }
  const { list } = reading.texts;
  const texts = Array.from({ length: list.count }, (_, place) => textOf(list, place));
  const origin = { tables: owned, columns: held, others };
  return { tables, columns, texts, lives, facts: onceOnly(() => columnFacts(origin)), origin };
}

function textsOf({ texts }: TableReading): Pick<Referred, 'textPlace' | 'textAt'> {
  return {
    textPlace: (text) => {
      const bytes = encoded(text);
      return placeOrNew(texts, bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    },
    textAt: (place) => textOf(texts.list, place),
  };
}

function withParents({ table, keys, order }: InColumns, referred: Referred): ColumnTable {
  const { tables, analysis } = referred;
  const column = table.columns.find(({ of }) => of === undefined);
  const above = column?.type.kind === 'thing' ? tables.get(today(analysis, column.type.of.name)) : undefined;
  if (column === undefined || above === undefined) return { table: keys };
  const parents = finished(column, keys.count, order, rowsMet(column, tables, analysis));
  eachAside({ table, keys }, (row, _, cells) => {
    parents.values[row] = Math.max(0, above.rowOf((cells[column.position] ?? '').normalize('NFC')));
    if (parents.states !== undefined) parents.states[row] = isKnown;
  });
  return { table: finishedTable(keys, parents), above };
}

function addHeld(
  held: Map<string, HeldColumn>,
  column: TableColumn,
  { entity, table, keys, order }: InColumns,
  facts: Facts,
  referred: Referred,
): void {
  const { of, type } = column;
  const holding = of && holdingOf(type, referred);
  if (of === undefined || holding === undefined) return;
  const { tables, analysis } = referred;
  const rows = column.keys === undefined ? undefined : rowsMet(column, tables, analysis);
  const name = today(analysis, of.quantity.name);
  const filled = finished(column, keys.count, order, rows);
  const aside = new Set<number>();
  eachAside({ table, keys }, (row, key) => {
    aside.add(row);
    const value = facts.values.get(instanceKey(name, key, of.indexes))?.at(-1)?.value;
    if (value !== undefined) fill(filled, row, value === 'absent' ? value : holding.unitsOf(value));
  });
  held.set(of.key, { ...filled, name, entity, indexes: of.indexes, type, holding, aside });
}

function fill({ values, states }: FactColumn, row: number, units: number | 'absent'): void {
  if (states === undefined || Number.isNaN(units)) return;
  values[row] = units === 'absent' ? 0 : units;
  states[row] = units === 'absent' ? isAbsent : isKnown;
}

/** The rows that were set aside, by their place in order of the keys. */
function eachAside(
  { table, keys }: Pick<InColumns, 'table' | 'keys'>,
  call: (row: number, key: string, cells: readonly string[]) => void,
): void {
  for (const { row, cells } of table.aside as readonly RowAside[]) {
    const key = (cells[0] ?? '').normalize('NFC');
    if (row !== undefined) call(keys.rowOf(key), key, cells);
  }
}

/** The column as one who knows so much sees it: also what silence means. */
function asKnown(
  wanted: WantedColumn,
  column: HeldColumn,
  { dates, facts, referred }: Filling,
  open: ReadonlyMap<string, Uint8Array>,
): FactColumn | undefined {
  if (!isHeldAlike(wanted.quantity.type, column.type, referred.analysis)) return undefined;
  const { values } = column;
  const states = open.get(wanted.key) ?? column.states;
  if (states === undefined || undelivered(wanted, dates, noMarks).kind !== 'absent')
    return states === undefined ? { values } : { values, states };
  const table = referred.tables.get(column.entity);
  const told = states.map((state, row) => {
    if (state !== isOpen) return state;
    return facts.values.has(instanceKey(column.name, table?.keyOf(row), column.indexes)) ? isOpen : isAbsent;
  });
  return { values, states: told };
}

/** A column of facts that stand in no file of columns; of a thing that does, nothing was delivered. */
function otherwise(wanted: WantedColumn, filling: Filling, columnar: ReadonlySet<string>): FactColumn | undefined {
  const { owner } = wanted.quantity;
  const entity = owner && today(filling.referred.analysis, owner.entity.name);
  const isTold = wanted.quantity.kind === 'decided' || entity === undefined || !columnar.has(entity);
  if (isTold) return columnOf(wanted, filling);
  if (undelivered(wanted, filling.dates, noMarks).kind !== 'absent') return undefined;
  const holding: Holding | undefined = holdingOf(wanted.quantity.type, filling.referred);
  const count = filling.referred.tables.get(entity)?.count ?? 0;
  return holding && { values: holding.places(count), states: new Uint8Array(count).fill(isAbsent) };
}

/** Whether the numbers of two columns mean the same: texts of other years may say otherwise. */
function isHeldAlike(one: Type, other: Type, analysis: Analysis): boolean {
  if (isNumeric(one) && isNumeric(other)) return scaleOf(one) === scaleOf(other);
  if (one.kind === 'enumeration' && other.kind === 'enumeration') {
    const [values, others] = [one, other].map(({ of }) => of.declaration.values.map(({ name }) => name.text).join(' '));
    return values === others && today(analysis, one.of.name) === today(analysis, other.of.name);
  }
  if (one.kind === 'thing' && other.kind === 'thing')
    return today(analysis, one.of.name) === today(analysis, other.of.name);
  if (one.kind === 'year' && other.kind === 'year') return one.of?.unit === other.of?.unit;
  return one.kind === other.kind;
}

export function onceOnly<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
