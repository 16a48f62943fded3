import type { Token } from '../lexer/face.ts';
import { symbols } from '../lexer/token-types.ts';

/** The words that may stand within one operand: `leerlingen van deze School in jaar - 1`. */
const within: readonly string[] = ['of', 'in', 'for', 'on', 'this', 'year', 'quarter', 'month', 'yes', 'no'];

/** The name with what belongs to it, the fixed value or the brackets that end before a place; none where that is not clear. */
export function operandBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let start = end;
  let depth = 0;
  for (; start > 0; start--) {
    const token = tokens[start - 1];
    if (token === undefined) break;
    if (token.tokenType === symbols[')']) depth++;
    else if (token.tokenType === symbols['(']) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && !belongs(token)) break;
  }
  return depth === 0 ? tokens.slice(start, end) : [];
}

function belongs({ category, concept, image }: Token): boolean {
  if (category === 'symbol' || category === 'row' || image === '') return false;
  return category !== 'keyword' || within.includes(concept ?? '');
}
