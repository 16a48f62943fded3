import { describe, expect, test } from 'vitest';
import {
  compareDates,
  dateOfInstant,
  firstDayOfYear,
  type IsoDate,
  isDate,
  isDateTime,
  lastDayOfYear,
  yearOf,
} from '../../engine/value/calendar.ts';

describe('a day', () => {
  test.each(['1900-01-01', '2019-04-18', '2019-02-28', '2020-02-29', '2000-02-29', '2019-12-31', '2199-12-31'])(
    'is %s',
    (text) => expect(isDate(text)).toBe(true),
  );

  test.each([
    '',
    '2019-02-29',
    '2019-02-30',
    '1900-02-29',
    '2100-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-13-01',
    '2019-01-00',
    '2019-01-32',
    '1899-12-31',
    '2200-01-01',
    '0000-01-01',
    '+002019-04-18',
    '-002019-04-18',
    '2019-4-18',
    '20190418',
    '18-04-2019',
    '2019/04/18',
    '2019-04-18 ',
    ' 2019-04-18',
    '2019-04-18\n',
    '2019-04-18T00:00',
    '2019-04-18[u-ca=gregory]',
    '２０１９-04-18',
    '2019−04−18',
  ])('is not %j', (text) => expect(isDate(text)).toBe(false));
});

describe('the days of every year', () => {
  /** Counted by the rule of 1582, without the calendar that is tested. */
  const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

  test('are 365 or 366, in order, from the first to the last', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const days = everyWriting(year).filter(isDate);
      expect(days.length, `${year}`).toBe(isLeap(year) ? 366 : 365);
      expect(days[0]).toBe(firstDayOfYear(year));
      expect(days.at(-1)).toBe(lastDayOfYear(year));
      expect(days.every((text) => yearOf(text) === year)).toBe(true);
    }
  });

  function everyWriting(year: number): readonly string[] {
    const numbers = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));
    return numbers(14).flatMap((month) => numbers(33).map((day) => `${year}-${month}-${day}`));
  }

  test.each([1899, 2200, 0, -1, 2019.5, Number.NaN])('of %d there are none', (year) => {
    expect(() => firstDayOfYear(year)).toThrow('not a day');
    expect(() => lastDayOfYear(year)).toThrow('not a day');
  });
});

test.each([
  ['2019-04-18', '2019-04-19', -1],
  ['2019-12-31', '2020-01-01', -1],
  ['2019-04-18', '2019-04-18', 0],
  ['2019-10-01', '2019-09-30', 1],
] as const)('%s and %s compare', (left, right, expected) => {
  expect(compareDates(day(left), day(right))).toBe(expected);
});

describe('a moment', () => {
  test.each([
    ['2019-04-18T00:30+02:00', '2019-04-18'],
    ['2019-04-18T23:59:59Z', '2019-04-18'],
    ['2018-12-31T23:30:00.123456789Z', '2018-12-31'],
    ['2020-02-29T12:00:00-11:30', '2020-02-29'],
    ['2019-04-18T00:00:00+00:00', '2019-04-18'],
    ['2019-04-18T00:00:00+14:00', '2019-04-18'],
  ])('is %s, on the day it says', (text, expected) => {
    if (!isDateTime(text)) expect.fail(`no moment: ${text}`);
    expect(dateOfInstant(text)).toBe(expected);
  });

  test.each([
    '2019-04-18',
    '2019-04-18T12:00',
    '2019-04-18T12:00:00',
    '2019-02-29T12:00:00Z',
    '2200-01-01T12:00:00Z',
    '2019-04-18T24:00:00Z',
    '2019-04-18T12:60:00Z',
    '2019-04-18T12:00:60Z',
    '2019-04-18T12Z',
    '2019-04-18T1200Z',
    '2019-04-18T12:00:00.Z',
    '2019-04-18T12:00:00.1234567890Z',
    '2019-04-18T12:00:00-00:00',
    '2019-04-18T12:00:00+2:00',
    '2019-04-18T12:00:00+0200',
    '2019-04-18T12:00:00+15:00',
    '2019-04-18T12:00:00+02:60',
    '2019-04-18T12:00:00z',
    '2019-04-18t12:00:00Z',
    '2019-04-18 12:00:00Z',
    '2019-04-18T12:00:00Z\n',
    '2019-04-18T2019-04-18T12:00:00Z',
    '2019-04-18T12:00:00Z[Europe/Amsterdam]',
  ])('is not %j', (text) => expect(isDateTime(text)).toBe(false));
});

function day(text: string): IsoDate {
  if (!isDate(text)) throw new Error(`no day: ${text}`);
  return text;
}
