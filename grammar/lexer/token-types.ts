import { createToken, type TokenType } from 'chevrotain';
import { type Concept, concepts, isReserved, phraseOf, phrasesOf } from '../keywords/keywords.ts';

/** A word the author chose. */
export const name = createToken({ name: 'Name' });
/** A word of the language that stands where no phrase of this vocabulary is complete. */
export const reservedWord = createToken({ name: 'ReservedWord' });

export const number = createToken({ name: 'Number' });
export const amount = createToken({ name: 'Amount' });
export const percentage = createToken({ name: 'Percentage' });
export const date = createToken({ name: 'Date' });
export const month = createToken({ name: 'Month' });
export const quarter = createToken({ name: 'Quarter' });
export const dayOfYear = createToken({ name: 'DayOfYear' });
export const text = createToken({ name: 'Text' });

/** By the way each is written; `≤`, `≥` and `≠` have the type of `<=`, `>=` and `<>`. */
export const symbols = {
  ':': createToken({ name: 'Colon' }),
  ',': createToken({ name: 'Comma' }),
  ';': createToken({ name: 'Semicolon' }),
  '(': createToken({ name: 'LeftBracket' }),
  ')': createToken({ name: 'RightBracket' }),
  '.': createToken({ name: 'Point' }),
  '=': createToken({ name: 'Equals' }),
  '<>': createToken({ name: 'NotEquals' }),
  '<': createToken({ name: 'Less' }),
  '>': createToken({ name: 'Greater' }),
  '<=': createToken({ name: 'AtMostSign' }),
  '>=': createToken({ name: 'AtLeastSign' }),
  '+': createToken({ name: 'Plus' }),
  '-': createToken({ name: 'Minus' }),
  '*': createToken({ name: 'Times' }),
  '/': createToken({ name: 'Divide' }),
  '|': createToken({ name: 'Bar' }),
} as const satisfies Record<string, TokenType>;
export type SymbolText = keyof typeof symbols;

/** Zero-width, before the first cell and after the last one of a line with a bar. */
export const row = createToken({ name: 'Row' });
export const endRow = createToken({ name: 'EndRow' });

/** One token type per concept: what the parser consumes. */
export const keyword = Object.fromEntries(
  concepts.map((concept) => [concept, createToken({ name: `Keyword_${concept}`, label: phraseOf(concept, 'nl') })]),
) as Readonly<Record<Concept, TokenType>>;

/** The twin of a free word: it matches both its concept and `name`. Phrases of several words are no names. */
export const soft = Object.fromEntries(
  concepts
    .filter((concept) => !isReserved(concept) && hasOneWord(concept))
    .map((concept) => [concept, createToken({ name: `Soft_${concept}`, categories: [keyword[concept], name] })]),
) as Readonly<Partial<Record<Concept, TokenType>>>;

function hasOneWord(concept: Concept): boolean {
  return [...phrasesOf(concept, 'nl'), ...phrasesOf(concept, 'en')].some((phrase) => !phrase.includes(' '));
}

/** All token types, for the parser's constructor. */
export const tokenTypes: readonly TokenType[] = [
  ...[name, reservedWord, number, amount, percentage, date, month, quarter, dayOfYear, text, row, endRow],
  ...Object.values(symbols),
  ...Object.values(keyword),
  ...Object.values(soft),
];
