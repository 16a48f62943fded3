import { type Concept, classOf } from '../keywords/keywords.ts';
import type { Token, TokenCategory } from './face.ts';
import { endRow, keyword, row, symbols } from './token-types.ts';

/** Concepts that begin an operand, so that they never stand directly behind a name. */
const openers: ReadonlySet<Concept> = new Set([
  ...(['not', 'every', 'some', 'count', 'this', 'totalOf', 'averageOf', 'highestOf', 'lowestOf', 'rankOf'] as const),
  ...(['highest', 'lowest', 'rounded', 'limited', 'allOf', 'oneOf', 'beginOf', 'endOf'] as const),
  ...(['year', 'quarter', 'month', 'week', 'day', 'absent', 'unknown', 'yes', 'no'] as const),
]);
const prepositions: ReadonlySet<Concept> = new Set(['of', 'for', 'in', 'on', 'per', 'over', 'this', 'to', 'among']);
/** Words behind which an operand or a name must come. */
const demands: ReadonlySet<Concept> = new Set([
  ...(['not', 'and', 'or', 'if', 'then', 'else', 'satisfies', 'where', 'ifAbsent', 'every', 'some', 'count'] as const),
  ...(['totalOf', 'averageOf', 'highestOf', 'lowestOf', 'beginOf', 'endOf', 'was'] as const),
  ...(['asDecidedIn', 'earlierBy', 'withEqual', 'identifiedBy'] as const),
]);
const literals: ReadonlySet<TokenCategory> = new Set([
  ...(['number', 'amount', 'percentage', 'date', 'month', 'quarter', 'dayOfYear'] as const),
]);
const ordering: ReadonlySet<Concept> = new Set(['highestFirst', 'lowestFirst', 'yes', 'no']);

/**
 * Goes through the tokens from right to left and makes a free word a keyword for good where what follows can never
 * follow a name. What stays soft is a name or a keyword, as the parser needs it; what is hard stops error recovery.
 */
export function promote(tokens: readonly Token[]): Token[] {
  const settled: Token[] = [...tokens];
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    const next = settled[index + 1];
    if (token.concept === 'lapses') settled[index] = withConcept(token, fateOf(token, tokens[index - 1], next));
    else if (token.soft && token.concept && isKeyword(token.concept, tokens, index, next, settled[index + 2])) {
      settled[index] = withConcept(token, token.concept);
    }
  }
  return settled;
}

/** `vervalt 2024-08-01` in a head, `vervalt "artikel 5"` in an amendment, else what happens to a rest. */
function fateOf(token: Token, before: Token | undefined, next: Token | undefined): Concept {
  if ((before?.concept === 'rest' && !token.first) || before?.concept === 'thereafter') return 'lapses';
  if (next?.category === 'date') return 'endsOn';
  return next?.category === 'text' ? 'repeal' : 'lapses';
}

function withConcept(token: Token, concept: Concept): Token {
  const { soft: _twin, ...rest } = token;
  const type = keyword[concept];
  // Every type made by `createToken` has its number.
  return { ...rest, concept, tokenType: type, tokenTypeIdx: type.tokenTypeIdx as number };
}

function isKeyword(
  concept: Concept,
  tokens: readonly Token[],
  index: number,
  next: Token | undefined,
  second: Token | undefined,
): boolean {
  if (next === undefined) return false;
  const before = tokens[index - 1];
  if (concept === 'rest' && ['lapses', 'to', 'again'].includes(next.concept ?? '')) return before?.concept !== 'rename';
  if (concept === 'suppose' && next.tokenType === row) return true;
  const place = classOf(concept);
  if (place === 'operation' && isAct(concept, next) && mayEndPart(before, tokens[index - 2])) return true;
  // Behind `was` it opens the declaration that goes: a value there is followed by no name.
  if (place === 'declaration' && before?.concept === 'was') return neverAfterName(next);
  // Types and the words inside clauses end nothing and begin nothing, so that nothing is won by hardening them.
  if ((place === 'type' && concept !== 'amount') || place === 'value') return false;
  if (concept === 'amount' && before?.tokenType === symbols[':']) return false;
  if (next.tokenType === symbols['(']) return (place === 'clause' || concept === 'amount') && !isOrdering(second);
  return neverAfterName(next) && !(isUndecided(next, second) && (wantsOperand(before) || demandsOperand(before)));
}

/** What a word of amendments goes on with, although it might follow a name as well: `vervang in x`, `geldt voor X`. */
function isAct(concept: Concept, next: Token): boolean {
  if (concept === 'applies') return next.concept === 'from' || next.concept === 'for';
  if (concept === 'replace') return next.concept === 'in' || next.category === 'text' || opensDeclaration(next);
  return concept === 'renumber' && next.category === 'text';
}

function opensDeclaration({ concept, soft }: Token): boolean {
  return concept !== undefined && soft !== true && classOf(concept) === 'declaration';
}

/** Behind these no name comes: an operand, which is never followed by another, the end of a row, or nothing. */
function mayEndPart(before: Token | undefined, earlier: Token | undefined): boolean {
  if (before === undefined || before.tokenType === endRow || before.tokenType === symbols[')']) return true;
  return before.soft === true
    ? wantsOperand(earlier) || demandsOperand(earlier)
    : !['keyword', 'reserved', 'symbol', 'row'].includes(before.category);
}

/**
 * `bron "x"` may be a keyword with its text or a name with its label; `goed eerst` may be a value and a keyword;
 * `oud geldt voor` and `regel bedrag als` may be a name and what follows it.
 */
function isUndecided(next: Token, second: Token | undefined): boolean {
  if (next.soft !== true || next.concept === undefined) return false;
  const opensNext = classOf(next.concept) === 'operation' || opensClause(next.concept, second);
  return second?.category === 'text' || next.concept === 'first' || opensNext;
}

/** `bedrag als …`, but not `bedrag van`, `bedrag:`, which is the name of something that is declared. */
function opensClause(concept: Concept, second: Token | undefined): boolean {
  if (classOf(concept) !== 'clause' && concept !== 'amount') return false;
  return second?.tokenType !== symbols[':'] && !['of', 'per', 'over', 'on'].includes(second?.concept ?? '');
}

/** Behind these a name must come: `: regel  door "de minister"`. */
function wantsOperand(before: Token | undefined): boolean {
  if (before === undefined) return false;
  if (before.concept !== undefined) return prepositions.has(before.concept);
  return before.category === 'symbol' && ![symbols[')'], symbols['|']].some((type) => type === before.tokenType);
}

function demandsOperand(before: Token | undefined): boolean {
  return before?.concept !== undefined && before.soft !== true && demands.has(before.concept);
}

function neverAfterName(next: Token): boolean {
  if (next.category === 'name' || next.soft === true || literals.has(next.category)) return true;
  return next.concept !== undefined && openers.has(next.concept);
}

/** `op volgorde van bedrag (hoogste eerst)`: there a bracket does follow a name. */
function isOrdering(inside: Token | undefined): boolean {
  return inside?.concept !== undefined && ordering.has(inside.concept);
}
