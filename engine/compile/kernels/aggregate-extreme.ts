import { isAbsent, isKnown } from '../../population/population.ts';
import type { Fraction } from '../../value/fraction.ts';
import { allKnown, deriveBy, noErrorsOf, type Slot, setOpen, slotOf } from '../slot.ts';
import { orderOf } from './compare.ts';
import { type Aggregation, belonging, type Gathered, groupOf } from './gathered.ts';

/** What one thread found, by group. */
interface ExtremePart {
  readonly found: Uint8Array;
  readonly opened: Uint8Array;
  readonly allOpened: boolean;
  readonly values: Float64Array;
  readonly errors: Float64Array | undefined;
  readonly fractions: ReadonlyMap<number, Fraction | undefined>;
}

/** The highest or lowest of who belong; absent over nobody. Of equal ones the first is kept. */
export function extremeAggregation(
  out: Slot,
  which: 'highest' | 'lowest',
  { by, belongs, value }: Gathered,
): Aggregation {
  const sign = which === 'highest' ? 1 : -1;
  const best = slotOf(out.node, out.table, value.holds);
  const fractions = new Map<number, Fraction | undefined>();
  const units = best.exact;
  best.exact = (group) => (best.errors[group] === 0 ? units(group) : fractions.get(group));
  let found = new Uint8Array(0);
  let opened = new Uint8Array(0);
  let allOpened = false;
  let first = 0;
  deriveBy(out, (row) => best.exact(first + row));
  const consider = (group: number, value: Slot, row: number): void => {
    if (found[group] === 1) {
      const order = orderOf(value, row, best, group);
      if (order === undefined) opened[group] = 1;
      if (order === undefined || order * sign <= 0) return;
    }
    found[group] = 1;
    best.values[group] = value.values[row] as number;
    if (!best.guarded) return;
    const error = value.errors[row] as number;
    best.errors[group] = error;
    if (error > 0) fractions.set(group, value.exact(row));
  };
  const begin = (groups: number): void => {
    found = new Uint8Array(groups);
    opened = new Uint8Array(groups);
    best.values = new Float64Array(groups);
    best.states = new Uint8Array(groups);
    best.errors = best.guarded ? new Float64Array(groups) : noErrorsOf(groups);
    fractions.clear();
    allOpened = false;
  };
  return {
    reset: begin,
    part: (): ExtremePart => ({
      ...{ found: found.slice(), opened: opened.slice(), allOpened, fractions: new Map(fractions) },
      ...{ values: best.values.slice(), errors: best.guarded ? best.errors.slice() : undefined },
    }),
    absorb: (parts) => {
      const groups = found.length;
      begin(groups);
      for (const part of parts as readonly ExtremePart[]) {
        if (part.allOpened) allOpened = true;
        const other = slotOfPart(part, slotOf(out.node, out.table, value.holds));
        for (let group = 0; group < groups; group += 1) {
          if (part.opened[group] === 1) opened[group] = 1;
          if (part.found[group] === 1) consider(group, other, group);
        }
      }
    },
    gather: (rows) => {
      for (let row = 0; row < rows; row += 1) {
        const doubt = belonging(belongs, row);
        if (doubt === 'no') continue;
        const group = groupOf(by, row);
        if (group < 0) allOpened = true;
        else if (doubt === 'perhaps' || value.states[row] !== isKnown) opened[group] = 1;
        else consider(group, value, row);
      }
    },
    result: (rows, start) => {
      first = start;
      allKnown(out);
      for (let row = 0; row < rows; row += 1) {
        const group = start + row;
        if (allOpened || opened[group] === 1) setOpen(out, row);
        else if (found[group] === 0) {
          out.states[row] = isAbsent;
          out.clean = false;
        } else {
          out.values[row] = best.values[group] as number;
          if (out.guarded) out.errors[row] = best.errors[group] as number;
        }
      }
    },
  };
}

function slotOfPart({ values, errors, fractions }: ExtremePart, slot: Slot): Slot {
  const units = slot.exact;
  slot.values = values;
  slot.states = new Uint8Array(values.length);
  slot.errors = errors ?? noErrorsOf(values.length);
  slot.exact = (group) => (slot.errors[group] === 0 ? units(group) : fractions.get(group));
  return slot;
}
