import type { TokenType } from 'chevrotain';
import type { Concept } from '../keywords/keywords.ts';
import type { Token, TokenCategory } from '../lexer/face.ts';
import { keyword, name, number, symbols, tokenTypes } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';

/** A keyword in the place of what was written otherwise. */
export function keywordInstead(concept: Concept, written: readonly Token[]): Token {
  const { soft: _soft, foreign: _foreign, ...token } = joined(written);
  return { ...token, ...typed(keyword[concept]), concept, category: 'keyword', value: '' };
}

/** A name in the place of what was written: several words, or a word that can be no name. */
export function nameInstead(text: string, written: readonly Token[]): Token {
  const { soft: _soft, concept: _concept, foreign: _foreign, ...token } = joined(written);
  return { ...token, ...typed(name), category: 'name', value: text };
}

/** Another sign in the place of a token. */
export function signInstead(sign: keyof typeof symbols, written: Token): Token {
  const { concept: _concept, soft: _soft, foreign: _foreign, ...token } = written;
  return { ...token, ...typed(symbols[sign]), category: 'symbol', value: '' };
}

/** A fixed value in the place of what was written. */
export function valueInstead(
  type: TokenType,
  category: 'amount' | 'date' | 'dayOfYear' | 'number' | 'percentage' | 'text',
  value: string,
  written: readonly Token[],
): Token {
  const { soft: _soft, concept: _concept, foreign: _foreign, ...token } = joined(written);
  return { ...token, ...typed(type), category, value };
}

function joined(written: readonly Token[]): Token {
  const [first] = written;
  const last = written.at(-1);
  if (first === undefined || last === undefined) throw new Error('there are no tokens to replace');
  const image = written.map((token) => token.image).join(' ');
  const span = { start: first.span.start, end: last.span.end };
  return { ...first, image, span, endOffset: span.end - 1 };
}

/** A token of no width, for what is missing behind another token. */
export function tokenBehind(type: TokenType, before: Token | undefined): Token {
  const end = before?.span.end ?? 0;
  return {
    ...typed(type),
    ...conceptIn(type),
    image: '',
    startOffset: end,
    endOffset: end - 1,
    category: categoryOf(type),
    span: { start: end, end },
    value: '',
    line: before?.line ?? 0,
    first: false,
  };
}

// Every type made by `createToken` has its number.
function typed(type: TokenType): { readonly tokenType: TokenType; readonly tokenTypeIdx: number } {
  return { tokenType: type, tokenTypeIdx: type.tokenTypeIdx as number };
}

function conceptIn(type: TokenType): { readonly concept?: Concept } {
  const concept = conceptNamed(type.name);
  return concept === undefined ? {} : { concept };
}

/** The concept of a token type's name, as the parser's errors hold it. */
export function conceptNamed(typeName: string): Concept | undefined {
  return typeName.startsWith('Keyword_') ? (typeName.slice('Keyword_'.length) as Concept) : undefined;
}

/** The sign of a token type's name, as the parser's errors hold it. */
export function signNamed(typeName: string): keyof typeof symbols | undefined {
  const signs = Object.keys(symbols) as (keyof typeof symbols)[];
  return signs.find((sign) => symbols[sign].name === typeName);
}

/** The token type of a name in the parser's errors. */
export function typeNamed(typeName: string): TokenType | undefined {
  return typeName === missing.name ? missing : tokenTypes.find((type) => type.name === typeName);
}

function categoryOf(type: TokenType): TokenCategory {
  if (type === name || type === missing) return 'name';
  if (type === number) return 'number';
  const lower = type.name.toLowerCase();
  if (['amount', 'percentage', 'date', 'month', 'text'].includes(lower)) return lower as TokenCategory;
  if (type.name === 'DayOfYear') return 'dayOfYear';
  return conceptNamed(type.name) === undefined ? 'symbol' : 'keyword';
}
