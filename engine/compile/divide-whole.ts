/** A pot in whole units throughout: what is no whole number of units is held in finer ones. */
import { type Fraction, fraction, isNegative } from '../value/fraction.ts';
import { round } from '../value/round.ts';
import type { Amounts, PotInput } from './divide.ts';

export interface WholePot extends PotInput {
  readonly pot: number;
  readonly keys: readonly { readonly values: Float64Array; readonly weight: Fraction; readonly others?: number }[];
  readonly claims?: Float64Array;
  readonly floors?: Float64Array;
  readonly caps?: Float64Array;
  readonly refillKey?: Float64Array;
}

const most = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Amounts of the pot are in units of which `finer` make one of the input. Undefined where that does not fit in doubles.
 */
export function inWholeUnits(
  input: PotInput,
  step: number,
): { readonly pot: WholePot; readonly finer: number } | undefined {
  if (isWhole(input)) return { pot: input, finer: 1 };
  const { count, rounding } = input;
  const bound = (values: Amounts | undefined, mode: 'up' | 'down'): readonly Value[] | undefined =>
    rounding === undefined ? listed(values, count) : inSteps(listed(values, count), step, mode);
  const pot = exactly(input.pot);
  const lists = {
    claims: listed(input.claims, count),
    floors: bound(input.floors, 'up'),
    caps: bound(input.caps, 'down'),
  };
  const finer = commonDenominator([pot, ...Object.values(lists).flatMap((values) => values ?? [])]);
  if (finer === undefined || finer * BigInt(step) > most) return undefined;
  const [amount] = multiplied([pot], finer) ?? [];
  const keys = input.keys.map(({ values, weight, others = 0 }) => {
    const found = ratios([...(listed(values, count) ?? []), exactly(others)]);
    return found === undefined ? undefined : { values: found, weight, others: found.at(-1) ?? 0 };
  });
  const refillKey = input.refillKey === undefined ? undefined : ratios(listed(input.refillKey, count) ?? []);
  const amounts = Object.entries(lists).flatMap(([name, values]) =>
    values === undefined ? [] : [[name, multiplied(values, finer)] as const],
  );
  const isBeyond = keys.includes(undefined) || amounts.some(([, values]) => values === undefined);
  if (amount === undefined || isBeyond || (refillKey === undefined && input.refillKey !== undefined)) return undefined;
  const { claims: _, floors: __, caps: ___, refillKey: ____, ...others } = input;
  return {
    finer: Number(finer),
    pot: {
      ...{ ...others, pot: amount, keys: keys.filter((key) => key !== undefined) },
      ...Object.fromEntries(amounts),
      ...(refillKey === undefined ? {} : { refillKey }),
    },
  };
}

function isWhole(input: PotInput): input is WholePot {
  const { pot, keys, claims, floors, caps, refillKey } = input;
  return (
    typeof pot === 'number' &&
    pot <= Number.MAX_SAFE_INTEGER &&
    keys.every(({ values, others }) => values instanceof Float64Array && typeof others !== 'object') &&
    [claims, floors, caps, refillKey].every((list) => list === undefined || list instanceof Float64Array)
  );
}

/** Undefined: no cap. */
type Value = Fraction | undefined;

function exactly(value: number | bigint | Fraction): Value {
  if (typeof value === 'object') return value;
  return value === Number.POSITIVE_INFINITY ? undefined : fraction(BigInt(value));
}

function listed(values: Amounts | undefined, count: number): readonly Value[] | undefined {
  if (values === undefined) return undefined;
  return values instanceof Float64Array ? Array.from(values.subarray(0, count), exactly) : values;
}

/** Of what is negative nothing, so that it is seen. */
function inSteps(
  values: readonly Value[] | undefined,
  step: number,
  mode: 'up' | 'down',
): readonly Value[] | undefined {
  const size = fraction(BigInt(step));
  return values?.map((value) => (value === undefined || isNegative(value) ? value : round(value, size, mode)));
}

function commonDenominator(values: readonly Value[]): bigint | undefined {
  let common = 1n;
  for (const value of values) {
    if (value === undefined) continue;
    common *= fraction(common, value.denominator).denominator;
    if (common > most) return undefined;
  }
  return common;
}

function multiplied(values: readonly Value[], times: bigint): Float64Array | undefined {
  const found = new Float64Array(values.length);
  for (const [row, value] of values.entries()) {
    const units = value === undefined ? undefined : value.numerator * (times / value.denominator);
    if (units !== undefined && units > most) return undefined;
    found[row] = units === undefined ? Number.POSITIVE_INFINITY : Number(units);
  }
  return found;
}

/** In whole units of whatever size. */
function ratios(values: readonly Value[]): Float64Array | undefined {
  const common = commonDenominator(values);
  return common === undefined ? undefined : multiplied(values, common);
}
