import type { Language } from '../../grammar/index.ts';
import type { Datum, Instance, Need } from '../model.ts';

/** An instance in words: `rijksbijdrage van 01AA in 2019`, `norm voor niveau_2`. */
export function describeInstance({ quantity, owner, indexes }: Instance, language: Language): string {
  const words = prepositions[language];
  const parts = [quantity.label];
  if (owner !== undefined) parts.push(`${words.of} ${owner}`);
  for (const index of indexes) parts.push(`${index.kind === 'year' ? words.in : words.for} ${indexName(index)}`);
  return parts.join(' ');
}

/** What is still to be delivered, in words. */
export function describeNeed(need: Need, language: Language): string {
  if (need.kind === 'fact') return describeInstance(need.instance, language);
  const { label, name } = need.entity;
  return `${prepositions[language].list} ${label}${label === name ? '' : ` (\`${name}\`)`}`;
}

/** Some needs in words, the rest counted, so that a line stays a line. */
export function describeNeeds(needs: readonly Need[], language: Language, atMost = 3): string {
  const shown = needs.slice(0, atMost).map((need) => describeNeed(need, language));
  const others = needs.length - shown.length;
  return others === 0 ? shown.join(', ') : `${shown.join(', ')} (+ ${others})`;
}

function indexName(index: Datum): string {
  switch (index.kind) {
    case 'year':
      return String(index.year);
    case 'enumeration':
      return index.value;
    default:
      return '';
  }
}

const prepositions = {
  nl: { of: 'van', in: 'in', for: 'voor', list: 'de lijst van' },
  en: { of: 'of', in: 'in', for: 'for', list: 'the list of' },
} as const;
