import { isKnown } from '../../population/population.ts';
import type { Merged } from '../slice.ts';
import type { Kernel, Slot } from '../slot.ts';

/** What is read of a batch; `by`: absent, all rows are of group 0. */
export interface Gathered {
  readonly by: Slot | undefined;
  readonly belongs: Slot | undefined;
  /** Of a count ones. */
  readonly value: Slot;
}

export interface Aggregation extends Merged {
  /** Begins anew, for so many groups. */
  readonly reset: (groups: number) => void;
  /** Adds a batch. */
  readonly gather: Kernel;
  /** Gives the rows of the own table their values. */
  readonly result: Kernel;
}

/** Whether a row surely belongs, surely not, or may. */
export function belonging(belongs: Slot | undefined, row: number): 'yes' | 'no' | 'perhaps' {
  if (belongs === undefined) return 'yes';
  if (belongs.states[row] !== isKnown) return 'perhaps';
  return belongs.values[row] === 1 ? 'yes' : 'no';
}

/** The group of a row; -1 where nobody can say. */
export function groupOf(by: Slot | undefined, row: number): number {
  if (by === undefined) return 0;
  return by.states[row] === isKnown ? (by.values[row] as number) : -1;
}
