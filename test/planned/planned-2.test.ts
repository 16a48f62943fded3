import { describe, test } from 'vitest';
import { runs } from '../runs.ts';
import { atLeastAMillion, casesOfSuite, proveShare } from './prove.ts';

// In two files, so that both cores have one.
describe('the planned evaluator, even numbers', () => {
  test('says what the reference says, to the last digit', { timeout: 0 }, () => {
    proveShare(1, 2, atLeastAMillion(runs(casesOfSuite)));
  });
});
