import type { InputSet } from '../contender.ts';
import { type Random, randomFrom } from '../random.ts';
import { centsText, type DecisionRecord } from './record.ts';

/** Random cases, and for every comparison and rounding of the law the cases that lie exactly on it. */
export function decisionSets(): readonly InputSet<DecisionRecord>[] {
  return [
    { name: 'random', inputs: many(2_000, 1, random) },
    { name: 'exact half euros', inputs: many(2_000, 2, halfEuro) },
    { name: 'half euros out of thirds', inputs: many(2_000, 3, halfOfThirds) },
    { name: 'relative norm met exactly', inputs: many(2_000, 4, relativeNorm) },
    { name: 'norm met exactly, rounding ties', inputs: many(2_000, 5, normTie) },
    { name: 'a third budgeted exactly', inputs: many(2_000, 6, exactThird) },
    { name: 'half cents', inputs: many(2_000, 7, halfCents) },
  ];
}

/** What is timed: as many different cases as fit in a cache. */
export function decisionTimed(): readonly DecisionRecord[] {
  return many(1_024, 8, random);
}

/** Cases in which a guard has to give way: every one lies on a half, a norm or a third. */
export function decisionTimedTies(): readonly DecisionRecord[] {
  const kinds = [halfEuro, halfOfThirds, relativeNorm, normTie, exactThird, halfCents] as const;
  return many(1_024, 9, (from) => from.pick(kinds)(from));
}

function many(count: number, seed: number, make: (from: Random) => DecisionRecord): readonly DecisionRecord[] {
  const from = randomFrom(seed);
  return Array.from({ length: count }, () => make(from));
}

function random(from: Random): DecisionRecord {
  const sector = from.whole(300_000_000_000, 400_000_000_000);
  const [entree, basis] = [from.whole(0, 900), from.whole(0, 5_000)];
  const participants = from.whole(90_000, 110_000);
  return {
    rijksbijdrage: centsText(from.whole(100_000_000, 12_000_000_000)),
    rijksbijdrageSector: centsText(sector),
    studenten: from.whole(10, 5_000),
    studentenSector: from.whole(90_000, 110_000),
    deelnemersEntree: entree,
    deelnemersBasis: basis,
    uitvallersEntree: Math.min(entree, Math.round((entree * from.whole(15, 40)) / 100)),
    uitvallersBasis: Math.min(basis, Math.round((basis * from.whole(500, 1_500)) / 10_000)),
    deelnemersSector: participants,
    uitvallersSector: Math.round((participants * from.whole(1_000, 1_600)) / 10_000),
    oordeel: from.pick(['onvoldoende', 'voldoende', 'goed', 'goed', 'voldoende']),
    ontvangenOp: from.pick(['', '2025-09-30', '2025-10-01', '2025-10-02', '2025-06-15', '2025-08-31']),
    begroot: centsText(from.whole(0, 500_000_000)),
    verleend: centsText(from.whole(0, 1_600_000_000)),
  };
}

/** The share is a whole number of euros and a half: the first key gives half an odd number of euros, the second whole euros. */
function halfEuro(from: Random): DecisionRecord {
  const times = from.whole(5, 9);
  const odd = 2 * from.whole(1_000_000, 20_000_000) + 1;
  const parts = from.pick([254_200, 127_100, 50_840, 25_420]);
  return {
    ...random(from),
    rijksbijdrageSector: centsText(508_400_000 * 100 * times),
    rijksbijdrage: centsText(odd * 100 * times),
    studentenSector: parts,
    studenten: from.whole(1, Math.floor(parts / 20)),
  };
}

/** The same, where each key gives thirds or sixths that only together come to a half. */
function halfOfThirds(from: Random): DecisionRecord {
  // First key 2/3 · 381.300.000 · r / s = r / 6 with s = 1.525.200.000; second 127.100.000 · n / 3.813.000 = n · 100 / 3.
  const students = 3 * from.whole(1, 60_000) + from.whole(1, 2);
  const rest = (3 - ((students * 200) % 6) + 6) % 6;
  const euros = 6 * from.whole(500_000, 9_000_000) + rest;
  return {
    ...random(from),
    rijksbijdrageSector: centsText(152_520_000_000),
    rijksbijdrage: centsText(euros * 100),
    studentenSector: 3_813_000,
    studenten: students,
  };
}

function relativeNorm(from: Random): DecisionRecord {
  // u / d = 9/10 · U / D: with D = 10 · k · d the share of the sector is that of the institution divided by nine tenths.
  const lost = 9 * from.whole(1, 60);
  const all = lost * from.whole(6, 12) + from.whole(0, 8);
  const factor = from.whole(10, 150);
  const entree = from.whole(0, Math.min(all, lost));
  return {
    ...random(from),
    deelnemersEntree: entree,
    deelnemersBasis: all - entree,
    uitvallersEntree: Math.floor(entree / 3),
    uitvallersBasis: lost - Math.floor(entree / 3),
    deelnemersSector: all * factor,
    uitvallersSector: (lost / 9) * 10 * factor,
    oordeel: from.pick(['goed', 'voldoende']),
  };
}

/** On the norm, or half a hundredth of a percent above it: 27,505 % is 27,51 %, 9,405 % is 9,41 %. */
function normTie(from: Random): DecisionRecord {
  const [entree, basis] = [from.whole(1, 4), from.whole(1, 2)];
  const [aboveEntree, aboveBasis] = [from.pick([0, 1]), from.pick([0, 1])];
  return {
    ...random(from),
    deelnemersEntree: entree * 20_000,
    uitvallersEntree: entree * (5_500 + aboveEntree),
    deelnemersBasis: basis * 20_000,
    uitvallersBasis: basis * (1_880 + aboveBasis),
  };
}

/** What is budgeted is a third of the share to the cent, or a cent less. */
function exactThird(from: Random): DecisionRecord {
  const half = halfEuro(from);
  // Alone, the first key gives r / 2 euros: r = 6 · k gives 3 · k euros, and a third of that is k.
  const k = from.whole(400_000, 4_000_000);
  return {
    ...half,
    rijksbijdrageSector: centsText(50_840_000_000),
    rijksbijdrage: centsText(k * 6 * 100),
    studenten: 0,
    begroot: centsText(k * 100 - from.pick([0, 0, 1])),
  };
}

/** 17,5 %, 12,5 % and 7,5 % of whole euros, and 110 % of cents: sums that end in half a cent. */
function halfCents(from: Random): DecisionRecord {
  return {
    ...random(from),
    oordeel: from.pick(['goed', 'voldoende']),
    ontvangenOp: '2025-10-01',
    verleend: centsText(10 * from.whole(1_000, 160_000_000) + 5),
  };
}
