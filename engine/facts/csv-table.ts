import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { CellPlace } from '../../grammar/index.ts';
import type { CsvDialect } from './csv-cell.ts';
import { type Findings, found, shown } from './findings.ts';
import { textUnits } from './limits.ts';
import type { Place } from './places.ts';

/** A row of as many cells as the head has; `number` counts from 1, the head included, as spreadsheets do. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  readonly place: (row: number, position: number) => Place;
}

const separators: readonly CsvDialect['separator'][] = [';', ',', '\t'];

/** The cells of a CSV text; undefined when it is no table. A row of another length is reported and left out. */
export function readTable(
  text: string,
  separator: CsvDialect['separator'],
  findings: Findings,
  file: string | undefined,
): Table | undefined {
  const records = readRecords(text, separator, findings, file);
  const head = records?.[0];
  if (records === undefined || head === undefined) return undefined;
  const rows = records.slice(1).map((cells, at) => ({ number: at + 2, cells }));
  return tableOf(head, rows, findings, file);
}

/** The same of rows that were parted into cells already. */
export function tableOf(
  head: readonly string[],
  all: readonly TableRow[],
  findings: Findings,
  file: string | undefined,
): Table {
  const place = (row: number, position: number): Place => {
    const cell: CellPlace = { row, column: position + 1, header: head[position] ?? '' };
    return { ...named(file), cell };
  };
  const rows = all.filter(({ number, cells }) => {
    if (cells.length === head.length) return true;
    const args = { row: number, cells: cells.length, columns: head.length };
    found(findings, undefined, 'F71', args, { place: place(number, Math.min(cells.length, head.length)) });
    return false;
  });
  return { head, rows, place };
}

/** What is told of a quote where none may stand, or that is never closed; row and column from 1. */
export function wrongQuotes(row: number, column: number, findings: Findings, file: string | undefined): void {
  const cell = { row, column, header: '' };
  found(findings, undefined, 'F64', { row, column, quote: '"' }, { place: { ...named(file), cell } });
}

function readRecords(
  text: string,
  separator: CsvDialect['separator'],
  findings: Findings,
  file: string | undefined,
): readonly (readonly string[])[] | undefined {
  if (text.length > textUnits) {
    found(findings, undefined, 'F02', { limit: textUnits }, { place: named(file) });
    return undefined;
  }
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const other = separators.find((candidate) => !head.includes(separator) && head.includes(candidate));
  if (other !== undefined) {
    const args = { separator: visible(separator), other: visible(other) };
    found(findings, undefined, 'F72', args, { place: { ...named(file), cell: { row: 1, column: 1, header: '' } } });
    return undefined;
  }
  try {
    // Every line end ends a row: left to guess, the reader would take the first one it sees and glue other rows together.
    const records = parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    if (records.length === 0) found(findings, undefined, 'F62', {}, { place: named(file) });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['records']) + 1;
    const column = Number(error['column']) + 1;
    wrongQuotes(row, column, findings, file);
    return undefined;
  }
}

function visible(separator: string): string {
  return separator === '\t' ? 'tab' : shown(separator);
}

function named(file: string | undefined): { readonly file?: string } {
  return file === undefined ? {} : { file };
}
