/**
 * A plan made to run: closures over columns, in batches of 1,024 rows. Made once, run for one decision as for millions of rows.
 * What comes out is the reference's value to the last cent, or absent, or open: then the reference has to be asked.
 */
import type { Population } from '../population/population.ts';
import { buildStrata } from './build.ts';
import type { Build } from './build-state.ts';
import { tabulate } from './combinations.ts';
import { type Computed, computedOf } from './computed.ts';
import type { Plan, PlanNode } from './ir.ts';
import { oneRow } from './one-row.ts';
import { type ReferenceAnswers, referenceValue } from './reference-value.ts';
import type { Slice } from './slice.ts';
import { batchSize, makeRoom } from './slot.ts';
import { roomForWhole, runStratum, type Stratum } from './stratum.ts';

export type { Computed } from './computed.ts';
export type { ReferenceAnswers } from './reference-value.ts';

export interface Program {
  readonly plan: Plan;
  /** What it gives holds until the next run: columns are used again. */
  readonly run: (population: Population, reference: ReferenceAnswers, slice?: Slice) => Computed;
}

export interface ProgramOptions {
  /** Also keeps the columns that were not asked, so that what was asked can be explained. Absent: yes. */
  readonly keep?: boolean;
}

interface Binding {
  population: Population | undefined;
  /** How many texts it had; one population may take up more of them between runs. */
  texts: number;
  reference: ReferenceAnswers | undefined;
}

export function makeProgram(plan: Plan, { keep = true }: ProgramOptions = {}): Program {
  const nobody: ReferenceAnswers = { value: () => unreachable() };
  return programOf(
    plan,
    keep,
    tabulate(plan, (part, population) => programOf(part, false, new Map()).run(population, nobody)),
  );
}

function unreachable(): never {
  throw new Error('what is tabulated asks nobody');
}

function programOf(plan: Plan, keep: boolean, tables: Build['tables']): Program {
  const binding: Binding = { population: undefined, texts: 0, reference: undefined };
  const build: Build = buildStrata(plan, keep, tables, (node, row) => answered(build, binding, node, row));
  const slicing: { slice: Slice | undefined } = { slice: undefined };
  const steps = stepsOf(build, slicing);
  const computed = computedOf(build, () => binding.population);
  const single = oneRow(build);
  return {
    plan,
    run: (population, reference, slice) => {
      slicing.slice = slice;
      binding.reference = reference;
      if (binding.population !== population || binding.texts !== population.texts.length) {
        binding.population = population;
        binding.texts = population.texts.length;
        bind(build, population);
        single.forget();
      }
      if (slice === undefined && single.run()) return computed;
      for (let at = 0; at < steps.length; at += 1) (steps[at] as () => void)();
      single.learn();
      return computed;
    },
  };
}

function answered(build: Build, { population, reference }: Binding, node: PlanNode, row: number) {
  const { operation } = node;
  if (operation.kind !== 'reference' || population === undefined || reference === undefined)
    throw new Error('the reference is asked while a program runs');
  const { plan, texts } = build;
  const entity = plan.tables[node.table]?.entity;
  const key = entity === undefined ? undefined : population.tables.get(entity)?.keyOf(row);
  const result = reference.value(operation.quantity, operation.indexes, key);
  return referenceValue(result, node.holds, plan, population, texts);
}

/** Level by level: first the pots that are divided there, then the rows of each table. */
function stepsOf(
  { plan, strata, divided }: Build,
  slicing: { readonly slice: Slice | undefined },
): readonly (() => void)[] {
  const run = (stratum: Stratum): void => {
    const { slice } = slicing;
    runStratum(stratum, slice !== undefined && plan.tables[stratum.table]?.entity === slice.entity ? slice : undefined);
  };
  const steps = [
    ...divided.map(({ level, run }) => ({ level: level - 0.5, run })),
    ...strata.map((stratum) => ({ level: stratum.level, run: () => run(stratum) })),
  ];
  return steps.sort((a, b) => a.level - b.level).map(({ run }) => run);
}

/** Reads from these facts from now on, with room for their rows. */
function bind(build: Build, population: Population): void {
  const { plan, inputs, parents, constants } = build;
  const isOther = recount(build, population);
  if (isOther) makeRooms(build);
  for (const { key, bound } of inputs) bound.column = population.columns.get(key);
  for (const { table, bound } of parents) {
    const entity = plan.tables[table]?.entity;
    bound.parents = entity === undefined ? undefined : population.tables.get(entity)?.parents;
  }
  for (const { isText, fill } of constants) if (isOther || isText) fill(population);
}

/** Whether any table has another number of rows than before. */
function recount({ plan, counts }: Build, population: Population): boolean {
  let isOther = false;
  for (const [table, { entity }] of plan.tables.entries()) {
    const count = entity === undefined ? 1 : (population.tables.get(entity)?.count ?? 0);
    if (counts[table] !== count) isOther = true;
    counts[table] = count;
  }
  return isOther;
}

/** Lower strata first: what is read back from these has their arrays. */
function makeRooms({ counts, strata, reloads }: Build): void {
  for (const stratum of strata) {
    const count = counts[stratum.table] ?? 0;
    makeRoomIn(stratum, count);
    for (const { slot, whole } of reloads.get(stratum) ?? []) {
      if (count > batchSize) continue;
      slot.values = whole.values;
      slot.errors = whole.errors;
      slot.states = whole.states;
    }
    for (const column of stratum.columns) roomForWhole(column, count);
  }
}

function makeRoomIn(stratum: Stratum, count: number): void {
  stratum.count = count;
  stratum.current = -1;
  const room = Math.min(batchSize, count);
  for (const slot of stratum.slots.values()) if (slot.values.length !== room) makeRoom(slot, slot.guarded, room);
}
