import type { Cell, Grid, Operation } from '../../grammar/index.ts';
import type { DraftEdit } from './drafts.ts';
import { writtenOut } from './expand-cells.ts';
import { type Column, columnsOf, findCell, keysOfCell } from './grid-address.ts';
import { type FoundParameter, type NewValue, requireParameter, setCell, splitRow } from './replace-cell.ts';
import { replaceTableRows } from './replace-table-rows.ts';
import { sameTree } from './same-tree.ts';
import { declarationNamed, glue, quoted, refuse, type Site, textIn } from './site.ts';

/**
 * `vervang norm` with a grid: in each cell `new was old`, or what stays as it is. A row whose indexes the parameter does
 * not have is added.
 */
export function replaceRows(
  site: Site,
  { name, grid }: Extract<Operation, { kind: 'replaceRows' }>,
): readonly DraftEdit[] | undefined {
  const table = declarationNamed(site, name.text);
  if (table?.declaration.kind === 'table')
    return replaceTableRows(site, { ...table, declaration: table.declaration }, grid);
  const parameter = requireParameter(site, name.text, name.span);
  if (parameter === undefined) return undefined;
  if (parameter.declaration.grid === undefined) return refuse(site, 'V38', name.span, { name: name.text });
  const columns = columnsOf(parameter.declaration, grid.head);
  const isHead =
    columns.every(({ kind }) => kind !== 'other') || columns.some(({ kind }) => kind === 'index' || kind === 'value');
  if (!isHead) return refuseHeadless(site, parameter, grid.head);
  const edits: DraftEdit[] = [];
  let changed = false;
  for (const row of writtenOut(site, parameter.declaration, grid).rows) {
    const own = rowEdits(site, parameter, columns, row);
    if (own === undefined) return undefined;
    changed ||= own.length > 0;
    edits.push(...own);
  }
  if (!changed && !site.change.amongRows) return refuse(site, 'V08', grid.span, { reads: name.text });
  return edits;
}

/** The first row was read as the head: it stands where the columns should be named. */
function refuseHeadless(site: Site, { draft, declaration, name }: FoundParameter, row: Grid['head']): undefined {
  const own = declaration.grid?.head ?? [];
  const head = own.map((cell) => headText(textIn(draft, cell.span))).join(' | ');
  const start = row[0]?.span.start ?? site.mark.span.start;
  const end = row.at(-1)?.span.end ?? start;
  const { text } = site.source;
  const margin = /[^\S\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const fixes = [{ edits: [{ span: { start, end: start }, text: `${head}\n${margin}` }], text: head }];
  return refuse(site, 'V34', { start, end }, { name, head }, { fixes });
}

/** A column as it is named in an amendment: without its type and description. */
function headText(written: string): string {
  return (written.split(':')[0] ?? '').trim();
}

function rowEdits(
  site: Site,
  parameter: FoundParameter,
  columns: readonly Column[],
  row: readonly Cell[],
): readonly DraftEdit[] | undefined {
  const indexes = row.filter((_, at) => columns[at]?.kind === 'index');
  const values = row.flatMap((cell, at) => {
    const column = columns[at];
    return column?.kind === 'value' || column?.kind === 'spread' ? [{ cell, column }] : [];
  });
  const combinations = indexes.reduce<readonly (readonly string[])[]>(
    (tuples, cell) => tuples.flatMap((tuple) => keysOfCell(cell).map((key) => [...tuple, key])),
    [[]],
  );
  const first = combinations[0];
  if (first === undefined || values.length === 0) return [];
  const { declaration, name } = parameter;
  const own = declaration.grid;
  if (own === undefined) return undefined;
  const isThere = values.some(({ column }) => {
    const keys = column.kind === 'spread' ? [...first, column.key] : first;
    const place = findCell(own, columnsOf(declaration, own.head), column.kind === 'value' ? column.name : name, keys);
    return place !== undefined && place !== 'ambiguous' && !isOthers(own.rows[place.row] ?? []);
  });
  if (!isThere) return addRow(site, parameter, columns, row);
  const edits: DraftEdit[] = [];
  const touched = rowsOf(parameter, combinations, values);
  const whole = touched === 'whole';
  if (touched === 'part' && values.some(({ cell }) => cell.kind === 'replaced'))
    return refuse(site, 'V204', row[0]?.span ?? site.mark.span, { name });
  for (const keys of whole ? [first] : combinations) {
    const found: Parameters<NonNullable<NewValue['collect']>>[0][] = [];
    for (const { cell, column } of values) {
      const named = column.kind === 'value' ? { ...parameter, name: column.name } : parameter;
      const all = column.kind === 'spread' ? [...keys, column.key] : keys;
      const edit = cellEdits(site, named, all, cell, { whole, collect: (one) => found.push(one) });
      if (edit === undefined) return undefined;
      edits.push(...edit);
    }
    edits.push(...splitRow(site, parameter, found));
  }
  return edits;
}

/**
 * Whether the keys of a row of an amendment are those of one row of the parameter, which then changes as a whole; only a part
 * of one, which must be said key by key; or of several rows, each changed by itself.
 */
function rowsOf(
  { declaration, name }: FoundParameter,
  combinations: readonly (readonly string[])[],
  values: readonly { readonly column: Column }[],
): 'whole' | 'part' | 'each' {
  const own = declaration.grid;
  const column = values[0]?.column;
  if (own === undefined || column === undefined || combinations.length < 2) return 'each';
  const columns = columnsOf(declaration, own.head);
  const counts = new Map<number, number>();
  for (const keys of combinations) {
    const all = column.kind === 'spread' ? [...keys, column.key] : keys;
    const place = findCell(own, columns, column.kind === 'value' ? column.name : name, all);
    if (place !== undefined && place !== 'ambiguous') counts.set(place.row, (counts.get(place.row) ?? 0) + 1);
  }
  const sizeOf = (row: number): number =>
    (own.rows[row] ?? [])
      .filter((_, at) => columns[at]?.kind === 'index')
      .reduce((product, cell) => product * keysOfCell(cell).length, 1);
  const [only, second] = counts.keys();
  if (only !== undefined && second === undefined && counts.get(only) === sizeOf(only)) return 'whole';
  return [...counts].some(([row, count]) => count > 1 && sizeOf(row) > 1) ? 'part' : 'each';
}

function isOthers(row: readonly Cell[]): boolean {
  return row.some((cell) => cell.kind === 'others');
}

/** A cell without `was` says what stays; if it says something else, `was` was forgotten. */
function cellEdits(
  site: Site,
  parameter: FoundParameter,
  keys: readonly string[],
  cell: Cell,
  how: Pick<NewValue, 'whole' | 'collect'>,
): readonly DraftEdit[] | undefined {
  if (cell.kind === 'replaced')
    return setCell(site, parameter, { keys, address: cell.span, value: cell.value, was: cell.was, ...how });
  const { grid } = parameter.declaration;
  const place =
    grid === undefined ? undefined : findCell(grid, columnsOf(parameter.declaration, grid.head), parameter.name, keys);
  if (place !== undefined && place !== 'ambiguous' && sameTree(cell, place.cell)) return [];
  return setCell(site, parameter, { keys, address: cell.span, value: cell, ...how });
}

/** Before the first row of a later year or of `overige`, so that the grid stays in order; else at the end. */
function addRow(
  site: Site,
  { at, declaration, name }: FoundParameter,
  columns: readonly Column[],
  row: readonly Cell[],
): readonly DraftEdit[] | undefined {
  const replaced = row.find((cell) => cell.kind === 'replaced');
  const index = columns.findIndex(({ kind }) => kind === 'index');
  const key = index === -1 ? undefined : row[index] && keysOfCell(row[index])[0];
  if (replaced !== undefined) return refuse(site, 'V24', replaced.span, { name, address: key ?? '' });
  const grid = declaration.grid;
  const last = grid?.rows.at(-1)?.at(-1);
  if (grid === undefined || last === undefined) return undefined;
  const own = columnsOf(declaration, grid.head);
  const cells = own.map((column) => row[columns.findIndex((other) => sameColumn(column, other, own, columns))]);
  if (cells.some((cell) => cell === undefined)) return refuse(site, 'V25', row[0]?.span ?? site.mark.span, { name });
  const pieces = cells.flatMap((cell, order) => [
    ...(order === 0 ? [] : [glue(site, ' | ')]),
    ...(cell === undefined ? [] : [quoted(site, cell.span)]),
  ]);
  const ownIndex = own.findIndex(({ kind }) => kind === 'index');
  const later = grid.rows.find((other) => isLater(other[ownIndex], key) || isOthers(other))?.[0];
  if (later !== undefined) {
    const { start } = later.span;
    return [{ draft: at, span: { start, end: start }, pieces: [...pieces, glue(site, '\n    ')] }];
  }
  const { end } = last.span;
  return [{ draft: at, span: { start: end, end }, pieces: [glue(site, '\n    '), ...pieces] }];
}

/** Index columns answer to each other by their order, the others by name. */
function sameColumn(one: Column, other: Column, own: readonly Column[], others: readonly Column[]): boolean {
  if (one.kind === 'index' || other.kind === 'index') {
    const indexes = (columns: readonly Column[]) => columns.filter(({ kind }) => kind === 'index');
    return one.kind === other.kind && indexes(own).indexOf(one) === indexes(others).indexOf(other);
  }
  return sameTree(one, other);
}

function isLater(cell: Cell | undefined, key: string | undefined): boolean {
  const first = cell === undefined ? undefined : keysOfCell(cell)[0];
  return first !== undefined && key !== undefined && /^\d{4}$/.test(first) && /^\d{4}$/.test(key) && first > key;
}
