import { fractionBits } from '../value/limits.ts';
import type { RuntimePart } from './runtime.ts';

/** Exact fractions of BigInt, for the rows where an error does not let a double decide. Open is `undefined`. */
export const exactParts: Readonly<Record<string, RuntimePart>> = {
  fraction: {
    needs: [],
    text: `/** Reduced, with a denominator above zero; open where it outgrows the engine's bound. */
function fraction(numerator, denominator) {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator < 0n ? -denominator : denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = denominator < 0n ? -a : a;
  const n = numerator / divisor;
  const d = denominator / divisor;
  return BigInt.asIntN(${fractionBits + 1}, n) === n && BigInt.asUintN(${fractionBits}, d) === d ? { n, d } : undefined;
}`,
  },
  ofUnits: {
    needs: ['fraction'],
    text: `/** So many units of 10^-scale. */
function ofUnits(units, scale) {
  if (!Number.isFinite(units)) return undefined;
  return scale > 0 ? fraction(BigInt(units), 10n ** BigInt(scale)) : fraction(BigInt(units) * 10n ** BigInt(-scale), 1n);
}`,
  },
  exactSum: {
    needs: ['fraction'],
    text: `function exactSum(a, b) {
  return a === undefined || b === undefined ? undefined : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}`,
  },
  exactNegative: {
    needs: [],
    text: `function exactNegative(a) {
  return a === undefined ? undefined : { n: -a.n, d: a.d };
}`,
  },
  exactProduct: {
    needs: ['fraction'],
    text: `function exactProduct(a, b) {
  if (a?.n === 0n) return a;
  if (b?.n === 0n) return b;
  return a === undefined || b === undefined ? undefined : fraction(a.n * b.n, a.d * b.d);
}`,
  },
  exactQuotient: {
    needs: ['fraction'],
    text: `function exactQuotient(a, b) {
  return a === undefined || b === undefined || b.n === 0n ? undefined : fraction(a.n * b.d, a.d * b.n);
}`,
  },
  exactSign: {
    needs: [],
    text: `/** -1, 0 or 1 as a is below, at or above b. */
function exactSign(a, b) {
  if (a === undefined || b === undefined) return NaN;
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}`,
  },
  exactExtreme: {
    needs: ['exactSign'],
    text: `function exactExtreme(sign, a, b) {
  const order = exactSign(a, b);
  return order !== order ? undefined : order === sign ? a : b;
}`,
  },
  exactRound: {
    needs: ['fraction'],
    text: `/** To a multiple of n / d. */
function exactRound(a, n, d, mode) {
  if (a === undefined) return undefined;
  const [dividend, divisor] = [a.n * d, a.d * n];
  let below = dividend / divisor;
  if (dividend < 0n && below * divisor !== dividend) below -= 1n;
  const twice = 2n * (dividend - below * divisor);
  const half = mode === 'half-even' ? below % 2n !== 0n : below >= 0n;
  const goesUp = mode === 'up' || (mode !== 'down' && (twice > divisor || (twice === divisor && half)));
  return fraction((twice > 0n && goesUp ? below + 1n : below) * n, d);
}`,
  },
  wholeUnits: {
    needs: ['most'],
    text: `/** The number of units of 10^-scale where that is whole and fits; else open. */
function wholeUnits(a, scale) {
  if (a === undefined) return NaN;
  const units = scale > 0 ? a.n * 10n ** BigInt(scale) : a.n;
  const divisor = scale < 0 ? a.d * 10n ** BigInt(-scale) : a.d;
  const v = Number(units / divisor);
  return units % divisor === 0n && v <= most && v >= -most ? v : NaN;
}`,
  },
  nearUnits: {
    needs: [],
    text: `/** The nearest double but some to the number of units of 10^-scale. */
function nearUnits(a, scale) {
  if (a === undefined) return NaN;
  const units = scale > 0 ? a.n * 10n ** BigInt(scale) : a.n;
  const divisor = scale < 0 ? a.d * 10n ** BigInt(-scale) : a.d;
  const size = units < 0n ? -units : units;
  const shift = Math.max(0, 64 + 4 * (divisor.toString(16).length - size.toString(16).length + 1));
  const q = Number((size << BigInt(shift)) / divisor);
  const near = shift > 1000 ? q / 2 ** 500 / 2 ** Math.min(1000, shift - 500) : q / 2 ** shift;
  return units < 0n ? -near : near;
}`,
  },
  errorOfNear: {
    needs: ['wholeUnits', 'raised', 'U'],
    text: `/** Of a fraction held as v: nothing where it is whole. */
function errorOfNear(v, a, scale) {
  return wholeUnits(a, scale) === v ? 0 : raised(4 * U * Math.abs(v));
}`,
  },
  kept: {
    needs: ['ofUnits'],
    text: `/** What was kept of a row: whole units, or the fraction beside them. */
function kept(fractions, row, v, e, scale) {
  return e === 0 ? ofUnits(v, scale) : fractions.get(row);
}`,
  },
};
