import { type Concept, classOf } from '../keywords/keywords.ts';
import type { Token, TokenCategory } from './face.ts';
import { keyword, row, symbols } from './token-types.ts';

/** Concepts that begin an operand, so that they never stand directly behind a name. */
const openers: ReadonlySet<Concept> = new Set([
  ...(['not', 'every', 'some', 'count', 'this', 'totalOf', 'averageOf', 'highestOf', 'lowestOf', 'rankOf'] as const),
  ...(['highest', 'lowest', 'rounded', 'limited', 'allOf', 'oneOf', 'beginOf', 'endOf'] as const),
  ...(['year', 'quarter', 'month', 'week', 'day', 'absent', 'unknown', 'yes', 'no'] as const),
]);
const prepositions: ReadonlySet<Concept> = new Set(['of', 'for', 'in', 'on', 'per', 'over', 'this', 'to', 'among']);
const literals: ReadonlySet<TokenCategory> = new Set([
  ...(['number', 'amount', 'percentage', 'date', 'month', 'dayOfYear'] as const),
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
    if (token.concept === 'lapses') settled[index] = withConcept(token, fateOf(next));
    else if (token.soft && token.concept && isKeyword(token.concept, tokens[index - 1], next, settled[index + 2])) {
      settled[index] = withConcept(token, token.concept);
    }
  }
  return settled;
}

/** `vervalt 2024-08-01` in a head, `vervalt "artikel 5"` in an amendment, else what happens to a rest. */
function fateOf(next: Token | undefined): Concept {
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
  before: Token | undefined,
  next: Token | undefined,
  second: Token | undefined,
): boolean {
  if (next === undefined) return false;
  if (concept === 'rest' && ['lapses', 'to'].includes(next.concept ?? '')) return before?.concept !== 'rename';
  if (concept === 'suppose' && next.tokenType === row) return true;
  const place = classOf(concept);
  // Types and the words inside clauses end nothing and begin nothing, so that nothing is won by hardening them.
  if ((place === 'type' && concept !== 'amount') || place === 'value') return false;
  if (concept === 'amount' && before?.tokenType === symbols[':']) return false;
  if (next.tokenType === symbols['(']) return (place === 'clause' || concept === 'amount') && !isOrdering(second);
  return neverAfterName(next) && !(isUndecided(next, second) && wantsOperand(before));
}

/** `bron "x"` may be a keyword with its text or a name with its label; `goed eerst` may be a value and a keyword. */
function isUndecided(next: Token, second: Token | undefined): boolean {
  return next.soft === true && (second?.category === 'text' || next.concept === 'first');
}

/** Behind these a name must come: `: regel  door "de minister"`. */
function wantsOperand(before: Token | undefined): boolean {
  if (before === undefined) return false;
  if (before.concept !== undefined) return prepositions.has(before.concept);
  return before.category === 'symbol' && ![symbols[')'], symbols['|']].some((type) => type === before.tokenType);
}

function neverAfterName(next: Token): boolean {
  if (next.category === 'name' || next.soft === true || literals.has(next.category)) return true;
  return next.concept !== undefined && openers.has(next.concept);
}

/** `op volgorde van bedrag (hoogste eerst)`: there a bracket does follow a name. */
function isOrdering(inside: Token | undefined): boolean {
  return inside?.concept !== undefined && ordering.has(inside.concept);
}
