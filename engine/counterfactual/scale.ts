import { boundsOf } from '../facts/bounds.ts';
import { type Datum, periodDatum, type Quantity, type Type } from '../model.ts';
import { dayNumber, dayOfNumber, isDate } from '../value/calendar.ts';
import { decimalsOf } from '../value/decimal.ts';
import { type Fraction, floor, fraction, isNegative, multiply, negate } from '../value/fraction.ts';
import { decimalDigits, firstYear, lastYear } from '../value/limits.ts';
import { numbersInYear } from '../value/periods.ts';

/** The values of a fact in a row, one step apart: cents, whole things, days, periods. */
export interface Scale {
  /** The place of a value; of one between two steps that below it. Undefined for a value of another sort. */
  readonly placeOf: (value: Datum) => bigint | undefined;
  readonly valueAt: (place: bigint) => Datum;
  /** The first and the last place that may be. */
  readonly least: bigint;
  readonly most: bigint;
  /** Where to begin when there is no value yet. */
  readonly start: bigint;
}

/** Undefined where the values of a fact have no such order, and where its bounds leave nothing. */
export function scaleOf(quantity: Quantity, now: Datum | undefined): Scale | undefined {
  const unbounded = typeScale(quantity.type, now);
  if (unbounded === undefined) return undefined;
  const { atLeast, atMost } = boundsOf(quantity);
  const low = atLeast && unbounded.placeOf(atLeast);
  const least = low === undefined || atLeast === undefined ? unbounded.least : above(unbounded, atLeast, low);
  const most = (atMost && unbounded.placeOf(atMost)) ?? unbounded.most;
  const start = unbounded.start < least ? least : unbounded.start > most ? most : unbounded.start;
  return least > most ? undefined : { ...unbounded, least, most, start };
}

/** The first place that is not below a bound. */
function above({ valueAt }: Scale, bound: Datum, place: bigint): bigint {
  const at = valueAt(place);
  const isExact =
    at.kind !== 'number' ||
    (bound.kind === 'number' &&
      at.value.numerator * bound.value.denominator === bound.value.numerator * at.value.denominator);
  return isExact ? place : place + 1n;
}

function typeScale(type: Type, now: Datum | undefined): Scale | undefined {
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return numberScale(type, now);
    case 'date':
      return dateScale(now);
    case 'year': {
      const least = BigInt(numbersInYear(type.of, firstYear).from);
      const most = BigInt(numbersInYear(type.of, lastYear).through);
      const valueAt = (place: bigint): Datum => periodDatum(type.of, Number(place));
      const placeOf = (value: Datum): bigint | undefined => (value.kind === 'year' ? BigInt(value.year) : undefined);
      return { placeOf, valueAt, least, most, start: (now && placeOf(now)) ?? (least + most) / 2n };
    }
    default:
      return undefined;
  }
}

/** In units of the last decimal the type has. Nothing below 0 and nothing over 100%, unless it is there already. */
function numberScale(type: Extract<Type, { readonly decimals?: number }>, now: Datum | undefined): Scale {
  const needed = now?.kind === 'number' ? (decimalsOf(now.value) ?? 0) : 0;
  const usual = type.kind === 'percentage' ? 4 : type.kind === 'count' ? 0 : 2;
  const units = 10n ** BigInt(Math.max(type.decimals ?? Math.max(usual, needed), 0));
  const place = (value: Fraction): bigint => floor(multiply(value, fraction(units)));
  const own = now?.kind === 'number' ? place(now.value) : 0n;
  const whole = type.kind === 'percentage' ? units : units * 10n ** BigInt(decimalDigits / 2);
  const most = own > whole ? own * 10n : whole;
  return {
    placeOf: (value) => (value.kind === 'number' ? place(value.value) : undefined),
    valueAt: (at) => ({ kind: 'number', value: fraction(at, units) }),
    least: now?.kind === 'number' && isNegative(now.value) ? place(negate(fraction(most, units))) : 0n,
    most,
    start: own,
  };
}

function dateScale(now: Datum | undefined): Scale {
  const numberOf = (iso: string): bigint => (isDate(iso) ? BigInt(dayNumber(iso)) : 0n);
  const placeOf = (value: Datum): bigint | undefined => (value.kind === 'date' ? numberOf(value.iso) : undefined);
  return {
    placeOf,
    valueAt: (place) => ({ kind: 'date', iso: dayOfNumber(Number(place)) ?? `${firstYear}-01-01` }),
    least: numberOf(`${firstYear}-01-01`),
    most: numberOf(`${lastYear}-12-31`),
    start: (now && placeOf(now)) ?? numberOf('2020-01-01'),
  };
}
