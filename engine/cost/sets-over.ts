import type { Analysis, Quantity, SetItemMeaning } from '../model.ts';

/** The sets of things that a rule, or an exception to it, goes through, by their names, of these objects. */
export function setsOver(
  { sets }: Analysis,
  { declaration, exceptions = [] }: Quantity,
  entities: ReadonlySet<string>,
): readonly string[] {
  const meanings: ReadonlyMap<object, SetItemMeaning> = sets;
  const found = new Set<string>();
  const waiting: unknown[] = [declaration, ...exceptions.map((one) => one.declaration)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const meaning = meanings.get(node);
    if (meaning?.kind === 'things' && entities.has(meaning.entity.name)) found.add(meaning.entity.plural);
    waiting.push(...Object.values(node).filter((part) => part !== undefined));
  }
  return [...found].sort();
}
