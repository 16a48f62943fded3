import type { Instance, Marks } from '../model.ts';
import type { Run } from '../run/context.ts';
import { newDraft } from './draft.ts';
import type { Plan, PlanNode, PlannedColumn } from './ir.ts';
import { lowerColumn } from './lower-column.ts';
import { lowerExpression } from './lower-expression.ts';
import type { Lowered, Lowering } from './place.ts';
import { marksByQuantity } from './possible-marks.ts';

/** A quantity for some years and values of kinds, for all things that have it. */
export type AskedColumn = Pick<Instance, 'quantity' | 'indexes'>;

/**
 * The plan by which these are computed, in the states of the law that the run's question leads to; the run takes note of those
 * (`homes`). What has no operation is left to the reference evaluator, rule by rule. It depends on no facts. Throws `Unplanned`
 * where the plan would be too large.
 */
export function lowerPlan(run: Run, asked: readonly AskedColumn[]): Plan {
  const lowering: Lowering = {
    draft: newDraft(),
    run,
    columns: new Map(),
    divisions: new Map(),
    later: new Set(),
    reads: new Map(),
    reading: [],
    lower: lowerExpression,
    column: lowerColumn,
  };
  const found = asked.flatMap(({ quantity, indexes }) => {
    const one = lowerColumn(lowering, quantity, indexes);
    return 'underway' in one ? [] : [one];
  });
  const { draft, columns } = lowering;
  const marksOf = marksByQuantity(lowering);
  const all = [...new Set([...columns.values()].filter((one) => one !== undefined))].sort(
    (one, other) => one.node - other.node,
  );
  const places = new Map(all.map(({ key }, at) => [key, at]));
  const readsOf = ({ key }: Lowered): readonly number[] =>
    [...(lowering.reads.get(key) ?? [])].flatMap((one) => places.get(one) ?? []);
  return {
    tables: draft.tables,
    nodes: draft.nodes.map((one) => closed(one, columns)),
    inputs: [...draft.inputs.values()],
    divisions: draft.divisions,
    columns: all.map((one) => planned(one, readsOf(one))),
    asked: found.map((one) => planned(one, readsOf(one), marksOf(one.quantity))),
    kinds: draft.kinds,
  };
}

function planned(
  { quantity, indexes, node, unrounded }: Lowered,
  reads: readonly number[],
  marks?: Marks,
): PlannedColumn {
  return {
    quantity,
    indexes,
    node,
    type: quantity.type,
    reads,
    ...(unrounded === undefined ? {} : { unrounded }),
    ...(marks === undefined ? {} : { marks }),
  };
}

/** What rests on other rows of a column now that this is there. */
function closed(one: PlanNode, columns: Lowering['columns']): PlanNode {
  const { operation } = one;
  if (operation.kind !== 'later') return one;
  const value = columns.get(operation.column)?.node;
  // Its rule went to the reference evaluator as a whole.
  if (value === undefined || value <= one.id)
    return { ...one, operation: { kind: 'constant', value: { kind: 'open' } } };
  return { ...one, operation: { kind: 'gather', value, at: operation.at, recursive: true } };
}
