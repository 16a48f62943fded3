import { expect, test } from 'vitest';
import { type IsoDate, isDate } from '../../engine/value/calendar.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';
import { showAmount, showDate, showFraction, showNumber, showPercentage } from '../../engine/value/show.ts';

test.each<[Fraction, string, string]>([
  [fraction(0n), '0', '0'],
  [fraction(999n), '999', '999'],
  [fraction(1000n), '1.000', '1,000'],
  [fraction(-123_456n), '-123.456', '-123,456'],
  [fraction(-100_000n), '-100.000', '-100,000'],
  [fraction(2_469_135n, 2n), '1.234.567,5', '1,234,567.5'],
  [fraction(1n, 8n), '0,125', '0.125'],
  [fraction(12_345_678n, 10n ** 7n), '1,2345678', '1.2345678'],
  [fraction(1n, 3n), '≈ 0,333333', '≈ 0.333333'],
  [fraction(-20_000n, 3n), '≈ -6.666,666667', '≈ -6,666.666667'],
  [fraction(-1n, 30_000_000n), '≈ 0,000000', '≈ 0.000000'],
  [fraction(1n, 10n ** 40n), `0,${'0'.repeat(39)}1`, `0.${'0'.repeat(39)}1`],
  [fraction(1n, 10n ** 41n), '≈ 0,000000', '≈ 0.000000'],
])('number %o', (value, dutch, english) => {
  expect(showNumber(value, 'nl')).toBe(dutch);
  expect(showNumber(value, 'en')).toBe(english);
});

test.each<[Fraction, number, string]>([
  [fraction(5n), 2, '5,00'],
  [fraction(1n, 8n), 3, '0,125'],
  [fraction(1n, 8n), 2, '≈ 0,13'],
  [fraction(-1n, 8n), 2, '≈ -0,13'],
  [fraction(2n, 3n), 0, '≈ 1'],
])('number %o with %d decimals', (value, decimals, expected) => {
  expect(showNumber(value, 'nl', { decimals })).toBe(expected);
});

test.each<[Fraction, string, string]>([
  [fraction(247_845_000n), '€ 247.845.000,00', '€247,845,000.00'],
  [fraction(-5n), '-€ 5,00', '-€5.00'],
  [fraction(0n), '€ 0,00', '€0.00'],
  [fraction(1n, 2n), '€ 0,50', '€0.50'],
  [fraction(1n, 8n), '€ 0,125', '€0.125'],
  [fraction(16n, 3n), '≈ € 5,333333', '≈ €5.333333'],
  [fraction(-16n, 3n), '≈ -€ 5,333333', '≈ -€5.333333'],
])('amount %o', (value, dutch, english) => {
  expect(showAmount(value, 'nl')).toBe(dutch);
  expect(showAmount(value, 'en')).toBe(english);
});

test.each<[Fraction, string]>([
  [fraction(208_334n), '€ 208.334'],
  [fraction(-5n), '-€ 5'],
  [fraction(5n, 2n), '€ 2,50'],
])('whole euros %o', (value, dutch) => {
  expect(showAmount(value, 'nl', 0)).toBe(dutch);
});

test.each<[Fraction, string, string]>([
  [fraction(1n, 8n), '12,5%', '12.5%'],
  [fraction(1n), '100%', '100%'],
  [fraction(-1n, 1000n), '-0,1%', '-0.1%'],
  [fraction(2n, 3n), '≈ 66,666667%', '≈ 66.666667%'],
])('percentage %o', (value, dutch, english) => {
  expect(showPercentage(value, 'nl')).toBe(dutch);
  expect(showPercentage(value, 'en')).toBe(english);
});

test.each<[Fraction, string]>([
  [fraction(1n, 3n), '1/3'],
  [fraction(-7n, 2n), '-7/2'],
  [fraction(5n), '5'],
])('fraction %o', (value, expected) => expect(showFraction(value)).toBe(expected));

test.each([
  ['2019-04-18', '18 april 2019', '18 April 2019'],
  ['2020-01-01', '1 januari 2020', '1 January 2020'],
  ['2020-02-29', '29 februari 2020', '29 February 2020'],
  ['2020-03-03', '3 maart 2020', '3 March 2020'],
  ['2020-05-05', '5 mei 2020', '5 May 2020'],
  ['2020-06-06', '6 juni 2020', '6 June 2020'],
  ['2020-07-07', '7 juli 2020', '7 July 2020'],
  ['2020-08-08', '8 augustus 2020', '8 August 2020'],
  ['2020-09-09', '9 september 2020', '9 September 2020'],
  ['2020-10-10', '10 oktober 2020', '10 October 2020'],
  ['2020-11-11', '11 november 2020', '11 November 2020'],
  ['2199-12-31', '31 december 2199', '31 December 2199'],
])('day %s', (text, dutch, english) => {
  expect(showDate(day(text), 'nl')).toBe(dutch);
  expect(showDate(day(text), 'en')).toBe(english);
});

function day(text: string): IsoDate {
  if (!isDate(text)) throw new Error(`no day: ${text}`);
  return text;
}
