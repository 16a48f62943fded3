import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type IsoDate, isDate } from '../../engine/value/calendar.ts';
import {
  dayInPeriod,
  firstDayOfPeriod,
  lastDayOfPeriod,
  type PeriodForm,
  periodOf,
} from '../../engine/value/periods.ts';

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
  const settings = { numRuns: 500, seed: 20111001 };

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
