/**
 * The straight-line way for one row: instructions over one array of doubles, with a place per node. It holds under what was
 * seen so far to be known. An instruction that cannot tell (beyond 2^53, within the error) leaves its node to its kernel,
 * which always can; a node that then is not known ends it, and every kernel runs.
 */
import { isKnown } from '../population/population.ts';
import { errorOfProduct, errorOfQuotient, errorOfRescaled, errorOfSum, most, raised, unitRoundoff } from './guard.ts';
import { type Call, type CellTable, does, type Instructions, width } from './instruction.ts';
import { placeAmong } from './kernels/look-up.ts';
import type { BoundColumn } from './kernels/reads.ts';
import { type Rounding, roundedUnits } from './kernels/round.ts';

/**
 * Whether all that was held to be known is. Cases are written as numbers, which makes one jump of them; functions get places,
 * since doubles that are handed on may be put on the heap.
 */
export function follow(instructions: Instructions): boolean {
  const { code, calls, lists, numbers, columns, roundings, tables, values: v, errors: e } = instructions;
  const end = code.length;
  for (let at = 0; at < end; at += width) {
    const out = code[at + 2] as number;
    const a = code[at + 3] as number;
    const b = code[at + 4] as number;
    const c = code[at + 5] as number;
    let done = false;
    switch (code[at]) {
      case 1: // input
        done = input(v, out, columns[a] as BoundColumn);
        break;
      case 4: // sum
        done = sum(v, out, a, b);
        break;
      case 6: // product
        done = product(v, out, a, b);
        break;
      case 7: // guardedSum
        done = guardedSum(v, e, out, a, b, 1);
        break;
      case 9: // guardedProduct
        done = guardedProduct(v, e, out, a, b);
        break;
      case 10: // quotient
        done = quotient(v, e, out, a, b, numbers, c);
        break;
      case 11: // rescale
        done = rescale(v, out, a, numbers, c);
        break;
      case 12: // guardedRescale
        done = guardedRescale(v, e, out, a, numbers, c);
        break;
      case 14: // equal
        done = put(v, out, v[a] === v[b] ? 1 : 0);
        break;
      case 17: // atMost
        done = put(v, out, (v[a] as number) <= (v[b] as number) ? 1 : 0);
        break;
      case 19: // both
        done = put(v, out, v[a] === 0 || v[b] === 0 ? 0 : 1);
        break;
      case 20: // either
        done = put(v, out, v[a] === 1 || v[b] === 1 ? 1 : 0);
        break;
      case 24: // ifElse
        done = take(v, e, out, v[a] === 1 ? b : c);
        break;
      case 29: // round
        done = rounded(v, e, out, a, roundings[b] as Rounding);
        break;
      case 31: // lookUp
        done = look(v, out, lists, a, tables[b] as CellTable);
        break;
      default:
        done = seldom(instructions, at);
    }
    if (!done && !byKernel(calls[code[at + 1] as number] as Call)) return false;
  }
  return true;
}

function byKernel({ kernel, slot }: Call): boolean {
  kernel(1, 0);
  if (slot === undefined) return true;
  if (slot.states[0] !== isKnown) return false;
  slot.clean = true;
  return true;
}

function seldom(instructions: Instructions, at: number): boolean {
  const { code, lists, values: v, errors: e } = instructions;
  const out = code[at + 2] as number;
  const a = code[at + 3] as number;
  const b = code[at + 4] as number;
  const c = code[at + 5] as number;
  switch (code[at]) {
    case 2: // move
      return take(v, e, out, a);
    case 3: // set
      return put(v, out, a);
    case 5: // difference
      return difference(v, out, a, b);
    case 8: // guardedDifference
      return guardedSum(v, e, out, a, b, -1);
    case 13: // negate
      return put(v, out, 0 - (v[a] as number)) && put(e, out, e[a] as number);
    case 15: // unequal
      return put(v, out, v[a] === v[b] ? 0 : 1);
    case 16: // less
      return put(v, out, (v[a] as number) < (v[b] as number) ? 1 : 0);
    case 18: // guardedCompare
      return compare(v, out, orderOf(v, e, a, b), c);
    case 21: // all
      return decided(v, out, lists, a, b, 0);
    case 22: // any
      return decided(v, out, lists, a, b, 1);
    case 23: // not
      return put(v, out, v[a] === 0 ? 1 : 0);
    case 25: // choose
      return take(v, e, out, firstOf(v, lists, a, b, c));
    case 26: // onlyOne
      return only(v, e, out, lists, a, b, c);
    case 27: // highest
      return outermost(v, e, out, a, b, orderOf(v, e, b, a));
    case 28: // lowest
      return outermost(v, e, out, a, b, orderOf(v, e, a, b));
    case 30: // cell
      return put(v, out, placeAmong(instructions.bounds[b] as Float64Array, v[a] as number));
    default:
      return false;
  }
}

function input(v: Float64Array, out: number, { column }: BoundColumn): boolean {
  if (column === undefined || (column.states !== undefined && column.states[0] !== 0)) return false;
  v[out] = column.values[0] as number;
  return true;
}

function put(to: Float64Array, out: number, value: number): boolean {
  to[out] = value;
  return true;
}

function take(v: Float64Array, e: Float64Array, out: number, from: number): boolean {
  v[out] = v[from] as number;
  e[out] = e[from] as number;
  return true;
}

function isHeld(v: Float64Array, out: number): boolean {
  const value = v[out] as number;
  return value <= most && value >= -most;
}

function sum(v: Float64Array, out: number, a: number, b: number): boolean {
  v[out] = (v[a] as number) + (v[b] as number);
  return isHeld(v, out);
}

function difference(v: Float64Array, out: number, a: number, b: number): boolean {
  v[out] = (v[a] as number) - (v[b] as number);
  return isHeld(v, out);
}

/** + 0: no -0. */
function product(v: Float64Array, out: number, a: number, b: number): boolean {
  v[out] = (v[a] as number) * (v[b] as number) + 0;
  return isHeld(v, out);
}

function rescale(v: Float64Array, out: number, a: number, numbers: Float64Array, at: number): boolean {
  v[out] = (v[a] as number) * (numbers[at] as number);
  return isHeld(v, out);
}

function guardedSum(v: Float64Array, e: Float64Array, out: number, a: number, b: number, sign: 1 | -1): boolean {
  const ea = e[a] as number;
  const eb = e[b] as number;
  const value = (v[a] as number) + sign * (v[b] as number);
  const isWhole = ea === 0 && eb === 0 && value <= most && value >= -most;
  const error = isWhole ? 0 : errorOfSum(ea, eb, value);
  v[out] = value;
  e[out] = error;
  return error < Number.POSITIVE_INFINITY;
}

function guardedProduct(v: Float64Array, e: Float64Array, out: number, a: number, b: number): boolean {
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
function quotient(
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

function guardedRescale(
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
function orderOf(v: Float64Array, e: Float64Array, a: number, b: number): number {
  const difference = (v[a] as number) - (v[b] as number);
  const error = (e[a] as number) + (e[b] as number);
  const size = Math.abs(difference);
  if (error !== 0 && !(size > raised(error + unitRoundoff * size))) return 0;
  return difference < 0 ? below : difference > 0 ? above : equal;
}

/** `outcomes`: in which of the orders it holds. */
function compare(v: Float64Array, out: number, order: number, outcomes: number): boolean {
  v[out] = (outcomes & order) === 0 ? 0 : 1;
  return order !== 0;
}

function decided(
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
function firstOf(v: Float64Array, lists: Int32Array, from: number, until: number, otherwise: number): number {
  for (let at = from; at < until; at += 2) if (v[lists[at] as number] === 1) return lists[at + 1] as number;
  return otherwise;
}

/** Of none, `otherwise`, -1 where there is none. */
function only(
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
function outermost(v: Float64Array, e: Float64Array, out: number, a: number, b: number, order: number): boolean {
  return order !== 0 && take(v, e, out, order === above ? b : a);
}

function rounded(v: Float64Array, e: Float64Array, out: number, a: number, rounding: Rounding): boolean {
  v[out] = roundedUnits(rounding, v[a] as number, e[a] as number) + 0;
  e[out] = 0;
  return isHeld(v, out);
}

function look(v: Float64Array, out: number, lists: Int32Array, from: number, { sizes, values }: CellTable): boolean {
  let place = 0;
  for (let at = 0; at < sizes.length; at += 1)
    place = place * (sizes[at] as number) + (v[lists[from + at] as number] as number);
  const value = place < values.length ? (values[place] as number) : Number.NaN;
  v[out] = value;
  return !Number.isNaN(value);
}
