// An amount that grows by eleven fractions, rounded once: everybody's way to hold what cannot be written in decimals.
import { Decimal } from 'decimal.js';
import type { Contender } from '../contender.ts';
import { centsOf, centsText } from '../decision/record.ts';
import type { Growth } from './input.ts';
import { grownInCents } from './whole-cents.ts';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Multiplying first, as far as forty digits go. */
export const decimal: Contender<Growth> = {
  answer: ({ basis, counted, expected }) => {
    const upper = counted.reduce((product, value) => product.times(value), new Exact(basis));
    const lower = expected.reduce((product, value) => product.times(value), new Exact(1));
    return [upper.div(lower).toFixed(2)];
  },
};

export const bigint: Contender<Growth> = { answer: grownInCents };

export const doubles: Contender<Growth> = {
  answer: ({ basis, counted, expected }) => {
    const growth = counted.reduce((product, value, year) => (product * value) / (expected[year] ?? 1), 1);
    return [centsText(Math.round(centsOf(basis) * growth))];
  },
};

/** Doubles where they are sure: 24 roundings, of which one is that of the product with the amount. */
export const guarded: Contender<Growth> = {
  answer: (input) => {
    const { basis, counted, expected } = input;
    const growth = counted.reduce((product, value, year) => (product * value) / (expected[year] ?? 1), 1);
    const value = centsOf(basis) * growth;
    const rounded = Math.floor(value + 0.5);
    const margin = value * 26 * 2 ** -53;
    const isSure = Math.abs(value + 0.5 - rounded) > margin && Math.abs(rounded + 0.5 - value) > margin;
    return isSure ? [centsText(rounded)] : grownInCents(input);
  },
};
