import type { AtomicChange } from '../amend/atomic-changes.ts';
import type { Readings } from '../amend/drafts.ts';
import type { Answer, Instance, Moment, Result } from '../model.ts';
import { cellKey } from '../model.ts';
import { evaluate } from '../run/evaluate.ts';
import { quantityToday, today } from '../run/law-states.ts';
import { isIn, questionOf, type Side } from '../run/outcome-side.ts';
import { type Fraction, zero } from '../value/fraction.ts';
import { type Counting, changesBetween, type MixedLaw, mixedLaw } from './mixed-law.ts';
import type { AttributionLimits } from './model.ts';

/** What the law with some changes is computed for. */
export interface Computed {
  readonly from: Side;
  readonly to: Side;
  readonly counting: Counting;
  /** Each by the text of its day for every year. */
  readonly ofDay: boolean;
  readonly names: readonly string[];
  readonly years: readonly (number | undefined)[];
  readonly limits: AttributionLimits;
}

/** How many texts are kept that were read before. */
const readingsKept = 32;

/** The id of what is no change of the law: the other day that is asked about. */
export const theDay = 'day';

/** What came of the law with some of the changes. */
export interface MixedOutcome {
  /** By `rowKey`; absent: no number. What is absent by law is worth nothing. */
  readonly values: ReadonlyMap<string, Fraction | undefined>;
  readonly instances: ReadonlyMap<string, Instance>;
  /** Whether all texts that were read are without errors. */
  readonly sound: boolean;
  readonly moments: readonly Moment[];
}

export interface MixedOutcomes {
  /** For those of the second day that are chosen by id, in all years; each choice is computed once. */
  readonly of: (chosen: ReadonlySet<string>) => Pick<MixedOutcome, 'values' | 'sound'>;
  /** With none of the changes, and with all. */
  readonly none: MixedOutcome['values'];
  readonly all: MixedOutcome['values'];
  /** What those values are of. */
  readonly instances: MixedOutcome['instances'];
  /** Those that count otherwise in the text of one of the two. */
  readonly changes: readonly AtomicChange[];
  readonly evaluations: () => number;
}

/** Computes a law with some of its changes. */
export function mixedOutcomes(computed: Computed): MixedOutcomes {
  const { from, counting, years, limits } = computed;
  const readings: Readings = new Map();
  let count = 0;
  const compute = (chosen: 'none' | 'all' | ReadonlySet<string>, year: number | undefined): MixedOutcome => {
    count += 1;
    limits.progress?.(count, limits.evaluations);
    // Most texts share what the first amendments make of them.
    if (readings.size >= readingsKept) readings.clear();
    return outcomeOf(computed, chosen, year, readings);
  };
  const ofYears = years.map((year) => {
    const ends = [compute('none', year), compute('all', year)];
    const moments = ends.flatMap((end) => end.moments);
    const changes = changesBetween(from.analysis, counting, moments);
    const ids = [...changes.map(({ id }) => id), ...(daysDiffer(computed) ? [theDay] : [])];
    const known = new Map(ends.map((end, at) => [at === 0 ? '' : ids.join(' '), end]));
    return { year, ends, changes, ids, known };
  });
  const valuesOf = (end: 0 | 1): MixedOutcome['values'] =>
    new Map(ofYears.flatMap(({ ends }) => [...(ends[end]?.values ?? [])]));
  const inYears = new Set(ofYears.flatMap(({ changes }) => changes));
  return {
    of: (chosen) => {
      const outcomes = ofYears.map(({ year, ids, known }) => {
        const own = ids.filter((id) => chosen.has(id));
        const key = own.join(' ');
        const found = known.get(key) ?? compute(new Set(own), year);
        known.set(key, found);
        return found;
      });
      return {
        values: new Map(outcomes.flatMap(({ values }) => [...values])),
        sound: outcomes.every(({ sound }) => sound),
      };
    },
    none: valuesOf(0),
    all: valuesOf(1),
    instances: new Map(ofYears.flatMap(({ ends }) => ends.flatMap((end) => [...end.instances]))),
    changes: from.analysis.law.making.changes.filter((change) => inYears.has(change)),
    evaluations: () => count,
  };
}

/** Whether the two questions differ in more than the law: another day, or more that was known. */
export function daysDiffer({ from, to, years, ofDay }: Computed): boolean {
  const asksDay = ofDay || years.includes(undefined);
  return from.knownOn !== to.knownOn || (asksDay && from.lawOf !== to.lawOf);
}

function outcomeOf(
  { from, to, counting, ofDay, names }: Computed,
  chosen: 'none' | 'all' | ReadonlySet<string>,
  year: number | undefined,
  readings: Readings,
): MixedOutcome {
  const isChosen = (id: string): boolean => (typeof chosen === 'string' ? chosen === 'all' : chosen.has(id));
  const law = mixedLaw(from.analysis, counting, ({ id }) => isChosen(id), readings);
  const { lawOf, knownOn } = isChosen(theDay) ? to : from;
  const { facts } = from;
  const asked = (some: readonly string[]): Answer =>
    evaluate(
      law.analysis,
      facts,
      questionOf({ lawOf, ...(knownOn === undefined ? {} : { knownOn }), ofDay }, some, year),
    );
  const answer = asked(names);
  // One name that is not there yet keeps the others from being answered.
  const there = answer.problems.length === 0 ? [] : namesThere(law, names, year);
  const { values } = there.length === 0 || there.length === names.length ? answer : asked(there);
  const read = law.asked();
  const found = values.map(({ instance, result }) => ({
    key: rowKey(today(law.analysis, instance.quantity.name), year, instance.owner, shownIndexes(instance)),
    instance,
    value: numberIn(result),
  }));
  return {
    values: new Map(found.map(({ key, value }) => [key, value])),
    instances: new Map(found.map(({ key, instance }) => [key, instance])),
    sound: read.every(({ state }) => state.analysis.sound),
    moments: read.map(({ moment }) => moment),
  };
}

/** Those of the names that the text has in which they are looked up. */
function namesThere(law: MixedLaw, names: readonly string[], year: number | undefined): readonly string[] {
  const [first] = law.asked();
  if (first === undefined) return [];
  const { analysis } = first.state;
  return names.filter((name) => isIn(quantityToday(analysis, name), year));
}

/** A text that tells a row from every other one; `indexes` as in `OutcomeRow`. */
export function rowKey(name: string, year: number | undefined, owner: string | undefined, indexes: string): string {
  return JSON.stringify([name, year ?? '', owner ?? '', indexes]);
}

/** All indexes but the year, as in `OutcomeRow`. */
function shownIndexes({ indexes }: Instance): string {
  return cellKey(indexes.filter((index) => index.kind !== 'year' || index.unit !== undefined)).replaceAll(';', ', ');
}

function numberIn(result: Result): Fraction | undefined {
  if (result.kind === 'absent') return zero;
  return result.kind === 'known' && result.datum.kind === 'number' ? result.datum.value : undefined;
}
