import type { IsoDate } from './calendar.ts';
import { decimalsOf, fixed } from './decimal.ts';
import { absolute, type Fraction, fraction, isInteger, isNegative, multiply } from './fraction.ts';
import { decimalDigits } from './limits.ts';
import { numbersInYear, type PeriodUnit, yearOfNumber } from './periods.ts';
import { round } from './round.ts';

type Language = 'nl' | 'en';

/** Decimals of a value that cannot be written out: enough to see what it is, marked so that nobody takes it for exact. */
const approximateDecimals = 6;
const approximately = '≈ ';

/**
 * A number for people: `1.234,5` or `1,234.5`, with the decimals it needs or with just as many as asked. What cannot be
 * written so is rounded, and says so: `≈ 0,333333`.
 */
export function showNumber(value: Fraction, language: Language, options: { readonly decimals?: number } = {}): string {
  const { mark, sign, digits } = written(value, language, 0, options.decimals);
  return `${mark}${sign}${digits}`;
}

/** An amount in euros, with two decimals (or those asked) or the more it needs: `-€ 1.234,50` or `-€1,234.50`. */
export function showAmount(value: Fraction, language: Language, atLeast = 2): string {
  const { mark, sign, digits } = written(value, language, isInteger(value) ? atLeast : 2);
  return `${mark}${sign}${language === 'nl' ? '€ ' : '€'}${digits}`;
}

/** A number as a percentage, 1/8 as `12,5%` or `12.5%`. */
export function showPercentage(value: Fraction, language: Language): string {
  return `${showNumber(multiply(value, fraction(100n)), language)}%`;
}

/** A number as a fraction: `1/3`, `-7/2`, or `5` where it is whole. */
export function showFraction(value: Fraction): string {
  return isInteger(value) ? value.numerator.toString() : `${value.numerator}/${value.denominator}`;
}

/** A day in words: `18 april 2019` or `18 April 2019`. */
export function showDate(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[language][Number(month) - 1]} ${year}`;
}

/** A year, a quarter or a month in words: `2015`, `2e kwartaal van 2015`, `mei 2015`. */
export function showPeriod(unit: PeriodUnit | undefined, number: number, language: Language): string {
  const form = { unit: unit ?? 'year' };
  const year = yearOfNumber(form, number);
  const at = number - numbersInYear(form, year).from;
  if (unit === 'month') return `${months[language][at]} ${year}`;
  if (unit !== 'quarter') return String(number);
  return language === 'nl' ? `${at + 1}e kwartaal van ${year}` : `Q${at + 1} ${year}`;
}

/** A day of no year: `1 oktober` or `1 October`. */
export function showDay(month: number, day: number, language: Language): string {
  return `${day} ${months[language][month - 1]}`;
}

interface Written {
  readonly mark: '' | typeof approximately;
  readonly sign: '' | '-';
  readonly digits: string;
}

function written(value: Fraction, language: Language, atLeast: number, asked?: number): Written {
  const needed = decimalsOf(value) ?? Number.POSITIVE_INFINITY;
  const exact = needed <= (asked ?? decimalDigits);
  const decimals = asked ?? (exact ? Math.max(needed, atLeast) : approximateDecimals);
  const shown = exact ? value : round(value, fraction(1n, 10n ** BigInt(decimals)), 'half-away-from-zero');
  const text = fixed(absolute(shown), decimals);
  if (text === undefined) throw new Error('a rounded value has no more decimals than it was rounded to');
  return { mark: exact ? '' : approximately, sign: isNegative(shown) ? '-' : '', digits: localized(text, language) };
}

/** From the exact text `1234567.5` to `1.234.567,5` or `1,234,567.5`. */
function localized(text: string, language: Language): string {
  const [group, point] = language === 'nl' ? ['.', ','] : [',', '.'];
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, group);
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
