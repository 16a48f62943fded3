import type { CstNode } from 'chevrotain';
import { partsOf } from './build-tree.ts';
import { type Concept, classOf, phraseOf } from './keywords.ts';
import type { Token } from './lexer-face.ts';
import type { RuleName } from './parser.ts';
import type { Problem } from './problem.ts';
import { attempt, isLexicallyBroken, problemAt, quoted, type Recovery, spanOfTokens } from './recovery-context.ts';
import { mendGrid } from './recovery-grids.ts';
import { mend } from './recovery-mend.ts';
import { cutPieces, type Piece } from './recovery-pieces.ts';
import { isLater, ownersOf, type Shape, shapeOf } from './recovery-shapes.ts';
import type { Stretch } from './recovery-stretches.ts';
import { laterProblem } from './recovery-words.ts';
import type { Span } from './source.ts';
import { syntaxCode } from './syntax-errors.ts';
import { row } from './token-types.ts';

/** What became of a stretch: its tree if it has one, and the problems of its parts. */
export interface MendedStretch {
  readonly tree?: CstNode;
  readonly problems: readonly Problem[];
  /** The parts that could not be read as they stand. */
  readonly broken: readonly Span[];
}

/** Parses a stretch: as a whole if possible, else clause by clause. */
export function mendStretch(recovery: Recovery, stretch: Stretch, before: Token | undefined): MendedStretch {
  const { opener, tokens } = stretch;
  const [first] = tokens;
  const shape = opener === undefined ? undefined : shapeOf(opener);
  if (first === undefined) return { problems: [], broken: [] };
  if (opener === undefined || shape === undefined) return lost(recovery, tokens, looseProblem(recovery, first));
  const own = stretch.problem === undefined ? [] : [stretch.problem];
  const whole = attempt(recovery, shape.rule, tokens);
  if (whole.tree !== undefined) {
    return { tree: whole.tree, problems: own, broken: own.length > 0 ? [spanOfTokens(tokens)] : [] };
  }
  return inPieces(recovery, opener, shape, stretch, before);
}

/** What stands where a declaration should: a later part of the language, or something without its keyword. */
function looseProblem(recovery: Recovery, token: Token): Problem {
  if (token.concept !== undefined && isLater(token.concept)) return laterProblem(recovery, token);
  if (token.concept !== undefined && classOf(token.concept) === 'head') {
    const examplesOf = phraseOf('examplesOf', recovery.language);
    const args = { regulation: phraseOf('regulation', recovery.language), examplesOf };
    return problemAt(recovery, syntaxCode.noHead, token.span, args);
  }
  const found = token.image === '' ? '|' : quoted(recovery, token.span);
  return problemAt(recovery, syntaxCode.declarationKeyword, token.span, { found });
}

function lost(recovery: Recovery, tokens: readonly Token[], problem: Problem): MendedStretch {
  return { problems: told(recovery, tokens, problem), broken: [spanOfTokens(tokens)] };
}

/** A problem, unless the lexer has already said what is wrong there. */
function told(recovery: Recovery, tokens: readonly Token[], problem: Problem | undefined): readonly Problem[] {
  return problem === undefined || isLexicallyBroken(recovery, spanOfTokens(tokens)) ? [] : [problem];
}

/** Collects the parts of a declaration while they are parsed. */
interface Collected {
  readonly problems: Problem[];
  readonly broken: Span[];
  /** Parts by the name of their rule. */
  readonly parts: Map<string, CstNode[]>;
  end: number;
}

function inPieces(
  recovery: Recovery,
  opener: Concept,
  shape: Shape,
  stretch: Stretch,
  before: Token | undefined,
): MendedStretch {
  const withGrids = (opener === 'parameter' || opener === 'example') && stretch.tokens.some(isRow);
  const pieces = cutPieces(recovery, shape, stretch.tokens, withGrids);
  const collected: Collected = { problems: [], broken: [], parts: new Map(), end: 0 };
  if (stretch.problem !== undefined) note(recovery, collected, stretch.tokens, stretch.problem);
  const [base, ...others] = pieces;
  const baseRule = opener === 'parameter' && withGrids ? 'parameterHead' : shape.rule;
  const tree = base && mendPart(recovery, opener, shape, baseRule, base.tokens, before, collected, stretch.problem);
  for (const piece of others) mendPiece(recovery, opener, shape, piece, collected);
  const { problems, broken } = collected;
  return tree === undefined
    ? { problems, broken }
    : { tree: composed(shape, baseRule, tree, collected), problems, broken };
}

function isRow(token: Token): boolean {
  return token.tokenType === row;
}

function note(recovery: Recovery, collected: Collected, tokens: readonly Token[], problem: Problem): void {
  collected.problems.push(...told(recovery, tokens, problem));
  collected.broken.push(spanOfTokens(tokens));
}

function mendPiece(recovery: Recovery, opener: Concept, shape: Shape, piece: Piece, collected: Collected): void {
  if (piece.kind === 'grid') {
    const { tree, rule, problems, broken } = mendGrid(recovery, opener, piece.tokens);
    keep(collected, rule, tree);
    collected.problems.push(...problems.filter(({ span }) => span && !isLexicallyBroken(recovery, span)));
    collected.broken.push(...broken);
    return;
  }
  if (piece.kind === 'base' || shape.clause === undefined) return;
  if (!shape.starters.includes(piece.starter)) {
    note(recovery, collected, piece.tokens, foreignClause(recovery, opener, piece.starter, piece.tokens));
    return;
  }
  if (piece.problem !== undefined) note(recovery, collected, piece.tokens, piece.problem);
  const rule = shape.clauses ?? shape.clause;
  const tree = mendPart(recovery, opener, shape, rule, piece.tokens, undefined, collected, piece.problem);
  if (tree === undefined) return;
  for (const clause of rule === shape.clause ? [tree] : partsOf(tree, shape.clause)) {
    keep(collected, shape.clause, clause);
  }
}

/** A clause that belongs to another declaration, or to a later state of the language. */
function foreignClause(recovery: Recovery, opener: Concept, starter: Concept, tokens: readonly Token[]): Problem {
  const [first] = tokens;
  const owners = ownersOf(starter);
  const bound = starter === 'atLeast' || starter === 'atMost';
  if (first !== undefined && (isLater(starter) || owners.length === 0 || (bound && opener === 'allocation'))) {
    return laterProblem(recovery, first);
  }
  const args = {
    found: first === undefined ? '' : quoted(recovery, first.span),
    declaration: phraseOf(opener, recovery.language),
    owners: owners.map((owner) => `\`${phraseOf(owner, recovery.language)}\``).join(', '),
  };
  return problemAt(recovery, syntaxCode.misplacedClause, first?.span ?? { start: 0, end: 0 }, args);
}

/** Parses one part; a line behind it that begins with no keyword is a finding of its own. */
function mendPart(
  recovery: Recovery,
  opener: Concept,
  shape: Shape,
  rule: RuleName,
  tokens: readonly Token[],
  before: Token | undefined,
  collected: Collected,
  known: Problem | undefined,
): CstNode | undefined {
  const whole = attempt(recovery, rule, tokens);
  if (whole.tree !== undefined) return whole.tree;
  const found = tokens[whole.at];
  if (found?.first === true && whole.at > 0 && shape.starters.length > 1) {
    const prefix = attempt(recovery, rule, tokens.slice(0, whole.at));
    if (prefix.tree !== undefined) {
      note(recovery, collected, tokens.slice(whole.at), keywordlessProblem(recovery, opener, shape, found));
      return prefix.tree;
    }
  }
  const mended = mend(recovery, rule, tokens, before);
  if (known === undefined && mended.problem !== undefined) note(recovery, collected, tokens, mended.problem);
  return mended.tree;
}

function keywordlessProblem(recovery: Recovery, opener: Concept, shape: Shape, found: Token): Problem {
  if (found.concept !== undefined && isLater(found.concept)) return laterProblem(recovery, found);
  const examples = shape.starters.slice(0, 2).map((starter) => `\`${phraseOf(starter, recovery.language)}\``);
  return problemAt(recovery, syntaxCode.clauseKeyword, found.span, {
    found: quoted(recovery, found.span),
    declaration: phraseOf(opener, recovery.language),
    examples: examples.join(', '),
  });
}

function keep(collected: Collected, rule: string, tree: CstNode): void {
  collected.parts.set(rule, [...(collected.parts.get(rule) ?? []), tree]);
  collected.end = Math.max(collected.end, (tree.location?.endOffset ?? -1) + 1);
}

/** The tree of a declaration, of what was read of its parts. */
function composed(shape: Shape, baseRule: RuleName, base: CstNode, collected: Collected): CstNode {
  const start = base.location?.startOffset ?? 0;
  const end = Math.max(collected.end, (base.location?.endOffset ?? start - 1) + 1);
  const own = baseRule === shape.rule ? base.children : { [baseRule]: [base] };
  const children = { ...own };
  for (const [rule, trees] of collected.parts) children[rule] = [...(children[rule] ?? []), ...trees];
  return { name: shape.rule, children, location: { startOffset: start, endOffset: end - 1 } };
}
