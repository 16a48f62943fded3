import type { CstNode } from 'chevrotain';
import type { Part } from '../ast.ts';
import { date, text } from '../lexer/token-types.ts';
import { buildAllocationClause } from './allocations.ts';
import { buildCondition } from './conditions.ts';
import { type Building, expressionIn } from './context.ts';
import { dateOf, yearSpanOf } from './literals.ts';
import { partOf, requiredToken, spanOf, textOf, tokenOf } from './tree.ts';

/**
 * A clause, a condition, the label or the formula of a declaration, as it stands in `vervang in x: … was …`. Absent for
 * years and dates that were reported.
 */
export function buildPart(tree: CstNode, to: Building): Part | undefined {
  const span = spanOf(tree);
  const clause = partOf(tree, 'allocationClause');
  if (clause !== undefined) return buildAllocationClause(clause, to);
  const condition = partOf(tree, 'condition');
  if (condition !== undefined) return buildCondition(condition, to);
  const label = tokenOf(tree, text);
  if (label !== undefined) return textOf(label);
  const formula = partOf(tree, 'ruleValue');
  if (formula !== undefined) return { kind: 'formula', span, value: expressionIn(formula, to) };
  const years = partOf(tree, 'years');
  if (years !== undefined) {
    const term = yearSpanOf(years, to);
    return term && { kind: 'term', span, years: term };
  }
  const written = dateOf(requiredToken(tree, date));
  return written && { kind: 'endsOn', span, date: written };
}
