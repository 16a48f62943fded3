/** What receivers have of all keys together: weight · value / total, added. A double about so much, and exactly a whole number. */
import { add, equal, type Fraction, one } from '../value/fraction.ts';
import { unitRoundoff } from './guard.ts';

export interface Measure {
  readonly count: number;
  /** Without those of which nobody has anything. */
  readonly keys: readonly Float64Array[];
  /** One unit of each key counts for so much, about. */
  readonly perUnit: Float64Array;
  /** Per receiver, about; of one key alone its values themselves. */
  readonly values: Float64Array;
  /** How far values and sums are off at most, relatively: 0 of one key alone. */
  readonly error: number;
  /** Per key the sum over receivers, and with the others that count in it. */
  readonly receiving: Float64Array;
  readonly counting: Float64Array;
  /** The weight of keys of which nobody has anything, about. */
  readonly idle: number;
  /** Made when asked for: one unit of each key counts for these whole numbers, the idle weight for this. */
  readonly exact: () => { readonly perUnit: readonly bigint[]; readonly idle: bigint };
}

interface Key {
  readonly values: Float64Array;
  readonly weight: Fraction;
  readonly others?: number;
}

const most = BigInt(Number.MAX_SAFE_INTEGER);

/** `fault` where a value is negative or the weights are not right, `beyond` where a sum is more than a double holds. */
export function measureOf(count: number, keys: readonly Key[]): Measure | 'fault' | 'beyond' {
  if (!isWeighted(keys)) return 'fault';
  const [receiving, counting] = [new Float64Array(keys.length), new Float64Array(keys.length)];
  for (const [place, { values, others = 0 }] of keys.entries()) {
    let sum = 0;
    for (let row = 0; row < count; row++) {
      const value = values[row] as number;
      if (!(value >= 0)) return 'fault';
      sum += value;
    }
    if (!(others >= 0)) return 'fault';
    if (sum + others > Number.MAX_SAFE_INTEGER) return 'beyond';
    receiving[place] = sum;
    counting[place] = sum + others;
  }
  if (keys.some(({ weight }) => weight.denominator > most)) return 'beyond';
  const [key] = keys;
  if (keys.length === 1 && key !== undefined && counting[0] !== 0) return ofOne(count, key.values, receiving, counting);
  return ofSeveral(count, keys, receiving, counting);
}

/** Exactly: `measure` of a receiver, or of a sum per key. */
export function exactly({ keys, exact }: Measure, row: number): bigint {
  const { perUnit } = exact();
  let total = 0n;
  for (let place = 0; place < keys.length; place++)
    total += (perUnit[place] as bigint) * BigInt((keys[place] as Float64Array)[row] as number);
  return total;
}

export function exactSum({ exact }: Measure, sums: Float64Array): bigint {
  const { perUnit } = exact();
  let total = 0n;
  for (let place = 0; place < sums.length; place++) total += (perUnit[place] as bigint) * BigInt(sums[place] as number);
  return total;
}

function isWeighted(keys: readonly Key[]): boolean {
  const [first] = keys;
  if (keys.length === 1 && first !== undefined) return equal(first.weight, one);
  if (keys.some(({ weight }) => weight.numerator <= 0n)) return false;
  return equal(keys.map(({ weight }) => weight).reduce(add, { numerator: 0n, denominator: 1n }), one);
}

const oneUnit = { perUnit: [1n], idle: 0n };

function ofOne(count: number, values: Float64Array, receiving: Float64Array, counting: Float64Array): Measure {
  const shared = { count, keys: [values], perUnit: Float64Array.of(1), receiving, counting };
  return { ...shared, values, error: 0, idle: 0, exact: () => oneUnit };
}

function ofSeveral(count: number, all: readonly Key[], received: Float64Array, counted: Float64Array): Measure {
  const had = all.flatMap((_, place) => (counted[place] === 0 ? [] : [place]));
  const keys = had.map((place) => (all[place] as Key).values);
  const [receiving, counting] = [received, counted].map((sums) => sums.filter((_, place) => had.includes(place)));
  if (receiving === undefined || counting === undefined) throw new Error('there are two sums');
  const weights = all.map(({ weight }) => Number(weight.numerator) / Number(weight.denominator));
  const perUnit = Float64Array.from(had, (place) => (weights[place] as number) / (counted[place] as number));
  const idle = weights.reduce((sum, weight, place) => (counted[place] === 0 ? sum + weight : sum), 0);
  const values = new Float64Array(count);
  for (const [place, key] of keys.entries()) {
    const unit = perUnit[place] as number;
    for (let row = 0; row < count; row++) values[row] = (values[row] as number) + unit * (key[row] as number);
  }
  let made: ReturnType<Measure['exact']> | undefined;
  const exact = (): ReturnType<Measure['exact']> => {
    made ??= exactUnits(all, counted);
    return made;
  };
  // A weight is off by 3 roundings (of its parts and their quotient), a unit by 4, a term by 5, a sum of n by n - 1 more.
  return { count, keys, perUnit, values, error: (all.length + 6) * unitRoundoff, receiving, counting, idle, exact };
}

/** All times the product of the totals and of the weights' common denominator. */
function exactUnits(all: readonly Key[], counted: Float64Array): ReturnType<Measure['exact']> {
  const denominator = all.reduce((product, { weight }) => product * weight.denominator, 1n);
  const totals = [...counted].map((total) => (total === 0 ? 1n : BigInt(total)));
  const product = totals.reduce((times, total) => times * total, 1n);
  const perUnit: bigint[] = [];
  let idle = 0n;
  for (const [place, { weight }] of all.entries()) {
    const share = (weight.numerator * denominator) / weight.denominator;
    if (counted[place] === 0) idle += share * product;
    else perUnit.push((share * product) / (totals[place] as bigint));
  }
  return { perUnit, idle };
}
