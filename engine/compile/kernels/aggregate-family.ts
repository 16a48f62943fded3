import { isKnown } from '../../population/population.ts';
import { most } from '../guard.ts';
import type { Merged } from '../slice.ts';
import { allKnown, deriveBy, type Kernel, type Slot, setOpen } from '../slot.ts';
import { putTotal } from './aggregate-total.ts';
import { belonging, groupOf } from './gathered.ts';
import {
  addFraction,
  addWhole,
  exactTotal,
  mergeTotals,
  noTotals,
  resetTotals,
  type Totals,
  type TotalsPart,
  totalsPart,
} from './totals.ts';

/** What a family reads of a batch. */
export interface FamilySlots {
  readonly by: Slot | undefined;
  readonly value: Slot;
  readonly rest: readonly Slot[];
  readonly keys: readonly Slot[];
  /** By member, by key. */
  readonly constants: readonly (readonly number[])[];
  readonly isCount: boolean;
}

/** What one thread gathered. */
interface FamilyPart {
  readonly totals: TotalsPart;
  readonly opened: readonly boolean[];
}

export interface FamilyAggregation extends Merged {
  readonly reset: (groups: number) => void;
  readonly gather: Kernel;
  readonly resultOf: (out: Slot, member: number) => Kernel;
}

/**
 * Totals by group and by combination of codes. A row whose conditions and codes are all known adds to one total; any other is
 * held against the conditions of every member.
 */
export function familyAggregation(slots: FamilySlots): FamilyAggregation {
  const { keys, constants, value } = slots;
  const places = keys.map((_, key) => placesOf(constants.map((own) => own[key] ?? 0)));
  const sizes = places.map((place) => Math.max(...place) + 1);
  const cells = sizes.reduce((product, size) => product * size, 1);
  const cellOf = constants.map((own) =>
    own.reduce((cell, code, key) => cell * (sizes[key] ?? 1) + (places[key]?.[code] ?? 0), 0),
  );
  const totals = noTotals();
  const opened = constants.map(() => false);
  const gathering: Gathering = { ...slots, places, sizes, cells, cellOf, totals, opened };
  return {
    reset: (groups) => {
      resetTotals(totals, groups * cells);
      opened.fill(false);
    },
    part: (): FamilyPart => ({ totals: totalsPart(totals), opened: [...opened] }),
    absorb: (given) => {
      const parts = given as readonly FamilyPart[];
      mergeTotals(
        totals,
        parts.map((part) => part.totals),
        totals.sums.length,
      );
      for (const part of parts)
        for (const [member, isOpened] of part.opened.entries()) if (isOpened) opened[member] = true;
    },
    gather: (rows) => {
      for (let row = 0; row < rows; row += 1) gatherRow(gathering, row);
    },
    resultOf: (out, member) => {
      const cell = cellOf[member] ?? 0;
      let first = 0;
      deriveBy(out, (row) => exactTotal(totals, (first + row) * cells + cell, value.scale));
      return (rows, start) => {
        first = start;
        allKnown(out);
        for (let row = 0; row < rows; row += 1) {
          const group = (start + row) * cells + cell;
          if (opened[member] === true || totals.opened[group] !== 0) setOpen(out, row);
          else putTotal(out, row, totals, group, value.scale);
        }
      };
    },
  };
}

interface Gathering extends FamilySlots {
  /** By key, by code: its place among the constants, -1 where no member asks for it. */
  readonly places: readonly Int32Array[];
  readonly sizes: readonly number[];
  readonly cells: number;
  readonly cellOf: readonly number[];
  readonly totals: Totals;
  readonly opened: boolean[];
}

function placesOf(codes: readonly number[]): Int32Array {
  const places = new Int32Array(Math.max(...codes) + 1).fill(-1);
  let count = 0;
  for (const code of codes) {
    if (places[code] !== -1) continue;
    places[code] = count;
    count += 1;
  }
  return places;
}

function gatherRow(gathering: Gathering, row: number): void {
  const { rest, keys, places, sizes, by, value, totals, cells } = gathering;
  let isRegular = true;
  for (let at = 0; at < rest.length; at += 1) {
    const doubt = belonging(rest[at] as Slot, row);
    if (doubt === 'no') return;
    if (doubt === 'perhaps') isRegular = false;
  }
  let cell = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as Slot;
    if (key.states[row] !== isKnown) {
      isRegular = false;
      continue;
    }
    const place = (places[at] as Int32Array)[key.values[row] as number] ?? -1;
    // Nobody asks for this code.
    if (place < 0) return;
    cell = cell * (sizes[at] as number) + place;
  }
  const group = groupOf(by, row);
  if (!isRegular || group < 0 || value.states[row] !== isKnown) {
    gatherDoubt(gathering, row, group);
    return;
  }
  const units = value.values[row] as number;
  const at = group * cells + cell;
  if (value.errors[row] !== 0) {
    addFraction(totals, at, value.exact(row));
    return;
  }
  const next = (totals.sums[at] as number) + units;
  if (next <= most && next >= -most) totals.sums[at] = next;
  else addWhole(totals, at, units);
}

/** Of whom something is not known: opens the total of every member that it may belong to. */
function gatherDoubt(gathering: Gathering, row: number, group: number): void {
  const { constants, keys, cellOf, cells, value, totals, opened, isCount } = gathering;
  const isNothing = !isCount && value.states[row] === isKnown && value.values[row] === 0 && value.errors[row] === 0;
  if (isNothing) return;
  for (const [member, own] of constants.entries()) {
    const isElsewhere = keys.some((key, at) => key.states[row] === isKnown && key.values[row] !== own[at]);
    if (isElsewhere) continue;
    if (group < 0) opened[member] = true;
    else totals.opened[group * cells + (cellOf[member] ?? 0)] = 1;
  }
}
