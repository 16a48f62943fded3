import type { Type } from '../model.ts';
import { add, type Fraction, zero } from '../value/fraction.ts';
import type { CellReading } from './csv-cell.ts';
import { readWire, writeWire } from './wire.ts';

/** What a file says in all, to be held against what its sender says it should. */
export interface CsvTotals {
  /** Rows below the header. */
  readonly count: number;
  readonly columns: readonly CsvColumnTotal[];
}

export interface CsvColumnTotal {
  readonly header: string;
  /** Cells with a value, empty cells (unknown), and cells that say `geen`. */
  readonly known: number;
  readonly unknown: number;
  readonly absent: number;
  /** Of a column of numbers: the sum of what is known, as facts write it. */
  readonly sum?: string;
}

/** The cells of one column so far. */
export interface Tally {
  readonly header: string;
  readonly type: Type | undefined;
  readonly cells: { known: number; unknown: number; absent: number };
  sum: Fraction;
}

export function newTally(header: string, type: Type | undefined): Tally {
  return { header, type, cells: { known: 0, unknown: 0, absent: 0 }, sum: zero };
}

export function count(tally: Tally, cell: CellReading): void {
  if (cell.kind === 'wrong') return;
  tally.cells[cell.kind === 'value' ? 'known' : cell.kind] += 1;
  if (cell.kind !== 'value' || !isNumeric(tally.type)) return;
  const wire = readWire(tally.type, cell.value);
  if ('datum' in wire && wire.datum.kind === 'number') tally.sum = add(tally.sum, wire.datum.value);
}

export function totalOf({ header, type, cells, sum }: Tally): CsvColumnTotal {
  if (!isNumeric(type)) return { header, ...cells };
  return { header, ...cells, sum: String(writeWire(type, { kind: 'number', value: sum })) };
}

function isNumeric(type: Type | undefined): type is Type {
  return type?.kind === 'count' || type?.kind === 'number' || type?.kind === 'percentage' || type?.kind === 'amount';
}
