import type { CitationWord, Language } from '../ast.ts';
import { type Concept, citationWords, concepts, isReserved, otherLanguage, phrasesOf } from './keywords.ts';

/** A phrase that resembles what was written. */
export interface NearPhrase {
  readonly phrase: string;
  readonly concept: Concept;
  /** Letters to insert, delete, replace or swap. */
  readonly distance: number;
}

/** The concepts a phrase stands for; only `vervalt` and `lapses` stand for several. */
export function conceptsOf(phrase: string, language: Language): readonly Concept[] {
  return vocabulary(language).byPhrase.get(phrase) ?? [];
}

/** The concept of a word of the *other* vocabulary: `and` asked for Dutch is `and`. */
export function foreignConcept(phrase: string, language: Language): Concept | undefined {
  return conceptsOf(phrase, language).length > 0 ? undefined : conceptsOf(phrase, otherLanguage(language))[0];
}

/** The phrases of a vocabulary one or (in longer words) two slips away from what was written, nearest first. */
export function nearPhrases(written: string, language: Language): readonly NearPhrase[] {
  const folded = written.toLowerCase();
  const allowed = folded.length <= 7 ? 1 : 2;
  const found: NearPhrase[] = [];
  for (const [phrase, [concept]] of vocabulary(language).byPhrase) {
    if (concept === undefined || Math.abs(phrase.length - folded.length) > allowed) continue;
    // More words than the phrase has: a word too many is somebody's name, a word cut in two is a slip.
    if (wordCount(folded) > wordCount(phrase) && folded.replaceAll(' ', '') !== phrase.replaceAll(' ', '')) continue;
    const distance = editDistance(folded, phrase, allowed);
    if (distance <= allowed && (distance > 0 || folded !== written)) found.push({ phrase, concept, distance });
  }
  return found.sort((one, other) => one.distance - other.distance);
}

function wordCount(text: string): number {
  return text.split(' ').length;
}

/** Why a single word may not be a name: it is, or begins, a phrase of one of the vocabularies, or opens a citation. */
export function isReservedWord(word: string): boolean {
  return vocabulary('nl').reserved.has(word) || vocabulary('en').reserved.has(word);
}

/** The citation word written so in a vocabulary. */
export function citationWordOf(word: string, language: Language): CitationWord | undefined {
  return vocabulary(language).citations.get(word);
}

/**
 * Letters to insert, delete, replace or swap with a neighbour to make one word of the other;
 * anything above `limit` is only known to be above it.
 */
export function editDistance(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, at(before, column - 2) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return at(previous, other.length);
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Number.POSITIVE_INFINITY;
}

/** A node of the tree of phrases: the next words, and what is complete here. */
export interface PhraseNode {
  readonly next: ReadonlyMap<string, PhraseNode>;
  readonly concepts: readonly Concept[];
}

/** The phrases of a vocabulary as a tree of words. */
export function phraseTree(language: Language): PhraseNode {
  return vocabulary(language).tree;
}

interface Vocabulary {
  readonly byPhrase: ReadonlyMap<string, readonly Concept[]>;
  readonly tree: PhraseNode;
  readonly reserved: ReadonlySet<string>;
  readonly citations: ReadonlyMap<string, CitationWord>;
}

const vocabularies = new Map<Language, Vocabulary>();

function vocabulary(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const byPhrase = new Map<string, Concept[]>();
  for (const concept of concepts) {
    for (const phrase of phrasesOf(concept, language)) {
      byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), concept]);
    }
  }
  const words = Object.entries(citationWords) as [CitationWord, Record<Language, string>][];
  const citations = new Map(words.map(([word, written]) => [written[language], word]));
  const built = { byPhrase, tree: growTree(byPhrase), reserved: reservedWords(byPhrase, citations), citations };
  vocabularies.set(language, built);
  return built;
}

function growTree(byPhrase: ReadonlyMap<string, readonly Concept[]>): PhraseNode {
  interface Growing {
    readonly next: Map<string, Growing>;
    concepts: readonly Concept[];
  }
  const root: Growing = { next: new Map(), concepts: [] };
  for (const [phrase, meant] of byPhrase) {
    let node = root;
    for (const word of phrase.split(' ')) {
      const child = node.next.get(word) ?? { next: new Map(), concepts: [] };
      node.next.set(word, child);
      node = child;
    }
    node.concepts = meant;
  }
  return root;
}

/**
 * Single words that are no names: reserved phrases of one word, the first word of a phrase that goes on with a
 * preposition (a rule called `totaal` could not be asked of anything: `totaal van …`), `is`, and citation words.
 */
function reservedWords(
  byPhrase: ReadonlyMap<string, readonly Concept[]>,
  citations: ReadonlyMap<string, CitationWord>,
): ReadonlySet<string> {
  const prepositions: readonly Concept[] = ['of', 'for', 'in', 'on', 'asDecidedIn', 'per', 'to', 'from', 'over'];
  const reserved = new Set<string>(['is', ...citations.keys()]);
  for (const [phrase, [concept]] of byPhrase) {
    const [first, second] = phrase.split(' ');
    if (first === undefined || concept === undefined) continue;
    if (second === undefined) {
      if (isReserved(concept)) reserved.add(first);
    } else if (byPhrase.get(second)?.some((meant) => prepositions.includes(meant))) {
      reserved.add(first);
    }
  }
  return reserved;
}
