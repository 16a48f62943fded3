/**
 * Some rows of one table, computed in a thread of its own while others compute the rest. All threads make the same program over
 * the same facts and go through it in step: what is small all of them compute, and after each stratum of the table each takes
 * in what the others found. Sums are exact, so that it makes no difference how rows were shared out.
 */
import { isKnown } from '../population/population.ts';
import type { Fraction } from '../value/fraction.ts';
import { batchSize } from './slot.ts';
import type { Stratum, WholeColumn } from './stratum.ts';

export interface Slice {
  /** Today's name of the object whose rows are shared out. */
  readonly entity: string;
  /** The first row, a multiple of `sliceStep`, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Gives what this thread found and waits for that of all of them, its own too. Data that can be cloned. */
  readonly exchange: (part: unknown) => readonly unknown[];
}

export const sliceStep = batchSize;

/** What can be merged of an aggregate: what one thread gathered, and taking in what all of them did. */
export interface Merged {
  readonly part: () => unknown;
  readonly absorb: (parts: readonly unknown[]) => void;
}

interface ColumnPart {
  readonly from: number;
  readonly values: Float64Array;
  readonly errors: Float64Array | undefined;
  /** Absent: all are known. */
  readonly states: Uint8Array | undefined;
  readonly kept: ReadonlyMap<number, Fraction> | undefined;
}

interface Part {
  readonly columns: readonly ColumnPart[];
  readonly merged: readonly unknown[];
}

/** After a stratum: all rows of its columns, and the aggregates over all of its rows. */
export function shareStratum({ columns, merges }: Stratum, slice: Slice): void {
  share(columns, slice, merges);
}

/** Between two rounds of what is recursive. */
export function shareColumns(columns: readonly WholeColumn[], slice: Slice): void {
  share(columns, slice, []);
}

function share(columns: readonly WholeColumn[], slice: Slice, merges: readonly Merged[]): void {
  const own: Part = {
    columns: columns.map((column) => partOf(column, slice)),
    merged: merges.map(({ part }) => part()),
  };
  const parts = slice.exchange(own) as readonly Part[];
  for (const [at, column] of columns.entries()) takeIn(column, at, parts);
  for (const [at, { absorb }] of merges.entries()) absorb(parts.map(({ merged }) => merged[at]));
}

function partOf({ values, errors, states, clean, slot, kept }: WholeColumn, { from, to }: Slice): ColumnPart {
  return {
    from,
    values: values.slice(from, to),
    errors: slot.guarded ? errors.slice(from, to) : undefined,
    states: clean ? undefined : states.slice(from, to),
    kept: kept && new Map([...kept].filter(([row]) => row >= from && row < to)),
  };
}

function takeIn(column: WholeColumn, at: number, parts: readonly Part[]): void {
  column.clean = parts.every(({ columns }) => columns[at]?.states === undefined);
  for (const { columns } of parts) {
    const part = columns[at];
    if (part === undefined) throw new Error('threads that do not go through one program');
    const { from, values, errors, states, kept } = part;
    column.values.set(values, from);
    if (errors !== undefined) column.errors.set(errors, from);
    if (states === undefined) column.states.fill(isKnown, from, from + values.length);
    else column.states.set(states, from);
    for (const [row, exact] of kept ?? []) column.kept?.set(row, exact);
  }
}
