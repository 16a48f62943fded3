/**
 * Divides a pot of which everything is known, without a fraction per receiver: the same parts to the last unit as
 * `engine/value/allocate.ts`, whose five steps these are (bounds, first division, caps, refill, rounding). A part is kept as what
 * it is a ratio of (a level of whole numbers times the receiver's measure) until it is rounded; there the remainder is computed
 * exactly in doubles (one key), or within an error and again with BigInt where that error could decide (`divide-parts.ts`).
 */
import type { AllocationKey } from '../value/allocate.ts';
import type { Fraction } from '../value/fraction.ts';
import { divideBeyond } from './divide-beyond.ts';
import { type Bounds, boundsInSteps, stepOf } from './divide-bounds.ts';
import { firstLevel, type Settled, settleCaps, settleFloors, settleRefill } from './divide-levels.ts';
import { type Measure, measureOf } from './divide-measure.ts';
import { partsOf } from './divide-parts.ts';
import { refilledApart } from './divide-refill.ts';
import { rounded } from './divide-rounding.ts';
import type { DivisionPlan } from './ir.ts';

/**
 * Amounts are whole units of 10^-scale, in doubles up to 2^53 - 1; lists go by receiver and may be longer than `count`. Receivers
 * stand in the order of their keys, and all of them take part.
 */
export interface PotInput {
  readonly count: number;
  readonly pot: number | bigint;
  readonly scale: number;
  /** Whole units, of whatever size: only ratios count. None by claims. */
  readonly keys: readonly {
    readonly values: Float64Array;
    readonly weight: AllocationKey['weight'];
    /** What others have together who count in it without receiving, in the same units. */
    readonly others?: number;
  }[];
  /** All are cut by one factor if the pot is short. */
  readonly claims?: Float64Array;
  readonly floors?: Float64Array;
  /** Infinity: no cap. */
  readonly caps?: Float64Array;
  /** The key by which the rest is divided again where it has one of its own. */
  readonly refillKey?: Float64Array;
  readonly rounding?: NonNullable<DivisionPlan['rounding']>;
  readonly rest: DivisionPlan['rest'];
  /** Who goes first at an equal remainder: the first receiver, unless said. */
  readonly lastUnitTo?: 'last';
}

export interface PotParts {
  /** One per receiver, in units of 10^-scale; with the rest they add up to the pot. */
  readonly parts: Float64Array;
  readonly rest: number;
}

/** Undefined where the reference has to answer: a fault, or a part that is no whole number of units or beyond 2^53. */
export function dividePot(input: PotInput): PotParts | undefined {
  const step = stepOf(input);
  if (step === undefined) return undefined;
  const { count, pot } = input;
  if (typeof pot === 'bigint' || pot > Number.MAX_SAFE_INTEGER) return divideBeyond(input, step);
  const bounds = boundsInSteps(input, pot, step);
  if (bounds === undefined) return undefined;
  const measure = measureOf(
    count,
    bounds.claims === undefined ? input.keys : [{ values: bounds.claims, weight: whole }],
  );
  if (measure === 'fault') return undefined;
  if (measure === 'beyond') return divideBeyond(input, step);
  const settled = settle(input, pot, bounds, measure);
  const found =
    'apart' in settled ? refilledApart(settled.apart, pot, bounds, input.refillKey, step) : partsOf(settled, step);
  return found === undefined ? undefined : rounded(found, { ...input, pot }, step);
}

const whole: Fraction = { numerator: 1n, denominator: 1n };

/** Who gets a fixed amount and at which level the others are; `apart` where what is refilled goes by another measure than the first. */
function settle(input: PotInput, pot: number, bounds: Bounds, measure: Measure): Settled | { readonly apart: Settled } {
  const level = firstLevel(measure, bounds, pot);
  const again = input.rest === 'redivide';
  const first = settleFloors(measure, bounds, level);
  if (again && first.raised === 0 && input.refillKey === undefined) return settleRefill(first, bounds, pot);
  const cut = settleCaps(first, bounds);
  return again ? { apart: cut } : cut;
}
