import { type Concept, classOf, isAct, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, keyword, row, symbols } from '../lexer/token-types.ts';
import type { Problem } from '../problem.ts';
import { placeFrom, quotedPlace } from './amendment-slips.ts';
import { problemAt, quoted, type Recovery, restOfLine } from './context.ts';
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
export interface Opening {
  readonly concept: Concept;
  readonly replaced: number;
  /** What stands behind the keyword in the place of what was replaced. */
  readonly put?: readonly Token[];
  readonly problem?: Problem;
}

/**
 * Cuts a token list where declarations begin: at a keyword, also a misspelt or foreign one, or one that was left out.
 * Lines are a hint here, since this is only done after a failed parse.
 */
export function cutStretches(recovery: Recovery, marked: readonly Token[]): readonly Stretch[] {
  const tokens = withoutFalseRows(recovery, marked);
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
function withoutFalseRows(recovery: Recovery, tokens: readonly Token[]): readonly Token[] {
  let isFalse = false;
  return tokens.filter((token, index) => {
    if (token.tokenType === row) {
      const next = tokens[index + 1];
      const isHard = next?.soft !== true && opensStretch(next?.concept);
      const repeals = next?.concept === 'lapses' || next?.concept === 'repeal';
      isFalse = next?.first === true && !repeals && (isHard || opensAct(recovery, tokens, index + 1));
      return !isFalse;
    }
    return token.tokenType !== endRow || !isFalse;
  });
}

/** A keyword that opens a declaration, or an operation of an amendment. */
function opensStretch(concept: Concept | undefined): boolean {
  return concept !== undefined && (classOf(concept) === 'declaration' || isAct(concept));
}

export function stretchOf(opening: Opening | undefined, tokens: readonly Token[]): Stretch {
  if (opening === undefined) return { opener: undefined, tokens };
  const { concept, replaced, put = [], problem } = opening;
  if (problem === undefined) return { opener: concept, tokens };
  const written = tokens.slice(0, put.length > 0 ? 1 : replaced);
  const opener = replaced > 0 ? keywordInstead(concept, written) : tokenBefore(concept, tokens[0]);
  return { opener: concept, tokens: [opener, ...put, ...tokens.slice(replaced)], problem };
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
  if (current === 'replace' && isReplaced(recovery, tokens, index)) return undefined;
  if (concept !== undefined && opensStretch(concept)) {
    const act = isAct(concept) && (token.soft !== true || opensAct(recovery, tokens, index));
    if (act || (token.first ? standsAlone(tokens, index) : startsSignature(tokens, index)))
      return { concept, replaced: 0 };
  }
  if (!token.first) return undefined;
  if (concept === 'lapses' && recovery.amends && tokens[index - 1]?.concept !== 'rest') {
    return bareRepeal(recovery, tokens, index);
  }
  return (
    misspelt(recovery, tokens, index) ??
    leftOutAct(recovery, tokens, index, current) ??
    leftOut(recovery, tokens, index, current)
  );
}

/** A declaration directly behind `vervang` or `was` is the one that comes, or the one that goes. */
function isReplaced(recovery: Recovery, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.concept;
  if (before !== 'replace' && before !== 'was') return false;
  const opening = declarationAt(recovery, tokens, index);
  return opening !== undefined && opening.concept !== 'example';
}

/** The declaration that begins at a token, whose keyword may be misspelt or foreign. */
export function declarationAt(recovery: Recovery, tokens: readonly Token[], index: number): Opening | undefined {
  const token = tokens[index];
  if (token?.concept !== undefined && token.soft !== true && classOf(token.concept) === 'declaration') {
    return { concept: token.concept, replaced: 0 };
  }
  const opening = misspelt(recovery, tokens, index);
  if (opening !== undefined && !isAct(opening.concept)) return opening;
  return isTyped(tokens, index) ? leftOut(recovery, tokens, index, undefined) : undefined;
}

/** `zin van Instelling: bedrag`: what stands behind the colon of a line is a type. */
function isTyped(tokens: readonly Token[], index: number): boolean {
  const line = restOfLine(tokens, index);
  const type = line[line.findIndex((token) => token.tokenType === symbols[':']) + 1];
  return type?.concept !== undefined && ['type', 'set'].includes(classOf(type.concept)) && type !== line[0];
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

/** `plafond in 2022: € 5 was € 4`: all of an operation but its keyword. */
function leftOutAct(
  recovery: Recovery,
  tokens: readonly Token[],
  index: number,
  current: Concept | undefined,
): Opening | undefined {
  const name = tokens[index];
  if (!recovery.amends || current === 'example' || name?.category !== 'name') return undefined;
  const line = restOfLine(tokens, index);
  const was = line.findIndex(({ concept }) => concept === 'was');
  if (was === -1 || !line.slice(0, was).some((token) => token.tokenType === symbols[':'])) return undefined;
  const words = (['replace', 'add', 'repeal'] as const).map((key) => [key, phraseOf(key, recovery.language)]);
  const args = { found: quoted(recovery, name.span), ...Object.fromEntries(words) };
  return { concept: 'replace', replaced: 0, problem: problemAt(recovery, syntaxCode.actWanted, name.span, args) };
}

/** `vervalt artikel 5`, `vervalt regel_x`: what lapses is a text. */
function bareRepeal(recovery: Recovery, tokens: readonly Token[], index: number): Opening | undefined {
  const [keyword] = tokens.slice(index, index + 1);
  const next = tokens[index + 1];
  if (keyword !== undefined && (next === undefined || next.first)) {
    const problem = problemAt(recovery, syntaxCode.missingText, keyword.span, { after: keyword.image });
    return { concept: 'repeal', replaced: 1, problem };
  }
  const place = placeFrom(tokens, index + 1);
  const { put, problem } = quotedPlace(recovery, place);
  return { concept: 'repeal', replaced: place.length + 1, put: [put], problem };
}

/** `regl x van …`, `rule x …`, `Regel x …`: two words side by side, the first nearly a keyword. */
function misspelt(recovery: Recovery, tokens: readonly Token[], index: number): Opening | undefined {
  const token = tokens[index];
  if (token === undefined || (token.category !== 'name' && token.category !== 'reserved')) return undefined;
  for (const { concept, count, problem } of meantAt(recovery, tokens, index)) {
    if (!opensStretch(concept)) continue;
    const next = tokens[index + count];
    if (next !== undefined && mayFollow(concept, next)) return { concept, replaced: count, problem };
  }
  return undefined;
}

function mayFollow(concept: Concept, next: Token): boolean {
  if (isAct(concept)) return mayFollowAct(concept, next);
  if (concept === 'example' || concept === 'untranslated') return next.category === 'text';
  if (concept === 'parameter' && next.concept === 'per') return true;
  return ['name', 'reserved', 'keyword'].includes(next.category) && next.concept !== 'per' && !next.first;
}

/** A free word at the start of a line that goes on as an operation does, whatever stands before it. */
function opensAct(recovery: Recovery, tokens: readonly Token[], index: number): boolean {
  const [token, next] = tokens.slice(index, index + 2);
  if (token?.concept === undefined || next === undefined) return false;
  return recovery.amends && token.first && mayFollowAct(token.concept, next);
}

function mayFollowAct(concept: Concept, next: Token): boolean {
  switch (concept) {
    case 'add':
      return next.first;
    case 'repeal':
    case 'renumber':
      return next.category === 'text';
    case 'applies':
      return next.concept === 'from' || next.concept === 'for';
    case 'replace':
      return next.category === 'text' || next.concept === 'in' || (next.category === 'name' && !next.first);
    default:
      return next.category === 'name' && !next.first;
  }
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
  const rest = restOfLine(tokens, index).slice(1);
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
