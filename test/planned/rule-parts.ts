import { anyOf, type Draft, type Readable, type Scope } from './draft.ts';
import type { ValueType } from './tree.ts';
import { addFact, anyFamily } from './world.ts';

export function newRule(draft: Draft, type: ValueType, family = anyFamily(draft), orAbsent = false): Readable {
  const owner = draft.chance.oneIn(4) ? undefined : draft.chance.pick(draft.entities);
  return {
    name: `r${draft.readables.length}`,
    from: 'rule',
    ...(owner === undefined ? {} : { owner }),
    family,
    type,
    orAbsent,
  };
}

export function scopeOf({ owner, family }: Pick<Readable, 'owner' | 'family'>, depth = 3): Scope {
  return {
    things: owner === undefined ? [] : [owner],
    ...(owner === undefined ? {} : { own: owner }),
    dimensions: family,
    depth,
  };
}

/** A fact that a division needs is there, or is added. */
export function factFor(draft: Draft, wanted: Partial<Readable> & Pick<Readable, 'owner' | 'type'>): Readable {
  const { chance } = draft;
  const found = draft.readables.filter(
    ({ owner, type, orAbsent, fact, family }) =>
      owner === wanted.owner && type === wanted.type && !orAbsent && fact?.notNegative === true && family.length === 0,
  );
  return (
    (chance.oneIn(2) ? anyOf(chance, found) : undefined) ??
    addFact(draft, wanted.owner, { ...wanted, orAbsent: false, family: [], fact: { notNegative: true } })
  );
}
