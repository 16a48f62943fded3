import { type Concept, classOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, keyword, row, symbols } from '../lexer/token-types.ts';
import type { Problem } from '../problem.ts';
import { problemAt, quoted, type Recovery } from './context.ts';
import { meantAt } from './keywords.ts';
import { endsOperand } from './repairs.ts';
import { syntaxCode } from './syntax-errors.ts';
import { keywordInstead, tokenBehind } from './tokens.ts';

/** The tokens of one declaration, or of what stands where one should. */
export interface Stretch {
  readonly opener: Concept | undefined;
  readonly tokens: readonly Token[];
  /** What was wrong with its keyword; the tokens have it put right. */
  readonly problem?: Problem;
}

/** Where a declaration begins, and how many tokens its keyword takes the place of. */
interface Opening {
  readonly concept: Concept;
  readonly replaced: number;
  readonly problem?: Problem;
}

/**
 * Cuts a token list where declarations begin: at a keyword, also a misspelt or foreign one, or one that was left out.
 * Lines are a hint here, since this is only done after a failed parse.
 */
export function cutStretches(recovery: Recovery, marked: readonly Token[]): readonly Stretch[] {
  const tokens = withoutFalseRows(marked);
  const stretches: Stretch[] = [];
  let opening: Opening | undefined;
  let current: Token[] = [];
  let inRow = false;
  const close = () => {
    if (current.length > 0) stretches.push(stretchOf(opening, current));
  };
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType === row) inRow = true;
    if (token.tokenType === endRow) inRow = false;
    const next = inRow ? undefined : openingAt(recovery, tokens, index, opening?.concept);
    if (next !== undefined) {
      close();
      opening = next;
      current = [];
    }
    current.push(token);
  }
  close();
  return stretches;
}

/** A line that begins with the keyword of a declaration is no row, whatever bars it holds. */
function withoutFalseRows(tokens: readonly Token[]): readonly Token[] {
  let isFalse = false;
  return tokens.filter((token, index) => {
    if (token.tokenType === row) {
      const next = tokens[index + 1];
      isFalse = next?.first === true && next.soft !== true && isDeclaration(next.concept);
      return !isFalse;
    }
    return token.tokenType !== endRow || !isFalse;
  });
}

function isDeclaration(concept: Concept | undefined): boolean {
  return concept !== undefined && classOf(concept) === 'declaration';
}

function stretchOf(opening: Opening | undefined, tokens: readonly Token[]): Stretch {
  if (opening === undefined) return { opener: undefined, tokens };
  const { concept, replaced, problem } = opening;
  if (problem === undefined) return { opener: concept, tokens };
  const written = tokens.slice(0, replaced);
  const opener = replaced > 0 ? keywordInstead(concept, written) : tokenBefore(concept, tokens[0]);
  return { opener: concept, tokens: [opener, ...tokens.slice(replaced)], problem };
}

/** A keyword of no width, where a token begins. */
function tokenBefore(concept: Concept, next: Token | undefined): Token {
  const start = next?.span.start ?? 0;
  const token = tokenBehind(keyword[concept], next);
  return { ...token, startOffset: start, endOffset: start - 1, span: { start, end: start } };
}

function openingAt(
  recovery: Recovery,
  tokens: readonly Token[],
  index: number,
  current: Concept | undefined,
): Opening | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { concept } = token;
  const opens = concept !== undefined && ['declaration', 'operation'].includes(classOf(concept));
  if (opens && (token.first ? standsAlone(tokens, index) : startsSignature(tokens, index))) {
    return { concept, replaced: 0 };
  }
  if (!token.first) return undefined;
  return misspelt(recovery, tokens, index) ?? leftOut(recovery, tokens, index, current);
}

/** A free word at the start of a line is the keyword unless the line before wants an operand. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return tokens[index]?.soft !== true || before === undefined || mayEnd(before);
}

function mayEnd(token: Token): boolean {
  return endsOperand(token) || token.tokenType === endRow || token.category === 'keyword';
}

/** In the middle of a line a keyword counts if a signature follows: `regel x van`, `gegeven x:`. */
function startsSignature(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const name = tokens[index + 1];
  const next = tokens[index + 2];
  if (token?.soft === true || name === undefined || next === undefined || !isName(name)) return false;
  return (
    next.tokenType === symbols[':'] || ['of', 'per', 'over'].includes(next.concept ?? '') || next.category === 'text'
  );
}

function isName(token: Token): boolean {
  return token.category === 'name' || token.soft === true;
}

/** `regl x van …`, `rule x …`, `Regel x …`: two words side by side, the first nearly a keyword. */
function misspelt(recovery: Recovery, tokens: readonly Token[], index: number): Opening | undefined {
  const token = tokens[index];
  if (token === undefined || (token.category !== 'name' && token.category !== 'reserved')) return undefined;
  for (const { concept, count, problem } of meantAt(recovery, tokens, index)) {
    if (classOf(concept) !== 'declaration') continue;
    const next = tokens[index + count];
    if (next !== undefined && mayFollow(concept, next)) return { concept, replaced: count, problem };
  }
  return undefined;
}

function mayFollow(concept: Concept, next: Token): boolean {
  if (concept === 'example' || concept === 'untranslated') return next.category === 'text';
  if (concept === 'parameter' && next.concept === 'per') return true;
  return ['name', 'reserved', 'keyword'].includes(next.category) && next.concept !== 'per' && !next.first;
}

/** `investeringsplafond per jaar: bedrag`: all of a declaration but its keyword. */
function leftOut(
  recovery: Recovery,
  tokens: readonly Token[],
  index: number,
  current: Concept | undefined,
): Opening | undefined {
  const before = tokens[index - 1];
  if (current === 'example' || (before !== undefined && !mayEnd(before))) return undefined;
  const name = tokens[index];
  if (name?.category !== 'name' && !(name?.category === 'keyword' && name.soft)) return undefined;
  const line = tokens.slice(index + 1).findIndex((token) => token.first);
  const rest = tokens.slice(index + 1, line === -1 ? tokens.length : index + 1 + line);
  const colon = rest.findIndex((token) => token.tokenType === symbols[':']);
  if (colon === -1) return undefined;
  const [next] = rest;
  const type = rest[colon + 1];
  const signed = next !== undefined && ['of', 'per'].includes(next.concept ?? '');
  const typed = colon === 0 && type?.concept !== undefined && ['type', 'set'].includes(classOf(type.concept));
  if (!signed && !typed) return undefined;
  const problem = problemAt(recovery, syntaxCode.declarationKeyword, name.span, { found: quoted(recovery, name.span) });
  return { concept: guess(tokens, index), replaced: 0, problem };
}

/** With a formula it is a rule, with a grid a parameter, else an input: so that at least its name is known. */
function guess(tokens: readonly Token[], index: number): Concept {
  for (const token of tokens.slice(index + 1)) {
    if (token.tokenType === symbols['=']) return 'rule';
    if (token.tokenType === row) return 'parameter';
    const opens = token.concept !== undefined && classOf(token.concept) === 'declaration';
    if (token.first && opens) return 'input';
  }
  return 'input';
}
