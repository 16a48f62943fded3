import type { Problem } from '../../grammar/index.ts';
import type { CsvDialect } from '../facts/csv-cell.ts';
import { tableOf } from '../facts/csv-table.ts';
import type { CsvTotals } from '../facts/csv-totals.ts';
import { noFindings } from '../facts/findings.ts';
import { mergeDeliveries } from '../facts/merge.ts';
import { type Delivery, emptyObject } from '../facts/places.ts';
import { readCells } from '../facts/read-csv.ts';
import { mayBeKey, readFacts } from '../facts/read-json.ts';
import type { Analysis, Facts, QuestionDates, Thing } from '../model.ts';
import { byteTable } from './byte-table.ts';
import { totalsOf } from './csv/column-totals.ts';
import type { TableReading } from './csv/columns-of-header.ts';
import { newDictionary } from './csv/dictionary.ts';
import { type KeysMet, rowsMet, sortedKeys } from './csv/finished.ts';
import { joinedTables } from './csv/joined-tables.ts';
import { hasDoubles, lateRows, orderOf, tellingKeys } from './csv/late-rows.ts';
import type { RowAside, TableRead } from './csv/read-rows.ts';
import { type FileOf, keysDelivered, readSources, type Source } from './csv/sources.ts';
import type { WantedColumn } from './from-facts.ts';
import { lazyMap } from './lazy-map.ts';
import { type InColumns, populationOfTables } from './populate.ts';
import type { Population } from './population.ts';

/** What reading a population gives. */
export interface PopulationReading {
  /** Absent where there is an error among the problems. */
  readonly population?: Population;
  /** Those that `readCsv`, `mergeDeliveries` and `readFacts` would give. */
  readonly problems: readonly Problem[];
  /** Of each CSV file what it says in all, added up when asked for. */
  readonly totals: readonly { readonly name: string; readonly totals: () => CsvTotals }[];
}

export type { Source } from './csv/sources.ts';

/**
 * Reads facts from CSV files straight into columns, with what was delivered beside them. Rows that the quick way does not
 * understand are read by `readCsv`, which has the last word on what is right; so is a file that is no plain table of things,
 * or shares its object with one of other columns. `wanted` are the columns that a plan reads. Linear in the number of bytes, but for keys
 * out of order.
 */
export function readPopulation(
  sources: readonly Source[],
  dialect: CsvDialect,
  analysis: Analysis,
  wanted: readonly WantedColumn[],
  dates: QuestionDates,
  later = 0,
): PopulationReading {
  const asText = new Set<Source>();
  for (;;) {
    const reading: TableReading = { analysis, dialect, later, texts: newDictionary() };
    const files = readSources(sources, reading, asText);
    const tables = tablesIn(files);
    const twice = tables.filter(({ sources: of, table, order }) => of.length > 1 && hasDoubles(table, order));
    if (twice.length > 0) {
      for (const one of twice.flatMap(({ sources: of }) => of)) asText.add(one);
      continue;
    }
    const { facts, problems, totals } = checked(files, tables, reading);
    if (problems.some(({ severity }) => severity === 'error')) return { problems, totals };
    const made = populationOfTables(tables, facts, wanted, dates, reading);
    if (!('notEarlier' in made)) return { population: made, problems, totals };
    for (const one of made.notEarlier) asText.add(one);
  }
}

/** Sees to every row that was set aside, or turns out to be wrong now that all are there. */
function checked(
  files: readonly FileOf[],
  tables: readonly InColumns[],
  reading: TableReading,
): Pick<PopulationReading, 'problems' | 'totals'> & { readonly facts: Facts } {
  const { analysis, dialect, later } = reading;
  const met = new Map<string, KeysMet>(tables.map((one) => [one.entity, thereIn(one)]));
  for (const file of files)
    if (file.table === undefined)
      for (const [entity, keys] of keysDelivered(file.delivery, reading))
        met.set(entity, { rowOf: (key) => (keys.has(key) ? 0 : -1) });
  const problems: Problem[] = [];
  const totals: { readonly name: string; readonly totals: () => CsvTotals }[] = [];
  const deliveries: Delivery[] = [];
  for (const file of files) {
    const { name } = file.source;
    const { table } = file;
    if (table === undefined) {
      const { problems: own, delivery, totals: told } = file;
      problems.push(...own);
      if (delivery !== undefined) deliveries.push(delivery);
      if (told !== undefined) totals.push({ name, totals: () => told });
      continue;
    }
    const rows = rowsApart(table, met, analysis);
    const findings = noFindings();
    const cells = tableOf(table.head, rows, findings, name);
    const read = readCells(cells, dialect, analysis, findings, later, tellingKeys(table));
    problems.push(...read.problems);
    if (read.delivery !== undefined) deliveries.push(read.delivery);
    totals.push({ name, totals: () => totalsOf(table, read.totals) });
  }
  const { delivery: all, problems: twice } = mergeDeliveries(deliveries.length === 0 ? [nothing()] : deliveries);
  const elsewhere = new Map(tables.map((table) => [table.entity, keysOnly(table)]));
  const { facts, problems: found } = readFacts(all.json, analysis, all.places, later, elsewhere);
  return { facts, problems: [...problems, ...twice, ...found], totals };
}

/** The tables of things that the files are, one for each object. */
function tablesIn(files: readonly FileOf[]): readonly InColumns[] {
  const groups = new Map<string, { readonly sources: Source[]; readonly parts: [TableRead, ...TableRead[]] }>();
  for (const { source, table, ...file } of files) {
    if (table === undefined || !('entity' in file)) continue;
    const group = groups.get(file.entity);
    if (group === undefined) groups.set(file.entity, { sources: [source], parts: [table] });
    else {
      group.sources.push(source);
      group.parts.push(table);
    }
  }
  return [...groups].map(([entity, { sources, parts }]) => {
    const table = joinedTables(parts);
    const order = orderOf(table);
    const keys = byteTable(entity, sortedKeys(table, order));
    return { sources, entity, table, keys, ...(order === undefined ? {} : { order }) };
  });
}

/** Those that were set aside, and those of which it shows only now that they are wrong. */
function rowsApart(table: TableRead, met: ReadonlyMap<string, KeysMet>, analysis: Analysis): readonly RowAside[] {
  const late = lateRows(table, orderOf(table), (column) =>
    Array.from(rowsMet(column, met, analysis), (row) => row < 0),
  );
  return [...table.aside, ...late].sort((one, other) => one.number - other.number);
}

/** Only a row that was set aside can have a key that no thing may have: it is not there. */
function thereIn({ table, keys }: InColumns): Required<KeysMet> {
  const wrong = table.aside.map(({ cells }) => (cells[0] ?? '').normalize('NFC')).filter((key) => !mayBeKey(key));
  if (wrong.length === 0) return keys;
  const rows = new Set(wrong.map(keys.rowOf));
  const right = (row: number): number => (rows.has(row) ? -1 : row);
  return { rowOf: (key) => right(keys.rowOf(key)), rowAt: (list, place) => right(keys.rowAt(list, place)) };
}

function keysOnly(table: InColumns): ReadonlyMap<string, Thing> {
  const { rowOf } = thereIn(table);
  const { count, keyOf } = table.keys;
  function* all(): Generator<[string, Thing], undefined> {
    for (let row = 0; row < count; row += 1) yield [keyOf(row), {}];
    return undefined;
  }
  return lazyMap(
    (key) => (rowOf(key) < 0 ? undefined : {}),
    all,
    () => count,
  );
}

function nothing(): Delivery {
  return { json: emptyObject(), places: new WeakMap() };
}
