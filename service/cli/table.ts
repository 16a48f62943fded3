/** A table for reading: columns padded to their widest cell, those of numbers to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = head.map((cell, column) => Math.max(...[cell, ...rows.map((row) => row[column] ?? '')].map(width)));
  const line = (row: readonly string[]): string =>
    widths
      .map((size, column) => pad(row[column] ?? '', size, right.includes(column)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((size) => '─'.repeat(size)).join('  ');
  return [line(head), rule, ...rows.map(line), ''].join('\n');
}

function pad(cell: string, size: number, right: boolean): string {
  const blanks = ' '.repeat(size - width(cell));
  return right ? blanks + cell : cell + blanks;
}

/** Columns a text takes on a terminal; combining marks take none. */
function width(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
