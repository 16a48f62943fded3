import { lengthsToCheck } from './bits.ts';
import type { Tabulated } from './combinations.ts';
import type { ConstantFill } from './constants.ts';
import { type AggregateFamily, familiesOf } from './grouped.ts';
import type { NodeId, Plan, PlanNode, TableId } from './ir.ts';
import type { FamilyAggregation } from './kernels/aggregate-family.ts';
import type { Divided } from './kernels/division.ts';
import type { BoundColumn, BoundParents, ReferenceValue } from './kernels/reads.ts';
import type { Slot } from './slot.ts';
import { type Strata, strataOf } from './strata.ts';
import { newStratum, type Stratum, type WholeColumn } from './stratum.ts';

/** A program while it is made, and what it has to be bound to facts. */
export interface Build {
  readonly plan: Plan;
  readonly levels: Strata;
  /** In order of computation. */
  readonly strata: Stratum[];
  readonly wholes: Map<NodeId, WholeColumn>;
  readonly inputs: { readonly key: string; readonly bound: BoundColumn }[];
  readonly parents: { readonly table: TableId; readonly bound: BoundParents }[];
  readonly constants: ConstantFill[];
  readonly reloads: Map<Stratum, { readonly slot: Slot; readonly whole: WholeColumn }[]>;
  /** Finishes recursive gathers, once what they read was built. */
  readonly recursions: (() => void)[];
  readonly divided: { readonly level: number; readonly run: () => void }[];
  readonly divisions: (Divided | undefined)[];
  readonly toCheck: ReadonlySet<NodeId>;
  readonly families: ReadonlyMap<NodeId, AggregateFamily>;
  readonly tables: ReadonlyMap<NodeId, Tabulated>;
  readonly gathered: Map<AggregateFamily, FamilyAggregation>;
  /** Rows by table, as now bound. */
  readonly counts: number[];
  /** The value of a node of the reference evaluator. */
  readonly answer: (node: PlanNode, row: number) => ReferenceValue;
  /** Texts of the plan that no fact has; see `placeOfText`. */
  readonly texts: string[];
}

export function newBuild(plan: Plan, tables: Build['tables'], answer: Build['answer']): Build {
  return {
    ...{
      plan,
      levels: strataOf(plan),
      strata: [],
      wholes: new Map(),
      inputs: [],
      parents: [],
      constants: [],
      reloads: new Map(),
      recursions: [],
    },
    ...{
      divided: [],
      divisions: [],
      toCheck: lengthsToCheck(plan),
      families: familiesOf(plan),
      tables,
      gathered: new Map(),
      counts: [],
      answer,
      texts: [],
    },
  };
}

export function nodeOf({ plan }: Build, id: NodeId): PlanNode {
  const node = plan.nodes[id];
  if (node === undefined || node.id !== id) throw new Error('a plan whose nodes do not stand at their ids');
  return node;
}

export function stratumOf(build: Build, level: number, table: TableId): Stratum {
  const found = build.strata.find((stratum) => stratum.level === level && stratum.table === table);
  if (found !== undefined) return found;
  const made = newStratum(level, table);
  build.strata.push(made);
  return made;
}

export function homeOf(build: Build, id: NodeId): Stratum {
  return stratumOf(build, build.levels.levels[id] ?? 0, nodeOf(build, id).table);
}
