import { type Cell, citationAt, type Grid, type Module, type Span } from '../../grammar/index.ts';
import { cellKey, type Datum, type Index, indexText, type ParameterCell, periodDatum } from '../model.ts';
import { yearsIn } from './families.ts';
import { noGuards } from './guards.ts';
import { indexData } from './index-cells.ts';
import { emptyScope } from './scope.ts';
import { checkValueCell, singleValue } from './value-cell.ts';
import { type DraftQuantity, type Place, report, type Work } from './work.ts';

/** What a column of a parameter's grid holds. */
export type Column =
  /** Which value or year a row is about. */
  | { readonly kind: 'index'; readonly index: number }
  /** The values of a parameter; `spread` when the head names a value of a kind or a year: that index is in the head. */
  | {
      readonly kind: 'value';
      readonly quantity: DraftQuantity;
      readonly spread?: { readonly index: number; readonly datum: Datum };
    }
  | { readonly kind: 'error' };

/** More combinations of indexes than this nobody writes down; they would only cost time. */
export const mostCells = 100_000;

/** A cell under its key, with the place it was read from. */
interface Entry {
  readonly cell: ParameterCell;
  readonly span: Span;
  /** From a row `overige`: gives way to any row that names the index. */
  readonly rest: boolean;
}

/** Reads the rows: every cell under all indexes it is about, none twice, none left out. */
export function fillCells(
  work: Work,
  module: Module,
  grid: Grid,
  columns: readonly Column[],
  quantities: readonly DraftQuantity[],
): void {
  const [first] = quantities;
  const size = (first?.family ?? [])
    .map((index) => domain(index).length)
    .reduce((product, length) => product * length, 1);
  if (size > mostCells) {
    report(work, module, 'T67', grid.head[0]?.span ?? grid.span, { name: first?.name ?? '', most: mostCells });
    return;
  }
  const entries = new Map(quantities.map((quantity) => [quantity, new Map<string, Entry>()]));
  let sound = true;
  for (const row of grid.rows) sound = readRow(work, module, row, columns, entries) && sound;
  for (const [quantity, cells] of entries) {
    quantity.cells = new Map([...cells].map(([key, { cell }]) => [key, cell]));
    if (sound) reportGaps(work, module, grid, quantity);
  }
}

function readRow(
  work: Work,
  module: Module,
  row: readonly Cell[],
  columns: readonly Column[],
  entries: ReadonlyMap<DraftQuantity, Map<string, Entry>>,
): boolean {
  const [first] = entries.keys();
  if (first === undefined) return false;
  const named = new Map<number, readonly Datum[] | 'others'>();
  for (const [at, column] of columns.entries()) {
    const cell = row[at];
    const index = column.kind === 'index' ? first.family[column.index] : undefined;
    if (column.kind !== 'index' || cell === undefined || index === undefined) continue;
    const data = indexData(work, module, cell, index.binding, domain(index));
    if (data === undefined || !exists(work, module, cell, index, data, first)) return false;
    named.set(column.index, data);
  }
  let sound = true;
  for (const [at, column] of columns.entries()) {
    const cell = row[at];
    if (column.kind !== 'value' || cell === undefined) continue;
    sound = placeCell(work, module, cell, column, named, entries.get(column.quantity)) && sound;
  }
  return sound;
}

/** A row outside the years of the parameter would never be read. */
export function exists(
  work: Work,
  module: Module,
  cell: Cell,
  index: Index,
  data: readonly Datum[] | 'others',
  quantity: DraftQuantity,
): boolean {
  if (data === 'others' || index.years === undefined) return true;
  const years = yearsIn(index.years);
  const outside = data.find((datum) => datum.kind === 'year' && !years.has(datum.year));
  if (outside === undefined) return true;
  report(work, module, 'T64', cell.span, { name: quantity.name, year: indexText(outside) });
  return false;
}

function placeCell(
  work: Work,
  module: Module,
  cell: Cell,
  column: Extract<Column, { kind: 'value' }>,
  named: ReadonlyMap<number, readonly Datum[] | 'others'>,
  cells: Map<string, Entry> | undefined,
): boolean {
  const value = valueOfCell(work, module, cell, column.quantity);
  if (value === undefined || cells === undefined) return false;
  const citation = citationAt(module, cell.span.start);
  const rest = [...named.values()].includes('others');
  const entry: Entry = { cell: { value, ...(citation === undefined ? {} : { citation }) }, span: cell.span, rest };
  for (const key of keysOf(column, named)) {
    const before = cells.get(key);
    if (before !== undefined && before.rest === rest) {
      reportOverlap(work, module, cell, key, before, column.quantity);
      return false;
    }
    if (before === undefined || before.rest) cells.set(key, entry);
  }
  return true;
}

function valueOfCell(
  work: Work,
  module: Module,
  cell: Cell,
  quantity: DraftQuantity,
): ParameterCell['value'] | undefined {
  if (cell.kind === 'unknown') return 'unknown';
  const place: Place = { module, scope: emptyScope, guards: noGuards };
  const value = singleValue(work, place, cell);
  if (value !== undefined) checkValueCell(work, place, value, quantity);
  return value;
}

function keysOf(
  column: Extract<Column, { kind: 'value' }>,
  named: ReadonlyMap<number, readonly Datum[] | 'others'>,
): readonly string[] {
  const axes = column.quantity.family.map((index, at): readonly Datum[] => {
    const { spread } = column;
    if (spread?.index === at) return [spread.datum];
    const data = named.get(at);
    return data === undefined || data === 'others' ? domain(index) : data;
  });
  return combinations(axes).map(cellKey);
}

/** All values of an index; none where its years are not known. */
function domain({ binding, years }: Index): readonly Datum[] {
  if (binding.kind === 'enumeration') {
    return binding.of.declaration.values.map(({ name }) => ({
      kind: 'enumeration',
      of: binding.of.name,
      value: name.text,
    }));
  }
  return [...yearsIn(years ?? [])].map((year) => periodDatum(binding.kind === 'year' ? binding.of : undefined, year));
}

function combinations(axes: readonly (readonly Datum[])[]): readonly (readonly Datum[])[] {
  return axes.reduce<readonly (readonly Datum[])[]>(
    (soFar, axis) => soFar.flatMap((head) => axis.map((datum) => [...head, datum])),
    [[]],
  );
}

function reportOverlap(
  work: Work,
  module: Module,
  cell: Cell,
  key: string,
  before: Entry,
  quantity: DraftQuantity,
): void {
  const args = { name: quantity.name, index: key.replaceAll(';', ', ') };
  const related = [{ file: module.file, span: before.span, code: 'T90' as const, args }];
  report(work, module, 'T65', cell.span, args, { related });
}

/** Combinations that no row gives; the first few by name. */
function reportGaps(work: Work, module: Module, grid: Grid, quantity: DraftQuantity): void {
  const missing = combinations(quantity.family.map(domain))
    .map(cellKey)
    .filter((key) => quantity.cells?.has(key) !== true);
  if (missing.length === 0) return;
  const shown = missing.slice(0, 5).map((key) => key.replaceAll(';', ', '));
  const gaps = missing.length > shown.length ? `${shown.join(' · ')} …` : shown.join(' · ');
  const head = grid.head[0]?.span ?? grid.span;
  report(
    work,
    module,
    'T66',
    { start: head.start, end: grid.head.at(-1)?.span.end ?? head.end },
    { name: quantity.name, gaps },
  );
}
