/**
 * Where every table has one row (a decision), a program that is run again and again goes by instructions (`follow.ts`). What
 * was known in all runs so far is held to be known; where that fails, the run is done again by all kernels, and what was not
 * known is left to its kernel from then on.
 */
import { isKnown } from '../population/population.ts';
import { type Build, nodeOf } from './build-state.ts';
import { type Encoded, encoded, type Pools } from './encode.ts';
import { follow } from './follow.ts';
import { type Call, does, type Instructions, width } from './instruction.ts';
import type { Kernel, Slot } from './slot.ts';
import { runStratum, type Stratum } from './stratum.ts';

export interface OneRow {
  /** Whether the run was done by instructions. */
  readonly run: () => boolean;
  /** After a run by kernels. */
  readonly learn: () => void;
  /** Before the first run over other facts. */
  readonly forget: () => void;
}

/** Runs by kernels before instructions are made. */
const first = 2;
/** So often instructions are made anew; who comes with other facts missing every time is served by kernels. */
const mostChanges = 24;

export function oneRow(build: Build): OneRow {
  const unsure = new Set<Slot>();
  let instructions: Instructions | undefined;
  let guarded: readonly Slot[] = [];
  let runs = 0;
  let changes = 0;
  return {
    run: () => {
      if (instructions === undefined) return false;
      for (let at = 0; at < guarded.length; at += 1) (guarded[at] as Slot).derivedRow = -1;
      return follow(instructions);
    },
    learn: () => {
      runs += 1;
      if (runs < first || changes >= mostChanges || build.counts.some((count) => count !== 1)) return;
      const before = unsure.size;
      const isFirst = instructions === undefined;
      for (const stratum of build.strata) look(stratum, unsure);
      changes += 1;
      if (!isFirst && unsure.size === before) return;
      instructions = assembled(build, unsure, isFirst ? roomOf(build) : instructions);
      guarded = build.strata.flatMap((stratum) => stratum.guarded);
    },
    forget: () => {
      if (build.counts.every((count) => count === 1)) return;
      instructions = undefined;
      runs = 0;
    },
  };
}

/** Kernels may hold rows for unclean that are all known. */
function look({ slots, columns }: Stratum, unsure: Set<Slot>): void {
  for (const slot of slots.values())
    if (slot.states[0] === isKnown) slot.clean = true;
    else unsure.add(slot);
  for (const column of columns) if (column.states[0] === isKnown) column.clean = true;
}

type Room = Pick<Instructions, 'values' | 'errors'>;

/** One room for all slots, each a view of its place; what stood in them stays. */
function roomOf({ strata, reloads }: Build): Room {
  const slots = [...new Set(strata.flatMap((stratum) => [...stratum.slots.values()]))];
  const room = { values: new Float64Array(slots.length), errors: new Float64Array(slots.length) };
  const states = new Uint8Array(slots.length);
  for (const [place, slot] of slots.entries()) {
    const [value, error, state] = [slot.values[0], slot.errors[0], slot.states[0]] as [number, number, number];
    slot.place = place;
    slot.values = room.values.subarray(place, place + 1);
    if (slot.guarded) slot.errors = room.errors.subarray(place, place + 1);
    slot.states = states.subarray(place, place + 1);
    slot.values[0] = value;
    if (slot.guarded) slot.errors[0] = error;
    slot.states[0] = state;
  }
  for (const stratum of strata) {
    for (const { slot, whole } of reloads.get(stratum) ?? []) {
      slot.place = whole.slot.place;
      slot.values = whole.slot.values;
      slot.errors = whole.slot.errors;
      slot.states = whole.slot.states;
    }
    for (const column of stratum.columns) {
      column.values = column.slot.values;
      column.errors = column.slot.errors;
      column.states = column.slot.states;
    }
  }
  return room;
}

interface Draft extends Pools {
  readonly code: number[];
  readonly calls: Call[];
}

function assembled(build: Build, unsure: Set<Slot>, room: Room | undefined): Instructions | undefined {
  if (room === undefined) return undefined;
  const draft: Draft = {
    ...{ code: [], calls: [], lists: [], numbers: [] },
    ...{ columns: [], roundings: [], bounds: [], tables: [] },
  };
  const steps = [
    ...build.divided.map(({ level, run }) => ({ level: level - 0.5, add: () => call(draft, run) })),
    ...build.strata.map((stratum) => ({ level: stratum.level, add: () => add(build, unsure, draft, stratum) })),
  ];
  for (const { add } of steps.sort((a, b) => a.level - b.level)) add();
  const { code, calls, lists, numbers, columns, roundings, bounds, tables } = draft;
  return {
    code: Int32Array.from(code),
    lists: Int32Array.from(lists),
    numbers: Float64Array.from(numbers),
    ...{ calls, columns, roundings, bounds, tables },
    values: room.values,
    errors: room.errors,
  };
}

function add(build: Build, unsure: Set<Slot>, draft: Draft, stratum: Stratum): void {
  const { resets, kernels, computes, columns, sinks, recursive, slots } = stratum;
  if (recursive.length > 0) {
    for (const slot of slots.values()) unsure.add(slot);
    call(draft, () => runStratum(stratum));
    return;
  }
  for (const reset of resets) call(draft, reset);
  const reloads = build.reloads.get(stratum) ?? [];
  const reloaded = new Set(reloads.map(({ slot }) => slot));
  for (const { slot, whole } of reloads) if (unsure.has(whole.slot)) unsure.add(slot);
  for (const [at, kernel] of kernels.entries()) {
    const slot = computes[at] as Slot;
    if (unsure.has(slot)) call(draft, kernel);
    else if (!reloaded.has(slot)) instruct(draft, instructionOf(build, unsure, draft, stratum, slot), kernel, slot);
  }
  for (const column of columns)
    if (unsure.has(column.slot))
      call(draft, () => {
        column.clean = column.slot.clean;
      });
  for (const sink of sinks) call(draft, sink);
}

function instructionOf(
  build: Build,
  unsure: ReadonlySet<Slot>,
  draft: Draft,
  { slots }: Stratum,
  slot: Slot,
): Encoded | undefined {
  const placeOf = (read: Slot | undefined): number | undefined =>
    read === undefined || unsure.has(read) ? undefined : read.place;
  const { operation } = nodeOf(build, slot.node);
  if (operation.kind !== 'gather') return encoded(build, slot, (id) => placeOf(slots.get(id)), draft);
  const from = operation.at === undefined ? placeOf(build.wholes.get(operation.value)?.slot) : undefined;
  return from === undefined ? undefined : [does.move, from];
}

function call({ code, calls }: Draft, kernel: Kernel): void {
  code.push(does.call, calls.push({ kernel, slot: undefined }) - 1, 0, 0, 0, 0);
}

function instruct({ code, calls }: Draft, instruction: Encoded | undefined, kernel: Kernel, slot: Slot): void {
  const [how = does.call, a = 0, b = 0, c = 0] = instruction ?? [];
  const start = code.length;
  code.push(how, calls.push({ kernel, slot }) - 1, slot.place, a, b, c);
  if (code.length !== start + width) throw new Error('instructions are of one length');
}
