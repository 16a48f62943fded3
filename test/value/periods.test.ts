import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type IsoDate, isDate } from '../../engine/value/calendar.ts';
import {
  dayInPeriod,
  firstDayOfPeriod,
  isPeriodNumber,
  lastDayOfPeriod,
  months,
  numbersInYear,
  type PeriodForm,
  parsePeriod,
  periodOf,
  periodText,
  quarters,
  yearOfNumber,
} from '../../engine/value/periods.ts';
import { runs } from '../runs.ts';

const october = { month: 10, day: 1 } as const;
const byEnd: PeriodForm = { ...october, namedAfter: 'endYear' };
const byStart: PeriodForm = { ...october, namedAfter: 'startYear' };
const fromMarch: PeriodForm = { month: 3, day: 1, namedAfter: 'startYear' };
const midMonth: PeriodForm = { month: 7, day: 16, namedAfter: 'endYear' };

function date(text: string): IsoDate {
  if (!isDate(text)) throw new Error(`no day: ${text}`);
  return text;
}

describe('the days of a period', () => {
  test.each([
    ['a year of the calendar', undefined, 2024, '2024-01-01', '2024-12-31'],
    ['a school year named after its end', byEnd, 2014, '2013-10-01', '2014-09-30'],
    ['a school year named after its start', byStart, 2014, '2014-10-01', '2015-09-30'],
    ['a year that ends on 29 February', fromMarch, 2023, '2023-03-01', '2024-02-29'],
    ['a year that ends on 28 February', fromMarch, 2024, '2024-03-01', '2025-02-28'],
    ['a century without a leap day', fromMarch, 2099, '2099-03-01', '2100-02-28'],
    ['a year from the middle of a month', midMonth, 2020, '2019-07-16', '2020-07-15'],
    ['the first that lies in the calendar', byEnd, 1901, '1900-10-01', '1901-09-30'],
    ['the last day before the calendar ends', byEnd, 2199, '2198-10-01', '2199-09-30'],
    ['one that begins before the calendar', byEnd, 1900, undefined, '1900-09-30'],
    ['one that ends behind the calendar', byStart, 2199, '2199-10-01', undefined],
    ['a year no calendar knows', undefined, 2200, undefined, undefined],
  ] as const)('%s', (_, form, number, first, last) => {
    expect(firstDayOfPeriod(form, number)).toBe(first);
    expect(lastDayOfPeriod(form, number)).toBe(last);
  });
});

describe('the period of a day', () => {
  test.each([
    [undefined, '2014-01-01', 2014],
    [byEnd, '2013-09-30', 2013],
    [byEnd, '2013-10-01', 2014],
    [byEnd, '2014-01-01', 2014],
    [byStart, '2013-09-30', 2012],
    [byStart, '2013-10-01', 2013],
    [fromMarch, '2024-02-29', 2023],
    [fromMarch, '2024-03-01', 2024],
    [midMonth, '2020-07-15', 2020],
    [midMonth, '2020-07-16', 2021],
  ] as const)('%o %s', (form, day, number) => {
    expect(periodOf(form, date(day))).toBe(number);
  });
});

describe('a day without a year, in a period', () => {
  test.each([
    [undefined, 2014, 10, 1, '2014-10-01'],
    [byEnd, 2014, 10, 1, '2013-10-01'],
    [byEnd, 2014, 9, 30, '2014-09-30'],
    [byStart, 2014, 10, 1, '2014-10-01'],
    [byStart, 2014, 9, 30, '2015-09-30'],
    [undefined, 2024, 2, 29, '2024-02-29'],
    [undefined, 2023, 2, 29, undefined],
    [byEnd, 2024, 2, 29, '2024-02-29'],
    [byStart, 2023, 2, 29, '2024-02-29'],
    [byStart, 2024, 2, 29, undefined],
    [byEnd, 1900, 10, 1, undefined],
  ] as const)('%o %i: %i-%i', (form, number, month, day, found) => {
    expect(dayInPeriod(form, number, month, day)).toBe(found);
  });
});

describe('periods fit together', () => {
  const form = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    namedAfter: fc.constantFrom('startYear', 'endYear'),
  }) satisfies fc.Arbitrary<PeriodForm>;
  const ownForm = form.filter(({ month, day }) => month !== 1 || day !== 1);
  const number = fc.integer({ min: 1902, max: 2197 });
  const settings = { numRuns: runs(500), seed: 20111001 };

  test('the first and the last day lie in the period, and the day behind the last is the first of the next', () => {
    fc.assert(
      fc.property(ownForm, number, (one, at) => {
        const first = firstDayOfPeriod(one, at);
        const last = lastDayOfPeriod(one, at);
        if (first === undefined || last === undefined) throw new Error('outside the calendar');
        expect([periodOf(one, first), periodOf(one, last)]).toEqual([at, at]);
        const next = Temporal.PlainDate.from(last).add({ days: 1 });
        expect(next.toString()).toBe(firstDayOfPeriod(one, at + 1));
        expect(Number((one.namedAfter === 'startYear' ? first : last).slice(0, 4))).toBe(at);
      }),
      settings,
    );
  });

  test('every day of the year lies once in a period, where that period puts it', () => {
    const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(ownForm, number, day, (one, at, of) => {
        const found = dayInPeriod(one, at, of.month, of.day);
        if (found === undefined) throw new Error('outside the calendar');
        expect(periodOf(one, found)).toBe(at);
        expect(found.slice(5)).toBe(`${String(of.month).padStart(2, '0')}-${String(of.day).padStart(2, '0')}`);
      }),
      settings,
    );
  });
});

describe('months and quarters', () => {
  const anyUnit = fc.constantFrom(months, quarters);
  const anyNumber = fc.tuple(anyUnit, fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 0, max: 11 }));

  test.each([
    [months, '2015-05', 24_184, '2015-05-01', '2015-05-31'],
    [months, '2016-02', 24_193, '2016-02-01', '2016-02-29'],
    [months, '2015-12', 24_191, '2015-12-01', '2015-12-31'],
    [quarters, '2015-K1', 8060, '2015-01-01', '2015-03-31'],
    [quarters, '2015-K4', 8063, '2015-10-01', '2015-12-31'],
    [undefined, '2015', 2015, '2015-01-01', '2015-12-31'],
  ] as const)('%#: %s', (form, text, number, first, last) => {
    expect(parsePeriod(form?.unit, text)).toBe(number);
    expect(periodText(form?.unit, number)).toBe(text);
    expect(firstDayOfPeriod(form, number)).toBe(first);
    expect(lastDayOfPeriod(form, number)).toBe(last);
  });

  test.each([
    ['month', '2015-00'],
    ['month', '2015-13'],
    ['month', '2015-5'],
    ['month', '1899-12'],
    ['month', '2200-01'],
    ['month', '2015-K1'],
    ['quarter', '2015-K5'],
    ['quarter', '2015-K0'],
    ['quarter', '2015-k1'],
    ['quarter', '2015-05'],
    ['year', '15'],
  ] as const)('no %s: %s', (unit, text) => {
    expect(parsePeriod(unit, text)).toBeUndefined();
  });

  test('a quarter may be written with a Q', () => {
    expect(parsePeriod('quarter', '2015-Q2')).toBe(parsePeriod('quarter', '2015-K2'));
  });

  test('the period of its first and of its last day is itself, and its text reads back', () => {
    fc.assert(
      fc.property(anyNumber, ([unit, year, at]) => {
        const { from, through } = numbersInYear(unit, year);
        const number = Math.min(from + at, through);
        const [first, last] = [firstDayOfPeriod(unit, number), lastDayOfPeriod(unit, number)];
        if (first === undefined || last === undefined) throw new Error('no days');
        expect([periodOf(unit, first), periodOf(unit, last)]).toEqual([number, number]);
        expect(parsePeriod(unit.unit, periodText(unit.unit, number))).toBe(number);
        expect(yearOfNumber(unit, number)).toBe(year);
        const next = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
        expect(firstDayOfPeriod(unit, number + 1)).toBe(isDate(next) ? next : undefined);
        expect(dayInPeriod(unit, number, 1, 1)).toBeUndefined();
      }),
      { seed: 7 },
    );
  });

  test('the year after the calendar is none', () => {
    expect(isPeriodNumber(months, numbersInYear(months, 2199).through)).toBe(true);
    expect(isPeriodNumber(months, numbersInYear(months, 2199).through + 1)).toBe(false);
    expect(isPeriodNumber(months, 24_184.5)).toBe(false);
  });
});
