import { isKnown } from '../../population/population.ts';
import { compare as compareFractions } from '../../value/fraction.ts';
import { raised, unitRoundoff } from '../guard.ts';
import type { Comparison } from '../ir.ts';
import { bothKnown, type Kernel, type Slot, setOpen } from '../slot.ts';

/** Of whole numbers, days, codes, rows and places of texts: as doubles. With a guard see `guardedCompare`. */
export function compareKernel(out: Slot, operator: Comparison, left: Slot, right: Slot): Kernel {
  if (left.guarded || right.guarded) return guardedCompare(out, operator, left, right);
  const swapped = operator === '>' || operator === '>=';
  const a = swapped ? right : left;
  const b = swapped ? left : right;
  switch (operator) {
    case '=':
      return isSame(out, a, b);
    case '<>':
      return isOther(out, a, b);
    case '<':
    case '>':
      return isLess(out, a, b);
    case '<=':
    case '>=':
      return isAtMost(out, a, b);
  }
}

function isSame(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    for (let row = 0; row < rows; row += 1) values[row] = a[row] === b[row] ? 1 : 0;
    bothKnown(out, left, right, rows);
  };
}

function isOther(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    for (let row = 0; row < rows; row += 1) values[row] = a[row] === b[row] ? 0 : 1;
    bothKnown(out, left, right, rows);
  };
}

function isLess(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    for (let row = 0; row < rows; row += 1) values[row] = (a[row] as number) < (b[row] as number) ? 1 : 0;
    bothKnown(out, left, right, rows);
  };
}

function isAtMost(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    for (let row = 0; row < rows; row += 1) values[row] = (a[row] as number) <= (b[row] as number) ? 1 : 0;
    bothKnown(out, left, right, rows);
  };
}

/** By the sign of the difference, where that is surely not 0; else by the exact values of the row. */
function guardedCompare(out: Slot, operator: Comparison, left: Slot, right: Slot): Kernel {
  const below = operator === '<' || operator === '<=' || operator === '<>' ? 1 : 0;
  const same = operator === '=' || operator === '<=' || operator === '>=' ? 1 : 0;
  const above = operator === '>' || operator === '>=' || operator === '<>' ? 1 : 0;
  return (rows) => {
    bothKnown(out, left, right, rows);
    const { values } = out;
    for (let row = 0; row < rows; row += 1) {
      const order = orderOf(left, row, right, row);
      if (order === undefined) {
        if (out.states[row] === isKnown) setOpen(out, row);
      } else values[row] = order < 0 ? below : order > 0 ? above : same;
    }
  };
}

/**
 * Below, equal or above 0; of two rows that are known. The difference d of two doubles is rounded by at most u·|d|, and its
 * sign is right. Undefined where an exact value is larger than is held.
 */
export function orderOf(left: Slot, leftRow: number, right: Slot, rightRow: number): number | undefined {
  const difference = (left.values[leftRow] as number) - (right.values[rightRow] as number);
  const error = (left.errors[leftRow] as number) + (right.errors[rightRow] as number);
  if (error === 0) return difference;
  const size = Math.abs(difference);
  if (size > raised(error + unitRoundoff * size)) return difference;
  if (left.states[leftRow] !== isKnown || right.states[rightRow] !== isKnown) return 0;
  const a = left.exact(leftRow);
  const b = right.exact(rightRow);
  return a === undefined || b === undefined ? undefined : compareFractions(a, b);
}
