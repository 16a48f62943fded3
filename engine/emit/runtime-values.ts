import type { RuntimePart } from './runtime.ts';

/**
 * Whole units in doubles, and values with an error, as `engine/compile/guard.ts` proves them: the same formulas, as text. What
 * is open or absent is NaN, which goes through arithmetic by itself.
 */
export const valueParts: Readonly<Record<string, RuntimePart>> = {
  whole: {
    needs: ['most'],
    text: `/** A whole number of units, open beyond what a double holds exactly. */
function whole(v) {
  return v <= most && v >= -most ? v : NaN;
}`,
  },
  wholeProduct: {
    needs: ['most'],
    text: `/** A product of whole units; a known zero makes it zero, whatever the other is. */
function wholeProduct(a, b) {
  const v = a * b;
  return v <= most && v >= -most ? v : a === 0 || b === 0 ? 0 : NaN;
}`,
  },
  product: {
    needs: [],
    text: `function product(a, ea, b, eb) {
  return (a === 0 && ea === 0) || (b === 0 && eb === 0) ? 0 : a * b;
}`,
  },
  wholeQuotient: {
    needs: ['most'],
    text: `/** a / b where that is whole. */
function wholeQuotient(a, b) {
  const q = a / b;
  return a <= most && a >= -most && Number.isInteger(q) && q * b === a ? q : NaN;
}`,
  },
  quotient: {
    needs: [],
    text: `/** Open by zero. */
function quotient(a, b) {
  return b === 0 ? NaN : a / b;
}`,
  },
  raised: {
    needs: [],
    text: `/** An error as computed, made at least what it is. */
function raised(error) {
  return error * ${1 + 2 ** -48} + ${2 ** -1000};
}`,
  },
  errorOfSum: {
    needs: ['raised', 'most', 'U'],
    text: `function errorOfSum(v, ea, eb) {
  const size = Math.abs(v);
  return ea + eb === 0 && size <= most ? 0 : raised(ea + eb + U * size);
}`,
  },
  errorOfProduct: {
    needs: ['raised', 'most', 'U'],
    text: `function errorOfProduct(v, a, ea, b, eb) {
  const size = Math.abs(v);
  if (ea + eb === 0) return size <= most ? 0 : raised(U * size);
  if ((a === 0 && ea === 0) || (b === 0 && eb === 0)) return 0;
  return raised(Math.abs(a) * eb + Math.abs(b) * ea + ea * eb + U * size);
}`,
  },
  errorOfQuotient: {
    needs: ['raised', 'most', 'U'],
    text: `/** Of q = a * p / b: exact where it comes out whole. Infinite where the divisor may be zero. */
function errorOfQuotient(q, a, ea, p, b, eb) {
  const size = Math.abs(q);
  if (ea + eb === 0) {
    const n = a * p;
    return n <= most && n >= -most && q * b === n && Number.isInteger(q) ? 0 : raised(4 * U * size);
  }
  const least = Math.abs(b) - eb;
  return least > 0 ? raised((p * ea + size * eb) / least + 4 * U * size) : Infinity;
}`,
  },
  errorOfRescaled: {
    needs: ['raised', 'most', 'U'],
    text: `function errorOfRescaled(v, ea, p) {
  const size = Math.abs(v);
  return ea === 0 && size <= most ? 0 : raised(p * ea + U * size);
}`,
  },
  errorOfExtreme: {
    needs: ['raised'],
    text: `/** Of the highest or the lowest v of a and b: that of the one it is, or of both where they are too near. */
function errorOfExtreme(v, a, ea, b, eb) {
  if (ea === eb) return ea;
  if (Math.abs(a - b) > raised(ea + eb)) return v === a ? ea : eb;
  return ea > eb ? ea : eb;
}`,
  },
  isSure: {
    needs: ['raised'],
    text: `/** Whether the sign of a difference is that of the exact one; of what is open there is nothing to be sure of. */
function isSure(difference, error) {
  return error === 0 || Math.abs(difference) > raised(error) || difference !== difference;
}`,
  },
  roundWhole: {
    needs: [],
    text: `/** Whole units to a multiple of a step of p units: how many steps. */
function roundWhole(v, p, mode) {
  let cut = Math.trunc(v / p);
  let remainder = v - cut * p;
  // The quotient may have been rounded to the next whole number, at most 1 beyond v, which is still exact.
  if (remainder !== 0 && remainder < 0 !== v < 0) {
    cut -= v < 0 ? -1 : 1;
    remainder += v < 0 ? -p : p;
  }
  if (remainder === 0 || v !== v) return cut;
  const below = remainder < 0 ? cut - 1 : cut;
  if (mode === 'up') return below + 1;
  if (mode === 'down') return below;
  const over = remainder < 0 ? remainder + p : remainder;
  if (over !== p - over) return over > p - over ? below + 1 : below;
  return (mode === 'half-even' ? below % 2 !== 0 : below >= 0) ? below + 1 : below;
}`,
  },
  roundNear: {
    needs: ['raised', 'U'],
    text: `/** A value with an error, in steps of p units, to whole steps; open where the error does not let it say. */
function roundNear(v, e, p, mode) {
  const q = v / p;
  const margin = raised(e / p + 2 * U * Math.abs(q));
  const below = Math.floor(q);
  const over = q - below;
  if (mode === 'up' || mode === 'down') {
    return over > margin && 1 - over > margin ? (mode === 'up' ? below + 1 : below) : NaN;
  }
  const beyond = over - 0.5;
  return beyond > margin ? below + 1 : -beyond > margin ? below : NaN;
}`,
  },
  cellOf: {
    needs: [],
    text: `/** Where v lies among bounds: 2i before the i-th, 2i + 1 on it, twice their number after all. */
function cellOf(v, bounds) {
  if (v !== v) return NaN;
  let [from, through] = [0, bounds.length];
  while (from < through) {
    const middle = (from + through) >> 1;
    if (bounds[middle] < v) from = middle + 1;
    else through = middle;
  }
  return bounds[from] === v ? 2 * from + 1 : 2 * from;
}`,
  },
  holds: {
    needs: [],
    text: `/** Yes, no, or open. */
function holds(yes, no) {
  return yes ? 1 : no ? 0 : NaN;
}`,
  },
};
