import type { AtomicChange } from '../amend/atomic-changes.ts';
import { connected, type Room } from './interaction.ts';
import { theDay } from './mixed-outcomes.ts';
import type { Player } from './shapley.ts';

/** What cannot be parted: one change, or several none of which makes a text without the others. */
export interface Unit {
  /** The id of its first change. */
  readonly id: string;
  readonly members: readonly string[];
  /** Ids of the units without which a text with this one holds errors. */
  readonly needs: readonly string[];
}

/**
 * Parts changes into what can be told apart. `fits` says whether the text with just these changes is without errors. In
 * the order given; what is needed for a text is the first found of the smallest that do.
 */
export function unitsOf(
  ids: readonly string[],
  fits: (some: ReadonlySet<string>) => boolean,
  room: Room,
): readonly Unit[] {
  const needs = new Map(ids.map((id) => [id, neededBy(id, ids, fits, room)]));
  const reached = new Map(ids.map((id) => [id, closure(id, needs)]));
  const mutual = (one: string, other: string): boolean =>
    reached.get(one)?.has(other) === true && reached.get(other)?.has(one) === true;
  const members = connected(ids, mutual);
  const unitOf = (id: string): string => members.find((group) => group.includes(id))?.[0] ?? id;
  return members.map((group) => {
    const [id = ''] = group;
    const own = new Set(group.flatMap((one) => [...(reached.get(one) ?? [])].map(unitOf)));
    return { id, members: group, needs: [...own].filter((one) => one !== id) };
  });
}

/** These changes with all they need. */
export function withNeeds(some: ReadonlySet<string>, units: readonly Unit[]): ReadonlySet<string> {
  const taken = units.filter(({ id }) => some.has(id)).flatMap(({ id, needs }) => [id, ...needs]);
  const whole = units.filter(({ id }) => taken.includes(id)).flatMap(({ members }) => members);
  return new Set(whole);
}

/** Units of which one took away words of the other are one player, each with its own step. */
export function playersOf(
  units: readonly Unit[],
  changes: readonly AtomicChange[],
  overwritten: ReadonlyMap<AtomicChange, readonly AtomicChange[]>,
): readonly Player[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const tookFrom = (one: string, other: string): boolean => {
    const change = byId.get(one);
    return change !== undefined && (overwritten.get(change) ?? []).some(({ id }) => id === other);
  };
  return connected(units, (one, other) =>
    one.members.some((id) => other.members.some((old) => tookFrom(id, old) || tookFrom(old, id))),
  ).map((group) => ({ steps: group.map(({ id }) => id) }));
}

/** The fewest other changes with which the text is without errors: none where it is so alone, or nothing helps. */
function neededBy(
  id: string,
  ids: readonly string[],
  fits: (some: ReadonlySet<string>) => boolean,
  room: Room,
): readonly string[] {
  if (id === theDay || !room(1) || fits(new Set([id]))) return [];
  const earlier = ids.slice(0, ids.indexOf(id));
  const others = ids.filter((one) => one !== id);
  const candidates = [earlier, others].find((some) => room(1) && fits(new Set([...some, id])));
  if (candidates === undefined) return [];
  return fewest([id], candidates, false, (some) => !room(1) || fits(new Set(some)));
}

/** A smallest choice of candidates that does beside those that are there, by halves (Junker 2004, QuickXplain). */
function fewest(
  there: readonly string[],
  candidates: readonly string[],
  isNew: boolean,
  does: (some: readonly string[]) => boolean,
): readonly string[] {
  if (isNew && does(there)) return [];
  if (candidates.length <= 1) return candidates;
  const half = Math.floor(candidates.length / 2);
  const [first, last] = [candidates.slice(0, half), candidates.slice(half)];
  const ofLast = fewest([...there, ...first], last, first.length > 0, does);
  const ofFirst = fewest([...there, ...ofLast], first, ofLast.length > 0, does);
  return [...ofFirst, ...ofLast];
}

function closure(id: string, needs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const needed of needs.get(one) ?? []) found.add(needed);
  return found;
}
