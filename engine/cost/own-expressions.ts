import type { Cell, Expression, TableDeclaration } from '../../grammar/index.ts';
import { cellKey, type Datum, periodDatum, type Quantity } from '../model.ts';
import type { Point } from './points.ts';

type Indexes = readonly (readonly Point[] | undefined)[];

/**
 * What may be evaluated for a value by its own text, exceptions apart, for these points of its indexes (undefined: for any).
 * Of a division nothing: that is told of clause by clause.
 */
export function expressionsApart(quantity: Quantity, indexes: Indexes): readonly Expression[] {
  const { declaration } = quantity;
  switch (declaration.kind) {
    case 'rule':
      return [declaration.value, ...(declaration.rounding === undefined ? [] : [declaration.rounding.step])];
    case 'table':
      return inTable(quantity, declaration, indexes);
    case 'guarantee':
      return [declaration.condition];
    case 'parameter':
      return inGrid(quantity, declaration.value, indexes);
    default:
      return [];
  }
}

/** A number of the law is what stands in its grid, or what it says without one. */
function inGrid({ cells, family }: Quantity, value: Expression | undefined, indexes: Indexes): readonly Expression[] {
  const data = family.flatMap(({ binding }, at): readonly Datum[] => {
    const [point, other] = indexes[at] ?? [];
    if (other !== undefined) return [];
    if (binding.kind === 'year' && typeof point === 'number') return [periodDatum(binding.of, point)];
    if (binding.kind !== 'enumeration' || typeof point !== 'string') return [];
    return [{ kind: 'enumeration', of: binding.of.name, value: point }];
  });
  const isOne = data.length === family.length;
  const own = cells?.get(cellKey(data));
  const found = isOne ? (own === undefined ? [] : [own]) : [...(cells?.values() ?? [])];
  const written = found.flatMap((cell) => (cell.value === 'unknown' ? [] : [cell.value]));
  return [...written, ...(value === undefined || own !== undefined ? [] : [value])];
}

/** Every column that is tested and every cell of a row; of outcomes beside each other only that for the value at hand. */
function inTable({ table }: Quantity, { grid }: TableDeclaration, indexes: Indexes): readonly Expression[] {
  const others = new Set(
    (table?.outcomes ?? []).flatMap(({ column, spread }) => {
      const points = spread === undefined ? undefined : indexes[spread.index];
      return spread === undefined || points === undefined || points.includes(spread.value) ? [] : [column];
    }),
  );
  const subjects = (table?.tests ?? []).flatMap(({ subject }) => (subject.kind === 'value' ? [subject.value] : []));
  const cells = grid.rows.flatMap((row) => row.flatMap((cell, column) => (others.has(column) ? [] : inCell(cell))));
  return [...subjects, ...cells];
}

function inCell(cell: Cell): readonly Expression[] {
  switch (cell.kind) {
    case 'values':
      return cell.values;
    case 'range':
      return [cell.from, cell.through];
    case 'bound':
      return [cell.value];
    default:
      return [];
  }
}
