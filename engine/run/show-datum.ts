import type { Language } from '../../grammar/index.ts';
import { writeWire } from '../facts/wire.ts';
import type { Datum, Type } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { approximate, decimalsOf, decimalText, fixed } from '../value/decimal.ts';
import { showDuration } from '../value/durations.ts';
import { absolute, type Fraction } from '../value/fraction.ts';
import { showAmount, showDate, showFraction, showNumber, showPercentage, showPeriod } from '../value/show.ts';
import { numberOf } from './results.ts';

/** A value for people, in the notation of their language: `€ 247.845.000,00`, `12,5%`, `voldoende`, `18 april 2019`. */
export function showDatum(datum: Datum, type: Type, language: Language): string {
  switch (datum.kind) {
    case 'number':
      return showQuantity(datum.value, type, language);
    case 'yesNo':
      return yesNoWords[language][datum.value ? 0 : 1];
    case 'date':
      return isDate(datum.iso) ? showDate(datum.iso, language) : datum.iso;
    case 'text':
      return datum.text;
    case 'year':
      return showPeriod(datum.unit, datum.year, language);
    case 'duration':
      return showDuration(datum, language);
    case 'enumeration':
      return showKindValue(datum.value, type);
    case 'thing':
      return datum.key;
  }
}

/**
 * A value on the wire, as facts are written: amounts with at least two decimals (`247845000.00`), percentages with their
 * sign; a number that no decimals can write is given as a fraction (`1/3`).
 */
export function wireValue(datum: Datum, type: Type): string | boolean {
  const cents = datum.kind === 'number' && type.kind === 'amount' ? fixed(datum.value, 2) : undefined;
  if (cents !== undefined) return cents;
  const written = writeWire(type, datum);
  if (written !== undefined) return written;
  const value = numberOf(datum);
  return value === undefined ? '' : showFraction(value);
}

function showQuantity(value: Fraction, type: Type, language: Language): string {
  if (type.kind === 'amount') return showAmount(value, language, type.decimals === 0 ? 0 : 2);
  if (type.kind === 'percentage') return showPercentage(value, language);
  return isPlainFraction(value) ? showFraction(value) : showNumber(value, language);
}

/** What no decimals can write is a fraction where that reads well: `1/3`, and not `≈ 0,333333`, with which nobody can reckon. */
function isPlainFraction(value: Fraction): boolean {
  return decimalsOf(value) === undefined && value.denominator < 100n && absolute(value).numerator < 1000n;
}

/** Kind values have names and, where the author gave one, a label. */
function showKindValue(value: string, type: Type): string {
  if (type.kind !== 'enumeration') return value;
  const declared = type.of.declaration.values.find(({ name }) => name.text === value);
  return declared?.label?.value ?? value;
}

/** A number as messages carry it: plain, however it was written. */
export function plainNumber(value: Fraction): string {
  return decimalText(value) ?? `≈ ${approximate(value, 12)}`;
}

/** A factor, with six decimals at most: `0,91`, `1/3`, `≈ 0,142003`. */
export function factorText(factor: Fraction, language: Language): string {
  const needed = decimalsOf(factor) ?? Number.POSITIVE_INFINITY;
  if (isPlainFraction(factor)) return showFraction(factor);
  return needed <= 6 ? showNumber(factor, language) : showNumber(factor, language, { decimals: 6 });
}

const yesNoWords = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const;
