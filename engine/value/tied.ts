import type { Ranking } from './allocation-input.ts';
import { compare, type Fraction, isZero, subtract, sum, zero } from './fraction.ts';
import type { Fate } from './ranked.ts';

/** What comes of those who are served together, as no draw says who goes first. */
export interface Tied {
  /** Absent: that depends on the draw. */
  readonly amounts: readonly (Fraction | undefined)[];
  readonly fates: readonly Fate[];
  /** All that may be left afterwards; absent: too much to go through. */
  readonly lefts?: readonly Fraction[];
  readonly stopped: boolean;
}

/**
 * Of a tied group so many states are gone through, times the different claims in it; beyond it everybody counts as depending on
 * the draw who may fit.
 */
const mostStates = 20_000;

/**
 * What every order gives to receivers who together claim more than is left: the amounts that are the same in all orders. Two or
 * more, each with a claim above zero.
 *
 * Where the misfit gets what is left, nobody is decided: who goes first gets more than who goes last. Where it stops, whoever
 * fits at all is served when first and not when last. Where misfits are skipped, it depends on what the others take: for that
 * the states are gone through that some order leads to.
 */
export function tied(left: Fraction, claims: readonly Fraction[], misfit: Ranking['misfit']): Tied {
  const fits = claims.map((claim) => compare(claim, left) <= 0);
  if (misfit === 'gets-rest' && !isZero(left))
    return { ...outcome(claims.map(() => undefined)), lefts: [zero], stopped: false };
  if (!fits.includes(true)) return { ...outcome(claims.map(() => zero)), lefts: [left], stopped: misfit === 'stops' };

  const ends = endsOf(left, claims, misfit);
  const lefts =
    ends === undefined ? {} : { lefts: [...new Map(ends.map((end) => [keyOf(end.left), end.left])).values()] };
  const stopped = misfit === 'stops';
  const missed = ends === undefined ? undefined : new Set(ends.flatMap((end) => [...end.missed]));
  const allFit = compare(sum(claims.filter((_, at) => fits[at] === true)), left) <= 0;
  return {
    ...outcome(
      claims.map((claim, at) => {
        if (fits[at] !== true) return zero;
        const always = !stopped && (missed === undefined ? allFit : !missed.has(keyOf(claim)));
        return always ? claim : undefined;
      }),
      claims,
    ),
    ...lefts,
    stopped,
  };
}

function outcome(amounts: Tied['amounts'], claims: readonly Fraction[] = []): Pick<Tied, 'amounts' | 'fates'> {
  const fateOf = (amount: Fraction | undefined, at: number): Fate => {
    if (amount === undefined) return 'open';
    return claims[at] === amount ? 'served' : 'unfit';
  };
  return { amounts, fates: amounts.map(fateOf) };
}

interface End {
  readonly left: Fraction;
  /** Claims of which not everybody was served, by `keyOf`. */
  readonly missed: ReadonlySet<string>;
}

/**
 * Where the orders end: equal claims are interchangeable, so that a state is how many of each claim have been served.
 * Undefined where there are too many.
 */
function endsOf(money: Fraction, claims: readonly Fraction[], misfit: Ranking['misfit']): readonly End[] | undefined {
  const sorts = new Map<string, { readonly claim: Fraction; count: number }>();
  for (const claim of claims) {
    const sort = sorts.get(keyOf(claim)) ?? { claim, count: 0 };
    sort.count += 1;
    sorts.set(keyOf(claim), sort);
  }
  const kinds = [...sorts.values()];
  const ends: End[] = [];
  const seen = new Map<string, { readonly taken: readonly number[]; readonly left: Fraction }>();
  seen.set(kinds.map(() => 0).join(), { taken: kinds.map(() => 0), left: money });
  for (const { taken, left } of seen.values()) {
    if (seen.size * kinds.length > mostStates) return undefined;
    const waiting = kinds.flatMap(({ claim, count }, at) => ((taken[at] ?? 0) < count ? [{ claim, at }] : []));
    const next = waiting.filter(({ claim }) => compare(claim, left) <= 0);
    const isEnd = misfit === 'stops' ? next.length < waiting.length : next.length === 0;
    if (isEnd) ends.push({ left, missed: new Set(waiting.map(({ claim }) => keyOf(claim))) });
    for (const { claim, at } of next) {
      const more = taken.with(at, (taken[at] ?? 0) + 1);
      seen.set(more.join(), { taken: more, left: subtract(left, claim) });
    }
  }
  return ends;
}

function keyOf({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}
