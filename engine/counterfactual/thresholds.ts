import type { Datum } from '../model.ts';
import { placesToTry } from './alternatives.ts';
import type { FactRead } from './facts-read.ts';
import { type Scale, scaleOf } from './scale.ts';
import type { Trial, Trials, Values } from './trials.ts';

/** A fact with another value. */
export interface Turned {
  readonly fact: FactRead;
  readonly to: Datum | 'absent';
  /** The last value on the way there with which it does not turn. */
  readonly notYet?: Datum;
}

/** Facts changed together, by which facts hold them. */
export type Turning = ReadonlyMap<string, Turned>;

export function scaleOfFact({ instance, value }: FactRead): Scale | undefined {
  return scaleOf(instance.quantity, typeof value === 'string' ? undefined : value);
}

export function valuesOf(changes: Turning): Values {
  return new Map([...changes].map(([key, { to }]) => [key, to]));
}

/**
 * The nearest value on a scale with which it turns, found by steps that grow and then by halving; and values with which it
 * goes another way without turning, at most a few on either side, and the farthest.
 */
export function alongScale(
  trials: Trials,
  changes: Turning,
  fact: FactRead,
  scale: Scale,
): { readonly turned?: Turned; readonly others: readonly Datum[] } {
  const base = valuesOf(changes);
  const at = (place: bigint): Trial => trials.try(new Map([...base, [fact.key, scale.valueAt(place)]]));
  const unchanged = trials.try(base);
  const isOpen = typeof fact.value === 'string';
  const start = isOpen ? at(scale.start) : unchanged;
  if (isOpen && start.turned) return { turned: { fact, to: scale.valueAt(scale.start) }, others: [] };
  const others = new Set<bigint>(isOpen ? [scale.start] : []);
  const turned: { readonly place: bigint; readonly notYet: bigint }[] = [];
  const { up, down, landmarks } = placesToTry(scale, trials.landmarks(base, fact.instance));
  // What makes no difference at either end most often makes none between, unless something is known to stand there.
  const differs = [up, down].some((places) => {
    const end = places.at(-1);
    const trial = end === undefined ? start : at(end);
    return trial.turned || trial.way !== start.way || isPassed(start, trial);
  });
  const worth = (place: bigint): boolean => differs || landmarks.has(place);
  for (const places of [up, down]) {
    const ways = new Set([start.way]);
    let last = scale.start;
    let before = start;
    for (const place of places.filter((one) => worth(one) || one === places.at(-1))) {
      const trial = at(place);
      if (trial.turned) {
        turned.push(halved(last, place, (between) => at(between).turned));
        break;
      }
      const between = isPassed(before, trial) ? justBetween(at, last, place) : undefined;
      if (between !== undefined) {
        turned.push(between);
        break;
      }
      if (!ways.has(trial.way) && ways.size <= mostWays) others.add(place);
      ways.add(trial.way);
      last = place;
      before = trial;
    }
    if (last !== scale.start) others.add(last);
  }
  const away = ({ place }: { readonly place: bigint }): bigint =>
    place < scale.start ? scale.start - place : place - scale.start;
  const [nearest] = turned.toSorted((one, other) => (away(one) < away(other) ? -1 : 1));
  const sure = trials.ended() === undefined;
  return {
    ...(nearest && {
      turned: {
        fact,
        to: scale.valueAt(nearest.place),
        ...(sure ? { notYet: scale.valueAt(nearest.notYet) } : {}),
      },
    }),
    others: [...others].map(scale.valueAt),
  };
}

const mostWays = 3;

/** Whether what is wished lies between what came out. */
function isPassed({ side: before = 0 }: Trial, { side: after = 0 }: Trial): boolean {
  return before * after < 0;
}

/** Where it comes out just so between two places on either side of that, if it does. */
function justBetween(
  at: (place: bigint) => Trial,
  last: bigint,
  place: bigint,
): { readonly place: bigint; readonly notYet: bigint } | undefined {
  const before = at(last).side ?? 0;
  const found = halved(last, place, (between) => (at(between).side ?? before) * before <= 0);
  return at(found.place).turned ? found : undefined;
}

/** From a place where it does not turn to one where it does: two that are one step apart, the one not and the other so. */
function halved(
  not: bigint,
  so: bigint,
  turns: (place: bigint) => boolean,
): { readonly place: bigint; readonly notYet: bigint } {
  let [low, high] = [not, so];
  for (;;) {
    // Half the way, towards the low end on either side.
    const middle = low + (high - low) / 2n;
    if (middle === low) break;
    if (turns(middle)) high = middle;
    else low = middle;
  }
  return { place: high, notYet: low };
}

/** The same without what can be left out, each value as near to what it was as it may be. */
export function narrowed(trials: Trials, set: Turning): Turning {
  let changes = set;
  for (const key of set.keys()) {
    const less = new Map(changes);
    less.delete(key);
    if (less.size > 0 && trials.try(valuesOf(less)).turned) changes = less;
  }
  // Alone it was found where it turns.
  if (set.size > 1) for (const [key, one] of changes) changes = new Map(changes).set(key, nearer(trials, changes, one));
  return trials.ended() === undefined
    ? new Map([...changes].map(([key, one]) => [key, checked(trials, changes, one)]))
    : plain(changes);
}

function nearer(trials: Trials, changes: Turning, one: Turned): Turned {
  const scale = typeof one.to === 'string' ? undefined : scaleOfFact(one.fact);
  const place = typeof one.to === 'string' ? undefined : scale?.placeOf(one.to);
  if (scale === undefined || place === undefined || place === scale.start) return one;
  const { fact } = one;
  const turns = (at: bigint): boolean =>
    trials.try(valuesOf(new Map(changes).set(fact.key, { fact, to: scale.valueAt(at) }))).turned;
  if (typeof fact.value === 'string' && turns(scale.start)) return { fact, to: scale.valueAt(scale.start) };
  const nearest = halved(scale.start, place, turns);
  return { fact, to: scale.valueAt(nearest.place), notYet: scale.valueAt(nearest.notYet) };
}

/** What was not yet enough may be so since another was made smaller. */
function checked(trials: Trials, changes: Turning, { notYet, ...one }: Turned): Turned {
  if (notYet === undefined) return one;
  const before = new Map(changes).set(one.fact.key, { fact: one.fact, to: notYet });
  return trials.try(valuesOf(before)).turned ? one : { ...one, notYet };
}

/** Where the search ended before it was certain, nothing is told of what is not yet enough. */
function plain(changes: Turning): Turning {
  return new Map([...changes].map(([key, { notYet: _, ...one }]) => [key, one]));
}
