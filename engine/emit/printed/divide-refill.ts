/** engine/compile/divide-refill.ts as JavaScript, for modules that carry it along; made by its test. */
export const divideRefillPart = `const divideRefillPart = (() => {
  const { exactOf } = divideLevelsPart;
  const { exactly } = divideMeasurePart;
  const { aboutRatio } = dividePartsPart;
  const { unitRoundoff } = guardPart;
  /** Undefined where a key is negative or a part is beyond what a double holds. */
  function refilledApart(
    { measure, level, fixed },
    { pot, refillKey: own },
    { caps },
    step,
  ) {
    const { count } = measure;
    const under = level.of === 0 ? 1n : exactOf(measure, level);
    const first = [];
    const active = [];
    let left = BigInt(pot) * under;
    for (let row = 0; row < count; row++) {
      if (own !== undefined && !((own[row]) >= 0)) return undefined;
      const had = fixed[row] === -1 ? BigInt(level.over) * exactly(measure, row) : BigInt(fixed[row]) * under;
      first.push(had);
      left -= had;
      const key = own === undefined ? exactly(measure, row) : BigInt(own[row]);
      const cap = caps?.[row] ?? Number.POSITIVE_INFINITY;
      const room = cap === Number.POSITIVE_INFINITY ? undefined : BigInt(cap) * under - had;
      if (key !== 0n) active.push({ row, key, ...(room === undefined ? {} : { room }) });
    }
    const { added, of } = fill(left, active);
    const divisor = under * of * BigInt(step);
    const [whole, over, exact] = [new Float64Array(count), new Float64Array(count), new Map ()];
    let total = 0n;
    for (let row = 0; row < count; row++) {
      const part = (first[row]) * of + (added.get(row) ?? 0n);
      total += part;
      const steps = part / divisor;
      const more = part - steps * divisor;
      if (steps > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
      whole[row] = Number(steps);
      over[row] = aboutRatio(more, divisor);
      exact.set(row, more);
    }
    const units = under * of;
    return {
      ...{ whole, over, of: 1, error: unitRoundoff },
      exact: { over: (row) => exact.get(row) ?? 0n, of: () => divisor },
      total: { units: Number(total / units), over: total % units, of: units },
    };
  }

  /** What each gets on top, of the amount; in parts \`of\`. */
  function fill(
    amount,
    active,
  ) {
    const ranked = [...active].sort(soonestFull);
    let left = amount;
    let total = active.reduce((sum, { key }) => sum + key, 0n);
    let at = 0;
    for (let next = ranked[at]; left > 0n && next?.room !== undefined; next = ranked[at]) {
      if (next.room * total > left * next.key) break;
      left -= next.room;
      total -= next.key;
      at += 1;
    }
    const of = total === 0n ? 1n : total;
    return {
      added: new Map(ranked.map(({ row, key, room = 0n }, place) => [row, place < at ? room * of : left * key])),
      of,
    };
  }

  function soonestFull(one, other) {
    if (one.room === undefined || other.room === undefined)
      return Number(one.room === undefined) - Number(other.room === undefined);
    const [left, right] = [one.room * other.key, other.room * one.key];
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return { refilledApart };
})();`;
