/** Instructions for one row, as numbers; `follow.ts` does what they say. */
import type { BoundColumn } from './kernels/reads.ts';
import type { Rounding } from './kernels/round.ts';
import type { Kernel, Slot } from './slot.ts';

/** Each instruction is so many numbers: what to do, the call that stands in for it, where the result goes, three operands. */
export const width = 6;

export const does = {
  call: 0,
  input: 1,
  move: 2,
  set: 3,
  sum: 4,
  difference: 5,
  product: 6,
  guardedSum: 7,
  guardedDifference: 8,
  guardedProduct: 9,
  quotient: 10,
  rescale: 11,
  guardedRescale: 12,
  negate: 13,
  equal: 14,
  unequal: 15,
  less: 16,
  atMost: 17,
  guardedCompare: 18,
  both: 19,
  either: 20,
  all: 21,
  any: 22,
  not: 23,
  ifElse: 24,
  choose: 25,
  onlyOne: 26,
  highest: 27,
  lowest: 28,
  round: 29,
  cell: 30,
  lookUp: 31,
} as const;

/** Runs a kernel over the one row. */
export interface Call {
  readonly kernel: Kernel;
  /** Has to be known afterwards; absent: may be anything. */
  readonly slot: Slot | undefined;
}

/** Cells of constants, row-major; NaN: not one that is known. */
export interface CellTable {
  readonly sizes: Int32Array;
  readonly values: Float64Array;
}

export interface Instructions {
  readonly code: Int32Array;
  /** Operands of what has many: places. */
  readonly lists: Int32Array;
  readonly numbers: Float64Array;
  readonly calls: readonly Call[];
  readonly columns: readonly BoundColumn[];
  readonly roundings: readonly Rounding[];
  readonly bounds: readonly Float64Array[];
  readonly tables: readonly CellTable[];
  readonly values: Float64Array;
  readonly errors: Float64Array;
}
