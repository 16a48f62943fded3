import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import type { Language } from '../ast.ts';
import { readDate } from './dates.ts';
import { hiddenCharacters } from './hidden.ts';
import { finding, type Lexeme, matchAt, type Piece, replacement } from './lexeme.ts';
import { readNumber } from './numbers.ts';
import { readFraction, readStray, readSymbol } from './symbols.ts';
import { readText } from './texts.ts';
import { readWord } from './words.ts';

/** Reads the pieces of a text from which margins have been taken, in order. `lineStarts` are the offsets of all lines. */
export function scan(code: string, language: Language, lineStarts: readonly number[]): readonly Piece[] {
  const result = lexerFor(language).tokenize(code);
  // The last pattern takes any character, so nothing can be left over.
  if (result.errors.length > 0) throw new Error('the lexer left characters unread');
  let line = 0;
  return result.tokens.map((token) => {
    const start = token.startOffset;
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    const lexeme = token.payload as Lexeme;
    return { ...lexeme, start, end: start + lexeme.length, line };
  });
}

const lexers = new Map<Language, Lexer>();

/** Numbers, dates and words for wrong signs differ per vocabulary, so each has a lexer of its own. */
function lexerFor(language: Language): Lexer {
  const known = lexers.get(language);
  if (known !== undefined) return known;
  const built = new Lexer(patterns(language), { positionTracking: 'onlyOffset', ensureOptimizations: true });
  lexers.set(language, built);
  return built;
}

/**
 * In order of trial. All but blanks are functions: Chevrotain drops the flag `u` of an expression, after which
 * `\p{L}` matches nothing. The hints say with which characters a match may begin.
 */
function patterns(language: Language): TokenType[] {
  return [
    createToken({ name: 'Blank', pattern: blankPattern(), group: Lexer.SKIPPED, line_breaks: true }),
    custom('Comment', (text, offset) => readComment(text, offset), ['#', '/', '-']),
    custom('Date', (text, offset) => readDate(text, offset, language), digitCharacters),
    custom('Number', (text, offset) => readNumber(text, offset, language), [...digitCharacters, '€']),
    custom('Word', (text, offset) => readWord(text, offset), wordStarts()),
    custom('Text', (text, offset) => readText(text, offset), ['"', "'", ...aboveAscii()]),
    custom('Symbol', (text, offset) => readSymbol(text, offset, language), anyCharacter()),
    custom('Fraction', (text, offset) => readFraction(text, offset), aboveAscii()),
    custom('Stray', (text, offset) => readStray(text, offset), anyCharacter()),
  ];
}

function custom(
  name: string,
  read: (text: string, offset: number) => Lexeme | undefined,
  hints: (string | number)[],
): TokenType {
  const pattern: CustomPatternMatcherFunc = (text, offset) => {
    const lexeme = read(text, offset);
    // Chevrotain asks for `null` where nothing matches.
    if (lexeme === undefined) return null;
    const match: [string] & { payload?: Lexeme } = [text.slice(offset, offset + lexeme.length)];
    match.payload = lexeme;
    return match;
  };
  return createToken({ name, pattern, line_breaks: false, start_chars_hint: hints });
}

/** Blanks of any kind; hidden characters outside words count as blanks, since they were reported. */
function blankPattern(): RegExp {
  return new RegExp(`[ \\t\\r\\n\\v\\f\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000${hiddenCharacters}]+`);
}

/** Comments of other languages; a double minus is one where a line begins with it or words follow. */
const otherComment = /\/\/|(?<=^[ \t]*)--+|(?<=[ \t])--+(?=[ \t]+\p{L})/muy;

function readComment(text: string, offset: number): Lexeme | undefined {
  const written = matchAt(otherComment, text, offset)?.[0];
  if (written === undefined && text[offset] !== '#') return undefined;
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const length = end - offset;
  if (written === undefined) return { kind: 'comment', length, value: '' };
  const span = { start: offset, end: offset + written.length };
  return {
    kind: 'comment',
    length,
    value: '',
    findings: [finding('L26', span, { written }, [replacement(span, '#')])],
  };
}

const digitCharacters = [...'0123456789'];

function wordStarts(): (string | number)[] {
  const ascii = [...'abcdefghijklmnopqrstuvwxyz'];
  return [...ascii, ...ascii.map((letter) => letter.toUpperCase()), '_', ...aboveAscii()];
}

/** Every code unit from 128, of which Chevrotain needs but one in each of its buckets of 255. */
function aboveAscii(): number[] {
  const units: number[] = [];
  for (let unit = 128; unit < 0x10000; unit += unit < 256 ? 1 : 64) units.push(unit);
  return [...units, 0xffff];
}

function anyCharacter(): number[] {
  return [...Array.from({ length: 128 }, (_, unit) => unit), ...aboveAscii()];
}
