/** Where the values of a node stand while a batch of rows is computed, or of all rows of a table. */
import { isKnown, isOpen } from '../population/population.ts';
import type { Fraction } from '../value/fraction.ts';
import { ofUnits } from './guard.ts';
import type { Holds, NodeId, TableId } from './ir.ts';

/** So many rows go through the kernels together; what they pass on stays in the cache of the processor. */
export const batchSize = 1024;

/** Computes the values of `rows` rows, of which the first is row `start` of the table. */
export type Kernel = (rows: number, start: number) => void;

/** The exact value of a row of the batch, known; undefined where its fraction is larger than the engine holds. */
export type Exact = (row: number) => Fraction | undefined;

/**
 * Values of rows, as `Holds` says. Rows that are not known have any value. Where `clean` all rows are known, and all of
 * `states` is 0: kernels then pass over states.
 */
export interface Rows {
  values: Float64Array;
  /** Zeros where there is no guard. */
  errors: Float64Array;
  states: Uint8Array;
  clean: boolean;
}

export interface Slot extends Rows {
  readonly node: NodeId;
  readonly table: TableId;
  readonly holds: Holds;
  readonly guarded: boolean;
  readonly scale: number;
  /** Where it stands in the room of all, while every table has one row; see `one-row.ts`. */
  place: number;
  exact: Exact;
  /** The row whose exact value was last derived; -1: none since the batch was computed. */
  derivedRow: number;
  derived: Fraction | undefined;
}

/** No errors: shared by all that have no guard, and never written. */
const noErrors = new Float64Array(batchSize);

export function slotOf(node: NodeId, table: TableId, holds: Holds): Slot {
  const number = holds.kind === 'number' ? holds : undefined;
  const [guarded, scale] = [number?.guarded ?? false, number?.scale ?? 0];
  const slot: Slot = {
    ...{ values: new Float64Array(0), states: new Uint8Array(0), clean: true },
    errors: number?.guarded === true ? new Float64Array(0) : noErrors,
    ...{ node, table, holds, guarded, scale, place: 0, derivedRow: -1, derived: undefined },
    exact: (row) => ofUnits(slot.values[row] as number, scale),
  };
  return slot;
}

/** The errors of more rows than a batch that have none: shared by all readers, and never written. */
export function noErrorsOf(count: number): Float64Array {
  if (manyZeros.length < count) manyZeros = new Float64Array(count);
  return count <= batchSize ? noErrors : manyZeros;
}

let manyZeros = new Float64Array(0);

/**
 * Gives what has a guard its exact value: units where the error is 0, else what is derived from the operands. Each row once:
 * where sums of quotients follow each other, every next one asks for the rows of the one before.
 */
export function deriveBy(slot: Slot, derive: Exact): void {
  if (!slot.guarded) return;
  const before = new Map<number, Fraction | undefined>();
  slot.exact = (row) => {
    if (slot.errors[row] === 0) return ofUnits(slot.values[row] as number, slot.scale);
    if (slot.derivedRow === row) return slot.derived;
    if (slot.derivedRow !== -1) before.set(slot.derivedRow, slot.derived);
    else if (before.size > 0) before.clear();
    slot.derived = before.has(row) ? before.get(row) : derive(row);
    slot.derivedRow = row;
    return slot.derived;
  };
}

/** Room for so many rows; what stood there is lost. */
export function makeRoom(rows: Rows, guarded: boolean, count: number): void {
  rows.values = new Float64Array(count);
  rows.states = new Uint8Array(count);
  rows.clean = true;
  if (guarded) rows.errors = new Float64Array(count);
}

/** All rows are known. */
export function allKnown(rows: Rows): void {
  if (rows.clean) return;
  rows.states.fill(isKnown);
  rows.clean = true;
}

/** A row is open; the states of all others have to be right already. */
export function setOpen(rows: Rows, row: number): void {
  rows.clean = false;
  rows.states[row] = isOpen;
}

/** Every row is known where both operands are, else open. */
export function bothKnown(out: Rows, left: Rows, right: Rows, rows: number): void {
  if (left.clean && right.clean) {
    allKnown(out);
    return;
  }
  const { states } = out;
  const [a, b] = [left.states, right.states];
  for (let row = 0; row < rows; row += 1) states[row] = a[row] === isKnown && b[row] === isKnown ? isKnown : isOpen;
  out.clean = false;
}

/** Every row is what the operand is: known, absent or open. */
export function sameStates(out: Rows, operand: Rows, rows: number): void {
  if (operand.clean) {
    allKnown(out);
    return;
  }
  for (let row = 0; row < rows; row += 1) out.states[row] = operand.states[row] as number;
  out.clean = false;
}

/** Every row is known where the operand is, else open. */
export function sameKnown(out: Rows, operand: Rows, rows: number): void {
  bothKnown(out, operand, operand, rows);
}
