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

/** What there is to find out about: changes in the order of application. */
export interface Asked {
  readonly ids: readonly string[];
  /** Whether the text with just these changes is without errors. */
  readonly fits: (some: ReadonlySet<string>) => boolean;
  /** Those whose words a change takes away. */
  readonly before: (id: string) => readonly string[];
  readonly room: Room;
}

/** Parts changes into what can be told apart, each with what it needs: the first found of the smallest choices that do. */
export function unitsOf(asked: Asked): readonly Unit[] {
  const { ids, before } = asked;
  const needs = new Map<string, readonly string[]>();
  for (const id of ids) {
    const taken = closure(
      id,
      new Map(ids.map((one) => [one, [...before(one), ...(one === id ? [] : (needs.get(one) ?? []))]])),
    );
    needs.set(
      id,
      id === theDay
        ? []
        : neededBy(
            id,
            [...taken].filter((one) => one !== id),
            asked,
          ),
    );
  }
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
export function playersOf(units: readonly Unit[], before: Asked['before']): readonly Player[] {
  const takes = (one: Unit, other: Unit): boolean =>
    one.members.some((id) => before(id).some((taken) => other.members.includes(taken)));
  return connected(units, (one, other) => takes(one, other) || takes(other, one)).map((group) => ({
    steps: group.map(({ id }) => id),
  }));
}

/**
 * The fewest other changes with which the text is without errors: none where it is so alone, or nothing helps. A change
 * that finds no place without those whose words it takes (`after`) says only beside them what it needs.
 */
function neededBy(id: string, after: readonly string[], { ids, fits, room }: Asked): readonly string[] {
  const does = (some: readonly string[]): boolean => fits(new Set(some));
  const missing = (there: readonly string[]): readonly string[] => {
    if (!room(1) || does(there)) return [];
    const others = ids.filter((one) => !there.includes(one));
    const earlier = others.filter((one) => ids.indexOf(one) < ids.indexOf(id));
    const candidates = [earlier, others].find((some) => room(1) && does([...some, ...there]));
    if (candidates === undefined) return [];
    return fewest(there, candidates, false, (some) => !room(1) || does(some));
  };
  const alone = missing([id]);
  return after.length === 0 ? alone : [...alone, ...missing([...new Set([...after, ...alone, id])])];
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
