import type { EntitySymbol, Thing } from '../model.ts';
import { dayAfter, isDate, lastDayOfYear, yearOf } from '../value/calendar.ts';
import { firstDayOfPeriod } from '../value/periods.ts';
import type { Context, Run } from './context.ts';
import { periodOf, today } from './law-states.ts';
import { byCodeUnits } from './order.ts';

/** From when until when the things of an entity count, and what became of them. Days are ISO. */
export interface Lives {
  readonly spans: ReadonlyMap<string, Pick<Thing, 'from' | 'until' | 'mergedInto'>>;
  /** By successor: who merged into it directly, by key. */
  readonly absorbed: ReadonlyMap<string, readonly string[]>;
}

/** The lives of the things of an entity; absent where all have always been there. */
export function livesOf(run: Run, entity: EntitySymbol): Lives | undefined {
  if (!run.lives.has(entity))
    run.lives.set(entity, livesAmong(run.facts.things.get(today(run.analysis, entity.name)), entity));
  return run.lives.get(entity);
}

/** The same of these things, as the law that the entity is of has it. */
export function livesAmong(things: ReadonlyMap<string, Thing> | undefined, entity: EntitySymbol): Lives | undefined {
  if (things === undefined || !hasLives(things.values())) return undefined;
  const delayed = entity.declaration.mergersCount !== undefined;
  const absorbed = new Map<string, string[]>();
  for (const [key, { mergedInto }] of things)
    if (mergedInto !== undefined) absorbed.set(mergedInto, [...(absorbed.get(mergedInto) ?? []), key]);
  for (const keys of absorbed.values()) keys.sort(byCodeUnits);
  const spans = new Map<string, Pick<Thing, 'from' | 'until' | 'mergedInto'>>();
  for (const [key, thing] of things) {
    const former = (absorbed.get(key) ?? []).flatMap((one) => things.get(one)?.until ?? []);
    spans.set(key, delayed ? delayedLife(thing, former) : thing);
  }
  return { spans, absorbed };
}

/** Whether any of these has a first or a last day. */
export function hasLives(things: Iterable<Thing>): boolean {
  for (const { from, until } of things) if (from !== undefined || until !== undefined) return true;
  return false;
}

/**
 * `fusies tellen vanaf het volgende jaar`: what merges counts through the last day of that year, and what begins by a
 * merger from the day after. `former`: the last days of what merged into it.
 */
function delayedLife(thing: Thing, former: readonly string[]): Thing {
  const { from, until, mergedInto } = thing;
  const beginning = former.find((last) => dayAfter(last) === from);
  return {
    ...thing,
    ...(beginning === undefined ? {} : { from: dayAfter(endOfYear(beginning)) }),
    ...(until === undefined || mergedInto === undefined ? {} : { until: endOfYear(until) }),
  };
}

function endOfYear(day: string): string {
  return isDate(day) ? lastDayOfYear(yearOf(day)) : day;
}

/** Whether a thing counts on some day from `first` through `last`. */
export function countsWithin(lives: Lives, key: string, first: string, last: string): boolean {
  const { from, until } = lives.spans.get(key) ?? {};
  return (from === undefined || from <= last) && (until === undefined || until >= first);
}

/** Who has taken the place of a thing by a day: itself as long as it has not merged. */
export function heirOn(lives: Lives, key: string, day: string): string {
  const seen = new Set<string>();
  let heir = key;
  for (;;) {
    const { mergedInto, until } = lives.spans.get(heir) ?? {};
    if (mergedInto === undefined || until === undefined || until >= day || seen.has(heir)) return heir;
    seen.add(heir);
    heir = mergedInto;
  }
}

/** All that has merged into a thing by a day, directly or by way of others, by key. */
export function absorbedBy(lives: Lives, key: string, day: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [key];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const one of lives.absorbed.get(at) ?? []) {
      const until = lives.spans.get(one)?.until;
      if (until === undefined || until >= day || found.has(one) || one === key) continue;
      found.add(one);
      waiting.push(one);
    }
  return [...found].sort(byCodeUnits);
}

/**
 * The day that counts for who is there and who has merged: that of the set at hand if it names one, else the first day of
 * the period of the rule at work, else the day of the facts.
 */
export function dayAtHand(context: Context): string | undefined {
  return context.day ?? dayOfRule(context);
}

/** The first day of the period of the rule at work, else the day of the facts. */
export function dayOfRule({ instance, run }: Context): string | undefined {
  const period = periodOf(instance);
  return period === undefined ? run.dates.asAt : firstDayOfPeriod(period.of, period.year);
}
