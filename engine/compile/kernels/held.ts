import { isKnown, isOpen } from '../../population/population.ts';
import type { Fraction } from '../../value/fraction.ts';
import { errorOfNear, most, nearUnits, wholeUnits } from '../guard.ts';
import type { Slot } from '../slot.ts';

/** Known rows whose value is beyond what is held become open: a size above `most` without a guard, no number with one. */
export function heldOnly(out: Slot, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const beyond = out.guarded
      ? !((out.errors[row] as number) < Number.POSITIVE_INFINITY)
      : !(Math.abs(out.values[row] as number) <= most);
    if (!beyond || out.states[row] !== isKnown) continue;
    out.states[row] = isOpen;
    out.clean = false;
  }
}

/** Puts an exact value into a row, known; open where it cannot be held. */
export function putExact(out: Slot, row: number, value: Fraction | undefined): void {
  const whole = value === undefined ? undefined : wholeUnits(value, out.scale);
  const near = value === undefined || !out.guarded ? undefined : (whole ?? nearUnits(value, out.scale));
  const units = whole ?? near;
  const isHeld = units !== undefined && Math.abs(units) < Number.POSITIVE_INFINITY;
  out.values[row] = isHeld ? units : 0;
  if (out.guarded) out.errors[row] = whole === undefined && isHeld ? errorOfNear(units) : 0;
  out.states[row] = isHeld ? isKnown : isOpen;
  if (!isHeld) out.clean = false;
}
