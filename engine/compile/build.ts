/** From a plan to strata of kernels: every node in the stratum where it is computed, and what is read across tables kept whole. */
import { isKnown, isOpen } from '../population/population.ts';
import { bitSize } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { type Build, homeOf, newBuild, nodeOf, stratumOf } from './build-state.ts';
import { constantFill } from './constants.ts';
import type { AggregateFamily } from './grouped.ts';
import type { NodeId, Operation, Plan, PlanNode, TableId } from './ir.ts';
import { aggregationOf, onesLike } from './kernels/aggregate.ts';
import { type FamilyAggregation, familyAggregation } from './kernels/aggregate-family.ts';
import { type Column, type Divided, type DivisionColumns, divide, partKernel, restKernel } from './kernels/division.ts';
import { lookUpKernel, tabulatedKernel } from './kernels/look-up.ts';
import {
  type BoundColumn,
  type BoundParents,
  gatherKernel,
  inputKernel,
  parentKernel,
  referenceKernel,
  reloadKernel,
  type Whole,
} from './kernels/reads.ts';
import { ownRowKernel } from './node-kernel.ts';
import { batchSize, type Kernel, type Slot, setOpen, slotOf } from './slot.ts';
import { isLight } from './strata.ts';
import { keepWhole, type Stratum, type WholeColumn } from './stratum.ts';

/** Builds every node that is asked, or kept, and what these read. */
export function buildStrata(plan: Plan, keep: boolean, tables: Build['tables'], answer: Build['answer']): Build {
  const build = newBuild(plan, tables, answer);
  for (const { node, unrounded } of keep ? [...plan.asked, ...plan.columns] : plan.asked) {
    wholeOf(build, node);
    if (unrounded !== undefined) wholeOf(build, unrounded);
  }
  for (let at = 0; at < build.recursions.length; at += 1) (build.recursions[at] as () => void)();
  build.strata.sort((a, b) => a.level - b.level || a.table - b.table);
  build.divided.sort((a, b) => a.level - b.level);
  return build;
}

/** All rows of a node, for who reads them after its stratum. */
function wholeOf(build: Build, id: NodeId): WholeColumn {
  const found = build.wholes.get(id);
  if (found !== undefined) return found;
  const home = homeOf(build, id);
  const whole = keepWhole(home, slotIn(build, home, id));
  build.wholes.set(id, whole);
  return whole;
}

/** Where a node stands in a stratum of its table: computed there, done again there where that is cheap, or read back. */
function slotIn(build: Build, stratum: Stratum, id: NodeId): Slot {
  const found = stratum.slots.get(id);
  if (found !== undefined) return found;
  const node = nodeOf(build, id);
  if (node.table !== stratum.table) throw new Error('a node reads a row of another table without a gather');
  const same = sameTruth(build, node);
  if (same !== undefined) {
    const slot = slotIn(build, stratum, same);
    stratum.slots.set(id, slot);
    return slot;
  }
  const slot = slotOf(id, node.table, node.holds);
  const level = build.levels.levels[id] ?? 0;
  stratum.slots.set(id, slot);
  if (slot.guarded) stratum.guarded.push(slot);
  if (level < stratum.level && !isLight(node)) {
    const whole = wholeOf(build, id);
    build.reloads.set(stratum, [...(build.reloads.get(stratum) ?? []), { slot, whole }]);
    stratum.kernels.push(reloadKernel(slot, whole, () => stratum.count <= batchSize));
    stratum.computes.push(slot);
    return slot;
  }
  const kernel = kernelOf(build, stratum, slot, node);
  if (kernel === undefined) return slot;
  stratum.kernels.push(build.toCheck.has(id) ? checked(slot, kernel) : kernel);
  stratum.computes.push(slot);
  return slot;
}

/** `en` and `of` of one truth that is never absent are that truth. */
function sameTruth(build: Build, { operation }: PlanNode): NodeId | undefined {
  if ((operation.kind !== 'and' && operation.kind !== 'or') || operation.operands.length !== 1) return undefined;
  const [only] = operation.operands;
  return only !== undefined && neverAbsent.has(nodeOf(build, only).operation.kind) ? only : undefined;
}

const neverAbsent: ReadonlySet<Operation['kind']> = new Set(['compare', 'and', 'or', 'not', 'atLeast', 'present']);

/** Opens rows whose exact value is longer than the engine holds. */
function checked(slot: Slot, kernel: Kernel): Kernel {
  const { exact } = slot;
  slot.exact = (row) => {
    const value = exact(row);
    return value === undefined || bitSize(value) > fractionBits ? undefined : value;
  };
  return (rows, start) => {
    kernel(rows, start);
    for (let row = 0; row < rows; row += 1)
      if (slot.errors[row] !== 0 && slot.states[row] === isKnown && slot.exact(row) === undefined) setOpen(slot, row);
  };
}

function kernelOf(build: Build, stratum: Stratum, slot: Slot, node: PlanNode): Kernel | undefined {
  const { operation } = node;
  const table = build.tables.get(node.id);
  if (table !== undefined)
    return tabulatedKernel(
      slot,
      table,
      table.keys.map((id) => slotIn(build, stratum, id)),
    );
  switch (operation.kind) {
    case 'constant':
      build.constants.push(constantFill(slot, operation.value, build.texts));
      return undefined;
    case 'input': {
      const bound: BoundColumn = { column: undefined };
      build.inputs.push({ key: operation.key, bound });
      return inputKernel(slot, bound);
    }
    case 'parent': {
      const bound: BoundParents = { parents: undefined };
      build.parents.push({ table: node.table, bound });
      return parentKernel(slot, bound);
    }
    case 'gather': {
      const at = operation.at === undefined ? undefined : slotIn(build, stratum, operation.at);
      if (operation.recursive === true && at !== undefined)
        return recursiveKernel(build, stratum, slot, operation.value, at);
      return gatherKernel(slot, wholeOf(build, operation.value), at);
    }
    case 'lookUp': {
      const { kernel, fill } = lookUpKernel(
        slot,
        operation,
        operation.at.map((id) => slotIn(build, stratum, id)),
        build.texts,
      );
      build.constants.push(fill);
      return kernel;
    }
    case 'aggregate':
      return familyKernel(build, slot, node.id) ?? aggregateKernel(build, slot, operation);
    case 'part':
    case 'rest':
      return divisionKernel(build, slot, operation);
    case 'later':
      throw new Error('a plan with a column that was not made');
    case 'reference':
      return referenceKernel(slot, (row) => build.answer(node, row));
    default:
      return ownRowKernel(slot, operation, (id) => slotIn(build, stratum, id));
  }
}

/** Reads a column of its own stratum, which is built later; where that stands elsewhere, every row is open. */
function recursiveKernel(build: Build, stratum: Stratum, slot: Slot, value: NodeId, at: Slot): Kernel {
  let column: WholeColumn | undefined;
  const whole: Whole = {
    ...{ values: slot.values, errors: slot.errors, states: slot.states, clean: false },
    exact: (row) => column?.exact(row),
  };
  const gather = gatherKernel(slot, whole, at);
  build.recursions.push(() => {
    const read = wholeOf(build, value);
    if (homeOf(build, value) !== stratum) return;
    column = read;
    column.kept ??= new Map();
    if (!stratum.recursive.includes(column)) stratum.recursive.push(column);
  });
  return (rows, start) => {
    if (column === undefined) {
      slot.states.fill(isOpen, 0, rows);
      slot.clean = false;
      return;
    }
    whole.values = column.values;
    whole.errors = column.errors;
    whole.states = column.states;
    whole.clean = column.clean;
    gather(rows, start);
  };
}

/** Of an aggregate that is gathered with others of its family, in one pass for all. */
function familyKernel(build: Build, out: Slot, id: NodeId): Kernel | undefined {
  const family = build.families.get(id);
  const member = family?.members.get(id);
  if (family === undefined || member === undefined) return undefined;
  const made = build.gathered.get(family) ?? gatheredFamily(build, family, out.table);
  build.gathered.set(family, made);
  return made.resultOf(out, member.at);
}

function gatheredFamily(build: Build, family: AggregateFamily, table: TableId): FamilyAggregation {
  const { from, by, value, rest, keys, members } = family;
  const reads = [by, value, ...rest, ...keys].filter((id) => id !== undefined);
  const source = stratumOf(build, Math.max(0, ...reads.map((id) => build.levels.levels[id] ?? 0)), from);
  const slot = (id: NodeId): Slot => slotIn(build, source, id);
  const made = familyAggregation({
    by: by === undefined ? undefined : slot(by),
    value: value === undefined ? ones(from) : slot(value),
    rest: rest.map(slot),
    keys: keys.map(slot),
    constants: [...members.values()].map(({ constants }) => constants),
    isCount: value === undefined,
  });
  source.resets.push(() => made.reset(build.counts[table] ?? 0));
  source.sinks.push(made.gather);
  source.merges.push(made);
  return made;
}

function ones(table: TableId): Slot {
  return onesLike(slotOf(-1, table, { kind: 'number', scale: 0, guarded: false }));
}

function aggregateKernel(build: Build, out: Slot, operation: Extract<Operation, { kind: 'aggregate' }>): Kernel {
  const { from, by, belongs, value } = operation;
  const reads = [by, belongs, value].filter((id) => id !== undefined);
  const level = Math.max(0, ...reads.map((id) => build.levels.levels[id] ?? 0));
  const source = stratumOf(build, level, from);
  const slot = (id: NodeId | undefined): Slot | undefined => (id === undefined ? undefined : slotIn(build, source, id));
  const aggregation = aggregationOf(out, operation, {
    by: slot(by),
    belongs: slot(belongs),
    value: slot(value) ?? ones(from),
  });
  source.resets.push(() => aggregation.reset(build.counts[out.table] ?? 0));
  source.sinks.push(aggregation.gather);
  source.merges.push(aggregation);
  return aggregation.result;
}

function divisionKernel(build: Build, out: Slot, operation: Extract<Operation, { kind: 'part' | 'rest' }>): Kernel {
  const plan = build.plan.divisions[operation.division];
  if (plan === undefined) throw new Error('a part of a division that the plan does not have');
  let divided = build.divisions[operation.division];
  if (divided === undefined) {
    const made: Divided = { parts: undefined, places: new Int32Array(0) };
    const columns = divisionColumns(build, operation.division);
    const run = (): void => divide(made, plan, columns, build.counts[plan.table] ?? 0);
    build.divided.push({ level: build.levels.divisions[operation.division] ?? 0, run });
    build.divisions[operation.division] = made;
    divided = made;
  }
  if (operation.kind === 'rest') return restKernel(out, divided);
  return partKernel(out, divided, operation.receiver, plan.lists.length);
}

function divisionColumns(build: Build, at: number): DivisionColumns {
  const plan = build.plan.divisions[at];
  if (plan === undefined) throw new Error('a part of a division that the plan does not have');
  const column = (id: NodeId): Column => {
    const whole = wholeOf(build, id);
    return { whole, scale: whole.slot.scale };
  };
  const optional = (id: NodeId | undefined): Column | undefined => (id === undefined ? undefined : column(id));
  return {
    pot: column(plan.pot),
    sound: plan.sound === undefined ? undefined : wholeOf(build, plan.sound),
    weights: plan.weights.map(column),
    others: plan.others.map(optional),
    lists: plan.lists.map(({ takesPart, keys, claim, floor, cap, refillKey }) => ({
      takesPart: takesPart === undefined ? undefined : wholeOf(build, takesPart),
      keys: keys.map(column),
      ...{ claim: optional(claim), floor: optional(floor), cap: optional(cap), refillKey: optional(refillKey) },
    })),
  };
}
