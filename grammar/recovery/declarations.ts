import type { CstNode } from 'chevrotain';
import { partsOf } from '../build/tree.ts';
import { type Concept, classOf, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { row } from '../lexer/token-types.ts';
import type { RuleName } from '../parser/parser.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../source.ts';
import { mendConditions } from './conditions.ts';
import { attempt, isLexicallyBroken, problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { forgottenKeyword } from './decision-slips.ts';
import { directionBehindStep } from './directions.ts';
import { mendGrid } from './grids.ts';
import { meantAt } from './keywords.ts';
import { mend } from './mend.ts';
import { cutPieces, isOwn, type Piece } from './pieces.ts';
import { ownersOf, type Shape, shapeOf } from './shapes.ts';
import type { Stretch } from './stretches.ts';
import { syntaxCode } from './syntax-errors.ts';

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
  const work: Work = { recovery, opener, shape, problems: [], broken: [], parts: new Map(), end: 0 };
  const ordered = directionBehindStep(recovery, tokens) ?? forgottenKeyword(recovery, opener, shape, tokens);
  if (ordered === undefined) return inPieces(work, stretch, before);
  note(work, ordered.written, ordered.problem);
  return inPieces(work, { ...stretch, tokens: ordered.tokens }, before);
}

/** What stands where a declaration should, without its keyword. */
function looseProblem(recovery: Recovery, token: Token): Problem {
  const isHead = token.concept !== undefined && classOf(token.concept) === 'head';
  if (recovery.amends && (isHead || token.category === 'text')) {
    const args = { amendment: phraseOf('amendment', recovery.language), of: phraseOf('of', recovery.language) };
    return problemAt(recovery, syntaxCode.noAmendmentHead, token.span, args);
  }
  if (isHead) {
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

/** A declaration while its parts are parsed one by one. */
interface Work {
  readonly recovery: Recovery;
  readonly opener: Concept;
  readonly shape: Shape;
  readonly problems: Problem[];
  readonly broken: Span[];
  /** Parts by the name of their rule. */
  readonly parts: Map<string, CstNode[]>;
  end: number;
}

function inPieces(work: Work, stretch: Stretch, before: Token | undefined): MendedStretch {
  const { recovery, opener, shape, problems, broken } = work;
  const head = headOf(opener);
  const withGrids = (head !== undefined || opener === 'example') && stretch.tokens.some(isRow);
  const [base, ...others] = cutPieces(recovery, shape, stretch.tokens, withGrids);
  if (stretch.problem !== undefined) note(work, stretch.tokens, stretch.problem);
  const rule = withGrids ? (head ?? shape.rule) : shape.rule;
  const tree = base && mendPart(work, rule, base.tokens, stretch.problem, before);
  for (const piece of others) mendPiece(work, piece);
  return tree === undefined ? { problems, broken } : { tree: composed(work, rule, tree), problems, broken };
}

/** What stands before the grid of a declaration that is one. */
function headOf(opener: Concept): 'parameterHead' | 'tableHead' | undefined {
  if (opener === 'parameter') return 'parameterHead';
  return opener === 'table' ? 'tableHead' : undefined;
}

function isRow(token: Token): boolean {
  return token.tokenType === row;
}

function note({ recovery, problems, broken }: Work, tokens: readonly Token[], problem: Problem): void {
  problems.push(...told(recovery, tokens, problem));
  broken.push(spanOfTokens(tokens));
}

function mendPiece(work: Work, piece: Piece): void {
  const { recovery, opener, shape } = work;
  if (piece.kind === 'grid') {
    const { tree, rule, problems, broken } = mendGrid(recovery, opener, piece.tokens);
    keep(work, rule, tree);
    work.problems.push(...problems.filter(({ span }) => span && !isLexicallyBroken(recovery, span)));
    work.broken.push(...broken);
    return;
  }
  if (piece.kind === 'base' || shape.clause === undefined) return;
  if (!isOwn(shape, piece.starter)) {
    note(work, piece.tokens, foreignClause(recovery, opener, piece.starter, piece.tokens));
    return;
  }
  if (piece.problem !== undefined) note(work, piece.tokens, piece.problem);
  const rule = shape.clauses ?? shape.clause;
  const tree = mendPart(work, rule, piece.tokens, piece.problem, undefined);
  if (tree === undefined) return;
  for (const clause of rule === shape.clause ? [tree] : partsOf(tree, shape.clause)) keep(work, shape.clause, clause);
}

/** A clause that belongs to another declaration. */
function foreignClause(recovery: Recovery, opener: Concept, starter: Concept, tokens: readonly Token[]): Problem {
  const [first] = tokens;
  const owners = ownersOf(starter);
  const args = {
    found: first === undefined ? '' : quoted(recovery, first.span),
    declaration: phraseOf(opener, recovery.language),
    owners: owners.map((owner) => `\`${phraseOf(owner, recovery.language)}\``).join(', '),
  };
  return problemAt(recovery, syntaxCode.misplacedClause, first?.span ?? { start: 0, end: 0 }, args);
}

/**
 * Parses one part; a line behind it that begins with no keyword is a finding of its own. `known` is what was said of
 * the part already.
 */
function mendPart(
  work: Work,
  rule: RuleName,
  tokens: readonly Token[],
  known: Problem | undefined,
  before: Token | undefined,
): CstNode | undefined {
  const { recovery, opener, shape } = work;
  const whole = attempt(recovery, rule, tokens);
  if (whole.tree !== undefined) return whole.tree;
  const listed = known === undefined ? listedPart(work, rule, tokens) : undefined;
  if (listed !== undefined) return listed;
  const found = tokens[whole.at];
  const isLine = found?.first === true && whole.at > 0 && shape.starters.length > 1;
  // `vorwaarde b: …` in a list is repaired with the list.
  if (isLine && !meantAt(recovery, tokens, whole.at).some(({ concept }) => concept === 'condition')) {
    const prefix = attempt(recovery, rule, tokens.slice(0, whole.at));
    if (prefix.tree !== undefined) {
      note(work, tokens.slice(whole.at), keywordlessProblem(recovery, opener, shape, found));
      return prefix.tree;
    }
  }
  const mended = mend(recovery, rule, tokens, before);
  if (known === undefined && mended.problem !== undefined) note(work, tokens, mended.problem);
  return mended.tree;
}

/** A part with a list of which more than one condition is wrong. */
function listedPart(work: Work, rule: RuleName, tokens: readonly Token[]): CstNode | undefined {
  const list = mendConditions(work.recovery, tokens);
  const tree = list === undefined ? undefined : attempt(work.recovery, rule, list.tokens).tree;
  if (list === undefined || tree === undefined) return undefined;
  for (const { written, problem } of list.findings) note(work, written, problem);
  return tree;
}

function keywordlessProblem(recovery: Recovery, opener: Concept, shape: Shape, found: Token): Problem {
  const examples = shape.starters.slice(0, 2).map((starter) => `\`${phraseOf(starter, recovery.language)}\``);
  return problemAt(recovery, syntaxCode.clauseKeyword, found.span, {
    found: quoted(recovery, found.span),
    declaration: phraseOf(opener, recovery.language),
    examples: examples.join(', '),
  });
}

function keep(work: Work, rule: string, tree: CstNode): void {
  work.parts.set(rule, [...(work.parts.get(rule) ?? []), tree]);
  work.end = Math.max(work.end, (tree.location?.endOffset ?? -1) + 1);
}

/** The tree of a declaration, of what was read of its parts. */
function composed({ shape, parts, end: last }: Work, rule: RuleName, base: CstNode): CstNode {
  const start = base.location?.startOffset ?? 0;
  const end = Math.max(last, (base.location?.endOffset ?? start - 1) + 1);
  const children = { ...(rule === shape.rule ? base.children : { [rule]: [base] }) };
  for (const [part, trees] of parts) children[part] = [...(children[part] ?? []), ...trees];
  return { name: shape.rule, children, location: { startOffset: start, endOffset: end - 1 } };
}
