import type { CstNode } from 'chevrotain';
import type { Token } from '../lexer/face.ts';
import { keyword, row } from '../lexer/token-types.ts';
import { attempt, isLexicallyBroken, problemAt, type Recovery, spanOfTokens } from './context.ts';
import { type MendedStretch, mendStretch } from './declarations.ts';
import { mendGrid } from './grids.ts';
import { mend } from './mend.ts';
import { declarationAt, type Stretch, stretchOf } from './stretches.ts';
import { syntaxCode } from './syntax-errors.ts';

/**
 * Parses `vervang …`: the declarations in it as declarations, a grid row by row, and all else as a whole, since what is
 * replaced is short.
 */
export function mendReplacement(recovery: Recovery, stretch: Stretch, before: Token | undefined): MendedStretch {
  const { tokens } = stretch;
  const whole = attempt(recovery, 'replacement', tokens);
  const known = stretch.problem === undefined ? [] : [stretch.problem];
  if (whole.tree !== undefined || known.length > 0) {
    const tree = whole.tree ?? mend(recovery, 'replacement', tokens, before).tree;
    const broken = known.length > 0 ? [spanOfTokens(tokens)] : [];
    return { ...(tree === undefined ? {} : { tree }), problems: known, broken };
  }
  if (declarationAt(recovery, tokens, 1) !== undefined) return withDeclarations(recovery, tokens);
  if (tokens.some((token) => token.tokenType === row)) return withGrid(recovery, tokens);
  const { tree, problem } = mend(recovery, 'replacement', tokens, before);
  const span = spanOfTokens(tokens);
  const problems = problem === undefined || isLexicallyBroken(recovery, span) ? [] : [problem];
  return { ...(tree === undefined ? {} : { tree }), problems, broken: [span] };
}

/** The declaration that comes, and behind `was` the one that goes. */
function withDeclarations(recovery: Recovery, tokens: readonly Token[]): MendedStretch {
  const turn = tokens.findIndex(
    ({ concept, first }, index) =>
      concept === 'was' && (first || declarationAt(recovery, tokens, index + 1) !== undefined),
  );
  const fresh = inner(recovery, tokens.slice(1, turn === -1 ? undefined : turn), tokens[0]);
  const problems = [...fresh.problems];
  const broken = [...fresh.broken];
  const children: Record<string, CstNode[]> = {
    declaration: fresh.tree === undefined ? [] : [asDeclaration(fresh.tree)],
  };
  if (turn !== -1) {
    const was = tokens.slice(turn, turn + 1);
    const former = inner(recovery, tokens.slice(turn + 1), was[0]);
    problems.push(...former.problems);
    broken.push(...former.broken);
    children['former'] = former.tree === undefined ? [] : [asDeclaration(former.tree)];
  }
  if (fresh.tree === undefined) return { problems, broken };
  return { tree: composed(tokens, 'replacedDeclaration', children), problems, broken };
}

function inner(recovery: Recovery, tokens: readonly Token[], before: Token | undefined): MendedStretch {
  const opening = declarationAt(recovery, tokens, 0);
  if (opening !== undefined) return mendStretch(recovery, stretchOf(opening, tokens), before);
  const span = before?.span ?? { start: 0, end: 0 };
  const all = tokens.length === 0 ? span : spanOfTokens(tokens);
  return {
    problems: [problemAt(recovery, syntaxCode.formerWanted, span, { was: before?.image ?? '' })],
    broken: [all],
  };
}

function asDeclaration(tree: CstNode): CstNode {
  return { ...tree, name: 'declaration', children: { [tree.name]: [tree] } };
}

/** `vervang norm` and the rows under it. */
function withGrid(recovery: Recovery, tokens: readonly Token[]): MendedStretch {
  const first = tokens.findIndex((token) => token.tokenType === row);
  const head = mend(recovery, 'reference', tokens.slice(1, first), tokens[0]);
  const grid = mendGrid(recovery, 'replace', tokens.slice(first));
  const own = head.problem === undefined ? [] : [head.problem];
  const problems = [...own, ...grid.problems].filter(({ span }) => span && !isLexicallyBroken(recovery, span));
  const broken = [...(own.length > 0 ? [spanOfTokens(tokens.slice(0, first))] : []), ...grid.broken];
  if (head.tree === undefined) return { problems, broken };
  return { tree: composed(tokens, 'replacedValue', { reference: [head.tree], grid: [grid.tree] }), problems, broken };
}

function composed(tokens: readonly Token[], rule: string, children: CstNode['children']): CstNode {
  const { start, end } = spanOfTokens(tokens);
  const location = { startOffset: start, endOffset: end - 1 };
  const opener = tokens.slice(0, 1);
  const part = { name: rule, children, location };
  return { name: 'replacement', children: { [keyword.replace.name]: [...opener], [rule]: [part] }, location };
}
