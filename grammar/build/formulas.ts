import type { CstNode } from 'chevrotain';
import type { Conditional, Expression } from '../ast.ts';
import { buildChain } from './chain.ts';
import { buildConditions } from './conditions.ts';
import { type Building, expressionIn } from './context.ts';
import { partOf, partsOf, requiredPart, spanOf } from './tree.ts';

/** The node of a whole formula: of an `expression`, of the `chain` one mostly consists of, or of `conditions`. */
export function buildFormula(tree: CstNode, to: Building): Expression {
  if (tree.name === 'chain') return buildChain(tree, to);
  if (tree.name === 'conditions') return buildConditions(tree, to);
  const conditional = partOf(tree, 'conditional');
  return conditional === undefined ? buildChain(requiredPart(tree, 'chain'), to) : buildConditional(conditional, to);
}

function buildConditional(tree: CstNode, to: Building): Conditional {
  const values = partsOf(tree, 'value');
  const branches = partsOf(tree, 'condition').map((condition, index) => {
    const value = values[index];
    if (value === undefined) throw new Error('a condition without a value');
    return { condition: buildChain(condition, to), value: buildChain(value, to) };
  });
  return { kind: 'conditional', span: spanOf(tree), branches, otherwise: expressionIn(tree, to) };
}
