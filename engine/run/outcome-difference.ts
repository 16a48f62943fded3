import type { Problem } from '../../grammar/index.ts';
import { yearsIn } from '../analyse/families.ts';
import type { Analysis, AnswerValue, Facts, Quantity, Question, Result } from '../model.ts';
import { cellKey } from '../model.ts';
import { add, compare, type Fraction, subtract, zero } from '../value/fraction.ts';
import { evaluate } from './evaluate.ts';
import { byCodeUnits } from './order.ts';
import { wireValue } from './show-datum.ts';

/** One side of a comparison: a regulation as it read on a day, and the facts read for it. */
export interface Side {
  readonly analysis: Analysis;
  readonly facts: Facts;
  /** ISO date; the text of that day counts for everything. */
  readonly lawOf: string;
  /** ISO date; absent: everything loaded. */
  readonly knownOn?: string;
}

/** What one receiver gets on either side. */
export interface OutcomeRow {
  /** The key of the thing; absent for what belongs to the whole regulation. */
  readonly owner?: string;
  /** The other indexes, as written in facts; empty when there are none. */
  readonly indexes: string;
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
  /** The largest gain first, then by key; those that cannot be told last. */
  readonly rows: readonly OutcomeRow[];
  /** Of numbers: each absent when one of its values is not known. */
  readonly totals?: { readonly before?: Fraction; readonly after?: Fraction; readonly difference?: Fraction };
}

export interface OutcomeDifference {
  /** By year, then by name as asked, else as declared. */
  readonly tables: readonly OutcomeTable[];
  /** Why something could not be asked at all. */
  readonly problems: readonly Problem[];
}

/**
 * Computes two sides and sets them beside each other, receiver by receiver. Without names: all amounts that are paid,
 * those with an owner; without a year: every year they are for.
 */
export function outcomeDifference(
  one: Side,
  other: Side,
  asked: { readonly names?: readonly string[]; readonly year?: number },
): OutcomeDifference {
  const [before, after] = [quantitiesOf(one), quantitiesOf(other)];
  const names = asked.names ?? [
    ...new Set([...after.values(), ...before.values()].filter(isPaid).map(({ name }) => name)),
  ];
  const years = asked.year === undefined ? yearsOf(names, [before, after]) : [asked.year];
  const nowhere = names.filter((name) => ![before, after].some((side) => isThere(side.get(name), years)));
  if (nowhere.length > 0) return { tables: [], problems: whyNot(other, nowhere, asked.year) };
  const tables: OutcomeTable[] = [];
  const problems: Problem[] = [];
  for (const year of years) {
    const [old, now] = [answered(one, before, names, year), answered(other, after, names, year)];
    problems.push(...old.problems, ...now.problems);
    for (const name of names) {
      const quantity = now.values.get(name)?.[0]?.instance.quantity ?? old.values.get(name)?.[0]?.instance.quantity;
      if (quantity === undefined) continue;
      const rows = rowsOf(old.values.get(name) ?? [], now.values.get(name) ?? []);
      const totals = totalsOf(quantity, rows);
      tables.push({
        quantity,
        ...(year === undefined ? {} : { year }),
        rows,
        ...(totals === undefined ? {} : { totals }),
      });
    }
  }
  return { tables, problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()] };
}

function quantitiesOf({ analysis, lawOf, knownOn }: Side): ReadonlyMap<string, Quantity> {
  return analysis.law.state({ lawOf, exact: true, ...(knownOn === undefined ? {} : { knownOn }) }).analysis.quantities;
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
function yearsOf(
  names: readonly string[],
  sides: readonly ReadonlyMap<string, Quantity>[],
): readonly (number | undefined)[] {
  const found = names.flatMap((name) => sides.flatMap((side) => side.get(name) ?? []));
  const years = new Set(found.flatMap((quantity) => [...(yearsOfFamily(quantity) ?? [])]));
  const without = found.some((quantity) => yearsOfFamily(quantity) === undefined) ? [undefined] : [];
  return [...without, ...[...years].sort((left, right) => left - right)];
}

/** Absent: it has no year, or exists in any. */
function yearsOfFamily({ family }: Quantity): ReadonlySet<number> | undefined {
  const index = family.find(({ binding }) => binding.kind === 'year');
  return index?.years === undefined ? undefined : yearsIn(index.years);
}

function isThere(quantity: Quantity | undefined, years: readonly (number | undefined)[]): boolean {
  return quantity !== undefined && years.some((year) => isIn(quantity, year));
}

/** What an ordinary question says about names that it cannot be asked by. */
function whyNot(
  { analysis, facts, lawOf }: Side,
  names: readonly string[],
  year: number | undefined,
): readonly Problem[] {
  return evaluate(analysis, facts, { names, lawOf, asAt: lawOf, ...(year === undefined ? {} : { year }) }).problems;
}

function answered(
  { analysis, facts, lawOf, knownOn }: Side,
  quantities: ReadonlyMap<string, Quantity>,
  names: readonly string[],
  year: number | undefined,
): { readonly values: ReadonlyMap<string, readonly AnswerValue[]>; readonly problems: readonly Problem[] } {
  const there = names.filter((name) => {
    const quantity = quantities.get(name);
    return quantity !== undefined && isIn(quantity, year);
  });
  if (there.length === 0) return { values: new Map(), problems: [] };
  const question: Question = {
    names: there,
    lawOf,
    ...(year === undefined ? { asAt: lawOf } : { year }),
    ...(knownOn === undefined ? {} : { knownOn }),
  };
  const { values, problems } = evaluate(analysis, facts, question);
  const byName = new Map(there.map((name) => [name, values.filter(({ instance }) => instance.quantity.name === name)]));
  return { values: byName, problems };
}

function isIn(quantity: Quantity, year: number | undefined): boolean {
  const years = yearsOfFamily(quantity);
  return year === undefined ? years === undefined : years?.has(year) === true;
}

function rowsOf(before: readonly AnswerValue[], after: readonly AnswerValue[]): readonly OutcomeRow[] {
  const old = new Map(before.map((value) => [rowKey(value), value]));
  const now = new Map(after.map((value) => [rowKey(value), value]));
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.map((key) => rowOf(old.get(key), now.get(key))).toSorted(byGain);
}

function rowKey({ instance }: AnswerValue): string {
  return JSON.stringify([instance.owner ?? '', othersOf(instance)]);
}

/** All indexes but the year, which the table has. */
function othersOf({ indexes }: AnswerValue['instance']): string {
  return cellKey(indexes.filter(({ kind }) => kind !== 'year')).replaceAll(';', ', ');
}

function rowOf(before: AnswerValue | undefined, after: AnswerValue | undefined): OutcomeRow {
  const instance = after?.instance ?? before?.instance;
  const [old, now] = [numberIn(before?.result), numberIn(after?.result)];
  const difference = old === undefined || now === undefined ? undefined : subtract(now, old);
  return {
    ...(instance?.owner === undefined ? {} : { owner: instance.owner }),
    indexes: instance === undefined ? '' : othersOf(instance),
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
