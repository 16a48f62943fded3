import type { Arguments, CalendarUnit, Code } from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import { type Datum, type PeriodSymbol, periodDatum, type Type } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { decimalsOf, decimalText, fixed, parseDecimal } from '../value/decimal.ts';
import { durationPattern, durationText, parseDuration } from '../value/durations.ts';
import { divide, type Fraction, fraction, multiply } from '../value/fraction.ts';
import { decimalDigits } from '../value/limits.ts';
import { parsePeriod, periodText } from '../value/periods.ts';
import { shown } from './findings.ts';
import { valueUnits } from './limits.ts';

/** A value read from its text in facts, or why it is none. */
export type WireReading = { readonly datum: Datum } | { readonly code: Code; readonly args: Arguments };

const hundred = fraction(100n);

/**
 * Reads a value as it stands in facts: `"1234.50"`, `"3000"`, `"12.5%"`, `true`, `"2019-05-27"`, `"voldoende"`. Bounds of
 * the fact and whether a thing exists are looked at elsewhere.
 */
export function readWire(type: Type, written: string | boolean): WireReading {
  if (type.kind === 'yesNo') {
    return typeof written === 'boolean'
      ? { datum: { kind: 'yesNo', value: written } }
      : { code: 'F29', args: { text: shown(written) } };
  }
  if (typeof written === 'boolean') return { code: 'F32', args: { text: String(written) } };
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return readNumber(type, written);
    case 'date':
      return readDate(written);
    case 'year':
      return readPeriod(type, written);
    case 'duration':
      return readDuration(written);
    case 'enumeration':
      return readKindValue(type, written);
    case 'thing':
      return { datum: { kind: 'thing', entity: type.of.name, key: written.normalize('NFC') } };
    case 'text':
      return readText(written);
    case 'absent':
      return { code: 'F32', args: { text: shown(written) } };
    case 'error':
      return { datum: { kind: 'text', text: written } };
  }
}

/** The text (or `true`, `false`) of a value in facts, results and CSV totals; undefined for a number that never ends. */
export function writeWire(type: Type, datum: Datum): string | boolean | undefined {
  switch (datum.kind) {
    case 'number':
      return writeNumber(type, datum.value);
    case 'yesNo':
      return datum.value;
    case 'date':
      return datum.iso;
    case 'text':
      return datum.text;
    case 'year':
      return periodText(datum.unit, datum.year);
    case 'duration':
      return durationText(datum);
    case 'enumeration':
      return datum.value;
    case 'thing':
      return datum.key;
  }
}

/** The pattern, for JSON Schema, of the texts that a numeric type, a date or a year accepts. */
export function wirePattern(type: Type): string | undefined {
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'amount':
    case 'percentage': {
      const decimals = writtenDecimals(type);
      const fractional = decimals === 0 ? '' : `(\\.[0-9]{1,${decimals ?? decimalDigits}})?`;
      return `^-?[0-9]{1,${decimalDigits}}${fractional}${type.kind === 'percentage' ? '%' : ''}$`;
    }
    case 'date':
      return '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
    case 'year':
      return periodPattern(type.of);
    case 'duration':
      return durationPattern;
    default:
      return undefined;
  }
}

/** Years, quarters and months as index and as value: those of `firstYear` to `lastYear`. */
export function periodPattern(of: PeriodSymbol | undefined): string {
  const year = '^(19|20|21)[0-9]{2}';
  if (of?.unit === 'quarter') return `${year}-[KQ][1-4]$`;
  return of?.unit === 'month' ? `${year}-(0[1-9]|1[0-2])$` : `${year}$`;
}

type NumericType = Extract<Type, { readonly kind: 'count' | 'number' | 'percentage' | 'amount' }>;

const malformed = { amount: 'F20', count: 'F21', number: 'F22', percentage: 'F23' } as const;

function readNumber(type: NumericType, written: string): WireReading {
  const text = shown(written);
  const parts = /^-?([0-9]+)(?:\.([0-9]+))?(%?)$/.exec(written);
  if (parts === null || (parts[3] === '%') !== (type.kind === 'percentage'))
    return { code: malformed[type.kind], args: { text } };
  const [, whole = '', after = ''] = parts;
  if (whole.length > decimalDigits || after.length > decimalDigits)
    return { code: 'F25', args: { text, limit: decimalDigits } };
  const allowed = writtenDecimals(type);
  if (allowed !== undefined && after.length > allowed) {
    if (type.kind === 'count') return { code: 'F21', args: { text } };
    return { code: 'F24', args: { text, decimals: after.length, allowed } };
  }
  const value = parseDecimal(type.kind === 'percentage' ? written.slice(0, -1) : written);
  if (value === undefined) return { code: malformed[type.kind], args: { text } };
  return { datum: { kind: 'number', value: type.kind === 'percentage' ? divide(value, hundred) : value } };
}

/** Decimals that may be written: a percentage is written with two fewer than the number it is. */
function writtenDecimals(type: NumericType): number | undefined {
  if (type.kind === 'count') return 0;
  if (type.decimals === undefined) return undefined;
  return type.kind === 'percentage' ? Math.max(0, type.decimals - 2) : type.decimals;
}

function writeNumber(type: Type, value: Fraction): string | undefined {
  if (type.kind === 'percentage') {
    const text = decimalText(multiply(value, hundred));
    return text === undefined ? undefined : `${text}%`;
  }
  if (type.kind !== 'amount') return decimalText(value);
  const needed = decimalsOf(value);
  return needed === undefined ? undefined : fixed(value, Math.max(needed, type.decimals ?? 2));
}

function readDate(written: string): WireReading {
  if (isDate(written)) return { datum: { kind: 'date', iso: written } };
  const code = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(written) ? 'F27' : 'F26';
  return { code, args: { text: shown(written) } };
}

function readPeriod({ of }: Extract<Type, { readonly kind: 'year' }>, written: string): WireReading {
  const number = parsePeriod(of?.unit, written);
  if (number !== undefined) return { datum: periodDatum(of, number) };
  return { code: notThatPeriod[of?.unit ?? 'year'], args: { text: shown(written) } };
}

const notThatPeriod = { year: 'F28', quarter: 'F222', month: 'F221' } as const satisfies Record<CalendarUnit, Code>;

function readDuration(written: string): WireReading {
  const duration = parseDuration(written);
  if (duration === undefined) return { code: 'F220', args: { text: shown(written) } };
  return { datum: { kind: 'duration', ...duration } };
}

function readKindValue(type: Extract<Type, { readonly kind: 'enumeration' }>, written: string): WireReading {
  const name = written.normalize('NFC');
  // The text of the declaration, which is kept anyway, and not another one for every value that is delivered.
  const declared = type.of.declaration.values.find((value) => value.name.text === name)?.name.text;
  if (declared !== undefined) return { datum: { kind: 'enumeration', of: type.of.name, value: declared } };
  const values = type.of.declaration.values.map((value) => value.name.text);
  const suggestion = nearestName(name, values);
  const args = { text: shown(written), kind: type.of.name, values: listed(values) };
  return suggestion === undefined ? { code: 'F30', args } : { code: 'F31', args: { ...args, suggestion } };
}

/** A handful of values; a long list would hide the message. */
function listed(values: readonly string[]): string {
  const few = values.slice(0, 8).map((value) => `\`${value}\``);
  return values.length > few.length ? `${few.join(', ')}, …` : few.join(', ');
}

function readText(written: string): WireReading {
  if (written.length > valueUnits) return { code: 'F34', args: { limit: valueUnits } };
  if (hasUnreadable(written)) return { code: 'F33', args: { text: shown(written) } };
  return { datum: { kind: 'text', text: written.normalize('NFC') } };
}

/** Half characters, and control characters but for tab and line ends: nobody sees them, and they spoil comparing. */
export function hasUnreadable(text: string): boolean {
  return /\p{Surrogate}|(?![\t\n\r])\p{Cc}/u.test(text);
}
