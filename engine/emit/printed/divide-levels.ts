/** engine/compile/divide-levels.ts as JavaScript, for modules that carry it along; made by its test. */
export const divideLevelsPart = `const divideLevelsPart = (() => {
  const { exactly, exactSum } = divideMeasurePart;
  const { unitRoundoff } = guardPart;
  function firstLevel(measure, { claims }, pot) {
    const sums = measure.counting.slice();
    const level = { over: pot, sums, withIdle: true, of: 0 };
    // Claims that all fit are paid: one unit for each unit claimed.
    if (claims !== undefined && (sums[0] ?? 0) <= pot) level.over = sums[0] ?? 0;
    weigh(measure, level);
    return level;
  }

  /** Who would have less than the floor gets it. */
  function settleFloors(measure, { floors }, level) {
    const fixed = new Float64Array(measure.count).fill(-1);
    const atLevel = measure.receiving.slice();
    let raised = 0;
    if (floors !== undefined) {
      const bound = (row) => floors[row];
      const isHeld = (row) => bound(row) > 0 && compareWith(bound(row), measure, level, row) > 0;
      raised = leave({ measure, level, fixed, atLevel }, bound, isHeld, 'highest');
    }
    return { measure, level, fixed, atLevel, raised };
  }

  /** What goes over a cap is cut off; the level stays. */
  function settleCaps(settled, { caps }) {
    const { measure, level, fixed, atLevel } = settled;
    if (caps === undefined) return settled;
    for (let row = 0; row < measure.count; row++) {
      if (fixed[row] !== -1) continue;
      const cap = caps[row];
      if (cap === Number.POSITIVE_INFINITY || compareWith(cap, measure, level, row) >= 0) continue;
      fixed[row] = cap;
      take(measure, atLevel, row);
    }
    return settled;
  }

  /** All of the pot over the receivers alone by the same measure, whoever reaches the cap leaving. */
  function settleRefill(settled, { caps }, pot) {
    const { measure, fixed, atLevel } = settled;
    const level = { over: pot, sums: measure.receiving.slice(), withIdle: false, of: 0 };
    weigh(measure, level);
    if (caps !== undefined) {
      const bound = (row) => caps[row];
      const isHeld = (row) =>
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
    { measure, level, fixed, atLevel },
    bound,
    isHeld,
    soonest,
  ) {
    let rows = new Uint32Array(measure.count);
    for (let row = 0; row < rows.length; row++) rows[row] = row;
    let left = rows.length;
    for (let sweep = 1;; sweep++) {
      let kept = 0;
      for (let at = 0; at < left; at++) {
        const row = rows[at];
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
        rows = rows.subarray(0, left).sort((one, other) => (rates[one]) - (rates[other]));
      }
    }
  }

  function take({ keys }, sums, row) {
    for (let place = 0; place < keys.length; place++)
      sums[place] = (sums[place]) - ((keys[place])[row]);
  }

  function weigh({ perUnit, idle }, level) {
    let of = level.withIdle ? idle : 0;
    for (let place = 0; place < perUnit.length; place++) of += (perUnit[place]) * (level.sums[place]);
    level.of = of;
  }

  /** The exact measure that the level goes over. */
  function exactOf(measure, { sums, withIdle }) {
    return exactSum(measure, sums) + (withIdle ? measure.exact().idle : 0n);
  }

  /** How an amount compares with what the level gives: below 0 where it is less. */
  function compareWith(amount, measure, level, row) {
    const own = measure.values[row];
    const [amounts, gives] = [amount * level.of, level.over * own];
    // Both are off by the error of the measure, and by their own rounding; half as much again for the rounding of this.
    const error = 1.5 * (measure.error + unitRoundoff) * (amounts + gives);
    const isExact = measure.error === 0 && amounts <= mostExact && gives <= mostExact;
    if (isExact || Math.abs(amounts - gives) > error) return amounts - gives;
    const [left, right] = [BigInt(amount) * exactOf(measure, level), BigInt(level.over) * exactly(measure, row)];
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return { firstLevel, settleFloors, settleCaps, settleRefill, exactOf };
})();`;
