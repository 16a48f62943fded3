import type { Analysis, Instance, QuestionDates } from '../model.ts';
import { type RunLimits, runLimits } from '../run/limits.ts';
import { beginRun } from '../run/run.ts';
import { newDraft } from './draft.ts';
import type { Plan, PlannedColumn } from './ir.ts';
import { lowerColumn } from './lower-column.ts';
import { lowerExpression } from './lower-expression.ts';
import type { Lowered, Lowering } from './place.ts';

/** A quantity for some years and values of kinds, for all things that have it. */
export type AskedColumn = Pick<Instance, 'quantity' | 'indexes'>;

/**
 * The plan by which these are computed, of the state of the law that `analysis` is of and with those that other years lead
 * to. What has no operation is left to the reference evaluator, rule by rule. It depends on no facts. Throws `Unplanned` where
 * the plan would be too large.
 */
export function lowerPlan(
  analysis: Analysis,
  asked: readonly AskedColumn[],
  dates: QuestionDates,
  exact: boolean,
  limits: RunLimits = runLimits,
): Plan {
  const run = beginRun(analysis, { things: new Map(), values: new Map() }, dates, limits, undefined, exact);
  const lowering: Lowering = {
    draft: newDraft(),
    run,
    columns: new Map(),
    divisions: new Map(),
    lower: lowerExpression,
    column: lowerColumn,
  };
  const found = asked.map(({ quantity, indexes }) => lowerColumn(lowering, quantity, indexes));
  const { draft, columns } = lowering;
  const all = [...columns.values()].filter((one) => one !== undefined);
  return {
    tables: draft.tables,
    nodes: draft.nodes,
    inputs: [...draft.inputs.values()],
    divisions: draft.divisions,
    columns: [...new Set(all)].sort((one, other) => one.node - other.node).map(planned),
    asked: found.map(planned),
    kinds: draft.kinds,
  };
}

function planned({ quantity, indexes, node, unrounded }: Lowered): PlannedColumn {
  return { quantity, indexes, node, type: quantity.type, ...(unrounded === undefined ? {} : { unrounded }) };
}
