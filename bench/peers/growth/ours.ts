// Ours, from facts that are read and checked, and from columns that the caller made.
import { evaluatePlanned } from '../../../engine/compile/evaluate-planned.ts';
import { evaluate, readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { centsOf } from '../decision/record.ts';
import { analysisOf, plannedOf, populationOfColumns, textsOf, textsOverColumns, thingTable } from '../ours.ts';
import type { Growth } from './input.ts';

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
