import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../engine/explain/model-trace.ts';
import { analyse } from '../../engine/index.ts';
import { randomRules } from '../run/random-rules.ts';
import { factsOf } from '../run/sources.ts';
import { runs } from '../runs.ts';
import { upwards, valueText } from './step-upwards.ts';
import { applicationOf, formulaOf, told } from './steps-told.ts';

const number = fc.option(fc.constantFrom('0', '1', '2', '1.5'), { nil: undefined });
const truth = fc.option(fc.boolean(), { nil: undefined });
const school = fc
  .record({
    a: number,
    b: number,
    p: truth,
    q: truth,
    reden: fc.oneof(number, fc.constant({ geen: true })),
    kans: fc.record({ score: number, telt: truth }),
    zorg: fc.record({ score: number, telt: truth }),
  })
  .map(
    ({ kans, zorg, ...own }) =>
      JSON.parse(
        JSON.stringify({
          ...own,
          score: { kans: kans.score, zorg: zorg.score },
          telt: { kans: kans.telt, zorg: zorg.telt },
        }),
      ) as object,
  );

const page = { members: 1000, from: 0 };

describe('arithmetic', () => {
  test('comes from its parts to its value, without what was not looked at', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(randomRules, school, school, ({ text, names }, one, other) => {
        // Random rules divide by a written 0 too, which the checker refuses; here it may stay, as a fault like any other.
        const analysis = { ...analyse([{ name: 'proef.maat', text }]), sound: true };
        const of = told(analysis, factsOf(analysis, { School: { A: one, B: other } }), { names });
        for (const { instance, result } of of.answer.values) {
          const step = formulaOf(of, applicationOf(of, `${instance.quantity.name}("${instance.owner}")`), page);
          expect(step.value?.state).toBe(result.kind);
          eachStep(step, (part) => met.add(`${part.op} ${part.value?.state ?? 'none'}`));
          check(step);
        }
      }),
      { seed: 6, numRuns: runs(200) },
    );
    // It is not all known, nor all open.
    for (const state of ['known', 'unknown', 'fault', 'none'])
      expect([...met].join('\n')).toMatch(new RegExp(`^(?:add|if|divide|more|less) ${state}`, 'mu'));
  });
});

/** Where a member may or may not belong, an extreme can be known although its value is not: that is no sum of parts. */
function check(step: Step): void {
  eachStep(step, (part) => {
    if (part.value === undefined || holdsOpenExtreme(part)) return;
    expect(upwards(part), JSON.stringify(part)).toBe(valueText(part.value));
  });
}

function holdsOpenExtreme(step: Step): boolean {
  let found = false;
  eachStep(step, ({ op, set }) => {
    found ||= (op === 'highestOf' || op === 'lowestOf') && (set?.open ?? 0) > 0;
  });
  return found;
}

function eachStep(step: Step, visit: (step: Step) => void): void {
  visit(step);
  for (const part of step.parts ?? []) eachStep(part, visit);
  for (const { test: tried, formula } of step.set?.members ?? [])
    for (const part of [tried, formula]) if (part !== undefined) eachStep(part, visit);
}
