import { type Bounds, boundsOf } from '../../facts/bounds.ts';
import { type CsvDialect, readCell } from '../../facts/csv-cell.ts';
import { decisionOfTable } from '../../facts/csv-decisions.ts';
import { drawingOfTable } from '../../facts/csv-draws.ts';
import { type Column, readHeader } from '../../facts/csv-header.ts';
import { tableOf } from '../../facts/csv-table.ts';
import { noFindings } from '../../facts/findings.ts';
import { readIndex } from '../../facts/indexes.ts';
import { parentMember } from '../../facts/names.ts';
import { demanded } from '../../facts/recordings.ts';
import { regardsOf } from '../../facts/regards.ts';
import type { Analysis, Datum, EntitySymbol, Quantity, Type } from '../../model.ts';
import { today } from '../../run/law-states.ts';
import { floor, fraction, multiply, negate } from '../../value/fraction.ts';
import { dayOfIso } from '../days.ts';
import { isNumeric, mostUnits, scaleOf } from '../held.ts';
import { columnKey } from '../population.ts';
import { type Dictionary, hashOf, newDictionary, placeOrNew } from './dictionary.ts';
import type { CellReader, Growing } from './growing.ts';
import { type CellForm, dateReader, numberReader, periodReader } from './number-cells.ts';
import { codeReader, textReader, truthReader } from './text-cells.ts';
import { encoded } from './utf-8.ts';

/** A column of a table of things: what it is of, and what reads its cells. */
export interface TableColumn extends Growing {
  readonly header: string;
  readonly position: number;
  readonly read: CellReader;
  readonly type: Type;
  /** What the column is of; absent for `van`. */
  readonly of?: { readonly key: string; readonly quantity: Quantity; readonly indexes: readonly Datum[] };
  /** Of a column of things: their keys as they were met; the values are places in it until all tables are read. */
  readonly keys?: Dictionary;
}

export interface TableOfThings {
  readonly entity: EntitySymbol;
  readonly columns: readonly TableColumn[];
}

/** What is the same for every table of a delivery. */
export interface TableReading {
  readonly analysis: Analysis;
  readonly dialect: CsvDialect;
  /** By how many years everything is taken to be later; see `readCsv`. */
  readonly later: number;
  readonly texts: Dictionary;
}

/**
 * The columns under a header. Undefined where not each of them is the plain value of a fact of a thing: details of
 * recordings, lives, decisions, draws, durations, facts of the whole regulation, and headers with anything wrong. Those
 * tables `readCsv` reads, as text.
 */
export function columnsOfHeader(head: readonly string[], reading: TableReading): TableOfThings | undefined {
  const { analysis, later } = reading;
  const findings = noFindings();
  const table = tableOf(head, [], findings, undefined);
  if (decisionOfTable(table, analysis) !== undefined || drawingOfTable(table, analysis) !== undefined) return undefined;
  const header = readHeader(table, { analysis, findings, later });
  if (header?.entity === undefined || findings.problems.length > 0) return undefined;
  // Without it every row lacks whom it belongs to.
  const { parent } = header.entity;
  if (parent !== undefined && !header.facts.some(({ value }) => value.ofThing === parentMember)) return undefined;
  const columns: TableColumn[] = [];
  for (const { value, details } of header.facts) {
    const column = details.length > 0 ? undefined : columnOf(value, header.entity, reading);
    if (column === undefined || columns.some(({ of }) => of !== undefined && of.key === column.of?.key))
      return undefined;
    columns.push(column);
  }
  return columns.length === head.length - 1 ? { entity: header.entity, columns } : undefined;
}

function columnOf(value: Column, entity: EntitySymbol, reading: TableReading): TableColumn | undefined {
  const { header, position, quantity } = value;
  if (quantity === undefined) {
    if (value.ofThing !== parentMember || entity.parent === undefined) return undefined;
    return filled({ header, position, type: { kind: 'thing', of: entity.parent, orAbsent: false } }, {}, reading);
  }
  const { analysis, later } = reading;
  const isPlain = demanded(quantity).length === 0 && regardsOf(quantity).length === 0;
  if (!isPlain || !isOfToday(quantity.type, analysis)) return undefined;
  const findings = noFindings();
  const at = { holder: {}, member: header, form: 'name' } as const;
  const indexes = quantity.family.map((index, depth) =>
    index.binding.kind === 'thing'
      ? undefined
      : readIndex(quantity, index, value.indexes[depth] ?? '', { analysis, findings, later }, at),
  );
  if (!indexes.every((index) => index !== undefined)) return undefined;
  const of = { key: columnKey(today(analysis, quantity.name), indexes), quantity, indexes };
  return filled({ header, position, type: quantity.type, of }, boundsOf(quantity), reading);
}

/** A kind whose values are not those of today's text has other codes. */
function isOfToday(type: Type, analysis: Analysis): boolean {
  if (type.kind !== 'enumeration') return true;
  const now = analysis.kinds.get(today(analysis, type.of.name));
  return now === type.of;
}

function filled(
  column: Pick<TableColumn, 'header' | 'position' | 'type' | 'of'>,
  bounds: Bounds,
  { dialect, analysis, texts }: TableReading,
): TableColumn | undefined {
  const { type } = column;
  const { separator, decimal } = dialect;
  const form: CellForm = {
    separator: separator.charCodeAt(0),
    decimal: decimal === separator ? -1 : decimal.charCodeAt(0),
    orAbsent: type.orAbsent,
    low: Math.max(-mostUnits, boundOf(bounds.atLeast, type, 1) ?? -mostUnits),
    high: Math.min(mostUnits, boundOf(bounds.atMost, type, -1) ?? mostUnits),
  };
  const growing: Growing = { values: new Int32Array(0), states: undefined };
  const made = (values: Growing['values'], read: (into: Growing) => CellReader, keys?: Dictionary): TableColumn => {
    const made = Object.assign(growing, column, { values, ...(keys === undefined ? {} : { keys }) });
    return Object.assign(made, { read: read(made) });
  };
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return made(new Float64Array(0), (into) => numberReader(into, type, form));
    case 'date':
      return made(new Int32Array(0), (into) => dateReader(into, form));
    case 'year':
      return made(new Int32Array(0), (into) => periodReader(into, type.of, form));
    case 'yesNo':
      return made(new Uint8Array(0), (into) => truthReader(into, form));
    case 'enumeration': {
      const values = type.of.declaration.values.map((value) => value.name.text);
      const codes = dictionaryOf(values, dialect, type);
      const narrow = values.length <= 256 ? new Uint8Array(0) : new Uint16Array(0);
      return codes === undefined ? undefined : made(narrow, (into) => codeReader(into, codes, form));
    }
    case 'thing': {
      const keys = newDictionary();
      return analysis.entities.has(today(analysis, type.of.name))
        ? made(new Int32Array(0), (into) => textReader(into, keys, form), keys)
        : undefined;
    }
    case 'text':
      return made(new Int32Array(0), (into) => textReader(into, texts, form));
    default:
      return undefined;
  }
}

/** The values in the order declared; undefined where one of them means something else in a cell. */
function dictionaryOf(values: readonly string[], dialect: CsvDialect, type: Type): Dictionary | undefined {
  const codes = newDictionary();
  for (const value of values) {
    if (readCell(value, type, dialect).kind !== 'value') return undefined;
    const bytes = encoded(value);
    placeOrNew(codes, bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }
  return codes.list.count === values.length ? codes : undefined;
}

/** The bound in units of the column, made narrower where it lies between two of them; undefined where there is none. */
function boundOf(bound: Datum | undefined, type: Type, inward: 1 | -1): number | undefined {
  if (bound?.kind === 'date') return dayOfIso(bound.iso);
  if (bound?.kind === 'year') return bound.year;
  if (bound?.kind !== 'number' || !isNumeric(type)) return undefined;
  const units = multiply(bound.value, fraction(10n ** BigInt(scaleOf(type))));
  return Number(inward === 1 ? -floor(negate(units)) : floor(units));
}
