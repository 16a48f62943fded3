import { isKnown, isOpen } from '../../population/population.ts';
import type { Tabulated } from '../combinations.ts';
import { type ConstantFill, cellOf, placeOfText } from '../constants.ts';
import type { Operation } from '../ir.ts';
import { allKnown, batchSize, deriveBy, type Kernel, type Slot, sameKnown } from '../slot.ts';

/** Where a whole number or a day lies among increasing bounds: twice how many are below it, and one more where it is one. */
export function cellKernel(out: Slot, operand: Slot, bounds: readonly number[]): Kernel {
  const limits = Float64Array.from(bounds);
  return (rows) => {
    const { values } = out;
    const from = operand.values;
    for (let row = 0; row < rows; row += 1) values[row] = placeAmong(limits, from[row] as number);
    sameKnown(out, operand, rows);
  };
}

export function placeAmong(limits: Float64Array, value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((limits[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return 2 * low + (limits[low] === value ? 1 : 0);
}

type LookUp = Extract<Operation, { readonly kind: 'lookUp' }>;

/** The cells of a table of constants, the last key running fastest. */
interface Cells {
  readonly values: Float64Array;
  readonly errors: Float64Array;
  readonly states: Uint8Array;
  readonly isClean: boolean;
}

/** One read per row. */
export function lookUpKernel(
  out: Slot,
  { sizes, values: constants }: LookUp,
  keys: readonly Slot[],
  texts: string[],
): { readonly kernel: Kernel; readonly fill: ConstantFill } {
  const held = constants.map((constant) => cellOf(out, constant));
  const cells: Cells = {
    values: Float64Array.from(held, ({ value }) => value),
    errors: Float64Array.from(held, ({ error }) => error),
    states: Uint8Array.from(held, ({ state }) => state),
    isClean: held.every(({ state }) => state === isKnown),
  };
  const places = new Int32Array(batchSize);
  deriveBy(out, (row) => {
    const constant = constants[placeOf(keys, sizes, row)];
    return constant?.kind === 'number' ? constant.value : undefined;
  });
  const isText = constants.some(({ kind }) => kind === 'text');
  const fill: ConstantFill = {
    isText,
    fill: (population) => {
      for (const [at, constant] of constants.entries())
        if (constant.kind === 'text') cells.values[at] = placeOfText(constant.text, population, texts);
    },
  };
  return { kernel: (rows) => look(out, cells, keys, sizes, places, rows), fill };
}

function placeOf(keys: readonly Slot[], sizes: readonly number[], row: number): number {
  let place = 0;
  for (const [at, key] of keys.entries()) place = place * (sizes[at] as number) + (key.values[row] as number);
  return place;
}

function look(
  out: Slot,
  cells: Cells,
  keys: readonly Slot[],
  sizes: readonly number[],
  places: Int32Array,
  rows: number,
): void {
  const first = keys[0]?.values;
  for (let row = 0; row < rows; row += 1) places[row] = first === undefined ? 0 : (first[row] as number);
  let areKnown = keys[0]?.clean ?? true;
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as Slot;
    const size = sizes[at] as number;
    const from = key.values;
    for (let row = 0; row < rows; row += 1) places[row] = (places[row] as number) * size + (from[row] as number);
    if (!key.clean) areKnown = false;
  }
  const { values, errors, states } = out;
  const table = cells.values;
  for (let row = 0; row < rows; row += 1) values[row] = table[places[row] as number] as number;
  if (out.guarded) for (let row = 0; row < rows; row += 1) errors[row] = cells.errors[places[row] as number] as number;
  allKnown(out);
  if (areKnown && cells.isClean) return;
  for (let row = 0; row < rows; row += 1) {
    let state = cells.states[places[row] as number] ?? isOpen;
    for (let at = 0; at < keys.length; at += 1) if ((keys[at] as Slot).states[row] !== isKnown) state = isOpen;
    states[row] = state;
  }
  out.clean = false;
}

/** Of a table that was worked out for every combination of keys, absent and open among them. */
export function tabulatedKernel(
  out: Slot,
  { sizes, values: table, states: tableStates }: Tabulated,
  keys: readonly Slot[],
): Kernel {
  const places = new Int32Array(batchSize);
  const isClean = areKnownAll(tableStates, sizes);
  return (rows) => {
    let areKnown = true;
    for (let row = 0; row < rows; row += 1) places[row] = 0;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as Slot;
      const size = sizes[at] as number;
      const from = key.values;
      if (key.clean)
        for (let row = 0; row < rows; row += 1)
          places[row] = (places[row] as number) * (size + 2) + (from[row] as number);
      else {
        areKnown = false;
        const state = key.states;
        for (let row = 0; row < rows; row += 1) {
          const own = state[row] === isKnown ? (from[row] as number) : state[row] === isOpen ? size + 1 : size;
          places[row] = (places[row] as number) * (size + 2) + own;
        }
      }
    }
    const { values, states } = out;
    for (let row = 0; row < rows; row += 1) values[row] = table[places[row] as number] as number;
    allKnown(out);
    if (areKnown && isClean) return;
    for (let row = 0; row < rows; row += 1) states[row] = tableStates[places[row] as number] as number;
    out.clean = false;
  };
}

/** Whether all combinations of known keys are known. */
function areKnownAll(states: Uint8Array, sizes: readonly number[]): boolean {
  return states.every((state, place) => state === isKnown || !isOfKnown(place, sizes));
}

function isOfKnown(place: number, sizes: readonly number[]): boolean {
  let rest = place;
  for (const size of [...sizes].reverse()) {
    if (rest % (size + 2) >= size) return false;
    rest = Math.floor(rest / (size + 2));
  }
  return true;
}
