import type { BinaryExpression, Conditional, Expression } from '../../grammar/index.ts';
import { partsOf } from '../analyse/walk.ts';
import type { Analysis, Filling } from '../model.ts';
import type { Points } from './points.ts';
import { isTold } from './told.ts';

/**
 * What is evaluated for an expression besides itself, directly: a chain `a + b - c` is one expression with its operands, and
 * of a reference only what says whose value or of which year, where that is not simply at hand. What the years and values
 * of kinds at hand cut off is not evaluated.
 */
export function evaluatedParts(analysis: Analysis, node: Expression, points: Points): readonly Expression[] {
  const told = (condition: Expression): boolean | undefined => isTold(analysis, condition, points);
  if (node.kind === 'binary') return upToDeciding(node, operandsOf(node), told);
  if (node.kind === 'conditional') return branchesOf(node, told);
  const meaning = node.kind === 'reference' ? analysis.meanings.get(node) : undefined;
  switch (meaning?.kind) {
    case 'quantity':
      return [...(meaning.owner === undefined ? [] : [meaning.owner]), ...meaning.indexes].flatMap(expressionsIn);
    case 'parent':
    case 'key':
    case 'life':
      return expressionsIn(meaning.of);
    case 'periodOf':
      return [meaning.date];
    case 'kindValue':
    case 'bound':
      return [];
    default:
      return partsOf(node);
  }
}

function expressionsIn(filling: Filling): readonly Expression[] {
  if (filling.kind === 'expression') return [filling.expression];
  return filling.kind === 'parent' ? expressionsIn(filling.of) : [];
}

function operandsOf(chain: BinaryExpression): readonly Expression[] {
  const operands: Expression[] = [];
  let first: Expression = chain;
  while (first.kind === 'binary' && isOneChain(chain, first)) {
    operands.push(first.right);
    first = first.left;
  }
  return [first, ...operands.reverse()];
}

type Told = (condition: Expression) => boolean | undefined;

/** What stands behind an operand that decides is not looked at. */
function upToDeciding(
  { operator }: BinaryExpression,
  operands: readonly Expression[],
  told: Told,
): readonly Expression[] {
  if (operator !== 'and' && operator !== 'or') return operands;
  const at = operands.findIndex((operand) => told(operand) === (operator === 'or'));
  return at < 0 ? operands : operands.slice(0, at + 1);
}

function branchesOf({ branches, otherwise }: Conditional, told: Told): readonly Expression[] {
  const parts: Expression[] = [];
  for (const { condition, value } of branches) {
    const holds = told(condition);
    parts.push(condition, ...(holds === false ? [] : [value]));
    if (holds === true) return parts;
  }
  return [...parts, otherwise];
}

/** `en` goes on with `en`, `of` with `of`, anything else with anything else. */
function isOneChain({ operator }: BinaryExpression, next: BinaryExpression): boolean {
  const isLogical = operator === 'and' || operator === 'or';
  return isLogical ? next.operator === operator : next.operator !== 'and' && next.operator !== 'or';
}
