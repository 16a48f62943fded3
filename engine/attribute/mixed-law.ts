import { type AtomicChange, counts } from '../amend/atomic-changes.ts';
import type { Readings } from '../amend/drafts.ts';
import { saysNothingElse } from '../amend/overwriting.ts';
import type { Analysis, Law, LawState, Moment } from '../model.ts';

/** The day whose law is asked and what was known; which changes count for whom is decided by it. */
export interface Day {
  readonly lawOf: string;
  readonly knownOn?: string;
}

/** Whether a change counts at a moment for who asks on each of two days. */
export type Counting = (change: AtomicChange, moment: Moment) => { readonly from: boolean; readonly to: boolean };

/** A law that never was: some changes count as on the later day, the others as on the earlier one. */
export interface MixedLaw {
  readonly analysis: Analysis;
  /** The moments whose text was asked so far, each with that text. */
  readonly asked: () => readonly { readonly moment: Moment; readonly state: LawState }[];
}

/** Whose text counts on two days of one law. */
export function countingOn(from: Day, to: Day): Counting {
  return (change, moment) => ({
    from: counts(change, momentOn(from, moment)),
    to: counts(change, momentOn(to, moment)),
  });
}

/** The same question on another day: a year keeps its own law, as far as that was in force and known by then. */
function momentOn({ lawOf, knownOn }: Day, { knownOn: _known, ...moment }: Moment): Moment {
  const ofDay = moment.exact || moment.year === undefined;
  return {
    ...moment,
    ...(ofDay ? { lawOf } : {}),
    inForceBy: lawOf,
    ...(knownOn === undefined ? {} : { knownOn }),
  };
}

/** The law in which those changes that are `chosen` count as on the second day. */
export function mixedLaw(
  analysis: Analysis,
  counting: Counting,
  chosen: (change: AtomicChange) => boolean,
  readings: Readings,
): MixedLaw {
  const { law } = analysis;
  const asked = new Map<string, { readonly moment: Moment; readonly state: LawState }>();
  const stateAt = (moment: Moment): LawState => {
    const own = law.making.changes.filter((change) => {
      const { from, to } = counting(change, moment);
      // Other names count from the start: whatever was written later uses them, and they change no value.
      if (saysNothingElse(change)) return from || to;
      return chosen(change) ? to : from;
    });
    return stateOf(own);
  };
  const mixed: Law = {
    name: law.name,
    amendments: law.amendments,
    problems: [],
    state: (moment) => {
      const state = stateAt(moment);
      asked.set(JSON.stringify(moment), { moment, state });
      return state;
    },
    reachable: () => {
      const all = law.reachable().map(({ moment }) => ({ moment, state: stateAt(moment) }));
      return all.filter((one, at) => all.findIndex(({ state }) => state === one.state) === at);
    },
    withExample: law.withExample,
    currentName: law.currentName,
    making: law.making,
  };
  const stateOf = law.making.statesFor(mixed, readings);
  return {
    analysis: { ...analysis, law: mixed },
    asked: () => [...asked.values()],
  };
}

/** Changes that count otherwise on one day than on the other, at some of these moments. */
export function changesBetween(
  { law }: Analysis,
  counting: Counting,
  moments: readonly Moment[],
): readonly AtomicChange[] {
  return law.making.changes.filter(
    (change) =>
      !saysNothingElse(change) &&
      moments.some((moment) => {
        const { from, to } = counting(change, moment);
        return from !== to;
      }),
  );
}
