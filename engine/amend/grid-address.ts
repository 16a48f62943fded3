import type { Cell, Expression, Grid, ParameterDeclaration, Reference } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import { periodText } from '../value/periods.ts';
import { yearsBetween } from './years-between.ts';

/** What a column of a parameter's grid holds. */
export type Column =
  /** An index: the calendar years, or what a name says. */
  | { readonly kind: 'index'; readonly years: boolean }
  /** Values of the parameter with this name. */
  | { readonly kind: 'value'; readonly name: string }
  /** Values for this value of a kind, spread over columns. */
  | { readonly kind: 'spread'; readonly key: string }
  | { readonly kind: 'other' };

/** Where a number of the law stands: its row and column, and the keys its row is looked up by. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** For each index column the key meant. */
  readonly keys: ReadonlyMap<number, string>;
}

/** What the columns of a parameter's grid hold; a grid of an amendment is read with the indexes of the one it changes. */
export function columnsOf({ signature, family }: ParameterDeclaration, head: Grid['head']): readonly Column[] {
  const dimensions = signature?.family ?? family;
  const indexes = new Set(dimensions.flatMap((dimension) => (dimension.kind === 'named' ? [dimension.name.text] : [])));
  return head.map((cell): Column => {
    if (cell.kind === 'typed') return { kind: 'value', name: cell.name.text };
    const value = cell.kind === 'values' && cell.values.length === 1 ? cell.values[0] : undefined;
    if (value?.kind === 'periodTerm') return { kind: 'index', years: true };
    if (value?.kind !== 'reference') {
      const key = value === undefined ? undefined : keyOf(value);
      return key === undefined ? { kind: 'other' } : { kind: 'spread', key };
    }
    const name = value.name.text;
    if (indexes.has(name)) return { kind: 'index', years: false };
    return name === signature?.name.text || signature === undefined
      ? { kind: 'value', name }
      : { kind: 'spread', key: name };
  });
}

/** The keys of an address such as `norm in 2016 voor entree`. */
export function keysOf({ indexes }: Reference): readonly string[] {
  return indexes.flatMap(({ value }) => keyOf(value) ?? []);
}

/** A year, a quarter, a month or a name as key. */
function keyOf(value: Expression): string | undefined {
  if (value.kind === 'number') return value.decimal;
  return value.kind === 'reference' ? value.name.text : calendarPart(value);
}

/** A quarter or month that is written out: `2015-K2`, `2015-05`. */
export function calendarPart(value: Expression): string | undefined {
  if (value.kind === 'monthLiteral') return value.iso;
  return value.kind === 'quarterLiteral' ? value.text : undefined;
}

/** The keys a cell of an index column stands for; `overige` stands for all others. */
export function keysOfCell(cell: Cell): readonly string[] {
  if (cell.kind === 'range') return rangeOf(cell.from, cell.through);
  if (cell.kind !== 'values') return [];
  return cell.values.flatMap((value) => keyOf(value) ?? []);
}

/**
 * The cell of a grid with these keys, each used once: by the row's index columns, or by a column spread by value. A row
 * that names its key goes before `overige`. More than one cell: `ambiguous`.
 */
export function findCell(
  grid: Grid,
  columns: readonly Column[],
  name: string,
  keys: readonly string[],
): GridPlace | 'ambiguous' | undefined {
  const ofYears = new Set(columns.flatMap((column, at) => (holdsYears(column, grid, at) ? [at] : [])));
  const places = grid.rows.flatMap((row, at) => placesIn(row, at, { columns, ofYears }, name, keys));
  const exact = places.filter(({ others }) => !others);
  const best = exact.length > 0 ? exact : places;
  return best.length > 1 ? 'ambiguous' : best[0];
}

function placesIn(
  row: readonly Cell[],
  at: number,
  { columns, ofYears }: Columns,
  name: string,
  keys: readonly string[],
): readonly (GridPlace & { readonly others: boolean })[] {
  const matched = matchRow(row, { columns, ofYears }, keys);
  if (matched === undefined) return [];
  return columns.flatMap((column, index) => {
    const cell = row[index];
    if (cell === undefined) return [];
    const left = matched.left;
    const fits =
      (column.kind === 'value' && column.name === name && left.length === 0) ||
      (column.kind === 'spread' && left.length === 1 && left[0] === column.key);
    return fits ? [{ row: at, column: index, cell, keys: matched.keys, others: matched.others }] : [];
  });
}

/** Which key each index column of a row answers to; absent where one of them has none of the keys. */
function matchRow(
  row: readonly Cell[],
  { columns, ofYears }: Columns,
  keys: readonly string[],
):
  | { readonly keys: ReadonlyMap<number, string>; readonly left: readonly string[]; readonly others: boolean }
  | undefined {
  const found = new Map<number, string>();
  let left = keys;
  let others = false;
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (column.kind !== 'index' || cell === undefined) continue;
    const isRest = cell.kind === 'others' || cell.kind === 'any';
    const own = keysOfCell(cell);
    const key = left.find((one) => (isRest ? isYear(one) === ofYears.has(index) : own.includes(one)));
    if (key === undefined) return undefined;
    others ||= isRest;
    found.set(index, key);
    left = left.filter((one) => one !== key);
  }
  return { keys: found, left, others };
}

/** The columns of a grid, and which of them hold years. */
interface Columns {
  readonly columns: readonly Column[];
  readonly ofYears: ReadonlySet<number>;
}

/** An own period counts its years as well: its rows show it. */
function holdsYears(column: Column, { rows }: Grid, at: number): boolean {
  if (column.kind === 'index' && column.years) return true;
  return rows.some((row) => row[at] !== undefined && keysOfCell(row[at]).some(isYear));
}

function isYear(key: string): boolean {
  return /^\d+(-K?\d+)?$/.test(key);
}

type RangeEnd = Extract<Cell, { kind: 'range' }>['from'];

function rangeOf(from: RangeEnd, through: RangeEnd): readonly string[] {
  const [first, last] = [calendarDatum(from), calendarDatum(through)];
  if (first?.kind === 'year' && last?.kind === 'year' && first.unit === last.unit) {
    const length = Math.max(0, last.year - first.year + 1);
    return Array.from({ length }, (_, at) => periodText(first.unit, first.year + at));
  }
  if (from.kind !== 'number' || through.kind !== 'number') return [];
  return yearsBetween(Number(from.decimal), Number(through.decimal)).map(String);
}
