/** `+ - *`, the negative and the same number in smaller units. Quotients stand in `quotient.ts`. */
import { isKnown, isOpen } from '../../population/population.ts';
import { add, type Fraction, isZero, multiply, negate, subtract } from '../../value/fraction.ts';
import { errorOfProduct, errorOfRescaled, errorOfSum, most, powerOfTen } from '../guard.ts';
import { bothKnown, deriveBy, type Kernel, type Slot, sameKnown, sameStates } from '../slot.ts';
import { heldOnly } from './held.ts';

export function sumKernel(out: Slot, left: Slot, right: Slot, sign: 1 | -1): Kernel {
  deriveBy(out, (row) => {
    const a = left.exact(row);
    const b = right.exact(row);
    if (a === undefined || b === undefined) return undefined;
    return sign === 1 ? add(a, b) : subtract(a, b);
  });
  if (out.guarded) return guardedSum(out, left, right, sign);
  return sign === 1 ? wholeSum(out, left, right) : wholeDifference(out, left, right);
}

function wholeSum(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    let over = false;
    for (let row = 0; row < rows; row += 1) {
      const value = (a[row] as number) + (b[row] as number);
      values[row] = value;
      if (value > most || value < -most) over = true;
    }
    bothKnown(out, left, right, rows);
    if (over) heldOnly(out, rows);
  };
}

function wholeDifference(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    let over = false;
    for (let row = 0; row < rows; row += 1) {
      const value = (a[row] as number) - (b[row] as number);
      values[row] = value;
      if (value > most || value < -most) over = true;
    }
    bothKnown(out, left, right, rows);
    if (over) heldOnly(out, rows);
  };
}

function guardedSum(out: Slot, left: Slot, right: Slot, sign: 1 | -1): Kernel {
  return (rows) => {
    const { values, errors } = out;
    const a = left.values;
    const b = right.values;
    const ea = left.errors;
    const eb = right.errors;
    let over = false;
    for (let row = 0; row < rows; row += 1) {
      const value = (a[row] as number) + sign * (b[row] as number);
      const e = ea[row] as number;
      const f = eb[row] as number;
      values[row] = value;
      const error = e === 0 && f === 0 && value <= most && value >= -most ? 0 : errorOfSum(e, f, value);
      errors[row] = error;
      if (!(error < Number.POSITIVE_INFINITY)) over = true;
    }
    bothKnown(out, left, right, rows);
    if (over) heldOnly(out, rows);
  };
}

/** A known zero makes the product 0, whatever the other is. */
export function productKernel(out: Slot, left: Slot, right: Slot): Kernel {
  deriveBy(out, (row) => {
    const a = left.exact(row);
    const b = right.exact(row);
    return a === undefined || b === undefined ? undefined : multiply(a, b);
  });
  const values = out.guarded ? guardedProduct(out, left, right) : wholeProduct(out, left, right);
  return (rows, start) => {
    values(rows, start);
    if (left.clean && right.clean) return;
    const { states } = out;
    for (let row = 0; row < rows; row += 1) {
      const a = left.states[row] === isKnown;
      const b = right.states[row] === isKnown;
      if (a && b) continue;
      const isNothing = (a && isZeroAt(left, row)) || (b && isZeroAt(right, row));
      states[row] = isNothing ? isKnown : isOpen;
      if (!isNothing) continue;
      out.values[row] = 0;
      if (out.guarded) out.errors[row] = 0;
    }
  };
}

/** Whether a known value is zero; where that is within its error, as a fraction. */
function isZeroAt(slot: Slot, row: number): boolean {
  const error = slot.errors[row] as number;
  const value = slot.values[row] as number;
  if (error === 0) return value === 0;
  if (Math.abs(value) > error) return false;
  const exact = slot.exact(row);
  return exact !== undefined && isZero(exact);
}

function wholeProduct(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const a = left.values;
    const b = right.values;
    let over = false;
    for (let row = 0; row < rows; row += 1) {
      // + 0: no -0.
      const value = (a[row] as number) * (b[row] as number) + 0;
      values[row] = value;
      if (value > most || value < -most) over = true;
    }
    bothKnown(out, left, right, rows);
    if (over) heldOnly(out, rows);
  };
}

function guardedProduct(out: Slot, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values, errors } = out;
    const a = left.values;
    const b = right.values;
    const ea = left.errors;
    const eb = right.errors;
    let over = false;
    for (let row = 0; row < rows; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      const e = ea[row] as number;
      const f = eb[row] as number;
      const value = x * y + 0;
      values[row] = value;
      const error = e === 0 && f === 0 && value <= most && value >= -most ? 0 : errorOfProduct(x, e, y, f, value);
      errors[row] = error;
      if (!(error < Number.POSITIVE_INFINITY)) over = true;
    }
    bothKnown(out, left, right, rows);
    if (over) heldOnly(out, rows);
  };
}

export function negateKernel(out: Slot, operand: Slot): Kernel {
  deriveBy(out, (row) => negated(operand.exact(row)));
  return (rows) => {
    const { values, errors } = out;
    const from = operand.values;
    const off = operand.errors;
    for (let row = 0; row < rows; row += 1) values[row] = 0 - (from[row] as number);
    if (out.guarded) for (let row = 0; row < rows; row += 1) errors[row] = off[row] as number;
    sameKnown(out, operand, rows);
  };
}

function negated(value: Fraction | undefined): Fraction | undefined {
  return value === undefined ? undefined : negate(value);
}

/** To smaller units: times a power of ten; or the same units with a guard. */
export function rescaleKernel(out: Slot, operand: Slot): Kernel {
  const power = powerOfTen(out.scale - operand.scale);
  if (power === undefined) throw new Error('a number is rescaled to units that are at most 10^22 times smaller');
  deriveBy(out, (row) => operand.exact(row));
  return (rows) => {
    const { values, errors } = out;
    const from = operand.values;
    const off = operand.errors;
    let over = false;
    for (let row = 0; row < rows; row += 1) {
      const value = (from[row] as number) * power;
      values[row] = value;
      if (value > most || value < -most) over = true;
    }
    if (out.guarded) {
      over = false;
      for (let row = 0; row < rows; row += 1) {
        const value = values[row] as number;
        const e = off[row] as number;
        const error = e === 0 && value <= most && value >= -most ? 0 : errorOfRescaled(power, e, value);
        errors[row] = error;
        if (!(error < Number.POSITIVE_INFINITY)) over = true;
      }
    }
    sameStates(out, operand, rows);
    if (over) heldOnly(out, rows);
  };
}
