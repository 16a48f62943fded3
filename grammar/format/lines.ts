import type { Language } from '../ast.ts';
import type { CommentToken, Token } from '../lexer/face.ts';
import { breakTokens, fits } from './breaking.ts';
import { printGrid } from './grids.ts';
import { isOneOf, printLine, printToken } from './spacing.ts';
import type { Unit } from './units.ts';

/** A printed line; a comment behind it is aligned with those of its neighbours later. */
export interface PrintedLine {
  readonly text: string;
  readonly comment?: string;
}

/** By role. */
const indents: Readonly<Record<Unit['role'], number>> = {
  ...{ head: 0, headClause: 2, declaration: 2, value: 4, clause: 4, condition: 8, statement: 4, row: 4, rest: 6 },
  ...{ operation: 2, block: 2, was: 2 },
};

/** How far a unit stands in: a list of conditions in brackets four further. */
export function indentOf(unit: Unit): number {
  // Behind a citation line the condition of an exception stands where it would without that line.
  const role = unit.declaration === 'exception' && unit.tokens[0]?.concept === 'if' ? 'clause' : unit.role;
  return indents[role] + 4 * (unit.depth ?? 0) + (unit.inset ? 2 : 0);
}

/** The column of values in the head and in every verdeling: one blank behind the widest keyword, at least 12. */
export function clauseColumns(units: readonly Unit[]): readonly (number | undefined)[] {
  const columns: (number | undefined)[] = [];
  let group: Unit[] = [];
  const flush = () => {
    const widest = Math.max(...group.map((unit) => keywordOf(unit).length));
    for (const unit of group) columns.push(isAligned(unit) ? Math.max(12, widest + 1) : undefined);
    group = [];
  };
  for (const unit of units) {
    if (['declaration', 'head', 'operation', 'block'].includes(unit.role)) flush();
    group.push(unit);
  }
  flush();
  return columns;
}

function isAligned(unit: Unit): boolean {
  if (unit.role === 'headClause') return true;
  if (unit.role !== 'clause') return false;
  return unit.declaration === 'allocation' || (unit.declaration === 'exception' && !isEffect(unit.tokens[0]));
}

/** `dan …` and `blijft buiten toepassing` stand by themselves. */
function isEffect(first: Token | undefined): boolean {
  return first?.concept === 'then' || first?.concept === 'notApplied';
}

/** The keyword as it stands in the clause column: of `afgerond op` the first word. */
function keywordOf(unit: Unit): string {
  const first = unit.tokens[0];
  if (first === undefined || !isAligned(unit)) return '';
  return first.concept === 'roundedTo' ? (first.value.split(' ')[0] ?? '') : first.value;
}

/** The lines of a grid with the comments between and behind its rows. */
export function gridLines(
  rows: readonly Unit[],
  comments: readonly CommentToken[],
  language: Language,
): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  const texts = printGrid(rows, language);
  const indent = rows[0] === undefined ? 0 : indentOf(rows[0]);
  const pending = [...comments];
  for (const [index, row] of rows.entries()) {
    const start = row.tokens[0]?.span.start ?? 0;
    const end = rows[index + 1]?.tokens[0]?.span.start ?? Number.POSITIVE_INFINITY;
    while (pending[0] !== undefined && pending[0].span.start < start)
      lines.push(...pending.splice(0, 1).map(ownLine(indent)));
    const behind =
      pending[0] !== undefined && !pending[0].alone && pending[0].span.start < end ? pending.shift() : undefined;
    const text = `${' '.repeat(indent)}${texts[index] ?? ''}`;
    lines.push(behind === undefined ? { text } : { text, comment: behind.text });
  }
  return [...lines, ...pending.map(ownLine(indent))];
}

/** A comment on a line of its own. */
export function ownLine(indent: number): (comment: CommentToken) => PrintedLine {
  return (comment) => ({ text: `${' '.repeat(indent)}${comment.text}` });
}

/** A unit on as many lines as it needs; a comment inside it ends its line. */
export function unitLines(
  unit: Unit,
  comments: readonly CommentToken[],
  column: number | undefined,
  language: Language,
): readonly PrintedLine[] {
  const indent = indentOf(unit);
  const last = unit.tokens.at(-1);
  const inside = comments.filter((comment) => last !== undefined && comment.span.start < last.span.start);
  const behind = comments.filter((comment) => !inside.includes(comment));
  const lines: PrintedLine[] = [];
  let rest: readonly Token[] = unit.tokens;
  for (const comment of inside) {
    const count = rest.filter((token) => token.span.start < comment.span.start).length;
    lines.push(
      ...bodyLines(
        { ...unit, tokens: rest.slice(0, count) },
        lines.length === 0 ? indent : indent + 2,
        column,
        language,
      ),
    );
    rest = rest.slice(count);
    attach(lines, comment, indent + 2);
  }
  lines.push(...bodyLines({ ...unit, tokens: [...rest] }, lines.length === 0 ? indent : indent + 2, column, language));
  for (const comment of behind) attach(lines, comment, indent + 2);
  return lines;
}

/** Puts a comment behind the last line, or on a line of its own where that has one already. */
function attach(lines: PrintedLine[], comment: CommentToken, indent: number): void {
  const last = lines.at(-1);
  if (comment.alone || last === undefined || last.comment !== undefined) lines.push(ownLine(indent)(comment));
  else lines.splice(-1, 1, { text: last.text, comment: comment.text });
}

function bodyLines(unit: Unit, indent: number, column: number | undefined, language: Language): readonly PrintedLine[] {
  const { tokens } = unit;
  if (tokens.length === 0) return [];
  if (isLongKind(unit, indent, language)) return kindLines(tokens, indent, language);
  // The blanks of the clause column count for the width as much as the words do.
  const keyword = keywordOf(unit);
  const gap =
    column === undefined || keyword === '' || indent > indentOf(unit) ? 0 : Math.max(0, column - keyword.length - 1);
  // What goes on on the next line stands under the value.
  const hanging = column === undefined || keyword === '' ? indent + 2 : indentOf(unit) + column;
  return breakTokens(tokens, indent + gap, unit.role, language, hanging).map((line, index) => {
    if (index > 0) {
      const [first] = line.tokens;
      const behind = first && tokens[tokens.indexOf(first) - 1];
      return { text: `${' '.repeat(line.indent)}${printLine(line.tokens, language, behind)}` };
    }
    const words = printLine(line.tokens, language);
    const text = gap === 0 ? words : `${keyword}${' '.repeat(gap)}${words.slice(keyword.length)}`;
    return { text: `${' '.repeat(indent)}${text}` };
  });
}

function isLongKind(unit: Unit, indent: number, language: Language): boolean {
  return unit.role === 'declaration' && unit.declaration === 'kind' && !fits(unit.tokens, indent, language);
}

/** A `soort` that does not fit: a value a line, labels under each other. */
function kindLines(tokens: readonly Token[], indent: number, language: Language): readonly PrintedLine[] {
  const colon = tokens.findIndex((token) => isOneOf(token, ':')) + 1;
  const values: Token[][] = [[]];
  for (const token of tokens.slice(colon)) {
    values.at(-1)?.push(token);
    if (isOneOf(token, ',', '<')) values.push([]);
  }
  const names = values.map(([first]) => (first === undefined ? '' : printToken(first, language)));
  const widest = Math.max(...names.map((name) => [...name].length));
  const head = { text: `${' '.repeat(indent)}${printLine(tokens.slice(0, colon), language)}` };
  const rows = values.map((value, index) => {
    const name = names[index] ?? '';
    const labelled = value.some((token) => token.category === 'text');
    const pad = labelled ? ' '.repeat(widest - [...name].length) : '';
    return { text: `${' '.repeat(indent + 2)}${name}${pad}${printLine(value, language).slice(name.length)}` };
  });
  return [head, ...rows];
}
