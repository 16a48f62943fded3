import { type Expression, phraseOf } from '../../grammar/index.ts';
import type { Binding, Quantity } from '../model.ts';
import type { Work } from './work.ts';

/**
 * By what the receivers of a division are told apart: the first item of its set decides, those after it follow in the order
 * of the set.
 */
export interface Identifier {
  /** What the author calls it: the key of things, the name of a kind, the word for a period; absent: things without a key. */
  readonly key?: string;
  /** The same as it is written in the file's own language. */
  readonly word?: string;
  /** What they are: `Instelling`, `Niveau`, `maand`. */
  readonly what: string;
  readonly binding: Binding;
}

/** How the receivers of a division are told apart; nothing where its set could not be read. */
export function identifierOf(work: Work, quantity: Quantity): Identifier | undefined {
  const { declaration, division, owner, family, module } = quantity;
  if (declaration.kind !== 'allocation' || division === undefined || work.broken.has(quantity)) return undefined;
  const [first] = declaration.over.items;
  const named = first?.kind === 'named' ? first.name.text : undefined;
  const things = owner !== undefined && division.owner === 'receives' ? owner.entity : undefined;
  if (things !== undefined && owner !== undefined && (named === things.name || named === things.plural)) {
    const key = things.key === undefined ? {} : { key: things.key, word: things.key };
    return { ...key, what: things.name, binding: owner.binding };
  }
  const binding = family[0]?.binding;
  if (binding === undefined) return undefined;
  if (binding.kind === 'enumeration')
    return { key: binding.of.name, word: binding.of.name, what: binding.of.name, binding };
  const period = binding.kind === 'year' ? binding.of : undefined;
  if (period?.declaration !== undefined) return { key: period.name, word: period.name, what: period.name, binding };
  // As the tree names it, whatever the language of the file.
  const unit = period?.unit ?? 'year';
  const word = phraseOf(unit, module.language);
  return { key: phraseOf(unit, 'nl'), word, what: word, binding };
}

/** `brin`, `dit Niveau`, `maand`: what tells receivers apart, read of the receiver at hand. */
export function isIdentifier(work: Work, expression: Expression, { binding }: Identifier): boolean {
  if (expression.kind === 'periodTerm') return expression.offset === 0 && work.periods.get(expression) === binding;
  if (expression.kind !== 'reference') return false;
  const meaning = work.meanings.get(expression);
  if (meaning?.kind === 'bound') return meaning.binding === binding;
  return meaning?.kind === 'key' && meaning.of.kind === 'bound' && meaning.of.binding === binding;
}
