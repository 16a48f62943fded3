import { describe, test } from 'vitest';
import { runs } from '../runs.ts';
import { atLeastAMillion, casesOfSuite, proveShare } from './prove.ts';

// In two files, so that both cores have one.
describe('the planned evaluator, odd numbers', () => {
  test('says what the reference says, to the last digit', { timeout: 0 }, () => {
    proveShare(0, 2, atLeastAMillion(runs(casesOfSuite)));
  });
});
