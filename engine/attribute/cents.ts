import {
  add,
  compare,
  type Fraction,
  floor,
  fraction,
  isInteger,
  multiply,
  subtract,
  zero,
} from '../value/fraction.ts';

const cents = fraction(100n);

/**
 * Amounts in whole cents that add up to what the amounts do, which must be whole cents: each rounded down, and the cents then
 * left to the largest remainders, the first of equals. `rounded`: whether any was not whole.
 */
export function inCents(amounts: readonly Fraction[]): {
  readonly amounts: readonly Fraction[];
  readonly rounded: boolean;
} {
  const exact = amounts.map((amount) => multiply(amount, cents));
  if (exact.every(isInteger)) return { amounts, rounded: false };
  const down = exact.map(floor);
  const left = floor(subtract(exact.reduce(add, zero), fraction(down.reduce((sum, one) => sum + one, 0n))));
  const luckiest = exact
    .map((one, at) => ({ at, rest: subtract(one, fraction(down[at] ?? 0n)) }))
    .toSorted((one, other) => compare(other.rest, one.rest))
    .slice(0, Number(left))
    .map(({ at }) => at);
  return {
    amounts: down.map((one, at) => fraction(one + (luckiest.includes(at) ? 1n : 0n), 100n)),
    rounded: true,
  };
}
