import { assertWellFormed, type Bounds, boundsInSteps, faultOf } from './allocation-checks.ts';
import type { AllocationFault, AllocationInput, ClaimsInput, SharesInput } from './allocation-input.ts';
import { roundParts } from './allocation-rounding.ts';
import {
  add,
  boundedSum,
  compare,
  divide,
  equal,
  type Fraction,
  isNegative,
  isZero,
  multiply,
  one,
  subtract,
  sum,
  zero,
} from './fraction.ts';
import { type Filled, fill, raise } from './levels.ts';
import { fractionBits } from './limits.ts';
import { type Served, serve } from './ranked.ts';

export type * from './allocation-input.ts';

export interface AllocationResult {
  /** What each receiver gets. These and `rest` add up to the pot, always. Of who is undecided, see `open`, it says nothing. */
  readonly parts: readonly Fraction[];
  /** Each receiver's part before rounding. */
  readonly exact: readonly Fraction[];
  /** Per key the sum of its values, those of others that count in it too. None by claims. */
  readonly keyTotals: readonly Fraction[];
  /** Indexes of those who got one step more when rounding together, the largest remainder first. */
  readonly lastUnits: readonly number[];
  /** What nobody gets; negative where rounding each alone pays out more than the pot. */
  readonly rest: Fraction;
  /** How the amounts came about before rounding. */
  readonly course: Course;
  /** What depends on a draw that has not been recorded. */
  readonly open?: OpenDraw;
}

/** How a pot came to be divided as it was. */
export interface Course {
  /** Who had less than the floor and got that. */
  readonly raised: readonly number[];
  /**
   * What became of each unit that a receiver had by keys or claims alone: below 1 where floors take from the others or the pot is
   * short; absent where claims were served in order.
   */
  readonly factor?: Fraction;
  /** Per receiver what went over the cap in the first division (of claims: of the claim). */
  readonly over: readonly Fraction[];
  /** Per other who counts in a key without receiving, what it would have had. */
  readonly forgone: readonly Fraction[];
  /** Of claims, as the bounds left them. */
  readonly claims?: readonly Fraction[];
  /** Of claims that were served in order, in their order. */
  readonly served?: Served;
  readonly refill?: Filled;
}

export interface OpenDraw {
  /** Indexes of those between whom has to be drawn, in the order of receivers. */
  readonly between: readonly number[];
  /** Indexes of those whose part may depend on it, whoever else has a part that does not. */
  readonly undecided: ReadonlySet<number>;
  readonly restUndecided: boolean;
}

interface Amounts {
  readonly amounts: readonly Fraction[];
  readonly keyTotals: readonly Fraction[];
  /** What a refill goes by where it has no key of its own. */
  readonly measure: readonly Fraction[];
  readonly course: Omit<Course, 'refill'>;
}

/**
 * Divides a pot (*verdeling*), exactly and whatever the order of the receivers, in these steps.
 *
 * 1. **Bounds.** A floor counts as the next multiple of the step, a cap as the last one before it, so that rounding at the end
 *    goes over none (design, *Verdeling*: "rounding never carries anyone over a cap or under a floor").
 * 2. **First division.** By *shares*, everyone's measure is the sum over the keys of weight · value / total, the total also over
 *    others that count without receiving; the pot goes by measure, and the part of those others, and of a key of which all have
 *    nothing, is not paid. Who would have less than the floor gets the floor and the level of all others falls until the pot is
 *    enough (`raise`). By *claims*, all get their claim, brought within the bounds, if the pot is enough; else they are cut by one
 *    factor, nobody under the floor; or all floors are met first and then, in order, what each claims above that (`serve`).
 * 3. **Caps.** What goes over a cap is cut off.
 * 4. **Refill.** What is left of the pot is divided again, on top of what each has, over those who have not reached the cap; in
 *    rounds, each over who has room still (`fill`). In order of claims only those served take part.
 * 5. **Rounding.** By shares the parts add up to the exact total rounded down; by claims to the exact total rounded to the
 *    nearest step, down where that would be above the pot. Each alone, the difference shows in the rest.
 *
 * Throws where the weights do not add up to 1, a list does not have one value per receiver, or an order is not a permutation.
 */
export function allocate(input: AllocationInput): AllocationResult | AllocationFault {
  assertWellFormed(input);
  const fault = faultOf(input);
  if (fault !== undefined) return fault;
  const bounds = boundsInSteps(input);
  if ('fault' in bounds) return bounds;
  const first = 'keys' in input ? byShares(input, bounds) : byClaims(input, bounds);
  if ('fault' in first) return first;
  const { refill, exact } = refilled(input, bounds, first);
  const course: Course = { ...first.course, ...(refill === undefined ? {} : { refill }) };
  const { parts, lastUnits, paid, open } = roundParts(input, exact, course);
  const rest = subtract(input.pot, paid);
  const result: AllocationResult = {
    ...{ parts, exact, keyTotals: first.keyTotals, lastUnits, rest, course },
    ...(open === undefined ? {} : { open }),
  };
  assertWithin(input, bounds, result);
  return result;
}

function byShares(input: SharesInput, { floors, caps }: Bounds): Amounts | AllocationFault {
  const { pot, keys, receivers, others = 0 } = input;
  const keyTotals: Fraction[] = [];
  for (const [key, { values, others: more = [] }] of keys.entries()) {
    const total = boundedSum([...values, ...more], fractionBits);
    if (total === undefined) return { fault: 'key-total-too-large', key };
    keyTotals.push(total);
  }
  const measured = (
    count: number,
    of: (key: SharesInput['keys'][number]) => readonly Fraction[] | undefined,
  ): readonly Fraction[] => {
    let measure: readonly Fraction[] = Array.from({ length: count }, () => zero);
    for (const [key, { weight }] of keys.entries()) {
      const [total = zero, values] = [keyTotals[key], keys[key] === undefined ? undefined : of(keys[key])];
      if (isZero(total) || values === undefined) continue;
      const perUnit = divide(weight, total);
      measure = measure.map((part, index) => add(part, multiply(perUnit, values[index] ?? zero)));
    }
    return measure;
  };
  const measure = measured(receivers.length, ({ values }) => values);
  const raised = raise(pot, measure, subtract(one, sum(measure)), floors);
  const { amounts, over } = capped(raised.amounts, caps);
  const forgone = measured(others, (key) => key.others).map((own) => multiply(raised.level, own));
  const factor = isZero(pot) ? one : divide(raised.level, pot);
  return { amounts, keyTotals, measure, course: { raised: raised.raised, factor, over, forgone } };
}

function byClaims(input: ClaimsInput, { floors, caps }: Bounds): Amounts {
  const { pot, shortage } = input;
  const least = input.claims.map((claim, index) => larger(claim, floors?.[index] ?? zero));
  const { amounts: claims, over } = capped(least, caps);
  const raisedClaims = claims.flatMap((claim, index) =>
    compare(claim, input.claims[index] ?? zero) > 0 ? [index] : [],
  );
  const course = { raised: raisedClaims, over, forgone: [], claims };
  const shared = { keyTotals: [], measure: claims };
  const total = sum(claims);
  if (compare(total, pot) <= 0 && shortage === 'pro-rata')
    return { ...shared, amounts: claims, course: { ...course, factor: one } };
  if (shortage === 'pro-rata') {
    const { amounts, level, raised } = raise(pot, claims, zero, floors);
    return { ...shared, amounts, course: { ...course, raised, factor: level } };
  }
  const met = claims.map((_, index) => floors?.[index] ?? zero);
  const above = claims.map((claim, index) => subtract(claim, met[index] ?? zero));
  const served = serve(subtract(pot, sum(met)), above, shortage);
  const amounts = served.amounts.map((amount, index) => add(amount, met[index] ?? zero));
  return { ...shared, amounts, course: { ...course, served } };
}

function capped(
  amounts: readonly Fraction[],
  caps: readonly Fraction[] | undefined,
): { readonly amounts: readonly Fraction[]; readonly over: readonly Fraction[] } {
  const over = amounts.map((amount, index) => {
    const cap = caps?.[index];
    return cap === undefined || compare(amount, cap) <= 0 ? zero : subtract(amount, cap);
  });
  return { amounts: amounts.map((amount, index) => subtract(amount, over[index] ?? zero)), over };
}

/** What is left, once more over those who have room. Of what depends on a draw it is not known yet. */
function refilled(
  { pot, refill: again }: AllocationInput,
  { caps }: Bounds,
  { amounts, measure, course }: Amounts,
): { readonly refill?: Filled; readonly exact: readonly Fraction[] } {
  const served = course.served;
  if (again === undefined || served?.fates.includes('open') === true) return { exact: amounts };
  const keys = (again.key ?? measure).map((key, index) =>
    served === undefined || served.fates[index] === 'served' ? key : zero,
  );
  const rooms = caps?.map((cap, index) => subtract(cap, amounts[index] ?? zero));
  const refill = fill(subtract(pot, sum(amounts)), keys, rooms);
  return { refill, exact: amounts.map((amount, index) => add(amount, refill.added[index] ?? zero)) };
}

/** No euro appears or disappears, nobody goes over a bound: what breaks this is a mistake of the program. */
function assertWithin(
  { pot, rounding }: AllocationInput,
  { floors, caps }: Bounds,
  { parts, rest, open }: AllocationResult,
): void {
  const breaks = parts.some((part, index) => {
    const [low, high] = [floors?.[index] ?? zero, caps?.[index]];
    return (
      open?.undecided.has(index) !== true && (compare(part, low) < 0 || (high !== undefined && compare(part, high) > 0))
    );
  });
  const overspent = isNegative(rest) && rounding?.method !== 'per-recipient';
  const paid = add(sum(parts), rest);
  const adds = open === undefined ? equal(paid, pot) : compare(paid, pot) <= 0;
  if (breaks || overspent || !adds) throw new Error('a pot was divided beyond its bounds');
}

function larger(one: Fraction, other: Fraction): Fraction {
  return compare(one, other) < 0 ? other : one;
}
