/**
 * Divisions once more, from their definitions and by trying everything: which set of receivers is held by its bound, and every
 * order of those that are tied. Only for a handful of receivers.
 */
import type { AllocationInput, Ranking } from '../../engine/value/allocate.ts';
import {
  add,
  compare,
  divide,
  equal,
  type Fraction,
  floor,
  fraction,
  isZero,
  multiply,
  one,
  subtract,
  sum,
  zero,
} from '../../engine/value/fraction.ts';

/** Before rounding; of claims in order for one order of the receivers. */
export interface Expected {
  readonly amounts: readonly Fraction[];
  readonly left: Fraction;
}

/** What everybody gets before rounding, where nothing is tied. */
export function expectedExact(input: AllocationInput): Expected {
  const { pot, receivers, refill } = input;
  const floors = receivers.map((_, at) => ceiling(input.floors?.[at] ?? zero, input.rounding?.step));
  const caps = input.caps?.map((cap) => wholeSteps(cap, input.rounding?.step));
  const first = 'keys' in input ? shares(input.keys, receivers.length) : claimsWithin(input.claims, floors, caps);
  let amounts: readonly Fraction[];
  let takesPart = receivers.map(() => true);
  if ('keys' in input) amounts = lifted(pot, first, one, floors).map((amount, at) => least(amount, caps?.[at]));
  else if (compare(sum(first), pot) <= 0) amounts = first;
  else if (input.shortage === 'pro-rata') amounts = lifted(pot, first, sum(first), floors);
  else {
    const above = first.map((claim, at) => subtract(claim, nth(floors, at)));
    const served = inOrder(subtract(pot, sum(floors)), above, orderOf(input.shortage), input.shortage.misfit);
    amounts = served.map((amount, at) => add(amount, nth(floors, at)));
    takesPart = served.map((amount, at) => equal(amount, nth(above, at)));
  }
  if (refill === undefined) return { amounts, left: subtract(pot, sum(amounts)) };
  const keys = (refill.key ?? first).map((key, at) => (takesPart[at] === true ? key : zero));
  const rooms = caps?.map((cap, at) => subtract(cap, nth(amounts, at)));
  const added = filled(subtract(pot, sum(amounts)), keys, rooms);
  const all = amounts.map((amount, at) => add(amount, nth(added, at)));
  return { amounts: all, left: subtract(pot, sum(all)) };
}

/** `highest(floor, level · measure)` adding up to the amount: whichever set of the receivers is held by its floor. */
export function lifted(
  amount: Fraction,
  measure: readonly Fraction[],
  whole: Fraction,
  floors: readonly Fraction[],
): readonly Fraction[] {
  for (const held of subsets(measure.length)) {
    const left = subtract(amount, sum(held.map((at) => nth(floors, at))));
    const active = subtract(whole, sum(held.map((at) => nth(measure, at))));
    const level = isZero(active) ? zero : divide(left, active);
    if (isZero(active) && !isZero(left)) continue;
    const fits = measure.every((own, at) => {
      const compared = compare(nth(floors, at), multiply(level, own));
      return held.includes(at) ? compared >= 0 : compared <= 0;
    });
    if (fits) return measure.map((own, at) => (held.includes(at) ? nth(floors, at) : multiply(level, own)));
  }
  throw new Error('some set is held by its floors');
}

/** `lowest(room, level · key)` adding up to the amount, or all rooms full: whichever set of the receivers is full. */
export function filled(
  amount: Fraction,
  keys: readonly Fraction[],
  rooms: readonly Fraction[] | undefined,
): readonly Fraction[] {
  const room = (at: number): Fraction => (isZero(nth(keys, at)) ? zero : nth(rooms ?? [], at));
  if (keys.every(isZero)) return keys;
  if (rooms !== undefined && compare(sum([...keys.keys()].map(room)), amount) <= 0) return [...keys.keys()].map(room);
  for (const full of subsets(keys.length)) {
    if (rooms === undefined && full.length > 0) continue;
    const left = subtract(amount, sum(full.map(room)));
    const active = subtract(sum(keys), sum(full.map((at) => nth(keys, at))));
    if (isZero(active)) continue;
    const level = divide(left, active);
    const fits = keys.every((key, at) => {
      if (rooms === undefined) return true;
      const compared = compare(room(at), multiply(level, key));
      return full.includes(at) ? compared <= 0 : compared >= 0;
    });
    if (fits) return keys.map((key, at) => (full.includes(at) ? room(at) : multiply(level, key)));
  }
  throw new Error('some set is full');
}

/** Each round by itself: what is left goes to who is not full, by key; who would go over the limit takes what fits. */
export function filledInRounds(
  amount: Fraction,
  keys: readonly Fraction[],
  rooms: readonly Fraction[],
): { readonly added: readonly Fraction[]; readonly divided: readonly Fraction[] } {
  const added = keys.map(() => zero);
  const divided: Fraction[] = [];
  let left = amount;
  for (;;) {
    const active = [...keys.keys()].filter(
      (at) => !isZero(nth(keys, at)) && compare(nth(added, at), nth(rooms, at)) < 0,
    );
    if (isZero(left) || active.length === 0) return { added, divided };
    divided.push(left);
    const total = sum(active.map((at) => nth(keys, at)));
    const perUnit = divide(left, total);
    for (const at of active) {
      const part = least(multiply(perUnit, nth(keys, at)), subtract(nth(rooms, at), nth(added, at)));
      added[at] = add(nth(added, at), part);
      left = subtract(left, part);
    }
  }
}

/** Serves claims one by one, in the order given. */
export function inOrder(
  money: Fraction,
  claims: readonly Fraction[],
  order: readonly number[],
  misfit: Ranking['misfit'],
): readonly Fraction[] {
  const amounts = claims.map(() => zero);
  let left = money;
  for (const at of order) {
    const claim = nth(claims, at);
    const fits = compare(claim, left) <= 0;
    if (!fits && misfit === 'stops') break;
    const amount = fits ? claim : misfit === 'skipped' ? zero : left;
    amounts[at] = amount;
    left = subtract(left, amount);
  }
  return amounts;
}

/** Every order in which receivers may be served, as far as ranks and draws leave it open. */
export function possibleOrders({
  ranks,
  ties: { order, drawn = order.length },
}: Ranking): readonly (readonly number[])[] {
  return permutations(order).filter((candidate) =>
    candidate.every((left, place) =>
      candidate.slice(place + 1).every((right) => {
        const [one, other] = [ranks[left] ?? 0, ranks[right] ?? 0];
        if (one !== other) return one < other;
        const [before, after] = [order.indexOf(left), order.indexOf(right)];
        return before < after || before >= drawn || after >= drawn;
      }),
    ),
  );
}

function orderOf({ ranks, ties }: Ranking): readonly number[] {
  return [...ties.order].sort((left, right) => (ranks[left] ?? 0) - (ranks[right] ?? 0));
}

function shares(
  keys: readonly {
    readonly weight: Fraction;
    readonly values: readonly Fraction[];
    readonly others?: readonly Fraction[];
  }[],
  count: number,
): readonly Fraction[] {
  return Array.from({ length: count }, (_, at) =>
    keys
      .map(({ weight, values, others = [] }) => {
        const total = [...values, ...others].reduce(add, zero);
        return isZero(total) ? zero : divide(multiply(weight, nth(values, at)), total);
      })
      .reduce(add, zero),
  );
}

function claimsWithin(
  claims: readonly Fraction[],
  floors: readonly Fraction[],
  caps: readonly Fraction[] | undefined,
): readonly Fraction[] {
  return claims.map((claim, at) => {
    const raised = compare(claim, nth(floors, at)) < 0 ? nth(floors, at) : claim;
    return least(raised, caps?.[at]);
  });
}

function wholeSteps(value: Fraction, step: Fraction | undefined): Fraction {
  return step === undefined ? value : multiply(fraction(floor(divide(value, step))), step);
}

function ceiling(value: Fraction, step: Fraction | undefined): Fraction {
  const below = wholeSteps(value, step);
  return step === undefined || equal(below, value) ? value : add(below, step);
}

function least(value: Fraction, most: Fraction | undefined): Fraction {
  return most !== undefined && compare(value, most) > 0 ? most : value;
}

function* subsets(count: number): Generator<readonly number[]> {
  for (let bits = 0; bits < 2 ** count; bits++)
    yield Array.from({ length: count }, (_, at) => at).filter((at) => bits & (1 << at));
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

function nth(values: readonly Fraction[], at: number): Fraction {
  const value = values[at];
  if (value === undefined) throw new Error(`no value with index ${at}`);
  return value;
}
