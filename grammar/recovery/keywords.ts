import type { Language } from '../ast.ts';
import { type Concept, phraseOf, phrasesOf } from '../keywords/keywords.ts';
import { conceptsOf, foreignConcept, nearPhrases, type PhraseNode, phraseTree } from '../keywords/lookup.ts';
import type { Token } from '../lexer/face.ts';
import type { Problem } from '../problem.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';

/** A keyword that may have been meant by some words. */
export interface Meant {
  readonly concept: Concept;
  /** How many tokens it takes the place of. */
  readonly count: number;
  readonly problem: Problem;
}

/** The longest phrases have three words. */
const mostWords = 3;

/**
 * The keywords that may have been meant by the words from a token on: the same in the other vocabulary, one or two
 * letters away, or a phrase of which only the first word is there. Exact ones first, then more words before fewer.
 */
export function meantAt(recovery: Recovery, tokens: readonly Token[], start: number): readonly Meant[] {
  const found: Meant[] = [];
  for (let count = mostWords; count > 0; count--) {
    const window = tokens.slice(start, start + count);
    if (window.length < count || !window.every(isWord) || window.some((token, index) => index > 0 && token.first)) {
      continue;
    }
    found.push(...foreignAs(recovery, window), ...synonymOf(recovery, window), ...nearTo(recovery, window));
    if (count < mostWords) found.push(...begunWith(recovery, window));
  }
  return found;
}

/** A word or phrase, of the language or chosen by the author. */
function isWord(token: Token): boolean {
  return ['name', 'reserved', 'keyword'].includes(token.category) && token.image !== '' && token.bad !== true;
}

function wordsOf(window: readonly Token[]): string {
  return window.map((token) => token.image.normalize('NFC').replace(/\s+/g, ' ')).join(' ');
}

function foreignAs(recovery: Recovery, window: readonly Token[]): readonly Meant[] {
  const concept = foreignConcept(wordsOf(window), recovery.language);
  if (concept === undefined) return [];
  const code = recovery.language === 'nl' ? syntaxCode.englishWord : syntaxCode.dutchWord;
  // One English word may stand for several concepts (`count`, `amount`); they share the Dutch one as well.
  return [meant(recovery, code, concept, window, phraseOf(concept, recovery.language))];
}

/** What people write for a keyword that looks like none of its letters. */
const synonyms: Readonly<Record<Language, Readonly<Partial<Record<Concept, readonly string[]>>>>> = {
  nl: {
    atLeast: ['minimaal', 'minstens', 'tenminste', 'minimum'],
    atMost: ['maximaal', 'hoogstens', 'tenhoogste', 'maximum'],
    countedOn: ['peildatum', 'teldag', 'peildag'],
    earlierBy: ['eerder dan', 'eerder naar'],
    onMerger: ['bij samenvoeging', 'na fusie'],
    summed: ['optellen', 'som', 'totaal'],
    mergersCount: ['fusie telt', 'fusies gelden'],
    nextYear: ['volgend jaar', 'het jaar erna'],
    yes: ['waar'],
    published: ['gepubliceerd', 'publicatie'],
    inForce: ['inwerkingtreding', 'ingangsdatum'],
    replace: ['wijzig', 'verander'],
    add: ['toevoegen', 'invoegen'],
    repeal: ['schrap', 'verwijder'],
    was: ['voorheen'],
    endYear: ['eindjaar'],
    startYear: ['beginjaar', 'startjaar'],
  },
  en: {
    atLeast: ['minimally', 'minimum'],
    atMost: ['maximally', 'maximum'],
    replace: ['change', 'substitute'],
    add: ['insert'],
    repeal: ['delete', 'remove', 'repeal'],
    was: ['formerly'],
    endYear: ['end year'],
    startYear: ['start year'],
    onMerger: ['after merger'],
    summed: ['sum', 'added'],
    nextYear: ['next year'],
  },
};

function synonymOf(recovery: Recovery, window: readonly Token[]): readonly Meant[] {
  const written = wordsOf(window);
  const concepts = Object.entries(synonyms[recovery.language]) as [Concept, readonly string[]][];
  return concepts
    .filter(([, words]) => words.includes(written))
    .map(([concept]) => meant(recovery, syntaxCode.nearKeyword, concept, window, phraseOf(concept, recovery.language)));
}

function nearTo(recovery: Recovery, window: readonly Token[]): readonly Meant[] {
  return nearPhrases(wordsOf(window), recovery.language).flatMap(({ phrase }) =>
    conceptsOf(phrase, recovery.language).map((concept) =>
      meant(recovery, syntaxCode.nearKeyword, concept, window, phrase),
    ),
  );
}

/** `totaal x over y`, `blijft buiten`: the phrases that go on after these words. */
function begunWith(recovery: Recovery, window: readonly Token[]): readonly Meant[] {
  const words = wordsOf(window);
  const start: PhraseNode | undefined = phraseTree(recovery.language);
  const node = words.split(' ').reduce<PhraseNode | undefined>((at, word) => at?.next.get(word), start);
  if (node === undefined) return [];
  return [...node.next.values()].flatMap(conceptsFrom).flatMap((concept) =>
    phrasesOf(concept, recovery.language)
      .filter((phrase) => phrase.startsWith(`${words} `))
      .map((phrase) => meant(recovery, syntaxCode.nearKeyword, concept, window, phrase)),
  );
}

/** The shorter phrases before the longer ones. */
function conceptsFrom(node: PhraseNode): readonly Concept[] {
  return [...node.concepts, ...[...node.next.values()].flatMap(conceptsFrom)];
}

function meant(
  recovery: Recovery,
  code: 'S10' | 'S11' | 'S12',
  concept: Concept,
  window: readonly Token[],
  phrase: string,
): Meant {
  const span = spanOfTokens(window);
  const args = { found: quoted(recovery, span), meant: phrase };
  const problem = problemAt(recovery, code, span, args, { fixes: [replaceBy(span, phrase)] });
  return { concept, count: window.length, problem };
}
