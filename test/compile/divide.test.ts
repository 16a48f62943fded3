/** The fast division gives the same parts as the one in fractions, to the last unit, or leaves it to that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividePot, type PotInput } from '../../engine/compile/divide.ts';
import { runs } from '../runs.ts';
import { byReference, divisions } from './pots.ts';

const seeded = { seed: 20261122, numRuns: runs(3000) };

function parts(input: PotInput): { readonly parts: readonly number[]; readonly rest: number } | undefined {
  const found = dividePot(input);
  return found === undefined ? undefined : { parts: [...found.parts], rest: found.rest };
}

describe('dividePot', () => {
  test('divides as the reference does', () => {
    fc.assert(
      fc.property(divisions(), (input) => {
        expect(parts(input)).toEqual(byReference(input));
      }),
      seeded,
    );
  });
});
