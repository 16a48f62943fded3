import type { AllocationFault, AllocationInput } from './allocation-input.ts';
import { boundedSum, compare, equal, type Fraction, isNegative, one, sum, zero } from './fraction.ts';
import { fractionBits } from './limits.ts';
import { round } from './round.ts';

/** Floors and caps as parts can keep to them. */
export interface Bounds {
  readonly floors?: readonly Fraction[];
  readonly caps?: readonly Fraction[];
}

/** Throws for what only a mistake of the program can be. */
export function assertWellFormed(input: AllocationInput): void {
  const { receivers, order, rounding, floors, caps, refill } = input;
  const count = receivers.length;
  const isOrder = (places: readonly number[]): boolean =>
    places.length === count &&
    new Set(places.filter((at) => Number.isInteger(at) && at >= 0 && at < count)).size === count;
  if (!isOrder(order)) throw new Error('the order must name each receiver once');
  if ([floors, caps, refill?.key].some((list) => list !== undefined && list.length !== count))
    throw new Error('each bound must have a value per receiver');
  if (rounding !== undefined && compare(rounding.step, zero) <= 0) throw new Error('the step must be positive');
  if ('keys' in input) {
    const { keys, others = 0 } = input;
    if (keys.some(({ values }) => values.length !== count)) throw new Error('each key must have a value per receiver');
    if (keys.some((key) => key.others !== undefined && key.others.length !== others))
      throw new Error('each key must have a value for each of the others');
    if (keys.some(({ weight }) => compare(weight, zero) <= 0)) throw new Error('each weight must be positive');
    if (!equal(sum(keys.map(({ weight }) => weight)), one)) throw new Error('the weights must add up to 1');
    return;
  }
  const { claims, shortage } = input;
  if (claims.length !== count) throw new Error('each receiver must have a claim');
  if (shortage === 'pro-rata') return;
  if (!isOrder(shortage.ties.order)) throw new Error('the order must name each receiver once');
  if (shortage.ranks.length !== count) throw new Error('each receiver must have a rank');
}

/** What makes the input impossible to divide, of keys apart from their totals. */
export function faultOf(input: AllocationInput): AllocationFault | undefined {
  if (isNegative(input.pot)) return { fault: 'negative-pot' };
  const negative = (values: readonly Fraction[] | undefined): number | undefined =>
    values === undefined ? undefined : input.order.find((index) => isNegative(values[index] ?? zero));
  if ('keys' in input)
    for (const [key, { values }] of input.keys.entries()) {
      const receiver = negative(values);
      if (receiver !== undefined) return { fault: 'negative-key', receiver, key };
    }
  const lists = [
    ['negative-claim', 'claims' in input ? input.claims : undefined],
    ['negative-floor', input.floors],
    ['negative-cap', input.caps],
    ['negative-refill-key', input.refill?.key],
  ] as const;
  for (const [fault, values] of lists) {
    const receiver = negative(values);
    if (receiver !== undefined) return { fault, receiver };
  }
  const tooLarge = lists.some(([, values]) => boundedSum(values ?? [], fractionBits) === undefined);
  return tooLarge ? { fault: 'total-too-large' } : undefined;
}

/** A bound that is no multiple of the step counts as the nearest multiple within it, so that rounding goes over none. */
export function boundsInSteps({ pot, order, floors, caps, rounding }: AllocationInput): Bounds | AllocationFault {
  const inSteps = (values: readonly Fraction[] | undefined, mode: 'up' | 'down'): readonly Fraction[] | undefined =>
    rounding === undefined ? values : values?.map((value) => round(value, rounding.step, mode));
  const [lowest, highest] = [inSteps(floors, 'up'), inSteps(caps, 'down')];
  if (lowest !== undefined && highest !== undefined) {
    const receiver = order.find((index) => compare(lowest[index] ?? zero, highest[index] ?? zero) > 0);
    if (receiver !== undefined) return { fault: 'floor-above-cap', receiver };
  }
  const total = sum(lowest ?? []);
  if (compare(total, pot) > 0) return { fault: 'floors-exceed-pot', total };
  return { ...(lowest === undefined ? {} : { floors: lowest }), ...(highest === undefined ? {} : { caps: highest }) };
}
