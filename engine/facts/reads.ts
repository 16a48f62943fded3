import type { Analysis, DecisionSymbol, EntitySymbol, Meaning, Quantity, SetItemMeaning } from '../model.ts';
import { type Drawing, drawingsOf } from './drawing.ts';
import { isFact } from './names.ts';
import { regardsOf } from './regards.ts';

/** What has to be delivered for an answer. */
export interface FactsRead {
  /** Facts and judgements. */
  readonly quantities: ReadonlySet<Quantity>;
  readonly entities: ReadonlySet<EntitySymbol>;
  /** Decisions of which it is read what they said. */
  readonly decisions: ReadonlySet<DecisionSymbol>;
  /** What may come to need a draw, by today's name. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** All facts and objects of the regulation; or, given names, those that these quantities, or decisions, may come to read. */
export function factsRead(analysis: Analysis, names?: readonly string[]): FactsRead {
  const entities = new Set<EntitySymbol>(names === undefined ? analysis.entities.values() : []);
  const asked =
    names?.flatMap((name) => givenBy(analysis, name) ?? analysis.quantities.get(name)) ?? analysis.quantities.values();
  const met = new Set<Quantity>();
  for (const quantity of asked) if (quantity) met.add(quantity);
  // A set that grows while it is gone through is gone through to its new end.
  for (const quantity of met) {
    if (quantity.owner) entities.add(quantity.owner.entity);
    if (quantity.type.kind === 'thing') entities.add(quantity.type.of);
    // Who judges must know what is regarded, and it is told where that has changed since.
    for (const name of regardsOf(quantity)) addIfKnown(met, analysis.quantities.get(name));
    // Whether something is earlier is seen by its date.
    const { declaration } = quantity;
    if (declaration.kind === 'input' && declaration.earlierBy !== undefined)
      addIfKnown(met, analysis.quantities.get(declaration.earlierBy.text));
    for (const { binding } of quantity.family) if (binding.kind === 'thing') entities.add(binding.of);
    // What was decided rests on nothing that has to be delivered beside the decision.
    if (quantity.kind === 'decided') continue;
    const texts = [quantity, ...(quantity.exceptions ?? [])].map(({ declaration }) => declaration);
    meanings(texts, analysis, (meaning) => {
      if (meaning.kind === 'quantity') met.add(meaning.quantity);
      else if (meaning.kind === 'parent' || meaning.kind === 'things' || meaning.kind === 'life')
        entities.add(meaning.entity);
    });
  }
  for (const { parent } of entities) if (parent) entities.add(parent);
  const decisions = [...analysis.decisions.values()].filter(
    ({ gives }) => names === undefined || gives.some(({ decided }) => met.has(decided)),
  );
  const metNames = new Set([...met].map(({ name }) => analysis.law.currentName(name)));
  const drawings = [...drawingsOf(analysis)].filter(([name]) => names === undefined || metNames.has(name));
  const quantities = new Set([...met].filter(isFact));
  return { quantities, entities, decisions: new Set(decisions), drawings: new Map(drawings) };
}

function addIfKnown<T>(set: Set<T>, one: T | undefined): void {
  if (one !== undefined) set.add(one);
}

/** What a decision gives, and the fact that says which law it is taken under. */
function givenBy({ decisions }: Analysis, name: string): readonly Quantity[] | undefined {
  const decision = decisions.get(name);
  if (decision === undefined) return undefined;
  return [...decision.gives.map(({ quantity }) => quantity), ...(decision.lawOf === undefined ? [] : [decision.lawOf])];
}

/** What a formula reads directly. */
export function quantitiesRead(tree: unknown, analysis: Analysis): ReadonlySet<Quantity> {
  const found = new Set<Quantity>();
  meanings(tree, analysis, (meaning) => {
    if (meaning.kind === 'quantity') found.add(meaning.quantity);
  });
  return found;
}

/** Whether a formula asks what something has merged into. */
export function asksSuccessor(tree: unknown, analysis: Analysis): boolean {
  let found = false;
  meanings(tree, analysis, (meaning) => {
    if (meaning.kind === 'life' && meaning.member === 'mergedInto') found = true;
  });
  return found;
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
