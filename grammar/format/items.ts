import type { Concept } from '../keywords/keywords.ts';
import type { CommentToken, Lexed, MarginToken } from '../lexer/face.ts';
import { clauseColumns, gridLines, indentOf, ownLine, type PrintedLine, unitLines } from './lines.ts';
import type { Unit } from './units.ts';

/** What stands in the file as a whole: the lines of a unit or grid, a margin line, or a comment on lines of its own. */
export interface Item {
  readonly kind: 'unit' | 'citation' | 'quotation' | 'comment';
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly lines: readonly PrintedLine[];
  readonly role?: Unit['role'];
  readonly declaration?: Concept;
}

/** Prints every piece of a file, in order; blank lines between them are decided later. */
export function printItems(units: readonly Unit[], lexed: Lexed): readonly Item[] {
  const pending = [...lexed.comments];
  const between: CommentToken[] = [];
  const items: Item[] = [];
  const columns = clauseColumns(units);
  for (let index = 0; index < units.length; ) {
    const grid = gridFrom(units, index, lexed.margins);
    const unit = units[index];
    if (unit === undefined) break;
    const start = unit.tokens[0]?.span.start ?? 0;
    while (pending[0] !== undefined && pending[0].span.start < start) between.push(...pending.splice(0, 1));
    const tokens = (grid ?? [unit]).flatMap((each) => each.tokens);
    const end = tokens.at(-1)?.span.end ?? start;
    const inside: CommentToken[] = [];
    while (pending[0] !== undefined && belongs(pending[0], end, lexed)) inside.push(...pending.splice(0, 1));
    const indent = indentOf(unit);
    const lines = grid
      ? gridLines(grid, inside, lexed.language)
      : unitLines(unit, inside, columns[index], lexed.language);
    items.push({
      kind: 'unit',
      start,
      end: Math.max(end, inside.at(-1)?.span.end ?? end),
      indent,
      lines,
      ...rolesOf(unit),
    });
    index += grid?.length ?? 1;
  }
  const alone = [...between, ...pending];
  const margins = lexed.margins.map((margin) => marginItem(margin, alone));
  const all = [...items, ...margins].sort((one, other) => one.start - other.start);
  return withComments(
    all,
    alone.filter((comment) => !margins.some((margin) => margin.comments.includes(comment))),
  );
}

function rolesOf(unit: Unit): Pick<Item, 'role' | 'declaration'> {
  return unit.declaration === undefined ? { role: unit.role } : { role: unit.role, declaration: unit.declaration };
}

/** A comment lies in a unit, or behind its last token on the same line. */
function belongs(comment: CommentToken, end: number, lexed: Lexed): boolean {
  if (comment.span.start < end) return true;
  if (comment.alone) return false;
  const last = lexed.tokens.findLast((token) => token.span.start < comment.span.start && token.category !== 'row');
  const margin = lexed.margins.find((each) => each.line === comment.line);
  return margin === undefined && (last?.span.end ?? 0) <= end;
}

/** The rows from here that make one grid: the next one begins with `stel`, or behind a margin line. */
function gridFrom(units: readonly Unit[], start: number, margins: readonly MarginToken[]): readonly Unit[] | undefined {
  if (units[start]?.role !== 'row') return undefined;
  let end = start + 1;
  while (units[end]?.role === 'row' && units[end]?.tokens[0]?.category === 'row') {
    const from = units[end - 1]?.tokens.at(-1)?.span.end ?? 0;
    const to = units[end]?.tokens[0]?.span.start ?? 0;
    if (margins.some((margin) => margin.span.start >= from && margin.span.start < to)) break;
    end++;
  }
  return units.slice(start, end);
}

function marginItem(
  margin: MarginToken,
  comments: readonly CommentToken[],
): Item & { readonly comments: readonly CommentToken[] } {
  const behind = comments.filter((comment) => comment.line === margin.line);
  const text = margin.kind === 'citation' ? margin.text : `  |${margin.text === '' ? '' : ' '}${margin.text}`;
  const [first] = behind;
  const line = first === undefined ? { text } : { text, comment: first.text };
  const { start, end } = margin.span;
  return { kind: margin.kind, start, end, indent: margin.kind === 'citation' ? 0 : 2, lines: [line], comments: behind };
}

/** Puts comments that stand alone between the items, indented as what follows them. */
function withComments(items: readonly Item[], comments: readonly CommentToken[]): readonly Item[] {
  const alone = comments.map((comment): Item => {
    const next = items.find((item) => item.start > comment.span.start);
    const indent = next?.indent ?? 0;
    return {
      kind: 'comment',
      start: comment.span.start,
      end: comment.span.end,
      indent,
      lines: [ownLine(indent)(comment)],
    };
  });
  return [...items, ...alone].sort((one, other) => one.start - other.start);
}
