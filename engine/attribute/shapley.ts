import { add, type Fraction, fraction, multiply, zero } from '../value/fraction.ts';
import { stepsAlong, type Worth, type WorthOf } from './worth.ts';

/** Changes that count as one beside others: each takes its step after those before it. */
export interface Player {
  /** Ids of changes, in the order of application. */
  readonly steps: readonly string[];
}

/** What each change adds, row by row. */
export interface Shares {
  readonly amounts: ReadonlyMap<string, readonly Fraction[]>;
  /** Rows in which some text gave no number, so that each change took its step in the order of application. */
  readonly inOrder: readonly number[];
}

/** How many texts `shapley` computes at most: every choice of players, and the steps within each. */
export function textsOfShapley(players: readonly Player[]): number {
  const steps = players.reduce((count, player) => count + player.steps.length - 1, 0);
  return 2 ** players.length + steps * 2 ** (players.length - 1);
}

/**
 * What each change adds on average over all orders in which the players may come, exactly: the value of Shapley (1953). The
 * changes of one player come after each other in each of those orders. The amounts add up to what all add together.
 */
export function shapley(players: readonly Player[], order: readonly string[], worthOf: WorthOf, rows: number): Shares {
  const chains = players.flatMap((player, at) => chainsOf(players, player, at, worthOf));
  const inOrder = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    chains.some(({ worths }) => worths.some((worth) => worth[row] === undefined)),
  );
  const odd = new Set(inOrder);
  const amounts = new Map<string, Fraction[]>();
  for (const id of order)
    amounts.set(
      id,
      Array.from({ length: rows }, () => zero),
    );
  for (const { steps, weight, worths } of chains) {
    for (let row = 0; row < rows; row += 1) {
      if (odd.has(row)) continue;
      for (const [at, amount] of stepsAlong(worths, row).entries())
        enter(amounts, steps[at], row, multiply(weight, amount));
    }
  }
  if (odd.size > 0) {
    const worths = alongSteps(new Set(), order, worthOf);
    for (const row of odd)
      for (const [at, amount] of stepsAlong(worths, row).entries()) enter(amounts, order[at], row, amount);
  }
  return { amounts, inOrder };
}

/** What each change adds in the order of application. */
export function inApplication(order: readonly string[], worthOf: WorthOf, rows: number): Shares {
  const worths = alongSteps(new Set(), order, worthOf);
  const amounts = new Map(order.map((id) => [id, Array.from({ length: rows }, () => zero)]));
  for (let row = 0; row < rows; row += 1)
    for (const [at, amount] of stepsAlong(worths, row).entries()) enter(amounts, order[at], row, amount);
  return { amounts, inOrder: [] };
}

interface Chain {
  readonly steps: readonly string[];
  /** In how many of all orders exactly those come first that do here. */
  readonly weight: Fraction;
  /** One more than steps. */
  readonly worths: readonly Worth[];
}

/** The steps of a player after each choice of the others. */
function chainsOf(players: readonly Player[], { steps }: Player, at: number, worthOf: WorthOf): readonly Chain[] {
  const others = players.toSpliced(at, 1);
  return Array.from({ length: 2 ** others.length }, (_, choice) => {
    const before = others.filter((_other, bit) => Math.floor(choice / 2 ** bit) % 2 === 1);
    const first = new Set(before.flatMap((player) => player.steps));
    const weight = fraction(
      factorial(before.length) * factorial(players.length - before.length - 1),
      factorial(players.length),
    );
    return { steps, weight, worths: alongSteps(first, steps, worthOf) };
  });
}

function alongSteps(first: ReadonlySet<string>, steps: readonly string[], worthOf: WorthOf): readonly Worth[] {
  return [first, ...steps.map((_, at) => new Set([...first, ...steps.slice(0, at + 1)]))].map(worthOf);
}

function enter(amounts: Map<string, Fraction[]>, id: string | undefined, row: number, amount: Fraction): void {
  const own = id === undefined ? undefined : amounts.get(id);
  if (own !== undefined) own[row] = add(own[row] ?? zero, amount);
}

function factorial(count: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= count; factor += 1n) product *= factor;
  return product;
}
