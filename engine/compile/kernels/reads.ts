/** What comes from elsewhere: constants, facts, rows, nodes of other tables, the reference evaluator. */
import { type FactColumn, isAbsent, isKnown, isOpen, type Numbers } from '../../population/population.ts';
import type { Fraction } from '../../value/fraction.ts';
import { allKnown, deriveBy, type Exact, type Kernel, type Rows, type Slot, setOpen } from '../slot.ts';

/** Facts as they are now bound; absent: not delivered, every row open. */
export interface BoundColumn {
  column: FactColumn | undefined;
}

export function inputKernel(out: Slot, bound: BoundColumn): Kernel {
  return (rows, start) => {
    const { column } = bound;
    if (column === undefined) {
      out.states.fill(isOpen, 0, rows);
      out.clean = false;
      return;
    }
    copy(out.values, column.values, rows, start);
    if (column.states === undefined) allKnown(out);
    else copyStates(out, column.states, rows, start);
  };
}

/** So many rows and more are faster copied as a piece. */
const piece = 24;

function copy(to: Float64Array, from: Numbers, rows: number, start: number): void {
  if (rows >= piece) to.set(from.subarray(start, start + rows));
  else for (let row = 0; row < rows; row += 1) to[row] = from[start + row] as number;
}

/** In a batch of which all rows are known, states are passed over from here on. */
function copyStates(out: Slot, from: Uint8Array, rows: number, start: number): void {
  let any = 0;
  for (let row = 0; row < rows; row += 1) any |= from[start + row] as number;
  if (any === 0) {
    allKnown(out);
    return;
  }
  for (let row = 0; row < rows; row += 1) out.states[row] = from[start + row] as number;
  out.clean = false;
}

export function selfKernel(out: Slot): Kernel {
  return (rows, start) => {
    for (let row = 0; row < rows; row += 1) out.values[row] = start + row;
    allKnown(out);
  };
}

export interface BoundParents {
  parents: Int32Array | undefined;
}

export function parentKernel(out: Slot, bound: BoundParents): Kernel {
  return (rows, start) => {
    const { parents } = bound;
    const { values } = out;
    allKnown(out);
    let lost = false;
    for (let row = 0; row < rows; row += 1) {
      const parent = parents === undefined ? -1 : (parents[start + row] as number);
      values[row] = parent;
      if (parent < 0) lost = true;
    }
    if (lost) for (let row = 0; row < rows; row += 1) if ((values[row] as number) < 0) setOpen(out, row);
  };
}

/** All rows of a node of another table, or of an earlier batch; `exact` by row of that table. */
export interface Whole extends Rows {
  readonly exact: Exact;
}

export function gatherKernel(out: Slot, whole: Whole, at: Slot | undefined): Kernel {
  return at === undefined ? sameForAll(out, whole) : byRow(out, whole, at);
}

function sameForAll(out: Slot, whole: Whole): Kernel {
  deriveBy(out, () => whole.exact(0));
  return (rows) => {
    const value = whole.values[0] as number;
    const error = whole.errors[0] as number;
    const state = whole.states[0] as number;
    if (rows === 1) {
      out.values[0] = value;
      if (out.guarded) out.errors[0] = error;
    } else {
      out.values.fill(value, 0, rows);
      if (out.guarded) out.errors.fill(error, 0, rows);
    }
    if (state === isKnown) {
      allKnown(out);
      return;
    }
    out.states.fill(state, 0, rows);
    out.clean = false;
  };
}

function byRow(out: Slot, whole: Whole, at: Slot): Kernel {
  deriveBy(out, (row) => whole.exact(at.values[row] as number));
  return (rows) => {
    const { values, errors, states } = out;
    const where = at.values;
    const from = whole.values;
    const isClean = at.clean && whole.clean;
    if (isClean) for (let row = 0; row < rows; row += 1) values[row] = from[where[row] as number] as number;
    else
      for (let row = 0; row < rows; row += 1) {
        const state = at.states[row] as number;
        const place = where[row] as number;
        // A row that is not there, of a thing that was not delivered, is open.
        states[row] = state === isKnown ? (whole.states[place] ?? isOpen) : state === isAbsent ? isAbsent : isOpen;
        values[row] = state === isKnown ? (from[place] ?? 0) : 0;
      }
    if (out.guarded) {
      const off = whole.errors;
      for (let row = 0; row < rows; row += 1)
        errors[row] = out.states[row] === isKnown || isClean ? (off[where[row] as number] as number) : 0;
    }
    if (isClean) allKnown(out);
    else out.clean = false;
  };
}

/** Rows of a node that was computed before, in batches that have passed. */
export function reloadKernel(out: Slot, whole: Whole, isWhole: () => boolean): Kernel {
  let offset = 0;
  deriveBy(out, (row) => whole.exact(offset + row));
  return (rows, start) => {
    offset = start;
    if (isWhole()) {
      out.clean = whole.clean;
      return;
    }
    out.values.set(whole.values.subarray(start, start + rows));
    if (out.guarded) out.errors.set(whole.errors.subarray(start, start + rows));
    if (whole.clean) allKnown(out);
    else copyStates(out, whole.states, rows, start);
  };
}

/** What a row of the reference evaluator's values is in a column; `exact` where that is a number. */
export interface ReferenceValue {
  readonly state: typeof isKnown | typeof isAbsent | typeof isOpen;
  readonly value: number;
  readonly error: number;
  readonly exact?: Fraction;
}

export function referenceKernel(out: Slot, answer: (row: number) => ReferenceValue): Kernel {
  const kept = new Map<number, Fraction>();
  deriveBy(out, (row) => kept.get(row));
  return (rows, start) => {
    kept.clear();
    allKnown(out);
    for (let row = 0; row < rows; row += 1) {
      const { state, value, error, exact } = answer(start + row);
      out.values[row] = value;
      if (out.guarded) out.errors[row] = error;
      if (error > 0 && exact !== undefined) kept.set(row, exact);
      if (state === isKnown) continue;
      out.states[row] = state;
      out.clean = false;
    }
  };
}
