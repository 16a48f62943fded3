import type { Declaration, Module } from '../../grammar/index.ts';
import type { Amendment, Moment } from '../model.ts';
import { dayBefore, lastDayOfYear } from '../value/calendar.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { lastDayOfPeriod, months, parsePeriod, quarters, yearOfNumber } from '../value/periods.ts';
import type { AtomicChange } from './atomic-changes.ts';

/**
 * Moments that between them reach every state of a law: each day on which something begins to hold, with each day on
 * which something became known, for each year that the law or a change names.
 */
export function reachableMoments(
  amendments: readonly Amendment[],
  changes: readonly AtomicChange[],
  base: Module | undefined,
): readonly Moment[] {
  const first = amendments.map(({ validFrom, published }) => (validFrom < published ? validFrom : published)).sort()[0];
  const known = [
    ...new Set([...amendments.map(({ published }) => published), ...(first === undefined ? [] : [dayBefore(first)])]),
  ];
  const knowledge = [{}, ...known.map((knownOn) => ({ knownOn }))];
  const laws = [...new Set(changes.flatMap(({ holdsFrom }) => [dayBefore(holdsFrom), holdsFrom]))];
  const years = yearsOf(base, changes);
  const hasParts = base?.declarations.some(isPerPart) === true;
  const parts = partsOf(changes);
  return knowledge.flatMap((of): readonly Moment[] => [
    { ...of, exact: true },
    ...years.map((year) => ({ ...of, lawOf: lastDayOfYear(year), year, exact: false })),
    ...laws.flatMap((lawOf) => [
      { ...of, lawOf, exact: true },
      ...years.map((year) => ({ ...of, lawOf, year, exact: true })),
      ...(hasParts ? years.map((year) => ({ ...of, lawOf, year, part: '', exact: false })) : []),
    ]),
    ...parts.map((part) => ({ ...of, ...part, exact: false })),
  ]);
}

/** The quarters and months that changes name, each on its last day. */
function partsOf(changes: readonly AtomicChange[]): readonly Pick<Moment, 'lawOf' | 'year' | 'part'>[] {
  return [...new Set(changes.flatMap(({ parts }) => [...(parts ?? [])]))].flatMap((part) => {
    const form = part.includes('K') ? quarters : months;
    const number = parsePeriod(form.unit, part);
    const lawOf = number === undefined ? undefined : lastDayOfPeriod(form, number);
    return number === undefined || lawOf === undefined ? [] : [{ lawOf, year: yearOfNumber(form, number), part }];
  });
}

/** Whether a value is given per quarter or per month, which may have a text of their own within a year. */
function isPerPart(declaration: Declaration): boolean {
  const family = 'signature' in declaration ? declaration.signature?.family : undefined;
  const own = 'family' in declaration ? declaration.family : undefined;
  return [...(family ?? []), ...(own ?? [])].some((one) => one.kind === 'years' && one.unit !== 'year');
}

/** The years of the money and those that changes are for. */
export function yearsOf(base: Module | undefined, changes: readonly AtomicChange[]): readonly number[] {
  const term = base?.head.term;
  const own =
    term === undefined
      ? []
      : Array.from({ length: Math.min(Math.max(term.through - term.from + 1, 0), 100) }, (_, at) => term.from + at);
  const named = changes.flatMap(({ years, transition }) => {
    const from = transition?.from?.year;
    return [...(years ?? []), ...(from === undefined ? [] : [from - 1, from])];
  });
  const all = [...own, ...named].filter((year) => firstYear <= year && year <= lastYear);
  return [...new Set(all)].sort((one, other) => one - other);
}
