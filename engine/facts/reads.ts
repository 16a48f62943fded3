import type { Analysis, EntitySymbol, Meaning, Quantity, SetItemMeaning } from '../model.ts';
import { isFact } from './names.ts';

/** What has to be delivered for an answer. */
export interface FactsRead {
  /** Facts and judgements. */
  readonly quantities: ReadonlySet<Quantity>;
  readonly entities: ReadonlySet<EntitySymbol>;
}

/** All facts and objects of the regulation; or, given names, those that these quantities may come to read. */
export function factsRead(analysis: Analysis, names?: readonly string[]): FactsRead {
  const entities = new Set<EntitySymbol>(names === undefined ? analysis.entities.values() : []);
  const asked = names?.map((name) => analysis.quantities.get(name)) ?? analysis.quantities.values();
  const met = new Set<Quantity>();
  for (const quantity of asked) if (quantity) met.add(quantity);
  // A set that grows while it is gone through is gone through to its new end.
  for (const quantity of met) {
    if (quantity.owner) entities.add(quantity.owner.entity);
    if (quantity.type.kind === 'thing') entities.add(quantity.type.of);
    for (const { binding } of quantity.family) if (binding.kind === 'thing') entities.add(binding.of);
    meanings(quantity.declaration, analysis, (meaning) => {
      if (meaning.kind === 'quantity') met.add(meaning.quantity);
      else if (meaning.kind === 'parent' || meaning.kind === 'things') entities.add(meaning.entity);
    });
  }
  for (const { parent } of entities) if (parent) entities.add(parent);
  return { quantities: new Set([...met].filter(isFact)), entities };
}

/** What the references and sets in a tree mean; nodes are looked up by identity, wherever in the tree they stand. */
function meanings(node: unknown, analysis: Analysis, meet: (meaning: Meaning | SetItemMeaning) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const references: ReadonlyMap<object, Meaning> = analysis.meanings;
  const sets: ReadonlyMap<object, SetItemMeaning> = analysis.sets;
  const meaning = references.get(node) ?? sets.get(node);
  if (meaning) meet(meaning);
  for (const part of Object.values(node)) meanings(part, analysis, meet);
}
