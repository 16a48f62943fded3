import type { Cell, Dimension, Expression, Grid, ParameterDeclaration, Span } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import { type Column, columnsOf, keysOfCell } from './grid-address.ts';
import type { Site } from './site.ts';
import { yearsBetween } from './years-between.ts';

/**
 * The grid of a parameter in which `vanaf 2015`, `laag t/m hoog` and `-` stand written out in the index columns, so that
 * every cell is found by its keys. Places stay as they are.
 */
export function withWrittenKeys(site: Site, declaration: ParameterDeclaration): ParameterDeclaration {
  const { grid } = declaration;
  return grid === undefined ? declaration : { ...declaration, grid: writtenOut(site, declaration, grid) };
}

/** As `withWrittenKeys`, of rows for it that stand in an amendment. */
export function writtenOut(site: Site, declaration: ParameterDeclaration, grid: Grid): Grid {
  const columns = columnsOf(declaration, grid.head);
  const domains = columns.map((column, at) => domainOf(site, declaration, column, grid.head[at]));
  const rows = grid.rows.map((row) => row.map((cell, at) => expanded(cell, domains[at])));
  return { ...grid, rows };
}

/** All keys of an index column in their order; absent where they cannot be told. */
function domainOf(
  { drafts }: Site,
  { signature, family }: ParameterDeclaration,
  column: Column,
  head: Cell | undefined,
): readonly string[] | undefined {
  if (column.kind !== 'index') return undefined;
  const [value] = head?.kind === 'values' ? head.values : [];
  const name = value?.kind === 'reference' ? value.name.text : undefined;
  const declared = drafts.flatMap(({ module }) => module.declarations);
  const kind = declared.find((one) => one.kind === 'kind' && one.name.text === name);
  if (kind?.kind === 'kind') return kind.values.map((one) => one.name.text);
  const dimension = (signature?.family ?? family).find((one) => isOf(one, name));
  if (dimension === undefined || (dimension.kind === 'years' && dimension.unit !== 'year')) return undefined;
  const term = drafts[0]?.module.head.term;
  const spans = dimension.years.length > 0 || term === undefined ? dimension.years : [term];
  return spans.flatMap(({ from, through }) => yearsBetween(from, through)).map(String);
}

function isOf(dimension: Dimension, name: string | undefined): boolean {
  return dimension.kind === 'years' ? name === undefined : dimension.name.text === name;
}

function expanded(cell: Cell, domain: readonly string[] | undefined): Cell {
  if (domain === undefined || domain.length === 0) return cell;
  const keys = keysWithin(cell, domain);
  return keys === undefined
    ? cell
    : { kind: 'values', span: cell.span, values: keys.map((key) => literal(key, cell.span)) };
}

/** The keys that a bound, a range of names or `-` stands for; nothing for any other cell. */
function keysWithin(cell: Cell, domain: readonly string[]): readonly string[] | undefined {
  const at = (value: Expression): number =>
    domain.indexOf(keysOfCell({ kind: 'values', span: value.span, values: [value] })[0] ?? '');
  switch (cell.kind) {
    case 'any':
      return domain;
    case 'range': {
      if (cell.from.kind === 'number' || calendarDatum(cell.from) !== undefined) return undefined;
      const [from, through] = [at(cell.from), at(cell.through)];
      return from < 0 || through < 0 ? undefined : domain.slice(from, through + 1);
    }
    case 'bound': {
      const place = at(cell.value);
      if (place < 0) return undefined;
      const { side } = cell;
      if (side === 'lessThan' || side === 'through') return domain.slice(0, side === 'through' ? place + 1 : place);
      return domain.slice(side === 'from' ? place : place + 1);
    }
    default:
      return undefined;
  }
}

function literal(key: string, span: Span): Expression {
  if (/^\d+$/.test(key)) return { kind: 'number', span, decimal: key };
  return { kind: 'reference', span, self: false, name: { kind: 'name', span, text: key }, indexes: [] };
}
