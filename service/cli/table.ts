/** How a table is laid out. */
export interface TableLayout {
  /** Columns of numbers, which go to the right. */
  readonly right?: readonly number[];
  /** How many columns the terminal has: cells that do not fit go on below; absent: there is no end to a line. */
  readonly width?: number;
}

/** A table for reading: columns padded to their widest cell. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  layout: TableLayout | readonly number[] = {},
): string {
  const { right = [], width: available } = isColumns(layout) ? { right: layout } : layout;
  const wanted = head.map((cell, column) => Math.max(...[cell, ...rows.map((row) => row[column] ?? '')].map(width)));
  const sizes = available === undefined ? wanted : fitted(wanted, right, available);
  const line = (row: readonly string[]): string =>
    sizes
      .map((size, column) => pad(row[column] ?? '', size, right.includes(column)))
      .join(gap)
      .trimEnd();
  const lines = (row: readonly string[]): readonly string[] => {
    const cells = sizes.map((size, column) => wrapped(row[column] ?? '', size));
    const most = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: most }, (_, at) => line(cells.map((cell) => cell[at] ?? '')));
  };
  const rule = sizes.map((size) => '─'.repeat(size)).join(gap);
  return [...lines(head), rule, ...rows.flatMap(lines), ''].join('\n');
}

const gap = '  ';
/** A column of text keeps at least so much. */
const least = 12;

function isColumns(layout: TableLayout | readonly number[]): layout is readonly number[] {
  return Array.isArray(layout);
}

/** Takes from the widest columns of text, and from no number, until the table fits or nothing can be taken any more. */
function fitted(wanted: readonly number[], right: readonly number[], available: number): readonly number[] {
  const sizes = [...wanted];
  for (;;) {
    const total = sizes.reduce((sum, size) => sum + size, 0) + gap.length * (sizes.length - 1);
    let widest = -1;
    for (const [column, size] of sizes.entries())
      if (!right.includes(column) && size > least && size > (sizes[widest] ?? 0)) widest = column;
    if (total <= available || widest < 0) return sizes;
    sizes[widest] = (sizes[widest] ?? 0) - 1;
  }
}

/** A text in lines of at most this size, cut at blanks where there are any. */
function wrapped(cell: string, size: number): readonly string[] {
  if (width(cell) <= size) return [cell];
  const lines: string[] = [];
  let line = '';
  for (const word of cell.split(' ')) {
    for (const part of pieces(word, size)) {
      const joined = line === '' ? part : `${line} ${part}`;
      if (width(joined) <= size) line = joined;
      else {
        lines.push(line);
        line = part;
      }
    }
  }
  return [...lines, line];
}

/** A word that is longer than a line, in pieces. */
function pieces(word: string, size: number): readonly string[] {
  const characters = [...word];
  const found: string[] = [];
  for (let at = 0; at === 0 || at < characters.length; at += size) found.push(characters.slice(at, at + size).join(''));
  return found;
}

function pad(cell: string, size: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, size - width(cell)));
  return right ? blanks + cell : cell + blanks;
}

/** Columns a text takes on a terminal; combining marks take none. */
function width(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
