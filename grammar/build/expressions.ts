import type { CstNode } from 'chevrotain';
import type { Aggregate, Call, Expression, Quantifier, Rank } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { keyword, name } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { literalIn, stepOf } from './literals.ts';
import { buildBoundary, buildDayIn, buildReference } from './references.ts';
import { buildTieBreak } from './rounding.ts';
import { buildSet } from './sets.ts';
import { nameOf, partOf, partsOf, requiredPart, spanOf, tokenOf, tokensOf } from './tree.ts';

/** A literal, something in brackets, a call, an aggregate or a reference. */
export function buildPrimary(tree: CstNode, to: Building): Expression {
  const literal = tokenOf(tree, 'literal');
  if (literal !== undefined) return literalIn(tree, to);
  const dayIn = partOf(tree, 'dayIn');
  if (dayIn !== undefined) return buildDayIn(dayIn, to);
  const boundary = partOf(tree, 'boundary');
  if (boundary !== undefined) return buildBoundary(boundary, to);
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  const aggregate = partOf(tree, 'aggregate');
  if (aggregate !== undefined) return buildAggregate(aggregate, to);
  const rank = partOf(tree, 'rank');
  if (rank !== undefined) return buildRank(rank, to);
  const call = partOf(tree, 'call');
  if (call !== undefined) return buildCall(call, to);
  return buildReference(requiredPart(tree, 'reference'), to);
}

const callNames = ['highest', 'lowest', 'limited', 'rounded'] as const;

function buildCall(tree: CstNode, to: Building): Call {
  const span = spanOf(tree);
  const operands = partsOf(tree, 'expression').map((operand) => to.formula(operand, to));
  const name = callNames.find((concept) => tokenOf(tree, keyword[concept])) ?? 'rounded';
  if (name === 'rounded') {
    const { step, ...rest } = stepOf(requiredPart(tree, 'step'));
    return { kind: 'call', span, name, operands: [...operands, step], ...rest };
  }
  if (name === 'limited' && operands.length !== 3) {
    report(to, syntaxCode.threeValues, span, { found: phraseOf('limited', to.language), count: operands.length });
  }
  return { kind: 'call', span, name, operands };
}

const aggregates = [
  ['totalOf', 'total'],
  ['averageOf', 'average'],
  ['highestOf', 'highest'],
  ['lowestOf', 'lowest'],
] as const;

function buildAggregate(tree: CstNode, to: Building): Aggregate {
  const span = spanOf(tree);
  const over = buildSet(requiredPart(tree, 'set'), to, 'aggregate');
  const name = aggregates.find(([concept]) => tokenOf(tree, keyword[concept]))?.[1];
  if (name === undefined) return { kind: 'aggregate', span, name: 'count', over };
  return { kind: 'aggregate', span, name, value: expressionIn(tree, to), over };
}

/** `rang van X onder S met gelijke a, b hoogste eerst, daarna laagste brin`. */
function buildRank(tree: CstNode, to: Building): Rank {
  const tieBreak = partOf(tree, 'tieBreak');
  return {
    kind: 'rank',
    span: spanOf(tree),
    value: expressionIn(tree, to),
    among: buildSet(requiredPart(tree, 'set'), to, 'rank'),
    withEqual: tokensOf(tree, name).map((token) => ({
      kind: 'reference',
      span: token.span,
      self: false,
      name: nameOf(token),
      indexes: [],
    })),
    first: tokenOf(tree, keyword.highestFirst) ? 'highest' : 'lowest',
    ...(tieBreak === undefined ? {} : { tieBreak: buildTieBreak(tieBreak) }),
  };
}

/** `elke S voldoet aan P`, `een S voldoet aan P`. */
export function buildQuantifier(tree: CstNode, to: Building): Quantifier {
  return {
    kind: 'quantifier',
    span: spanOf(tree),
    every: tokenOf(tree, keyword.every) !== undefined,
    over: buildSet(requiredPart(tree, 'set'), to, 'quantifier'),
    satisfies: to.formula(requiredPart(tree, 'chain'), to),
  };
}

/** `is aanwezig`, `is geen`, `is een van (a; b)`, of the operand before it. */
export function buildTest(tree: CstNode, operand: Expression, to: Building): Expression {
  const span = { start: operand.span.start, end: spanOf(tree).end };
  const values = partsOf(tree, 'chain').map((value) => to.formula(value, to));
  if (values.length > 0) return { kind: 'membership', span, operand, values };
  return { kind: 'presence', span, present: tokenOf(tree, keyword.isPresent) !== undefined, operand };
}
