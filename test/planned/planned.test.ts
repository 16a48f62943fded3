import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/run/evaluate.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { runs } from '../runs.ts';
import { batchOf, casesPerProgram } from './cases.ts';
import { differenceOf } from './compare.ts';
import { reference } from './evaluators.ts';

const programs = Math.ceil(runs(2_000) / casesPerProgram);

describe('the planned evaluator', () => {
  test('says what the reference says', { timeout: 0 }, () => {
    let cases = 0;
    for (let seed = 1; seed <= programs; seed += 1) {
      const { analysis, populations, questions } = batchOf(seed);
      for (const { facts } of populations)
        for (const question of questions) {
          cases += 1;
          const found = evaluate(analysis, facts, question, { ...runLimits, indexed: 1 });
          expect(differenceOf(reference(analysis, facts, question), found), `number ${seed}`).toBeUndefined();
        }
    }
    expect(cases).toBe(programs * casesPerProgram);
  });
});
