import { isKnown } from '../population/population.ts';
import { ofUnits } from './guard.ts';
import type { TableId } from './ir.ts';
import type { Whole } from './kernels/reads.ts';
import { batchSize, type Kernel, makeRoom, noErrorsOf, type Rows, type Slot } from './slot.ts';

/** Nodes of one table that go through its rows together. */
export interface Stratum {
  readonly level: number;
  readonly table: TableId;
  /** Compute the batch. */
  readonly kernels: Kernel[];
  /** Take from a batch what is read of all rows; not when a batch is computed again. */
  readonly sinks: Kernel[];
  /** Before the first batch. */
  readonly resets: (() => void)[];
  readonly slots: Map<number, Slot>;
  readonly guarded: Slot[];
  /** The first row of the batch that stands in the slots; -1: none. */
  current: number;
  /** Rows of the table. */
  count: number;
}

export function newStratum(level: number, table: TableId): Stratum {
  const lists = { kernels: [], sinks: [], resets: [], slots: new Map<number, Slot>(), guarded: [] };
  return { level, table, ...lists, current: -1, count: 0 };
}

export function runStratum(stratum: Stratum): void {
  const { resets, sinks, count } = stratum;
  for (const reset of resets) reset();
  for (let start = 0; start < count; start += batchSize) {
    computeBatch(stratum, start);
    const rows = Math.min(batchSize, count - start);
    for (let at = 0; at < sinks.length; at += 1) (sinks[at] as Kernel)(rows, start);
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
}

/** Keeps a node for all rows. An exact value that has an error is derived in its batch, computed again where that has passed. */
export function keepWhole(stratum: Stratum, slot: Slot): WholeColumn {
  const column: WholeColumn = {
    ...{ values: slot.values, errors: slot.errors, states: slot.states, clean: true, slot },
    exact: (row) => {
      if (column.errors[row] === 0) return ofUnits(column.values[row] as number, slot.scale);
      const start = row - (row % batchSize);
      if (stratum.current !== start) computeBatch(stratum, start);
      return slot.exact(row - start);
    },
  };
  stratum.resets.push(() => {
    if (!column.clean && column.states !== slot.states) column.states.fill(isKnown);
    column.clean = true;
  });
  stratum.sinks.push((rows, start) => {
    if (stratum.count <= batchSize) {
      column.clean = slot.clean;
      return;
    }
    column.values.set(rows === batchSize ? slot.values : slot.values.subarray(0, rows), start);
    if (slot.guarded) column.errors.set(slot.errors.subarray(0, rows), start);
    if (slot.clean) return;
    column.clean = false;
    column.states.set(slot.states.subarray(0, rows), start);
  });
  return column;
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
