import type { Reference } from '../../grammar/index.ts';
import type { Filling, Index, KindSymbol, Meaning, PeriodSymbol, Quantity, Type } from '../model.ts';
import { compare, isZero, zero } from '../value/fraction.ts';
import { isNeverZeroIn, isValueWithout } from './exceptions-values.ts';
import { yearsIn } from './families.ts';
import { fillIndexes } from './fill-indexes.ts';
import { constantOf } from './literals.ts';
import { present } from './presence.ts';
import { implicitThing } from './scope.ts';
import { thingRelation } from './thing-relation.ts';
import { errorType, orAbsent } from './types.ts';
import { type Place, type Read, type Relation, report, type Work } from './work.ts';
import { valueTermOf, yearTermOf } from './year-terms.ts';
import { existence, yearsOfFilling, yearsText } from './years.ts';

/** A reference to a quantity: of whom, and for which year and values, all filled in. */
export function checkQuantity(
  work: Work,
  reference: Reference,
  place: Place,
  named: Quantity,
): { readonly meaning: Meaning; readonly type: Type; readonly nonZero: boolean } | undefined {
  settle(work, named);
  const quantity = (reference.owner === undefined ? undefined : named.forgone) ?? named;
  if (work.broken.has(quantity)) {
    noteRead(work, reference, place, quantity, []);
    return undefined;
  }
  const owner =
    quantity.owner === undefined ? refuseOwner(work, reference, place) : fillOwner(work, reference, place, quantity);
  const indexes = fillIndexes(work, reference, place, quantity, owner === 'none' ? undefined : owner);
  if (!isValueWithout(work, place, quantity, owner, indexes))
    noteRead(work, reference, place, quantity, indexes ?? [], owner === 'none' ? undefined : owner);
  if (owner === undefined || indexes === undefined) return undefined;
  const own = typeInYears(work, reference, place, quantity, indexes);
  const type = mayLackOwner(work, reference, place) ? orAbsent(own) : own;
  return {
    meaning: { kind: 'quantity', quantity, ...(owner === 'none' ? {} : { owner }), indexes },
    type,
    nonZero: isNeverZero(quantity),
  };
}

/** Has the type worked out if it waits for that; within itself it stays the error type, and the circle is reported later. */
export function settle(work: Work, quantity: Quantity): void {
  const typed = work.pending.get(quantity);
  work.pending.delete(quantity);
  typed?.();
}

function refuseOwner(work: Work, { name, owner }: Reference, place: Place): 'none' | undefined {
  if (owner === undefined) return 'none';
  report(work, place.module, 'N11', owner.span, { name: name.text });
  return undefined;
}

/** `sw van vorig_diploma bij geen 0`: where there is no earlier one, there is no value of it either. */
function mayLackOwner(work: Work, reference: Reference, { absentOwner }: Place): boolean {
  const type = reference.owner === undefined ? undefined : work.types.get(reference.owner);
  return absentOwner === reference && type?.kind === 'thing' && type.orAbsent;
}

function fillOwner(work: Work, reference: Reference, place: Place, quantity: Quantity): Filling | undefined {
  const { name, owner } = reference;
  const entity = quantity.owner?.entity;
  if (entity === undefined) return undefined;
  if (owner === undefined) {
    const filling = implicitThing(place.scope, entity);
    if (filling === undefined) report(work, place.module, 'N10', name.span, { name: name.text, entity: entity.name });
    return filling;
  }
  if (owner.kind === 'textLiteral') {
    if (place.keys === undefined) report(work, place.module, 'N21', owner.span, { key: owner.value });
    else if (place.keys.get(entity)?.has(owner.value) === true) return { kind: 'key', key: owner.value, entity };
    else report(work, place.module, 'N22', owner.span, { key: owner.value, entity: entity.name });
    return undefined;
  }
  const { type: found } = work.check(owner, place);
  const type = mayLackOwner(work, reference, place) ? found : present(work, place, owner, found);
  if (type.kind === 'thing' && type.of === entity) return canonical(work, owner);
  if (type.kind !== 'error') {
    const found = type.kind === 'thing' ? type.of.name : '';
    report(work, place.module, 'N12', owner.span, { name: name.text, expected: entity.name, found });
  }
  return undefined;
}

/** The thing at hand, written or not, is the same filling, so that guards know it again. */
function canonical(work: Work, expression: NonNullable<Reference['owner']>): Filling {
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  if (meaning?.kind === 'bound' || meaning?.kind === 'parent') return meaning;
  return { kind: 'expression', expression };
}

/** Outside the years in which it exists there is nothing to be read. */
function typeInYears(
  work: Work,
  reference: Reference,
  place: Place,
  quantity: Quantity,
  fillings: readonly Filling[],
): Type {
  let type = quantity.type;
  quantity.family.forEach((index, at) => {
    const filling = fillings[at];
    if (filling === undefined) return;
    // Before the first value of a kind, and after the last, there is none.
    const value = filling.kind === 'expression' ? work.types.get(filling.expression) : undefined;
    if (index.binding.kind === 'enumeration' && value?.orAbsent === true) type = orAbsent(type);
    if (index.binding.kind !== 'year') return;
    const found = existence(index, yearsOfFilling(work, place, filling));
    if (found === 'sometimes') type = orAbsent(type);
    if (typeof found === 'object') {
      const args = { name: quantity.name, year: yearsText(found.never, periodOfIndex(index)), years: existing(index) };
      report(work, place.module, 'N33', reference.span, args);
      type = errorType;
    }
  });
  return type;
}

function periodOfIndex({ binding }: Index): PeriodSymbol | undefined {
  return binding.kind === 'year' ? binding.of : undefined;
}

function existing(index: Index): string {
  return yearsText(yearsIn(index.years ?? []), periodOfIndex(index));
}

/** Remembers who reads what, for the order of computing. */
function noteRead(
  work: Work,
  reference: Reference,
  place: Place,
  target: Quantity,
  fillings: readonly Filling[],
  owner?: Filling,
): void {
  if (place.reader === undefined) return;
  const at = target.family.findIndex((index) => index.binding.kind === 'year');
  const year = relation(work, place.reader, fillings[at]);
  const thing = thingRelation(work, place.reader, owner);
  // What one receiver forwent is known when the rest is.
  const computed = target.kind === 'rest' ? (work.quantities.get(target.name) ?? target) : target;
  const values = valueRelations(work, place.reader, target, fillings);
  const { module, reader } = place;
  work.reads.push({ reader, target: computed, module, span: reference.span, year, thing, values });
}

/** Of each kind that both have an index of, how the value that is read for lies to the reader's own. */
function valueRelations(
  work: Work,
  reader: Quantity,
  target: Quantity,
  fillings: readonly Filling[],
): NonNullable<Read['values']> {
  const relations = new Map<KindSymbol, Relation>();
  target.family.forEach((index, at) => {
    const filling = fillings[at];
    if (index.binding.kind !== 'enumeration' || filling === undefined) return;
    const { of } = index.binding;
    const own = reader.family.find(({ binding }) => binding.kind === 'enumeration' && binding.of === of)?.binding;
    const term =
      filling.kind === 'expression'
        ? valueTermOf(work, filling.expression)
        : filling.kind === 'bound'
          ? { binding: filling.binding, offset: 0 }
          : undefined;
    if (own === undefined || term?.binding !== own || term.offset > 0) return;
    relations.set(of, term.offset < 0 ? 'earlier' : 'same');
  });
  return relations;
}

function relation(work: Work, reader: Quantity, filling: Filling | undefined): Read['year'] {
  const own = reader.family.find((index) => index.binding.kind === 'year')?.binding;
  if (own === undefined || filling === undefined) return 'any';
  if (filling.kind === 'bound') {
    if (filling.binding === own) return 'same';
    return work.earlier.get(filling.binding) === own ? 'earlier' : 'any';
  }
  const term = filling.kind === 'expression' ? yearTermOf(work, filling.expression) : undefined;
  if (term === undefined) return 'any';
  const { binding, offset } = term;
  if (binding === own) return offset < 0 ? 'earlier' : offset === 0 ? 'same' : 'any';
  return offset <= 0 && work.earlier.get(binding) === own ? 'earlier' : 'any';
}

/** By the bounds of a fact, or the numbers of a parameter. */
function isNeverZero({ declaration, cells, exceptions }: Quantity): boolean {
  if (exceptions !== undefined && !exceptions.every(isNeverZeroIn)) return false;
  if (declaration.kind === 'input') {
    const [least, most] = [declaration.atLeast, declaration.atMost].map((bound) => bound && constantOf(bound));
    return (least !== undefined && compare(least, zero) > 0) || (most !== undefined && compare(most, zero) < 0);
  }
  if (declaration.kind !== 'parameter' || cells === undefined || cells.size === 0) return false;
  return [...cells.values()].every(({ value }) => {
    const constant = value === 'unknown' ? undefined : constantOf(value);
    return constant !== undefined && !isZero(constant);
  });
}
