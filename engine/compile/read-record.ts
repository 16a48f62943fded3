import { boundsOf } from '../facts/bounds.ts';
import type { Datum, Type } from '../model.ts';
import { dayOfIso } from '../population/days.ts';
import { unitsOf } from '../population/held.ts';
import { numberOf } from '../run/results.ts';
import type { Holds, PlannedInput } from './ir.ts';

/** Facts of one decision by name, as they stand in facts (`docs/facts.md`); a count may also be a whole number. */
export type DecisionRecord = Readonly<Record<string, unknown>>;

/** Puts a fact in its column; false where it says something that has to be looked at closely. */
export type FactReader = (written: unknown, values: Float64Array, states: Uint8Array) => boolean;

const unread = Number.NaN;

/** `texts` gives the place of a text. Undefined for what no record can hold: a thing. */
export function factReader(
  { quantity, holds }: PlannedInput,
  kinds: ReadonlyMap<string, readonly string[]>,
  texts: (text: string) => number,
): FactReader | undefined {
  const read = valueReader(quantity.type, holds.kind === 'code' ? kinds.get(holds.of) : undefined, texts);
  if (read === undefined) return undefined;
  const [least, most] = limitsOf(quantity, holds);
  const mayBeAbsent = quantity.type.orAbsent;
  return (written, values, states) => {
    if (typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean') {
      const value = read(written);
      values[0] = value;
      states[0] = 0;
      return value >= least && value <= most;
    }
    states[0] = 1;
    return mayBeAbsent && isNone(written);
  };
}

/** `{ geen: true }`. */
function isNone(written: unknown): boolean {
  if (typeof written !== 'object' || written === null || !('geen' in written)) return false;
  for (const name in written) if (name !== 'geen') return false;
  return written.geen === true;
}

/** In units or days. A bound that no column holds sends every value to be looked at closely. */
function limitsOf(quantity: PlannedInput['quantity'], holds: Holds): readonly [number, number] {
  const { atLeast, atMost } = boundsOf(quantity);
  const inUnits = (bound: Datum): number | undefined => {
    if (holds.kind === 'date') return bound.kind === 'date' ? dayOfIso(bound.iso) : undefined;
    const value = holds.kind === 'number' ? numberOf(bound) : undefined;
    return value === undefined || holds.kind !== 'number' ? undefined : unitsOf(value, holds.scale);
  };
  const ordinary = quantity.type.kind === 'count' ? 0 : Number.NEGATIVE_INFINITY;
  const least = atLeast === undefined ? ordinary : (inUnits(atLeast) ?? Number.POSITIVE_INFINITY);
  const most = atMost === undefined ? Number.POSITIVE_INFINITY : (inUnits(atMost) ?? Number.NEGATIVE_INFINITY);
  return [least, most];
}

type Written = string | number | boolean;

function valueReader(
  type: Type,
  values: readonly string[] | undefined,
  texts: (text: string) => number,
): ((written: Written) => number) | undefined {
  switch (type.kind) {
    case 'count':
      return (written) => (typeof written === 'number' ? wholeNumber(written) : decimalUnits(written, 0));
    case 'number':
    case 'amount':
      return (written) => decimalUnits(written, type.decimals ?? 6);
    case 'percentage':
      return (written) => percentUnits(written, type.decimals ?? 6);
    case 'yesNo':
      return (written) => (typeof written === 'boolean' ? Number(written) : unread);
    case 'date':
      return (written) => (typeof written === 'string' ? (dayOfIso(written) ?? unread) : unread);
    case 'enumeration': {
      if (values === undefined) return undefined;
      const places = new Map(values.map((value, at) => [value, at]));
      return (written) => places.get(written as string) ?? unread;
    }
    case 'text':
      return (written) => (typeof written === 'string' && isPlain(written) ? texts(written) : unread);
    default:
      return undefined;
  }
}

function wholeNumber(written: number): number {
  return Number.isSafeInteger(written) ? written : unread;
}

const [minus, point, zero, nine, percent] = [45, 46, 48, 57, 37];
const mostUnits = Number.MAX_SAFE_INTEGER;

/** `-12.50` in units of 10^-scale; NaN where it is written in another way or does not fit, which the full reader then tells. */
export function decimalUnits(written: Written, scale: number): number {
  return typeof written === 'string' ? unitsWithin(written, written.length, scale) : unread;
}

function percentUnits(written: Written, scale: number): number {
  if (typeof written !== 'string') return unread;
  const end = written.length - 1;
  return end > 0 && written.charCodeAt(end) === percent ? unitsWithin(written, end, scale - 2) : unread;
}

function unitsWithin(text: string, end: number, scale: number): number {
  const isNegative = text.charCodeAt(0) === minus;
  let at = isNegative ? 1 : 0;
  if (end - at > 17 || end === at || scale < 0) return unread;
  let units = 0;
  const first = at;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at);
    if (digit < zero || digit > nine) break;
    units = units * 10 + (digit - zero);
  }
  if (at === first) return unread;
  let left = scale;
  if (at < end) {
    if (text.charCodeAt(at) !== point || at + 1 === end) return unread;
    for (at += 1; at < end; at += 1, left -= 1) {
      const digit = text.charCodeAt(at);
      if (digit < zero || digit > nine || left === 0) return unread;
      units = units * 10 + (digit - zero);
    }
  }
  for (; left > 0; left -= 1) units *= 10;
  if (units > mostUnits) return unread;
  return isNegative && units !== 0 ? -units : units;
}

/** ASCII is in composed form already. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126) return false;
  }
  return true;
}
