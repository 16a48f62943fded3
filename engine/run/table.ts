import type { Cell, TableDeclaration } from '../../grammar/index.ts';
import type { Datum, Instance, Result, TableColumns, TableTest } from '../model.ts';
import { type Context, evaluateIn } from './context.ts';
import { sameOutcome } from './exceptions-together.ts';
import { faultAt } from './faults.ts';
import { citationMarks, citationOf, marksOf, withMarks } from './marks.ts';
import { isUndecided, known, type Undecided, undecided, unknown } from './results.ts';
import { noRow, severalRows } from './table-faults.ts';
import { type Possible, possibleRows } from './table-possible.ts';
import { verdictOf } from './table-verdict.ts';

/** What came of a table: its value, the row that hit, and the columns that were looked at. */
export interface TableValue {
  readonly result: Result;
  readonly row?: number;
  readonly tested: ReadonlyMap<number, Result>;
}

/** A row that no column has ruled out. */
export interface Candidate {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly rest: boolean;
  /** What keeps a cell of it from being decided: its column, and what came of that or of the cell. */
  readonly open: readonly { readonly column: number; readonly result: Undecided }[];
}

/**
 * The value of a table: that of the one row whose conditions all hold. Columns are looked at from left to right, as long as
 * a row that is left asks for them; where some are not known all rows that may still hit are compared.
 */
export function tableValue(context: Context): TableValue {
  const { declaration, table } = context.instance.quantity;
  if (declaration.kind !== 'table' || table === undefined)
    return { result: faultAt(context, 'R33', declaration), tested: new Map() };
  const tested = new Map<number, Result>();
  let left = declaration.grid.rows.map(
    (cells, row): Candidate => ({ row, cells, rest: cells.some(({ kind }) => kind === 'others'), open: [] }),
  );
  for (const test of table.tests) {
    if (!left.some(({ cells }) => asks(cells[test.column]))) continue;
    const value = subjectOf(context, test);
    tested.set(test.column, value);
    left = left.flatMap((candidate) => kept(context, candidate, test, value));
  }
  const { result, row } = chosen(context, declaration, table, left, tested);
  return { result: withMarks(result, marksOf(tested.values())), ...(row === undefined ? {} : { row }), tested };
}

function asks(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'any' && cell.kind !== 'others';
}

function subjectOf(context: Context, { subject }: TableTest): Result {
  if (subject.kind === 'value') return evaluateIn(context, subject.value);
  const datum = context.instance.indexes[subject.index];
  return datum === undefined ? faultAt(context, 'R33', context.instance.quantity.declaration) : known(datum);
}

/** The row, unless this column rules it out. */
function kept(context: Context, candidate: Candidate, { column }: TableTest, value: Result): readonly Candidate[] {
  const cell = candidate.cells[column];
  if (cell === undefined || !asks(cell)) return [candidate];
  const verdict = isUndecided(value) ? value : verdictOf(context, cell, value);
  if (verdict === true) return [candidate];
  return verdict === false ? [] : [{ ...candidate, open: [...candidate.open, { column, result: verdict }] }];
}

interface Chosen {
  readonly result: Result;
  readonly row?: number;
}

function chosen(
  context: Context,
  declaration: TableDeclaration,
  columns: TableColumns,
  left: readonly Candidate[],
  tested: ReadonlyMap<number, Result>,
): Chosen {
  const ordinary = left.filter(({ rest }) => !rest);
  const certain = ordinary.filter(({ open }) => open.length === 0);
  const [first] = ordinary.length > 0 ? ordinary : left;
  if (certain.length > 1) return { result: severalRows(context, declaration, certain, columns, tested) };
  if (first === undefined) return { result: noRow(context, declaration, columns, tested) };
  if (first.open.length === 0 && ordinary.length <= 1)
    return { result: outcomeOf(context, columns, first), row: first.row };
  return among(context, columns, left, tested);
}

/** What a row gives. */
function outcomeOf(context: Context, columns: TableColumns, { cells }: Pick<Candidate, 'cells'>): Result {
  const { instance, analysis } = context;
  const cell = outcomeCell(columns, instance, cells);
  const [value] = cell?.kind === 'values' ? cell.values : [];
  if (cell === undefined) return faultAt(context, 'R33', instance.quantity.declaration);
  const marks = citationMarks(analysis, [citationOf(instance.quantity, cell)]);
  if (cell.kind === 'unknown') return unknown([{ kind: 'fact', instance }], marks);
  return value === undefined ? faultAt(context, 'R33', cell) : withMarks(evaluateIn(context, value), marks);
}

/** The cell of a row that gives the outcome for an instance. */
export function outcomeCell(
  { outcomes }: TableColumns,
  { indexes }: Instance,
  cells: readonly Cell[],
): Cell | undefined {
  const outcome = outcomes.find(({ spread }) => {
    const datum = spread === undefined ? undefined : indexes[spread.index];
    return spread === undefined || (datum?.kind === 'enumeration' && datum.value === spread.value);
  });
  return outcome === undefined ? undefined : cells[outcome.column];
}

/** Which row hits is open: what all that may still hit give, if that is the same; else what would tell. */
function among(
  context: Context,
  columns: TableColumns,
  left: readonly Candidate[],
  tested: ReadonlyMap<number, Result>,
): Chosen {
  const values = new Map<number, Result>();
  const given = (row: number): Result => {
    const candidate = left.find((one) => one.row === row);
    const value =
      values.get(row) ??
      (candidate === undefined
        ? faultAt(context, 'R33', context.instance.quantity.declaration)
        : outcomeOf(context, columns, candidate));
    values.set(row, value);
    return value;
  };
  const agree = (one: number, other: number): boolean => one === other || sameOutcome(given(one), given(other));
  const possible: Possible = possibleRows(columns, left, tested, (value) => datumOf(evaluateIn(context, value)), agree);
  const results = possible.rows.map(given);
  const [first, ...others] = results;
  const same = first !== undefined && others.every((other) => sameOutcome(first, other));
  if (possible.complete && same) {
    const only = possible.rows.length === 1 ? possible.rows[0] : undefined;
    return { result: { ...first, marks: marksOf(results) }, ...(only === undefined ? {} : { row: only }) };
  }
  if (possible.complete && first !== undefined && others.length === 0) return { result: first };
  const open = left.flatMap((candidate) => candidate.open);
  const deciding = open.filter(({ column }) => possible.deciding.has(column)).map(({ result }) => result);
  return {
    result: undecided([...deciding, ...results]) ?? faultAt(context, 'R33', context.instance.quantity.declaration),
  };
}

function datumOf(result: Result): Datum | 'absent' | undefined {
  if (result.kind === 'known') return result.datum;
  return result.kind === 'absent' ? 'absent' : undefined;
}
