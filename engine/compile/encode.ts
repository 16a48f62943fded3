/** An instruction for one row in place of a kernel, where all that it reads is held to be known. */
import { type Build, nodeOf } from './build-state.ts';
import type { Tabulated } from './combinations.ts';
import { cellOf } from './constants.ts';
import { powerOfTen } from './guard.ts';
import { type CellTable, does } from './instruction.ts';
import type { Comparison, NodeId, Operation } from './ir.ts';
import type { BoundColumn } from './kernels/reads.ts';
import { type Rounding, roundingOf } from './kernels/round.ts';
import type { Slot } from './slot.ts';

/** What instructions point into, growing. */
export interface Pools {
  readonly lists: number[];
  readonly numbers: number[];
  readonly columns: BoundColumn[];
  readonly roundings: Rounding[];
  readonly bounds: Float64Array[];
  readonly tables: CellTable[];
}

/** What to do, and up to three operands. */
export type Encoded = readonly [number, ...(number | undefined)[]];

/** The place of a node in the stratum at hand; undefined where it is not held to be known. */
export type PlaceOf = (id: NodeId) => number | undefined;

/** Undefined for what has no instruction, or reads what may not be known: its kernel has to run. */
export function encoded(build: Build, slot: Slot, placeOf: PlaceOf, pools: Pools): Encoded | undefined {
  if (build.toCheck.has(slot.node)) return undefined;
  const table = build.tables.get(slot.node);
  const { operation } = nodeOf(build, slot.node);
  const code =
    table === undefined ? ofOperation(build, slot, operation, placeOf, pools) : ofTable(table, placeOf, pools);
  return code?.every((part) => part !== undefined) === true ? code : undefined;
}

function ofOperation(
  build: Build,
  slot: Slot,
  operation: Operation,
  placeOf: PlaceOf,
  pools: Pools,
): Encoded | undefined {
  switch (operation.kind) {
    case 'input': {
      const input = build.inputs.find(({ key }) => key === operation.key);
      return input === undefined ? undefined : [does.input, pools.columns.push(input.bound) - 1];
    }
    case 'self':
      return [does.set, 0];
    case 'arithmetic':
      return arithmetic(build, slot, operation, placeOf, pools);
    case 'negate':
      return [does.negate, placeOf(operation.operand)];
    case 'rescale': {
      const power = powerOfTen(slot.scale - scaleOf(build, operation.operand));
      if (power === undefined) return undefined;
      const how = slot.guarded ? does.guardedRescale : does.rescale;
      return [how, placeOf(operation.operand), 0, pools.numbers.push(power) - 1];
    }
    case 'compare':
      return comparison(build, operation, placeOf);
    case 'and':
      return decided(operation.operands, placeOf, pools, does.both, does.all);
    case 'or':
      return decided(operation.operands, placeOf, pools, does.either, does.any);
    case 'not':
      return [does.not, placeOf(operation.operand)];
    case 'present':
      return placeOf(operation.operand) === undefined ? undefined : [does.set, operation.wanted ? 1 : 0];
    case 'ifAbsent':
      return [does.move, placeOf(operation.operand)];
    case 'choose':
    case 'onlyOne':
      return chosen(operation, placeOf, pools);
    case 'extreme': {
      const [one, other] = operation.operands;
      if (one === undefined || other === undefined || operation.operands.length > 2) return undefined;
      return [operation.which === 'highest' ? does.highest : does.lowest, placeOf(one), placeOf(other)];
    }
    case 'round': {
      const rounding = roundingOf(scaleOf(build, operation.operand), slot.scale, operation.step, operation.mode);
      if (rounding === undefined) return undefined;
      return [does.round, placeOf(operation.operand), pools.roundings.push(rounding) - 1];
    }
    case 'cell':
      return [does.cell, placeOf(operation.operand), pools.bounds.push(Float64Array.from(operation.bounds)) - 1];
    case 'lookUp':
      return lookUp(slot, operation, placeOf, pools);
    default:
      return undefined;
  }
}

function scaleOf(build: Build, id: NodeId): number {
  const { holds } = nodeOf(build, id);
  return holds.kind === 'number' ? holds.scale : 0;
}

function isGuarded(build: Build, id: NodeId): boolean {
  const { holds } = nodeOf(build, id);
  return holds.kind === 'number' && holds.guarded;
}

function arithmetic(
  build: Build,
  { guarded, scale }: Slot,
  { operator, left, right }: Extract<Operation, { kind: 'arithmetic' }>,
  placeOf: PlaceOf,
  pools: Pools,
): Encoded | undefined {
  const [a, b] = [placeOf(left), placeOf(right)];
  switch (operator) {
    case '+':
      return [guarded ? does.guardedSum : does.sum, a, b];
    case '-':
      return [guarded ? does.guardedDifference : does.difference, a, b];
    case '*':
      return [guarded ? does.guardedProduct : does.product, a, b];
    case '/': {
      const extra = scale - scaleOf(build, left) + scaleOf(build, right);
      const [power, divisor] = [powerOfTen(Math.max(0, extra)), powerOfTen(Math.max(0, -extra))];
      // Without a guard it is known only where it is whole: that is left to the kernel.
      if (!guarded || power === undefined || divisor === undefined) return undefined;
      return [does.quotient, a, b, pools.numbers.push(power, divisor) - 2];
    }
  }
}

/** 1 where below, 2 where equal, 4 where above hold. */
const outcomes: Readonly<Record<Comparison, number>> = { '<': 1, '=': 2, '<=': 3, '>': 4, '<>': 5, '>=': 6 };

function comparison(
  build: Build,
  { operator, left, right }: Extract<Operation, { kind: 'compare' }>,
  placeOf: PlaceOf,
): Encoded {
  const [a, b] = [placeOf(left), placeOf(right)];
  if (isGuarded(build, left) || isGuarded(build, right)) return [does.guardedCompare, a, b, outcomes[operator]];
  switch (operator) {
    case '=':
      return [does.equal, a, b];
    case '<>':
      return [does.unequal, a, b];
    case '<':
      return [does.less, a, b];
    case '>':
      return [does.less, b, a];
    case '<=':
      return [does.atMost, a, b];
    case '>=':
      return [does.atMost, b, a];
  }
}

function decided(
  operands: readonly NodeId[],
  placeOf: PlaceOf,
  pools: Pools,
  ofTwo: number,
  ofMany: number,
): Encoded | undefined {
  const places = operands.map(placeOf);
  if (places.length === 1) return [does.move, places[0]];
  if (places.length === 2) return [ofTwo, places[0], places[1]];
  const from = listed(places, pools);
  return from === undefined ? undefined : [ofMany, from, from + places.length];
}

function chosen(
  operation: Extract<Operation, { kind: 'choose' | 'onlyOne' }>,
  placeOf: PlaceOf,
  pools: Pools,
): Encoded | undefined {
  const { kind, branches, otherwise } = operation;
  const last = otherwise === undefined ? -1 : placeOf(otherwise);
  const [only] = branches;
  if (kind === 'choose' && branches.length === 1 && only !== undefined)
    return [does.ifElse, placeOf(only.condition), placeOf(only.value), last];
  const places = branches.flatMap(({ condition, value }) => [placeOf(condition), placeOf(value)]);
  const from = listed(places, pools);
  if (from === undefined) return undefined;
  return [kind === 'choose' ? does.choose : does.onlyOne, from, from + places.length, last];
}

/** Where the list of places begins; undefined where one is missing. */
function listed(places: readonly (number | undefined)[], { lists }: Pools): number | undefined {
  const from = lists.length;
  for (const place of places) {
    if (place === undefined) return undefined;
    lists.push(place);
  }
  return from;
}

function lookUp(
  slot: Slot,
  { at, sizes, values }: Extract<Operation, { kind: 'lookUp' }>,
  placeOf: PlaceOf,
  pools: Pools,
): Encoded | undefined {
  const cells = values.map((constant) => cellOf(slot, constant));
  if (values.some(({ kind }) => kind === 'text') || cells.some(({ error }) => error !== 0)) return undefined;
  const from = listed(at.map(placeOf), pools);
  if (from === undefined) return undefined;
  const known = cells.map(({ state, value }) => (state === 0 ? value : Number.NaN));
  return [
    does.lookUp,
    from,
    pools.tables.push({ sizes: Int32Array.from(sizes), values: Float64Array.from(known) }) - 1,
  ];
}

/** Absent and open are two more places of each key. */
function ofTable({ keys, sizes, values, states }: Tabulated, placeOf: PlaceOf, pools: Pools): Encoded | undefined {
  const from = listed(keys.map(placeOf), pools);
  if (from === undefined) return undefined;
  const known = values.map((value, at) => (states[at] === 0 ? value : Number.NaN));
  return [
    does.lookUp,
    from,
    pools.tables.push({ sizes: Int32Array.from(sizes, (size) => size + 2), values: known }) - 1,
  ];
}
