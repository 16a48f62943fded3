/** engine/compile/divide-measure.ts as JavaScript, for modules that carry it along; made by its test. */
export const divideMeasurePart = `const divideMeasurePart = (() => {
  const { add, equal, one } = fractionPart;
  const { unitRoundoff } = guardPart;
  const most = BigInt(Number.MAX_SAFE_INTEGER);

  /** \`fault\` where a value is negative or the weights are not right, \`beyond\` where a sum is more than a double holds. */
  function measureOf(count, keys) {
    if (!isWeighted(keys)) return 'fault';
    const [receiving, counting] = [new Float64Array(keys.length), new Float64Array(keys.length)];
    for (const [place, { values, others = 0 }] of keys.entries()) {
      let sum = 0;
      for (let row = 0; row < count; row++) {
        const value = values[row];
        if (!(value >= 0)) return 'fault';
        sum += value;
      }
      if (!(others >= 0)) return 'fault';
      if (sum + others > Number.MAX_SAFE_INTEGER) return 'beyond';
      receiving[place] = sum;
      counting[place] = sum + others;
    }
    if (keys.some(({ weight }) => weight.denominator > most)) return 'beyond';
    const [key] = keys;
    if (keys.length === 1 && key !== undefined && counting[0] !== 0) return ofOne(count, key.values, receiving, counting);
    return ofSeveral(count, keys, receiving, counting);
  }

  /** Exactly: \`measure\` of a receiver, or of a sum per key. */
  function exactly({ keys, exact }, row) {
    const { perUnit } = exact();
    let total = 0n;
    for (let place = 0; place < keys.length; place++)
      total += (perUnit[place]) * BigInt((keys[place])[row]);
    return total;
  }

  function exactSum({ exact }, sums) {
    const { perUnit } = exact();
    let total = 0n;
    for (let place = 0; place < sums.length; place++) total += (perUnit[place]) * BigInt(sums[place]);
    return total;
  }

  function isWeighted(keys) {
    const [first] = keys;
    if (keys.length === 1 && first !== undefined) return equal(first.weight, one);
    if (keys.some(({ weight }) => weight.numerator <= 0n)) return false;
    return equal(keys.map(({ weight }) => weight).reduce(add, { numerator: 0n, denominator: 1n }), one);
  }

  const oneUnit = { perUnit: [1n], idle: 0n };

  function ofOne(count, values, receiving, counting) {
    const shared = { count, keys: [values], perUnit: Float64Array.of(1), receiving, counting };
    return { ...shared, values, error: 0, idle: 0, exact: () => oneUnit };
  }

  function ofSeveral(count, all, received, counted) {
    const had = all.flatMap((_, place) => (counted[place] === 0 ? [] : [place]));
    const keys = had.map((place) => (all[place]).values);
    const [receiving, counting] = [received, counted].map((sums) => sums.filter((_, place) => had.includes(place)));
    if (receiving === undefined || counting === undefined) throw new Error('there are two sums');
    const weights = all.map(({ weight }) => Number(weight.numerator) / Number(weight.denominator));
    const perUnit = Float64Array.from(had, (place) => (weights[place]) / (counted[place]));
    const idle = weights.reduce((sum, weight, place) => (counted[place] === 0 ? sum + weight : sum), 0);
    const values = new Float64Array(count);
    for (const [place, key] of keys.entries()) {
      const unit = perUnit[place];
      for (let row = 0; row < count; row++) values[row] = (values[row]) + unit * (key[row]);
    }
    let made;
    const exact = () => {
      made ??= exactUnits(all, counted);
      return made;
    };
    // A weight is off by 3 roundings (of its parts and their quotient), a unit by 4, a term by 5, a sum of n by n - 1 more.
    return { count, keys, perUnit, values, error: (all.length + 6) * unitRoundoff, receiving, counting, idle, exact };
  }

  /** All times the product of the totals and of the weights' common denominator. */
  function exactUnits(all, counted) {
    const denominator = all.reduce((product, { weight }) => product * weight.denominator, 1n);
    const totals = [...counted].map((total) => (total === 0 ? 1n : BigInt(total)));
    const product = totals.reduce((times, total) => times * total, 1n);
    const perUnit = [];
    let idle = 0n;
    for (const [place, { weight }] of all.entries()) {
      const share = (weight.numerator * denominator) / weight.denominator;
      if (counted[place] === 0) idle += share * product;
      else perUnit.push((share * product) / (totals[place]));
    }
    return { perUnit, idle };
  }
  return { measureOf, exactly, exactSum };
})();`;
