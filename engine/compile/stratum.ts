import { isKnown, isOpen } from '../population/population.ts';
import type { Fraction } from '../value/fraction.ts';
import { ofUnits } from './guard.ts';
import type { TableId } from './ir.ts';
import type { Whole } from './kernels/reads.ts';
import { type Merged, type Slice, shareColumns, shareStratum } from './slice.ts';
import { allKnown, batchSize, type Kernel, makeRoom, noErrorsOf, type Rows, type Slot, setOpen } from './slot.ts';

/** Nodes of one table that go through its rows together. */
export interface Stratum {
  readonly level: number;
  readonly table: TableId;
  /** Compute the batch. */
  readonly kernels: Kernel[];
  /** What each of the kernels computes. */
  readonly computes: Slot[];
  /** Take from a batch what is aggregated; not when a batch is computed again. */
  readonly sinks: Kernel[];
  /** Of the same aggregates: what threads exchange that share out the rows. */
  readonly merges: Merged[];
  /** What is read of all rows. */
  readonly columns: WholeColumn[];
  /** Before the first batch. */
  readonly resets: (() => void)[];
  readonly slots: Map<number, Slot>;
  readonly guarded: Slot[];
  /** What rows of the table read of other rows, here: computed again and again until it no longer gets further. */
  readonly recursive: WholeColumn[];
  /** The first row of the batch that stands in the slots; -1: none. */
  current: number;
  /** Rows of the table. */
  count: number;
}

export function newStratum(level: number, table: TableId): Stratum {
  const lists = {
    kernels: [],
    computes: [],
    sinks: [],
    merges: [],
    resets: [],
    slots: new Map<number, Slot>(),
    guarded: [],
    recursive: [],
    columns: [],
  };
  return { level, table, ...lists, current: -1, count: 0 };
}

/** With a slice only the rows of that are computed here; afterwards all rows are there. */
export function runStratum(stratum: Stratum, slice?: Slice): void {
  const { resets, recursive, columns, count } = stratum;
  for (let at = 0; at < resets.length; at += 1) (resets[at] as () => void)();
  if (count > batchSize) for (const column of columns) allKnown(column);
  if (recursive.length > 0) settle(stratum, slice);
  runBatches(stratum, columns, stratum.sinks, slice);
  if (slice !== undefined) shareStratum(stratum, slice);
}

const none: readonly Kernel[] = [];

function runBatches(
  stratum: Stratum,
  columns: readonly WholeColumn[],
  sinks: readonly Kernel[],
  slice: Slice | undefined,
  onlyOpen = false,
): void {
  const { count } = stratum;
  const through = slice === undefined ? count : slice.to;
  for (let start = slice === undefined ? 0 : slice.from; start < through; start += batchSize) {
    const rows = Math.min(batchSize, count - start);
    if (onlyOpen && !columns.some((column) => isOpenIn(column, start, start + rows))) continue;
    computeBatch(stratum, start);
    for (let at = 0; at < columns.length; at += 1) keepBatch(columns[at] as WholeColumn, rows, start, count);
    for (let at = 0; at < sinks.length; at += 1) (sinks[at] as Kernel)(rows, start);
  }
}

function isOpenIn({ states }: WholeColumn, from: number, to: number): boolean {
  for (let row = from; row < to; row += 1) if (states[row] === isOpen) return true;
  return false;
}

/**
 * First nobody knows; then each time those whose rows are known by now. What is known stays as it is, so that it ends when
 * nothing was added; rows that rest on each other stay open.
 */
function settle(stratum: Stratum, slice: Slice | undefined): void {
  const { recursive, count } = stratum;
  for (const column of recursive) {
    column.states.fill(isOpen, 0, count);
    column.clean = false;
    column.slot.clean = false;
    column.kept?.clear();
  }
  let open = Number.POSITIVE_INFINITY;
  for (let next = count * recursive.length; next > 0 && next < open; ) {
    open = next;
    runBatches(stratum, recursive, none, slice, true);
    if (slice !== undefined) shareColumns(recursive, slice);
    next = 0;
    for (const { states } of recursive) for (let row = 0; row < count; row += 1) if (states[row] === isOpen) next += 1;
  }
}

function computeBatch(stratum: Stratum, start: number): void {
  const { kernels, guarded } = stratum;
  const rows = Math.min(batchSize, stratum.count - start);
  for (let at = 0; at < guarded.length; at += 1) (guarded[at] as Slot).derivedRow = -1;
  for (let at = 0; at < kernels.length; at += 1) (kernels[at] as Kernel)(rows, start);
  stratum.current = start;
}

/** Values of all rows of a table; where these fit in a batch, they are those of the slot. */
export interface WholeColumn extends Rows, Whole {
  readonly slot: Slot;
  /** Of what is recursive: exact values by row. */
  kept: Map<number, Fraction> | undefined;
}

/** Keeps a node for all rows. An exact value that has an error is derived in its batch, computed again where that has passed. */
export function keepWhole(stratum: Stratum, slot: Slot): WholeColumn {
  const column: WholeColumn = {
    ...{ values: slot.values, errors: slot.errors, states: slot.states, clean: true, slot, kept: undefined },
    exact: (row) => {
      if (column.errors[row] === 0) return ofUnits(column.values[row] as number, slot.scale);
      if (column.kept !== undefined) return column.kept.get(row);
      const start = row - (row % batchSize);
      if (stratum.current !== start) computeBatch(stratum, start);
      return slot.exact(row - start);
    },
  };
  stratum.columns.push(column);
  return column;
}

/** Where all rows fit in a batch, the column has the arrays of its slot. */
export function keepBatch(column: WholeColumn, rows: number, start: number, count: number): void {
  const { slot } = column;
  if (column.kept !== undefined && slot.guarded) keepExact(column.kept, slot, rows, start);
  if (count <= batchSize) column.clean = slot.clean;
  else takeOver(column, slot, rows, start);
}

function takeOver(column: Rows, slot: Slot, rows: number, start: number): void {
  column.values.set(rows === batchSize ? slot.values : slot.values.subarray(0, rows), start);
  if (slot.guarded) column.errors.set(slot.errors.subarray(0, rows), start);
  if (!slot.clean) {
    column.clean = false;
    column.states.set(slot.states.subarray(0, rows), start);
  } else if (!column.clean) column.states.fill(isKnown, start, start + rows);
}

function keepExact(kept: Map<number, Fraction>, slot: Slot, rows: number, start: number): void {
  for (let row = 0; row < rows; row += 1) {
    if (slot.errors[row] === 0 || slot.states[row] !== isKnown || kept.has(start + row)) continue;
    const exact = slot.exact(row);
    if (exact === undefined) setOpen(slot, row);
    else kept.set(start + row, exact);
  }
}

/** After the slot has its room. */
export function roomForWhole(column: WholeColumn, count: number): void {
  const { slot } = column;
  if (count <= batchSize) {
    column.values = slot.values;
    column.errors = slot.errors;
    column.states = slot.states;
    column.clean = slot.clean;
  } else if (column.values.length !== count || column.values === slot.values) {
    if (!slot.guarded) column.errors = noErrorsOf(count);
    makeRoom(column, slot.guarded, count);
  }
}
