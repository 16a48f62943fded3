import type { Token } from '../lexer/face.ts';
import { symbols } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import { problemAt, quoted, type Recovery, restOfLine } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { syntaxCode } from './syntax-errors.ts';
import { tokenBehind } from './tokens.ts';

const typed: readonly string[] = ['rule', 'table', 'input', 'judgement', 'parameter'];

/** `regel r van Kind "label" = leeftijd`, `regel r = leeftijd`: neither colon nor type, before the label or the formula. */
export function* typeLeftOut(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const { at, before } = stop;
  const found = tokens[at];
  if (found === undefined || before === undefined || !typed.includes(tokens[0]?.concept ?? '')) return;
  const isHere = found.category === 'text' || found.tokenType === symbols['='];
  const colon = (token: Token): boolean => token.tokenType === symbols[':'];
  if (!isHere || tokens.slice(0, at).some(colon) || restOfLine(tokens, at).some(colon)) return;
  const { end } = before.span;
  const put = [tokenBehind(symbols[':'], before), tokenBehind(missing, before)];
  yield {
    tokens: tokens.toSpliced(at, 0, ...put),
    problem: problemAt(recovery, syntaxCode.missingType, { start: end, end }, { after: quoted(recovery, before.span) }),
    certain: true,
  };
}
