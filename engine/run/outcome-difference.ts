import type { Problem } from '../../grammar/index.ts';
import type { AnswerValue, Datum, Quantity, Result } from '../model.ts';
import { cellKey } from '../model.ts';
import { add, compare, type Fraction, subtract, zero } from '../value/fraction.ts';
import { periodsInYear } from '../value/periods.ts';
import { byCodeUnits } from './order.ts';
import { contentsOf, countsOf, type OutcomeCounts } from './outcome-counts.ts';
import {
  type Answering,
  answered,
  isThere,
  quantitiesFor,
  quantitiesOn,
  type Side,
  whyNot,
  yearOn,
  yearsOfFamily,
} from './outcome-side.ts';
import { wireValue } from './show-datum.ts';

/** What one receiver gets on either side. */
export interface OutcomeRow {
  /** The key of the thing; absent for what belongs to the whole regulation. */
  readonly owner?: string;
  /** The other indexes, as written in facts and as the first side counts quarters and months; empty when there are none. */
  readonly indexes: string;
  /** Those of the second side, where they are others. */
  readonly indexesAfter?: string;
  /** Absent where that side has no such thing. */
  readonly before?: Result;
  readonly after?: Result;
  readonly differs: boolean;
  /** Exact; absent where one of the two is no known number. Absent by law (`geen`) is no number either. */
  readonly difference?: Fraction;
}

/** One quantity in one year, for every receiver. */
export interface OutcomeTable {
  /** As the second side has it, where it has it. */
  readonly quantity: Quantity;
  readonly year?: number;
  /** The year of the second side, where that is another. */
  readonly yearAfter?: number;
  /** The largest gain first, then by key; those that cannot be told last. */
  readonly rows: readonly OutcomeRow[];
  readonly counts: OutcomeCounts;
  /** An earlier table of the same year of which every row holds exactly the same. */
  readonly sameAs?: Quantity;
  /** Of numbers: each absent when one of its values is not known. */
  readonly totals?: { readonly before?: Fraction; readonly after?: Fraction; readonly difference?: Fraction };
}

export interface OutcomeDifference {
  /** By year, then by name as asked, else as declared. */
  readonly tables: readonly OutcomeTable[];
  /**
   * `ownYear`: each year by its own law, on either side with those amendments that had entered into force by its day;
   * `day`: two regulations, each by the text of its day for every year.
   */
  readonly answeredBy: 'ownYear' | 'day';
  /** Years that nobody asked for by name and whose own law is not known, with the reason. */
  readonly leftOut: readonly { readonly year: number; readonly problem: Problem }[];
  /** Why something could not be asked at all. */
  readonly problems: readonly Problem[];
}

/**
 * Computes two sides and sets them beside each other, receiver by receiver. Without names: all amounts that are paid,
 * those with an owner; without a year: every year they are for. Of one regulation on two days each year is answered by
 * its own law: what differs is what amendments between the two days do.
 */
export function outcomeDifference(
  before: Side,
  after: Side,
  asked: { readonly names?: readonly string[]; readonly year?: number },
): OutcomeDifference {
  const ofDay = before.analysis !== after.analysis;
  const [one, other] = [
    { ...before, ofDay },
    { ...after, ofDay },
  ];
  const sides = [one, other];
  const names = asked.names ?? paidNames([other, one], asked.year);
  const years = asked.year === undefined ? yearsOf(names, sides) : [asked.year];
  const answeredBy = ofDay ? 'day' : 'ownYear';
  const nowhere = names.filter((name) => !years.some((year) => sides.some((side) => isThere(side, name, year))));
  const refused = { tables: [], answeredBy, leftOut: [] } as const;
  if (nowhere.length > 0) return { ...refused, problems: whyNot(other, nowhere, asked.year) };
  const tables: OutcomeTable[] = [];
  const leftOut: { readonly year: number; readonly problem: Problem }[] = [];
  const problems: Problem[] = [];
  for (const year of years) {
    const [old, now] = [answered(one, names, year), answered(other, names, year)];
    const [unknownLaw] = [...old.problems, ...now.problems].filter(({ code }) => code === 'R03' || code === 'R04');
    if (!ofDay && asked.year === undefined && year !== undefined && unknownLaw !== undefined)
      leftOut.push({ year, problem: unknownLaw });
    else {
      problems.push(...old.problems, ...now.problems);
      const ofYear = names.flatMap((name) =>
        tableOf(old.values.get(name), now.values.get(name), year, yearOn(other, year)),
      );
      tables.push(...withLikes(ofYear));
    }
  }
  if (tables.length === 0) problems.push(...leftOut.map(({ problem }) => problem));
  const each = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  return { tables, answeredBy, leftOut, problems: each };
}

/** Of one year: only what exists in it, if anything does. */
function paidNames(sides: readonly Answering[], year: number | undefined): readonly string[] {
  const onDays = sides.flatMap((side) => [...quantitiesOn(side)]);
  const years =
    year === undefined
      ? sides.flatMap((side) => [...quantitiesOn(side).values()].flatMap((one) => yearsIn(one, side)))
      : [year];
  const inYears = sides.flatMap((side) => [...new Set(years)].flatMap((one) => [...quantitiesFor(side, one)]));
  const paid = [...onDays, ...inYears].filter(([, quantity]) => isPaid(quantity)).map(([name]) => name);
  const names = [...new Set(paid)];
  const ofYear = year === undefined ? names : names.filter((name) => sides.some((side) => isThere(side, name, year)));
  return ofYear.length === 0 ? names : ofYear;
}

/** What someone gets, to the cent: steps on the way, which are not rounded, are left out. */
function isPaid({ kind, owner, type }: Quantity): boolean {
  return (
    (kind === 'rule' || kind === 'allocation') &&
    owner !== undefined &&
    type.kind === 'amount' &&
    type.decimals !== undefined
  );
}

/** The years that what is asked exists in; `undefined` stands for what has no year. */
function yearsOf(names: readonly string[], sides: readonly Answering[]): readonly (number | undefined)[] {
  const onDays = sides.map(quantitiesOn);
  const ofSide = (side: Answering): readonly number[] =>
    [...quantitiesOn(side).values()].flatMap((one) => yearsIn(one, side));
  const inDays = [...new Set(sides.flatMap(ofSide))];
  const found = names.flatMap((name) => onDays.flatMap((quantities) => quantities.get(name) ?? []));
  const years = inDays.filter((year) => names.some((name) => sides.some((side) => isThere(side, name, year))));
  const without = found.some((quantity) => yearsOfFamily(quantity) === undefined) ? [undefined] : [];
  return [...without, ...years.sort((left, right) => left - right)];
}

/** The years it exists in, as the first side counts them. */
function yearsIn(quantity: Quantity, { later = 0 }: Side): readonly number[] {
  return [...(yearsOfFamily(quantity) ?? [])].map((year) => year - later);
}

function tableOf(
  before: readonly AnswerValue[] = [],
  after: readonly AnswerValue[] = [],
  year: number | undefined,
  yearAfter: number | undefined,
): readonly OutcomeTable[] {
  const quantity = after[0]?.instance.quantity ?? before[0]?.instance.quantity;
  if (quantity === undefined) return [];
  const rows = rowsOf(before, after, year === undefined || yearAfter === undefined ? 0 : yearAfter - year);
  const totals = totalsOf(quantity, rows);
  return [
    {
      quantity,
      ...(year === undefined ? {} : { year }),
      ...(yearAfter === undefined || yearAfter === year ? {} : { yearAfter }),
      rows,
      counts: countsOf(quantity, rows),
      ...(totals === undefined ? {} : { totals }),
    },
  ];
}

/** Each table with the first that says the same of everyone; of what is not known nobody can tell. */
function withLikes(tables: readonly OutcomeTable[]): readonly OutcomeTable[] {
  const first = new Map<string, Quantity>();
  return tables.map((table) => {
    if (table.counts.unknown > 0) return table;
    const contents = contentsOf(table.quantity, table.rows);
    const sameAs = first.get(contents);
    if (sameAs !== undefined) return { ...table, sameAs };
    first.set(contents, table.quantity);
    return table;
  });
}

/** What the second side says of a quarter or month so many years later stands beside the first side's. */
function rowsOf(before: readonly AnswerValue[], after: readonly AnswerValue[], later: number): readonly OutcomeRow[] {
  const old = new Map(before.map((value) => [rowKey(value, 0), value]));
  const now = new Map(after.map((value) => [rowKey(value, later), value]));
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.map((key) => rowOf(old.get(key), now.get(key), later)).toSorted(byGain);
}

function rowKey({ instance }: AnswerValue, later: number): string {
  return JSON.stringify([instance.owner ?? '', othersOf(instance, later)]);
}

/** All indexes but the year, which the table has; a quarter or month, so many years earlier, is one of its rows. */
function othersOf({ indexes }: AnswerValue['instance'], later: number): string {
  const others = indexes.flatMap((index): Datum[] => {
    if (index.kind !== 'year') return [index];
    return index.unit === undefined ? [] : [{ ...index, year: index.year - later * periodsInYear(index) }];
  });
  return cellKey(others).replaceAll(';', ', ');
}

function rowOf(before: AnswerValue | undefined, after: AnswerValue | undefined, later: number): OutcomeRow {
  const instance = after?.instance ?? before?.instance;
  const [old, now] = [numberIn(before?.result), numberIn(after?.result)];
  const difference = old === undefined || now === undefined ? undefined : subtract(now, old);
  const indexes = before === undefined ? after && othersOf(after.instance, later) : othersOf(before.instance, 0);
  const indexesAfter = after && othersOf(after.instance, 0);
  return {
    ...(instance?.owner === undefined ? {} : { owner: instance.owner }),
    indexes: indexes ?? '',
    ...(indexesAfter === undefined || indexesAfter === indexes ? {} : { indexesAfter }),
    ...(before === undefined ? {} : { before: before.result }),
    ...(after === undefined ? {} : { after: after.result }),
    differs: shownAs(before) !== shownAs(after),
    ...(difference === undefined ? {} : { difference }),
  };
}

function numberIn(result: Result | undefined): Fraction | undefined {
  return result?.kind === 'known' && result.datum.kind === 'number' ? result.datum.value : undefined;
}

/** What tells one outcome from another. */
function shownAs(value: AnswerValue | undefined): string {
  if (value === undefined) return 'none';
  const { instance, result } = value;
  return result.kind === 'known' ? `known ${String(wireValue(result.datum, instance.quantity.type))}` : result.kind;
}

function byGain(one: OutcomeRow, other: OutcomeRow): number {
  const [left, right] = [one.difference, other.difference];
  if (left === undefined || right === undefined) {
    if (left !== right) return left === undefined ? 1 : -1;
    if (one.differs !== other.differs) return one.differs ? -1 : 1;
  } else if (compare(left, right) !== 0) return compare(right, left);
  return byCodeUnits(one.owner ?? '', other.owner ?? '') || byCodeUnits(one.indexes, other.indexes);
}

function totalsOf({ type }: Quantity, rows: readonly OutcomeRow[]): OutcomeTable['totals'] {
  if (type.kind !== 'amount' && type.kind !== 'count' && type.kind !== 'number') return undefined;
  const before = totalOf(rows.flatMap((row) => (row.before === undefined ? [] : [row.before])));
  const after = totalOf(rows.flatMap((row) => (row.after === undefined ? [] : [row.after])));
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined || after === undefined ? {} : { difference: subtract(after, before) }),
  };
}

/** Absent counts for nothing; one that is not known leaves the total unknown. */
function totalOf(results: readonly Result[]): Fraction | undefined {
  let total: Fraction | undefined = zero;
  for (const result of results) {
    const value = result.kind === 'absent' ? zero : numberIn(result);
    total = total === undefined || value === undefined ? undefined : add(total, value);
  }
  return total;
}
