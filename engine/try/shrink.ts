import { boundsOf } from '../facts/bounds.ts';
import type { Datum, Instance, Quantity } from '../model.ts';
import { compare, divide, type Fraction, floor, fraction, zero } from '../value/fraction.ts';
import type { Population } from './population.ts';

/**
 * A smaller population of which the same is the case: lists, things, decisions and values are left out one by one, and
 * what has to stay is made as plain as it can be. Tries at most some hundreds of populations.
 */
export function shrunk(population: Population, isCase: (changed: Population) => unknown): Population {
  let smallest = population;
  let tries = 0;
  const attempt = (changed: Population): boolean => {
    if (tries >= mostTries || hasEmptyList(changed)) return false;
    tries += 1;
    if (isCase(changed) === undefined) return false;
    smallest = changed;
    return true;
  };
  for (const entity of [...population.things.keys()]) attempt(withoutList(smallest, entity));
  for (const [entity, things] of [...smallest.things])
    for (const key of [...things.keys()].reverse())
      if ((smallest.things.get(entity)?.size ?? 0) > 1) attempt(withoutThing(smallest, entity, key));
  for (const [entity, things] of [...smallest.things])
    for (const [key, { until }] of things) if (until !== undefined) attempt(withoutLife(smallest, entity, key));
  for (const key of [...smallest.decisions.keys()]) attempt(without(smallest, 'decisions', key));
  for (const key of [...smallest.values.keys()]) attempt(without(smallest, 'values', key));
  for (const [key, [fact]] of [...smallest.values]) {
    const instance = smallest.instances.get(key);
    if (instance === undefined || fact === undefined) continue;
    for (const value of plainer(instance.quantity, fact.value)) if (attempt(withValue(smallest, key, value))) break;
  }
  return smallest;
}

const mostTries = 400;

function without(population: Population, table: 'values' | 'decisions', key: string): Population {
  const values = new Map(population.values);
  const decisions = new Map(population.decisions);
  (table === 'values' ? values : decisions).delete(key);
  return { ...population, values, decisions };
}

function withValue(population: Population, key: string, value: Datum | 'absent'): Population {
  return { ...population, values: new Map(population.values).set(key, [{ value, assumed: false }]) };
}

function withoutList(population: Population, entity: string): Population {
  const things = new Map(population.things);
  things.delete(entity);
  return keeping({ ...population, things });
}

function withoutThing(population: Population, entity: string, key: string): Population {
  const things = new Map(population.things);
  const list = new Map(things.get(entity));
  list.delete(key);
  things.set(entity, list);
  return keeping({ ...population, things });
}

/** As if it had always been there. */
function withoutLife(population: Population, entity: string, key: string): Population {
  const things = new Map(population.things);
  const { parent } = things.get(entity)?.get(key) ?? {};
  things.set(entity, new Map(things.get(entity)).set(key, parent === undefined ? {} : { parent }));
  return { ...population, things };
}

/** An example cannot say of a list that it is empty. */
function hasEmptyList({ things }: Population): boolean {
  return [...things.values()].some((list) => list.size === 0);
}

/** Only what belongs to things that are still there. */
function keeping(population: Population): Population {
  const things = new Map(population.things);
  for (const [entity, list] of things) {
    const parent = population.parents.get(entity);
    const above = parent === undefined ? undefined : things.get(parent);
    if (parent !== undefined) things.set(entity, new Map([...list].filter(([, one]) => above?.has(one.parent ?? ''))));
  }
  for (const [entity, list] of things)
    for (const [key, { parent, mergedInto }] of list)
      if (mergedInto !== undefined && !list.has(mergedInto))
        things.set(entity, new Map(things.get(entity)).set(key, parent === undefined ? {} : { parent }));
  const isThere = (entity: string, key: string): boolean => things.get(entity)?.has(key) === true;
  const left = (instance: Instance | undefined): boolean => {
    const owner = instance?.quantity.owner;
    return instance === undefined || owner === undefined || isThere(owner.entity.name, instance.owner ?? '');
  };
  const values = [...population.values].filter(([key, [fact]]) => {
    const value = fact?.value;
    const refers = value !== undefined && value !== 'absent' && value.kind === 'thing';
    return left(population.instances.get(key)) && (!refers || isThere(value.entity, value.key));
  });
  const decisions = [...population.decisions].filter(([key]) => left(population.instances.get(key)));
  return { ...population, things, values: new Map(values), decisions: new Map(decisions) };
}

/** Values that say less, the plainest first; none of them is the value itself. */
function plainer(quantity: Quantity, value: Datum | 'absent'): readonly (Datum | 'absent')[] {
  if (value === 'absent') return [];
  const absent = quantity.type.orAbsent ? (['absent'] as const) : [];
  switch (value.kind) {
    case 'number':
      return [
        ...absent,
        ...plainerNumbers(quantity, value.value).map((one) => ({ kind: 'number', value: one }) as const),
      ];
    case 'yesNo':
      return value.value ? [...absent, { kind: 'yesNo', value: false }] : absent;
    case 'enumeration': {
      const { type } = quantity;
      const first = type.kind === 'enumeration' ? type.of.declaration.values[0]?.name.text : undefined;
      return first === undefined || first === value.value ? absent : [...absent, { ...value, value: first }];
    }
    default:
      return absent;
  }
}

/** The lowest it may be, then 0 and 1, then a rounder number, then half of it. */
function plainerNumbers(quantity: Quantity, value: Fraction): readonly Fraction[] {
  const { atLeast, atMost } = boundsOf(quantity);
  const round: Fraction[] = [];
  for (let power = 1n; power < 10n ** 12n; power *= 10n) round.push(fraction(power));
  const whole = fraction(floor(value));
  const half = fraction(floor(divide(value, fraction(2n))));
  const least = atLeast?.kind === 'number' ? [atLeast.value] : [];
  return [...least, zero, ...round, half, whole].filter((one) => {
    const low = atLeast?.kind === 'number' ? atLeast.value : zero;
    const fits = compare(one, low) >= 0 && (atMost?.kind !== 'number' || compare(one, atMost.value) <= 0);
    return fits && compare(one, value) < 0;
  });
}
