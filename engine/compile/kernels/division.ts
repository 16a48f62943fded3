/** Divisions of a pot: collected from whole columns once these are there, and read per receiver. */
import { isKnown } from '../../population/population.ts';
import { type Fraction, fraction, divide as quotient } from '../../value/fraction.ts';
import { type Amounts, dividePot, type PotInput, type PotParts } from '../divide.ts';
import { most, ofUnits, powerOfTen, wholeUnits } from '../guard.ts';
import type { DivisionPlan } from '../ir.ts';
import { allKnown, type Kernel, type Slot, setOpen } from '../slot.ts';
import type { Whole } from './reads.ts';

/** A node of a division with all its rows. */
export interface Column {
  readonly whole: Whole;
  readonly scale: number;
}

export interface DivisionColumns {
  readonly pot: Column;
  readonly sound: Whole | undefined;
  readonly weights: readonly Column[];
  /** By key. */
  readonly others: readonly (Column | undefined)[];
  readonly lists: readonly {
    readonly takesPart: Whole | undefined;
    readonly keys: readonly Column[];
    readonly claim: Column | undefined;
    readonly floor: Column | undefined;
    readonly cap: Column | undefined;
    readonly refillKey: Column | undefined;
  }[];
}

/** What came of a division; `places` says per list and row which receiver that is, -1 where it takes no part. */
export interface Divided {
  parts: PotParts | undefined;
  places: Int32Array;
}

export function divide(divided: Divided, plan: DivisionPlan, columns: DivisionColumns, rows: number): void {
  const { lists, sound } = columns;
  const isSound = sound === undefined || (sound.states[0] === isKnown && sound.values[0] === 1);
  if (divided.places.length !== rows * lists.length) divided.places = new Int32Array(rows * lists.length);
  const count = isSound ? placed(divided.places, columns, rows) : undefined;
  const input = count === undefined ? undefined : potInput(divided.places, plan, columns, count);
  divided.parts = input === undefined ? undefined : dividePot(input);
}

/** Who takes part, row by row and list by list; undefined where nobody can say. */
function placed(places: Int32Array, { lists }: DivisionColumns, rows: number): number | undefined {
  let count = 0;
  for (let row = 0; row < rows; row += 1)
    for (let list = 0; list < lists.length; list += 1) {
      const takesPart = lists[list]?.takesPart;
      if (takesPart !== undefined && takesPart.states[row] !== isKnown) return undefined;
      const isIn = takesPart === undefined || takesPart.values[row] === 1;
      places[row * lists.length + list] = isIn ? count : -1;
      if (isIn) count += 1;
    }
  return count;
}

function potInput(
  places: Int32Array,
  plan: DivisionPlan,
  columns: DivisionColumns,
  count: number,
): PotInput | undefined {
  const { lists, pot: potColumn, weights: weightColumns } = columns;
  const pot = unitsOf(potColumn, 0, plan.scale);
  const column = (of: readonly (Column | undefined)[], scale: number): Amounts | undefined =>
    columnOf(places, of, scale, count);
  const optional = (of: readonly (Column | undefined)[], scale: number): Amounts | 'none' | undefined =>
    of.every((one) => one === undefined) ? 'none' : column(of, scale);
  const claims = optional(
    lists.map(({ claim }) => claim),
    plan.scale,
  );
  const floors = optional(
    lists.map(({ floor }) => floor),
    plan.scale,
  );
  const caps = optional(
    lists.map(({ cap }) => cap),
    plan.scale,
  );
  const refill = lists.map(({ refillKey }) => refillKey);
  const refillKey = optional(refill, finest(refill));
  const keys: PotInput['keys'][number][] = [];
  for (const [at, weightColumn] of weightColumns.entries()) {
    const of = lists.map((list) => list.keys[at]);
    const other = columns.others[at];
    const scale = finest([...of, other]);
    const values = column(of, scale);
    const others = other === undefined ? 0 : unitsOf(other, 0, scale);
    const weight = weightColumn.whole.states[0] === isKnown ? weightColumn.whole.exact(0) : undefined;
    if (values === undefined || weight === undefined || others === undefined) return undefined;
    keys.push({ values, weight, ...(other === undefined ? {} : { others }) });
  }
  if (
    pot === undefined ||
    claims === undefined ||
    floors === undefined ||
    caps === undefined ||
    refillKey === undefined
  )
    return undefined;
  return {
    ...{ count, pot, scale: plan.scale, keys, rest: plan.rest },
    ...(claims === 'none' ? {} : { claims }),
    ...(floors === 'none' ? {} : { floors }),
    ...(caps === 'none' ? {} : { caps }),
    ...(refillKey === 'none' ? {} : { refillKey }),
    ...(plan.rounding === undefined ? {} : { rounding: plan.rounding }),
    ...(plan.lastUnitTo === undefined ? {} : { lastUnitTo: plan.lastUnitTo }),
  };
}

function finest(columns: readonly (Column | undefined)[]): number {
  return Math.max(...columns.map((column) => column?.scale ?? Number.NEGATIVE_INFINITY), -22);
}

/** The values of who take part, in units of one scale, as fractions where one is not whole; undefined where one is not known. */
function columnOf(
  places: Int32Array,
  columns: readonly (Column | undefined)[],
  scale: number,
  count: number,
): Amounts | undefined {
  const values = new Float64Array(count);
  const lists = columns.length;
  for (let list = 0; list < lists; list += 1) {
    const column = columns[list];
    if (column === undefined) return undefined;
    const { whole, scale: from } = column;
    const power = powerOfTen(scale - from) ?? 0;
    for (let at = list, row = 0; at < places.length; at += lists, row += 1) {
      const place = places[at] as number;
      if (place < 0) continue;
      const units = (whole.values[row] as number) * power;
      if (whole.states[row] !== isKnown) return undefined;
      if (whole.errors[row] !== 0 || power === 0 || Math.abs(units) > most) return fractionsOf(places, columns, scale);
      values[place] = units;
    }
  }
  return values;
}

function fractionsOf(
  places: Int32Array,
  columns: readonly (Column | undefined)[],
  scale: number,
): readonly Fraction[] | undefined {
  const values: Fraction[] = [];
  for (let at = 0; at < places.length; at += 1) {
    if ((places[at] as number) < 0) continue;
    const column = columns[at % columns.length];
    const units = column === undefined ? undefined : unitsOf(column, Math.floor(at / columns.length), scale);
    if (units === undefined) return undefined;
    values.push(typeof units === 'object' ? units : fraction(BigInt(units)));
  }
  return values;
}

function unitsOf({ whole, scale: from }: Column, row: number, scale: number): number | Fraction | undefined {
  if (whole.states[row] !== isKnown) return undefined;
  const power = powerOfTen(scale - from);
  if (whole.errors[row] === 0 && power !== undefined) {
    const units = (whole.values[row] as number) * power;
    if (Math.abs(units) <= most) return units;
  }
  const exact = whole.exact(row);
  return exact === undefined ? undefined : (wholeUnits(exact, scale) ?? quotient(exact, ofUnits(1, scale)));
}

/** What a receiver gets; 0 for who takes no part. */
export function partKernel(out: Slot, divided: Divided, list: number, lists: number): Kernel {
  return (rows, start) => {
    const { parts, places } = divided;
    allKnown(out);
    for (let row = 0; row < rows; row += 1) {
      const place = places[(start + row) * lists + list] as number;
      if (parts === undefined) setOpen(out, row);
      else out.values[row] = place < 0 ? 0 : (parts.parts[place] as number);
    }
  };
}

export function restKernel(out: Slot, divided: Divided): Kernel {
  return () => {
    const { parts } = divided;
    allKnown(out);
    if (parts?.rest === undefined) setOpen(out, 0);
    else out.values[0] = parts.rest;
  };
}
