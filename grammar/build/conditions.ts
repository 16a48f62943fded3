import type { CstNode } from 'chevrotain';
import type { Condition, ConditionList } from '../ast.ts';
import { keyword, name, number, text } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { nameOf, partsOf, requiredToken, spanOf, textOf, tokenOf } from './tree.ts';

/** `alle van`, `een van`, `ten minste 3 van`, with the conditions by their names in the law. */
export function buildConditions(tree: CstNode, to: Building): ConditionList {
  const list = { kind: 'conditions', span: spanOf(tree) } as const;
  const conditions = partsOf(tree, 'condition').map((condition) => buildCondition(condition, to));
  if (tokenOf(tree, keyword.allOf)) return { ...list, quantifier: 'all', conditions };
  if (tokenOf(tree, keyword.oneOf)) return { ...list, quantifier: 'one', conditions };
  const count = countIn(tree, to);
  return { ...list, quantifier: 'atLeast', ...(count === undefined ? {} : { count }), conditions };
}

/** `voorwaarde a "overeenkomst getekend": …`. */
export function buildCondition(tree: CstNode, to: Building): Condition {
  const label = tokenOf(tree, text);
  return {
    kind: 'condition',
    span: spanOf(tree),
    name: nameOf(requiredToken(tree, name)),
    ...(label === undefined ? {} : { label: textOf(label) }),
    value: expressionIn(tree, to),
  };
}

/** Absent where what is written is no whole number, which is reported. */
function countIn(tree: CstNode, to: Building): number | undefined {
  const count = requiredToken(tree, number);
  if (/^\d{1,3}$/.test(count.value)) return Number(count.value);
  if (count.value === '' || count.bad === true) return undefined;
  const found = count.image;
  if (/^\d+$/.test(count.value)) report(to, syntaxCode.tooLarge, count.span, { found, limit: 999 });
  else report(to, syntaxCode.wholeNumber, count.span, { found });
  return undefined;
}
