import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isDate } from './calendar.ts';
import { firstYear, lastYear } from './limits.ts';

/** Months and days apart, since a month has no fixed number of days. Either may be below zero. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** More than the calendar has: longer durations are of no use and are not held. */
export const mostMonths = (lastYear - firstYear + 1) * 12;
export const mostDays = (lastYear - firstYear + 1) * 366;

/** Whether it is whole and no longer than the calendar. */
export function isDuration({ months, days }: Duration): boolean {
  return (
    Number.isInteger(months) && Number.isInteger(days) && Math.abs(months) <= mostMonths && Math.abs(days) <= mostDays
  );
}

/**
 * The day that lies a duration later: first its months, then its days. Where the month has no such day it is the last of that
 * month: a month after 31 January is 28 or 29 February. Undefined outside the calendar of 1900 to 2199.
 */
export function dayLater(date: IsoDate, duration: Duration): IsoDate | undefined {
  if (!isDuration(duration)) return undefined;
  const { months, days } = duration;
  const later = Temporal.PlainDate.from(date).add({ months }).add({ days }).toString();
  return isDate(later) ? later : undefined;
}

/** From one day to another, in days; below zero where the other comes first. */
export function daysBetween(from: IsoDate, until: IsoDate): Duration {
  return { months: 0, days: Temporal.PlainDate.from(from).until(until, { largestUnit: 'day' }).days };
}

/** Both together; undefined where that is longer than the calendar. */
export function addDurations(one: Duration, other: Duration): Duration | undefined {
  return held({ months: one.months + other.months, days: one.days + other.days });
}

/** So many times as long; undefined where that is longer than the calendar. */
export function timesDuration({ months, days }: Duration, count: number): Duration | undefined {
  // -0 would show as a number of its own.
  return held({ months: months * count + 0, days: days * count + 0 });
}

/**
 * Below, equal or above 0; undefined where it depends on the month from which one counts: a month may be shorter or longer
 * than 30 days. Five weeks are longer than any month.
 */
export function compareDurations(one: Duration, other: Duration): -1 | 0 | 1 | undefined {
  const [months, days] = [one.months - other.months, one.days - other.days];
  if (months === 0 && days === 0) return 0;
  if (months < 0) {
    const order = compareDurations(other, one);
    return order === undefined ? undefined : order === 1 ? -1 : 1;
  }
  if (shortest(months) + days > 0) return 1;
  return longest(months) + days < 0 ? -1 : undefined;
}

function held(duration: Duration): Duration | undefined {
  return isDuration(duration) ? duration : undefined;
}

/** No run of so many months has fewer days. A leap year comes at most once in four, and fails at most once a century. */
function shortest(months: number): number {
  const years = Math.floor(months / 12);
  const leaps = Math.max(0, Math.floor(years / 4) - Math.ceil(years / 100));
  return 365 * years + leaps + (fewest[months % 12] ?? 0);
}

/** No run of so many months has more days. */
function longest(months: number): number {
  const years = Math.floor(months / 12);
  return 365 * years + (years === 0 ? 0 : Math.ceil(years / 4)) + (most[months % 12] ?? 0);
}

const fewest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const;
const most = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;

/** In facts, after ISO 8601: `P6W`, `P2Y`, `P1M10D`; each part with a sign of its own where it is below zero. */
export function durationText({ months, days }: Duration): string {
  const inMonths = months === 0 ? '' : months % 12 === 0 ? `${months / 12}Y` : `${months}M`;
  if (days === 0) return `P${inMonths === '' ? '0D' : inMonths}`;
  return months === 0 && days % 7 === 0 ? `P${days / 7}W` : `P${inMonths}${days}D`;
}

const written = /^P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?$/;

/** A duration as facts write it: `P6W`, `P3M`, `P2Y`, `P1M10D`; undefined where it is none, below zero or too long. */
export function parseDuration(text: string): Duration | undefined {
  const parts = written.exec(text);
  if (parts === null) return undefined;
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return held({ months: 12 * years + months, days: 7 * weeks + days });
}

/** The pattern of what `parseDuration` reads. */
export const durationPattern = '^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?$';

/** For people: `6 weken`, `1 maand en 10 dagen`, `2 jaar`. Whole years, and weeks up to a quarter, are shown as such. */
export function showDuration({ months, days }: Duration, language: 'nl' | 'en'): string {
  const words = units[language];
  const parts: string[] = [];
  const part = (count: number, [one, many]: readonly [string, string]): void => {
    parts.push(`${count} ${Math.abs(count) === 1 ? one : many}`);
  };
  if (months !== 0) part(months % 12 === 0 ? months / 12 : months, months % 12 === 0 ? words.year : words.month);
  const inWeeks = days % 7 === 0 && days !== 0 && Math.abs(days) <= 7 * 13;
  if (days !== 0 || months === 0) part(inWeeks ? days / 7 : days, inWeeks ? words.week : words.day);
  return parts.join(language === 'nl' ? ' en ' : ' and ');
}

const units = {
  nl: { year: ['jaar', 'jaar'], month: ['maand', 'maanden'], week: ['week', 'weken'], day: ['dag', 'dagen'] },
  en: { year: ['year', 'years'], month: ['month', 'months'], week: ['week', 'weeks'], day: ['day', 'days'] },
} as const;
