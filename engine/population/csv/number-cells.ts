import type { PeriodSymbol } from '../../model.ts';
import { decimalDigits, firstYear } from '../../value/limits.ts';
import { parsePeriod } from '../../value/periods.ts';
import { monthStarts } from '../days.ts';
import { type NumericType, scaleOf } from '../held.ts';
import { byte, type CellReader, type Growing, withoutValue } from './growing.ts';
import { decoded } from './utf-8.ts';

/** How a cell ends and what a value may be, in units: never beyond what a column holds. */
export interface CellForm {
  readonly separator: number;
  /** -1 where it is the separator too: then such a number stands in quotes. */
  readonly decimal: number;
  readonly orAbsent: boolean;
  readonly low: number;
  readonly high: number;
}

/**
 * Numbers by their digits, as in `readCell`: whole units all the way. Doubles hold each of them exactly up to `mostUnits`, and
 * what is more than that never comes out as less, however it is rounded.
 */
export function numberReader(column: Growing, type: NumericType, form: CellForm): CellReader {
  const { separator, decimal, low, high } = form;
  const isPercentage = type.kind === 'percentage';
  const most = scaleOf(type) - (isPercentage ? 2 : 0);
  const without = withoutValue(column, separator, form.orAbsent);
  const factors = Array.from({ length: Math.max(0, most) + 1 }, (_, decimals) => 10 ** (most - decimals));
  return (bytes, from, row) => {
    const first = bytes[from] === byte.minus ? from + 1 : from;
    let at = first;
    let units = 0;
    let digit = (bytes[at] as number) - byte.zero;
    while (digit >= 0 && digit <= 9) {
      units = units * 10 + digit;
      digit = (bytes[++at] as number) - byte.zero;
    }
    const whole = at - first;
    if (whole === 0) return without(bytes, from, row);
    let decimals = 0;
    if (bytes[at] === decimal) {
      const begin = at + 1;
      digit = (bytes[++at] as number) - byte.zero;
      while (digit >= 0 && digit <= 9) {
        units = units * 10 + digit;
        digit = (bytes[++at] as number) - byte.zero;
      }
      decimals = at - begin;
      // 1,234 may be meant either way: see `readCell`.
      if (decimals === 0 || (decimals === 3 && whole <= 3 && bytes[first] !== byte.zero)) return -1;
    }
    if (isPercentage && bytes[at++] !== byte.percent) return -1;
    const end = bytes[at];
    if (end !== separator && end !== byte.newline && end !== byte.return) return -1;
    if (whole > decimalDigits || decimals > most) return -1;
    units *= factors[decimals] as number;
    if (first !== from) units = 0 - units;
    if (units < low || units > high) return -1;
    column.values[row] = units;
    return at;
  };
}

/** `2019-05-27`. */
export function dateReader(column: Growing, { separator, low, high, orAbsent }: CellForm): CellReader {
  const without = withoutValue(column, separator, orAbsent);
  return (bytes, from, row) => {
    const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2);
    const month = twoDigits(bytes, from + 5);
    const day = twoDigits(bytes, from + 8);
    const at = (year - firstYear) * 12 + month - 1;
    const number = (monthStarts[at] as number) + day - 1;
    const isDay = month >= 1 && month <= 12 && day >= 1 && number < (monthStarts[at + 1] as number);
    if (!isDay || bytes[from + 4] !== byte.minus || bytes[from + 7] !== byte.minus) return without(bytes, from, row);
    const end = bytes[from + 10];
    if (end !== separator && end !== byte.newline && end !== byte.return) return -1;
    if (number < low || number > high) return -1;
    column.values[row] = number;
    return from + 10;
  };
}

/** Years, quarters and months: `2019`, `2015-K2`, `2015-05`. */
export function periodReader(column: Growing, of: PeriodSymbol | undefined, form: CellForm): CellReader {
  const { separator, low, high } = form;
  const without = withoutValue(column, separator, form.orAbsent);
  const size = of?.unit === 'quarter' || of?.unit === 'month' ? 7 : 4;
  return (bytes, from, row) => {
    const end = bytes[from + size];
    const ends = end === separator || end === byte.newline || end === byte.return;
    const text = ends ? decoded(bytes, from, from + size) : undefined;
    const number = text === undefined ? undefined : parsePeriod(of?.unit, text);
    if (number === undefined) return without(bytes, from, row);
    if (number < low || number > high) return -1;
    column.values[row] = number;
    return from + size;
  };
}

/** NaN, or beyond 99, where these are no digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - byte.zero;
  const ones = (bytes[at + 1] as number) - byte.zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
