/** Values while they are computed again, in three states and one for what cannot be computed. */
import type { Analysis, Datum } from '../model.ts';
import { periodDatum } from '../model.ts';
import { dayNumber, later } from './calendar.ts';
import { minus, none, numberText, order, over, plus, type Q, q, times } from './numbers.ts';

export type Val =
  | { readonly is: 'known'; readonly datum: Datum }
  | { readonly is: 'absent' | 'open' }
  | { readonly is: 'fault'; readonly code: string };

export const absent: Val = { is: 'absent' };
export const open: Val = { is: 'open' };
export const fault = (code: string): Val => ({ is: 'fault', code });
export const known = (datum: Datum): Val => ({ is: 'known', datum });
export const num = (value: Q): Val => known({ kind: 'number', value });
export const yes = (value: boolean): Val => known({ kind: 'yesNo', value });
export const isYes = (val: Val): boolean => val.is === 'known' && val.datum.kind === 'yesNo' && val.datum.value;
export const isNo = (val: Val): boolean => val.is === 'known' && val.datum.kind === 'yesNo' && !val.datum.value;
export const isUndecided = (val: Val): boolean => val.is === 'open' || val.is === 'fault';
export const present = (val: Val): Val => (val.is === 'absent' ? fault('R22') : val);

/** Something the verifier cannot say anything about. */
export class Unchecked {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

/** What a fault of all its operands, or of one of them, comes to: a fault stays one whatever becomes known. */
export function spoiled(vals: readonly Val[]): Val | undefined {
  return vals.find(({ is }) => is === 'fault') ?? vals.find(({ is }) => is === 'open');
}

/** Where each may decide alone, what is open goes before a fault. */
export function undecided(vals: readonly Val[]): Val | undefined {
  return vals.find(({ is }) => is === 'open') ?? vals.find(({ is }) => is === 'fault');
}

export function strict(vals: readonly Val[], compute: (data: readonly Datum[]) => Val | undefined): Val {
  const data = vals.flatMap((val) => (val.is === 'known' ? [val.datum] : []));
  return spoiled(vals.map(present)) ?? compute(data) ?? fault('R33');
}

export function numberOf(datum: Datum | undefined): Q | undefined {
  return datum?.kind === 'number' ? datum.value : datum?.kind === 'year' ? q(BigInt(datum.year)) : undefined;
}

/** A text that two values share only if they are the same; a year is the number it is written as. */
export function textOf(datum: Datum): string {
  const number = numberOf(datum);
  if (number !== undefined) return `number ${numberText(number)}`;
  if (datum.kind === 'duration') return `duration ${datum.months} ${datum.days}`;
  if (datum.kind === 'enumeration') return `enumeration ${datum.of} ${datum.value}`;
  if (datum.kind === 'thing') return `thing ${datum.entity} ${datum.key}`;
  return datum.kind === 'text'
    ? `text ${datum.text}`
    : `${datum.kind} ${datum.kind === 'date' ? datum.iso : value(datum)}`;
}

const value = (datum: Datum): string => ('value' in datum ? String(datum.value) : '');
export const same = (a: Datum, b: Datum): boolean => textOf(a) === textOf(b);

export function alike(a: Val, b: Val): boolean {
  return a.is === 'known' && b.is === 'known' ? same(a.datum, b.datum) : a.is === 'absent' && b.is === 'absent';
}

/** The values of a kind as the text lists them. */
export function valuesOfKind({ kinds, law }: Analysis, name: string): readonly string[] {
  const kind = [...kinds.values()].find((one) => law.currentName(one.name) === name);
  return kind?.declaration.values.map((one) => one.name.text) ?? [];
}

export function compared(a: Datum, b: Datum, analysis: Analysis): number | undefined {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) return order(left, right);
  if (a.kind === 'date' && b.kind === 'date') return a.iso < b.iso ? -1 : Number(a.iso !== b.iso);
  if (a.kind === 'duration' && b.kind === 'duration') {
    const [months, days] = [a.months - b.months, a.days - b.days];
    if (months * days < 0) throw new Unchecked('months are held against days');
    return Math.sign(months) || Math.sign(days);
  }
  if (a.kind !== 'enumeration' || b.kind !== 'enumeration' || a.of !== b.of) return undefined;
  const values = valuesOfKind(analysis, a.of);
  return values.indexOf(a.value) - values.indexOf(b.value);
}

/** What two known values come to under an operator of arithmetic; undefined where they do not go together. */
export function computed(operator: string, a: Datum, b: Datum, analysis: Analysis): Val | undefined {
  const [left, right] = [numberOf(a), numberOf(b)];
  const sign = operator === '-' ? -1 : 1;
  if (a.kind === 'enumeration' && right !== undefined) {
    const values = valuesOfKind(analysis, a.of);
    const moved = values[values.indexOf(a.value) + sign * Number(right.numerator)];
    if (!values.includes(a.value) || right.denominator !== 1n) return undefined;
    return moved === undefined ? absent : known({ ...a, value: moved });
  }
  if (left !== undefined && right !== undefined) {
    if (operator === '+') return num(plus(left, right));
    if (operator === '-') return num(minus(left, right));
    if (operator === '*') return num(times(left, right));
    return order(right, none) === 0 ? fault('R20') : num(over(left, right));
  }
  if (operator === '*') return longer(a, right) ?? longer(b, left);
  if (operator === '+' && a.kind === 'duration' && b.kind === 'date') return moved(b.iso, a.months, a.days);
  if (operator === '-' && a.kind === 'date' && b.kind === 'date') {
    const [last, first] = [dayNumber(a.iso), dayNumber(b.iso)];
    return last === undefined || first === undefined ? undefined : duration(0, last - first);
  }
  if (b.kind !== 'duration' || operator === '/') return undefined;
  if (a.kind === 'date') return moved(a.iso, sign * b.months, sign * b.days);
  return a.kind === 'duration' ? duration(a.months + sign * b.months, a.days + sign * b.days) : undefined;
}

function longer(a: Datum, by: Q | undefined): Val | undefined {
  if (a.kind !== 'duration' || by === undefined || by.denominator !== 1n) return undefined;
  return duration(a.months * Number(by.numerator), a.days * Number(by.numerator));
}

function duration(months: number, days: number): Val {
  const held = Math.abs(months) <= 3600 && Math.abs(days) <= 109_800;
  return held ? known({ kind: 'duration', months: months + 0, days: days + 0 }) : fault('R221');
}

function moved(iso: string, months: number, days: number): Val {
  const found = later(iso, months, days);
  return found === undefined ? fault('R220') : known({ kind: 'date', iso: found });
}

/** A whole number where the type says year is that year. */
export function asPeriod(val: Val, type: ReturnType<Analysis['types']['get']>): Val {
  if (val.is !== 'known' || val.datum.kind !== 'number' || type?.kind !== 'year') return val;
  return val.datum.value.denominator === 1n ? known(periodDatum(type.of, Number(val.datum.value.numerator))) : val;
}

/** A known zero decides. */
export function product(pair: readonly Val[], text: Analysis, isDuration = false): Val {
  const isZero = (val: Val): boolean => val.is === 'known' && numberOf(val.datum)?.numerator === 0n;
  if (pair.some(isZero)) return isDuration ? known({ kind: 'duration', months: 0, days: 0 }) : num(none);
  return undecided(pair.map(present)) ?? strict(pair, ([a, b]) => a && b && computed('*', a, b, text));
}

export const truth = (val: Val): Val =>
  isUndecided(val) || isYes(val) || isNo(val) ? val : fault(val.is === 'absent' ? 'R22' : 'R33');
export const inverted = (val: Val): Val => (isUndecided(truth(val)) ? truth(val) : yes(isNo(val)));
export const both = (vals: readonly Val[]): Val => vals.find(isNo) ?? undecided(vals.map(truth)) ?? yes(true);
export const either = (vals: readonly Val[]): Val => vals.find(isYes) ?? undecided(vals.map(truth)) ?? yes(false);

/** One of these, nobody knows which as long as something is doubtful. */
export function anyOf(candidates: readonly Val[], doubtful: readonly Val[]): Val {
  const [first = open, ...others] = candidates;
  if (doubtful.length === 0 || (!isUndecided(first) && others.every((other) => alike(first, other)))) return first;
  return undecided([...doubtful, ...candidates]) ?? open;
}

export function outermost(data: readonly Datum[], which: 'highest' | 'lowest', text: Analysis): Val | undefined {
  let [best] = data;
  for (const datum of data) {
    const sign = best && compared(datum, best, text);
    if (sign === undefined) return undefined;
    if (which === 'highest' ? sign > 0 : sign < 0) best = datum;
  }
  return best && known(best);
}
