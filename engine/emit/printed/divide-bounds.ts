/** engine/compile/divide-bounds.ts as JavaScript, for modules that carry it along; made by its test. */
export const divideBoundsPart = `const divideBoundsPart = (() => {
  const most = Number.MAX_SAFE_INTEGER;

  /** The step in units of 10^-scale, 1 without rounding; undefined where that is no whole number that a double holds. */
  function stepOf({ rounding, scale }) {
    if (rounding === undefined) return 1;
    const { numerator, denominator } = rounding.step;
    const [times, by] = scale < 0 ? [1n, 10n ** BigInt(-scale)] : [10n ** BigInt(scale), 1n];
    const [dividend, divisor] = [numerator * times, denominator * by];
    if (dividend <= 0n || dividend % divisor !== 0n) return undefined;
    const step = dividend / divisor;
    return step > BigInt(most) ? undefined : Number(step);
  }

  /** A floor counts as the next multiple of the step, a cap as the last; undefined where the pot, a bound or a claim is at fault. */
  function boundsInSteps(input, step) {
    const { count, pot, rounding } = input;
    const inSteps = rounding === undefined ? 1 : step;
    const floors = input.floors === undefined ? undefined : multiples(input.floors, count, inSteps, 'up');
    const caps = input.caps === undefined ? undefined : multiples(input.caps, count, inSteps, 'down');
    const claims = input.claims === undefined ? undefined : multiples(input.claims, count, 1, 'down');
    if (!(pot >= 0) || floors === 'fault' || caps === 'fault' || claims === 'fault') return undefined;
    let total = 0;
    for (let row = 0; row < count; row++) {
      const floor = floors === undefined ? 0 : (floors[row]);
      const cap = caps === undefined ? Number.POSITIVE_INFINITY : (caps[row]);
      total += floor;
      if (floor > cap || total > pot) return undefined;
      if (claims !== undefined) claims[row] = Math.min(Math.max(claims[row], floor), cap);
    }
    return {
      ...(floors === undefined || total === 0 ? {} : { floors }),
      ...(caps === undefined ? {} : { caps }),
      ...(claims === undefined ? {} : { claims }),
    };
  }

  /** Remainders of doubles are exact. What is not finite has no multiple and stays. */
  function multiples(values, count, step, mode) {
    const found = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      const value = values[row];
      if (!(value >= 0)) return 'fault';
      const over = step === 1 || value === Number.POSITIVE_INFINITY ? 0 : value % step;
      found[row] = over === 0 ? value : mode === 'up' ? value - over + step : value - over;
    }
    return found;
  }
  return { stepOf, boundsInSteps };
})();`;
