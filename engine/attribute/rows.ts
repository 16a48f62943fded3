import { exactText, traceIndex, traceOwner, traceType, traceValue } from '../explain/data.ts';
import type { Analysis, Instance } from '../model.ts';
import { today } from '../run/law-states.ts';
import type { OutcomeDifference, OutcomeRow, OutcomeTable } from '../run/outcome-difference.ts';
import { absolute, add, compare, type Fraction, isZero, subtract, zero } from '../value/fraction.ts';
import { type MixedOutcomes, rowKey } from './mixed-outcomes.ts';
import type { AttributedChange, AttributedPart, AttributedRow, AttributedTable, Attribution } from './model.ts';
import type { Shares } from './shapley.ts';
import type { Worth } from './worth.ts';

/** The id of what no change of the law explains. */
export const theRest = 'rest';

/** What is attributed, row by row. */
export interface Rows {
  /** How many rows have a difference that the changes make. */
  readonly count: number;
  readonly worthOf: (values: ReadonlyMap<string, Fraction | undefined>) => Worth;
  readonly keysThere: ReadonlySet<string>;
  /** Where there is something that no change explains. */
  readonly rest: readonly AttributedChange[];
  readonly tables: readonly RowsOfTable[];
  readonly analysis: Analysis;
}

interface RowsOfTable {
  readonly name: string;
  readonly table: OutcomeTable;
  readonly rows: readonly RowToTell[];
}

interface RowToTell {
  readonly row: OutcomeRow;
  readonly instance: Instance | undefined;
  /** Its place in a `Worth`; absent: not attributed to changes. */
  readonly place?: number;
  /** The part of its difference that no change explains. */
  readonly rest: Fraction;
}

export function rowsOf(
  { tables }: OutcomeDifference,
  outcomes: MixedOutcomes,
  analysis: Analysis,
  of: readonly string[] | undefined,
): Rows {
  const { none, all } = outcomes;
  // Names of kinds and their values say nothing of the order in which people see them.
  const places = new Map([...outcomes.instances.keys()].map((key, at) => [key, at]));
  const keys: string[] = [];
  const told = tables.map((table): RowsOfTable => {
    const name = today(analysis, table.quantity.name);
    const own =
      of === undefined ? table.rows : table.rows.filter(({ owner }) => owner !== undefined && of.includes(owner));
    const rows = own.map((row): RowToTell => {
      const key = rowKey(name, table.year, row.owner, row.indexes);
      const instance = outcomes.instances.get(key);
      if (row.difference === undefined) return { row, instance, rest: zero };
      const [before, after] = [none.get(key), all.get(key)];
      if (before === undefined || after === undefined) return { row, instance, rest: row.difference };
      keys.push(key);
      return { row, instance, place: keys.length - 1, rest: subtract(row.difference, subtract(after, before)) };
    });
    const orderOf = ({ row: { owner, indexes } }: RowToTell): number =>
      places.get(rowKey(name, table.year, owner, indexes)) ?? places.size;
    return { name, table, rows: rows.toSorted((one, other) => orderOf(one) - orderOf(other)) };
  });
  const hasRest = told.some(({ rows }) => rows.some(({ rest }) => !isZero(rest)));
  return {
    count: keys.length,
    worthOf: (values) => keys.map((key) => values.get(key)),
    keysThere: new Set(told.flatMap(({ rows }) => rows.flatMap(({ row }) => row.owner ?? []))),
    rest: hasRest ? [{ id: theRest, kind: 'rest', labels: [], for: [], needs: [] }] : [],
    tables: told,
    analysis,
  };
}

/** `interactions`: of each group row by row. */
export function tablesOf(
  { tables, analysis }: Rows,
  shares: Shares,
  interactions: readonly Worth[],
): readonly AttributedTable[] {
  const odd = new Set(shares.inOrder);
  const interactionsAt = (place: number): AttributedRow['interaction'] =>
    interactions.flatMap((worth, group) => {
      const amount = worth[place];
      return amount === undefined || isZero(amount) ? [] : [{ group, amount: exactText(amount) }];
    });
  return tables.map(({ name, table, rows }) => {
    const { quantity, year } = table;
    const totals = new Map<string, Fraction>();
    const told = rows.map(({ row, instance, place, rest }): AttributedRow & { readonly size: Fraction | undefined } => {
      const amounts = new Map<string, Fraction>();
      if (place !== undefined) for (const [id, own] of shares.amounts) amounts.set(id, own[place] ?? zero);
      amounts.set(theRest, rest);
      for (const [id, amount] of amounts) totals.set(id, add(totals.get(id) ?? zero, amount));
      const { before, after, difference } = row;
      return {
        ...(row.owner === undefined ? {} : traceOwner({ quantity, owner: row.owner, indexes: [] }, analysis)),
        for: instance === undefined ? [] : indexesOf(instance, analysis),
        ...(before === undefined ? {} : { before: traceValue(before, analysis, quantity.type) }),
        ...(after === undefined ? {} : { after: traceValue(after, analysis, quantity.type) }),
        ...(difference === undefined ? {} : { difference: exactText(difference) }),
        parts: partsOf(amounts),
        interaction: place === undefined ? [] : interactionsAt(place),
        inOrder: place !== undefined && odd.has(place),
        size: difference === undefined ? undefined : absolute(difference),
      };
    });
    const known = rows.flatMap(({ row }) => row.difference ?? []);
    return {
      name,
      label: quantity.label,
      type: traceType(quantity.type),
      ...(year === undefined ? {} : { year }),
      rows: told.toSorted(bySize).map(({ size: _, ...row }) => row),
      total: { difference: exactText(known.reduce(add, zero)), parts: partsOf(totals) },
    };
  });
}

/** Per table the sum over its rows, where it is known of all. */
export function interactionsOf({ tables }: Rows, worth: Worth): Attribution['groups'][number]['interaction'] {
  return tables.flatMap(({ name, table, rows }) => {
    const places = rows.flatMap(({ place }) => place ?? []);
    const amounts = places.flatMap((place) => worth[place] ?? []);
    if (amounts.length < places.length || amounts.length === 0) return [];
    const amount = exactText(amounts.reduce(add, zero));
    return [{ name, ...(table.year === undefined ? {} : { year: table.year }), amount }];
  });
}

/** The largest first; equal ones in the order of application. */
function partsOf(amounts: ReadonlyMap<string, Fraction>): readonly AttributedPart[] {
  return [...amounts]
    .filter(([, amount]) => !isZero(amount))
    .toSorted(([, one], [, other]) => compare(absolute(other), absolute(one)))
    .map(([change, amount]) => ({ change, amount: exactText(amount) }));
}

/** All but the year that the table is for. */
function indexesOf({ quantity, indexes }: Instance, analysis: Analysis): AttributedRow['for'] {
  return indexes.flatMap((index, at) =>
    index.kind === 'year' && index.unit === undefined ? [] : traceIndex(index, quantity.family[at]?.binding, analysis),
  );
}

function bySize(one: { readonly size: Fraction | undefined }, other: { readonly size: Fraction | undefined }): number {
  if (one.size === undefined || other.size === undefined) {
    if (one.size === other.size) return 0;
    return one.size === undefined ? 1 : -1;
  }
  return compare(other.size, one.size);
}
