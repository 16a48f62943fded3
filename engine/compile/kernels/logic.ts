/** `en`, `of`, `niet`, `ten minste n van`, `is aanwezig`: values are 0 and 1. */
import { isAbsent, isKnown, isOpen } from '../../population/population.ts';
import { allKnown, type Kernel, type Slot, sameKnown } from '../slot.ts';

/** One operand that decides, decides; without one what is not known makes it open. */
export function decidedByKernel(out: Slot, deciding: 0 | 1, operands: readonly Slot[]): Kernel {
  const [left, right] = operands;
  if (left !== undefined && right !== undefined && operands.length === 2)
    return decidedByTwo(out, deciding, left, right);
  return (rows) => {
    const { values, states } = out;
    values.fill(1 - deciding, 0, rows);
    allKnown(out);
    for (const operand of operands) {
      const from = operand.values;
      if (operand.clean) {
        for (let row = 0; row < rows; row += 1)
          if (from[row] === deciding) {
            values[row] = deciding;
            states[row] = isKnown;
          }
        continue;
      }
      const fromStates = operand.states;
      for (let row = 0; row < rows; row += 1) {
        if (fromStates[row] !== isKnown) {
          if (values[row] !== deciding) states[row] = isOpen;
        } else if (from[row] === deciding) {
          values[row] = deciding;
          states[row] = isKnown;
        }
      }
      out.clean = false;
    }
  };
}

function decidedByTwo(out: Slot, deciding: 0 | 1, left: Slot, right: Slot): Kernel {
  return (rows) => {
    const { values, states } = out;
    const a = left.values;
    const b = right.values;
    if (left.clean && right.clean) {
      for (let row = 0; row < rows; row += 1)
        values[row] = a[row] === deciding || b[row] === deciding ? deciding : 1 - deciding;
      allKnown(out);
      return;
    }
    for (let row = 0; row < rows; row += 1) {
      const one = left.states[row] === isKnown;
      const other = right.states[row] === isKnown;
      const isDecided = (one && a[row] === deciding) || (other && b[row] === deciding);
      values[row] = isDecided ? deciding : 1 - deciding;
      states[row] = isDecided || (one && other) ? isKnown : isOpen;
    }
    out.clean = false;
  };
}

export function notKernel(out: Slot, operand: Slot): Kernel {
  return (rows) => {
    const { values } = out;
    const from = operand.values;
    for (let row = 0; row < rows; row += 1) values[row] = 1 - (from[row] as number);
    sameKnown(out, operand, rows);
  };
}

export function atLeastKernel(out: Slot, needed: number, operands: readonly Slot[]): Kernel {
  const allowed = operands.length - needed;
  return (rows) => {
    const { values, states } = out;
    allKnown(out);
    for (let row = 0; row < rows; row += 1) {
      let holding = 0;
      let failing = 0;
      for (const operand of operands) {
        if (operand.states[row] !== isKnown) continue;
        if (operand.values[row] === 1) holding += 1;
        else failing += 1;
      }
      values[row] = holding >= needed ? 1 : 0;
      if (holding >= needed || failing > allowed) continue;
      states[row] = isOpen;
      out.clean = false;
    }
  };
}

export function presentKernel(out: Slot, operand: Slot, wanted: boolean): Kernel {
  const known = wanted ? 1 : 0;
  return (rows) => {
    const { values, states } = out;
    const from = operand.states;
    values.fill(known, 0, rows);
    allKnown(out);
    if (operand.clean) return;
    for (let row = 0; row < rows; row += 1) {
      const state = from[row] as number;
      if (state === isAbsent) values[row] = 1 - known;
      states[row] = state === isOpen ? isOpen : isKnown;
    }
    out.clean = false;
  };
}
