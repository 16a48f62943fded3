import type { Token } from '../lexer/face.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';

/** `plafond in jaar 2022`: a year is named by its number alone. */
export function* yearWithItsWord(
  recovery: Recovery,
  tokens: readonly Token[],
  { at, before }: Stop,
): Generator<Repair> {
  const found = tokens[at];
  if (found?.category !== 'number' || !/^\d{4}$/.test(found.value) || before === undefined) return;
  const isWord = before.concept === 'year' || before.category === 'name';
  if (!isWord || tokens[at - 2]?.concept !== 'in') return;
  const span = spanOfTokens([before, found]);
  const args = { found: quoted(recovery, span), meant: found.image };
  yield {
    tokens: tokens.toSpliced(at - 1, 1),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, span, args, { fixes: [replaceBy(span, found.image)] }),
    certain: true,
  };
}
