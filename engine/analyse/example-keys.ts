import type { ExampleDeclaration, Expression, Grid } from '../../grammar/index.ts';
import type { EntitySymbol } from '../model.ts';
import type { Work } from './work.ts';

/**
 * The things there are in an example, by the texts in the columns that bear the name of their entity. Where an entity
 * has rows of its own, those are all; else the ones that others belong to, or that a `stel` names.
 */
export function keysOfExample(work: Work, example: ExampleDeclaration): ReadonlyMap<EntitySymbol, ReadonlySet<string>> {
  const rows = new Map<EntitySymbol, Set<string>>();
  const parents = new Map<EntitySymbol, Set<string>>();
  const supposed = new Map<EntitySymbol, Set<string>>();
  for (const statement of example.statements) {
    if (statement.kind === 'suppose') noteSupposed(work, statement.reference, supposed);
    if (statement.kind !== 'grid') continue;
    const { grid } = statement;
    grid.head.forEach((_, column) => {
      const entity = entityOfColumn(work, grid, column);
      if (entity === undefined) return;
      const keys = isParentColumn(work, grid, column) ? parents : rows;
      const known = keys.get(entity) ?? new Set();
      for (const key of textsOf(grid, column)) known.add(key);
      keys.set(entity, known);
    });
  }
  return new Map([...supposed, ...parents, ...rows]);
}

/** `stel bijdrage van "01AA": …` names a thing too. */
function noteSupposed(work: Work, reference: Expression, known: Map<EntitySymbol, Set<string>>): void {
  if (reference.kind !== 'reference' || reference.owner?.kind !== 'textLiteral') return;
  const entity = work.quantities.get(reference.name.text)?.owner?.entity;
  if (entity !== undefined) known.set(entity, new Set([...(known.get(entity) ?? []), reference.owner.value]));
}

/** The entity that a head cell names, in the singular or the plural. */
export function entityOfColumn(work: Work, grid: Grid, column: number): EntitySymbol | undefined {
  const head = headName(grid, column);
  return head === undefined
    ? undefined
    : [...work.entities.values()].find((entity) => entity.name === head || entity.plural === head);
}

/** Whether a column tells to whom the things of an earlier column belong. */
export function isParentColumn(work: Work, grid: Grid, column: number): boolean {
  const entity = entityOfColumn(work, grid, column);
  return grid.head.slice(0, column).some((_, before) => entityOfColumn(work, grid, before)?.parent === entity);
}

/** The bare name in a head cell. */
export function headName(grid: Grid, column: number): string | undefined {
  const cell = grid.head[column];
  const head: Expression | undefined = cell?.kind === 'values' && cell.values.length === 1 ? cell.values[0] : undefined;
  if (head?.kind !== 'reference' || head.self || head.owner !== undefined || head.indexes.length > 0) return undefined;
  return head.name.text;
}

function textsOf(grid: Grid, column: number): readonly string[] {
  return grid.rows.flatMap((row) => {
    const cell = row[column];
    if (cell?.kind !== 'values') return [];
    return cell.values.flatMap((value) => (value.kind === 'textLiteral' ? [value.value] : []));
  });
}
