import type { Datum, Fact, Facts, RecordedDecision, Thing } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { dayLater } from '../value/durations.ts';
import { periodsInYear } from '../value/periods.ts';

/**
 * The same facts with all days and years that are values so many years later, and the lives of things: to see what the
 * next regulation would make of the same situation, every age and term must be what it was. `facts` were read for those
 * later years already (`readFacts`). On which days something was recorded, judged or decided stays, since that is about
 * what was known.
 */
export function movedDays(facts: Facts, years: number): Facts {
  const valuesMoved = (values: RecordedDecision['values']): RecordedDecision['values'] =>
    mapped(values, (value) => laterValue(value, years));
  const fact = ({ regarded, ...one }: Fact): Fact => ({
    ...one,
    value: laterValue(one.value, years),
    ...(regarded === undefined ? {} : { regarded: valuesMoved(regarded) }),
  });
  const decision = (one: RecordedDecision): RecordedDecision => ({ ...one, values: valuesMoved(one.values) });
  const { decisions } = facts;
  return {
    ...facts,
    things: mapped(facts.things, (list) => mapped(list, (thing) => laterThing(thing, years))),
    values: mapped(facts.values, (recordings) => recordings.map(fact)),
    ...(decisions === undefined ? {} : { decisions: mapped(decisions, (taken) => taken.map(decision)) }),
  };
}

/** Past the calendar it stays on its day. */
export function laterDay(date: string, years: number): string {
  return (isDate(date) ? dayLater(date, { months: 12 * years, days: 0 }) : undefined) ?? date;
}

function laterThing({ from, until, ...thing }: Thing, years: number): Thing {
  return {
    ...thing,
    ...(from === undefined ? {} : { from: laterDay(from, years) }),
    ...(until === undefined ? {} : { until: laterDay(until, years) }),
  };
}

function laterValue(value: Datum | 'absent', years: number): Datum | 'absent' {
  if (value === 'absent') return value;
  if (value.kind === 'date') return { ...value, iso: laterDay(value.iso, years) };
  return value.kind === 'year' ? { ...value, year: value.year + years * periodsInYear(value) } : value;
}

function mapped<Value, Other>(
  by: ReadonlyMap<string, Value>,
  made: (value: Value) => Other,
): ReadonlyMap<string, Other> {
  return new Map([...by].map(([key, value]) => [key, made(value)]));
}
