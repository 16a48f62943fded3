import type { InputSet } from '../contender.ts';
import { centsText } from '../decision/record.ts';
import { type Random, randomFrom } from '../random.ts';

/**
 * Diplomas as neutral columns, from which everybody makes what suits it best before anything is timed: objects, typed columns,
 * a table of a database. The rules are those of `rows.maat`.
 */
export interface Rows {
  readonly plafond: string;
  readonly count: number;
  /** Places in `institutions`. */
  readonly institution: Uint8Array;
  /** Places from 0: d01 is 0, n1 is 0. */
  readonly domain: Uint8Array;
  readonly level: Uint8Array;
}

export const institutions = Array.from({ length: 61 }, (_, place) => `${String(place + 10)}AA`);
export const domains = Array.from({ length: 16 }, (_, place) => `d${String(place + 1).padStart(2, '0')}`);
export const levels = ['n1', 'n2', 'n3', 'n4'];

/** Tenths of points, by domain and level: the annex. */
export const tenths = [
  [18, 22, 20, 11],
  [29, 26, 30, 27],
  [24, 20, 4, 30],
  [18, 28, 11, 24],
  [5, 9, 7, 15],
  [19, 11, 16, 21],
  [7, 22, 11, 4],
  [27, 10, 17, 12],
  [9, 28, 16, 9],
  [28, 29, 6, 8],
  [23, 23, 18, 8],
  [8, 4, 4, 10],
  [28, 10, 9, 9],
  [13, 14, 10, 21],
  [25, 24, 10, 9],
  [26, 10, 16, 13],
];

export const size = 500_000;

/** The large set that is timed is also checked. */
export function rowSets(): readonly InputSet<Rows>[] {
  return [
    { name: 'random', inputs: [...many(20, 21, (from) => rows(from, 2_000)), timed()] },
    { name: 'relative norm met exactly', inputs: many(20, 22, onTheNorm) },
    { name: 'equal shares', inputs: many(20, 23, equalShares) },
  ];
}

export function rowsTimed(): readonly Rows[] {
  return [timed()];
}

let made: Rows | undefined;

function timed(): Rows {
  made ??= rows(randomFrom(24), size);
  return made;
}

function many(count: number, seed: number, make: (from: Random) => Rows): readonly Rows[] {
  const from = randomFrom(seed);
  return Array.from({ length: count }, () => make(from));
}

function rows(from: Random, count: number): Rows {
  return columns(from, count, () => [
    // Institutions differ in size.
    Math.min(from.whole(0, 60), from.whole(0, 60)),
    from.whole(0, 15),
    Math.floor(Math.sqrt(from.whole(0, 15))),
  ]);
}

/** Half of all diplomas counts 1,8 points and the other half 2,2: who has the first only is on nine tenths of the average. */
function onTheNorm(from: Random): Rows {
  const each = from.whole(1, 40);
  let row = 0;
  return columns(from, 61 * 2 * each, () => {
    const place = Math.floor(row++ / each);
    // Both halves have 61 blocks; the first institutions fill theirs with the low ones.
    return [place < 61 ? Math.floor(place / 2) : 31 + ((place - 61) % 30), 0, place < 61 ? 0 : 1];
  });
}

/** Every institution has the same, so that all remainders are equal. */
function equalShares(from: Random): Rows {
  const each = from.whole(1, 30);
  const same = Array.from({ length: each }, () => [from.whole(0, 15), from.whole(0, 3)] as const);
  let row = 0;
  return columns(from, 61 * each, () => {
    const [domain = 0, level = 0] = same[Math.floor(row / 61)] ?? [];
    return [row++ % 61, domain, level];
  });
}

function columns(from: Random, count: number, make: () => readonly [number, number, number]): Rows {
  const [institution, domain, level] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  for (let row = 0; row < count; row++) [institution[row], domain[row], level[row]] = make();
  return { plafond: centsText(from.whole(10_000_000_000, 40_000_000_000)), count, institution, domain, level };
}
