import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { differences } from './differences.ts';

describe('kernels', () => {
  it('give every row of every node of a random plan the value that fractions give it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(differences(seed).slice(0, 5)).toEqual([]);
      }),
      { numRuns: runs(150), seed: 7, endOnFailure: true },
    );
  });
});
