import type { Language } from '../../../grammar/index.ts';
import type { Analysis, EntitySymbol, KindSymbol } from '../../model.ts';
import { type SentenceWords, sentenceWords } from './sentence-words.ts';

/** Whose rules are read, and in which language they are told. */
export interface Teller {
  readonly analysis: Analysis;
  readonly language: Language;
  readonly words: SentenceWords;
}

export function tellerOf(analysis: Analysis, language: Language): Teller {
  return { analysis, language, words: sentenceWords[language] };
}

/** `a, b en c`. */
export function listed(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

/** A value of a kind by its label. */
export function kindValueTold({ declaration }: KindSymbol, value: string): string {
  return declaration.values.find(({ name }) => name.text === value)?.label?.value ?? value.replaceAll('_', ' ');
}

/**
 * An object in the plural: `Scholen` as `scholen`. A name cannot hold the apostrophe that Dutch puts before the s of `thema's`;
 * the label shows which word it belongs to.
 */
export function pluralTold({ language }: Teller, { plural, label }: Pick<EntitySymbol, 'plural' | 'label'>): string {
  const said = lowered(plural);
  if (language !== 'nl') return said;
  const words = said.split(' ');
  const last = words.at(-1) ?? '';
  const single = label.toLowerCase().split(/\s+/u)[words.length - 1] ?? '';
  const isOpen = /(?:^|[^aeiou])[aiouy]$/u.test(single);
  return isOpen && last === `${single}s` ? [...words.slice(0, -1), `${single}'s`].join(' ') : said;
}

/** `Scholen` in the middle of a sentence; `AanvullendeThemas` are two words. */
export function lowered(name: string): string {
  const words = name.replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`.replaceAll('_', ' ');
}
