import type { Cell, Expression, Grid } from '../../grammar/index.ts';
import { type Binding, type Datum, type ExampleColumn, indexText, type Quantity, type Type } from '../model.ts';
import { periodsOfUnit } from '../value/periods.ts';
import { entityOfColumn, headName, isParentColumn } from './example-keys.ts';
import { checkLifeCell, lifeColumn } from './example-lives.ts';
import { identityOf } from './identity.ts';
import { indexData } from './index-cells.ts';
import { bindingOfPeriod } from './period-binding.ts';
import { inside } from './scope.ts';
import { checkValueCell, singleValue } from './value-cell.ts';
import { type Place, report, textAt, type Work } from './work.ts';

type StatedQuantity = (work: Work, place: Place, expression: Expression) => Quantity | undefined;

/** A column with what may stand in its cells. */
interface Checkable {
  readonly column: ExampleColumn;
  readonly target?: { readonly name: string; readonly type: Type; readonly expected: boolean };
}

/** The facts of an example, one thing (value, year) a row; `stated` tells which quantity a head cell means. */
export function checkExampleGrid(work: Work, place: Place, grid: Grid, stated: StatedQuantity): void {
  const indexes = indexColumns(work, place, grid);
  const bindings = indexes.flatMap((column) => (column?.kind === 'index' ? [column.binding] : []));
  const read = readIndexes(work, place, grid, indexes);
  const inRow: Place = { ...place, scope: inside(place.scope, bindings) };
  const columns = grid.head.map((cell, at): Checkable => {
    const index = indexes[at] ?? lifeColumn(work, place, grid, at, bindings);
    return index === undefined ? valueColumn(work, inRow, cell, stated) : { column: index };
  });
  if (indexes[0] === undefined && columns[0]?.column.kind !== 'error') {
    report(work, place.module, 'T69', grid.head[0]?.span ?? grid.span);
  }
  work.grids.set(grid, { columns: columns.map(({ column }) => column) });
  checkDoubleColumns(work, inRow, grid, columns);
  checkRows(work, inRow, grid, columns, read);
}

/** Columns that say what a row is about come first; nothing for the others. */
function indexColumns(work: Work, place: Place, grid: Grid): readonly (ExampleColumn | undefined)[] {
  const found: (ExampleColumn | undefined)[] = [];
  for (const [at, cell] of grid.head.entries()) {
    const binding = bindingOfHead(work, grid, cell, at);
    if (binding === undefined) {
      found.push(undefined);
      continue;
    }
    const before = found.flatMap((column) => (column?.kind === 'index' ? [column.binding] : []));
    const child = before.find((one) => one.kind === 'thing' && isParentColumn(work, grid, at));
    const leads = found.every((column) => column !== undefined);
    const second = before.some((one) => one.kind === binding.kind && (one.kind === 'year' || one.of === binding.of));
    if (child !== undefined && binding.kind === 'thing') found.push({ kind: 'parent', of: child, entity: binding.of });
    else if (leads && !second) found.push({ kind: 'index', binding });
    else {
      report(work, place.module, 'T70', cell.span, { head: textAt(work, place.module, cell.span) });
      found.push({ kind: 'error' });
    }
  }
  return found;
}

function bindingOfHead(work: Work, grid: Grid, cell: Cell, at: number): Binding | undefined {
  const entity = entityOfColumn(work, grid, at);
  if (entity !== undefined) return { kind: 'thing', of: entity };
  const head = cell.kind === 'values' ? cell.values[0] : undefined;
  if (head?.kind === 'periodTerm' && head.offset === 0) return bindingOfPeriod(periodsOfUnit(head.unit));
  const name = headName(grid, at) ?? '';
  const period = work.ownPeriods.get(name);
  if (period !== undefined) return bindingOfPeriod(period);
  const kind = work.kinds.get(name);
  return kind === undefined ? undefined : { kind: 'enumeration', of: kind };
}

/** What the cells of index columns other than things' say. */
type IndexCells = ReadonlyMap<Cell, readonly Datum[]>;

/** Reads the years and values of the index columns. The years of a column are those of its rows: no more are ever read. */
function readIndexes(
  work: Work,
  place: Place,
  grid: Grid,
  columns: readonly (ExampleColumn | undefined)[],
): IndexCells {
  const found = new Map<Cell, readonly Datum[]>();
  for (const [at, column] of columns.entries()) {
    if (column?.kind !== 'index' || column.binding.kind === 'thing') continue;
    const cells = grid.rows.flatMap((row) => row[at] ?? []);
    for (const cell of cells) {
      const data = indexData(work, place.module, cell, column.binding);
      if (data === 'others') report(work, place.module, 'T61', cell.span);
      found.set(cell, data === undefined || data === 'others' ? [] : data);
    }
    if (column.binding.kind !== 'year') continue;
    const years = cells.flatMap((cell) => found.get(cell) ?? []);
    work.years.set(column.binding, new Set(years.flatMap((datum) => (datum.kind === 'year' ? [datum.year] : []))));
  }
  return found;
}

function valueColumn(work: Work, place: Place, cell: Cell, stated: StatedQuantity): Checkable {
  if (cell.kind === 'expected') {
    const { type } = work.check(cell.value, place);
    const name = textAt(work, place.module, cell.value.span);
    return { column: { kind: 'expected', expression: cell.value }, target: { name, type, expected: true } };
  }
  if (cell.kind === 'missing') return { column: { kind: 'error' } };
  const [head, second] = cell.kind === 'values' ? cell.values : [];
  if (head?.kind !== 'reference' || second !== undefined) {
    report(work, place.module, 'T72', cell.span, { name: textAt(work, place.module, cell.span) });
    return { column: { kind: 'error' } };
  }
  const quantity = stated(work, place, head);
  if (quantity === undefined) return { column: { kind: 'error' } };
  return {
    column: { kind: 'stated', reference: head },
    target: { name: quantity.name, type: quantity.type, expected: false },
  };
}

function checkDoubleColumns(work: Work, place: Place, grid: Grid, columns: readonly Checkable[]): void {
  const seen = new Map<string, Cell>();
  for (const [at, { column }] of columns.entries()) {
    const cell = grid.head[at];
    if ((column.kind !== 'stated' && column.kind !== 'life') || cell === undefined) continue;
    const identity = column.kind === 'life' ? column.member : identityOf(work, place, column.reference);
    const first = seen.get(identity);
    seen.set(identity, first ?? cell);
    if (first === undefined) continue;
    const args = { name: textAt(work, place.module, cell.span) };
    const related = [{ file: place.module.file, span: first.span, code: 'T90' as const, args }];
    report(work, place.module, 'T73', cell.span, args, { related });
  }
}

function checkRows(work: Work, place: Place, grid: Grid, columns: readonly Checkable[], read: IndexCells): void {
  const seen = new Map<string, Cell>();
  for (const row of grid.rows) {
    const keys: string[] = [];
    for (const [at, { column, target }] of columns.entries()) {
      const cell = row[at];
      if (cell === undefined) continue;
      if (column.kind === 'index') {
        const { binding } = column;
        keys.push(binding.kind === 'thing' ? checkKeyCell(work, place, cell, binding) : keyText(read.get(cell)));
      }
      if (column.kind === 'life') checkLifeCell(work, place, grid, at, cell, column);
      if (column.kind === 'parent') checkKeyCell(work, place, cell, { kind: 'thing', of: column.entity });
      const value = target === undefined ? undefined : singleValue(work, place, cell);
      if (value !== undefined && target !== undefined) checkValueCell(work, place, value, target);
    }
    const key = keys.join('|');
    const [cell] = row;
    const first = seen.get(key);
    if (cell === undefined || keys.length === 0 || keys.includes('')) continue;
    seen.set(key, first ?? cell);
    if (first === undefined) continue;
    const args = { name: textAt(work, place.module, cell.span) };
    const related = [{ file: place.module.file, span: first.span, code: 'T90' as const, args }];
    report(work, place.module, 'T74', cell.span, args, { related });
  }
}

/** What a cell names, as a text; empty where it could not be read. */
function keyText(data: readonly Datum[] = []): string {
  return data.map(indexText).join(',');
}

function checkKeyCell(work: Work, place: Place, cell: Cell, binding: Extract<Binding, { kind: 'thing' }>): string {
  const value = singleValue(work, place, cell);
  if (value?.kind === 'textLiteral') {
    if (place.keys?.get(binding.of)?.has(value.value) === true) return JSON.stringify(value.value);
    report(work, place.module, 'N22', value.span, { key: value.value, entity: binding.of.name });
    return '';
  }
  if (value !== undefined) report(work, place.module, 'T71', value.span, { entity: binding.of.name });
  return '';
}
