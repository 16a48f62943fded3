import type { CstNode } from 'chevrotain';
import { partsOf } from '../build/tree.ts';
import { type Concept, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, keyword, row as rowMark, symbols } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../source.ts';
import { attempt, problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { mend } from './mend.ts';
import { linesOf } from './prose.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { tokenBehind } from './tokens.ts';

/** A grid as far as it could be read, in the tree the declaration needs. */
export interface MendedGrid {
  readonly tree: CstNode;
  /** The rule whose part it is: of an example a statement, of a parameter the grid itself. */
  readonly rule: 'statement' | 'grid';
  readonly problems: readonly Problem[];
  readonly broken: readonly Span[];
}

/**
 * Parses the lines of a grid one by one; a line among them without a bar is a row that lost it. A grid with thousands
 * of broken rows is left where the budget ends.
 */
export function mendGrid(recovery: Recovery, opener: Concept, tokens: readonly Token[]): MendedGrid {
  const problems: Problem[] = [];
  const broken: Span[] = [];
  const rows: CstNode[] = [];
  const [first] = tokens;
  const leading = first?.concept === 'suppose' ? [first] : [];
  for (const line of linesOf(tokens.slice(leading.length))) {
    if (recovery.budget < 0) break;
    const row = line[0]?.tokenType === rowMark ? mendRow(recovery, line) : undefined;
    const problem = row === undefined ? barlessProblem(recovery, opener, line) : rowProblem(recovery, row, rows[0]);
    if (row !== undefined) rows.push(row.tree);
    if (problem === undefined) continue;
    problems.push(problem);
    broken.push(spanOfTokens(line));
  }
  const { start, end } = spanOfTokens(tokens);
  const location = { startOffset: start, endOffset: end - 1 };
  const grid = { name: 'grid', children: { gridRow: rows }, location };
  if (opener !== 'example') return { tree: grid, rule: 'grid', problems, broken };
  const children = { [keyword.suppose.name]: [...leading], grid: [grid] };
  const statement = { name: 'gridStatement', children, location };
  return {
    tree: { name: 'statement', children: { gridStatement: [statement] }, location },
    rule: 'statement',
    problems,
    broken,
  };
}

/** Two values side by side in a row that is too short: a bar is missing between them. */
function rowProblem(recovery: Recovery, row: MendedRow, head: CstNode | undefined): Problem | undefined {
  const { problem } = row;
  if (problem?.span === undefined || head === undefined || !sideBySide.includes(problem.code)) return problem;
  if (row.filled >= partsOf(head, 'cell').length) return problem;
  const { start, end } = problem.span;
  const span = problem.code === syntaxCode.sideBySide ? { start, end } : { start, end: start };
  return problemAt(recovery, syntaxCode.missingBar, span, {}, { fixes: [replaceBy(span, ' | ')] });
}

const sideBySide: readonly string[] = [
  syntaxCode.sideBySide,
  syntaxCode.unexpected,
  syntaxCode.writtenTwice,
  syntaxCode.oneTooMany,
];

/** A line in a grid that has lost its bars; in an example perhaps one that has lost its keyword. */
function barlessProblem(recovery: Recovery, opener: Concept, line: readonly Token[]): Problem {
  const [first] = line;
  if (opener !== 'example' || first === undefined || !line.some((token) => token.tokenType === symbols[':'])) {
    return problemAt(recovery, syntaxCode.missingBar, spanOfTokens(line));
  }
  const declaration = phraseOf('example', recovery.language);
  const examples = `\`${phraseOf('expect', recovery.language)}\`, \`${phraseOf('suppose', recovery.language)}\``;
  const args = { found: quoted(recovery, first.span), declaration, examples };
  return problemAt(recovery, syntaxCode.clauseKeyword, first.span, args);
}

/** A row of a grid, cell by cell: one message a row. */
interface MendedRow {
  readonly tree: CstNode;
  /** How many of its cells say something. */
  readonly filled: number;
  readonly problem?: Problem;
}

/** Parses a line with bars, the marks round it included. */
function mendRow(recovery: Recovery, tokens: readonly Token[]): MendedRow {
  const whole = attempt(recovery, 'gridRow', tokens);
  if (whole.tree !== undefined) return { tree: whole.tree, filled: partsOf(whole.tree, 'cell').length };
  const inner = tokens.filter((token) => token.tokenType !== rowMark && token.tokenType !== endRow);
  let problem: Problem | undefined;
  const cells: CstNode[] = [];
  let before: Token | undefined;
  const written = cellsOf(inner);
  for (const cell of written) {
    const bar = before;
    before = cell.bar ?? cell.tokens.at(-1);
    const mended =
      cell.tokens.length === 0 ? emptyCell(recovery, bar, cell.bar) : mend(recovery, 'cell', cell.tokens, bar);
    problem ??= mended.problem;
    cells.push(mended.tree ?? missingCell(bar));
  }
  const { start, end } = spanOfTokens(inner);
  const tree = { name: 'gridRow', children: { cell: cells }, location: { startOffset: start, endOffset: end - 1 } };
  const filled = written.filter((cell) => cell.tokens.length > 0).length;
  return problem === undefined ? { tree, filled } : { tree: { ...tree, recoveredNode: true }, filled, problem };
}

interface CellTokens {
  readonly tokens: readonly Token[];
  /** The bar behind it. */
  readonly bar?: Token;
}

function cellsOf(tokens: readonly Token[]): readonly CellTokens[] {
  const cells: CellTokens[] = [];
  let current: Token[] = [];
  for (const token of tokens) {
    if (token.tokenType === symbols['|']) {
      cells.push({ tokens: current, bar: token });
      current = [];
    } else {
      current.push(token);
    }
  }
  return [...cells, { tokens: current }];
}

function emptyCell(recovery: Recovery, before: Token | undefined, after: Token | undefined): Partial<MendedRow> {
  const start = before?.span.end ?? after?.span.start ?? 0;
  const args = { unknown: phraseOf('unknown', recovery.language), absent: phraseOf('absent', recovery.language) };
  const span = { start, end: Math.max(start, after?.span.start ?? start) };
  return { problem: problemAt(recovery, syntaxCode.emptyCell, span, args) };
}

function missingCell(before: Token | undefined): CstNode {
  const token = tokenBehind(missing, before);
  return {
    name: 'cell',
    children: {},
    location: { startOffset: token.startOffset, endOffset: token.startOffset - 1 },
  };
}
