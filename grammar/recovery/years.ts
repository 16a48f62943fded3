import { phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { symbols } from '../lexer/token-types.ts';
import type { Problem } from '../problem.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';

/** `leerlingen - 2 jaar`: a duration, which cannot be written yet. */
export function movedYearProblem(recovery: Recovery, tokens: readonly Token[], at: number): Problem | undefined {
  return tokens[at - 1]?.category === 'number' ? durationProblem(recovery, tokens, at) : undefined;
}

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

function durationProblem(recovery: Recovery, tokens: readonly Token[], at: number): Problem {
  const written = tokens.slice(at - 1, at + 1);
  const span = spanOfTokens(written);
  const sign = tokens[at - 2];
  const moved = isSign(sign) ? sign.image : '-';
  const { language } = recovery;
  const meant = `${phraseOf('in', language)} ${phraseOf('year', language)} ${moved} ${written[0]?.image ?? ''}`;
  const offer = isSign(sign) && tokens[at - 3]?.category === 'name';
  const fixes = offer ? [replaceBy({ start: sign.span.start, end: span.end }, meant)] : [];
  const args = { found: quoted(recovery, span), meant };
  return problemAt(recovery, syntaxCode.durationInYears, span, args, offer ? { fixes } : {});
}

function isSign(token: Token | undefined): token is Token {
  return token?.tokenType === symbols['-'] || token?.tokenType === symbols['+'];
}
