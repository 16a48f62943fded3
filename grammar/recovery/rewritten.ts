import { phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';

/** Other tokens in the place of those that were written; their words, where they are no single keyword. */
export function written(
  recovery: Recovery,
  tokens: readonly Token[],
  start: number,
  found: readonly Token[],
  put: readonly Token[],
  text?: string,
): Repair {
  const span = spanOfTokens(found);
  const concept = put[0]?.concept;
  const meant = text ?? (concept === undefined ? '' : phraseOf(concept, recovery.language));
  const args = { found: quoted(recovery, span), meant: meant.trim() };
  return {
    tokens: tokens.toSpliced(start, found.length, ...put),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, span, args, { fixes: [replaceBy(span, meant)] }),
    certain: true,
  };
}
