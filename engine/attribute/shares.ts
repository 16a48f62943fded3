import { interacting, type Room, stepsIn } from './interaction.ts';
import { inApplication, type Player, type Shares, shapley, textsOfShapley } from './shapley.ts';
import { minus, sumOf, type Worth, type WorthOf } from './worth.ts';

/** The most players among whom all orders are looked at. */
export const mostPlayers = 8;

/** A group of players that affect each other, or one with several steps. */
export interface SharedGroup {
  readonly members: readonly string[];
  readonly method: 'sequence' | 'shapley' | 'order';
  /** By how much the effect of all differs from the sum of what each does alone, row by row; nothing for a sequence. */
  readonly interaction: Worth;
}

export interface SharedNote {
  readonly kind: 'merged';
  readonly changes: number;
  readonly players: number;
}

export interface Sharing extends Shares {
  readonly groups: readonly SharedGroup[];
  readonly notes: readonly SharedNote[];
  /** Not everything could be looked at. */
  readonly stopped: boolean;
}

export interface Game {
  /** In the order of application, by the first of their steps. */
  readonly players: readonly Player[];
  /** All steps in the order of application. */
  readonly order: readonly string[];
  readonly worthOf: WorthOf;
  readonly rows: number;
  readonly room: Room;
  /** What players may be told as one, the closest first: of one article of an amendment, of one amendment. */
  readonly alike: readonly ((step: string) => string)[];
}

/**
 * Parts what all changes do together over them, in every row: each group of changes that work together by itself, among its
 * own by their average over all orders. Whatever is left out for want of room, the amounts add up to the whole.
 */
export function shared(game: Game): Sharing {
  const { players, room, worthOf, rows } = game;
  if (!room(players.length)) return stopped(game);
  const parts = interacting(players, worthOf, rows, room).map((group) => ofGroup(game, group));
  return {
    amounts: new Map(parts.flatMap(({ amounts }) => [...amounts])),
    inOrder: [...new Set(parts.flatMap(({ inOrder }) => inOrder))],
    groups: parts.flatMap(({ groups }) => groups),
    notes: parts.flatMap(({ notes }) => notes),
    stopped: parts.some((part) => part.stopped),
  };
}

/** In the order of application as far as there is room; what then is left goes to the last. */
function stopped(game: Game): Sharing {
  const { order, worthOf, rows, room } = game;
  const fit = order.findIndex((_, at) => !room(at + 1));
  const told = fit < 0 ? order : [...order.slice(0, Math.max(fit - 1, 0)), ...order.slice(-1)];
  const skipped = order.filter((step) => !told.includes(step));
  const last = told.at(-1);
  const whole: WorthOf = (some) =>
    worthOf(last !== undefined && some.has(last) ? new Set([...some, ...skipped]) : some);
  return {
    ...inApplication(told, whole, rows),
    groups: [{ members: order, method: 'order', interaction: [] }],
    notes: [],
    stopped: true,
  };
}

function ofGroup(game: Game, group: readonly Player[]): Sharing {
  const { worthOf, rows, room, alike } = game;
  const order = game.order.filter((step) => group.some(({ steps }) => steps.includes(step)));
  const quiet = { notes: [], stopped: false } as const;
  if (group.length === 1) {
    const groups: readonly SharedGroup[] =
      order.length === 1 ? [] : [{ members: order, method: 'sequence', interaction: [] }];
    return room(order.length)
      ? { ...inApplication(order, worthOf, rows), groups, ...quiet }
      : stopped({ ...game, order });
  }
  const few = merged(group, order, alike);
  const notes: readonly SharedNote[] =
    few.length === group.length ? [] : [{ kind: 'merged', changes: order.length, players: few.length }];
  const single = (player: Player): Worth => minus(worthOf(stepsIn([player])), worthOf(new Set()));
  const joint = minus(worthOf(stepsIn(group)), worthOf(new Set()));
  const interaction = minus(joint, sumOf(group.map(single), rows));
  if (few.length > mostPlayers || !room(textsOfShapley(few))) {
    const isTooMuch = few.length <= mostPlayers;
    if (!room(order.length)) return stopped({ ...game, order });
    const groups: readonly SharedGroup[] = [{ members: order, method: 'order', interaction }];
    return { ...inApplication(order, worthOf, rows), groups, notes, stopped: isTooMuch };
  }
  const sequences = few
    .filter(({ steps }) => steps.length > 1)
    .map(({ steps }): SharedGroup => ({ members: steps, method: 'sequence', interaction: [] }));
  const groups: readonly SharedGroup[] = [...sequences, { members: order, method: 'shapley', interaction }];
  return { ...shapley(few, order, worthOf, rows), groups, notes, stopped: false };
}

/** Players of one article, then of one amendment, as one: the largest such sets first, until few enough are left. */
function merged(players: readonly Player[], order: readonly string[], alike: Game['alike']): readonly Player[] {
  let left = players;
  for (const keyOf of alike) {
    const sets = new Map<string, readonly Player[]>();
    for (const player of left) {
      const key = keyOf(player.steps[0] ?? '');
      sets.set(key, [...(sets.get(key) ?? []), player]);
    }
    const largest = [...sets.values()]
      .filter(({ length }) => length > 1)
      .toSorted((one, other) => other.length - one.length);
    for (const set of largest) {
      if (left.length <= mostPlayers) return left;
      const steps = order.filter((step) => set.some((player) => player.steps.includes(step)));
      left = [...left.filter((player) => !set.includes(player)), { steps }];
    }
  }
  return left;
}
