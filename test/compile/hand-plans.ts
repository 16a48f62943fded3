/** Plans by hand, of three tables (the regulation, schools and their students), and what comes of a node of them. */
import type { Holds, NodeId, Operation, Plan, PlanNode, TableId } from '../../engine/compile/ir.ts';
import type { Program, ReferenceAnswers } from '../../engine/compile/make.ts';
import type { Quantity } from '../../engine/model.ts';
import {
  type FactColumn,
  isAbsent,
  isKnown,
  isOpen,
  type Numbers,
  type Population,
  type ThingTable,
} from '../../engine/population/population.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';

export const [regulation, school, student] = [0, 1, 2] as const;

export interface Drawn {
  readonly nodes: PlanNode[];
  readonly divisions: Plan['divisions'][number][];
}

export function newDrawn(): Drawn {
  return { nodes: [], divisions: [] };
}

export function add({ nodes }: Drawn, table: TableId, holds: Holds, operation: Operation): NodeId {
  nodes.push({ id: nodes.length, table, holds, operation });
  return nodes.length - 1;
}

export function number(scale: number, guarded = false): Holds {
  return { kind: 'number', scale, guarded };
}

export const truth: Holds = { kind: 'truth' };

export function input(drawn: Drawn, table: TableId, key: string, holds: Holds = number(0)): NodeId {
  return add(drawn, table, holds, { kind: 'input', key });
}

/** So many of 10^-scale where it is whole, else with a guard. */
export function constant(drawn: Drawn, table: TableId, value: Fraction, scale = 0): NodeId {
  const isHeld = (value.numerator * 10n ** BigInt(scale)) % value.denominator === 0n;
  return add(drawn, table, number(scale, !isHeld), { kind: 'constant', value: { kind: 'number', value } });
}

export function planOf({ nodes, divisions }: Drawn): Plan {
  const columns = nodes.map(({ id, holds }) => ({
    quantity: { name: `q${id}` } as unknown as Quantity,
    ...{ indexes: [], node: id, reads: [] },
    type: { kind: holds.kind === 'truth' ? ('yesNo' as const) : ('number' as const), orAbsent: true },
  }));
  const tables = [{}, { entity: 'School' }, { entity: 'Student', parent: school }];
  return { tables, nodes, inputs: [], divisions, columns, asked: columns, kinds: new Map() };
}

/** Values as held; `undefined` for what was not recorded, `absent` for what is said not to be there. */
export type Cells = readonly (number | 'absent' | undefined)[];

export interface Delivered {
  readonly schools?: number;
  /** The school of each student; -1: none that is there. */
  readonly students?: readonly number[];
  readonly facts?: Readonly<Record<string, Cells>>;
}

export function populationOf({ schools, students, facts = {} }: Delivered): Population {
  const tables = new Map<string, ThingTable>();
  if (schools !== undefined) tables.set('School', thingTable('School', schools));
  if (students !== undefined)
    tables.set('Student', { ...thingTable('Student', students.length), parents: Int32Array.from(students) });
  const columns = new Map(Object.entries(facts).map(([key, cells]) => [key, columnOf(cells)]));
  return { tables, columns, texts: [], lives: false, facts: () => ({ things: new Map(), values: new Map() }) };
}

function thingTable(entity: string, count: number): ThingTable {
  return { entity, count, keyOf: String, rowOf: Number, keyBytes: () => 0 };
}

/** Where nothing is known there is a number all the same, that nobody may read. */
function columnOf(cells: Cells): FactColumn {
  const values: Numbers = Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : 1));
  const states = Uint8Array.from(cells, (cell) =>
    cell === undefined ? isOpen : cell === 'absent' ? isAbsent : isKnown,
  );
  return states.every((state) => state === isKnown) ? { values } : { values, states };
}

export const noReference: ReferenceAnswers = {
  value: () => {
    throw new Error('nothing was left to the reference');
  },
};

/** What a node is in each row: a number, truths as 0 and 1, or what is the matter. */
export function rowsOf(
  program: Program,
  node: NodeId,
  population: Population,
): readonly (Fraction | 'absent' | 'open')[] {
  const computed = program.run(population, noReference);
  return Array.from({ length: computed.rowsOf(node) }, (_, row) => {
    const state = computed.stateAt(node, row);
    if (state !== isKnown) return state === isAbsent ? 'absent' : 'open';
    const { holds } = program.plan.nodes[node] ?? {};
    if (holds?.kind !== 'number') return fraction(BigInt(computed.unitsAt(node, row)));
    return computed.exactAt(node, row) ?? 'open';
  });
}
