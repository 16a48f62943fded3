import {
  type Cell,
  type Grid,
  type Operation,
  type ParameterDeclaration,
  phraseOf,
  type Span,
} from '../../grammar/index.ts';
import type { DraftEdit } from './drafts.ts';
import { withWrittenKeys } from './expand-cells.ts';
import { columnsOf, findCell, type GridPlace, keysOf, keysOfCell } from './grid-address.ts';
import type { Piece } from './pieces.ts';
import { isReplacement } from './replace-check.ts';
import { type FoundDeclaration, glue, quoted, refuse, requireDeclaration, type Site, textIn } from './site.ts';

/** A parameter found by name, with its declaration as such. */
export interface FoundParameter extends FoundDeclaration {
  readonly declaration: ParameterDeclaration;
}

/** `vervang norm voor entree in 2016: 20% was 22,5%`. */
export function replaceCell(
  site: Site,
  { reference, through, value, was }: Extract<Operation, { kind: 'replaceCell' }>,
): readonly DraftEdit[] | undefined {
  const parameter = requireParameter(site, reference.name.text, reference.span);
  if (parameter === undefined) return undefined;
  if (through !== undefined) {
    // Years in order are a change each; these are not.
    const address = `${keysOf(reference).join(', ')} ${phraseOf('through', site.change.amendment.module.language)} ${through}`;
    return refuse(site, 'V09', reference.span, { name: parameter.name, address });
  }
  return setCell(site, parameter, { keys: keysOf(reference), address: reference.span, value, ...(was ? { was } : {}) });
}

export function requireParameter(site: Site, name: string, span: Span): FoundParameter | undefined {
  const found = requireDeclaration(site, name, span);
  if (found === undefined) return undefined;
  const { declaration } = found;
  if (declaration.kind === 'table') return refuse(site, 'V200', span, { name });
  if (declaration.kind !== 'parameter') return refuse(site, 'V10', span, { name });
  return { ...found, declaration: withWrittenKeys(site, declaration) };
}

/** One new value of a parameter, with the keys of its cell. */
export interface NewValue {
  readonly keys: readonly string[];
  /** Where the amendment names the cell. */
  readonly address: Span;
  readonly value: Cell;
  readonly was?: Cell;
  /** It holds for all that its row is about. */
  readonly whole?: boolean;
  /** Takes what changes in a row that is about more than the key, so that the row falls apart once. */
  readonly collect?: (found: SharedCell) => void;
}

/** A cell of a row that is about more than the key that is meant, and its new text. */
interface SharedCell {
  readonly place: GridPlace;
  readonly shared: readonly number[];
  readonly text: Piece;
}

export function setCell(site: Site, parameter: FoundParameter, wanted: NewValue): readonly DraftEdit[] | undefined {
  const { at, draft, declaration, name } = parameter;
  const place = placeOf(declaration, name, wanted.keys);
  const isUnsaid = place === undefined && wanted.keys.length === 0;
  if (place === 'ambiguous' || isUnsaid) return refuse(site, 'V29', wanted.address, { name });
  if (place === undefined) {
    return refuse(site, 'V09', wanted.address, { name, address: wanted.keys.join(', ') });
  }
  const { value, was } = wanted;
  const replacement = {
    value: { tree: value, span: value.span },
    ...(was === undefined ? {} : { was: { tree: was, span: was.span } }),
    draft,
    current: { tree: place.cell, span: place.cell.span },
  };
  if (!isReplacement(site, replacement)) return undefined;
  const text = quoted(site, value.span);
  const shared = 'keys' in place && wanted.whole !== true ? sharedIndexes(declaration, place) : [];
  if (shared.length === 0 || !('keys' in place)) return [{ draft: at, span: place.cell.span, pieces: [text] }];
  if (wanted.collect === undefined) return splitRow(site, parameter, [{ place, shared, text }]);
  wanted.collect({ place, shared, text });
  return [];
}

/** The number itself, or the cell of the grid. */
function placeOf(
  declaration: ParameterDeclaration,
  name: string,
  keys: readonly string[],
): GridPlace | { readonly cell: Cell } | 'ambiguous' | undefined {
  const { grid, value } = declaration;
  if (grid === undefined) {
    if (value === undefined || keys.length > 0) return undefined;
    return { cell: { kind: 'values', span: value.span, values: [value] } };
  }
  return findCell(grid, columnsOf(declaration, grid.head), name, keys);
}

/** The index columns in which the row stands for more than the key that is meant. */
function sharedIndexes({ grid }: ParameterDeclaration, place: GridPlace): readonly number[] {
  const row = grid?.rows[place.row] ?? [];
  return [...place.keys.keys()].filter((column) => {
    const cell = row[column];
    return cell !== undefined && (cell.kind === 'others' || cell.kind === 'any' || keysOfCell(cell).length > 1);
  });
}

/**
 * A row for several years of which one changes becomes several: for each index what is left of it, with the old values,
 * and one row of the changed cell.
 */
export function splitRow(
  site: Site,
  { at, draft, declaration }: FoundParameter,
  found: readonly SharedCell[],
): readonly DraftEdit[] {
  const [one] = found;
  if (one === undefined) return [];
  const {
    place: { row, keys },
    shared,
  } = one;
  const news = new Map(found.map(({ place, text }) => [place.column, text]));
  const cells = (declaration.grid as Grid).rows[row] ?? [];
  const written = cells.map((cell) => textIn(draft, cell.span));
  const rest = (index: number): string => {
    const cell = cells[index];
    if (cell === undefined || cell.kind === 'others' || cell.kind === 'any') return written[index] ?? '';
    return keysOfCell(cell)
      .filter((key) => key !== keys.get(index))
      .join(', ');
  };
  const rows = shared.map((index, order) => {
    const before = shared.slice(0, order);
    return written.map((text, each) =>
      before.includes(each) ? (keys.get(each) ?? text) : each === index ? rest(each) : text,
    );
  });
  const line = (texts: readonly string[]): Piece => glue(site, texts.join(' | '));
  const lead = written.map((text, each) => (shared.includes(each) ? (keys.get(each) ?? text) : text));
  const changed = lead.flatMap((text, each) => [
    ...(each === 0 ? [] : [glue(site, ' | ')]),
    news.get(each) ?? glue(site, text),
  ]);
  // What is found before `overige` counts before it.
  const lines = [...rows.slice(1).map((texts) => [line(texts)]), changed];
  const start = cells[0]?.span.start ?? 0;
  const end = cells.at(-1)?.span.end ?? start;
  const others = shared.some((index) => cells[index]?.kind === 'others');
  const first = shared[0] ?? 0;
  const index = cells[first];
  if (others)
    return [
      { draft: at, span: { start, end: start }, pieces: lines.flatMap((pieces) => [...pieces, glue(site, '\n    ')]) },
    ];
  return [
    ...(index === undefined ? [] : [{ draft: at, span: index.span, pieces: [glue(site, rest(first))] }]),
    { draft: at, span: { start: end, end }, pieces: lines.flatMap((pieces) => [glue(site, '\n    '), ...pieces]) },
  ];
}
