/**
 * The straight-line way for one row: instructions over one array of doubles, with a place per node. It holds under what was
 * seen so far to be known. An instruction that cannot tell (beyond 2^53, within the error) leaves its node to its kernel,
 * which always can; a node that then is not known ends it, and every kernel runs.
 */
import { isKnown } from '../population/population.ts';
import { type Call, type CellTable, type Instructions, width } from './instruction.ts';
import { placeAmong } from './kernels/look-up.ts';
import type { BoundColumn } from './kernels/reads.ts';
import type { Rounding } from './kernels/round.ts';
import {
  compare,
  decided,
  difference,
  firstOf,
  guardedProduct,
  guardedRescale,
  guardedSum,
  input,
  look,
  only,
  orderOf,
  outermost,
  product,
  put,
  quotient,
  rescale,
  rounded,
  sum,
  take,
} from './one-row-steps.ts';

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
