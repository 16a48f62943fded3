import type { Language } from '../../grammar/index.ts';
import type { Datum, Instance, Need, Quantity } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { periodText } from '../value/periods.ts';
import { showDate } from '../value/show.ts';
import { silentThrough } from './silence.ts';

/** An instance in words: `rijksbijdrage van 01AA in 2019`, `norm voor niveau_2`. */
export function describeInstance({ quantity, owner, indexes }: Instance, language: Language): string {
  const words = prepositions[language];
  const parts = [quantity.label];
  if (owner !== undefined) parts.push(`${words.of} ${owner}`);
  for (const [at, index] of indexes.entries()) {
    const binding = quantity.family[at]?.binding;
    // Of a school year the number alone would read as a year of the calendar.
    const period = binding?.kind === 'year' && binding.of?.unit === 'year' ? `${binding.of.label} ` : '';
    parts.push(`${index.kind === 'year' ? words.in : words.for} ${period}${indexName(index)}`);
  }
  return parts.join(' ');
}

/** What is still to be delivered, in words. */
export function describeNeed(need: Need, language: Language): string {
  if (need.kind === 'fact') {
    const { instance } = need;
    const open = instance.quantity.kind === 'parameter' ? ` (${prepositions[language].toBeLaidDown})` : '';
    return `${describeInstance(instance, language)}${silenceWords(instance.quantity, language)}${open}`;
  }
  if (need.kind === 'draw') return describeDraw(need, language);
  const { label, name } = need.entity;
  return `${prepositions[language].list} ${label}${label === name ? '' : ` (\`${name}\`)`}`;
}

/** A draw, between whom and for what: `een loting tussen S2 en S3 voor toekenning in 2024`. */
function describeDraw(
  { allocation, owner, indexes, between }: Extract<Need, { readonly kind: 'draw' }>,
  language: Language,
): string {
  const words = prepositions[language];
  const atMost = 5;
  const others = between.length - atMost;
  const named = others > 0 ? [...between.slice(0, atMost), `… (+ ${others})`] : between;
  const all = [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((part) => part !== '').join(` ${words.and} `);
  const quantity = { ...allocation, family: allocation.family.slice(allocation.division?.receiving ?? 0) };
  const what = describeInstance({ quantity, ...(owner === undefined ? {} : { owner }), indexes }, language);
  return `${words.draw} ${all} ${words.for} ${what}`;
}

/** What may come instead of a fact of which silence counts from a day on: ` (of stilte na 1 oktober 2021)`; else empty. */
export function silenceWords(quantity: Quantity, language: Language): string {
  const after = silentThrough(quantity);
  if (after === undefined) return '';
  const day = isDate(after) ? showDate(after, language) : after;
  return language === 'nl' ? ` (of stilte na ${day})` : ` (or silence after ${day})`;
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
      return periodText(index.unit, index.year);
    case 'enumeration':
      return index.value;
    case 'thing':
      return index.key;
    default:
      return '';
  }
}

const prepositions = {
  nl: {
    of: 'van',
    in: 'in',
    for: 'voor',
    and: 'en',
    list: 'de lijst van',
    draw: 'een loting tussen',
    toBeLaidDown: 'nog vast te stellen in de regeling',
  },
  en: {
    of: 'of',
    in: 'in',
    for: 'for',
    and: 'and',
    list: 'the list of',
    draw: 'a draw between',
    toBeLaidDown: 'yet to be laid down in the regulation',
  },
} as const;
