/** Values while they are computed again: known, absent, open, or impossible to compute. */
import { type Analysis, type Datum, periodDatum } from '../model.ts';
import { dayNumber, later } from './calendar.ts';
import { minus, none, numberText, order, over, plus, type Q, q, times } from './numbers.ts';

export type Val =
  | { readonly is: 'known'; readonly datum: Datum }
  | { readonly is: 'absent' | 'open' }
  | { readonly is: 'fault'; readonly code: string };

/** Thrown for what the verifier cannot say anything about. */
export class Unchecked {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

export const absent: Val = { is: 'absent' };
export const open: Val = { is: 'open' };
export const fault = (code: string): Val => ({ is: 'fault', code });
export const known = (datum: Datum): Val => ({ is: 'known', datum });
export const num = (value: Q): Val => known({ kind: 'number', value });
export const yes = (value: boolean): Val => known({ kind: 'yesNo', value });
export const dataOf = (vals: readonly Val[]): readonly Datum[] =>
  vals.flatMap((val) => (val.is === 'known' ? [val.datum] : []));
export const isYes = (val: Val): boolean => dataOf([val]).some((datum) => datum.kind === 'yesNo' && datum.value);
export const isNo = (val: Val): boolean => dataOf([val]).some((datum) => datum.kind === 'yesNo' && !datum.value);
export const isUndecided = ({ is }: Val): boolean => is === 'open' || is === 'fault';
export const present = (val: Val): Val => (val.is === 'absent' ? fault('R22') : val);

/** Of operands that are all needed a fault stays one; where each may decide alone, what is open goes before it. */
export const spoiled = (vals: readonly Val[]): Val | undefined =>
  vals.find(({ is }) => is === 'fault') ?? vals.find(({ is }) => is === 'open');
export const undecided = (vals: readonly Val[]): Val | undefined =>
  vals.find(({ is }) => is === 'open') ?? spoiled(vals);

export function strict(vals: readonly Val[], compute: (data: readonly Datum[]) => Val | undefined): Val {
  return spoiled(vals.map(present)) ?? compute(dataOf(vals)) ?? fault('R33');
}

export const truth = (val: Val): Val =>
  isUndecided(val) || isYes(val) || isNo(val) ? val : fault(val.is === 'absent' ? 'R22' : 'R33');
export const inverted = (val: Val): Val => (isUndecided(truth(val)) ? truth(val) : yes(isNo(val)));
export const both = (vals: readonly Val[]): Val => vals.find(isNo) ?? undecided(vals.map(truth)) ?? yes(true);
export const either = (vals: readonly Val[]): Val => vals.find(isYes) ?? undecided(vals.map(truth)) ?? yes(false);

/** One of these, nobody knows which as long as something is doubtful. */
export function anyOf([first = open, ...others]: readonly Val[], doubtful: readonly Val[]): Val {
  if (doubtful.length === 0 || (!isUndecided(first) && others.every((other) => alike(first, other)))) return first;
  return undecided([...doubtful, first, ...others]) ?? open;
}

export function numberOf(datum: Datum | undefined): Q | undefined {
  return datum?.kind === 'number' ? datum.value : datum?.kind === 'year' ? q(BigInt(datum.year)) : undefined;
}

/** A text that two values share only if they are the same; a year is the number it is written as. */
export function textOf(datum: Datum): string {
  const number = numberOf(datum);
  const { kind, ...own } = datum;
  return number === undefined ? `${kind} ${Object.values(own).join(' ')}` : `number ${numberText(number)}`;
}

export const same = (a: Datum, b: Datum): boolean => textOf(a) === textOf(b);
export const alike = (a: Val, b: Val): boolean =>
  a.is === 'known' && b.is === 'known' ? same(a.datum, b.datum) : a.is === 'absent' && b.is === 'absent';

/** The values of a kind as the text lists them, by its name of today. */
export function valuesOfKind({ kinds, law }: Analysis, name: string): readonly string[] {
  const kind = [...kinds.values()].find((one) => law.currentName(one.name) === name);
  return kind?.declaration.values.map((one) => one.name.text) ?? [];
}

/** Below, equal or above 0; undefined where the two have no order. */
export function compared(a: Datum, b: Datum, text: Analysis): number | undefined {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) return order(left, right);
  if (a.kind === 'date' && b.kind === 'date') return a.iso < b.iso ? -1 : Number(a.iso !== b.iso);
  if (a.kind === 'duration' && b.kind === 'duration') {
    const [months, days] = [a.months - b.months, a.days - b.days];
    if (months * days < 0) throw new Unchecked('months are held against days');
    return Math.sign(months) || Math.sign(days);
  }
  if (a.kind !== 'enumeration' || b.kind !== 'enumeration' || a.of !== b.of) return undefined;
  const values = valuesOfKind(text, a.of);
  return values.indexOf(a.value) - values.indexOf(b.value);
}

export function outermost([first, ...others]: readonly Datum[], highest: boolean, text: Analysis): Val | undefined {
  let best = first;
  for (const datum of others) {
    const sign = best && compared(datum, best, text);
    if (sign === undefined) return undefined;
    if (highest ? sign > 0 : sign < 0) best = datum;
  }
  return best && known(best);
}

/** What two known values come to; undefined where they do not go together. */
export function computed(operator: string, a: Datum, b: Datum, text: Analysis): Val | undefined {
  const [left, right, sign] = [numberOf(a), numberOf(b), operator === '-' ? -1 : 1];
  if (a.kind === 'enumeration' && right?.denominator === 1n) {
    const values = valuesOfKind(text, a.of);
    const moved = values[values.indexOf(a.value) + sign * Number(right.numerator)];
    return moved === undefined ? absent : known({ ...a, value: moved });
  }
  if (left !== undefined && right !== undefined) {
    if (operator === '/' && order(right, none) === 0) return fault('R20');
    return num((operator === '+' ? plus : operator === '-' ? minus : operator === '*' ? times : over)(left, right));
  }
  if (operator === '*') return longer(a, right) ?? longer(b, left);
  if (a.kind === 'duration' && b.kind === 'date') return operator === '+' ? computed('+', b, a, text) : undefined;
  if (a.kind === 'date' && b.kind === 'date') {
    const days = (dayNumber(a.iso) ?? NaN) - (dayNumber(b.iso) ?? NaN);
    return operator === '-' ? duration(0, days) : undefined;
  }
  if (b.kind !== 'duration' || operator === '/') return undefined;
  if (a.kind === 'duration') return duration(a.months + sign * b.months, a.days + sign * b.days);
  const iso = a.kind === 'date' ? later(a.iso, sign * b.months, sign * b.days) : undefined;
  return a.kind !== 'date' ? undefined : iso === undefined ? fault('R220') : known({ kind: 'date', iso });
}

function longer(a: Datum, by: Q | undefined): Val | undefined {
  if (a.kind !== 'duration' || by?.denominator !== 1n) return undefined;
  return duration(a.months * Number(by.numerator), a.days * Number(by.numerator));
}

function duration(months: number, days: number): Val {
  const isHeld = Math.abs(months) <= 3600 && Math.abs(days) <= 109_800;
  return isHeld ? known({ kind: 'duration', months: months + 0, days: days + 0 }) : fault('R221');
}

/** A known zero decides. */
export function product(pair: readonly Val[], text: Analysis, zero: Val = num(none)): Val {
  if (dataOf(pair).some((datum) => numberOf(datum)?.numerator === 0n)) return zero;
  return undecided(pair.map(present)) ?? strict(pair, ([a, b]) => a && b && computed('*', a, b, text));
}

/** A whole number where the type says year is that year. */
export function asPeriod(val: Val, type: ReturnType<Analysis['types']['get']>): Val {
  if (val.is !== 'known' || val.datum.kind !== 'number' || type?.kind !== 'year') return val;
  return val.datum.value.denominator === 1n ? known(periodDatum(type.of, Number(val.datum.value.numerator))) : val;
}
