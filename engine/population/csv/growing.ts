import { isAbsent, isOpen, type Numbers } from '../population.ts';

/** A column that is being filled. */
export interface Growing {
  values: Numbers;
  /** Made when the first row is not known. */
  states: Uint8Array | undefined;
}

/**
 * Reads the cell that begins at a byte into a row of its column, and gives where the cell ends: at a separator or a line
 * end. -1 for what it does not take, right or wrong: a cell in quotes, another notation, a value beyond the bounds.
 */
export type CellReader = (bytes: Uint8Array, from: number, row: number) => number;

/** The bytes of line ends, quotes and what else has a meaning of its own. */
export const byte = { newline: 10, return: 13, quote: 34, percent: 37, minus: 45, zero: 48, nine: 57 } as const;

export function widened<Of extends Numbers>(values: Of, length: number): Of {
  const wider = new (values.constructor as new (length: number) => Of)(length);
  wider.set(values);
  return wider;
}

export function mark(column: Growing, row: number, state: number): void {
  column.states ??= new Uint8Array(column.values.length);
  column.states[row] = state;
  column.values[row] = 0;
}

/** An empty cell, or `geen` where that may be; -1 for anything else. */
export function withoutValue(column: Growing, separator: number, orAbsent: boolean): CellReader {
  const ends = (one: number | undefined): boolean => one === separator || one === byte.newline || one === byte.return;
  return (bytes, from, row) => {
    if (ends(bytes[from])) {
      mark(column, row, isOpen);
      return from;
    }
    if (!orAbsent || bytes[from] !== 103 || bytes[from + 1] !== 101 || bytes[from + 2] !== 101) return -1;
    if (bytes[from + 3] !== 110 || !ends(bytes[from + 4])) return -1;
    mark(column, row, isAbsent);
    return from + 4;
  };
}
