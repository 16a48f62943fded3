import { centsOf, centsTextOf } from '../decision/record.ts';
import type { Growth } from './input.ts';

/** One fraction of whole numbers without limit, and one rounding. */
export function grownInCents({ basis, counted, expected }: Growth): readonly string[] {
  const upper = counted.reduce((product, value) => product * BigInt(value), BigInt(centsOf(basis)));
  const lower = expected.reduce((product, value) => product * BigInt(value), 1n);
  return [centsTextOf((2n * upper + lower) / (2n * lower))];
}
