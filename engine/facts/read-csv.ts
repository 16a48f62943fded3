import type { Problem } from '../../grammar/index.ts';
import type { Analysis, EntitySymbol } from '../model.ts';
import { type CellReading, type CsvDialect, readCell, readYesNo } from './csv-cell.ts';
import { decisionOfTable, readDecisionTable } from './csv-decisions.ts';
import { drawingOfTable, readDrawTable } from './csv-draws.ts';
import { type Column, type FactColumns, readHeader } from './csv-header.ts';
import { readTable, type Table, type TableRow } from './csv-table.ts';
import { type CsvTotals, count, newTally, type Tally, totalOf } from './csv-totals.ts';
import { type At, declaredHere, type Findings, found, inside, noFindings, problemsOf, shown } from './findings.ts';
import { lifeMembers } from './life-members.ts';
import { type Delivery, emptyObject, type Place } from './places.ts';
import { newTree, put, type Tree } from './tree.ts';

export interface CsvReading {
  /** What the table says, for `readFacts`; absent when it is no table of facts at all. */
  readonly delivery?: Delivery;
  readonly totals: CsvTotals;
  /** What is wrong with the table. What is wrong with the facts in it `readFacts` says, pointing at the same cells. */
  readonly problems: readonly Problem[];
}

/** What the rows share. */
interface Filling {
  readonly table: Table;
  readonly dialect: CsvDialect;
  readonly findings: Findings;
  readonly facts: readonly FactColumns[];
  readonly tallies: readonly Tally[];
  readonly tree: Tree;
}

/**
 * A table of facts: a row for each thing, a column for each fact (see `docs/facts.md`). No row is ever skipped without
 * a problem and no notation is guessed: what does not fit the declared dialect is refused, with row and column. `later` as in
 * `readFacts`, by which the headers are judged.
 */
export function readCsv(text: string, dialect: CsvDialect, analysis: Analysis, file?: string, later = 0): CsvReading {
  const findings = noFindings();
  const table = readTable(text, dialect.separator, findings, file);
  if (table === undefined) return { totals: noTotals, problems: problemsOf(findings) };
  return readCells(table, dialect, analysis, findings, later);
}

const noTotals: CsvTotals = { count: 0, columns: [] };

/**
 * The same of a table that was parted into cells already, with what was found so far. Where its rows are only some of
 * those delivered, `keys` gives the row of every key.
 */
export function readCells(
  table: Table,
  dialect: CsvDialect,
  analysis: Analysis,
  findings: Findings,
  later = 0,
  keys?: ReadonlyMap<string, number>,
): CsvReading {
  const decision = decisionOfTable(table, analysis);
  if (decision !== undefined) {
    const read = readDecisionTable(decision, table, dialect, findings);
    return { ...read, problems: problemsOf(findings) };
  }
  const drawing = drawingOfTable(table, analysis);
  if (drawing !== undefined) {
    return { ...readDrawTable(drawing, table, findings), problems: problemsOf(findings) };
  }
  const header = readHeader(table, { analysis, findings, later });
  if (header === undefined) return { totals: noTotals, problems: problemsOf(findings) };
  const { entity, facts } = header;
  const tallies = facts.map(({ value }) => newTally(value.header, value.quantity?.type));
  const filling: Filling = { table, dialect, findings, facts, tallies, tree: newTree() };
  if (entity) fillThings(entity, filling, keys);
  else fillSingleRow(filling);
  return {
    delivery: filling.tree,
    totals: { count: table.rows.length, columns: tallies.map(totalOf) },
    problems: problemsOf(findings),
  };
}

/** Keys of fewer digits are counted, 1 to 999, rather than given. */
const codeLength = 4;

function fillThings(entity: EntitySymbol, filling: Filling, keys: ReadonlyMap<string, number> | undefined): void {
  const { table, tree, findings } = filling;
  put(tree, [entity.name], emptyObject(), table.place(1, 0));
  const rows = new Map<string, number>();
  for (const row of table.rows) {
    const key = (row.cells[0] ?? '').normalize('NFC');
    const first = rows.get(key);
    if (first !== undefined) {
      found(
        findings,
        undefined,
        'F73',
        { key: shown(key), row: row.number, first },
        { place: table.place(row.number, 0) },
      );
      continue;
    }
    rows.set(key, row.number);
    put(tree, [entity.name, key], emptyObject(), table.place(row.number, 0));
    fillRow(row, [entity.name, key], filling);
  }
  lostZeros(keys ?? rows, filling);
}

function fillSingleRow(filling: Filling): void {
  const { table, findings } = filling;
  const [first, second] = table.rows;
  if (first === undefined || second !== undefined) {
    found(findings, undefined, 'F79', { rows: table.rows.length }, { place: table.place(second?.number ?? 1, 0) });
  }
  if (first) fillRow(first, [], filling);
}

function fillRow(row: TableRow, owner: readonly string[], filling: Filling): void {
  const { table, tree, findings, dialect } = filling;
  for (const [index, { value, details }] of filling.facts.entries()) {
    const cell = readCell(row.cells[value.position] ?? '', value.quantity?.type, dialect);
    const tally = filling.tallies[index];
    if (tally) count(tally, cell);
    const path = [...owner, nameIn(value), ...value.indexes];
    const place = table.place(row.number, value.position);
    const given = details.filter((detail) => row.cells[detail.position] !== '');
    if (cell.kind === 'wrong') refuseCell(value, cell, pathAt(path, owner), place, findings);
    else if (cell.kind === 'unknown') withoutValue(row, value, given, pathAt(path, owner), filling);
    else if (cell.kind === 'absent' && lifeMembers.includes(nameIn(value))) continue;
    else {
      if (cell.kind === 'value') put(tree, given.length === 0 ? path : [...path, 'waarde'], cell.value, place);
      else put(tree, [...path, 'geen'], true, place);
      for (const detail of given) fillDetail(row, detail, path, owner, filling);
    }
  }
}

/** The member of the thing that a column fills. */
function nameIn({ quantity, ofThing }: Column): string {
  return quantity?.name ?? ofThing ?? '';
}

function refuseCell(
  value: Column,
  { code, args }: Extract<CellReading, { readonly kind: 'wrong' }>,
  at: At | undefined,
  place: Place,
  findings: Findings,
): void {
  const { quantity } = value;
  const named = { ...args, name: nameIn(value) };
  found(findings, at, code, named, { place, ...(quantity && { related: declaredHere(quantity) }) });
}

function fillDetail(
  row: TableRow,
  { position, member, regarded }: Column,
  path: readonly string[],
  owner: readonly string[],
  filling: Filling,
): void {
  const { table, tree, findings } = filling;
  const text = row.cells[position] ?? '';
  const place = table.place(row.number, position);
  const cell = readDetail(text, member, regarded, filling);
  const at = [...path, member, ...(regarded === undefined ? [] : [regarded.name])];
  if (cell.kind === 'wrong') {
    const named = regarded === undefined ? cell.args : { ...cell.args, name: regarded.name };
    found(findings, pathAt(at, owner), cell.code, named, { place });
  } else if (cell.kind === 'absent') put(tree, [...at, 'geen'], true, place);
  else if (cell.kind === 'value') put(tree, at, cell.value, place);
}

/** What was regarded is written as facts are; the other details are texts, and `aangenomen` is yes or no. */
function readDetail(
  text: string,
  member: Column['member'],
  regarded: Column['regarded'],
  { dialect }: Filling,
): CellReading {
  if (regarded !== undefined) return readCell(text, regarded.type, dialect);
  return member === 'aangenomen' ? readYesNo(text) : { kind: 'value', value: text };
}

/** Who judged, or why, of a value that is not there. */
function withoutValue(
  row: TableRow,
  value: Column,
  given: readonly Column[],
  at: At | undefined,
  filling: Filling,
): void {
  for (const detail of given) {
    const args = { header: shown(detail.header), value: shown(value.header) };
    found(filling.findings, at, 'F77', args, { place: filling.table.place(row.number, detail.position) });
  }
}

/** The path of a cell in the facts it becomes, also when there it is refused. */
function pathAt(path: readonly string[], owner: readonly string[]): At | undefined {
  let at: At | undefined;
  for (const [depth, member] of path.entries()) {
    const isName = depth === 0 || depth === owner.length;
    at = inside(at, path, member, isName ? 'name' : 'key');
  }
  return at;
}

/** A spreadsheet that takes a key for a number drops its zeros: then the keys have digits only and differ in length. */
function lostZeros(rows: ReadonlyMap<string, number>, { table, findings }: Filling): void {
  let longest = '';
  let shortest: string | undefined;
  for (const key of rows.keys()) {
    if (!/^[0-9]+$/.test(key)) return;
    if (key.length > longest.length) longest = key;
    if (shortest === undefined || key.length < shortest.length) shortest = key;
  }
  if (shortest === undefined || shortest.length === longest.length || longest.length < codeLength) return;
  const args = { key: shortest, longest };
  found(findings, undefined, 'F80', args, { place: table.place(rows.get(shortest) ?? 1, 0) });
}
