import type { Language } from '../ast.ts';
import { type Concept, classOf, type KeywordClass } from '../keywords/keywords.ts';
import type { SourceFile, Span } from '../source.ts';
import type { Lexed, Token } from './face.ts';
import { lex } from './lexer.ts';
import { symbols } from './token-types.ts';

/** How a stretch of a source is coloured. */
export type HighlightCategory =
  | 'keyword'
  /** Words inside expressions: `van`, `en`, `totaal van`. */
  | 'operator'
  | 'type'
  | 'name'
  | 'number'
  | 'date'
  | 'text'
  | 'punctuation'
  | 'bar'
  | 'comment'
  | 'citation'
  | 'quotation'
  | 'error';

export interface Highlight {
  readonly span: Span;
  readonly category: HighlightCategory;
  readonly concept?: Concept;
}

/** Every token, margin line and comment of a source, in order and apart; a phrase over two lines comes in pieces. */
export function highlight(source: SourceFile, language?: Language): readonly Highlight[] {
  return highlightLexed(lex(source, language));
}

/** The same for a source that was lexed already. */
export function highlightLexed(lexed: Lexed): readonly Highlight[] {
  const visible = lexed.tokens.filter((token) => token.category !== 'row');
  const tokens = visible.flatMap((token, index) => highlightToken(token, visible[index - 1]));
  const margins = lexed.margins.map((margin): Highlight => ({ span: margin.span, category: margin.kind }));
  const comments = lexed.comments.map((comment): Highlight => ({ span: comment.span, category: 'comment' }));
  return [...tokens, ...margins, ...comments].sort((one, other) => one.span.start - other.span.start);
}

function highlightToken(token: Token, before: Token | undefined): readonly Highlight[] {
  const { concept } = token;
  const category = token.bad ? 'error' : categoryOf(token, before);
  const told = concept !== undefined && category !== 'name' ? { category, concept } : { category };
  return linesOf(token).map((span) => ({ span, ...told }));
}

/** The stretches of a token, without the line ends and comments between the words of a phrase. */
function linesOf(token: Token): readonly Span[] {
  if (!/[\r\n]/.test(token.image)) return [token.span];
  return [...token.image.matchAll(/#[^\r\n]*|[^\s#]+(?:[^\S\r\n]+[^\s#]+)*/gu)]
    .filter(([words]) => !words.startsWith('#'))
    .map(({ 0: words, index }) => ({ start: token.span.start + index, end: token.span.start + index + words.length }));
}

function categoryOf(token: Token, before: Token | undefined): HighlightCategory {
  if (token.concept !== undefined)
    return token.soft && !looksLikeKeyword(token, before) ? 'name' : keywordCategory(token.concept);
  if (token.category === 'symbol') {
    if (token.tokenType === symbols['|']) return 'bar';
    return /^[:,;().]$/.test(token.image) ? 'punctuation' : 'operator';
  }
  if (['number', 'amount', 'percentage'].includes(token.category)) return 'number';
  if (['date', 'month', 'quarter', 'dayOfYear'].includes(token.category)) return 'date';
  return token.category === 'text' ? 'text' : 'name';
}

/**
 * What a free word is, only the parser knows; for colours its place will do: first on its line, behind the colon of a
 * type, behind another keyword that takes a word of the language.
 */
function looksLikeKeyword(token: Token, before: Token | undefined): boolean {
  if (token.concept === undefined || before === undefined) return true;
  const place: KeywordClass = classOf(token.concept);
  if (place === 'type')
    return before.tokenType === symbols[':'] || before.category === 'number' || isType(before) || token.first;
  if (place === 'value') return token.first || takesValue(token.concept, before);
  return token.first || before.category === 'text' || before.category === 'amount';
}

/** Behind what a word of a clause stands; `eerst` stands behind what goes first. */
function takesValue(concept: Concept, before: Token): boolean {
  if (concept === 'first') return before.category === 'name' || before.concept === 'yes' || before.concept === 'no';
  if (concept === 'draw' && before.tokenType === symbols[':']) return true;
  return before.tokenType === symbols[','] || (before.concept !== undefined && takers.has(before.concept));
}

const takers: ReadonlySet<Concept> = new Set([
  ...(['roundedTo', 'rest', 'whoDoesNotFit', 'inOrderOf', 'thereafter', 'onMerger'] as const),
]);

function isType(token: Token): boolean {
  return token.concept !== undefined && classOf(token.concept) === 'type';
}

function keywordCategory(concept: Concept): HighlightCategory {
  const place = classOf(concept);
  if (place === 'type' || concept === 'count') return 'type';
  return ['expression', 'set', 'relation'].includes(place) ? 'operator' : 'keyword';
}
