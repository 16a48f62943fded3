import { type Fraction, fraction, multiply } from '../value/fraction.ts';
import { literal } from './names.ts';
import type { ModuleScope } from './scope.ts';

/** A fraction in units of 10^-scale as a literal, with the error of the literal. */
export function unitsLiteral(value: Fraction, scale: number): { readonly value: string; readonly error: string } {
  const units = multiply(value, scale >= 0 ? fraction(10n ** BigInt(scale)) : fraction(1n, 10n ** BigInt(-scale)));
  const near = Number(units.numerator) / Number(units.denominator);
  if (units.denominator === 1n && Math.abs(near) <= Number.MAX_SAFE_INTEGER) return { value: String(near), error: '0' };
  return { value: String(near), error: String(Math.abs(near) * 2 ** -50 + 2 ** -1000) };
}

/** The map from values of a kind to their places. */
export function placesName(module: ModuleScope, kind: string): string {
  const values = module.plan.kinds.get(kind) ?? [];
  const text = `new Map(${kindLiteral(values)}.map((value, place) => [value, place]))`;
  const known = module.tables.get(text);
  if (known !== undefined) return known;
  const name = module.names.of(`places_${kind}`);
  module.tables.set(text, name);
  return name;
}

export function kindLiteral(values: readonly string[]): string {
  return `[${values.map(literal).join(', ')}]`;
}
