import { isKnown, isOpen } from '../../population/population.ts';
import { divide, isZero } from '../../value/fraction.ts';
import { errorOfQuotient, most, powerOfTen } from '../guard.ts';
import { bothKnown, deriveBy, type Kernel, type Slot, setOpen } from '../slot.ts';
import { heldOnly, putExact } from './held.ts';

/**
 * `left / right`, in units of the result: left·power / right. Where both are whole and `left·power` is at most `most`, a
 * quotient that comes out whole is exact when it gives the dividend back. By zero it is open.
 */
export function quotientKernel(out: Slot, left: Slot, right: Slot): Kernel {
  const extra = out.scale - left.scale + right.scale;
  const power = powerOfTen(Math.max(0, extra));
  const divisor = powerOfTen(Math.max(0, -extra));
  if (power === undefined || divisor === undefined)
    throw new Error('the scale of a quotient is too far from its operands');
  deriveBy(out, (row) => {
    const a = left.exact(row);
    const b = right.exact(row);
    return a === undefined || b === undefined || isZero(b) ? undefined : divide(a, b);
  });
  const exactly = (row: number): void => {
    if (out.states[row] !== isKnown) return;
    const a = left.exact(row);
    const b = right.exact(row);
    if (a === undefined || b === undefined || isZero(b)) setOpen(out, row);
    else putExact(out, row, divide(a, b));
  };
  return (rows) => {
    bothKnown(out, left, right, rows);
    const { values } = out;
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
      const dividend = x * power;
      const by = y * divisor;
      const value = dividend / by + 0;
      values[row] = value;
      const isWhole =
        e === 0 && f === 0 && by !== 0 && Math.abs(dividend) <= most && Math.abs(by) <= most
          ? value * by === dividend && Math.floor(value) === value
          : false;
      if (out.guarded) {
        const error = isWhole ? 0 : errorOfQuotient(power / divisor, e, y, f, value);
        out.errors[row] = error;
        if (Math.abs(y) <= f || !(error < Number.POSITIVE_INFINITY)) exactly(row);
      } else if (!isWhole) over = true;
    }
    if (over) openUnlessWhole(out, rows, left, right, power, divisor);
    if (!out.clean) heldOnly(out, rows);
  };
}

/** Without a guard a quotient is known only where it is whole. */
function openUnlessWhole(out: Slot, rows: number, left: Slot, right: Slot, power: number, divisor: number): void {
  for (let row = 0; row < rows; row += 1) {
    if (out.states[row] !== isKnown) continue;
    const a = left.exact(row);
    const b = right.exact(row);
    if (a === undefined || b === undefined || isZero(b)) {
      out.states[row] = isOpen;
      out.clean = false;
      continue;
    }
    const dividend = (left.values[row] as number) * power;
    const by = (right.values[row] as number) * divisor;
    const value = out.values[row] as number;
    const isSure =
      Math.abs(dividend) <= most && Math.abs(by) <= most && left.errors[row] === 0 && right.errors[row] === 0;
    if (!isSure || value * by !== dividend || Math.floor(value) !== value) putExact(out, row, divide(a, b));
  }
}
