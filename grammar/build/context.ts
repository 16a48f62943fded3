import type { CstNode } from 'chevrotain';
import type { Expression } from '../ast.ts';
import type { Reporter } from '../recovery/syntax-errors.ts';
import { requiredPart } from './tree.ts';

/** What all builders of a tree are handed: where problems go, and how a formula inside a formula is built. */
export interface Building extends Reporter {
  /** Builds the tree of an `expression` or a `chain`. It is handed along because formulas hold formulas. */
  readonly formula: (tree: CstNode, to: Building) => Expression;
}

/** The formula a part of the tree consists of. */
export function expressionIn(tree: CstNode, to: Building): Expression {
  return to.formula(requiredPart(tree, 'expression'), to);
}
