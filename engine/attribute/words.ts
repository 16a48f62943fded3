import type { Language } from '../../grammar/index.ts';
import type { TraceType } from '../explain/model-trace.ts';
import { fractionOf, listed, shownDay, shownExact, shownIndex, shownValue } from '../explain/prose/show.ts';
import { type Fraction, isZero } from '../value/fraction.ts';
import { showAmount } from '../value/show.ts';
import { inCents } from './cents.ts';
import { changeLines, changeTitle } from './change-words.ts';
import type { AttributedChange, AttributedPart, AttributedRow, AttributedTable, Attribution } from './model.ts';
import { groupLines, noteLines } from './note-words.ts';
import { attributionTexts } from './texts.ts';

export interface WordsOptions {
  /** How many receivers are told of each table, the largest difference first; absent: ten. */
  readonly rows?: number;
}

/** An attribution for people, line by line, from what it holds alone: tables, what changed, how it was parted. */
export function attributionLines(
  attribution: Attribution,
  language: Language,
  { rows = 10 }: WordsOptions = {},
): readonly string[] {
  const say = attributionTexts[language];
  const { from, to, tables, changes } = attribution;
  const heard = heardOf(attribution);
  const numbers: Numbers = new Map(heard.map(({ id }, at) => [id, at + 1]));
  const teller: Teller = { attribution, numbers, language, rows, rounded: { is: false } };
  const still = tables.filter(({ rows: all }) => !all.some(moves));
  const unknown = tables.filter((table) => !still.includes(table) && !table.rows.some(tells));
  const moved = tables.filter((table) => !still.includes(table) && !unknown.includes(table));
  const first = (table: AttributedTable): AttributedTable => moved.find((one) => saysTheSame(one, table)) ?? table;
  const told = moved.flatMap((table) => {
    const like = first(table);
    const lines = like === table ? tableLines(table, teller) : [`${titleOf(table)}: ${say.like(titleOf(like))}`];
    return ['', ...lines];
  });
  const name = from.regulation === to.regulation ? from.label : `${from.label} → ${to.label}`;
  const [begin, end] = [dayOf(attribution, 'from', language), dayOf(attribution, 'to', language)];
  const silent = changes.length - heard.length;
  return [
    begin === end ? say.sameDay(name, begin) : say.title(name, begin, end),
    ...told,
    ...(still.length === 0 ? [] : ['', say.still(listed(still.map(titleOf), language))]),
    ...(unknown.length === 0 ? [] : ['', say.unknown(listed(unknown.map(titleOf), language))]),
    ...(heard.length === 0 ? [] : ['', say.changes]),
    ...heard.flatMap((change) => changeLines(change, numbers, language)),
    ...(silent === 0 ? [] : [say.silent(silent, heard.length > 0)]),
    ...groupLines({ ...attribution, tables: moved.filter((table) => first(table) === table) }, numbers, language),
    ...(teller.rounded.is ? [say.rounded] : []),
    ...noteLines(attribution, language),
  ];
}

/** The number by which a change is told. */
export type Numbers = ReadonlyMap<string, number>;

interface Teller {
  readonly attribution: Attribution;
  readonly numbers: Numbers;
  readonly language: Language;
  readonly rows: number;
  /** Whether a part was shown in other cents than it is. */
  readonly rounded: { is: boolean };
}

/** The day of each text; where both are the same, what was known then. */
function dayOf({ from, to }: Attribution, which: 'from' | 'to', language: Language): string {
  const say = attributionTexts[language];
  const { lawOf, knownOn } = which === 'from' ? from : to;
  const day = shownDay(lawOf, language);
  if (from.knownOn === to.knownOn || knownOn === undefined)
    return from.lawOf === to.lawOf && from.knownOn !== to.knownOn ? say.allKnown(day) : day;
  return say.known(day, shownDay(knownOn, language));
}

/** Changes that do something, and those that such ones cannot do without. */
function heardOf({ tables, changes, groups }: Attribution): readonly AttributedChange[] {
  const own = new Set(changes.filter(({ id }) => tables.some((table) => isHeard(table, id))).map(({ id }) => id));
  const needed = changes.filter(({ id }) => own.has(id)).flatMap(({ needs }) => needs);
  const joined = groups.filter(({ method, members }) => method === 'together' && members.some((id) => own.has(id)));
  const all = new Set([...own, ...needed, ...joined.flatMap(({ members }) => members)]);
  return changes.filter(({ id }) => all.has(id));
}

function isHeard({ rows, total }: AttributedTable, id: string): boolean {
  return [total, ...rows].some(({ parts }) => parts.some(({ change }) => change === id));
}

/** Also where changes undo each other. */
function moves({ difference, parts }: AttributedRow): boolean {
  return difference !== '0' || parts.length > 0;
}

/** Has something to tell beside its number. */
function tells(row: AttributedRow): boolean {
  return moves(row) && !isOpen(row);
}

/** Neither before nor after. */
function isOpen({ before, after }: AttributedRow): boolean {
  return before?.state === 'unknown' && after?.state === 'unknown';
}

/** Of everyone exactly the same. */
function saysTheSame(one: AttributedTable, other: AttributedTable): boolean {
  return one.type.kind === other.type.kind && JSON.stringify(one.rows) === JSON.stringify(other.rows);
}

function titleOf({ label, year }: AttributedTable): string {
  return year === undefined ? label : `${label} ${year}`;
}

function tableLines(table: AttributedTable, teller: Teller): readonly string[] {
  const { language, rows: most } = teller;
  const say = attributionTexts[language];
  const { type, rows, total } = table;
  const open = rows.filter(isOpen);
  const changing = rows.filter(tells);
  const still = rows.length - changing.length - open.length;
  const shown = changing.slice(0, most);
  const known = rows.filter(({ difference }) => difference !== undefined);
  const word = known.length === rows.length ? say.total : say.totalKnown;
  const totals = [`  ${word}: ${signed(total.difference, type, language)}`, ...partLines(total.parts, type, teller)];
  return [
    titleOf(table),
    ...(known.length < 2 ? [] : totals),
    ...shown.flatMap((row) => rowLines(row, table, teller)),
    ...(changing.length > shown.length ? [`  ${say.more(changing.length - shown.length)}`] : []),
    ...(open.length > 0 ? [`  ${say.open(open.length)}`] : []),
    ...(still > 0 ? [`  ${say.same(still)}`] : []),
  ];
}

function rowLines(row: AttributedRow, table: AttributedTable, teller: Teller): readonly string[] {
  const { language } = teller;
  const say = attributionTexts[language];
  const { type } = table;
  const { before, after, difference, parts, inOrder } = row;
  const who = [row.of?.key, ...row.for.map((index) => shownIndex(index, language))].filter((one) => one !== undefined);
  const value = (one: AttributedRow['before']): string =>
    one === undefined ? say.notThere : shownValue(one, type, language);
  const name = who.length === 0 ? say.whole : who.join(', ');
  const values = `${value(before)} → ${value(after)}`;
  if (difference === undefined) {
    const why = before === undefined ? say.isNew : after === undefined ? say.isGone : say.notParted;
    return [`  ${name}: ${values} (${why})`];
  }
  return [
    `  ${name}: ${values}: ${signed(difference, type, language)}`,
    ...partLines(parts, type, teller),
    ...(inOrder ? [`    ${say.rowInOrder}`] : []),
  ];
}

/** Amounts beside each other, in whole cents where they are amounts. */
function partLines(parts: readonly AttributedPart[], type: TraceType, teller: Teller): readonly string[] {
  const { attribution, numbers, language } = teller;
  const exact = parts.map(({ amount }) => fractionOf(amount));
  const whole = type.kind === 'amount' ? inCents(exact) : { amounts: exact, rounded: false };
  if (whole.rounded) teller.rounded.is = true;
  const shown = whole.amounts.map((amount) => signedNumber(amount, type, language));
  const width = Math.max(0, ...shown.map(({ length }) => length));
  return parts.map(({ change }, at) => {
    const own = attribution.changes.find(({ id }) => id === change);
    const title = own === undefined ? '' : changeTitle(own, language);
    return `    ${(shown[at] ?? '').padStart(width)}  (${numbers.get(change) ?? ''}) ${title}`;
  });
}

function signed(exact: string, type: TraceType, language: Language): string {
  return signedNumber(fractionOf(exact), type, language);
}

function signedNumber(amount: Fraction, type: TraceType, language: Language): string {
  const text = type.kind === 'amount' ? showAmount(amount, language) : shownExact(exactOf(amount), type, language);
  return isZero(amount) || amount.numerator < 0n ? text : `+${text}`;
}

function exactOf({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}
