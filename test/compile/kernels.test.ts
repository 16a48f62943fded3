import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { differences, differencesIn, differencesOfOneRow } from './differences.ts';
import { largeTotals, randomOf } from './random-plans.ts';

describe('kernels', () => {
  it('give every row of every node of a random plan the value that fractions give it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(differences(seed).slice(0, 5)).toEqual([]);
      }),
      { numRuns: runs(80), seed: 7, endOnFailure: true },
    );
  });

  it('give the same by instructions, where one program is run again and again for one row', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(differencesOfOneRow(seed, 12).slice(0, 5)).toEqual([]);
      }),
      { numRuns: runs(80), seed: 7, endOnFailure: true },
    );
  });

  it('add up beyond 2^53 and back again exactly, also where some who may belong have nothing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(differencesIn(largeTotals(randomOf(seed)), seed).slice(0, 5)).toEqual([]);
      }),
      { numRuns: runs(50), seed: 7, endOnFailure: true },
    );
  });
});
