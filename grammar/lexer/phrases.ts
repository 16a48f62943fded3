import type { IToken, TokenType } from 'chevrotain';
import type { Language } from '../ast.ts';
import { type Concept, isReserved, otherLanguage } from '../keywords/keywords.ts';
import { conceptsOf, foreignConcept, isReservedWord, type PhraseNode, phraseTree } from '../keywords/lookup.ts';
import type { Token } from './face.ts';
import type { Piece } from './lexeme.ts';
import { keyword, name, reservedWord, soft } from './token-types.ts';

/**
 * Turns runs of words into keywords, longest phrase first, whatever blanks, line ends and comments stand between them.
 * `isBreak` tells after which pieces no phrase goes on: where a margin, or the end of a row of a grid, follows.
 */
export function readPhrases(
  pieces: readonly Piece[],
  text: string,
  language: Language,
  isBreak: (piece: Piece, next: Piece) => boolean,
): Token[] {
  const tokens: Token[] = [];
  let lastLine = -1;
  let index = 0;
  while (index < pieces.length) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const run = isWord(piece) ? longestPhrase(pieces, index, phraseTree(language), isBreak) : 0;
    const foreign =
      run === 0 && isWord(piece) ? longestPhrase(pieces, index, phraseTree(otherLanguage(language)), isBreak) : 0;
    const count = Math.max(1, run, foreign);
    const last = pieces[index + count - 1] ?? piece;
    const parts = { start: piece.start, end: last.end, line: piece.line, first: piece.line !== lastLine };
    const words = pieces
      .slice(index, index + count)
      .map((part) => part.value)
      .join(' ');
    tokens.push(
      run > 0 ? keywordToken(text, parts, words, language) : otherToken(text, parts, words, piece, count, language),
    );
    lastLine = last.line;
    index += count;
  }
  return tokens;
}

/** A word that was reported stays a name. */
function isWord(piece: Piece): boolean {
  return piece.kind === 'name' && (piece.findings?.length ?? 0) === 0;
}

/** How many words from here make the longest phrase, or 0. */
function longestPhrase(
  pieces: readonly Piece[],
  start: number,
  tree: PhraseNode,
  isBreak: (piece: Piece, next: Piece) => boolean,
): number {
  let node: PhraseNode | undefined = tree;
  let longest = 0;
  for (let index = start; ; index++) {
    const piece = pieces[index];
    const before = pieces[index - 1];
    if (piece === undefined || !isWord(piece)) break;
    if (index > start && before !== undefined && isBreak(before, piece)) break;
    node = node.next.get(piece.value);
    if (node === undefined) break;
    if (node.concepts.length > 0) longest = index - start + 1;
  }
  return longest;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly first: boolean;
}

function keywordToken(text: string, place: Place, words: string, language: Language): Token {
  // Of the concepts that share `vervalt` the last is meant unless what follows says otherwise (see promotion).
  const concept = conceptsOf(words, language).at(-1) as Concept;
  const twin = words.includes(' ') || isReserved(concept) ? undefined : soft[concept];
  const token = makeToken(twin ?? keyword[concept], 'keyword', text, place, words);
  return twin === undefined ? { ...token, concept } : { ...token, concept, soft: true };
}

function otherToken(text: string, place: Place, words: string, piece: Piece, count: number, language: Language): Token {
  const bad =
    (piece.findings?.some((problem) => problem.severity === 'error') ?? false) ? ({ bad: true } as const) : {};
  const concept = piece.concept === undefined ? {} : { concept: piece.concept };
  if (!isWord(piece)) {
    const category = piece.kind === 'comment' || piece.kind === 'stray' ? 'symbol' : piece.kind;
    return { ...makeToken(piece.type ?? name, category, text, place, piece.value), ...concept, ...bad };
  }
  const meant = foreignConcept(words, language);
  const foreign = meant === undefined ? {} : { foreign: meant };
  // Two words side by side that make a phrase of the other vocabulary can be nothing else.
  const reserved = count > 1 || isReservedWord(piece.value);
  const type = reserved ? reservedWord : name;
  return { ...makeToken(type, reserved ? 'reserved' : 'name', text, place, words), ...foreign };
}

/** A token as Chevrotain's parser wants it; `endOffset` is that of the last character. */
export function makeToken(
  type: TokenType,
  category: Token['category'],
  text: string,
  place: Place,
  value: string,
): Token {
  const position: IToken = {
    image: text.slice(place.start, place.end),
    startOffset: place.start,
    endOffset: place.end - 1,
    startLine: place.line + 1,
    // Every type made by `createToken` has its number.
    tokenTypeIdx: type.tokenTypeIdx as number,
    tokenType: type,
  };
  const span = { start: place.start, end: place.end };
  return { ...position, category, span, value, line: place.line, first: place.first };
}
