import type { Ranking } from './allocation-input.ts';
import { compare, equal, type Fraction, isZero, sum, zero } from './fraction.ts';
import type { Fate } from './ranked.ts';
import { outcomesOf } from './tied-orders.ts';

/** What comes of those who are served together, as no draw says of all of them who goes first. */
export interface Tied {
  /** Absent: that depends on the draw. */
  readonly amounts: readonly (Fraction | undefined)[];
  readonly fates: readonly Fate[];
  /** All that may be left afterwards; absent: too much to go through. */
  readonly lefts?: readonly Fraction[];
  readonly stopped: boolean;
}

/**
 * What every order gives to receivers who together claim more than is left: the amounts that are the same in all orders. Two or
 * more, each with a claim above zero. `drawn` are the indexes of some of them, who surely come in this order among themselves.
 *
 * Where the misfit gets what is left and none of them was drawn, nobody is decided: who goes first gets more than who goes last.
 * Else all is gone through that some order leads to; where that is too much, everybody counts as depending on the draw who may
 * fit.
 */
export function tied(
  left: Fraction,
  claims: readonly Fraction[],
  misfit: Ranking['misfit'],
  drawn: readonly number[] = [],
): Tied {
  const stopped = misfit === 'stops';
  const givesRest = misfit === 'gets-rest' && !isZero(left);
  const fits = claims.map((claim) => compare(claim, left) <= 0);
  if (givesRest && drawn.length === 0)
    return { amounts: claims.map(() => undefined), fates: claims.map(() => 'open'), lefts: [zero], stopped };
  if (!givesRest && !fits.includes(true))
    return { amounts: claims.map(() => zero), fates: claims.map(() => 'unfit'), lefts: [left], stopped };

  const found = outcomesOf(left, claims, misfit, drawn);
  const allFit = compare(sum(claims.filter((_, at) => fits[at] === true)), left) <= 0;
  const unseen = (claim: Fraction, at: number): Fraction | undefined => {
    if (fits[at] !== true && !givesRest) return zero;
    return misfit === 'skipped' && allFit ? claim : undefined;
  };
  const amounts = found?.amounts ?? claims.map(unseen);
  const fates = amounts.map((amount, at): Fate => {
    if (amount === undefined) return 'open';
    if (equal(amount, claims[at] ?? zero)) return 'served';
    if (!isZero(amount)) return 'rest';
    return fits[at] === true && misfit !== 'skipped' ? 'after' : 'unfit';
  });
  const lefts = found?.lefts ?? (givesRest ? [zero] : undefined);
  return { amounts, fates, ...(lefts === undefined ? {} : { lefts }), stopped };
}
