import type { AppliesOperation, Cell, Grid, Operation, Reference } from '../../grammar/index.ts';
import type { Amendment, Moment } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { calendarPart, keysOfCell } from './grid-address.ts';
import { yearsBetween } from './years-between.ts';

/** One operation of an amendment, or one row of it, with the years it is for. */
export interface AtomicChange {
  /** Tells it from every other change of the law. */
  readonly id: string;
  readonly amendment: Amendment;
  readonly operation: Exclude<Operation, { kind: 'applies' }>;
  /** The years it names in its address; absent: none. */
  readonly years?: ReadonlySet<number>;
  /** The quarters and months it names in its address, as written; absent: none. */
  readonly parts?: ReadonlySet<string>;
  /** Whether it is one of several rows of one grid, some of which may only say what stays. */
  readonly amongRows: boolean;
  /** The first day it holds for. */
  readonly holdsFrom: string;
  /** The day on which it enters into force: the changes of a law apply in this order. */
  readonly entersOn: string;
  /** What its `onderdeel` says about the cases it is for. */
  readonly transition?: AppliesOperation;
}

/** The changes of a law in the order in which they apply: amendments come in theirs, an `onderdeel` may come later. */
export function changesInOrder(amendments: readonly Amendment[]): readonly AtomicChange[] {
  return amendments.flatMap(atomicChanges).toSorted((one, other) => {
    if (one.entersOn === other.entersOn) return 0;
    return one.entersOn < other.entersOn ? -1 : 1;
  });
}

/** Whether two changes are carried out together: of one amendment, on one day. */
export function isOneStep(one: AtomicChange, other: AtomicChange): boolean {
  return one.amendment === other.amendment && one.entersOn === other.entersOn;
}

/** The changes of an amendment in order of its text. */
function atomicChanges(amendment: Amendment): readonly AtomicChange[] {
  const operations = amendment.module.operations;
  const transitions = operations.filter((operation) => operation.kind === 'applies');
  return operations.flatMap((operation, at): readonly AtomicChange[] => {
    if (operation.kind === 'applies') return [];
    const own = transitions.filter(({ item }) => item === operation.item);
    const transition = own.find(({ day }) => day === undefined);
    const day = own.find((one) => one.day !== undefined)?.day?.iso;
    const { inForce, validFrom } = amendment;
    return rowsOf(operation).map((part, row, all) => {
      const years = yearsOf(part, amendment.periods);
      const parts = calendarPartsOf(part);
      return {
        id: `${regulationOf(amendment.module)}/${amendment.name}/${at}/${row}`,
        amendment,
        operation: part,
        amongRows: all.length > 1,
        holdsFrom: day ?? validFrom,
        entersOn: day !== undefined && day > inForce ? day : inForce,
        ...(years.size === 0 ? {} : { years }),
        ...(parts.size === 0 ? {} : { parts }),
        ...(transition === undefined ? {} : { transition }),
      };
    });
  });
}

/**
 * Whether a change counts: published, in force by the day that is asked for, if any; valid on the day whose text is asked
 * for or naming the year that is asked about; and not kept from that year by its transition.
 */
export function counts(change: AtomicChange, moment: Moment): boolean {
  const { amendment, years, parts, transition, holdsFrom, entersOn } = change;
  if (moment.knownOn !== undefined && amendment.published > moment.knownOn) return false;
  if (moment.inForceBy !== undefined && entersOn > moment.inForceBy) return false;
  const { year } = moment;
  const from = transition?.from?.year;
  if (from !== undefined && year !== undefined && year < from) return false;
  if (moment.lawOf === undefined || holdsFrom <= moment.lawOf) return true;
  if (moment.exact || year === undefined) return false;
  const isNamed = moment.part === undefined ? years?.has(year) : parts?.has(moment.part);
  return isNamed === true || (from !== undefined && from <= year);
}

type Changing = Exclude<Operation, { kind: 'applies' }>;

/** A grid of new values is a change for each of its rows, since each may be for years of its own. */
function rowsOf(operation: Changing): readonly Changing[] {
  if (operation.kind === 'replaceCell') return perYear(operation);
  if (operation.kind !== 'replaceRows' || operation.grid.rows.length < 2) return [operation];
  return operation.grid.rows.map((row) => ({ ...operation, grid: { ...operation.grid, rows: [row] } }));
}

/** `in 2020 t/m 2022` is a change for each of those years. */
function perYear(operation: Extract<Operation, { kind: 'replaceCell' }>): readonly Changing[] {
  const { through, ...single } = operation;
  const { indexes } = single.reference;
  const value = indexes.at(-1)?.value;
  if (through === undefined || value?.kind !== 'number') return [operation];
  const years = yearsBetween(Number(value.decimal), through);
  if (years.length === 0) return [operation];
  return years.map((year) => {
    const own = indexes.map((index) =>
      index.value === value ? { ...index, value: { ...value, decimal: String(year) } } : index,
    );
    return { ...single, reference: { ...single.reference, indexes: own } };
  });
}

/** The quarters and months in the address of a change. */
function calendarPartsOf(operation: Changing): ReadonlySet<string> {
  if (operation.kind === 'replaceCell')
    return new Set(operation.reference.indexes.flatMap(({ value }) => calendarPart(value) ?? []));
  if (operation.kind !== 'replaceRows') return new Set();
  const cells = operation.grid.rows.flat();
  return new Set(cells.flatMap((cell) => keysOfCell(cell).filter((key) => /^\d{4}-/.test(key))));
}

function yearsOf(operation: Changing, periods: ReadonlySet<string>): ReadonlySet<number> {
  if (operation.kind === 'replaceCell') return yearsOfReference(operation.reference);
  if (operation.kind === 'replaceParts') return yearsOfTerm(operation);
  return operation.kind === 'replaceRows' ? yearsOfGrid(operation.grid, periods) : new Set();
}

/** Another `tijdvak` is for the years it adds or takes away. */
function yearsOfTerm({ parts, was }: Extract<Operation, { kind: 'replaceParts' }>): ReadonlySet<number> {
  const years = (list: typeof parts): readonly number[] =>
    list.flatMap((part) => (part.kind === 'term' ? yearsBetween(part.years.from, part.years.through) : []));
  const [added, gone] = [years(parts), years(was)];
  return new Set([...added.filter((year) => !gone.includes(year)), ...gone.filter((year) => !added.includes(year))]);
}

function yearsOfReference({ indexes }: Reference): ReadonlySet<number> {
  return new Set(indexes.flatMap(({ value }) => (value.kind === 'number' ? [Number(value.decimal)] : [])));
}

/** Years stand in the cells of index columns as plain numbers; values with `was` beside them are none. */
function yearsOfGrid({ head, rows }: Grid, periods: ReadonlySet<string>): ReadonlySet<number> {
  const named = head.map((cell) => {
    const [value] = cell.kind === 'values' ? cell.values : [];
    if (value?.kind === 'periodTerm') return value.offset === 0;
    return value?.kind === 'reference' && value.indexes.length === 0 && periods.has(value.name.text);
  });
  // Years may also stand beside each other in the head.
  const beside = head.flatMap(yearsOfCell);
  return new Set([
    ...beside,
    ...rows.flatMap((row) => row.flatMap((cell, at) => (named[at] ? yearsOfCell(cell) : []))),
  ]);
}

/** The years a cell of an index column holds. */
function yearsOfCell(cell: Cell): readonly number[] {
  if (cell.kind === 'values')
    return cell.values.flatMap((value) => (value.kind === 'number' ? [Number(value.decimal)] : []));
  if (cell.kind !== 'range' || cell.from.kind !== 'number' || cell.through.kind !== 'number') return [];
  return yearsBetween(Number(cell.from.decimal), Number(cell.through.decimal));
}
