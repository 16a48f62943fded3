import type { InputSet } from '../contender.ts';
import { centsText } from '../decision/record.ts';
import { type Random, randomFrom } from '../random.ts';

/** A pot and the 61 institutions it is divided over, as they come over a wire. The rule is that of `allocation.maat`. */
export interface Pot {
  readonly plafond: string;
  readonly instellingen: readonly Receiver[];
}

export interface Receiver {
  readonly brin: string;
  readonly rijksbijdrage: string;
  readonly studenten: number;
  readonly doetMee: boolean;
  /** The most it may get. */
  readonly hoogste: string;
}

/** Institutions in order of their code, which decides between equal remainders. */
export const codes = Array.from({ length: 61 }, (_, place) => `${String(place + 10)}AA`);

export function allocationSets(): readonly InputSet<Pot>[] {
  return [
    { name: 'random', inputs: many(100, 11, (from) => pot(from, different)) },
    { name: 'equal shares', inputs: many(100, 12, equalPot) },
    { name: 'remainders in thirds', inputs: many(100, 13, thirdsPot) },
    { name: 'all but one at the highest', inputs: many(100, 14, (from) => pot(from, different, 4)) },
  ];
}

export function allocationTimed(): readonly Pot[] {
  return many(32, 15, (from) => pot(from, different));
}

/** Equal institutions and thirds: every last cent is a tie. */
export function allocationTimedTies(): readonly Pot[] {
  return many(32, 16, (from) => from.pick([equalPot, thirdsPot])(from));
}

function many(count: number, seed: number, make: (from: Random) => Pot): readonly Pot[] {
  const from = randomFrom(seed);
  return Array.from({ length: count }, () => make(from));
}

type Keys = Pick<Receiver, 'rijksbijdrage' | 'studenten'>;

/** `narrow`: the highest amounts are so much lower that most of them are reached. */
function pot(from: Random, keys: (from: Random) => () => Keys, narrow = 1): Pot {
  const next = keys(from);
  return {
    plafond: centsText(from.whole(10_000_000_000, 40_000_000_000)),
    instellingen: codes.map((brin) => ({
      brin,
      ...next(),
      doetMee: from.whole(1, 20) > 1,
      hoogste: centsText(Math.floor(from.whole(400_000_000, 3_000_000_000) / narrow)),
    })),
  };
}

function equalPot(from: Random): Pot {
  return pot(from, equal);
}

function different(from: Random): () => Keys {
  return () => ({
    rijksbijdrage: centsText(from.whole(100_000_000, 12_000_000_000)),
    studenten: from.whole(10, 5_000),
  });
}

function equal(from: Random): () => Keys {
  const all = different(from)();
  return () => all;
}

/** Institutions of different sizes whose shares end in a third, two thirds or nothing: the pot is so many cents for each unit and a third. */
function thirdsPot(from: Random): Pot {
  const sizes = codes.map(() => from.whole(1, 90));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const last = sizes.length - 1;
  sizes[last] = (sizes[last] ?? 0) + ((3 - (total % 3)) % 3);
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [euros, each] = [from.whole(100_000, 900_000), from.whole(3_000_000, 12_000_000)];
  return {
    plafond: centsText(each * units + units / 3),
    instellingen: codes.map((brin, place) => {
      const size = sizes[place] ?? 0;
      const rijksbijdrage = centsText(euros * 100 * size);
      return { brin, rijksbijdrage, studenten: 7 * size, doetMee: true, hoogste: '999999999.00' };
    }),
  };
}
