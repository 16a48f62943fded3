import type { Name } from '../../../grammar/index.ts';
import type { Quantity } from '../../model.ts';
import { declarationWords } from './declaration-words.ts';
import { listed, lowered, type Teller } from './teller.ts';

/** `van elke school per jaar en niveau`. */
export function whoseTold(teller: Teller, quantity: Pick<Quantity, 'owner' | 'family'> | undefined): string {
  const words = declarationWords[teller.language];
  const owner = quantity?.owner === undefined ? '' : words.each(quantity.owner.entity.label);
  return [owner, perTold(teller, quantity)].filter((part) => part !== '').join(' ');
}

/** `per jaar en niveau`. */
export function perTold({ language }: Teller, quantity: Pick<Quantity, 'family'> | undefined): string {
  const words = declarationWords[language];
  const indexes = (quantity?.family ?? []).map(({ binding }) => {
    if (binding.kind === 'thing') return binding.of.label;
    return binding.kind === 'enumeration' ? lowered(binding.of.name) : (binding.of?.label ?? words.year);
  });
  return indexes.length === 0 ? '' : words.per(listed(indexes, words.and));
}

/** What people call it. */
export function labelOf({ analysis }: Teller, { text }: Name): string {
  const found = analysis.quantities.get(text) ?? analysis.exceptions.get(text) ?? analysis.decisions.get(text);
  return found?.label ?? text.replaceAll('_', ' ');
}
