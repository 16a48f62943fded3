import type { Token } from '../lexer/face.ts';
import { amount, number, percentage, symbols } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import { declaredType, problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { decimalsMeant, type Rounded, stepOfDecimals, stepText } from './step-words.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { tokenBehind, valueInstead } from './tokens.ts';

/** `afgerond op 2 decimalen`, `afgerond(x; 2 cijfers achter de komma)`, `afgerond op -2`: a step is what is rounded to. */
export function* roundingSlips(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  for (const start of [at - 1, at]) {
    const isClause = tokens[start - 1]?.concept === 'roundedTo';
    if (!isClause && !isLastOfRounded(tokens, start)) continue;
    const written = decimalsFrom(recovery, tokens, start);
    const decimals = decimalsMeant(written.length < 2 ? '' : numberIn(written));
    if (decimals === undefined) continue;
    yield byStep(recovery, tokens, start, written, decimals, isClause ? roundedIn(recovery, tokens[start]) : undefined);
  }
}

/** Behind the last `;` of `afgerond(`. */
function isLastOfRounded(tokens: readonly Token[], start: number): boolean {
  if (tokens[start - 1]?.tokenType !== symbols[';']) return false;
  return tokens.slice(0, start).some(({ concept }) => concept === 'rounded');
}

const words = /^(?:decima\p{L}+|cijfers?|digits?|decimal places?|places)$/u;
const behindPoint = /^(?:achter|na|de|komma|after|the|point|decimal|places)$/u;

const spelt: Readonly<Record<string, string>> = {
  ...{ nul: '0', geen: '0', één: '1', een: '1', twee: '2', drie: '3', vier: '4' },
  ...{ zero: '0', no: '0', one: '1', two: '2', three: '3', four: '4' },
};

/** A number with the word for decimals behind it, or a minus before it. */
function decimalsFrom(recovery: Recovery, tokens: readonly Token[], start: number): readonly Token[] {
  const [first, second] = tokens.slice(start, start + 2);
  if (first?.tokenType === symbols['-'] && second?.category === 'number') return [first, second];
  if (first === undefined || second === undefined) return [];
  if (first.category !== 'number' && !Object.hasOwn(spelt, first.image)) return [];
  if (!words.test(quoted(recovery, second.span).toLowerCase())) return [];
  const rest = tokens.slice(start + 2);
  const end = rest.findIndex((token) => token.first || !behindPoint.test(quoted(recovery, token.span).toLowerCase()));
  return [first, second, ...(end === -1 ? rest : rest.slice(0, end))];
}

/** Digits, with a minus where there is one. */
function numberIn(written: readonly Token[]): string {
  const [first, second] = written;
  if (first?.tokenType === symbols['-']) return `-${second?.value ?? ''}`;
  return spelt[first?.image ?? ''] ?? first?.value ?? '';
}

/** What the declaration is the type of; a division is one of money. */
function roundedIn(recovery: Recovery, step: Token | undefined): Rounded | undefined {
  const type = step === undefined ? undefined : declaredType(recovery, step);
  if (type === 'amount' || type === 'percentage') return type;
  return type === 'number' || type === 'count' ? 'number' : undefined;
}

function byStep(
  recovery: Recovery,
  tokens: readonly Token[],
  start: number,
  written: readonly Token[],
  decimals: number,
  rounded: Rounded | undefined,
): Repair {
  const span = spanOfTokens(written);
  const texts = (['amount', 'number', 'percentage'] as const).map(
    (kind) => [kind, stepText(decimals, kind, recovery.language)] as const,
  );
  const fixes = texts.filter(([kind]) => rounded === undefined || kind === rounded);
  const value = stepOfDecimals(decimals);
  const put =
    rounded === undefined
      ? tokenBehind(missing, tokens[start - 1])
      : valueInstead({ amount, number, percentage }[rounded], rounded, value, written);
  return {
    tokens: tokens.toSpliced(start, written.length, put),
    problem: problemAt(
      recovery,
      syntaxCode.decimalsForStep,
      span,
      { found: quoted(recovery, span), ...Object.fromEntries(texts) },
      { fixes: fixes.map(([, text]) => replaceBy(span, text)) },
    ),
    certain: true,
    onlyIfWhole: true,
  };
}
