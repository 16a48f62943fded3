import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionCost } from '../../engine/cost/question-cost.ts';
import { type Analysis, analyse, type Facts, type Question, readFacts } from '../../engine/index.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { stepsTaken } from './metered.ts';
import { anyProgram } from './random-programs.ts';

/** Members gone through one by one, as mostly, and always looked up. */
const ways = [runLimits, { ...runLimits, indexed: 1 }];

test('no answer of a random program takes more steps than is said, and the middle one not a third of it', () => {
  const ratios: number[] = [];
  fc.assert(
    fc.property(anyProgram, ({ sources, json, question }) => {
      const analysis = analyse(sources);
      const { facts } = readFacts(json, analysis);
      for (const limits of ways) {
        const taken = stepsTaken(analysis, facts, question, limits);
        const most = questionCost(analysis, facts, question, limits)?.steps;
        expect(most === undefined).toBe(taken === undefined);
        if (taken === undefined || most === undefined) continue;
        expect(Number(most)).toBeGreaterThanOrEqual(taken);
        if (taken > 0) ratios.push(Number(most) / taken);
      }
    }),
    { seed: 20261122, numRuns: runs(150) },
  );
});
