/** Over the rows of another table: gathered batch by batch where they are computed, read by row of the own table. */
import { isKnown } from '../../population/population.ts';
import type { Operation } from '../ir.ts';
import { batchSize, type Kernel, type Slot } from '../slot.ts';
import { extremeAggregation } from './aggregate-extreme.ts';
import { quantifierAggregation } from './aggregate-quantifier.ts';
import { averageAggregation, totalAggregation } from './aggregate-total.ts';

type Aggregate = Extract<Operation, { readonly kind: 'aggregate' }>;

/** What is read of a batch; `by`: absent, all rows are of group 0. */
export interface Gathered {
  readonly by: Slot | undefined;
  readonly belongs: Slot | undefined;
  /** Of a count ones. */
  readonly value: Slot;
}

export interface Aggregation {
  /** Begins anew, for so many groups. */
  readonly reset: (groups: number) => void;
  /** Adds a batch. */
  readonly gather: Kernel;
  /** Gives the rows of the own table their values. */
  readonly result: Kernel;
}

export function aggregationOf(out: Slot, { name }: Aggregate, gathered: Gathered): Aggregation {
  switch (name) {
    case 'total':
    case 'count':
      return totalAggregation(out, gathered);
    case 'average':
      return averageAggregation(out, gathered);
    case 'highest':
    case 'lowest':
      return extremeAggregation(out, name, gathered);
    case 'every':
    case 'some':
      return quantifierAggregation(out, name, gathered);
  }
}

/** Who counts for one each. */
export function onesLike(slot: Slot): Slot {
  const ones: Slot = { ...slot, values: new Float64Array(batchSize).fill(1), states: new Uint8Array(batchSize), clean: true };
  return ones;
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
