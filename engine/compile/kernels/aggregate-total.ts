import { isAbsent, isKnown } from '../../population/population.ts';
import { bitSize, divide, type Fraction, fraction } from '../../value/fraction.ts';
import { fractionBits } from '../../value/limits.ts';
import { errorOfQuotient, most, powerOfTen } from '../guard.ts';
import { allKnown, deriveBy, type Slot, setOpen } from '../slot.ts';
import { type Aggregation, belonging, type Gathered, groupOf } from './gathered.ts';
import { putExact } from './held.ts';
import {
  addFraction,
  addWhole,
  exactTotal,
  mergeTotals,
  noTotals,
  resetTotals,
  spill,
  type Totals,
  type TotalsPart,
  totalsPart,
} from './totals.ts';

/** An open value, or doubt whether a row belongs, opens its group; a known 0 adds nothing in any case. */
export function totalAggregation(out: Slot, gathered: Gathered): Aggregation {
  const totals = noTotals();
  let first = 0;
  const { scale } = gathered.value;
  deriveBy(out, (row) => exactTotal(totals, first + row, scale));
  return {
    reset: (groups) => resetTotals(totals, groups),
    part: () => totalsPart(totals),
    absorb: (parts) => mergeTotals(totals, parts as readonly TotalsPart[], totals.sums.length),
    gather: (rows) => gatherTotals(totals, gathered, rows, false),
    result: (rows, start) => {
      first = start;
      allKnown(out);
      for (let row = 0; row < rows; row += 1) {
        const group = start + row;
        if (totals.allOpened || totals.opened[group] !== 0) setOpen(out, row);
        else putTotal(out, row, totals, group, scale);
      }
    },
  };
}

/** Of a group that is not open. */
export function putTotal(out: Slot, row: number, totals: Totals, group: number, scale: number): void {
  if (out.scale !== scale || totals.beyond.has(group) || totals.fractions.has(group))
    putExact(out, row, exactTotal(totals, group, scale));
  else {
    out.values[row] = totals.sums[group] as number;
    if (out.guarded) out.errors[row] = 0;
  }
}

/** Absent over nobody; else total by count. */
export function averageAggregation(out: Slot, gathered: Gathered): Aggregation {
  const totals = noTotals();
  let first = 0;
  const { scale } = gathered.value;
  const power = powerOfTen(out.scale - scale);
  const exactly = (group: number): Fraction | undefined => {
    const total = exactTotal(totals, group, scale);
    const average = total && divide(total, fraction(BigInt(totals.counts[group] as number)));
    return average === undefined || bitSize(average) > fractionBits ? undefined : average;
  };
  deriveBy(out, (row) => exactly(first + row));
  return {
    reset: (groups) => resetTotals(totals, groups),
    part: () => totalsPart(totals),
    absorb: (parts) => mergeTotals(totals, parts as readonly TotalsPart[], totals.sums.length),
    gather: (rows) => gatherTotals(totals, gathered, rows, true),
    result: (rows, start) => {
      first = start;
      allKnown(out);
      for (let row = 0; row < rows; row += 1) {
        const group = start + row;
        const count = totals.counts[group] as number;
        if (totals.allOpened || totals.opened[group] !== 0) setOpen(out, row);
        else if (count === 0) setAbsent(out, row);
        else if (power === undefined || !out.guarded || totals.beyond.has(group) || totals.fractions.has(group))
          putExact(out, row, exactly(group));
        else putQuotient(out, row, (totals.sums[group] as number) * power, count);
      }
    },
  };
}

function putQuotient(out: Slot, row: number, dividend: number, count: number): void {
  const value = dividend / count;
  const isWhole = Math.abs(dividend) <= most && Math.floor(value) === value && value * count === dividend;
  out.values[row] = value;
  out.errors[row] = isWhole ? 0 : errorOfQuotient(1, 0, count, 0, value);
}

function setAbsent(out: Slot, row: number): void {
  out.states[row] = isAbsent;
  out.clean = false;
}

function gatherTotals(totals: Totals, { by, belongs, value }: Gathered, rows: number, counting: boolean): void {
  const isClean = value.clean && (by === undefined || by.clean) && (belongs === undefined || belongs.clean);
  if (!isClean || counting || (value.guarded && !isWhole(value.errors, rows)))
    gatherSlowly(totals, { by, belongs, value }, rows, counting);
  else if (by === undefined) gatherAll(totals, belongs, value.values, rows);
  else gatherByGroup(totals, by.values, belongs, value.values, rows);
}

function isWhole(errors: Float64Array, rows: number): boolean {
  for (let row = 0; row < rows; row += 1) if (errors[row] !== 0) return false;
  return true;
}

function gatherAll(totals: Totals, belongs: Slot | undefined, values: Float64Array, rows: number): void {
  let sum = totals.sums[0] as number;
  const test = belongs?.values;
  for (let row = 0; row < rows; row += 1) {
    if (test !== undefined && test[row] !== 1) continue;
    const next = sum + (values[row] as number);
    if (next <= most && next >= -most) sum = next;
    else {
      spill(totals, 0, sum);
      sum = values[row] as number;
    }
  }
  totals.sums[0] = sum;
}

function gatherByGroup(
  totals: Totals,
  groups: Float64Array,
  belongs: Slot | undefined,
  values: Float64Array,
  rows: number,
): void {
  const { sums } = totals;
  const test = belongs?.values;
  for (let row = 0; row < rows; row += 1) {
    if (test !== undefined && test[row] !== 1) continue;
    const group = groups[row] as number;
    const next = (sums[group] as number) + (values[row] as number);
    if (next <= most && next >= -most) sums[group] = next;
    else {
      spill(totals, group, sums[group] as number);
      sums[group] = values[row] as number;
    }
  }
}

function gatherSlowly(totals: Totals, { by, belongs, value }: Gathered, rows: number, counting: boolean): void {
  for (let row = 0; row < rows; row += 1) {
    const doubt = belonging(belongs, row);
    if (doubt === 'no') continue;
    const isKnownValue = value.states[row] === isKnown;
    if (!counting && isKnownValue && value.values[row] === 0 && value.errors[row] === 0) continue;
    const group = groupOf(by, row);
    if (group < 0) totals.allOpened = true;
    else if (doubt === 'perhaps' || !isKnownValue) totals.opened[group] = 1;
    else {
      totals.counts[group] = (totals.counts[group] as number) + 1;
      if (value.errors[row] === 0) addWhole(totals, group, value.values[row] as number);
      else addFraction(totals, group, value.exact(row));
    }
  }
}
