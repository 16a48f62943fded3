// Hand-written, doubles where they are sure, else whole cents as BigInt.
import type { Contender } from '../contender.ts';
import { allocateInCents } from './bigint.ts';
import { allocateDoubles } from './doubles.ts';
import type { Pot } from './input.ts';

/** Cents. A share is below 2^36 cents and made by at most 140 roundings of 2^-53 (sums of 61 twice, then five). */
const margin = 140 * 2 ** (36 - 53);

export const contender: Contender<Pot> = {
  answer: (pot) => {
    const { texts, sure } = allocateDoubles(pot, margin);
    return sure ? texts : allocateInCents(pot);
  },
};
