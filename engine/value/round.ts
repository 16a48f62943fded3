import { compare, type Fraction, fraction, zero } from './fraction.ts';

/**
 * How a value between two multiples of the step is rounded. `up` and `down` go towards plus and minus infinity, whatever
 * the sign (*naar boven*, *naar beneden*); the two others go to the nearest multiple and differ only at exactly half.
 */
export type RoundingMode = 'half-away-from-zero' | 'up' | 'down' | 'half-even';

/** The multiple of `step` that `mode` chooses for `value`. Throws where the step is not positive. */
export function round(value: Fraction, step: Fraction, mode: RoundingMode): Fraction {
  if (compare(step, zero) <= 0) throw new Error('a rounding step must be positive');
  const dividend = value.numerator * step.denominator;
  const divisor = value.denominator * step.numerator;
  const below = floorOf(dividend, divisor);
  const remainder = dividend - below * divisor;
  const steps = remainder > 0n && goesUp(mode, below, 2n * remainder, divisor) ? below + 1n : below;
  return fraction(steps * step.numerator, step.denominator);
}

/** Whether the value, strictly between `below` and the next whole number of steps, goes to the upper one. */
function goesUp(mode: RoundingMode, below: bigint, twiceRemainder: bigint, divisor: bigint): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-away-from-zero':
      return twiceRemainder > divisor || (twiceRemainder === divisor && below >= 0n);
    case 'half-even':
      return twiceRemainder > divisor || (twiceRemainder === divisor && below % 2n !== 0n);
  }
}

/** Division of whole numbers towards minus infinity, by a positive divisor. */
function floorOf(dividend: bigint, divisor: bigint): bigint {
  const towardsZero = dividend / divisor;
  return dividend < 0n && towardsZero * divisor !== dividend ? towardsZero - 1n : towardsZero;
}
