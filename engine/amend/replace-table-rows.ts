import type { Cell, Grid, TableDeclaration } from '../../grammar/index.ts';
import type { DraftEdit } from './drafts.ts';
import { isReplacement } from './replace-check.ts';
import { sameTree } from './same-tree.ts';
import { type FoundDeclaration, glue, quoted, refuse, type Site, shown, textIn } from './site.ts';

/** A table found by name, with its declaration as such. */
export interface FoundTable extends FoundDeclaration {
  readonly declaration: TableDeclaration;
}

/**
 * `vervang vast_bedrag` with a grid: a row is found by its conditions, as they were; in each cell `new was old`, or what stays
 * as it is. A row whose conditions the table does not have is added, before `overige`.
 */
export function replaceTableRows(site: Site, table: FoundTable, grid: Grid): readonly DraftEdit[] | undefined {
  const columns = grid.head.map((cell) => table.declaration.grid.head.findIndex((own) => sameTree(cell, own)));
  const unknown = grid.head[columns.indexOf(-1)];
  if (unknown !== undefined) return refuseHead(site, table, unknown);
  const edits: DraftEdit[] = [];
  let changed = false;
  for (const row of grid.rows) {
    const own = rowEdits(site, table, columns, row);
    if (own === undefined) return undefined;
    changed ||= own.length > 0;
    edits.push(...own);
  }
  if (!changed && !site.change.amongRows) return refuse(site, 'V08', grid.span, { reads: table.name });
  return edits;
}

function refuseHead(site: Site, { declaration, draft, name }: FoundTable, cell: Cell): undefined {
  const head = declaration.grid.head.map((own) => textIn(draft, own.span)).join(' | ');
  const column = site.source.text.slice(cell.span.start, cell.span.end);
  return refuse(site, 'V201', cell.span, { name, column: shown(column), head: shown(head) });
}

function rowEdits(
  site: Site,
  table: FoundTable,
  columns: readonly number[],
  row: readonly Cell[],
): readonly DraftEdit[] | undefined {
  const { at, draft, declaration } = table;
  const outcome = firstOutcome(declaration);
  const conditions = row.flatMap((cell, index) => {
    const column = columns[index] ?? -1;
    return column < outcome ? [{ column, was: cell.kind === 'replaced' ? cell.was : cell }] : [];
  });
  const rows = declaration.grid.rows.filter((own) => conditions.every(({ column, was }) => sameTree(own[column], was)));
  const [found, second] = rows;
  const [first] = row;
  if (first === undefined) return [];
  if (second !== undefined) return refuse(site, 'V202', first.span, { name: table.name });
  if (found === undefined) return addRow(site, table, columns, row);
  const edits: DraftEdit[] = [];
  for (const [index, cell] of row.entries()) {
    const current = found[columns[index] ?? -1];
    if (current === undefined || (cell.kind !== 'replaced' && sameTree(cell, current))) continue;
    const [value, was] = cell.kind === 'replaced' ? [cell.value, cell.was] : [cell, undefined];
    const replacement = {
      value: { tree: value, span: value.span },
      ...(was === undefined ? {} : { was: { tree: was, span: was.span } }),
      draft,
      current: { tree: current, span: current.span },
    };
    if (!isReplacement(site, replacement)) return undefined;
    edits.push({ draft: at, span: current.span, pieces: [quoted(site, value.span)] });
  }
  return edits;
}

/** Where the outcomes begin: with the last column, or with the values of a kind that stand beside it. */
function firstOutcome({ grid, signature }: TableDeclaration): number {
  const last = grid.head.at(-1);
  const [value] = last?.kind === 'values' ? last.values : [];
  const named = value?.kind === 'reference' && value.name.text === signature.name.text;
  return named ? grid.head.length - 1 : grid.head.length;
}

function addRow(
  site: Site,
  { at, declaration, name }: FoundTable,
  columns: readonly number[],
  row: readonly Cell[],
): readonly DraftEdit[] | undefined {
  const { head, rows } = declaration.grid;
  const replaced = row.find((cell) => cell.kind === 'replaced');
  const [first] = row;
  if (first === undefined) return [];
  if (replaced !== undefined) {
    const address = site.source.text.slice(first.span.start, first.span.end);
    return refuse(site, 'V203', first.span, { name, address: shown(address) });
  }
  const cells = head.map((_, column) => row[columns.indexOf(column)]);
  if (cells.some((cell) => cell === undefined)) return refuse(site, 'V25', first.span, { name });
  const pieces = cells.flatMap((cell, order) => [
    ...(order === 0 ? [] : [glue(site, ' | ')]),
    ...(cell === undefined ? [] : [quoted(site, cell.span)]),
  ]);
  const others = rows.find((own) => own.some(({ kind }) => kind === 'others'))?.[0];
  if (others !== undefined) {
    const { start } = others.span;
    return [{ draft: at, span: { start, end: start }, pieces: [...pieces, glue(site, '\n    ')] }];
  }
  const end = rows.at(-1)?.at(-1)?.span.end ?? declaration.grid.span.end;
  return [{ draft: at, span: { start: end, end }, pieces: [glue(site, '\n    '), ...pieces] }];
}
