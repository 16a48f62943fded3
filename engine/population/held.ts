import { type Analysis, type Datum, type PeriodSymbol, periodDatum, type Type } from '../model.ts';
import { today } from '../run/law-states.ts';
import { type Fraction, fraction } from '../value/fraction.ts';
import { dayOfIso, isoOfDay } from './days.ts';
import type { Numbers, ThingTable } from './population.ts';

/** The most units a column holds: every whole number up to it is a double of its own. */
export const mostUnits = Number.MAX_SAFE_INTEGER;

/** Decimals of a number whose type sets no bound to them; a fact with more is open. */
const unboundDecimals = 6;

export type NumericType = Extract<Type, { readonly kind: 'count' | 'number' | 'percentage' | 'amount' }>;

/** Values of this type are held in units of 10^-scale. */
export function scaleOf(type: NumericType): number {
  if (type.kind === 'count') return 0;
  return type.decimals ?? unboundDecimals;
}

export function isNumeric(type: Type): type is NumericType {
  return type.kind === 'count' || type.kind === 'number' || type.kind === 'percentage' || type.kind === 'amount';
}

/** The value in units of 10^-scale; undefined where that is not whole, or more than `mostUnits`. Scale 0 to 15. */
export function unitsOf({ numerator, denominator }: Fraction, scale: number): number | undefined {
  const units = Number(numerator) * 10 ** scale;
  if (Math.abs(units) <= mostUnits) {
    // Both parts are small whole numbers, so that the remainder is exact.
    const divisor = Number(denominator);
    return units % divisor === 0 ? units / divisor + 0 : undefined;
  }
  const shifted = numerator * 10n ** BigInt(scale);
  if (shifted % denominator !== 0n) return undefined;
  const whole = shifted / denominator;
  return whole > BigInt(mostUnits) || whole < -BigInt(mostUnits) ? undefined : Number(whole);
}

/** What a column of a type holds, and back. */
export interface Holding {
  /** NaN where the column cannot hold it. */
  readonly unitsOf: (datum: Datum) => number;
  readonly datumOf: (units: number) => Datum;
  /** New places for so many rows. */
  readonly places: (rows: number) => Numbers;
}

/** What the values of columns refer to. */
export interface Referred {
  readonly analysis: Analysis;
  readonly tables: ReadonlyMap<string, ThingTable>;
  /** The place of a text; adds it where it is new. */
  readonly textPlace: (text: string) => number;
  readonly textAt: (place: number) => string;
}

/** Undefined where there are no columns of that type: durations, and what was wrong. */
export function holdingOf(type: Type, referred: Referred): Holding | undefined {
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return ofNumbers(scaleOf(type));
    case 'year':
      return ofPeriods(type.of);
    case 'yesNo':
      return {
        unitsOf: (datum) => (datum.kind === 'yesNo' ? Number(datum.value) : Number.NaN),
        datumOf: (units) => ({ kind: 'yesNo', value: units === 1 }),
        places: (rows) => new Uint8Array(rows),
      };
    case 'date':
      return {
        unitsOf: (datum) => (datum.kind === 'date' ? (dayOfIso(datum.iso) ?? Number.NaN) : Number.NaN),
        datumOf: (units) => ({ kind: 'date', iso: isoOfDay(units) }),
        places: (rows) => new Int32Array(rows),
      };
    case 'text':
      return {
        unitsOf: (datum) => (datum.kind === 'text' ? referred.textPlace(datum.text) : Number.NaN),
        datumOf: (units) => ({ kind: 'text', text: referred.textAt(units) }),
        places: (rows) => new Int32Array(rows),
      };
    case 'enumeration':
      return ofCodes(type, referred.analysis);
    case 'thing':
      return ofThings(today(referred.analysis, type.of.name), referred.tables);
    default:
      return undefined;
  }
}

function ofNumbers(scale: number): Holding {
  const denominator = 10n ** BigInt(scale);
  return {
    unitsOf: (datum) => (datum.kind === 'number' ? (unitsOf(datum.value, scale) ?? Number.NaN) : Number.NaN),
    datumOf: (units) => ({ kind: 'number', value: fraction(BigInt(units), denominator) }),
    places: (rows) => new Float64Array(rows),
  };
}

function ofPeriods(of: PeriodSymbol | undefined): Holding {
  const unit = of?.unit === 'year' ? undefined : of?.unit;
  return {
    unitsOf: (datum) => (datum.kind === 'year' && datum.unit === unit ? datum.year : Number.NaN),
    datumOf: (units) => periodDatum(of, units),
    places: (rows) => new Int32Array(rows),
  };
}

function ofCodes(type: Extract<Type, { readonly kind: 'enumeration' }>, analysis: Analysis): Holding {
  const of = today(analysis, type.of.name);
  const values = type.of.declaration.values.map((value) => value.name.text);
  const places = new Map(values.map((value, at) => [value, at]));
  return {
    unitsOf: (datum) =>
      datum.kind === 'enumeration' && datum.of === of ? (places.get(datum.value) ?? Number.NaN) : Number.NaN,
    datumOf: (units) => ({ kind: 'enumeration', of, value: values[units] ?? '' }),
    places: (rows) => (values.length <= 256 ? new Uint8Array(rows) : new Uint16Array(rows)),
  };
}

function ofThings(entity: string, tables: ReadonlyMap<string, ThingTable>): Holding {
  const table = tables.get(entity);
  return {
    unitsOf: (datum) => {
      const row = datum.kind === 'thing' && datum.entity === entity ? (table?.rowOf(datum.key) ?? -1) : -1;
      return row < 0 ? Number.NaN : row;
    },
    datumOf: (units) => ({ kind: 'thing', entity, key: table?.keyOf(units) ?? '' }),
    places: (rows) => new Int32Array(rows),
  };
}
