/** Numbers that a double does not hold: divided as fractions. */
import { type AllocationInput, allocate } from '../value/allocate.ts';
import { type Fraction, fraction, isNegative, zero } from '../value/fraction.ts';
import type { Amounts, PotInput, PotParts } from './divide.ts';

/** In units; undefined where there is a fault, or a part is not whole or beyond 2^53, or more is paid than there is. */
export function divideBeyond(input: PotInput, step: number): PotParts | undefined {
  if (input.keys.some(({ others = 0 }) => isNegative(exactly(others)))) return undefined;
  const divided = allocate(inFractions(input, step));
  if ('fault' in divided) return undefined;
  const parts = new Float64Array(input.count);
  for (const [row, part] of divided.parts.entries()) {
    const units = inUnits(part);
    if (units === undefined) return undefined;
    parts[row] = units;
  }
  const rest = inUnits(divided.rest);
  if (isNegative(divided.rest)) return undefined;
  return rest === undefined ? { parts } : { parts, rest };
}

function inFractions(input: PotInput, step: number): AllocationInput {
  const { count, keys, rounding, lastUnitTo, refillKey } = input;
  // No claim and no part comes near this, so that it caps nothing.
  const none = fraction(2n ** 200n);
  const list = (values: Amounts): readonly Fraction[] =>
    values instanceof Float64Array
      ? Array.from(values.subarray(0, count), (value) => (Number.isFinite(value) ? exactly(value) : none))
      : values;
  const upwards = Array.from({ length: count }, (_, row) => row);
  const shared = {
    pot: exactly(input.pot),
    receivers: upwards.map(String),
    order: lastUnitTo === 'last' ? upwards.reverse() : upwards,
    ...(input.floors === undefined ? {} : { floors: list(input.floors) }),
    ...(input.caps === undefined ? {} : { caps: list(input.caps) }),
    ...(input.rest === 'lapses' ? {} : { refill: refillKey === undefined ? {} : { key: list(refillKey) } }),
    ...(rounding === undefined ? {} : { rounding: roundingIn(rounding, step) }),
  };
  if (input.claims !== undefined) return { ...shared, claims: list(input.claims), shortage: 'pro-rata' };
  return {
    ...shared,
    others: 1,
    keys: keys.map(({ values, weight, others = 0 }) => ({ weight, values: list(values), others: [exactly(others)] })),
  };
}

function roundingIn(
  { mode }: NonNullable<PotInput['rounding']>,
  step: number,
): NonNullable<AllocationInput['rounding']> {
  const size = exactly(step);
  if (mode === 'largest-remainder') return { step: size, method: mode, mode: 'down' };
  return { step: size, method: 'per-recipient', mode };
}

function exactly(value: number | bigint | Fraction): Fraction {
  return typeof value === 'object' ? value : fraction(BigInt(value));
}

function inUnits({ numerator, denominator }: Fraction): number | undefined {
  const isHeld = denominator === 1n && numerator >= zero.numerator && numerator <= BigInt(Number.MAX_SAFE_INTEGER);
  return isHeld ? Number(numerator) : undefined;
}
