import type { Cell, Expression, TableDeclaration } from '../../grammar/index.ts';
import type { TableColumns, TableTest } from '../model.ts';
import { outcomeCell } from '../run/table.ts';
import { choice, comparison, junction, onlyOne, openNode, presence, truthNode } from './choices.ts';
import { constantAt, Unplanned } from './draft.ts';
import { holdsOf } from './holds.ts';
import type { Branch, Comparison, NodeId } from './ir.ts';
import { datumNode } from './lower-datum.ts';
import { lower, type Place } from './place.ts';

/** The row whose conditions hold: of the ordinary rows exactly one; where there is none the first of the others. */
export function lowerTable(place: Place): NodeId {
  const { declaration, table: columns } = place.quantity;
  if (declaration.kind !== 'table' || columns === undefined) throw new Unplanned('no table');
  const subjects = new Map<TableTest, NodeId>();
  const rows = declaration.grid.rows.map((cells) => ({
    rest: cells.some(({ kind }) => kind === 'others'),
    branch: branchOf(cells, columns, declaration, subjects, place),
  }));
  const { draft, table } = place;
  const holds = holdsOf(draft, place.analysis, place.quantity.type, false);
  const rest = rows.filter((row) => row.rest).map(({ branch }) => branch);
  const otherwise = rest.length === 0 ? undefined : choice(draft, table, rest, openNode(draft, table, holds));
  const ordinary = rows.filter((row) => !row.rest).map(({ branch }) => branch);
  return onlyOne(draft, table, ordinary, otherwise, holds);
}

function branchOf(
  cells: readonly Cell[],
  columns: TableColumns,
  declaration: TableDeclaration,
  subjects: Map<TableTest, NodeId>,
  place: Place,
): Branch {
  const { draft, table } = place;
  const verdicts = columns.tests.flatMap((test) => {
    const cell = cells[test.column];
    if (cell === undefined || cell.kind === 'any' || cell.kind === 'others') return [];
    const subject = subjects.get(test) ?? subjectOf(test, place);
    subjects.set(test, subject);
    return [verdict(cell, subject, test, place)];
  });
  const condition = junction(draft, table, 'and', verdicts);
  // What a row that cannot hit would give is not looked at.
  const never = constantAt(draft, condition);
  const cell = outcomeCell(columns, { quantity: place.quantity, indexes: place.indexes }, cells);
  if (cell === undefined) throw new Unplanned(declaration.kind);
  const [value] = cell.kind === 'values' ? cell.values : [];
  if (value === undefined || (never?.kind === 'small' && never.value === 0))
    return { condition, value: openNode(draft, table, holdsOf(draft, place.analysis, place.quantity.type, false)) };
  return { condition, value: lower(value, place) };
}

function subjectOf({ subject }: TableTest, place: Place): NodeId {
  if (subject.kind === 'value') return lower(subject.value, place);
  const datum = place.indexes[subject.index];
  if (datum === undefined) throw new Unplanned('an index without a value');
  return datumNode(datum, place);
}

function verdict(cell: Cell, subject: NodeId, { type }: TableTest, place: Place): NodeId {
  const { draft, table } = place;
  const lies = (operator: Comparison, bound: Expression): NodeId =>
    comparison(draft, table, operator, subject, lower(bound, place));
  // What is absent lies nowhere.
  const there = (all: readonly NodeId[]): NodeId =>
    junction(draft, table, 'and', type.orAbsent ? [presence(draft, table, subject, true), ...all] : all);
  switch (cell.kind) {
    case 'values':
      return junction(
        draft,
        table,
        'or',
        cell.values.map((value) =>
          value.kind === 'absent' ? presence(draft, table, subject, false) : there([lies('=', value)]),
        ),
      );
    case 'range':
      return there([lies('>=', cell.from), lies('<=', cell.through)]);
    case 'bound':
      return there([lies(sides[cell.side], cell.value)]);
    case 'any':
    case 'others':
      return truthNode(draft, table, true);
    default:
      throw new Unplanned(`a cell that is ${cell.kind}`);
  }
}

const sides = { moreThan: '>', after: '>', from: '>=', lessThan: '<', through: '<=' } as const satisfies Record<
  Extract<Cell, { readonly kind: 'bound' }>['side'],
  Comparison
>;
