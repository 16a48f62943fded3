import { add, compare, divide, type Fraction, isZero, multiply, subtract, sum, zero } from './fraction.ts';

/** What is divided by one measure under floors. */
export interface Raised {
  readonly amounts: readonly Fraction[];
  /** What one unit of the measure gives. */
  readonly level: Fraction;
  /** Indexes of those who would have less than their floor. */
  readonly raised: readonly number[];
}

/**
 * Divides an amount in proportion to a measure, of which nobody gets less than a floor: `highest(floor, level · measure)`
 * for everyone, with the one level at which these add up to the amount. `idle` is the measure of nobody, whose part is
 * not paid; it falls with the level as all parts do. Found by taking out those who would have less than their floor, who fall
 * out the sooner the higher their floor is to their measure. The floors together may not exceed the amount, nor the measure
 * be nothing.
 */
export function raise(
  amount: Fraction,
  measure: readonly Fraction[],
  idle: Fraction,
  floors?: readonly Fraction[],
): Raised {
  const at = (list: readonly Fraction[] | undefined, index: number): Fraction => list?.[index] ?? zero;
  let active = add(sum(measure), idle);
  let left = amount;
  let level = divide(left, active);
  const raised: number[] = [];
  for (const index of byFloor(measure, floors)) {
    if (compare(at(floors, index), multiply(level, at(measure, index))) <= 0) break;
    raised.push(index);
    left = subtract(left, at(floors, index));
    active = subtract(active, at(measure, index));
    level = isZero(active) ? zero : divide(left, active);
  }
  const isRaised = new Set(raised);
  const amounts = measure.map((own, index) => (isRaised.has(index) ? at(floors, index) : multiply(level, own)));
  return { amounts, level, raised };
}

/** Those with a floor: first who have nothing of the measure, then by floor per unit of the measure, highest first. */
function byFloor(measure: readonly Fraction[], floors: readonly Fraction[] | undefined): readonly number[] {
  const rated = (floors ?? []).flatMap((floor, index) => {
    const own = measure[index] ?? zero;
    return isZero(floor) ? [] : [{ index, ...(isZero(own) ? {} : { rate: divide(floor, own) }) }];
  });
  rated.sort((left, right) => {
    if (left.rate === undefined || right.rate === undefined)
      return Number(right.rate === undefined) - Number(left.rate === undefined);
    return compare(right.rate, left.rate);
  });
  return rated.map(({ index }) => index);
}

export interface Filled {
  /** What each gets on top, never more than its room. */
  readonly added: readonly Fraction[];
  /** What nobody had room or a key for. */
  readonly left: Fraction;
  readonly rounds: readonly FillRound[];
}

export interface FillRound {
  /** What was divided in this round over those who had room still. */
  readonly divided: Fraction;
  /** Indexes of those who reached their limit in it. */
  readonly full: readonly number[];
}

/**
 * Divides an amount in proportion to a key over those who have room (*restant opnieuw*): whoever reaches the limit leaves, and
 * what went over it is divided again over the others, by the same key, until nobody exceeds. In the end all have
 * `lowest(room, level · key)`, with one level for all; each round raises it. Without rooms there is no limit.
 */
export function fill(amount: Fraction, keys: readonly Fraction[], rooms?: readonly Fraction[]): Filled {
  const active = byRoom(keys, rooms);
  const added = keys.map(() => zero);
  const rounds: FillRound[] = [];
  let left = amount;
  let total = sum(active.map(({ key }) => key));
  let given = zero;
  let at = 0;
  let level = zero;
  while (!isZero(left) && at < active.length) {
    level = divide(subtract(amount, given), total);
    const full: number[] = [];
    const divided = left;
    let over = zero;
    for (let next = active[at]; next?.rate !== undefined && compare(next.rate, level) <= 0; next = active[at]) {
      const { index, key, room } = next;
      added[index] = room;
      given = add(given, room);
      total = subtract(total, key);
      over = add(over, subtract(multiply(level, key), room));
      full.push(index);
      at += 1;
    }
    left = over;
    rounds.push({ divided, full: full.sort((one, other) => one - other) });
  }
  for (const { index, key } of active.slice(at)) added[index] = multiply(level, key);
  return { added, left, rounds };
}

interface WithRoom {
  readonly index: number;
  readonly key: Fraction;
  readonly room: Fraction;
  /** The level at which it is full; absent where it never is. */
  readonly rate?: Fraction;
}

/** Those who have a key and room, who is full the soonest first. */
function byRoom(keys: readonly Fraction[], rooms: readonly Fraction[] | undefined): readonly WithRoom[] {
  const active = keys.flatMap((key, index): readonly WithRoom[] => {
    const room = rooms?.[index];
    if (isZero(key) || (room !== undefined && isZero(room))) return [];
    return [{ index, key, room: room ?? zero, ...(room === undefined ? {} : { rate: divide(room, key) }) }];
  });
  return [...active].sort((left, right) => {
    if (left.rate === undefined || right.rate === undefined) return left.index - right.index;
    return compare(left.rate, right.rate);
  });
}
