import { boundsOf } from '../facts/bounds.ts';
import { type Datum, type Facts, periodDatum, type Quantity, type Type } from '../model.ts';
import { compareDurations } from '../value/durations.ts';
import { compare, type Fraction, floor, fraction, isNegative, multiply, negate, zero } from '../value/fraction.ts';
import { numbersInYear, periodsInYear } from '../value/periods.ts';
import type { Chance } from './chance.ts';

/**
 * A value that the type and the bounds of a quantity allow, or nothing where there is none, as for a thing where there
 * are no things. Numbers are never negative unless a lower bound says that they may be; small ones, 0 and the bounds
 * themselves come up often.
 */
export function randomValue(
  quantity: Quantity,
  year: number,
  things: Facts['things'],
  chance: Chance,
): Datum | 'absent' | undefined {
  if (quantity.type.orAbsent && chance.oneIn(4)) return 'absent';
  return datumOf(quantity, quantity.type, year, things, chance);
}

function datumOf(
  quantity: Quantity,
  type: Type,
  year: number,
  things: Facts['things'],
  chance: Chance,
): Datum | undefined {
  switch (type.kind) {
    case 'yesNo':
      return { kind: 'yesNo', value: !chance.oneIn(3) };
    case 'enumeration': {
      const [first, ...others] = type.of.declaration.values;
      if (first === undefined) return undefined;
      return { kind: 'enumeration', of: type.of.name, value: chance.pick([first, ...others]).name.text };
    }
    case 'thing': {
      const [first, ...others] = [...(things.get(type.of.name)?.keys() ?? [])];
      if (first === undefined) return undefined;
      return { kind: 'thing', entity: type.of.name, key: chance.pick([first, ...others]) };
    }
    case 'date':
      return { kind: 'date', iso: dayOf(quantity, year, chance) };
    case 'text':
      return { kind: 'text', text: chance.pick(['een', 'twee', 'drie']) };
    case 'year':
      return periodDatum(type.of, numbersInYear(type.of, year - 2).from + chance.below(4 * periodsInYear(type.of)));
    case 'duration':
      return durationOf(quantity, chance);
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return { kind: 'number', value: numberOf(quantity, type, chance) };
    case 'absent':
    case 'error':
      return undefined;
  }
}

/** Days, weeks or months, within the bounds; the bounds themselves come up often. */
function durationOf(quantity: Quantity, chance: Chance): Datum {
  const { atLeast, atMost } = boundsOf(quantity);
  const [shortest, longest] = [atLeast, atMost].map((bound) => (bound?.kind === 'duration' ? bound : undefined));
  const made = chance.pick([
    { months: 0, days: chance.below(60) },
    { months: 0, days: 7 * chance.below(12) },
    { months: chance.below(36), days: 0 },
  ] as const);
  if (longest !== undefined && (compareDurations(made, longest) !== -1 || chance.oneIn(8))) return longest;
  if (shortest !== undefined && (compareDurations(made, shortest) !== 1 || chance.oneIn(8))) return shortest;
  return { kind: 'duration', ...made };
}

/** A day of the year or of one beside it, within the bounds; its first and last days come up often. */
function dayOf(quantity: Quantity, year: number, chance: Chance): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const days = ['01-01', '12-31', `${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`] as const;
  const day = `${year - 1 + chance.below(3)}-${chance.pick(days)}`;
  const { atLeast, atMost } = boundsOf(quantity);
  if (atLeast?.kind === 'date' && day < atLeast.iso) return atLeast.iso;
  return atMost?.kind === 'date' && day > atMost.iso ? atMost.iso : day;
}

/** In units of the last decimal: a bound itself, or so many units from the lowest. */
function numberOf(
  quantity: Quantity,
  { kind, decimals }: Extract<Type, { readonly kind: 'count' | 'number' | 'percentage' | 'amount' }>,
  chance: Chance,
): Fraction {
  const units = 10n ** BigInt(decimals ?? (kind === 'percentage' ? 4 : 2));
  const { atLeast, atMost } = boundsOf(quantity);
  const least = atLeast?.kind === 'number' ? atLeast.value : undefined;
  const most = atMost?.kind === 'number' ? atMost.value : kind === 'percentage' ? fraction(1n) : undefined;
  const from = least ?? (most !== undefined && isNegative(most) ? most : zero);
  const low = -floor(multiply(negate(from), fraction(units)));
  const high = most === undefined ? undefined : floor(multiply(most, fraction(units)));
  if (chance.oneIn(8) || (high !== undefined && high <= low)) return fraction(low, units);
  if (high !== undefined && chance.oneIn(8)) return fraction(high, units);
  const span = high === undefined ? undefined : high - low + 1n;
  const step = sizeOf(chance) * (chance.oneIn(3) ? 1n : units);
  const value = fraction(low + (span === undefined ? step : step % span), units);
  return compare(value, from) < 0 ? from : value;
}

/** From 1 to nine millions, each order of size as often as the next. */
function sizeOf(chance: Chance): bigint {
  const digit = BigInt(1 + chance.below(9));
  return digit * 10n ** BigInt(chance.below(7)) + BigInt(chance.oneIn(2) ? 0 : chance.below(10));
}
