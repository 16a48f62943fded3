/** engine/compile/divide.ts as JavaScript, for modules that carry it along; made by its test. */
export const dividePart = `const dividePart = (() => {
  const { one } = fractionPart;
  const { divideBeyond } = divideBeyondPart;
  const { boundsInSteps, stepOf } = divideBoundsPart;
  const { firstLevel, settleCaps, settleFloors, settleRefill } = divideLevelsPart;
  const { measureOf } = divideMeasurePart;
  const { partsOf } = dividePartsPart;
  const { refilledApart } = divideRefillPart;
  const { rounded } = divideRoundingPart;
  const { inWholeUnits } = divideWholePart;
  /** Undefined where the reference has to answer: a fault, or a part that is no whole number of units or beyond 2^53. */
  function dividePot(input) {
    const step = stepOf(input);
    if (step === undefined) return undefined;
    const whole = inWholeUnits(input, step);
    const found = whole === undefined ? 'beyond' : divideWhole(whole.pot, step * whole.finer);
    if (found === 'beyond') return divideBeyond(input, step);
    return whole === undefined || whole.finer === 1 ? found : inUnits(found, whole.finer);
  }

  function divideWhole(pot, step) {
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

  /** Who gets a fixed amount and at which level the others are; \`apart\` where what is refilled goes by another measure than the first. */
  function settle(pot, bounds, measure) {
    const level = firstLevel(measure, bounds, pot.pot);
    const again = pot.rest === 'redivide';
    const first = settleFloors(measure, bounds, level);
    if (again && first.raised === 0 && pot.refillKey === undefined) return settleRefill(first, bounds, pot.pot);
    const cut = settleCaps(first, bounds);
    return again ? { apart: cut } : cut;
  }

  /** Of parts in finer units. */
  function inUnits(found, finer) {
    if (found?.parts.every((part) => part % finer === 0) !== true) return undefined;
    const parts = found.parts.map((part) => part / finer);
    return found.rest % finer === 0 ? { parts, rest: found.rest / finer } : { parts };
  }
  return { dividePot };
})();`;
