import type { InputSet } from '../contender.ts';
import { centsText } from '../decision/record.ts';
import { type Random, randomFrom } from '../random.ts';

/** An amount and the eleven fractions that it grows by, 2026 to 2036. The rules are those of `growth.maat`. */
export interface Growth {
  readonly basis: string;
  readonly counted: readonly number[];
  readonly expected: readonly number[];
}

const years = 11;

export function growthSets(): readonly InputSet<Growth>[] {
  return [
    { name: 'random', inputs: many(500, 31, random) },
    { name: 'half cents', inputs: many(500, 32, halfCents) },
  ];
}

export function growthTimed(): readonly Growth[] {
  return many(256, 33, random);
}

function many(count: number, seed: number, make: (from: Random) => Growth): readonly Growth[] {
  const from = randomFrom(seed);
  return Array.from({ length: count }, () => make(from));
}

function random(from: Random): Growth {
  const expected = Array.from({ length: years }, () => from.whole(1_000, 9_999));
  const counted = expected.map((value) => Math.round((value * from.whole(900, 1_150)) / 1_000));
  return { basis: centsText(from.whole(100_000, 1_000_000_000)), counted, expected };
}

/** Each year expects what was counted the year before, so that all cancels but the first and the last; these give half a cent. */
function halfCents(from: Random): Growth {
  const counts = Array.from({ length: years + 1 }, () => from.whole(1_000, 9_999));
  const [first, last] = [from.whole(500, 4_999) * 2, from.whole(500, 4_999) * 2 + 1];
  counts[0] = first;
  counts[years] = last;
  // cents · last / first with cents an odd number of halves of first.
  const cents = (first / 2) * (2 * from.whole(100, 10_000) + 1);
  return { basis: centsText(cents), counted: counts.slice(1), expected: counts.slice(0, -1) };
}
