import type { Expression } from '../../grammar/index.ts';
import type { Filling, Quantity } from '../model.ts';
import type { Relation, Work } from './work.ts';

/**
 * How the thing whose value is read lies to the reader's own: itself; one that a chain of references `eerder volgens`
 * leads back to; or any.
 */
export function thingRelation(work: Work, reader: Quantity, owner: Filling | undefined): Relation {
  // A part of a pot rests on the keys of all receivers, also later ones.
  if (reader.kind === 'allocation' && reader.division?.owner !== 'divides') return 'any';
  const own = reader.owner?.binding;
  if (own === undefined || owner === undefined) return 'any';
  if (owner.kind === 'bound') return owner.binding === own ? 'same' : 'any';
  return owner.kind === 'expression' && isEarlier(work, reader, owner.expression) ? 'earlier' : 'any';
}

/** `vorig_diploma`, `vorig_diploma van vorig_diploma`, `vorig_diploma van dit Diploma`. */
function isEarlier(work: Work, reader: Quantity, expression: Expression): boolean {
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  if (meaning?.kind !== 'quantity' || meaning.owner === undefined) return false;
  const { declaration } = meaning.quantity;
  if (declaration.kind !== 'input' || declaration.earlierBy === undefined) return false;
  return thingRelation(work, reader, meaning.owner) !== 'any';
}
