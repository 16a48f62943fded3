import { stringify } from 'csv-stringify/sync';

/**
 * CSV as RFC 4180 has it, for spreadsheets: lines end in CR LF, cells with a separator, a quote or a line break stand in
 * quotes. A cell that a spreadsheet would compute (one that begins with `=`, `+`, `-`, `@`, a tab or a line break) gets an
 * apostrophe before it, as OWASP advises; a number stays a number, also below zero.
 */
export function csvText(rows: readonly (readonly string[])[], separator: ';' | ','): string {
  return stringify(
    rows.map((row) => row.map(safe)),
    { delimiter: separator, record_delimiter: 'windows' },
  );
}

function safe(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?[0-9]+(?:[.,][0-9]+)?$/.test(cell) ? `'${cell}` : cell;
}
