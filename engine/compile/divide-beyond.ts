/** Numbers that a double does not hold: divided as fractions. */
import { type AllocationInput, allocate } from '../value/allocate.ts';
import { type Fraction, fraction, zero } from '../value/fraction.ts';
import type { PotInput, PotParts } from './divide.ts';

/** In units; undefined where there is a fault, or a part or the rest is not whole, negative or beyond 2^53. */
export function divideBeyond(input: PotInput, step: number): PotParts | undefined {
  const divided = allocate(inFractions(input, step));
  if ('fault' in divided) return undefined;
  const parts = new Float64Array(input.count);
  for (const [row, part] of divided.parts.entries()) {
    const units = inUnits(part);
    if (units === undefined) return undefined;
    parts[row] = units;
  }
  const rest = inUnits(divided.rest);
  return rest === undefined ? undefined : { parts, rest };
}

function inFractions(input: PotInput, step: number): AllocationInput {
  const { count, keys, rounding, lastUnitTo, refillKey } = input;
  const list = (values: Float64Array): Fraction[] => Array.from(values.subarray(0, count), (value) => whole(value));
  const upwards = Array.from({ length: count }, (_, row) => row);
  // No claim and no part comes near this, so that it caps nothing.
  const none = BigInt(input.pot) + BigInt(step) + 2n ** 54n;
  const caps = input.caps?.subarray(0, count);
  const shared = {
    pot: whole(input.pot),
    receivers: upwards.map(String),
    order: lastUnitTo === 'last' ? upwards.reverse() : upwards,
    ...(input.floors === undefined ? {} : { floors: list(input.floors) }),
    ...(caps === undefined ? {} : { caps: Array.from(caps, (cap) => whole(Number.isFinite(cap) ? cap : none)) }),
    ...(input.rest === 'lapses' ? {} : { refill: refillKey === undefined ? {} : { key: list(refillKey) } }),
    ...(rounding === undefined ? {} : { rounding: roundingIn(rounding, step) }),
  };
  if (input.claims !== undefined) return { ...shared, claims: list(input.claims), shortage: 'pro-rata' };
  return {
    ...shared,
    others: 1,
    keys: keys.map(({ values, weight, others = 0 }) => ({ weight, values: list(values), others: [whole(others)] })),
  };
}

function roundingIn(
  { mode }: NonNullable<PotInput['rounding']>,
  step: number,
): NonNullable<AllocationInput['rounding']> {
  const size = whole(step);
  if (mode === 'largest-remainder') return { step: size, method: mode, mode: 'down' };
  return { step: size, method: 'per-recipient', mode };
}

function whole(value: number | bigint): Fraction {
  return fraction(BigInt(value));
}

function inUnits({ numerator, denominator }: Fraction): number | undefined {
  const isHeld = denominator === 1n && numerator >= zero.numerator && numerator <= BigInt(Number.MAX_SAFE_INTEGER);
  return isHeld ? Number(numerator) : undefined;
}
