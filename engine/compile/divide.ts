/**
 * Divides a pot of which everything is known, without a fraction per receiver: the same parts to the last unit as
 * `engine/value/allocate.ts`, whose five steps these are (bounds, first division, caps, refill, rounding). A part is kept as what
 * it is a ratio of (a level of whole numbers times the receiver's measure) until it is rounded; there the remainder is computed
 * exactly in doubles (one key), or within an error and again with BigInt where that error could decide (`divide-parts.ts`).
 */
import { type Fraction, one } from '../value/fraction.ts';
import { divideBeyond } from './divide-beyond.ts';
import { type Bounds, boundsInSteps, stepOf } from './divide-bounds.ts';
import { firstLevel, type Settled, settleCaps, settleFloors, settleRefill } from './divide-levels.ts';
import { type Measure, measureOf } from './divide-measure.ts';
import { partsOf } from './divide-parts.ts';
import { refilledApart } from './divide-refill.ts';
import { rounded } from './divide-rounding.ts';
import { inWholeUnits, type WholePot } from './divide-whole.ts';
import type { DivisionPlan } from './ir.ts';

/** Whole numbers up to 2^53 - 1, which is fast, or any. By receiver, and typed arrays may be longer than there are receivers. */
export type Amounts = Float64Array | readonly Fraction[];

/** Amounts are in units of 10^-scale. Receivers stand in the order of their keys, and all of them take part. */
export interface PotInput {
  readonly count: number;
  readonly pot: number | bigint | Fraction;
  readonly scale: number;
  /** In units of any size: only ratios count. None by claims. */
  readonly keys: readonly {
    readonly values: Amounts;
    readonly weight: Fraction;
    /** What others have together who count in it without receiving, in the same units. */
    readonly others?: number | Fraction;
  }[];
  /** All are cut by one factor if the pot is short. */
  readonly claims?: Amounts;
  readonly floors?: Amounts;
  /** Infinity: no cap. */
  readonly caps?: Amounts;
  /** The key by which the rest is divided again where it has one of its own. */
  readonly refillKey?: Amounts;
  readonly rounding?: NonNullable<DivisionPlan['rounding']>;
  readonly rest: DivisionPlan['rest'];
  /** Who goes first at an equal remainder: the first receiver, unless said. */
  readonly lastUnitTo?: 'last';
}

export interface PotParts {
  /** One per receiver, whole numbers of units; with the rest they add up to the pot. */
  readonly parts: Float64Array;
  /** Absent where it is no whole number of units. */
  readonly rest?: number;
}

/** Undefined where the reference has to answer: a fault, or a part that is no whole number of units or beyond 2^53. */
export function dividePot(input: PotInput): PotParts | undefined {
  const step = stepOf(input);
  if (step === undefined) return undefined;
  const whole = inWholeUnits(input, step);
  const found = whole === undefined ? 'beyond' : divideWhole(whole.pot, step * whole.finer);
  if (found === 'beyond') return divideBeyond(input, step);
  return whole === undefined || whole.finer === 1 ? found : inUnits(found, whole.finer);
}

function divideWhole(pot: WholePot, step: number): Required<PotParts> | 'beyond' | undefined {
  const bounds = boundsInSteps(pot, step);
  if (bounds === undefined) return undefined;
  const { claims } = bounds;
  const measure = measureOf(pot.count, claims === undefined ? pot.keys : [{ values: claims, weight: one }]);
  if (measure === 'fault') return undefined;
  if (measure === 'beyond') return measure;
  const settled = settle(pot, bounds, measure);
  const found = 'apart' in settled ? refilledApart(settled.apart, pot, bounds, step) : partsOf(settled, step);
  return found === undefined ? undefined : rounded(found, pot, step);
}

/** Who gets a fixed amount and at which level the others are; `apart` where what is refilled goes by another measure than the first. */
function settle(pot: WholePot, bounds: Bounds, measure: Measure): Settled | { readonly apart: Settled } {
  const level = firstLevel(measure, bounds, pot.pot);
  const again = pot.rest === 'redivide';
  const first = settleFloors(measure, bounds, level);
  if (again && first.raised === 0 && pot.refillKey === undefined) return settleRefill(first, bounds, pot.pot);
  const cut = settleCaps(first, bounds);
  return again ? { apart: cut } : cut;
}

/** Of parts in finer units. */
function inUnits(found: Required<PotParts> | undefined, finer: number): PotParts | undefined {
  if (found?.parts.every((part) => part % finer === 0) !== true) return undefined;
  const parts = found.parts.map((part) => part / finer);
  return found.rest % finer === 0 ? { parts, rest: found.rest / finer } : { parts };
}
