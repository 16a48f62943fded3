import { type Datum, periodDatum, type Type } from '../model.ts';
import { dayNumber, dayOfNumber, isDate } from '../value/calendar.ts';
import { type Fraction, fraction } from '../value/fraction.ts';

/**
 * The values that a column of a table may test, as places on a line, so that the cases of a table can be gone through
 * without trying every value.
 */
export interface Line {
  /** Nothing for what has no place on it. */
  readonly placeOf: (datum: Datum) => Fraction | undefined;
  /** The value at a place, to show a case; nothing for "any other text". */
  readonly datumAt: (place: Fraction) => Datum | undefined;
  /** The distance between two values; absent: between any two lies another. */
  readonly step?: Fraction;
  /** All places there are, where they can be counted. */
  readonly only?: readonly Fraction[];
  readonly least?: Fraction;
  readonly most?: Fraction;
  /** Of names without end: the place of every name that no cell has. */
  readonly elsewhere?: Fraction;
  /** `geen` is possible as well. */
  readonly orAbsent: boolean;
}

/** Between which values lies what is tested, as far as known. */
export interface Bounds {
  readonly least?: Fraction;
  readonly most?: Fraction;
  readonly years?: readonly number[];
}

/** Absent for types whose values have no places on a line. */
export function lineOf(type: Type, bounds: Bounds = {}): Line | undefined {
  const { orAbsent } = type;
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount': {
      const step = type.decimals === undefined ? {} : { step: fraction(1n, 10n ** BigInt(type.decimals)) };
      const { least, most } = bounds;
      const within = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
      return { placeOf: numberPlace, datumAt: (value) => ({ kind: 'number', value }), orAbsent, ...step, ...within };
    }
    case 'year': {
      const only = bounds.years === undefined ? {} : { only: bounds.years.map((year) => fraction(BigInt(year))) };
      const datumAt = (place: Fraction): Datum => periodDatum(type.of, Number(place.numerator));
      return { placeOf: numberPlace, datumAt, step: one, orAbsent, ...only };
    }
    case 'date':
      return { placeOf: datePlace, datumAt: dateAt, step: one, orAbsent };
    case 'yesNo':
      return listed(
        [
          { kind: 'yesNo', value: true },
          { kind: 'yesNo', value: false },
        ],
        orAbsent,
      );
    case 'enumeration': {
      const values = type.of.declaration.values.map(({ name }) => name.text);
      return listed(
        values.map((value) => ({ kind: 'enumeration', of: type.of.name, value })),
        orAbsent,
      );
    }
    case 'text':
      return named(
        (datum) => (datum.kind === 'text' ? datum.text : undefined),
        (text) => ({ kind: 'text', text }),
        orAbsent,
      );
    case 'thing':
      return named(
        (datum) => (datum.kind === 'thing' ? datum.key : undefined),
        (key) => ({ kind: 'thing', entity: type.of.name, key }),
        orAbsent,
      );
    default:
      return undefined;
  }
}

const one = fraction(1n);

/** Years count as whole numbers. */
function numberPlace(datum: Datum): Fraction | undefined {
  if (datum.kind === 'number') return datum.value;
  return datum.kind === 'year' ? fraction(BigInt(datum.year)) : undefined;
}

function datePlace(datum: Datum): Fraction | undefined {
  return datum.kind === 'date' && isDate(datum.iso) ? fraction(BigInt(dayNumber(datum.iso))) : undefined;
}

function dateAt(place: Fraction): Datum | undefined {
  const iso = dayOfNumber(Number(place.numerator));
  return iso === undefined ? undefined : { kind: 'date', iso };
}

/** Values that can be counted, in their order. */
function listed(values: readonly Datum[], orAbsent: boolean): Line {
  const only = values.map((_, at) => fraction(BigInt(at)));
  const keys = values.map(keyOf);
  const placeOf = (datum: Datum): Fraction | undefined => only[keys.indexOf(keyOf(datum))];
  return { placeOf, datumAt: (place) => values[Number(place.numerator)], step: one, only, orAbsent };
}

function keyOf(datum: Datum): string {
  if (datum.kind === 'enumeration') return datum.value;
  return datum.kind === 'yesNo' ? String(datum.value) : '';
}

/** Names: each that is met gets the next place; all others share one. */
function named(
  textOf: (datum: Datum) => string | undefined,
  datumOf: (text: string) => Datum,
  orAbsent: boolean,
): Line {
  const met: string[] = [];
  const placeOf = (datum: Datum): Fraction | undefined => {
    const text = textOf(datum);
    if (text === undefined) return undefined;
    if (!met.includes(text)) met.push(text);
    return fraction(BigInt(met.indexOf(text)));
  };
  const datumAt = (place: Fraction): Datum | undefined => {
    const text = met[Number(place.numerator)];
    return text === undefined ? undefined : datumOf(text);
  };
  return { placeOf, datumAt, elsewhere: fraction(-1n), orAbsent };
}
