import type { Cell, ExampleDeclaration, Expression, Grid, Reference } from '../../grammar/index.ts';
import { type Analysis, type Binding, type Datum, type ExampleGrid, periodDatum, type Thing } from '../model.ts';
import { isInteger } from '../value/fraction.ts';
import { bind, type Scope } from './scope.ts';

/** One row of a grid, for one combination of what its index columns say. */
export interface ExampleRow {
  readonly scope: Scope;
  readonly things: readonly (Thing & { readonly entity: string; readonly key: string })[];
  readonly stated: readonly { readonly reference: Reference; readonly cell: Cell }[];
  readonly expected: readonly { readonly expression: Expression; readonly cell: Cell }[];
}

type Evaluate = (expression: Expression, scope: Scope) => Datum | undefined;

/** The rows of all grids of an example; a list or range in an index column makes a row for each. */
export function exampleRows(
  analysis: Analysis,
  example: ExampleDeclaration,
  outer: Scope,
  evaluate: Evaluate,
): readonly ExampleRow[] {
  return example.statements.flatMap((statement) => {
    if (statement.kind !== 'grid') return [];
    const meaning = analysis.grids.get(statement.grid);
    return meaning === undefined ? [] : rowsOf(statement.grid, meaning, outer, evaluate);
  });
}

function rowsOf(grid: Grid, { columns }: ExampleGrid, outer: Scope, evaluate: Evaluate): readonly ExampleRow[] {
  return grid.rows.flatMap((cells) => {
    let scopes: readonly Scope[] = [outer];
    const bindings: Binding[] = [];
    const parents = new Map<Binding, Cell>();
    columns.forEach((column, at) => {
      const cell = cells[at];
      if (cell === undefined) return;
      if (column.kind === 'parent') parents.set(column.of, cell);
      if (column.kind !== 'index') return;
      const { binding } = column;
      bindings.push(binding);
      const data = indexData(cell, binding, (expression) => evaluate(expression, outer));
      scopes = scopes.flatMap((scope) => data.map((datum) => bind(scope, binding, datum)));
    });
    const life = lifeIn(columns, cells, (expression) => evaluate(expression, outer));
    return scopes.map((scope) => ({
      scope,
      things: bindings.flatMap((binding) => {
        const parent = keyIn(parents.get(binding), outer, evaluate);
        return thingAt(scope, binding, { ...(parent === undefined ? {} : { parent }), ...life });
      }),
      stated: columns.flatMap((column, at) => {
        const cell = cells[at];
        return column.kind === 'stated' && cell !== undefined ? [{ reference: column.reference, cell }] : [];
      }),
      expected: columns.flatMap((column, at) => {
        const cell = cells[at];
        return column.kind === 'expected' && cell !== undefined ? [{ expression: column.expression, cell }] : [];
      }),
    }));
  });
}

/** What the columns for it say of the life of the thing of a row. */
function lifeIn(
  columns: ExampleGrid['columns'],
  cells: readonly Cell[],
  evaluate: (expression: Expression) => Datum | undefined,
): Omit<Thing, 'parent'> {
  const life: { -readonly [Key in keyof Thing]: Thing[Key] } = {};
  columns.forEach((column, at) => {
    const cell = cells[at];
    const expression = cell?.kind === 'values' ? cell.values[0] : undefined;
    if (column.kind !== 'life' || expression === undefined) return;
    const datum = evaluate(expression);
    if (datum?.kind === 'date') life[column.member] = datum.iso;
    if (datum?.kind === 'text') life[column.member] = datum.text;
  });
  return life;
}

function thingAt(scope: Scope, binding: Binding, thing: Thing): ExampleRow['things'] {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    if (at.binding !== binding || at.datum?.kind !== 'thing') continue;
    const { entity, key } = at.datum;
    return [{ entity, key, ...thing }];
  }
  return [];
}

function indexData(
  cell: Cell,
  binding: Binding,
  evaluate: (expression: Expression) => Datum | undefined,
): readonly Datum[] {
  if (cell.kind === 'range') {
    const [from, through] = [cell.from, cell.through].map((end) => asIndex(evaluate(end), binding));
    if (from?.kind !== 'year' || through?.kind !== 'year') return [];
    const count = Math.max(0, through.year - from.year + 1);
    return Array.from({ length: count }, (_, at) => ({ ...from, year: from.year + at }));
  }
  if (cell.kind !== 'values') return [];
  return cell.values.flatMap((value) => asIndex(evaluate(value), binding) ?? []);
}

/** Keys of things are written as texts, years as numbers. */
function asIndex(datum: Datum | undefined, binding: Binding): Datum | undefined {
  if (datum === undefined) return undefined;
  switch (binding.kind) {
    case 'thing':
      return datum.kind === 'text' ? { kind: 'thing', entity: binding.of.name, key: datum.text } : undefined;
    case 'enumeration':
      return datum.kind === 'enumeration' ? datum : undefined;
    case 'year':
      if (datum.kind === 'year') return datum;
      return datum.kind === 'number' && isInteger(datum.value)
        ? periodDatum(binding.of, Number(datum.value.numerator))
        : undefined;
  }
}

function keyIn(cell: Cell | undefined, outer: Scope, evaluate: Evaluate): string | undefined {
  const expression = cell?.kind === 'values' ? cell.values[0] : undefined;
  const datum = expression === undefined ? undefined : evaluate(expression, outer);
  return datum?.kind === 'text' ? datum.text : undefined;
}
