import type { Token } from '../lexer/face.ts';
import type { Problem } from '../problem.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';

/** Tokens of which the order was put right. */
export interface Ordered {
  readonly tokens: readonly Token[];
  readonly written: readonly Token[];
  readonly problem: Problem;
}

/** `naar boven afgerond op € 1`: as people say it; here the direction stands behind the step. */
export function directionBehindStep(recovery: Recovery, tokens: readonly Token[]): Ordered | undefined {
  const at = tokens.findIndex(
    ({ concept }, index) => isDirection(concept) && tokens[index + 1]?.concept === 'roundedTo',
  );
  const written = tokens.slice(at, at + 3);
  const [direction, rounded, step] = written;
  if (at === -1 || direction === undefined || rounded === undefined || step === undefined) return undefined;
  if (rounded.first || isDirection(tokens[at + 3]?.concept)) return undefined;
  const span = spanOfTokens(written);
  const found = quoted(recovery, direction.span);
  const meant = `${quoted(recovery, rounded.span)} ${quoted(recovery, step.span)} ${found}`;
  const fixes = [replaceBy(span, meant)];
  return {
    tokens: tokens.toSpliced(at, 3, { ...rounded, first: direction.first }, step, direction),
    written,
    problem: problemAt(recovery, syntaxCode.directionFirst, direction.span, { found, meant }, { fixes }),
  };
}

function isDirection(concept: Token['concept']): boolean {
  return concept === 'up' || concept === 'down' || concept === 'toEven';
}
