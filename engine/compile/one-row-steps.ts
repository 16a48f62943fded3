/** What instructions do: each reads and writes places, and says whether its result stands there. */
import { errorOfProduct, errorOfQuotient, errorOfRescaled, errorOfSum, most, raised, unitRoundoff } from './guard.ts';
import type { CellTable } from './instruction.ts';
import type { BoundColumn } from './kernels/reads.ts';
import { type Rounding, roundedUnits } from './kernels/round.ts';

export function input(v: Float64Array, out: number, { column }: BoundColumn): boolean {
  if (column === undefined || (column.states !== undefined && column.states[0] !== 0)) return false;
  v[out] = column.values[0] as number;
  return true;
}

export function put(to: Float64Array, out: number, value: number): boolean {
  to[out] = value;
  return true;
}

export function take(v: Float64Array, e: Float64Array, out: number, from: number): boolean {
  v[out] = v[from] as number;
  e[out] = e[from] as number;
  return true;
}

function isHeld(v: Float64Array, out: number): boolean {
  const value = v[out] as number;
  return value <= most && value >= -most;
}

export function sum(v: Float64Array, out: number, a: number, b: number): boolean {
  v[out] = (v[a] as number) + (v[b] as number);
  return isHeld(v, out);
}

export function difference(v: Float64Array, out: number, a: number, b: number): boolean {
  v[out] = (v[a] as number) - (v[b] as number);
  return isHeld(v, out);
}

/** + 0: no -0. */
export function product(v: Float64Array, out: number, a: number, b: number): boolean {
  v[out] = (v[a] as number) * (v[b] as number) + 0;
  return isHeld(v, out);
}

export function rescale(v: Float64Array, out: number, a: number, numbers: Float64Array, at: number): boolean {
  v[out] = (v[a] as number) * (numbers[at] as number);
  return isHeld(v, out);
}

export function guardedSum(v: Float64Array, e: Float64Array, out: number, a: number, b: number, sign: 1 | -1): boolean {
  const ea = e[a] as number;
  const eb = e[b] as number;
  const value = (v[a] as number) + sign * (v[b] as number);
  const isWhole = ea === 0 && eb === 0 && value <= most && value >= -most;
  const error = isWhole ? 0 : errorOfSum(ea, eb, value);
  v[out] = value;
  e[out] = error;
  return error < Number.POSITIVE_INFINITY;
}

export function guardedProduct(v: Float64Array, e: Float64Array, out: number, a: number, b: number): boolean {
  const x = v[a] as number;
  const y = v[b] as number;
  const ea = e[a] as number;
  const eb = e[b] as number;
  const value = x * y + 0;
  const isWhole = ea === 0 && eb === 0 && value <= most && value >= -most;
  const error = isWhole ? 0 : errorOfProduct(x, ea, y, eb, value);
  v[out] = value;
  e[out] = error;
  return error < Number.POSITIVE_INFINITY;
}

/** See `quotientKernel`; `numbers` has what dividend and divisor are multiplied by. */
export function quotient(
  v: Float64Array,
  e: Float64Array,
  out: number,
  a: number,
  b: number,
  numbers: Float64Array,
  at: number,
): boolean {
  const power = numbers[at] as number;
  const divisor = numbers[at + 1] as number;
  const y = v[b] as number;
  const dividend = (v[a] as number) * power;
  const by = y * divisor;
  const value = dividend / by + 0;
  const ea = e[a] as number;
  const eb = e[b] as number;
  const areWhole = ea === 0 && eb === 0 && by !== 0 && Math.abs(dividend) <= most && Math.abs(by) <= most;
  const isWhole = areWhole && value * by === dividend && Math.floor(value) === value;
  const error = isWhole ? 0 : errorOfQuotient(power / divisor, ea, y, eb, value);
  v[out] = value;
  e[out] = error;
  return Math.abs(y) > eb && error < Number.POSITIVE_INFINITY;
}

export function guardedRescale(
  v: Float64Array,
  e: Float64Array,
  out: number,
  a: number,
  numbers: Float64Array,
  at: number,
): boolean {
  const power = numbers[at] as number;
  const ea = e[a] as number;
  v[out] = (v[a] as number) * power;
  const error = ea === 0 && isHeld(v, out) ? 0 : errorOfRescaled(power, ea, v[out] as number);
  e[out] = error;
  return error < Number.POSITIVE_INFINITY;
}

const [below, equal, above] = [1, 2, 4];

/** Below, equal or above; 0 where that is within the errors. See `orderOf` of the kernels. */
export function orderOf(v: Float64Array, e: Float64Array, a: number, b: number): number {
  const difference = (v[a] as number) - (v[b] as number);
  const error = (e[a] as number) + (e[b] as number);
  const size = Math.abs(difference);
  if (error !== 0 && !(size > raised(error + unitRoundoff * size))) return 0;
  return difference < 0 ? below : difference > 0 ? above : equal;
}

/** `outcomes`: in which of the orders it holds. */
export function compare(v: Float64Array, out: number, order: number, outcomes: number): boolean {
  v[out] = (outcomes & order) === 0 ? 0 : 1;
  return order !== 0;
}

export function decided(
  v: Float64Array,
  out: number,
  lists: Int32Array,
  from: number,
  until: number,
  deciding: number,
): boolean {
  let value = 1 - deciding;
  for (let at = from; at < until; at += 1) if (v[lists[at] as number] === deciding) value = deciding;
  v[out] = value;
  return true;
}

/** Pairs of a condition and a value. */
export function firstOf(v: Float64Array, lists: Int32Array, from: number, until: number, otherwise: number): number {
  for (let at = from; at < until; at += 2) if (v[lists[at] as number] === 1) return lists[at + 1] as number;
  return otherwise;
}

/** Of none, `otherwise`, -1 where there is none. */
export function only(
  v: Float64Array,
  e: Float64Array,
  out: number,
  lists: Int32Array,
  from: number,
  until: number,
  otherwise: number,
): boolean {
  let found = -1;
  for (let at = from; at < until; at += 2) {
    if (v[lists[at] as number] !== 1) continue;
    if (found >= 0) return false;
    found = lists[at + 1] as number;
  }
  if (found < 0) found = otherwise;
  return found >= 0 && take(v, e, out, found);
}

/** The second where it lies further, else the first. */
export function outermost(v: Float64Array, e: Float64Array, out: number, a: number, b: number, order: number): boolean {
  return order !== 0 && take(v, e, out, order === above ? b : a);
}

export function rounded(v: Float64Array, e: Float64Array, out: number, a: number, rounding: Rounding): boolean {
  v[out] = roundedUnits(rounding, v[a] as number, e[a] as number) + 0;
  e[out] = 0;
  return isHeld(v, out);
}

export function look(
  v: Float64Array,
  out: number,
  lists: Int32Array,
  from: number,
  { sizes, values }: CellTable,
): boolean {
  let place = 0;
  for (let at = 0; at < sizes.length; at += 1)
    place = place * (sizes[at] as number) + (v[lists[from + at] as number] as number);
  const value = place < values.length ? (values[place] as number) : Number.NaN;
  v[out] = value;
  return !Number.isNaN(value);
}
