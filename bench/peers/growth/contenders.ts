// An amount that grows by eleven fractions, rounded once: everybody's way to hold what cannot be written in decimals.
import { Decimal } from 'decimal.js';
import { evaluatePlanned } from '../../../engine/compile/evaluate-planned.ts';
import { evaluate, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { centsOf, centsText, centsTextOf } from '../decision/record.ts';
import { analysisOf, plannedOf, populationOfColumns, textsOf, textsOverColumns, thingTable } from '../ours.ts';
import type { Growth } from './input.ts';

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

export function grownInCents({ basis, counted, expected }: Growth): readonly string[] {
  const upper = counted.reduce((product, value) => product * BigInt(value), BigInt(centsOf(basis)));
  const lower = expected.reduce((product, value) => product * BigInt(value), 1n);
  return [centsTextOf((2n * upper + lower) / (2n * lower))];
}

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

const analysis = analysisOf('growth');
const question = { names: ['bedrag_van_het_jaar'], year: 2036 } as const;

export const reference: Contender<Growth> = {
  answer: (input) => textsOf(evaluate(analysis, readFacts(factsJson(input), analysis).facts, question)),
};

export const plannedFacts: Contender<Growth> = {
  answer: (input) => textsOf(evaluatePlanned(analysis, readFacts(factsJson(input), analysis).facts, question)),
};

/** Ours over columns that the caller made. */
export function plannedColumns(): Contender<Growth> {
  const planned = plannedOf(analysis, question);
  const institution = thingTable('Instelling', ['A']);
  return {
    answer: ({ basis, counted, expected }) => {
      const columns: Record<string, Float64Array> = { 'basisbedrag()': Float64Array.of(centsOf(basis)) };
      for (const [place, value] of counted.entries()) {
        columns[`geteld(${2026 + place})`] = Float64Array.of(value);
        columns[`verwacht_aantal(${2026 + place})`] = Float64Array.of(expected[place] ?? 1);
      }
      return textsOverColumns(planned, populationOfColumns([institution], columns));
    },
  };
}

function factsJson({ basis, counted, expected }: Growth): unknown {
  const byYear = (values: readonly number[]): unknown =>
    Object.fromEntries(values.map((value, place) => [String(2026 + place), String(value)]));
  return { Instelling: { A: { basisbedrag: basis, geteld: byYear(counted), verwacht_aantal: byYear(expected) } } };
}
