import type { Problem } from '../../../grammar/index.ts';
import { entityOfAnyLaw } from '../../facts/any-law.ts';
import { wrongQuotes } from '../../facts/csv-table.ts';
import type { CsvTotals } from '../../facts/csv-totals.ts';
import { found, noFindings, problemsOf } from '../../facts/findings.ts';
import { type Delivery, isObject } from '../../facts/places.ts';
import { readCsv } from '../../facts/read-csv.ts';
import { mayBeKey } from '../../facts/read-json.ts';
import { today } from '../../run/law-states.ts';
import type { TableReading } from './columns-of-header.ts';
import { haveOneHead } from './joined-tables.ts';
import { type FileRead, rowReader, type TableRead } from './read-rows.ts';
import { decoded } from './utf-8.ts';

/** What is delivered: a CSV file, whose bytes can be had more than once, or facts that were read from JSON. */
export type Source =
  | { readonly name: string; readonly chunks: () => Iterable<Uint8Array> }
  | { readonly name: string; readonly delivery: Delivery };

/** A file in columns, or as `readFacts` takes it. */
export type FileOf =
  | { readonly source: Source; readonly table: TableRead; readonly entity: string }
  | {
      readonly source: Source;
      readonly table?: never;
      readonly delivery?: Delivery;
      readonly totals?: CsvTotals;
      readonly problems: readonly Problem[];
    };

/**
 * Every source read; as text where `asText` says so, and where several tell of the things of one object in different
 * columns.
 */
export function readSources(
  sources: readonly Source[],
  reading: TableReading,
  asText: ReadonlySet<Source>,
): readonly FileOf[] {
  const files = sources.map((source): FileOf => {
    if ('delivery' in source) return { source, delivery: source.delivery, problems: [] };
    return asText.has(source) ? readText(source.chunks, source, reading) : readBytes(source.chunks, source, reading);
  });
  const tables = new Map<string, TableRead[]>();
  const elsewhere = new Set<string>();
  for (const file of files)
    if (file.table !== undefined) tables.set(file.entity, [...(tables.get(file.entity) ?? []), file.table]);
    else for (const entity of keysDelivered(file.delivery, reading).keys()) elsewhere.add(entity);
  return files.map((file) => {
    const { source } = file;
    if (file.table === undefined || 'delivery' in source) return file;
    const isAlone = !elsewhere.has(file.entity) && haveOneHead(tables.get(file.entity) ?? []);
    return isAlone ? file : readText(source.chunks, source, reading);
  });
}

/** By object the keys of its things in a delivery. */
export function keysDelivered(
  delivery: Delivery | undefined,
  { analysis }: Pick<TableReading, 'analysis'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, ReadonlySet<string>>();
  const json = delivery?.json;
  if (!isObject(json)) return keys;
  for (const [name, things] of Object.entries(json)) {
    const entity = entityOfAnyLaw(analysis, name.normalize('NFC'));
    if (entity === undefined) continue;
    const own = isObject(things) ? Object.keys(things).map((key) => key.normalize('NFC')) : [];
    keys.set(today(analysis, entity.name), new Set(own.filter(mayBeKey)));
  }
  return keys;
}

function readBytes(chunks: () => Iterable<Uint8Array>, source: Source, reading: TableReading): FileOf {
  const reader = rowReader(reading);
  for (const bytes of chunks()) if (!reader.push(bytes)) break;
  const read = reader.end();
  if (read.kind === 'table')
    return { source, table: read.table, entity: today(reading.analysis, read.table.entity.name) };
  return read.kind === 'text' ? readText(chunks, source, reading) : notRead(read, source);
}

function notRead(read: Exclude<FileRead, { readonly kind: 'table' | 'text' }>, source: Source): FileOf {
  const findings = noFindings();
  if (read.kind === 'quotes') wrongQuotes(read.row, read.column, findings, source.name);
  else {
    const cell = { row: read.row, column: 1, header: '' };
    found(findings, undefined, 'F480', { row: read.row }, { place: { file: source.name, cell } });
  }
  return { source, problems: problemsOf(findings) };
}

function readText(chunks: () => Iterable<Uint8Array>, source: Source, reading: TableReading): FileOf {
  const all = [...chunks()];
  const bytes = new Uint8Array(all.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of all) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const text = decoded(bytes, 0, bytes.length);
  if (text === undefined) return notRead({ kind: 'notUtf8', row: wrongRow(bytes) }, source);
  const { dialect, analysis, later } = reading;
  const { delivery, totals, problems } = readCsv(text, dialect, analysis, source.name, later);
  return { source, totals, problems, ...(delivery === undefined ? {} : { delivery }) };
}

/** The line, counted from 1, that holds the first bytes that are no UTF-8. */
function wrongRow(bytes: Uint8Array): number {
  let [row, from] = [1, 0];
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    if (decoded(bytes, from, at) === undefined) return row;
    [row, from] = [row + 1, at + 1];
  }
  return row;
}
