/** engine/value/round.ts as JavaScript, for modules that carry it along; made by its test. */
export const roundPart = `const roundPart = (() => {
  const { compare, fraction, zero } = fractionPart;
  /** The multiple of \`step\` that \`mode\` chooses for \`value\`. Throws where the step is not positive. */
  function round(value, step, mode) {
    if (compare(step, zero) <= 0) throw new Error('a rounding step must be positive');
    const dividend = value.numerator * step.denominator;
    const divisor = value.denominator * step.numerator;
    const below = floorOf(dividend, divisor);
    const remainder = dividend - below * divisor;
    const steps = remainder > 0n && goesUp(mode, below, 2n * remainder, divisor) ? below + 1n : below;
    return fraction(steps * step.numerator, step.denominator);
  }

  /** Whether the value, strictly between \`below\` and the next whole number of steps, goes to the upper one. */
  function goesUp(mode, below, twiceRemainder, divisor) {
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
  function floorOf(dividend, divisor) {
    const towardsZero = dividend / divisor;
    return dividend < 0n && towardsZero * divisor !== dividend ? towardsZero - 1n : towardsZero;
  }
  return { round };
})();`;
