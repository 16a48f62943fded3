/** What comes of one of several nodes: `als … dan`, rows of a table, `bij geen`, `hoogste van (a; b)`. */
import { isAbsent, isKnown } from '../../population/population.ts';
import { allKnown, deriveBy, type Kernel, type Slot, setOpen } from '../slot.ts';
import { orderOf } from './compare.ts';

export interface SlotBranch {
  readonly condition: Slot;
  readonly value: Slot;
}

/** The first branch whose condition holds, else the last. */
export function chooseKernel(out: Slot, branches: readonly SlotBranch[], otherwise: Slot): Kernel {
  const chosen = (row: number): Slot | undefined => {
    for (const { condition, value } of branches) {
      if (condition.states[row] !== isKnown) return undefined;
      if (condition.values[row] === 1) return value;
    }
    return otherwise;
  };
  deriveBy(out, (row) => chosen(row)?.exact(row));
  const [only] = branches;
  const sources = [...branches.flatMap(({ condition, value }) => [condition, value]), otherwise];
  return (rows) => {
    if (only !== undefined && branches.length === 1 && !out.guarded && sources.every(isClean))
      eitherOr(out, only, otherwise, rows);
    else takeChosen(out, chosen, rows);
  };
}

function isClean(slot: Slot): boolean {
  return slot.clean;
}

function eitherOr(out: Slot, { condition, value }: SlotBranch, otherwise: Slot, rows: number): void {
  const { values } = out;
  const test = condition.values;
  const a = value.values;
  const b = otherwise.values;
  for (let row = 0; row < rows; row += 1) values[row] = (test[row] === 1 ? a[row] : b[row]) as number;
  allKnown(out);
}

/** Per row what was chosen; open where nothing was. */
function takeChosen(out: Slot, chosen: (row: number) => Slot | undefined, rows: number): void {
  allKnown(out);
  for (let row = 0; row < rows; row += 1) {
    const from = chosen(row);
    if (from === undefined) setOpen(out, row);
    else take(out, from, row);
  }
}

function take(out: Slot, from: Slot, row: number): void {
  out.values[row] = from.values[row] as number;
  if (out.guarded) out.errors[row] = from.errors[row] as number;
  const state = from.states[row] as number;
  if (state === isKnown) return;
  out.states[row] = state;
  out.clean = false;
}

/** The branch whose condition holds, if that is exactly one and no condition is open or absent. */
export function onlyOneKernel(out: Slot, branches: readonly SlotBranch[], otherwise: Slot | undefined): Kernel {
  const chosen = (row: number): Slot | undefined => {
    let found: Slot | undefined;
    for (const { condition, value } of branches) {
      if (condition.states[row] !== isKnown) return undefined;
      if (condition.values[row] !== 1) continue;
      if (found !== undefined) return undefined;
      found = value;
    }
    return found ?? otherwise;
  };
  deriveBy(out, (row) => chosen(row)?.exact(row));
  return (rows) => takeChosen(out, chosen, rows);
}

export function ifAbsentKernel(out: Slot, operand: Slot, fallback: Slot): Kernel {
  const chosen = (row: number): Slot => (operand.states[row] === isAbsent ? fallback : operand);
  deriveBy(out, (row) => chosen(row).exact(row));
  return (rows) => takeChosen(out, chosen, rows);
}

/** The highest or lowest of numbers or dates; of equal ones the first. */
export function extremeKernel(out: Slot, which: 'highest' | 'lowest', operands: readonly Slot[]): Kernel {
  const sign = which === 'highest' ? 1 : -1;
  const chosen = (row: number): Slot | undefined => {
    let best: Slot | undefined;
    for (const operand of operands) {
      if (operand.states[row] !== isKnown) return undefined;
      if (best === undefined) {
        best = operand;
        continue;
      }
      const order = orderOf(operand, row, best, row);
      if (order === undefined) return undefined;
      if (order * sign > 0) best = operand;
    }
    return best;
  };
  deriveBy(out, (row) => chosen(row)?.exact(row));
  const [one, other] = operands;
  const isPlain = operands.length === 2 && !operands.some(({ guarded }) => guarded) && !out.guarded;
  return (rows) => {
    if (isPlain && one !== undefined && other !== undefined && one.clean && other.clean)
      outermostOfTwo(out, one, other, which === 'highest', rows);
    else takeChosen(out, chosen, rows);
  };
}

function outermostOfTwo(out: Slot, one: Slot, other: Slot, isHighest: boolean, rows: number): void {
  const { values } = out;
  const a = one.values;
  const b = other.values;
  if (isHighest) for (let row = 0; row < rows; row += 1) values[row] = Math.max(a[row] as number, b[row] as number);
  else for (let row = 0; row < rows; row += 1) values[row] = Math.min(a[row] as number, b[row] as number);
  allKnown(out);
}
