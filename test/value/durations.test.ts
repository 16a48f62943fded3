import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type IsoDate, isDate } from '../../engine/value/calendar.ts';
import {
  addDurations,
  compareDurations,
  type Duration,
  dayLater,
  daysBetween,
  durationPattern,
  durationText,
  mostMonths,
  parseDuration,
  showDuration,
  timesDuration,
} from '../../engine/value/durations.ts';
import { runs } from '../runs.ts';

function date(text: string): IsoDate {
  if (!isDate(text)) throw new Error(`no day: ${text}`);
  return text;
}

const days = (count: number): Duration => ({ months: 0, days: count });
const months = (count: number): Duration => ({ months: count, days: 0 });

const someDate = fc
  .integer({ min: 0, max: 300 * 365 - 400 })
  .map((count) => date(Temporal.PlainDate.from('1900-01-01').add({ days: count }).toString()));
const anyDuration = fc.record({
  months: fc.integer({ min: -60, max: 60 }),
  days: fc.integer({ min: -1000, max: 1000 }),
});
const shortDuration = fc.record({ months: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 0, max: 100 }) });
const longDuration = fc.oneof(
  shortDuration,
  fc.record({ months: fc.integer({ min: 0, max: 600 }), days: fc.integer({ min: 0, max: 20_000 }) }),
);

describe('a day later', () => {
  test.each([
    ['6 weeks', '2015-01-31', days(42), '2015-03-14'],
    ['the end of a month', '2015-01-31', months(1), '2015-02-28'],
    ['the end of a month in a leap year', '2016-01-31', months(1), '2016-02-29'],
    ['back to a shorter month', '2015-03-31', months(-1), '2015-02-28'],
    ['a year after a leap day', '2016-02-29', months(12), '2017-02-28'],
    ['four years after a leap day', '2016-02-29', months(48), '2020-02-29'],
    ['months first, then days', '2015-01-30', { months: 1, days: 1 }, '2015-03-01'],
    ['over the year', '2015-12-31', days(1), '2016-01-01'],
    ['no time at all', '2015-12-31', days(0), '2015-12-31'],
    ['the last day there is', '2199-12-30', days(1), '2199-12-31'],
    ['beyond it', '2199-12-31', days(1), undefined],
    ['before the first', '1900-01-01', days(-1), undefined],
    ['longer than the calendar', '1900-01-01', months(mostMonths + 1), undefined],
    ['half a day', '1900-01-01', days(0.5), undefined],
  ] as const)('%s', (_, from, duration, expected) => {
    expect(dayLater(date(from), duration)).toBe(expected);
  });

  test('so many days later is so many days between', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -20_000, max: 20_000 }), (from, count) => {
        const later = dayLater(from, days(count));
        if (later !== undefined) expect(daysBetween(from, later)).toEqual(days(count));
      }),
      { seed: 7 },
    );
  });

  test('months later has the same day, or is the last day of its month', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const later = dayLater(from, months(count));
        if (later === undefined) return;
        const [day, wanted] = [Number(later.slice(8)), Number(from.slice(8))];
        const isLast = Temporal.PlainDate.from(later).daysInMonth === day;
        expect(day === wanted || (day < wanted && isLast)).toBe(true);
        const number = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(number(later) - number(from)).toBe(count);
      }),
      { seed: 7 },
    );
  });

  test('one month at a time never gets further than all at once', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 24 }), (from, count) => {
        let step: IsoDate | undefined = from;
        for (let at = 0; at < count && step !== undefined; at++) step = dayLater(step, months(1));
        const whole = dayLater(from, months(count));
        if (step !== undefined && whole !== undefined) expect(step <= whole).toBe(true);
      }),
      { seed: 7 },
    );
  });

  test('a later day stays later', () => {
    fc.assert(
      fc.property(someDate, someDate, anyDuration, (one, other, duration) => {
        const [left, right] = [dayLater(one, duration), dayLater(other, duration)];
        if (left !== undefined && right !== undefined && one <= other) expect(left <= right).toBe(true);
      }),
      { seed: 7 },
    );
  });
});

describe('which of two is longer', () => {
  test.each([
    [days(30), days(42), -1],
    [months(1), months(2), -1],
    [months(12), months(12), 0],
    [days(27), months(1), -1],
    [days(28), months(1), undefined],
    [days(31), months(1), undefined],
    [days(35), months(1), 1],
    [days(364), months(12), -1],
    [days(365), months(12), undefined],
    [days(367), months(12), 1],
    [{ months: 1, days: 10 }, { months: 1, days: 11 }, -1],
    [{ months: -1, days: 31 }, days(0), undefined],
    [{ months: -1, days: 32 }, days(0), 1],
  ] as const)('%j and %j', (one, other, expected) => {
    expect(compareDurations(one, other)).toBe(expected);
    const turned = compareDurations(other, one);
    expect(turned === undefined ? undefined : turned + (expected ?? 0)).toBe(expected === undefined ? undefined : 0);
  });

  test('whatever the day from which one counts', () => {
    fc.assert(
      fc.property(someDate, longDuration, longDuration, (from, one, other) => {
        const order = compareDurations(one, other);
        const [left, right] = [dayLater(from, one), dayLater(from, other)];
        if (order === undefined || left === undefined || right === undefined) return;
        if (order < 0) expect(left <= right).toBe(true);
        if (order > 0) expect(left >= right).toBe(true);
        if (order === 0) expect(left).toBe(right);
      }),
      { seed: 7, numRuns: runs(2000) },
    );
  });
});

describe('as text', () => {
  test.each([
    ['P6W', days(42), 'P6W', '6 weken', '6 weeks'],
    ['P1W', days(7), 'P1W', '1 week', '1 week'],
    ['P10D', days(10), 'P10D', '10 dagen', '10 days'],
    ['P1D', days(1), 'P1D', '1 dag', '1 day'],
    ['P3M', months(3), 'P3M', '3 maanden', '3 months'],
    ['P2Y', months(24), 'P2Y', '2 jaar', '2 years'],
    ['P1Y6M', months(18), 'P18M', '18 maanden', '18 months'],
    ['P1M10D', { months: 1, days: 10 }, 'P1M10D', '1 maand en 10 dagen', '1 month and 10 days'],
    ['P1M1W', { months: 1, days: 7 }, 'P1M7D', '1 maand en 1 week', '1 month and 1 week'],
    ['P0D', days(0), 'P0D', '0 dagen', '0 days'],
    ['P364D', days(364), 'P52W', '364 dagen', '364 days'],
  ] as const)('%s', (written, duration, text, nl, en) => {
    expect(parseDuration(written)).toEqual(duration);
    expect(written).toMatch(new RegExp(durationPattern));
    expect(durationText(duration)).toBe(text);
    expect(showDuration(duration, 'nl')).toBe(nl);
    expect(showDuration(duration, 'en')).toBe(en);
  });

  test.each([
    '',
    'P',
    '6W',
    'P6',
    'P-6W',
    '-P6W',
    'P1,5M',
    'P1.5M',
    'PT6H',
    'P1DT6H',
    'P6w',
    'P6W1Y',
    'P9999Y',
    ' P6W',
  ])('`%s` is none', (written) => {
    expect(parseDuration(written)).toBeUndefined();
  });

  test('there and back', () => {
    fc.assert(
      fc.property(longDuration, (duration) => {
        expect(parseDuration(durationText(duration))).toEqual(duration);
      }),
      { seed: 7 },
    );
  });
});

describe('sums and multiples', () => {
  test('a multiple is the sum of so many', () => {
    fc.assert(
      fc.property(anyDuration, fc.integer({ min: 0, max: 12 }), (duration, count) => {
        let sum: Duration | undefined = days(0);
        for (let at = 0; at < count && sum !== undefined; at++) sum = addDurations(sum, duration);
        expect(timesDuration(duration, count)).toEqual(sum);
      }),
      { seed: 7 },
    );
  });

  test('nothing longer than the calendar is held', () => {
    expect(timesDuration(months(1), mostMonths + 1)).toBeUndefined();
    expect(addDurations(months(mostMonths), months(1))).toBeUndefined();
  });
});
