import type { Language } from '../ast.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, row } from '../lexer/token-types.ts';
import { isOneOf, printLine } from './spacing.ts';
import type { Unit } from './units.ts';

/** The lines of a grid, bars under each other; `stel` stands before the head and the rows begin under it. */
export function printGrid(rows: readonly Unit[], language: Language): readonly string[] {
  const cells = rows.map((unit) => cellsOf(unit.tokens));
  const texts = cells.map((line) => line.map((cell) => printLine(cell, language)));
  const columns = Math.max(...texts.map((line) => line.length));
  const shapes = Array.from({ length: columns }, (_, column) => ({
    width: Math.max(...texts.map((line) => [...(line[column] ?? '')].length)),
    right: isNumeric(cells.slice(1).map((line) => line[column] ?? [])),
  }));
  const leaders = rows.map((unit) => printLine(leaderOf(unit.tokens), language));
  const margin = Math.max(...leaders.map((leader) => (leader === '' ? 0 : leader.length + 1)));
  return texts.map((line, index) => {
    const padded = line.map((text, column) => {
      const shape = shapes[column];
      const fill = ' '.repeat(Math.max(0, (shape?.width ?? 0) - [...text].length));
      return shape?.right && index > 0 ? fill + text : text + fill;
    });
    return `${(leaders[index] ?? '').padEnd(margin)}${padded.join(' | ')}`.trimEnd();
  });
}

function leaderOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(
    0,
    tokens.findIndex((token) => token.tokenType === row),
  );
}

function cellsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const cells: Token[][] = [[]];
  for (const token of tokens.slice(tokens.findIndex((each) => each.tokenType === row) + 1)) {
    if (isOneOf(token, '|')) cells.push([]);
    else if (token.tokenType !== endRow) cells.at(-1)?.push(token);
  }
  return cells;
}

/** A column of numbers is set to the right; `onbekend`, `geen` and `-` among them do not change that. */
function isNumeric(cells: readonly (readonly Token[])[]): boolean {
  const numbers = cells.filter((cell) => ['number', 'amount', 'percentage'].includes(cell.at(-1)?.category ?? ''));
  const plain = cells.every(([first, second, third]) => {
    if (third !== undefined || first === undefined) return false;
    if (second !== undefined) return isOneOf(first, '-');
    return (
      isOneOf(first, '-') || first.concept !== undefined || ['number', 'amount', 'percentage'].includes(first.category)
    );
  });
  return plain && numbers.length > 0;
}
