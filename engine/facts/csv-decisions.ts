import type { Analysis, DecisionSymbol, Quantity } from '../model.ts';
import { decisionsOfAnyLaw } from './any-law.ts';
import { type CsvDialect, readCell } from './csv-cell.ts';
import type { Table, TableRow } from './csv-table.ts';
import { type CsvTotals, count, newTally, type Tally, totalOf } from './csv-totals.ts';
import { type Findings, found, inside, shown } from './findings.ts';
import { type Delivery, emptyObject, type JsonObject, type Place, type Places } from './places.ts';
import { decisionsMember, indexMember } from './read-decisions.ts';

/** The decision that a table is about: its first column bears that name, and holds the keys. */
export function decisionOfTable({ head }: Table, analysis: Analysis): DecisionSymbol | undefined {
  const [newest] = decisionsOfAnyLaw(analysis, (head[0] ?? '').normalize('NFC'));
  return newest?.owner === undefined ? undefined : newest;
}

/** A column that is no key: a member of the decision, or what it gave. */
interface DecisionColumn {
  readonly position: number;
  readonly member: string;
  readonly given?: Quantity;
}

/**
 * A table of decisions taken, one a row: `verlening;jaar;op;subsidie`. What is wrong with the decisions `readFacts` says,
 * pointing at the same cells; here only what is no such table.
 */
export function readDecisionTable(
  decision: DecisionSymbol,
  table: Table,
  dialect: CsvDialect,
  findings: Findings,
): { readonly delivery: Delivery; readonly totals: CsvTotals } {
  const columns = readColumns(decision, table, findings);
  const places: Places = new WeakMap();
  const tallies = columns.map(({ given, member }) => newTally(member, given?.type));
  const list = table.rows.map((row) => readRow(row, columns, tallies, table, dialect, places, findings));
  places.set(list, new Map(table.rows.map(({ number }, at) => [String(at), table.place(number, 0)])));
  const json = emptyObject();
  const byName = emptyObject();
  const top = new Map([[decision.name, table.place(1, 0)]]);
  byName[decision.name] = list;
  json[decisionsMember] = byName;
  places.set(byName, top);
  places.set(json, new Map([[decisionsMember, table.place(1, 0)]]));
  return { delivery: { json, places }, totals: { count: table.rows.length, columns: tallies.map(totalOf) } };
}

function readColumns(decision: DecisionSymbol, table: Table, findings: Findings): readonly DecisionColumn[] {
  const members = [...decision.family.map(indexMember), 'op', 'vastgelegdOp', 'bron'];
  const given = new Map(decision.gives.map(({ quantity }) => [quantity.name, quantity]));
  const seen = new Map<string, number>();
  return table.head.flatMap((header, position): readonly DecisionColumn[] => {
    if (position === 0) return [];
    const member = header.normalize('NFC');
    const place = table.place(1, position);
    const first = seen.get(member);
    seen.set(member, first ?? position);
    if (first !== undefined) found(findings, undefined, 'F68', { header: shown(header), first: first + 1 }, { place });
    else if (!members.includes(member) && !given.has(member)) {
      const all = [...members, ...given.keys()].map((one) => `\`${one}\``).join(', ');
      found(findings, undefined, 'F132', { name: shown(header), decision: decision.name, members: all }, { place });
    } else {
      const quantity = given.get(member);
      return [{ position, member, ...(quantity === undefined ? {} : { given: quantity }) }];
    }
    return [];
  });
}

/** An empty cell says nothing; what must be said `readFacts` misses. */
function readRow(
  row: TableRow,
  columns: readonly DecisionColumn[],
  tallies: readonly Tally[],
  table: Table,
  dialect: CsvDialect,
  places: Places,
  findings: Findings,
): JsonObject {
  const taken = emptyObject();
  const values = emptyObject();
  const placeOf = (position: number): Place => table.place(row.number, position);
  const ofTaken = new Map([
    ['van', placeOf(0)],
    ['waarden', placeOf(0)],
  ]);
  const ofValues = new Map<string, Place>();
  taken['van'] = row.cells[0] ?? '';
  for (const [at, { position, member, given }] of columns.entries()) {
    const cell = readCell(row.cells[position] ?? '', given?.type, dialect);
    const tally = tallies[at];
    if (tally !== undefined) count(tally, cell);
    (given === undefined ? ofTaken : ofValues).set(member, placeOf(position));
    if (cell.kind === 'wrong') {
      const path = inside(undefined, taken, member);
      found(findings, path, cell.code, { ...cell.args, name: member }, { place: placeOf(position) });
    } else if (cell.kind === 'value') (given === undefined ? taken : values)[member] = cell.value;
    else if (cell.kind === 'absent') values[member] = { geen: true };
  }
  taken['waarden'] = values;
  places.set(taken, ofTaken);
  places.set(values, ofValues);
  return taken;
}
