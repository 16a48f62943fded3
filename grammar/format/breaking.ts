import type { Language } from '../ast.ts';
import type { Concept } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { isOneOf, isSign, printLine } from './spacing.ts';
import type { Unit } from './units.ts';

/** Columns; a line that cannot be broken may be longer. */
export const width = 120;

/** Tokens that stand on one line. */
export interface BrokenLine {
  readonly indent: number;
  readonly tokens: readonly Token[];
}

/** Whether a line may be broken before a token. */
type Break = (tokens: readonly Token[], index: number) => boolean;

/**
 * Breaks tokens over lines where they do not fit; `indent` is that of the first line, `hanging` of the others, by
 * default two further.
 */
export function breakTokens(
  tokens: readonly Token[],
  indent: number,
  role: Unit['role'],
  language: Language,
  hanging = indent + 2,
): readonly BrokenLine[] {
  const chain = role === 'value' && tokens.filter((token) => token.concept === 'if').length > 1;
  if (!chain && fits(tokens, indent, language)) return [{ indent, tokens }];
  const isHead = role === 'declaration';
  const parts = partsFor(tokens, role);
  if (parts.length === 1) return [{ indent, tokens }];
  return parts.flatMap((part, index) => {
    if (index === 0) return breakTokens(part, indent, isHead ? role : 'rest', language, hanging);
    // What is divided over belongs to the set, not to the declaration.
    const deeper = isHead && part[0]?.concept === 'where' ? hanging + 2 : hanging;
    return breakTokens(part, deeper, 'rest', language);
  });
}

/** The lines of tokens that do not fit on one: cut at the first place that a unit has for it, else in its formula. */
function partsFor(tokens: readonly Token[], role: Unit['role']): readonly (readonly Token[])[] {
  for (const breaks of outer[role] ?? []) {
    const { parts } = cut(tokens, breaks);
    if (parts.length > 1) return parts;
  }
  const cuts = inner.map((breaks) => cut(tokens, breaks)).filter(({ parts }) => parts.length > 1);
  // Outside brackets first, whatever stands in them.
  const least = Math.min(...cuts.map(({ depth }) => depth));
  return cuts.find(({ depth }) => depth === least)?.parts ?? [tokens];
}

/** Whether tokens fit on a line. */
export function fits(tokens: readonly Token[], indent: number, language: Language): boolean {
  return indent + printLine(tokens, language).length <= width;
}

/** Cuts at the outermost brackets that have a place to break at; `depth` counts those round it. */
function cut(tokens: readonly Token[], breaks: Break): Cut {
  let depth = 0;
  let least = Number.POSITIVE_INFINITY;
  const places: { readonly index: number; readonly depth: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isOneOf(token, ')')) depth--;
    // `= als …`: nothing is won by breaking behind the sign.
    if (index > (isOneOf(tokens[0], '=') ? 1 : 0) && breaks(tokens, index)) {
      places.push({ index, depth });
      least = Math.min(least, depth);
    }
    if (isOneOf(token, '(')) depth++;
  }
  const at = places.filter((place) => place.depth === least).map((place) => place.index);
  return { parts: [0, ...at].map((start, index) => tokens.slice(start, at[index])), depth: least };
}

interface Cut {
  readonly parts: readonly (readonly Token[])[];
  readonly depth: number;
}

const before =
  (...concepts: readonly Concept[]): Break =>
  (tokens, index) => {
    const concept = tokens[index]?.concept;
    return concept !== undefined && tokens[index]?.soft !== true && concepts.includes(concept);
  };
const beforeText: Break = (tokens, index) =>
  tokens[index]?.category === 'text' && tokens[index - 1]?.category !== 'symbol';
const beforeSoft =
  (...concepts: readonly Concept[]): Break =>
  (tokens, index) => {
    const concept = tokens[index]?.concept;
    return concept !== undefined && concepts.includes(concept) && tokens[index + 1]?.category === 'text';
  };

/** Where the units of a file are broken before any expression in them is. */
const outer: Readonly<Partial<Record<Unit['role'], readonly Break[]>>> = {
  head: [beforeText],
  headClause: [beforeSoft('jci')],
  declaration: [before('if'), beforeText, before('in', 'asAt', 'lawOf', 'knownOn', 'plural'), before('where', 'per')],
  clause: [
    before('onAdviceOf'),
    before('largestRemainder', 'perRecipient', 'thereafter'),
    before('computedOver'),
    (tokens, index) => tokens[0]?.concept === 'ifShort' && isOneOf(tokens[index - 1], ','),
  ],
  condition: [(tokens, index) => isOneOf(tokens[index - 1], ':')],
  operation: [before('was')],
  statement: [beforeSoft('because'), before('stillNeeded'), before('margin')],
};

/** Where expressions are broken, the loosest operators first. */
const inner: readonly Break[] = [
  (tokens, index) => isOneOf(tokens[index - 1], ';'),
  before('if', 'else'),
  before('then'),
  // What follows these runs to the end of its bracket, so that they bind looser than any operator in it.
  before('satisfies'),
  before('where'),
  before('or'),
  before('and'),
  before('over', 'among'),
  (tokens, index) => isOneOf(tokens[index], '=', '<>', '<', '>', '<=', '>='),
  (tokens, index) => isOneOf(tokens[index], '+') || (isOneOf(tokens[index], '-') && subtracts(tokens, index)),
  (tokens, index) => isOneOf(tokens[index], '*', '/'),
  (tokens, index) => isOneOf(tokens[index - 1], ','),
];

/** A minus between two operands, but not the one of `jaar - 2`. */
function subtracts(tokens: readonly Token[], index: number): boolean {
  const left = tokens[index - 1];
  return !isSign(left) && left?.concept !== 'year';
}
