import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputSet } from '../contender.ts';
import { domains, institutions, levels, type Rows, rowSets, rowsTimed } from '../rows/rows.ts';

/** The rows as a delivery: bytes of CSV, `Diploma;van;domein;niveau`. */
export interface CsvFile {
  readonly rows: Rows;
  readonly plafond: string;
  readonly bytes: Uint8Array;
}

export function csvSets(): readonly InputSet<CsvFile>[] {
  return rowSets().map(({ name, inputs }) => ({ name, inputs: inputs.map(csvFile) }));
}

export function csvTimed(): readonly CsvFile[] {
  return rowsTimed().map(csvFile);
}

const made = new WeakMap<Rows, CsvFile>();

function csvFile(rows: Rows): CsvFile {
  const found = made.get(rows);
  if (found !== undefined) return found;
  const lines = ['Diploma;van;domein;niveau'];
  for (let row = 0; row < rows.count; row++) {
    const brin = institutions[rows.institution[row] ?? 0] ?? '';
    const domain = domains[rows.domain[row] ?? 0] ?? '';
    lines.push(`${1_000_000 + row};${brin};${domain};${levels[rows.level[row] ?? 0] ?? ''}`);
  }
  const file = { rows, plafond: rows.plafond, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
  made.set(rows, file);
  return file;
}

const written = new WeakMap<CsvFile, string>();
let folder: string | undefined;

/** The same bytes in a file that the machine still has in memory, for who reads files only. */
export function pathOf(file: CsvFile): string {
  const found = written.get(file);
  if (found !== undefined) return found;
  if (folder === undefined) {
    const own = mkdtempSync(join(tmpdir(), 'maatstaf-bench-'));
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
    folder = own;
  }
  const path = join(folder, `${file.rows.count}-${file.plafond}.csv`);
  writeFileSync(path, file.bytes);
  written.set(file, path);
  return path;
}
