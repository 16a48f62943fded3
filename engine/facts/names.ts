import { nearestName } from '../analyse/near-names.ts';
import type { Analysis, EntitySymbol, Quantity } from '../model.ts';
import { quantityOfAnyLaw } from './any-law.ts';
import { type At, declaredHere, type Findings, found, type Reading, shown } from './findings.ts';
import { lifeMembers } from './life-members.ts';

/** The member that names the thing something belongs to. A word of the language, so no fact can be called so. */
export const parentMember = 'van';

/** The fact or judgement that `name` stands for directly in the delivery or under a thing; reports when it is none. */
export function factCalled(
  name: string,
  owner: EntitySymbol | undefined,
  { analysis, findings }: Reading,
  at: At,
): Quantity | undefined {
  const quantity = quantityOfAnyLaw(analysis, name);
  if (quantity === undefined) {
    unknownName(name, owner, analysis, findings, at);
  } else if (!isFact(quantity)) {
    found(findings, at, 'F17', { name }, { name: true, related: declaredHere(quantity) });
  } else if (sameObject(analysis, quantity.owner?.entity, owner)) {
    return quantity;
  } else if (quantity.owner === undefined) {
    found(findings, at, 'F16', { name }, { name: true, related: declaredHere(quantity) });
  } else {
    found(
      findings,
      at,
      'F15',
      { name, entity: quantity.owner.entity.name },
      { name: true, related: declaredHere(quantity) },
    );
  }
  return undefined;
}

function sameObject({ law }: Analysis, one: EntitySymbol | undefined, other: EntitySymbol | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || law.currentName(one.name) === law.currentName(other.name);
}

/** What may be delivered: facts and judgements; all else is computed or stands in the regulation. */
export function isFact(quantity: Quantity): boolean {
  return quantity.kind === 'input' || quantity.kind === 'judgement';
}

function unknownName(
  name: string,
  owner: EntitySymbol | undefined,
  analysis: Analysis,
  findings: Findings,
  at: At,
): void {
  if (lifeMembers.includes(name)) {
    found(findings, at, 'F244', { name }, { name: true });
    return;
  }
  if (owner !== undefined && name === owner.key) {
    found(findings, at, 'F18', { name, entity: owner.name }, { name: true });
    return;
  }
  const suggestion = suggested(name, owner, analysis);
  if (suggestion === undefined) found(findings, at, 'F13', { name: shown(name) }, { name: true });
  else found(findings, at, 'F14', { name: shown(name), suggestion }, { name: true });
}

/** What fits in this place comes first; a plural stands for its object. */
function suggested(name: string, owner: EntitySymbol | undefined, analysis: Analysis): string | undefined {
  const entities = [...analysis.entities.values()];
  if (owner === undefined) {
    const plural = entities.find((entity) => entity.plural === name);
    if (plural) return plural.name;
  }
  const here: string[] = owner === undefined ? entities.map((entity) => entity.name) : [];
  for (const quantity of analysis.quantities.values()) {
    if (isFact(quantity) && quantity.owner?.entity.name === owner?.name) here.push(quantity.name);
  }
  if (owner?.parent) here.push(parentMember);
  if (owner !== undefined) here.push(...lifeMembers);
  return nearestName(name, here);
}
