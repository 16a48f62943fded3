import fc from 'fast-check';
import type { Analysis, Datum, Fact, Facts, Quantity, Type } from '../../engine/index.ts';
import { fraction } from '../../engine/value/fraction.ts';

/** A value of a quantity, near to others of its kind, so that they meet, cancel and cross bounds. */
export function anyValue(quantity: Quantity): fc.Arbitrary<Datum | 'absent'> {
  const datum = anyDatum(quantity.type, isNeverNegative(quantity));
  return quantity.type.orAbsent ? fc.oneof(datum, fc.constant('absent' as const)) : datum;
}

function anyDatum(type: Type, atLeastZero: boolean): fc.Arbitrary<Datum> {
  const least = atLeastZero ? 0 : -3;
  switch (type.kind) {
    case 'yesNo':
      return fc.boolean().map((value) => ({ kind: 'yesNo', value }));
    case 'enumeration':
      return fc
        .constantFrom(...type.of.declaration.values)
        .map(({ name }) => ({ kind: 'enumeration', of: type.of.name, value: name.text }));
    case 'date':
      return fc.constantFrom('2020-02-29', '2020-03-01', '2020-03-02').map((iso) => ({ kind: 'date', iso }));
    case 'amount':
      return fc
        .integer({ min: least * 100, max: 2000 })
        .map((cents) => ({ kind: 'number', value: fraction(BigInt(cents), 100n) }));
    case 'count':
      return fc.integer({ min: least, max: 5 }).map((value) => ({ kind: 'number', value: fraction(BigInt(value)) }));
    default:
      return fc
        .tuple(fc.integer({ min: least, max: 12 }), fc.constantFrom(1n, 2n, 10n))
        .map(([value, part]) => ({ kind: 'number', value: fraction(BigInt(value), part) }));
  }
}

function isNeverNegative({ declaration }: Quantity): boolean {
  return declaration.kind === 'input' && declaration.atLeast !== undefined;
}

/** The quantity a key of facts belongs to. */
export function quantityAt(analysis: Analysis, key: string): Quantity {
  const quantity = analysis.quantities.get(key.slice(0, key.indexOf('(')));
  if (quantity === undefined) throw new Error(`no quantity for ${key}`);
  return quantity;
}

/** The facts with other values in some places; `undefined` takes a fact away. */
export function withValues(facts: Facts, changes: Iterable<readonly [string, Datum | 'absent' | undefined]>): Facts {
  const values = new Map<string, readonly Fact[]>(facts.values);
  for (const [key, value] of changes) {
    if (value === undefined) values.delete(key);
    else values.set(key, [{ value, assumed: false }]);
  }
  return { things: facts.things, values };
}
