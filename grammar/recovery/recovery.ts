import type { CstNode } from 'chevrotain';
import { isAct, phraseOf } from '../keywords/keywords.ts';
import type { Lexed, Token } from '../lexer/face.ts';
import type { MaatstafParser } from '../parser/parser.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile, Span } from '../source.ts';
import { unquotedPlaces } from './amendment-slips.ts';
import { problemAt, type Recovery, spanOfTokens } from './context.ts';
import { type MendedStretch, mendStretch } from './declarations.ts';
import { withoutProse } from './prose.ts';
import { mendReplacement } from './replacements.ts';
import { cutStretches, type Stretch } from './stretches.ts';
import { syntaxCode } from './syntax-errors.ts';

/** A file of which not everything could be read. */
export interface Recovered {
  /** The tree of all that could. */
  readonly file: CstNode;
  readonly problems: readonly Problem[];
  /** Places of the law without quotes, in which a number such as `1a` is no mistake of its own. */
  readonly places: readonly Span[];
  /** The stretches that could not; what the tree says about them is a guess. */
  readonly broken: readonly Span[];
}

/** How often the tokens of a file may be parsed again, on average, and for a short file at least. */
const budgetPerToken = 60;
const leastBudget = 100_000;

/**
 * Reads what can be read of a file the parser refused. It is cut where declarations begin, each is parsed by itself,
 * and one that fails is taken apart and repaired, so that every mistake has one message and spoils nothing beside it.
 */
export function recover(source: SourceFile, lexed: Lexed, parser: MaatstafParser): Recovered {
  const places = unquotedPlaces(lexed);
  const recovery: Recovery = {
    source,
    language: lexed.language,
    parser,
    lexical: lexed.problems.flatMap(({ severity, span }) =>
      severity === 'error' && span && !places.some((place) => within(span, place)) ? [span] : [],
    ),
    amends: lexed.tokens.some(({ concept }) => concept === 'amendment' || (concept !== undefined && isAct(concept))),
    entities: entitiesIn(lexed.tokens),
    tokens: lexed.tokens,
    budget: Math.max(leastBudget, Math.min(lexed.tokens.length * budgetPerToken, 400_000)),
  };
  const { tokens, problems: prose } = withoutProse(recovery, lexed.tokens);
  const problems = prose.filter(({ span }) => !recovery.lexical.some((error) => span && within(error, span)));
  const broken = prose.flatMap(({ span }) => (span === undefined ? [] : [span]));
  const heads: CstNode[] = [];
  const declarations: CstNode[] = [];
  const operations: CstNode[] = [];
  let before: Token | undefined;
  for (const [index, stretch] of cutStretches(recovery, tokens).entries()) {
    const mended = isLateHead(stretch, index) ? lateHead(recovery, stretch) : mendedOf(recovery, stretch, before);
    problems.push(...mended.problems);
    broken.push(...mended.broken);
    if (mended.tree !== undefined) {
      if (isHead(stretch)) heads.push(wrapped('head', mended.tree));
      else if (stretch.opener !== undefined && isAct(stretch.opener))
        operations.push(wrapped('operation', mended.tree));
      else declarations.push(wrapped('declaration', mended.tree));
    }
    before = stretch.tokens.at(-1);
  }
  const children = { head: heads, declaration: declarations, operation: operations };
  return { file: { name: 'file', children }, problems, broken, places };
}

function mendedOf(recovery: Recovery, stretch: Stretch, before: Token | undefined): MendedStretch {
  return stretch.opener === 'replace'
    ? mendReplacement(recovery, stretch, before)
    : mendStretch(recovery, stretch, before);
}

function entitiesIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter((_, index) => tokens[index - 1]?.concept === 'entity').map(({ value }) => value));
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isHead({ opener }: Stretch): boolean {
  return opener === 'regulation' || opener === 'amendment' || opener === 'examplesOf';
}

function isLateHead(stretch: Stretch, index: number): boolean {
  return isHead(stretch) && index > 0;
}

function lateHead(recovery: Recovery, stretch: Stretch): MendedStretch {
  const [first] = stretch.tokens;
  const span = first?.span ?? { start: 0, end: 0 };
  const found = phraseOf(stretch.opener ?? 'regulation', recovery.language);
  return {
    problems: [problemAt(recovery, syntaxCode.lateHead, span, { found })],
    broken: [spanOfTokens(stretch.tokens)],
  };
}

function wrapped(rule: 'head' | 'declaration' | 'operation', tree: CstNode): CstNode {
  const { location } = tree;
  return { name: rule, children: { [tree.name]: [tree] }, ...(location === undefined ? {} : { location }) };
}
