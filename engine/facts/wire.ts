import type { Arguments, Code } from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import type { Datum, Type } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { decimalsOf, decimalText, fixed, parseDecimal } from '../value/decimal.ts';
import { divide, type Fraction, fraction, multiply } from '../value/fraction.ts';
import { decimalDigits, firstYear, lastYear } from '../value/limits.ts';
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
      return readYear(written);
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
      return String(datum.year);
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
      return yearPattern;
    default:
      return undefined;
  }
}

/** Years as index and as value: `firstYear` to `lastYear`. */
export const yearPattern = '^(19|20|21)[0-9]{2}$';

/** The year written, or undefined where the text is not one of four digits within the bounds of the calendar. */
export function parseYear(text: string): number | undefined {
  if (!/^[0-9]{4}$/.test(text)) return undefined;
  const year = Number(text);
  return firstYear <= year && year <= lastYear ? year : undefined;
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

function readYear(written: string): WireReading {
  const year = parseYear(written);
  return year === undefined ? { code: 'F28', args: { text: shown(written) } } : { datum: { kind: 'year', year } };
}

function readKindValue(type: Extract<Type, { readonly kind: 'enumeration' }>, written: string): WireReading {
  const name = written.normalize('NFC');
  const values = type.of.declaration.values.map((value) => value.name.text);
  if (values.includes(name)) return { datum: { kind: 'enumeration', of: type.of.name, value: name } };
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
