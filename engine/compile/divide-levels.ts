/**
 * The level of a division: what one unit of the measure gives, as a ratio of whole numbers. Who is held by a floor or a cap gets that
 * and leaves, and the level follows: down under floors, up in a refill, so that whoever left stays out and the order does not matter.
 */
import type { Bounds } from './divide-bounds.ts';
import { exactly, exactSum, type Measure } from './divide-measure.ts';
import { unitRoundoff } from './guard.ts';

/** Those at the level get `over · measure / of`; of is the measure of `sums`, with the idle weight where that counts. */
export interface Level {
  over: number;
  /** Per key what those have together over whom it goes. */
  readonly sums: Float64Array;
  readonly withIdle: boolean;
  /** About; within the error of the measure. */
  of: number;
}

export interface Settled {
  readonly measure: Measure;
  readonly level: Level;
  /** What each gets who is not at the level; -1 for who is. */
  readonly fixed: Float64Array;
  /** Those at the level have so much together, per key: less than the level's sums where others count too. */
  readonly atLevel: Float64Array;
  /** How many have their floor. */
  readonly raised: number;
}

export function firstLevel(measure: Measure, { claims }: Bounds, pot: number): Level {
  const sums = measure.counting.slice();
  const level = { over: pot, sums, withIdle: true, of: 0 };
  // Claims that all fit are paid: one unit for each unit claimed.
  if (claims !== undefined && (sums[0] ?? 0) <= pot) level.over = sums[0] ?? 0;
  weigh(measure, level);
  return level;
}

/** Who would have less than the floor gets it. */
export function settleFloors(measure: Measure, { floors }: Bounds, level: Level): Settled {
  const fixed = new Float64Array(measure.count).fill(-1);
  const atLevel = measure.receiving.slice();
  let raised = 0;
  if (floors !== undefined) {
    const bound = (row: number): number => floors[row] as number;
    const isHeld = (row: number): boolean => bound(row) > 0 && compareWith(bound(row), measure, level, row) > 0;
    raised = leave({ measure, level, fixed, atLevel }, bound, isHeld, 'highest');
  }
  return { measure, level, fixed, atLevel, raised };
}

/** What goes over a cap is cut off; the level stays. */
export function settleCaps(settled: Settled, { caps }: Bounds): Settled {
  const { measure, level, fixed, atLevel } = settled;
  if (caps === undefined) return settled;
  for (let row = 0; row < measure.count; row++) {
    if (fixed[row] !== -1) continue;
    const cap = caps[row] as number;
    if (cap === Number.POSITIVE_INFINITY || compareWith(cap, measure, level, row) >= 0) continue;
    fixed[row] = cap;
    take(measure, atLevel, row);
  }
  return settled;
}

/** All of the pot over the receivers alone by the same measure, whoever reaches the cap leaving. */
export function settleRefill(settled: Settled, { caps }: Bounds, pot: number): Settled {
  const { measure, fixed, atLevel } = settled;
  const level: Level = { over: pot, sums: measure.receiving.slice(), withIdle: false, of: 0 };
  weigh(measure, level);
  if (caps !== undefined) {
    const bound = (row: number): number => caps[row] as number;
    const isHeld = (row: number): boolean =>
      bound(row) !== Number.POSITIVE_INFINITY &&
      measure.values[row] !== 0 &&
      compareWith(bound(row), measure, level, row) <= 0;
    leave({ measure, level, fixed, atLevel }, bound, isHeld, 'lowest');
  }
  return { ...settled, level };
}

const mostExact = Number.MAX_SAFE_INTEGER;

/** Sweeps after which those left are put in the order of their bounds; so many suffice nearly always, and sorting costs more. */
const sweeps = 6;

/** Gives everyone who is held the bound, until nobody is; says how many. */
function leave(
  { measure, level, fixed, atLevel }: Omit<Settled, 'raised'>,
  bound: (row: number) => number,
  isHeld: (row: number) => boolean,
  soonest: 'highest' | 'lowest',
): number {
  let rows = new Uint32Array(measure.count);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  let left = rows.length;
  for (let sweep = 1; ; sweep++) {
    let kept = 0;
    for (let at = 0; at < left; at++) {
      const row = rows[at] as number;
      if (!isHeld(row)) {
        rows[kept] = row;
        kept += 1;
        continue;
      }
      fixed[row] = bound(row);
      level.over -= bound(row);
      take(measure, level.sums, row);
      take(measure, atLevel, row);
      weigh(measure, level);
    }
    if (kept === left) return measure.count - left;
    left = kept;
    if (sweep === sweeps) {
      const sign = soonest === 'lowest' ? 1 : -1;
      const rates = measure.values.map((own, row) => (sign * bound(row)) / own);
      rows = rows.subarray(0, left).sort((one, other) => (rates[one] as number) - (rates[other] as number));
    }
  }
}

function take({ keys }: Measure, sums: Float64Array, row: number): void {
  for (let place = 0; place < keys.length; place++)
    sums[place] = (sums[place] as number) - ((keys[place] as Float64Array)[row] as number);
}

function weigh({ perUnit, idle }: Measure, level: Level): void {
  let of = level.withIdle ? idle : 0;
  for (let place = 0; place < perUnit.length; place++) of += (perUnit[place] as number) * (level.sums[place] as number);
  level.of = of;
}

/** The exact measure that the level goes over. */
export function exactOf(measure: Measure, { sums, withIdle }: Level): bigint {
  return exactSum(measure, sums) + (withIdle ? measure.exact().idle : 0n);
}

/** How an amount compares with what the level gives: below 0 where it is less. */
function compareWith(amount: number, measure: Measure, level: Level, row: number): number {
  const own = measure.values[row] as number;
  const [amounts, gives] = [amount * level.of, level.over * own];
  // Both are off by the error of the measure, and by their own rounding; half as much again for the rounding of this.
  const error = 1.5 * (measure.error + unitRoundoff) * (amounts + gives);
  const isExact = measure.error === 0 && amounts <= mostExact && gives <= mostExact;
  if (isExact || Math.abs(amounts - gives) > error) return amounts - gives;
  const [left, right] = [BigInt(amount) * exactOf(measure, level), BigInt(level.over) * exactly(measure, row)];
  return left === right ? 0 : left < right ? -1 : 1;
}
