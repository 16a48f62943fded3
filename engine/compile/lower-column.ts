import type { Expression, RoundingClause } from '../../grammar/index.ts';
import type { Binding, Instance, Quantity } from '../model.ts';
import { cellKey } from '../model.ts';
import { roundingMode } from '../run/arithmetic.ts';
import { analysisOf, inOwnState, keyIn, olderThanText, today } from '../run/law-states.ts';
import { isOutsideYears } from '../run/outside-years.ts';
import { absentNode, openNode, rounding } from './choices.ts';
import {
  constantAt,
  inputNode,
  node,
  nodeAt,
  numberOfQuantity,
  onTable,
  type StaticIndexes,
  Unplanned,
} from './draft.ts';
import { expectedDigits, holdsOf, tableOf } from './holds.ts';
import type { Holds, NodeId, TableId } from './ir.ts';
import { lowerDivision } from './lower-division.ts';
import { excepted } from './lower-exceptions.ts';
import { selfNode } from './lower-reference.ts';
import { lowerTable } from './lower-table.ts';
import { isOpenOrAbsent, rescaled } from './numbers.ts';
import { type Bound, type Lowered, type Lowering, lower, type Place, type Underway } from './place.ts';

/**
 * The column of a quantity for some years and values of kinds, lowered once. A rule with something that has no operation
 * becomes one of the reference evaluator as a whole. While it is being lowered only its key is there.
 */
export function lowerColumn(lowering: Lowering, asked: Quantity, indexes: StaticIndexes): Lowered | Underway {
  const { draft, run, columns } = lowering;
  const own = inOwnState(run, { quantity: asked, indexes });
  const quantity = 'notThere' in own ? asked : own.quantity;
  const key = `${numberOfQuantity(draft, quantity)} ${cellKey(indexes)}`;
  const reader = lowering.reading.at(-1);
  if (reader !== undefined) lowering.reads.get(reader)?.add(key);
  if (columns.has(key)) {
    const known = columns.get(key);
    return known ?? { underway: key };
  }
  columns.set(key, undefined);
  const analysis = analysisOf(run, quantity);
  const table = quantity.owner === undefined ? 0 : tableOf(draft, analysis, quantity.owner.entity);
  const place = placeOf(lowering, quantity, indexes, table);
  lowering.reading.push(key);
  lowering.reads.set(key, new Set());
  const value = 'notThere' in own ? unheld(place) : closed(key, attempted(place), place);
  lowering.reading.pop();
  const lowered: Lowered = { key, quantity, indexes, table, ...value };
  columns.set(key, lowered);
  return lowered;
}

/** What was read of other things before it was there has the way of being held that its type says. */
function closed(key: string, value: Value, place: Place): Value {
  const { draft, table, lowering, quantity } = place;
  if (!lowering.later.has(key)) return value;
  const wanted = holdsOf(draft, place.analysis, quantity.type, false);
  const id = wanted.kind === 'number' ? rescaled(draft, table, value.node, wanted) : value.node;
  if (JSON.stringify(nodeAt(draft, id).holds) !== JSON.stringify(wanted)) return byReference(place);
  return { ...value, node: id };
}

type Value = Pick<Lowered, 'node' | 'unrounded'>;

function attempted(place: Place): Value {
  try {
    return ownValue(place);
  } catch (error) {
    if (!(error instanceof Unplanned)) throw error;
    return byReference(place);
  }
}

/** By the reference evaluator, row by row; what not even a column can hold is open. */
function byReference(place: Place): Value {
  const { draft, table, quantity, indexes } = place;
  try {
    const holds = holdsOf(draft, place.analysis, quantity.type, true);
    return { node: node(draft, table, holds, { kind: 'reference', quantity, indexes }, expectedDigits(quantity.type)) };
  } catch (error) {
    if (!(error instanceof Unplanned)) throw error;
    return unheld(place);
  }
}

function unheld(place: Place): Value {
  return { node: openNode(place.draft, place.table, typeHolds(place)) };
}

function typeHolds({ draft, analysis, quantity }: Place): Holds {
  try {
    return holdsOf(draft, analysis, quantity.type, false);
  } catch {
    return { kind: 'truth' };
  }
}

function ownValue(place: Place): Value {
  const { quantity, lowering, indexes, draft, table } = place;
  const instance: Instance = { quantity, indexes };
  if (quantity.family.some(({ binding }) => binding.kind === 'thing')) throw new Unplanned('an index that is a thing');
  if (isOutsideYears(instance)) return { node: absentNode(draft, table, typeHolds(place)) };
  if (olderThanText(lowering.run, instance) !== undefined) return unheld(place);
  switch (quantity.kind) {
    case 'input':
    case 'judgement':
    case 'decided':
      return { node: fact(place) };
    case 'parameter':
      return {
        node: excepted(
          place,
          (at) => parameter(at),
          (id) => id,
        ),
      };
    case 'rule':
      return quantity.declaration.kind === 'table'
        ? {
            node: excepted(
              place,
              (at) => lowerTable(at),
              (id) => id,
            ),
          }
        : rule(place);
    case 'guarantee':
      if (quantity.declaration.kind !== 'guarantee') throw new Unplanned('a guarantee');
      return { node: lower(quantity.declaration.condition, place) };
    case 'allocation':
    case 'rest':
      return lowerDivision(place);
  }
}

function fact(place: Place): NodeId {
  const { quantity, indexes, lowering, draft, table, analysis } = place;
  const key = keyIn(lowering.run, { quantity: { ...quantity, name: today(analysis, quantity.name) }, indexes });
  const holds = holdsOf(draft, analysis, quantity.type, false);
  const named = lowering.run.homes.has(quantity) ? `${key}@${lowering.run.homes.get(quantity)?.key}` : key;
  return inputNode(draft, { key: named, quantity, indexes, table, holds }, expectedDigits(quantity.type));
}

function parameter(place: Place): NodeId {
  const { quantity, indexes, draft, table } = place;
  const declared = quantity.declaration.kind === 'parameter' ? quantity.declaration.value : undefined;
  const cell = quantity.cells?.get(cellKey(indexes)) ?? (declared === undefined ? undefined : { value: declared });
  if (cell === undefined) return absentNode(draft, table, typeHolds(place));
  return cell.value === 'unknown' ? openNode(draft, table, typeHolds(place)) : lower(cell.value, place);
}

function rule(place: Place): Value {
  const { declaration } = place.quantity;
  if (declaration.kind !== 'rule') throw new Unplanned('no formula');
  const { rounding: clause } = declaration;
  const exact = excepted(
    place,
    (at) => lower(declaration.value, at),
    (id) => finished(id, clause, place),
  );
  if (clause === undefined) return { node: exact };
  return { node: finished(exact, clause, place), unrounded: exact };
}

function finished(exact: NodeId, clause: RoundingClause | undefined, place: Place): NodeId {
  if (clause === undefined || isOpenOrAbsent(constantAt(place.draft, exact))) return exact;
  return rounded(exact, clause.step, clause, place);
}

function rounded(exact: NodeId, step: Expression, { direction }: RoundingClause, place: Place): NodeId {
  const { draft, table } = place;
  return onTable(draft, table, rounding(draft, table, exact, lower(step, place), roundingMode(direction)));
}

/** Where the clauses of a declaration are read: its owner and its indexes are at hand. */
function placeOf(lowering: Lowering, quantity: Quantity, indexes: StaticIndexes, table: TableId): Place {
  const { draft, run } = lowering;
  const scope = new Map<Binding, Bound>();
  if (quantity.owner !== undefined)
    scope.set(quantity.owner.binding, { kind: 'thing', node: selfNode({ draft }, table) });
  quantity.family.forEach(({ binding }, at) => {
    const datum = indexes[at];
    if (datum !== undefined) scope.set(binding, { kind: 'datum', datum });
  });
  return { lowering, draft, analysis: analysisOf(run, quantity), table, scope, quantity, indexes };
}
