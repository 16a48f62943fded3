import type { Language } from '../ast.ts';
import { classOf, otherLanguage } from '../keywords/keywords.ts';
import { citationWordOf, conceptsOf, type PhraseNode, phraseTree } from '../keywords/lookup.ts';

const aside = /"[^"\r\n]*"|#[^\r\n]*|^[ \t]*\|[^\r\n]*/gmu;
const citation = /^[ \t]*(\p{L}+)(?=[ \t]|$)[^\r\n]*/gmu;
const word = /(?:ja\/nee|yes\/no|t\/m)(?![\p{L}\p{N}_])|[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;

/**
 * The vocabulary of a file: that of its first word if only one vocabulary opens a declaration with it, else the one
 * of which more words occur; Dutch if neither wins.
 */
export function detectLanguage(text: string): Language {
  const beginning = wordsOf(text.slice(0, text.lastIndexOf('\n', firstWords) + 1)).words;
  const opening = beginning.length < longestOpening ? undefined : languageOfOpening(beginning);
  return opening ?? languageOfAll(text);
}

/** Characters in which a file shows its first word, and of how many words that may be a phrase. */
const firstWords = 1000;
const longestOpening = 6;

function languageOfAll(text: string): Language {
  const { words, citations } = wordsOf(text);
  return languageOfOpening(words) ?? (hits(words, 'en') > hits(words, 'nl') + citations ? 'en' : 'nl');
}

/** The vocabulary of a file by its first word, from any of its first lines that hold that; absent if all words count. */
export function openingLanguage(text: string): Language | undefined {
  return languageOfOpening(wordsOf(text).words);
}

/** The words of the code, and how many citation lines are Dutch rather than English. */
function wordsOf(text: string): { readonly words: readonly string[]; readonly citations: number } {
  let citations = 0;
  const code = text.replace(aside, '').replace(citation, (line, first: string) => {
    const dutch = citationWordOf(first, 'nl') !== undefined;
    if (!dutch && citationWordOf(first, 'en') === undefined) return line;
    citations += dutch ? 1 : -1;
    return '';
  });
  return { words: [...code.matchAll(word)].map((match) => match[0].normalize('NFC')), citations };
}

function languageOfOpening(words: readonly string[]): Language | undefined {
  return (['nl', 'en'] as const).find(
    (language) => opensDeclaration(words, language) && !opensDeclaration(words, otherLanguage(language)),
  );
}

function opensDeclaration(words: readonly string[], language: Language): boolean {
  const phrase = words.slice(0, phraseLength(words, 0, language)).join(' ');
  return conceptsOf(phrase, language).some((concept) => classOf(concept) === 'declaration');
}

/** The number of words that belong to phrases of a vocabulary. */
function hits(words: readonly string[], language: Language): number {
  let count = 0;
  for (let index = 0; index < words.length; ) {
    const length = phraseLength(words, index, language);
    count += length;
    index += Math.max(length, 1);
  }
  return count;
}

function phraseLength(words: readonly string[], start: number, language: Language): number {
  let node: PhraseNode | undefined = phraseTree(language);
  let longest = 0;
  for (let index = start; index < words.length; index++) {
    node = node.next.get(words[index] ?? '');
    if (node === undefined) break;
    if (node.concepts.length > 0) longest = index - start + 1;
  }
  return longest;
}
