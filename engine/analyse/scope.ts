import type { Binding, EntitySymbol, Filling, KindSymbol, PeriodSymbol } from '../model.ts';

/** What is at hand at a place: what the declaration itself is about, and within it the sets that are gone through. */
export interface Scope {
  /** The owner and the indexes of the declaration. */
  readonly own: readonly Binding[];
  /** What each enclosing set binds, the innermost last. */
  readonly sets: readonly (readonly Binding[])[];
}

export const emptyScope: Scope = { own: [], sets: [] };

/** The scope inside a set. */
export function inside(scope: Scope, bindings: readonly Binding[]): Scope {
  return { own: scope.own, sets: [...scope.sets, bindings] };
}

/** Whose a bare name is: the innermost thing that has it; else the innermost thing that belongs to one that has it. */
export function implicitThing(scope: Scope, entity: EntitySymbol): Filling | undefined {
  return thingAmong(innermostFirst(scope), entity);
}

/** `deze Instelling`: the rule's own, or what the rule's own belongs to; else the innermost of a set. */
export function namedThing(scope: Scope, entity: EntitySymbol): Filling | undefined {
  return thingAmong([scope.own], entity) ?? thingAmong(innermostFirst(scope), entity);
}

/** The value of a kind that a bare family reads: the innermost. */
export function implicitValue(scope: Scope, kind: KindSymbol): Binding | undefined {
  return innermostFirst(scope)
    .flat()
    .find((binding) => binding.kind === 'enumeration' && binding.of === kind);
}

/** `dit Niveau`: the rule's own, else the innermost of a set. */
export function namedValue(scope: Scope, kind: KindSymbol): Binding | undefined {
  return implicitValue({ own: scope.own, sets: [] }, kind) ?? implicitValue(scope, kind);
}

/** `jaar`, or an own period: the innermost. */
export function implicitYear(scope: Scope, period?: PeriodSymbol): Binding | undefined {
  return innermostFirst(scope)
    .flat()
    .find((binding) => binding.kind === 'year' && binding.of === period);
}

/** `dit jaar`, `dit schooljaar`: the rule's own, else the innermost of a set. */
export function namedYear(scope: Scope, period?: PeriodSymbol): Binding | undefined {
  return implicitYear({ own: scope.own, sets: [] }, period) ?? implicitYear(scope, period);
}

/** The things at hand, the innermost first. */
export function thingsAtHand(scope: Scope): readonly EntitySymbol[] {
  return innermostFirst(scope)
    .flat()
    .flatMap((binding) => (binding.kind === 'thing' ? [binding.of] : []));
}

/** What an entity belongs to, the nearest first. Symbols have no circles. */
export function ancestors(entity: EntitySymbol): readonly EntitySymbol[] {
  const found: EntitySymbol[] = [];
  for (let parent = entity.parent; parent !== undefined; parent = parent.parent) found.push(parent);
  return found;
}

function innermostFirst(scope: Scope): readonly (readonly Binding[])[] {
  return [...scope.sets.toReversed(), scope.own];
}

function thingAmong(levels: readonly (readonly Binding[])[], entity: EntitySymbol): Filling | undefined {
  const things = levels.flat().filter((binding) => binding.kind === 'thing');
  const direct = things.find((binding) => binding.of === entity);
  if (direct !== undefined) return { kind: 'bound', binding: direct };
  const child = things.find((binding) => ancestors(binding.of).includes(entity));
  return child === undefined ? undefined : ancestorFilling({ kind: 'bound', binding: child }, child.of, entity);
}

/** From a thing to what it belongs to, step by step. */
export function ancestorFilling(of: Filling, from: EntitySymbol, to: EntitySymbol): Filling | undefined {
  if (from.parent === undefined) return undefined;
  const parent: Filling = { kind: 'parent', of, entity: from.parent };
  return from.parent === to ? parent : ancestorFilling(parent, from.parent, to);
}
