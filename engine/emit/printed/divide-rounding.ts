/** engine/compile/divide-rounding.ts as JavaScript, for modules that carry it along; made by its test. */
export const divideRoundingPart = `const divideRoundingPart = (() => {
  /** Undefined where more is paid than there is, which is a fault or has a name that the reference knows; or a part is not whole. */
  function rounded(
    parts,
    { count, pot, claims, rounding, lastUnitTo },
    step,
  ) {
    const { whole } = parts;
    if (rounding === undefined) {
      if (parts.over.some((over) => over !== 0)) return undefined;
    } else if (rounding.mode === 'largest-remainder') {
      const due = dueSteps(parts, step, claims === undefined ? undefined : pot);
      giveLast(parts, due, lastUnitTo ?? 'first');
    } else
      for (let row = 0; row < count; row++) if (isUp(parts, row, rounding.mode)) whole[row] = (whole[row]) + 1;
    let paid = 0;
    for (let row = 0; row < count; row++) {
      const part = (whole[row]) * step;
      whole[row] = part;
      paid += part;
    }
    return paid <= pot ? { parts: whole, rest: pot - paid } : undefined;
  }

  /** How many steps are due still: the exact total rounded down, of claims to the nearest where the pot is enough for that. */
  function dueSteps({ whole, total }, step, payable) {
    let given = 0;
    for (let row = 0; row < whole.length; row++) given += whole[row];
    const over = total.units % step;
    const down = (total.units - over) / step;
    if (payable === undefined || (down + 1) * step > payable) return down - given;
    const isNearerUp = 2n * (BigInt(over) * total.of + total.over) >= BigInt(step) * total.of;
    return (isNearerUp ? down + 1 : down) - given;
  }

  /** One step to each of so many with the largest remainders. */
  function giveLast(parts, due, firstOrLast) {
    if (due <= 0) return;
    const { whole, over, error } = parts;
    // Typed arrays sort as numbers, without a comparison of ours. Who is more than twice the error above the last is surely in.
    const ranked = over.slice().sort();
    const last = ranked[ranked.length - due];
    const [high, low] = [last + 2 * error, last - 2 * error];
    const between = [];
    let left = due;
    for (let row = 0; row < over.length; row++) {
      const own = over[row];
      if (own > high) {
        whole[row] = (whole[row]) + 1;
        left -= 1;
      } else if (own >= low) between.push(row);
    }
    if (firstOrLast === 'last') between.reverse();
    const lucky = between.length <= left || error === 0 ? between : byRemainder(between, parts);
    for (const row of lucky.slice(0, left)) whole[row] = (whole[row]) + 1;
  }

  /** The largest first, equal ones as they stand. */
  function byRemainder(rows, { exact }) {
    return rows
      .map((row) => ({ row, over: exact.over(row) }))
      .sort((one, other) => (one.over === other.over ? 0 : one.over < other.over ? 1 : -1))
      .map(({ row }) => row);
  }

  function isUp(parts, row, mode) {
    if (parts.over[row] === 0) return false;
    switch (mode) {
      case 'up':
        return true;
      case 'down':
        return false;
      case 'half-away-from-zero':
        return againstHalf(parts, row) >= 0;
      case 'half-even': {
        const compared = againstHalf(parts, row);
        return compared > 0 || (compared === 0 && (parts.whole[row]) % 2 !== 0);
      }
    }
  }

  function againstHalf({ over, of, error, exact }, row) {
    const twice = 2 * (over[row]);
    if (error === 0 || Math.abs(twice - of) > 2 * error) return twice - of;
    const [left, right] = [2n * exact.over(row), exact.of()];
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return { rounded };
})();`;
