import type { Player } from './shapley.ts';
import { minus, sameWorth, sumOf, type Worth, type WorthOf } from './worth.ts';

/** Whether the law may still be computed so many times. */
export type Room = (texts: number) => boolean;

/**
 * Players parted into groups that do not affect each other: the effect of all is the sum of the effects of the groups, in
 * every row. Found from what each does alone, what it does as the last, and what two do together; where that does not add
 * up, all are one group.
 */
export function interacting(
  players: readonly Player[],
  worthOf: WorthOf,
  rows: number,
  room: Room,
): readonly (readonly Player[])[] {
  const with_ = (some: readonly Player[]): Worth => worthOf(stepsIn(some));
  const [none, all] = [with_([]), with_(players)];
  const without = (...some: readonly Player[]): Worth => with_(players.filter((player) => !some.includes(player)));
  const effectOf = (some: readonly Player[]): Worth => minus(with_(some), none);
  const addsUp = (groups: readonly (readonly Player[])[], to: Worth): boolean =>
    sameWorth(sumOf(groups.map(effectOf), rows), to);
  const alone = players.map((player) => [player]);
  const total = minus(all, none);
  if (addsUp(alone, total)) return alone;
  if (!room(players.length)) return [players];
  const suspects = players.filter((player) => !sameWorth(minus(all, without(player)), effectOf([player])));
  const loose = players.filter((player) => !suspects.includes(player)).map((player) => [player]);
  if (!addsUp([...loose, suspects], total)) return [players];
  if (suspects.length > 2 && room(suspects.length * (suspects.length - 1))) {
    const parts = connected(suspects, (one, other) => {
      const pair = effectOf([one, other]);
      const last = minus(all, without(one, other));
      const singly = sumOf([effectOf([one]), effectOf([other])], rows);
      const lastSingly = sumOf([minus(all, without(one)), minus(all, without(other))], rows);
      return !sameWorth(pair, singly) || !sameWorth(last, lastSingly);
    });
    if (addsUp(parts, effectOf(suspects))) return inOrderOf(players, [...loose, ...parts]);
  }
  return inOrderOf(players, [...loose, suspects]);
}

export function stepsIn(players: readonly Player[]): ReadonlySet<string> {
  return new Set(players.flatMap(({ steps }) => steps));
}

/** Groups of which each is reached from each of its own, and from no other. */
export function connected<T>(all: readonly T[], meets: (one: T, other: T) => boolean): readonly (readonly T[])[] {
  let groups: readonly (readonly T[])[] = [];
  for (const one of all) {
    const met = groups.filter((group) => group.some((other) => meets(other, one)));
    groups = [...groups.filter((group) => !met.includes(group)), [...met.flat(), one]];
  }
  return groups.map((group) => all.filter((one) => group.includes(one)));
}

function inOrderOf(players: readonly Player[], groups: readonly (readonly Player[])[]): readonly (readonly Player[])[] {
  const place = (group: readonly Player[]): number => players.findIndex((player) => group.includes(player));
  return groups.filter(({ length }) => length > 0).toSorted((one, other) => place(one) - place(other));
}
