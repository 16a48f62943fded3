import { isKnown } from '../../population/population.ts';
import { type Fraction, fraction, multiply } from '../../value/fraction.ts';
import { type RoundingMode, round } from '../../value/round.ts';
import { most, raised, unitRoundoff } from '../guard.ts';
import { deriveBy, type Kernel, type Slot, sameKnown } from '../slot.ts';
import { putExact } from './held.ts';

/**
 * To a multiple of the step. The value in steps is `units·times / by`. A whole value is rounded with whole numbers; one with
 * an error as a double, unless what it is rounded at (half a step, or a whole one) lies within that error of it.
 */
export function roundKernel(out: Slot, operand: Slot, step: Fraction, mode: RoundingMode): Kernel {
  const exactly = (row: number): Fraction | undefined => {
    const value = operand.exact(row);
    return value === undefined ? undefined : round(value, step, mode);
  };
  deriveBy(out, exactly);
  const rounding = roundingOf(operand.scale, out.scale, step, mode);
  if (rounding === undefined)
    return (rows) => {
      sameKnown(out, operand, rows);
      for (let row = 0; row < rows; row += 1) if (out.states[row] === isKnown) putExact(out, row, exactly(row));
    };
  return (rows) => {
    sameKnown(out, operand, rows);
    const { values, errors } = out;
    const from = operand.values;
    const off = operand.errors;
    for (let row = 0; row < rows; row += 1) {
      const units = roundedUnits(rounding, from[row] as number, off[row] as number);
      if (units <= most && units >= -most) {
        values[row] = units + 0;
        if (out.guarded) errors[row] = 0;
      } else if (out.states[row] === isKnown) putExact(out, row, exactly(row));
    }
  };
}

export interface Rounding {
  readonly mode: RoundingMode;
  readonly isToHalf: boolean;
  readonly times: number;
  readonly by: number;
  /** A step in units of the result. */
  readonly unit: number;
}

/** Undefined where doubles do not hold the ratio of units and steps. */
export function roundingOf(from: number, to: number, step: Fraction, mode: RoundingMode): Rounding | undefined {
  const { numerator: times, denominator: by } = divided(ofScale(from), step);
  const unit = divided(step, ofScale(to));
  if (unit.denominator !== 1n || ![times, by, unit.numerator].every((part) => part < 2n ** 50n)) return undefined;
  const isToHalf = mode === 'half-away-from-zero' || mode === 'half-even';
  return { mode, isToHalf, times: Number(times), by: Number(by), unit: Number(unit.numerator) };
}

/** Beyond `most`, or NaN, where it has to be done exactly. */
export function roundedUnits({ mode, isToHalf, times, by, unit }: Rounding, value: number, error: number): number {
  const dividend = value * times;
  if (error === 0)
    return dividend < most - by && dividend > by - most ? wholeSteps(dividend, by, mode) * unit : undecided;
  const steps = dividend / by;
  const off = raised((error * times) / by + 4 * unitRoundoff * Math.abs(steps));
  return nearSteps(steps, off, isToHalf, mode) * unit;
}

/** Fails every comparison. */
const undecided = Number.NaN;

/** Of whole numbers with |dividend| + by at most `most`: the computed quotient may reach the next whole number, not pass it. */
function wholeSteps(dividend: number, by: number, mode: RoundingMode): number {
  let below = Math.floor(dividend / by);
  let rest = dividend - below * by;
  if (rest < 0) {
    below -= 1;
    rest += by;
  }
  if (rest === 0) return below;
  switch (mode) {
    case 'up':
      return below + 1;
    case 'down':
      return below;
    case 'half-away-from-zero':
      return 2 * rest > by || (2 * rest === by && dividend >= 0) ? below + 1 : below;
    case 'half-even':
      return 2 * rest > by || (2 * rest === by && below % 2 !== 0) ? below + 1 : below;
  }
}

/** Taking the whole part off is exact, or off by at most 2^-53 for a value between -1 and 0. */
function nearSteps(value: number, error: number, isToHalf: boolean, mode: RoundingMode): number {
  if (!(value < 2 ** 51 && value > -(2 ** 51))) return undecided;
  const below = Math.floor(value);
  const part = value - below;
  const room = error + 2 ** -52;
  if (isToHalf) {
    if (part - 0.5 > room) return below + 1;
    return 0.5 - part > room ? below : undecided;
  }
  if (part > room && 1 - part > room) return mode === 'up' ? below + 1 : below;
  return undecided;
}

function ofScale(scale: number): Fraction {
  return scale >= 0 ? fraction(1n, 10n ** BigInt(scale)) : fraction(10n ** BigInt(-scale));
}

function divided(value: Fraction, by: Fraction): Fraction {
  return multiply(value, { numerator: by.denominator, denominator: by.numerator });
}
