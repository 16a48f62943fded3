import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOfDate, dayOfIso, isDay, isoOfDay, monthStarts } from '../../engine/population/days.ts';
import { mostUnits, unitsOf } from '../../engine/population/held.ts';
import { dayNumber, dayOfNumber, isDate } from '../../engine/value/calendar.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { runs } from '../runs.ts';

describe('days', () => {
  test('each day from 1900 to 2199 has its number and its text', () => {
    const first = dayOfIso('1900-01-01') ?? Number.NaN;
    const last = dayOfIso('2199-12-31') ?? Number.NaN;
    expect([first, last, last - first]).toEqual([-25_567, 84_005, 109_572]);
    for (let day = first; day <= last; day += 1) {
      const text = isoOfDay(day);
      if (dayOfIso(text) !== day) expect.unreachable(text);
      const { year, month, day: of } = dateOfDay(day);
      if (dayOfDate(year, month, of) !== day || !isDay(year, month, of)) expect.unreachable(text);
      if (of === 1 && monthStarts[(year - 1900) * 12 + month - 1] !== day) expect.unreachable(text);
    }
  });

  test('they are those of the calendar of the engine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_572 }), (number) => {
        const iso = dayOfNumber(number);
        expect(iso && dayOfIso(iso)).toBe(number - 25_567);
        expect(iso && dayNumber(iso)).toBe(number);
      }),
      { seed: 20_260_301, numRuns: runs(300) },
    );
  });

  test.each([
    '1899-12-31',
    '2200-01-01',
    '2019-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-04-31',
    '2019-4-18',
    '2019-04-1x',
    '20190418',
    '2019/04/18',
    '2019-04-180',
    '',
  ])('no day: %s', (text) => {
    expect(dayOfIso(text)).toBeUndefined();
    expect(isDate(text)).toBe(false);
  });

  test('years that are parted by four, by a hundred, by four hundred', () => {
    expect(
      ['1900-02-29', '2000-02-29', '2100-02-29', '2104-02-29'].map((text) => dayOfIso(text) !== undefined),
    ).toEqual([false, true, false, true]);
  });
});

describe('units', () => {
  test.each<[bigint, bigint, number, number | undefined]>([
    [1n, 2n, 1, 5],
    [-1n, 4n, 2, -25],
    [0n, 1n, 15, 0],
    [1n, 3n, 6, undefined],
    [1n, 10n ** 20n, 6, undefined],
    [9_007_199_254_740_991n, 1n, 0, mostUnits],
    [9_007_199_254_740_992n, 1n, 0, undefined],
    [9_007_199_254_740_993n, 1n, 0, undefined],
    [-9_007_199_254_740_992n, 1n, 0, undefined],
    [9_007_199_254_740_991n, 100n, 2, mostUnits],
    [9_007_199_254_740_993n, 100n, 2, undefined],
    [10n ** 30n, 10n ** 20n, 0, 10 ** 10],
  ])('%i / %i in units of scale %i', (numerator, denominator, scale, units) => {
    expect(unitsOf(fraction(numerator, denominator), scale)).toBe(units);
  });

  test('any number: the whole number of units, if there is one that a column holds', () => {
    const numerator = fc.oneof(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.bigInt({ min: -1000n, max: 1000n }),
    );
    const denominator = fc.constantFrom(1n, 2n, 3n, 4n, 5n, 8n, 10n, 100n, 1000n, 10n ** 6n, 10n ** 18n);
    fc.assert(
      fc.property(numerator, denominator, fc.integer({ min: 0, max: 15 }), (above, below, scale) => {
        const value = fraction(above, below);
        const shifted = value.numerator * 10n ** BigInt(scale);
        const whole = shifted % value.denominator === 0n ? shifted / value.denominator : undefined;
        const fits = whole !== undefined && whole <= BigInt(mostUnits) && whole >= -BigInt(mostUnits);
        expect(unitsOf(value, scale)).toBe(fits ? Number(whole) : undefined);
      }),
      { seed: 20_260_302, numRuns: runs(500) },
    );
  });
});
