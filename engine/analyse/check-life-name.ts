import type { Reference } from '../../grammar/index.ts';
import type { EntitySymbol, Filling, Meaning, Type } from '../model.ts';
import { lifeMember } from './example-lives.ts';
import { presentOperand } from './presence.ts';
import { implicitThing, thingsAtHand } from './scope.ts';
import { errorType } from './types.ts';
import { type Place, report, type Work } from './work.ts';

/**
 * `bestaat_tot`, `opgegaan_in`: what every thing has without being declared, of the innermost thing at hand or the thing
 * after `van`. Nothing where the name is another one, or the regulation is not about any thing.
 */
export function checkLifeName(
  work: Work,
  reference: Reference,
  place: Place,
): { readonly meaning: Meaning; readonly type: Type } | undefined {
  const { name, indexes } = reference;
  const member = lifeMember(name.text);
  const [first] = work.entities.values();
  if (member === undefined || first === undefined) return undefined;
  const [index] = indexes;
  if (index !== undefined) report(work, place.module, 'T460', index.span, { name: name.text });
  const found = thingMeant(work, reference, place, first);
  if (found === undefined) return { meaning: { kind: 'error' }, type: errorType };
  const { of, entity } = found;
  const type: Type =
    member === 'mergedInto' ? { kind: 'thing', of: entity, orAbsent: true } : { kind: 'date', orAbsent: true };
  return { meaning: { kind: 'life', member, of, entity }, type };
}

function thingMeant(
  work: Work,
  { name, owner }: Reference,
  place: Place,
  first: EntitySymbol,
): { readonly of: Filling; readonly entity: EntitySymbol } | undefined {
  if (owner === undefined) {
    const [entity] = thingsAtHand(place.scope);
    const of = entity === undefined ? undefined : implicitThing(place.scope, entity);
    if (entity !== undefined && of !== undefined) return { of, entity };
    report(work, place.module, 'N10', name.span, { name: name.text, entity: first.name });
    return undefined;
  }
  if (owner.kind === 'textLiteral') {
    const entity = [...work.entities.values()].find((one) => place.keys?.get(one)?.has(owner.value) === true);
    if (entity !== undefined) return { of: { kind: 'key', key: owner.value }, entity };
    if (place.keys === undefined) report(work, place.module, 'N21', owner.span, { key: owner.value });
    else report(work, place.module, 'N22', owner.span, { key: owner.value, entity: first.name });
    return undefined;
  }
  const { type } = presentOperand(work, place, owner);
  if (type.kind === 'thing') {
    const meaning = owner.kind === 'reference' ? work.meanings.get(owner) : undefined;
    const isAtHand = meaning?.kind === 'bound' || meaning?.kind === 'parent';
    return { of: isAtHand ? meaning : { kind: 'expression', expression: owner }, entity: type.of };
  }
  if (type.kind !== 'error')
    report(work, place.module, 'N12', owner.span, { name: name.text, expected: first.name, found: '' });
  return undefined;
}
