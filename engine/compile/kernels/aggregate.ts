/** Over the rows of another table: gathered batch by batch where they are computed, read by row of the own table. */
import type { Operation } from '../ir.ts';
import { batchSize, type Slot } from '../slot.ts';
import { extremeAggregation } from './aggregate-extreme.ts';
import { quantifierAggregation } from './aggregate-quantifier.ts';
import { averageAggregation, totalAggregation } from './aggregate-total.ts';
import type { Aggregation, Gathered } from './gathered.ts';

type Aggregate = Extract<Operation, { readonly kind: 'aggregate' }>;

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
  const ones: Slot = {
    ...slot,
    values: new Float64Array(batchSize).fill(1),
    states: new Uint8Array(batchSize),
    clean: true,
  };
  return ones;
}
