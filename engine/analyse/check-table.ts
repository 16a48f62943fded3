import type { Cell, TableDeclaration } from '../../grammar/index.ts';
import type { Quantity, TableColumns, TableOutcome, TableTest } from '../model.ts';
import { fraction } from '../value/fraction.ts';
import { periodsOfUnit } from '../value/periods.ts';
import { assign } from './assign.ts';
import { scopeOf } from './check-rule.ts';
import { yearsIn } from './families.ts';
import { both, type Guards, guardPresent, guardYears, noGuards } from './guards.ts';
import { identityOf } from './identity.ts';
import { typeOfBinding } from './index-cells.ts';
import { valueOfKind } from './kind-values.ts';
import { constantOf } from './literals.ts';
import { checkCases, reachIn } from './table-cases.ts';
import { checkCondition, nameOfTest } from './table-cells.ts';
import { takes } from './table-reach.ts';
import { singleValue } from './value-cell.ts';
import { type DraftQuantity, type Place, replacement, report, textAt, type Work } from './work.ts';

/** A table: what its columns stand for, its cells, and whether every case falls in exactly one row. */
export function checkTable(work: Work, quantity: DraftQuantity, table: TableDeclaration): void {
  const place: Place = { module: quantity.module, scope: scopeOf(quantity), guards: noGuards, reader: quantity };
  if (table.grid.head.length === 0) return;
  const columns = readHead(work, place, quantity, table);
  if (columns === undefined || work.broken.has(quantity)) return;
  quantity.table = columns;
  if (!checkColumns(work, place, quantity, table, columns)) return;
  // Every cell is looked at, also behind one that is wrong.
  const sound = table.grid.rows.map((row) => checkRow(work, place, quantity, columns, row));
  if (sound.every((row) => row)) checkCases(work, place, quantity, table, columns);
}

function readHead(work: Work, place: Place, quantity: Quantity, { grid }: TableDeclaration): TableColumns | undefined {
  const { head } = grid;
  const first = outcomesFrom(quantity, head);
  if (first === head.length) {
    reportOutcome(work, place, quantity, head);
    return undefined;
  }
  const outcomes = head.slice(first).map((cell, at): TableOutcome => {
    const spread = spreadOf(quantity, cell);
    return { column: first + at, ...(spread === undefined ? {} : { spread }) };
  });
  const tests = head.slice(0, first).map((cell, column) => testOf(work, place, quantity, cell, column));
  const known = tests.filter((test) => test !== undefined);
  return known.length < tests.length ? undefined : { tests: known, outcomes };
}

/** Where the columns of the outcome begin: with the name of the table, or with the first of the values of a kind. */
function outcomesFrom(quantity: Quantity, head: readonly Cell[]): number {
  const last = head.at(-1);
  if (last === undefined) return head.length;
  if (nameIn(last) === quantity.name) return head.length - 1;
  let from = head.length;
  while (from > 0 && head[from - 1] !== undefined && spreadOf(quantity, head[from - 1] as Cell) !== undefined) from--;
  return from;
}

/** The bare name in a head cell. */
function nameIn(cell: Cell): string | undefined {
  const [value, second] = cell.kind === 'values' ? cell.values : [];
  if (value?.kind !== 'reference' || second !== undefined) return undefined;
  const { self, owner, indexes, name } = value;
  return self || owner !== undefined || indexes.length > 0 ? undefined : name.text;
}

function spreadOf({ family }: Quantity, cell: Cell): TableOutcome['spread'] {
  const value = nameIn(cell);
  if (value === undefined) return undefined;
  const index = family.findIndex(({ binding }) => binding.kind === 'enumeration' && valueOfKind(binding.of, value));
  return index < 0 ? undefined : { index, value };
}

function reportOutcome(work: Work, { module }: Place, { name }: Quantity, head: readonly Cell[]): void {
  const last = head.at(-1);
  if (last === undefined || last.kind === 'missing') return;
  const found = textAt(work, module, last.span);
  const fixes = nameIn(last) === undefined ? [] : [replacement(last.span, name)];
  report(work, module, 'T200', last.span, { name, found }, { fixes });
}

/** What a column tests: an index of the table, or an expression. */
function testOf(work: Work, place: Place, quantity: Quantity, cell: Cell, column: number): TableTest | undefined {
  if (cell.kind === 'missing') return undefined;
  const [value, second] = cell.kind === 'values' ? cell.values : [];
  if (value === undefined || second !== undefined) {
    report(work, place.module, 'T211', cell.span);
    return undefined;
  }
  const index = quantity.family.findIndex(({ binding }) =>
    value.kind === 'periodTerm'
      ? value.offset === 0 && binding.kind === 'year' && binding.of === periodsOfUnit(value.unit)
      : binding.kind !== 'thing' && binding.of !== undefined && binding.of.name === nameIn(cell),
  );
  const own = quantity.family[index];
  if (own !== undefined) {
    const years =
      own.years === undefined ? {} : { years: [...yearsIn(own.years)].toSorted((one, other) => one - other) };
    return { column, subject: { kind: 'index', index }, type: typeOfBinding(own.binding), bounds: years };
  }
  const { type } = work.check(value, place);
  if (type.kind === 'error') return undefined;
  if (type.kind === 'absent') {
    report(work, place.module, 'T211', cell.span);
    return undefined;
  }
  return { column, subject: { kind: 'value', value }, type, bounds: boundsOf(work, value) };
}

/** A fact lies within its bounds, and nothing is counted below zero. */
function boundsOf(work: Work, value: Extract<TableTest['subject'], { kind: 'value' }>['value']): TableTest['bounds'] {
  const meaning = value.kind === 'reference' ? work.meanings.get(value) : undefined;
  const fact = meaning?.kind === 'quantity' ? meaning.quantity.declaration : undefined;
  if (fact?.kind !== 'input') return {};
  const [least, most] = [fact.atLeast, fact.atMost].map((bound) => bound && constantOf(bound));
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** Something is tested, nothing twice, and every value of a kind has its column. */
function checkColumns(
  work: Work,
  place: Place,
  quantity: Quantity,
  { grid }: TableDeclaration,
  { tests, outcomes }: TableColumns,
): boolean {
  const { module } = place;
  const [first] = grid.head;
  const span = { start: first?.span.start ?? grid.span.start, end: grid.head.at(-1)?.span.end ?? grid.span.end };
  if (tests.length === 0 || grid.rows.length === 0) {
    if (grid.rows.length === 0 || first?.kind !== 'missing')
      report(work, module, 'T210', span, { name: quantity.name });
    return false;
  }
  const met = new Set<string>();
  for (const { column, subject } of tests) {
    const cell = grid.head[column];
    const identity = subject.kind === 'index' ? `index ${subject.index}` : identityOf(work, place, subject.value);
    if (met.has(identity) && cell !== undefined)
      report(work, module, 'T58', cell.span, { index: textAt(work, module, cell.span) });
    if (met.has(identity)) return false;
    met.add(identity);
  }
  return checkSpread(work, place, quantity, span, tests, outcomes);
}

function checkSpread(
  work: Work,
  { module }: Place,
  { name, family }: Quantity,
  span: Cell['span'],
  tests: readonly TableTest[],
  outcomes: readonly TableOutcome[],
): boolean {
  const indexes = new Set(outcomes.flatMap(({ spread }) => (spread === undefined ? [] : [spread.index])));
  for (const index of indexes) {
    const { binding } = family[index] ?? {};
    if (binding?.kind !== 'enumeration') continue;
    const values = outcomes.flatMap(({ spread }) => (spread?.index === index ? [spread.value] : []));
    const tested = tests.some(({ subject }) => subject.kind === 'index' && subject.index === index);
    if (indexes.size > 1 || tested || new Set(values).size < values.length) {
      report(work, module, 'T58', span, { index: binding.of.name });
      return false;
    }
    const missing = binding.of.declaration.values.filter((value) => !values.includes(value.name.text));
    if (missing.length === 0) continue;
    report(work, module, 'T66', span, { name, gaps: missing.map((value) => value.name.text).join(' · ') });
    return false;
  }
  return true;
}

/** Whether all cells of a row can be what they stand for. */
function checkRow(
  work: Work,
  place: Place,
  quantity: Quantity,
  { tests, outcomes }: TableColumns,
  row: readonly Cell[],
): boolean {
  const before = work.problems.length;
  let guards = noGuards;
  let whole = true;
  for (const test of tests) {
    const cell = row[test.column];
    if (cell === undefined) continue;
    whole = checkCondition(work, place, cell, { name: nameOfTest(work, quantity, test), type: test.type }) && whole;
    guards = both(guards, guardsOf(work, place, quantity, test, cell));
  }
  for (const { column } of outcomes) {
    const cell = row[column];
    if (cell === undefined || cell.kind === 'unknown') continue;
    const value = singleValue(work, place, cell);
    if (value === undefined) whole = false;
    else {
      const { name, type } = quantity;
      assign(work, place, value, work.check(value, { ...place, guards }, type), { name, type });
    }
  }
  return whole && !work.problems.slice(before).some(({ severity }) => severity === 'error');
}

/** What is known in a row of what its cells say: that something is there, and which year it is. */
function guardsOf(work: Work, place: Place, { family }: Quantity, test: TableTest, cell: Cell): Guards {
  const { subject, type } = test;
  const reach = reachIn(work, test, cell);
  if (subject.kind === 'value') {
    const isThere = reach.kind === 'between' || (reach.kind === 'some' && !reach.points.includes('absent'));
    const bound = cell.kind === 'range' || cell.kind === 'bound';
    return type.orAbsent && (isThere || bound) ? guardPresent(identityOf(work, place, subject.value)) : noGuards;
  }
  const binding = family[subject.index]?.binding;
  const { years } = test.bounds;
  if (binding?.kind !== 'year' || years === undefined) return noGuards;
  const taken = years.filter((year) => takes(reach, fraction(BigInt(year))));
  return guardYears(binding, new Set(taken));
}
