import type { CstNode } from 'chevrotain';
import type { Expression } from '../ast.ts';
import type { Reporter } from '../recovery/syntax-errors.ts';
import { partOf, requiredPart } from './tree.ts';

/** What all builders of a tree are handed: where problems go, and how a formula inside a formula is built. */
export interface Building extends Reporter {
  /** Builds the tree of an `expression`, a `chain` or a list of `conditions`. It is handed along because formulas hold formulas. */
  readonly formula: (tree: CstNode, to: Building) => Expression;
}

/** The formula, or the list of conditions, a part of the tree consists of. */
export function expressionIn(tree: CstNode, to: Building): Expression {
  return to.formula(partOf(tree, 'conditions') ?? requiredPart(tree, 'expression'), to);
}
