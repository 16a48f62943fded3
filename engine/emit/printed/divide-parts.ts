/** engine/compile/divide-parts.ts as JavaScript, for modules that carry it along; made by its test. */
export const dividePartsPart = `const dividePartsPart = (() => {
  const { exactOf } = divideLevelsPart;
  const { exactly, exactSum } = divideMeasurePart;
  const { unitRoundoff } = guardPart;
  /** Up to here the product of two is split without loss, and a quotient is off by 1 at most; see \`splitInto\`. */
  const mostNarrow = 2 ** 50;

  /** Undefined where a part is beyond what a double holds. */
  function partsOf(settled, step) {
    const { measure, level } = settled;
    const divisor = level.of * step;
    const isNarrow = measure.error === 0 && level.over <= mostNarrow && divisor <= mostNarrow && divisor > 0;
    const found = isNarrow ? narrow(settled, step) : wide(settled, step);
    return found === undefined ? undefined : { ...found, total: totalOf(settled) };
  }

  function totalOf({ measure, level, fixed, atLevel }) {
    let units = 0;
    for (let row = 0; row < fixed.length; row++) if (fixed[row] !== -1) units += fixed[row];
    if (level.of === 0) return { units, over: 0n, of: 1n };
    const isAll = level.sums.every((sum, key) => sum === atLevel[key]) && (!level.withIdle || measure.idle === 0);
    if (isAll) return { units: units + level.over, over: 0n, of: 1n };
    const of = exactOf(measure, level);
    const given = BigInt(level.over) * exactSum(measure, atLevel);
    return { units: units + Number(given / of), over: given % of, of };
  }

  /** One key: whole numbers throughout. */
  function narrow({ measure, level, fixed }, step) {
    const { count, values } = measure;
    const [whole, over] = [new Float64Array(count), new Float64Array(count)];
    const of = level.of * step;
    for (let row = 0; row < count; row++) {
      const own = values[row];
      if (fixed[row] === -1) splitInto(whole, over, row, level.over, own, of);
      else whole[row] = (fixed[row]) / step;
    }
    const exact = { over: (row) => BigInt(over[row]), of: () => BigInt(of) };
    return { whole, over, of, error: 0, exact };
  }

  /** Splits a double into two halves of 26 bits each (T. J. Dekker, *Numerische Mathematik* 18, 1971). */
  const splitter = 2 ** 27 + 1;

  /**
   * The whole of \`left · right / of\` and its remainder, of whole numbers up to 2^50 whose quotient is too. A product is the sum of two
   * doubles (Dekker). The quotient in doubles, below 2^50, is off by less than 1, so that the remainder is between -of and 2 · of;
   * the two products differ by that, their first doubles by less than 2^53, and all differences are exact.
   */
  function splitInto(
    whole,
    over,
    row,
    left,
    right,
    of,
  ) {
    const product = left * right;
    let quotient = Math.floor(product / of);
    const taken = quotient * of;
    let remainder = product - taken + (lostIn(product, left, right) - lostIn(taken, quotient, of));
    if (remainder < 0) {
      quotient -= 1;
      remainder += of;
    } else if (remainder >= of) {
      quotient += 1;
      remainder -= of;
    }
    whole[row] = quotient;
    over[row] = remainder;
  }

  /** What the rounded product of two leaves out. */
  function lostIn(product, left, right) {
    if (product <= Number.MAX_SAFE_INTEGER) return 0;
    const [leftBig, rightBig] = [splitter * left, splitter * right];
    const leftHigh = leftBig - (leftBig - left);
    const rightHigh = rightBig - (rightBig - right);
    const [leftLow, rightLow] = [left - leftHigh, right - rightHigh];
    return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
  }

  /** Several keys, or larger numbers: about, and exactly where a part may be whole. */
  function wide({ measure, level, fixed }, step) {
    const { count, values } = measure;
    const [whole, over] = [new Float64Array(count), new Float64Array(count)];
    let divisor;
    const of = () => {
      divisor ??= exactOf(measure, level) * BigInt(step);
      return divisor;
    };
    const exactOver = (row) =>
      fixed[row] === -1 && level.of !== 0 ? (BigInt(level.over) * exactly(measure, row)) % of() : 0n;
    // The measure of one, that of the level, and the two roundings of the quotient and one to spare; by a whole step one more.
    const relative = 2 * measure.error + 4 * unitRoundoff;
    const perUnit = level.of === 0 ? 0 : level.over / (level.of * step);
    let error = unitRoundoff;
    for (let row = 0; row < count; row++) {
      if (fixed[row] !== -1) {
        whole[row] = (fixed[row]) / step;
        continue;
      }
      const part = (values[row]) * perUnit;
      if (part === 0) continue;
      const off = part * relative;
      if (off > error) error = off;
      const below = Math.floor(part);
      const more = part - below;
      if (more > off && more < 1 - off) {
        whole[row] = below;
        over[row] = more;
        continue;
      }
      const exact = BigInt(level.over) * exactly(measure, row);
      const steps = exact / of();
      if (steps > most) return undefined;
      whole[row] = Number(steps);
      over[row] = aboutRatio(exact - steps * of(), of());
    }
    return { whole, over, of: 1, error, exact: { over: exactOver, of } };
  }

  const most = BigInt(Number.MAX_SAFE_INTEGER);

  /** A ratio below 1 within 2^-53; 0 only where it is. */
  function aboutRatio(left, right) {
    if (left === 0n) return 0;
    return Math.max(Number((left << 60n) / right), 1) / 2 ** 60;
  }
  return { partsOf, aboutRatio };
})();`;
