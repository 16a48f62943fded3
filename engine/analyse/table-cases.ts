import {
  type Cell,
  type Expression,
  type Fix,
  type Language,
  phraseOf,
  type TableDeclaration,
} from '../../grammar/index.ts';
import type { Datum, Quantity, TableColumns, TableTest, Type } from '../model.ts';
import { dayOfNumber } from '../value/calendar.ts';
import { compare, fraction, zero } from '../value/fraction.ts';
import { periodText } from '../value/periods.ts';
import { showAmount, showNumber, showPercentage } from '../value/show.ts';
import { calendarDatum } from './calendar-literals.ts';
import { identityOf } from './identity.ts';
import { constantOf } from './literals.ts';
import { isWrittenOut, nameOfTest } from './table-cells.ts';
import { type Cover, coverOf, type RowReach } from './table-cover.ts';
import { type Line, lineOf } from './table-lines.ts';
import { type Point, pointsOf, type Reach, reachOf, takes } from './table-reach.ts';
import { hasTooManyDecimals, isNumeric } from './types.ts';
import { type Place, report, textAt, type Work } from './work.ts';

/**
 * Whether every case falls in exactly one row. Columns are taken to say nothing of each other; what cells compute is not
 * known here, so that nothing is said of it but that it is open.
 */
export function checkCases(
  work: Work,
  place: Place,
  quantity: Quantity,
  table: TableDeclaration,
  columns: TableColumns,
): void {
  const { grid } = table;
  const rests = checkRests(work, place, table);
  if (rests === undefined) return;
  const symbols = columns.tests.map((test) => symbolOf(work, place, table, test));
  const lines = columns.tests.map((test, at) => lineOf(test.type, symbols[at] === undefined ? test.bounds : {}));
  const rows = grid.rows.map(
    (row): RowReach => ({
      reaches: columns.tests.map((test, at) => reachOfCell(work, row[test.column], lines[at], symbols[at])),
      rest: rests.has(row),
    }),
  );
  const axes = lines.map((line, at) => axisOf(line, rows, at));
  const cover = coverOf(rows, axes);
  const cases = { work, place, quantity, table, columns, symbols, lines, rows, axes };
  if (cover === undefined) {
    report(work, place.module, 'T207', table.signature.name.span, { name: quantity.name });
    return;
  }
  reportRows(cases, cover);
  reportOverlaps(cases, cover);
  reportGaps(cases, cover);
}

interface Cases {
  readonly work: Work;
  readonly place: Place;
  readonly quantity: Quantity;
  readonly table: TableDeclaration;
  readonly columns: TableColumns;
  readonly symbols: readonly (Symbolic | undefined)[];
  readonly lines: readonly (Line | undefined)[];
  readonly rows: readonly RowReach[];
  readonly axes: readonly (readonly Point[])[];
}

/** What a cell takes, by what is written out in it. */
export function reachIn(work: Work, test: TableTest, cell: Cell): Reach {
  return reachOfCell(work, cell, lineOf(test.type, test.bounds));
}

function reachOfCell(work: Work, cell: Cell | undefined, line: Line | undefined, symbol?: Symbolic): Reach {
  if (cell === undefined || cell.kind === 'any' || cell.kind === 'others') return { kind: 'all' };
  if (line === undefined) return { kind: 'undecided' };
  return reachOf(cell, line, (value) => writtenValue(work, value) ?? symbol?.datum);
}

/** The one computed value that the cells of a column speak of: `t/m grens`, `meer dan grens`. It stands at nought. */
interface Symbolic {
  readonly datum: Datum;
  readonly text: string;
}

/** Only where nothing else stands in the column, and the value can be one that is tested. */
function symbolOf(work: Work, place: Place, { grid }: TableDeclaration, test: TableTest): Symbolic | undefined {
  const values = grid.rows.flatMap((row) => valuesIn(row[test.column])).filter((value) => value.kind !== 'absent');
  const [first] = values;
  if (first === undefined || values.some((value) => writtenValue(work, value) !== undefined)) return undefined;
  const identities = new Set(values.map((value) => identityOf(work, place, value)));
  const type = work.types.get(first);
  if (identities.size > 1 || type === undefined || hasTooManyDecimals(type, test.type)) return undefined;
  const text = textAt(work, place.module, first.span);
  if (isNumeric(test.type)) return { datum: { kind: 'number', value: zero }, text };
  const someDay = dayOfNumber(0);
  return test.type.kind === 'date' && someDay !== undefined
    ? { datum: { kind: 'date', iso: someDay }, text }
    : undefined;
}

function valuesIn(cell: Cell | undefined): readonly Expression[] {
  if (cell?.kind === 'values') return cell.values;
  if (cell?.kind === 'range') return [cell.from, cell.through];
  return cell?.kind === 'bound' ? [cell.value] : [];
}

/** The value of what is written out. */
function writtenValue(work: Work, value: Expression): Datum | 'absent' | undefined {
  if (value.kind !== 'binary' && !isWrittenOut(work, value)) return undefined;
  switch (value.kind) {
    case 'date':
      return { kind: 'date', iso: value.iso };
    case 'textLiteral':
      return { kind: 'text', text: value.value };
    case 'boolean':
      return { kind: 'yesNo', value: value.value };
    case 'absent':
      return 'absent';
    case 'reference': {
      const meaning = work.meanings.get(value);
      if (meaning?.kind !== 'kindValue') return undefined;
      return { kind: 'enumeration', of: meaning.of.name, value: meaning.value };
    }
    case 'monthLiteral':
    case 'quarterLiteral':
      return calendarDatum(value);
    default: {
      const constant = constantOf(value);
      return constant === undefined ? undefined : { kind: 'number', value: constant };
    }
  }
}

/** Of a column whose values have no places all cases are taken as one. */
function axisOf(line: Line | undefined, rows: readonly RowReach[], at: number): readonly Point[] {
  if (line === undefined) return [fraction(0n)];
  return pointsOf(
    line,
    rows.flatMap(({ reaches }) => reaches[at] ?? []),
  );
}

/** The row `overige`: at most one, the last. */
function checkRests(
  work: Work,
  { module }: Place,
  { grid }: TableDeclaration,
): ReadonlySet<readonly Cell[]> | undefined {
  const rests = grid.rows.filter((row) => row.some(({ kind }) => kind === 'others'));
  const [first] = rests;
  if (first === undefined) return new Set();
  const early = first !== grid.rows.at(-1) ? first : undefined;
  if (early === undefined) return new Set(rests);
  report(work, module, 'T204', spanOf(early), { others: phraseOf('others', module.language) });
  return undefined;
}

/** Rows in which no case falls. */
function reportRows({ work, place, table, rows, axes }: Cases, { hit }: Cover): void {
  for (const [at, row] of table.grid.rows.entries()) {
    if (hit.has(at)) continue;
    const reach = rows[at];
    if (reach === undefined) continue;
    if (reach.rest) {
      report(work, place.module, 'T209', spanOf(row), { others: phraseOf('others', place.module.language) });
      continue;
    }
    const column = reach.reaches.findIndex((one, test) => !(axes[test] ?? []).some((point) => takes(one, point)));
    const cell = row[column];
    report(work, place.module, 'T203', cell?.span ?? spanOf(row), {
      cell: textAt(work, place.module, cell?.span ?? spanOf(row)),
    });
  }
}

const mostOverlaps = 5;

function reportOverlaps(cases: Cases, { overlaps }: Cover): void {
  const { work, place, quantity, table, rows } = cases;
  for (const { rows: both, at } of overlaps.slice(0, mostOverlaps)) {
    const [one, other] = both.map((row) => table.grid.rows[row]);
    if (one === undefined || other === undefined) continue;
    const shown = at.map((point, test) => {
      const says = both.some((row) => rows[row]?.reaches[test]?.kind !== 'all');
      return says ? point : undefined;
    });
    const args = { name: quantity.name, case: caseText(cases, shown) || textAt(work, place.module, spanOf(other)) };
    const related = [{ file: place.module.file, span: spanOf(one), code: 'N442' as const, args }];
    report(work, place.module, 'T202', spanOf(other), args, { related });
  }
}

function reportGaps(cases: Cases, { gaps }: Cover): void {
  const { work, place, quantity, table, rows } = cases;
  const { others } = { others: phraseOf('others', place.module.language) };
  const [first] = gaps;
  if (first !== undefined) {
    const args = { name: quantity.name, others, case: gaps.map((gap) => caseText(cases, gap)).join(' · ') };
    const rest = rows.some((row) => row.rest);
    report(work, place.module, 'T201', table.signature.name.span, args, {
      fixes: rest ? [] : [restFix(cases, others)],
    });
    return;
  }
  const open = rows.some((row) => row.reaches.some(({ kind }) => kind === 'undecided'));
  if (open && !rows.some((row) => row.rest)) {
    report(work, place.module, 'T208', table.signature.name.span, { name: quantity.name, others });
  }
}

/** A last row for all cases that no other row takes; its outcome is for the author to fill in. */
function restFix({ work, place, table, columns }: Cases, others: string): Fix {
  const { head, rows } = table.grid;
  const unknown = phraseOf('unknown', place.module.language);
  const isOutcome = (column: number): boolean => columns.outcomes.some((outcome) => outcome.column === column);
  const cells = head.map((_, column) => (isOutcome(column) ? unknown : column === 0 ? others : '-'));
  const start = rows[0]?.[0]?.span.start ?? 0;
  const margin = /[^\S\n]*$/.exec((work.texts.get(place.module) ?? '').slice(0, start))?.[0] ?? '';
  const end = rows.at(-1)?.at(-1)?.span.end ?? table.span.end;
  const text = cells.join(' | ');
  return { edits: [{ span: { start: end, end }, text: `\n${margin}${text}` }], text };
}

/** `deelnemers` = 9 en `profiel` = groen. */
function caseText(
  { work, quantity, columns, symbols, lines, place }: Cases,
  at: readonly (Point | undefined)[],
): string {
  const { language } = place.module;
  const parts = columns.tests.flatMap((test, index) => {
    const point = at[index];
    const line = lines[index];
    if (point === undefined || line === undefined) return [];
    const symbol = symbols[index];
    const name = `\`${nameOfTest(work, quantity, test)}\``;
    if (symbol === undefined || point === 'absent') return [`${name} = ${pointText(point, line, test.type, language)}`];
    const order = compare(point, zero);
    return [`${name} ${order === 0 ? '=' : order < 0 ? '<' : '>'} \`${symbol.text}\``];
  });
  return parts.join(` ${phraseOf('and', language)} `);
}

/** A value as the author would write it. */
function pointText(point: Point, line: Line, type: Type, language: Language): string {
  if (point === 'absent') return phraseOf('absent', language);
  const datum = line.datumAt(point);
  switch (datum?.kind) {
    case 'number':
      if (type.kind === 'amount') return showAmount(datum.value, language, type.decimals === 0 ? 0 : 2);
      if (type.kind === 'percentage') return showPercentage(datum.value, language);
      return showNumber(datum.value, language);
    case 'yesNo':
      return phraseOf(datum.value ? 'yes' : 'no', language);
    case 'date':
      return datum.iso;
    case 'year':
      return periodText(datum.unit, datum.year);
    case 'enumeration':
      return datum.value;
    case 'text':
      return `"${datum.text}"`;
    case 'thing':
      return `"${datum.key}"`;
    default:
      // A name that stands in no cell.
      return language === 'nl' ? 'iets anders' : 'anything else';
  }
}

function spanOf(row: readonly Cell[]): Cell['span'] {
  const start = row[0]?.span.start ?? 0;
  return { start, end: row.at(-1)?.span.end ?? start };
}
