import type { CstNode } from 'chevrotain';
import type { AllocationClause, Expression, RestClause, RoundingClause, Text, TieBreak } from '../ast.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, name, number, percentage } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { literalOf, stepOf } from './literals.ts';
import {
  nameOf,
  partOf,
  partsOf,
  reach,
  requiredPart,
  requiredToken,
  spanOf,
  textOf,
  tokenOf,
  tokensOf,
} from './tree.ts';

export function buildAllocationClause(tree: CstNode, to: Building): AllocationClause {
  const span = spanOf(tree);
  const rounding = partOf(tree, 'rounding');
  if (rounding !== undefined) return buildRounding(rounding, to);
  if (tokenOf(tree, keyword.rest)) return buildRest(tree);
  const value = expressionIn(tree, to);
  if (tokenOf(tree, keyword.amount)) return { kind: 'pot', span, value };
  if (tokenOf(tree, keyword.recipients)) return { kind: 'recipients', span, value };
  const weight = partOf(tree, 'weight');
  if (weight === undefined) return { kind: 'proRata', span, key: value };
  return { kind: 'proRata', span, weight: buildWeight(weight, to), key: value };
}

function buildWeight(tree: CstNode, to: Building): Expression {
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  const named = tokenOf(tree, name);
  if (named !== undefined) {
    return { kind: 'reference', span: named.span, self: false, name: nameOf(named), indexes: [] };
  }
  const share = tokenOf(tree, percentage);
  const [above, below] = tokensOf(tree, number).map(literalOf);
  const single = share === undefined ? above : literalOf(share);
  if (single === undefined) return { kind: 'missing', span: spanOf(tree) };
  if (below === undefined) return single;
  return { kind: 'binary', span: spanOf(tree), operator: '/', left: single, right: below };
}

function buildRest(tree: CstNode): RestClause {
  const to = tokenOf(tree, name);
  if (to === undefined) return { kind: 'rest', span: spanOf(tree), fate: 'lapses' };
  return { kind: 'rest', span: spanOf(tree), fate: 'to', to: nameOf(to) };
}

/** `afgerond op cent naar boven, grootste rest, daarna laagste brin`. */
export function buildRounding(tree: CstNode, to: Building): RoundingClause {
  const methods = [...tokensOf(tree, keyword.largestRemainder), ...tokensOf(tree, keyword.perRecipient)];
  const [method, second] = methods.toSorted((one, other) => one.startOffset - other.startOffset);
  if (method !== undefined && second !== undefined) reportDouble(second, method, to);
  return {
    kind: 'rounding',
    span: spanOf(tree),
    ...stepOf(requiredPart(tree, 'step')),
    ...(method === undefined
      ? {}
      : { method: method.concept === 'perRecipient' ? ('perRecipient' as const) : ('largestRemainder' as const) }),
    tieBreaks: partsOf(tree, 'tieBreak').map(buildTieBreak),
  };
}

function buildTieBreak(tree: CstNode): TieBreak {
  const span = spanOf(tree);
  if (tokenOf(tree, keyword.draw)) return { kind: 'draw', span };
  const kind = tokenOf(tree, keyword.lowest) ? 'lowest' : 'highest';
  return { kind, span, name: nameOf(requiredToken(tree, name)) };
}

/** The only token of its kind; the later ones are reported, with the place of the first. */
export function singleOf(tokens: readonly Token[], to: Building): Token | undefined {
  const [first, ...others] = tokens;
  if (first !== undefined) for (const other of others) reportDouble(other, first, to);
  return first;
}

/** The only clause of its kind; the later ones are reported, with the place of the first. */
export function singleClause(
  clauses: readonly CstNode[],
  opener: Parameters<typeof tokenOf>[1],
  to: Building,
): CstNode | undefined {
  const matching = clauses.filter((clause) => tokenOf(clause, opener));
  singleOf(
    matching.map((clause) => requiredToken(clause, opener)),
    to,
  );
  return matching[0];
}

/** The label of a declaration, which may stand between its other clauses. */
export function labelOf(
  clauses: readonly CstNode[],
  label: Parameters<typeof tokenOf>[1],
  to: Building,
): { readonly label?: Text } {
  const token = singleOf(
    clauses.flatMap((clause) => tokensOf(clause, label)),
    to,
  );
  return token === undefined ? {} : { label: textOf(token) };
}

function reportDouble(second: Token, first: Token, to: Building): void {
  const related = [{ file: to.source.name, span: first.span, code: syntaxCode.firstStands, args: {} }];
  report(to, syntaxCode.doubleClause, reach(second.span, second.span), { found: second.image }, { related });
}
