import type { CstNode } from 'chevrotain';
import type { RoundingClause, TieBreak } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { keyword } from '../lexer/token-types.ts';
import { reportDouble } from './clauses.ts';
import type { Building } from './context.ts';
import { stepOf } from './literals.ts';
import { nameOf, partsOf, requiredPart, requiredToken, spanOf, tokenOf, tokensOf } from './tree.ts';

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

/** What decides between equals: `laagste brin`, `loting`. */
export function buildTieBreak(tree: CstNode): TieBreak {
  const span = spanOf(tree);
  if (tokenOf(tree, keyword.draw)) return { kind: 'draw', span };
  const kind = tokenOf(tree, keyword.lowest) ? 'lowest' : 'highest';
  const decides = requiredToken(tree, 'decides');
  const { concept } = decides;
  const unit = concept === 'year' || concept === 'quarter' || concept === 'month' ? concept : undefined;
  // A period has one name in a tree, in whatever language it is written.
  const name = unit === undefined ? nameOf(decides) : { ...nameOf(decides), text: phraseOf(unit, 'nl') };
  return { kind, span, name };
}
