import type { Analysis } from '../model.ts';
import type { Table, TableRow } from './csv-table.ts';
import { type CsvTotals, newTally, totalOf } from './csv-totals.ts';
import { type Drawing, drawingsOf, drawsMember } from './drawing.ts';
import { type Findings, found, shown } from './findings.ts';
import { type Delivery, emptyObject, type Place, type Places } from './places.ts';
import { membersOfDraw } from './read-draws.ts';

/** The division that a table of draws is about: its first column bears that name, and holds who were drawn. */
export function drawingOfTable({ head }: Table, analysis: Analysis): Drawing | undefined {
  return drawingsOf(analysis).get(analysis.law.currentName((head[0] ?? '').normalize('NFC')));
}

/**
 * A table of draws, a row for everybody who was drawn, in that order: `toekenning;jaar;vastgelegdOp`. Rows that agree in
 * all other columns are one draw. What is wrong with the draws `readFacts` says, pointing at the same cells.
 */
export function readDrawTable(
  drawing: Drawing,
  table: Table,
  findings: Findings,
): { readonly delivery: Delivery; readonly totals: CsvTotals } {
  const members = [...membersOfDraw(drawing), 'vastgelegdOp', 'bron'];
  const columns = table.head.flatMap((header, position) => {
    const member = header.normalize('NFC');
    const first = table.head.findIndex((other) => other.normalize('NFC') === member);
    if (position === 0) return [];
    const place = table.place(1, position);
    if (first < position) found(findings, undefined, 'F68', { header: shown(header), first: first + 1 }, { place });
    else if (!members.includes(member)) {
      const all = members.map((one) => `\`${one}\``).join(', ');
      found(
        findings,
        undefined,
        'F282',
        { name: shown(header), division: drawing.quantity.name, members: all },
        { place },
      );
    } else return [{ position, member }];
    return [];
  });
  const draws = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const key = JSON.stringify(columns.map(({ position }) => row.cells[position]));
    draws.set(key, [...(draws.get(key) ?? []), row]);
  }
  const places: Places = new WeakMap();
  const list = [...draws.values()].map((rows) => drawOf(rows, columns, table, places));
  const numbers = [...draws.values()].map(([first]) => first?.number ?? 1);
  places.set(list, new Map(numbers.map((number, at) => [String(at), table.place(number, 0)])));
  const json = emptyObject();
  const byName = emptyObject();
  byName[drawing.quantity.name] = list;
  json[drawsMember] = byName;
  places.set(byName, new Map([[drawing.quantity.name, table.place(1, 0)]]));
  places.set(json, new Map([[drawsMember, table.place(1, 0)]]));
  const tally = newTally(table.head[0] ?? '', undefined);
  tally.cells.known = table.rows.length;
  return { delivery: { json, places }, totals: { count: table.rows.length, columns: [totalOf(tally)] } };
}

/** Rows of one draw as `readDraws` takes them; an empty cell says nothing. */
function drawOf(
  rows: readonly TableRow[],
  columns: readonly { readonly position: number; readonly member: string }[],
  table: Table,
  places: Places,
): object {
  const draw = emptyObject();
  const order = rows.map(({ cells }) => cells[0] ?? '');
  const [first] = rows;
  const own = new Map<string, Place>([['volgorde', table.place(first?.number ?? 1, 0)]]);
  for (const { position, member } of columns) {
    const cell = first?.cells[position] ?? '';
    if (cell === '') continue;
    draw[member] = cell;
    own.set(member, table.place(first?.number ?? 1, position));
  }
  draw['volgorde'] = order;
  places.set(draw, own);
  places.set(order, new Map(rows.map(({ number }, at) => [String(at), table.place(number, 0)])));
  return draw;
}
