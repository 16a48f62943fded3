import type { Declaration, Head, Language, Module } from './ast.ts';
import { buildCitations, checkPlaces } from './build/citations.ts';
import type { Building } from './build/context.ts';
import { buildDeclaration } from './build/declarations.ts';
import { buildFormula } from './build/formulas.ts';
import { buildHead } from './build/head.ts';
import { checkCases } from './build/module.ts';
import { type Concept, classOf, concepts, phrasesOf } from './keywords/keywords.ts';
import type { CommentToken, Lexed, MarginToken, Token } from './lexer/face.ts';
import { lex } from './lexer/lexer.ts';
import { limits, utf8Size } from './lexer/limits.ts';
import { moved } from './moved.ts';
import type { MaatstafParser } from './parser/parser.ts';
import type { SourceFile } from './source.ts';

/** A piece of a file, its places counted from its own beginning. */
interface Piece {
  readonly part: { readonly head: Head } | { readonly declaration: Declaration };
  readonly lines: number;
  readonly tokens: readonly Token[];
  readonly margins: readonly MarginToken[];
  readonly comments: readonly CommentToken[];
}

/** A piece that was read, and where it stands now. */
interface Placed {
  readonly piece: Piece;
  readonly start: number;
  readonly line: number;
}

/**
 * Reads a regulation, or examples, declaration by declaration, so that a declaration that was read before, in this text or
 * an earlier one, is not read again. Gives what reading it whole gives; nothing where a piece holds a mistake or may mean
 * something else among the others: then it is to be read whole.
 */
export function readPiecewise(
  source: SourceFile,
  language: Language,
  parser: MaatstafParser,
): { readonly module: Module; readonly lexed: Lexed } | undefined {
  const placed = piecesOf(source, language, parser);
  const [first] = placed ?? [];
  if (placed === undefined || first === undefined || !('head' in first.piece.part)) return undefined;
  const declarations = placed.flatMap(({ piece: { part }, start }) =>
    'declaration' in part ? [moved(part.declaration, start)] : [],
  );
  const margins = placed.flatMap(({ piece, start, line }) => piece.margins.map((one) => onLine(one, start, line)));
  const to: Building = { source, language, problems: [], formula: buildFormula };
  const citations = buildCitations(margins, to);
  checkCases(declarations, to);
  if (to.problems.length > 0) return undefined;
  const module: Module = {
    kind: 'module',
    span: { start: 0, end: source.text.length },
    file: source.name,
    language,
    head: moved(first.piece.part.head, 0),
    declarations,
    operations: [],
    citations,
  };
  return { module, lexed: lexedOf(placed, margins, language) };
}

/** Lines that may begin a declaration, the head left out, by vocabulary. */
const openings: Readonly<Record<Language, RegExp>> = { nl: openingOf('nl'), en: openingOf('en') };

function openingOf(language: Language): RegExp {
  const words = concepts.filter(isOpening).flatMap((concept) => phrasesOf(concept, language));
  return new RegExp(`^[ \\t]*(?:${words.join('|')})[ \\t\\r\\n]`, 'gm');
}

/** A text that begins as a regulation or as examples, after blank lines and comments. */
const heads: Readonly<Record<Language, RegExp>> = { nl: headOf('nl'), en: headOf('en') };

function headOf(language: Language): RegExp {
  const words = [...phrasesOf('regulation', language), ...phrasesOf('examplesOf', language)];
  return new RegExp(`^(?:[ \\t]*(?:#.*)?\\r?\\n)*[ \\t]*(?:${words.join('|')})[ \\t]`);
}

function isOpening(concept: Concept): boolean {
  return classOf(concept) === 'declaration' && !['regulation', 'amendment', 'examplesOf'].includes(concept);
}

function piecesOf(source: SourceFile, language: Language, parser: MaatstafParser): readonly Placed[] | undefined {
  const { text } = source;
  // That it is too large is said where it is read whole.
  if (text.length * 3 > limits.bytes && utf8Size(text) > limits.bytes) return undefined;
  if (!heads[language].test(text)) return undefined;
  const starts = [0, ...Array.from(text.matchAll(openings[language]), ({ index }) => index).filter((at) => at > 0)];
  const placed: Placed[] = [];
  let line = 0;
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? text.length;
    const piece = pieceOf(text.slice(start, end), behind(text, end), at === 0, language, parser);
    if (piece === undefined) return undefined;
    placed.push({ piece, start, line });
    line += piece.lines;
  }
  return placed;
}

/** The beginning of what follows a piece: by it the last words of the piece are understood. */
function behind(text: string, end: number): string {
  let until = end;
  for (let lines = 0; lines < 3 && until < text.length; lines++) until = lineEnd(text, until);
  return text.slice(end, until);
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** Pieces by vocabulary, text and what follows; what could not be read by itself as well. The oldest go first. */
const known = new Map<string, Piece | 'unread'>();
/** In characters: several times all that is open at once. */
const mostKept = 8_000_000;
let kept = 0;

function pieceOf(
  text: string,
  next: string,
  isFirst: boolean,
  language: Language,
  parser: MaatstafParser,
): Piece | undefined {
  const key = `${language}${isFirst ? '!' : ' '}${next}\n\n${text}`;
  const found = known.get(key);
  const piece = found ?? readPiece(text, next, isFirst, language, parser) ?? 'unread';
  if (found !== undefined) known.delete(key);
  else kept += key.length;
  known.set(key, piece);
  for (const oldest of known.keys()) {
    if (kept <= mostKept) break;
    known.delete(oldest);
    kept -= oldest.length;
  }
  return piece === 'unread' ? undefined : piece;
}

function readPiece(
  text: string,
  next: string,
  isFirst: boolean,
  language: Language,
  parser: MaatstafParser,
): Piece | undefined {
  const source = { name: '', text: text + next };
  const { tokens: all, margins, comments, problems } = lex(source, language);
  const own = all.filter(({ span }) => span.start < text.length);
  if (problems.length > 0 || !standsAlone(source.text, own, all.slice(own.length), text.length, isFirst))
    return undefined;
  const within = { tokens: own, margins: margins.filter(({ span }) => span.start < text.length) };
  const rule = isFirst ? 'head' : 'declaration';
  const { tree } = parser.attempt(rule, own);
  if (tree === undefined) return undefined;
  const to: Building = { source, language, problems: [], formula: buildFormula };
  const part = isFirst ? { head: buildHead(tree, to) } : { declaration: buildDeclaration(tree, to) };
  const lexed: Lexed = { language, ...within, comments: [], problems: [] };
  checkPlaces(lexed, new Set(), { name: 'file', children: { [rule]: [tree] } }, [], to);
  if (to.problems.length > 0 || ('head' in part && !['regulation', 'examplesOf'].includes(part.head.kind)))
    return undefined;
  const lines = text.split(/\r\n|\n|\r/).length - 1;
  return { part, lines, ...within, comments: comments.filter(({ span }) => span.start < text.length) };
}

/**
 * Whether the words at both ends mean what they mean here whatever stands around them: a piece begins with a keyword
 * behind which a name or a text, which no phrase holds, comes; and so does what follows it.
 */
function standsAlone(
  text: string,
  own: readonly Token[],
  next: readonly Token[],
  end: number,
  isFirst: boolean,
): boolean {
  if (own.some(({ concept }) => concept === 'retroactive')) return false;
  if (!isFirst && !opensPiece(own, text)) return false;
  if (end === text.length) return true;
  // A name might go on, behind what is seen here, as a phrase of at most so many words.
  const isWhole = next.length >= 4 || next[1]?.category === 'text';
  return isWhole && opensPiece(next, text.slice(end), end);
}

/** Whether its first word is the keyword it is known by, and its second is in no phrase. */
function opensPiece([opener, second]: readonly Token[], text: string, at = 0): boolean {
  if (opener?.concept === undefined || opener.soft === true || second === undefined) return false;
  const blanks = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  return opener.span.start === at + blanks && isOpening(opener.concept) && second.concept === undefined;
}

/** The tokens of all pieces, made when asked for: only what writes or colours a text wants them. */
function lexedOf(placed: readonly Placed[], margins: readonly MarginToken[], language: Language): Lexed {
  let tokens: readonly Token[] | undefined;
  let comments: readonly CommentToken[] | undefined;
  return {
    language,
    get tokens() {
      tokens ??= placed.flatMap(({ piece, start, line }) => piece.tokens.map((one) => tokenAt(one, start, line)));
      return tokens;
    },
    margins,
    get comments() {
      comments ??= placed.flatMap(({ piece, start, line }) => piece.comments.map((one) => onLine(one, start, line)));
      return comments;
    },
    problems: [],
  };
}

function onLine<T extends MarginToken | CommentToken>(one: T, start: number, line: number): T {
  return { ...moved(one, start), line: one.line + line };
}

function tokenAt(token: Token, by: number, line: number): Token {
  const { span, startOffset, endOffset = startOffset } = token;
  return {
    ...token,
    startOffset: startOffset + by,
    startLine: token.line + line + 1,
    endOffset: endOffset + by,
    span: { start: span.start + by, end: span.end + by },
    line: token.line + line,
  };
}
