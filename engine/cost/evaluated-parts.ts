import type { BinaryExpression, Expression } from '../../grammar/index.ts';
import { partsOf } from '../analyse/walk.ts';
import type { Analysis, Filling } from '../model.ts';

/**
 * What is evaluated for an expression besides itself, directly: a chain `a + b - c` is one expression with its operands, and
 * of a reference only what says whose value or of which year, where that is not simply at hand.
 */
export function evaluatedParts(analysis: Analysis, node: Expression): readonly Expression[] {
  if (node.kind === 'binary') return operandsOf(node);
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
  return [first, ...operands];
}

/** `en` goes on with `en`, `of` with `of`, anything else with anything else. */
function isOneChain({ operator }: BinaryExpression, next: BinaryExpression): boolean {
  const isLogical = operator === 'and' || operator === 'or';
  return isLogical ? next.operator === operator : next.operator !== 'and' && next.operator !== 'or';
}
