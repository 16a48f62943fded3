import type { Ranking } from './allocation-input.ts';
import { compare, equal, type Fraction, subtract, zero } from './fraction.ts';

/** What comes of receivers over all orders in which they may be served. */
export interface Outcomes {
  /** By index of the claim; absent: not the same in all orders. */
  readonly amounts: readonly (Fraction | undefined)[];
  /** All that may be left. */
  readonly lefts: readonly Fraction[];
}

/** So many states are gone through, times the different claims in it. */
const mostStates = 20_000;

/** One who was drawn, or all with the same claim who were not: they are interchangeable. */
interface Seat {
  readonly claim: Fraction;
  readonly count: number;
  /** What it got in all orders seen so far. */
  amount?: Fraction;
  varies: boolean;
}

interface State {
  /** How many of each of the kinds have been served. */
  readonly taken: readonly number[];
  /** How many of those drawn have had their turn. */
  readonly turn: number;
  readonly left: Fraction;
}

interface Step {
  readonly seat: Seat;
  readonly next: Omit<State, 'left'>;
}

/**
 * What each gets in every order, and what may be left, of receivers who together claim more than the money. `drawn` are the
 * indexes of those who surely come in this order, the others anywhere before, between or after them. Undefined where there are
 * too many ways.
 */
export function outcomesOf(
  money: Fraction,
  claims: readonly Fraction[],
  misfit: Ranking['misfit'],
  drawn: readonly number[],
): Outcomes | undefined {
  const own = drawn.map((index): Seat => ({ claim: claims[index] ?? zero, count: 1, varies: false }));
  const { kinds, seatOf } = kindsOf(claims, new Set(drawn));
  const states: State[] = [{ taken: kinds.map(() => 0), turn: 0, left: money }];
  const met = new Set<string>();
  const lefts = new Map<string, Fraction>();
  const reach = (state: State): void => {
    const key = [state.turn, ...state.taken, keyOf(state.left)].join();
    if (!met.has(key)) states.push(state);
    met.add(key);
  };
  const end = (state: State, left: Fraction, served?: Step): void => {
    lefts.set(keyOf(left), left);
    for (const seat of waitingAfter(served?.next ?? state, own, kinds)) note(seat, zero);
  };
  for (const state of states) {
    if (met.size * kinds.length > mostStates) return undefined;
    const { left } = state;
    const steps = stepsFrom(state, own, kinds);
    const isFit = ({ seat }: Step): boolean => compare(seat.claim, left) <= 0;
    for (const step of steps) {
      if (isFit(step)) {
        note(step.seat, step.seat.claim);
        reach({ ...step.next, left: subtract(left, step.seat.claim) });
      } else if (misfit !== 'skipped') {
        note(step.seat, misfit === 'stops' ? zero : left);
        end(state, misfit === 'stops' ? left : zero, step);
      } else if (own.includes(step.seat)) {
        note(step.seat, zero);
        reach({ ...step.next, left });
      }
    }
    if (misfit === 'skipped' && state.turn === own.length && !steps.some(isFit)) end(state, left);
  }
  const seats = claims.map((_, index) => own[drawn.indexOf(index)] ?? seatOf.get(index));
  return {
    amounts: seats.map((seat) => (seat === undefined || seat.varies ? undefined : seat.amount)),
    lefts: [...lefts.values()],
  };
}

function kindsOf(
  claims: readonly Fraction[],
  drawn: ReadonlySet<number>,
): { readonly kinds: readonly Seat[]; readonly seatOf: ReadonlyMap<number, Seat> } {
  const members = new Map<string, { readonly claim: Fraction; readonly of: number[] }>();
  for (const [index, claim] of claims.entries()) {
    if (drawn.has(index)) continue;
    const same = members.get(keyOf(claim)) ?? { claim, of: [] };
    same.of.push(index);
    members.set(keyOf(claim), same);
  }
  const seated = [...members.values()].map(({ claim, of }) => ({
    seat: { claim, count: of.length, varies: false } as Seat,
    of,
  }));
  return {
    kinds: seated.map(({ seat }) => seat),
    seatOf: new Map(seated.flatMap(({ seat, of }) => of.map((index) => [index, seat] as const))),
  };
}

/** Whose turn it may be: the next of those drawn, or one of any kind. */
function stepsFrom({ taken, turn }: State, own: readonly Seat[], kinds: readonly Seat[]): readonly Step[] {
  return [
    ...own.slice(turn, turn + 1).map((seat) => ({ seat, next: { taken, turn: turn + 1 } })),
    ...kinds.flatMap((seat, at) => {
      const done = taken[at] ?? 0;
      return done < seat.count ? [{ seat, next: { taken: taken.with(at, done + 1), turn } }] : [];
    }),
  ];
}

function waitingAfter(
  { taken, turn }: Omit<State, 'left'>,
  own: readonly Seat[],
  kinds: readonly Seat[],
): readonly Seat[] {
  return [...own.slice(turn), ...kinds.filter(({ count }, at) => (taken[at] ?? 0) < count)];
}

function note(seat: Seat, amount: Fraction): void {
  if (seat.amount !== undefined && !equal(seat.amount, amount)) seat.varies = true;
  seat.amount ??= amount;
}

function keyOf({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}
