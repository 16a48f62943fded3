import { quantityOfAnyLaw } from '../facts/any-law.ts';
import type { Analysis, Datum, Facts } from '../model.ts';
import { byteTable } from './byte-table.ts';
import { type ColumnTable, columnFacts, type HeldColumn } from './column-facts.ts';
import { append, newByteList, textOf } from './csv/byte-list.ts';
import { encoded } from './csv/utf-8.ts';
import { holdingOf, type Referred } from './held.ts';
import { onceOnly } from './populate.ts';
import type { FactColumn, Numbers, Population, ThingTable } from './population.ts';

/** A population as data that threads can be sent: its columns and keys stand in memory that all of them read. */
export interface SharedPopulation {
  readonly tables: readonly SharedTable[];
  readonly columns: readonly (readonly [string, FactColumn])[];
  readonly texts: SharedTexts;
  readonly lives: boolean;
  /** Of the facts that stand in columns only. */
  readonly own: readonly SharedColumn[];
  /** What stands beside them is copied to each thread. */
  readonly others: Facts;
}

interface SharedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

interface SharedTable extends SharedTexts {
  readonly entity: string;
  readonly parents?: Int32Array;
  /** Of a table whose things no facts hold: what its things belong to. */
  readonly own?: { readonly above?: string };
}

interface SharedColumn extends FactColumn {
  readonly key: string;
  readonly name: string;
  readonly entity: string;
  readonly indexes: readonly Datum[];
  readonly aside: ReadonlySet<number>;
}

/** The population in shared memory; needs a host that has it (`SharedArrayBuffer`). Arrays that two columns share they still share. */
export function shared(population: Population): SharedPopulation {
  const { origin } = population;
  const moved = new Map<Numbers, Numbers>();
  const move = <Of extends Numbers>(array: Of): Of => {
    const known = moved.get(array) as Of | undefined;
    const there = known ?? inSharedMemory(array);
    moved.set(array, there);
    return there;
  };
  const column = ({ values, states }: FactColumn): FactColumn => ({
    values: move(values),
    ...(states === undefined ? {} : { states: move(states) }),
  });
  return {
    tables: [...population.tables.values()].map((table) => sharedTable(table, origin?.tables.get(table.entity), move)),
    columns: [...population.columns].map(([key, one]) => [key, column(one)] as const),
    texts: sharedTexts(population.texts.length, (at) => population.texts[at] ?? '', move),
    lives: population.lives,
    own: [...(origin?.columns ?? [])].map(([key, { name, entity, indexes, aside, ...one }]) => ({
      key,
      name,
      entity,
      indexes,
      aside,
      ...column(one),
    })),
    others: origin?.others ?? population.facts(),
  };
}

/** The population again, in another thread; `analysis` is of the same regulation. */
export function fromShared(data: SharedPopulation, analysis: Analysis): Population {
  const tables = new Map<string, ThingTable>();
  for (const { entity, bytes, ends, parents } of data.tables)
    tables.set(entity, byteTable(entity, { bytes, ends, count: ends.length }, parents));
  const list = { ...data.texts, count: data.texts.ends.length };
  const texts = Array.from({ length: list.count }, (_, at) => textOf(list, at));
  const referred: Referred = {
    analysis,
    tables,
    textPlace: (text) => texts.indexOf(text),
    textAt: (at) => texts[at] ?? '',
  };
  const owned = new Map<string, ColumnTable>();
  for (const { entity, own } of data.tables) {
    const table = tables.get(entity);
    const above = own?.above === undefined ? undefined : tables.get(own.above);
    if (own !== undefined && table !== undefined) owned.set(entity, above === undefined ? { table } : { table, above });
  }
  const held = new Map<string, HeldColumn>();
  for (const { key, ...one } of data.own) {
    const type = quantityOfAnyLaw(analysis, one.name)?.type;
    const holding = type && holdingOf(type, referred);
    if (type !== undefined && holding !== undefined) held.set(key, { ...one, type, holding });
  }
  const origin = { tables: owned, columns: held, others: data.others };
  const facts = onceOnly(() => columnFacts(origin));
  return { tables, columns: new Map(data.columns), texts, lives: data.lives, facts, origin };
}

function sharedTable(
  { entity, count, keyOf, parents }: ThingTable,
  own: ColumnTable | undefined,
  move: <Of extends Numbers>(array: Of) => Of,
): SharedTable {
  const above = own?.above?.entity;
  return {
    entity,
    ...sharedTexts(count, keyOf, move),
    ...(parents === undefined ? {} : { parents: move(parents) }),
    ...(own === undefined ? {} : { own: above === undefined ? {} : { above } }),
  };
}

function sharedTexts(
  count: number,
  textAt: (at: number) => string,
  move: <Of extends Numbers>(array: Of) => Of,
): SharedTexts {
  const list = newByteList(count);
  for (let at = 0; at < count; at += 1) {
    const bytes = encoded(textAt(at));
    append(list, bytes, 0, bytes.length);
  }
  const length = list.ends[count - 1] ?? 0;
  return { bytes: move(list.bytes.subarray(0, length)), ends: move(list.ends.subarray(0, count)) };
}

function inSharedMemory<Of extends Numbers>(array: Of): Of {
  const make = array.constructor as new (buffer: SharedArrayBuffer) => Of;
  const there = new make(new SharedArrayBuffer(array.byteLength));
  there.set(array);
  return there;
}
