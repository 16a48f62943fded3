import type { Ranking } from './allocation-input.ts';
import { compare, equal, type Fraction, isZero, subtract, sum, zero } from './fraction.ts';
import { type Tied, tied } from './tied.ts';

/**
 * What came of one receiver: `served` in full; did not fit itself and got what was left (`rest`) or nothing (`unfit`); comes
 * `after` one with whom it stopped; or that depends on a draw (`open`).
 */
export type Fate = 'served' | 'rest' | 'unfit' | 'after' | 'open';

export interface Served {
  /** What each gets; of who is `open` nothing. */
  readonly amounts: readonly Fraction[];
  readonly fates: readonly Fate[];
  /** Places from 1; those who are tied and not all drawn share the first of theirs. */
  readonly places: readonly number[];
  /** What is left; absent where that depends on a draw. */
  readonly left?: Fraction;
  /** Those between whom has to be drawn first: of the first tied group at the end of the money. */
  readonly between: readonly number[];
}

/** More amounts than these that may be left are not told apart: who comes later is then open if it might fit. */
const mostLefts = 64;

/**
 * Serves claims one after another (*op volgorde van*) as far as the money goes. Whoever's claim is more than what is left does
 * not fit: there it stops, or the next is tried, or that one gets what is left. Those of one rank go by their ties; of those
 * that were not drawn yet, nobody knows whether they come before, between or after those that were. A receiver is decided if
 * every order that is possible gives it the same; where that takes too many orders to see, it counts as not decided.
 */
export function serve(money: Fraction, claims: readonly Fraction[], ranking: Ranking): Served {
  const amounts = claims.map(() => zero);
  const fates: Fate[] = claims.map(() => 'after');
  const places = claims.map(() => 0);
  let between: readonly number[] = [];
  let lefts: readonly Fraction[] | undefined = [money];
  let stopped = false;
  let place = 1;
  for (const { group, drawn } of groupsOf(ranking, claims)) {
    const own = group.map((index) => claims[index] ?? zero);
    const found: Tied = stopped ? afterStop(own, lefts) : inAll(lefts, own, money, ranking.misfit, drawn);
    for (const [at, index] of group.entries()) {
      places[index] = place;
      amounts[index] = found.amounts[at] ?? zero;
      fates[index] = found.fates[at] ?? 'open';
    }
    if (between.length === 0 && found.fates.includes('open'))
      between = competing(group, claims, fates, drawn.length > 0 || ranking.misfit === 'stops');
    lefts = found.lefts;
    stopped = found.stopped;
    place += group.length;
  }
  const [left, ...more] = lefts ?? [];
  return { amounts, fates, places, between, ...(left === undefined || more.length > 0 ? {} : { left }) };
}

/**
 * Those of a group whom a draw is about. Also those who are decided, if a misfit among them stops it or if some were drawn: the
 * next draw has to name them all.
 */
function competing(
  group: readonly number[],
  claims: readonly Fraction[],
  fates: readonly Fate[],
  all: boolean,
): readonly number[] {
  return group.filter((index) => fates[index] === 'open' || (all && !isZero(claims[index] ?? zero)));
}

interface Together {
  readonly group: readonly number[];
  /** Where in the group those stand that were drawn, first to last, if others were not. */
  readonly drawn: readonly number[];
}

/** Who is served when: alone, or those of one rank together of whom not all were drawn. A claim of nothing needs no draw. */
function groupsOf(
  { ranks, ties: { order, drawn = order.length } }: Ranking,
  claims: readonly Fraction[],
): readonly Together[] {
  const rank = (index: number): number => ranks[index] ?? 0;
  const isAsking = (index: number): boolean => !isZero(claims[index] ?? zero);
  const waiting = new Set(order.slice(drawn));
  const ofRank = new Map<number, number[]>();
  for (const index of [...order].sort((left, right) => rank(left) - rank(right))) {
    const group = ofRank.get(rank(index)) ?? [];
    group.push(index);
    ofRank.set(rank(index), group);
  }
  return [...ofRank.values()].flatMap((group): readonly Together[] => {
    const asking = group.filter(isAsking);
    if (asking.length < 2 || !asking.some((index) => waiting.has(index)))
      return group.map((index) => ({ group: [index], drawn: [] }));
    return [{ group, drawn: [...group.keys()].filter((at) => !waiting.has(group[at] ?? at)) }];
  });
}

function afterStop(claims: readonly Fraction[], lefts: readonly Fraction[] | undefined): Tied {
  const fates = claims.map((claim) => (isZero(claim) ? 'served' : 'after'));
  return { amounts: claims.map(() => zero), fates, ...(lefts === undefined ? {} : { lefts }), stopped: true };
}

/** What comes of a group, whichever of the amounts is left. */
function inAll(
  lefts: readonly Fraction[] | undefined,
  claims: readonly Fraction[],
  most: Fraction,
  misfit: Ranking['misfit'],
  drawn: readonly number[],
): Tied {
  if (lefts === undefined) {
    const isOut = claims.map((claim) => isZero(claim) || compare(claim, most) > 0);
    const fates = claims.map((claim, at) => (isZero(claim) ? 'served' : isOut[at] === true ? 'unfit' : 'open'));
    return { amounts: isOut.map((out) => (out ? zero : undefined)), fates, stopped: false };
  }
  const [first, ...others] = lefts.map((left) => served(left, claims, misfit, drawn));
  if (first === undefined) throw new Error('there is always an amount that is left');
  if (others.length === 0) return first;
  const amounts = first.amounts.map((amount, at) =>
    others.every((other) => same(amount, other.amounts[at])) ? amount : undefined,
  );
  const fates = first.fates.map((fate, at): Fate => (amounts[at] === undefined ? 'open' : fate));
  const all = distinct([first, ...others]);
  return { amounts, fates, ...(all === undefined ? {} : { lefts: all }), stopped: first.stopped };
}

function served(
  left: Fraction,
  claims: readonly Fraction[],
  misfit: Ranking['misfit'],
  drawn: readonly number[],
): Tied {
  const total = sum(claims);
  if (compare(total, left) <= 0)
    return { amounts: claims, fates: claims.map(() => 'served'), lefts: [subtract(left, total)], stopped: false };
  const asking = claims.filter((claim) => !isZero(claim));
  let asked = 0;
  const at = claims.map((claim) => {
    if (isZero(claim)) return -1;
    asked += 1;
    return asked - 1;
  });
  const first = drawn.map((index) => at[index] ?? -1).filter((index) => index >= 0);
  const found = asking.length === 1 ? alone(left, misfit) : tied(left, asking, misfit, first);
  return {
    ...found,
    amounts: at.map((index) => (index < 0 ? zero : found.amounts[index])),
    fates: at.map((index) => (index < 0 ? 'served' : (found.fates[index] ?? 'open'))),
  };
}

/** One who does not fit. */
function alone(left: Fraction, misfit: Ranking['misfit']): Tied {
  const none: Tied = { amounts: [zero], fates: ['unfit'], lefts: [left], stopped: misfit === 'stops' };
  if (misfit !== 'gets-rest' || isZero(left)) return none;
  return { amounts: [left], fates: ['rest'], lefts: [zero], stopped: false };
}

function same(one: Fraction | undefined, other: Fraction | undefined): boolean {
  return one !== undefined && other !== undefined && equal(one, other);
}

function distinct(outcomes: readonly Tied[]): readonly Fraction[] | undefined {
  const found = new Map<string, Fraction>();
  for (const { lefts } of outcomes) {
    if (lefts === undefined) return undefined;
    for (const left of lefts) found.set(`${left.numerator}/${left.denominator}`, left);
  }
  return found.size > mostLefts ? undefined : [...found.values()];
}
