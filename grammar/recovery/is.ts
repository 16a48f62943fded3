import type { Language } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { symbols } from '../lexer/token-types.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { keywordInstead, signInstead, tokenBehind } from './tokens.ts';

type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';

/** `x is voldoende`, `x is niet voldoende`, `x is toegepast of uitgelegd`: a comparison as people say it. */
export function* isWrittenOtherwise(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* comparisonInWords(recovery, tokens, stop.at);
  yield* comparisonOfDays(recovery, tokens, stop.at);
  const is = tokens[stop.at];
  if (is?.category !== 'reserved' || is.image !== 'is') return;
  const next = tokens[stop.at + 1];
  if (tokens[0]?.concept === 'expect' && !tokens.some(({ tokenType }) => tokenType === symbols[':'])) {
    yield bySign(recovery, tokens, stop.at, [is], ':');
    return;
  }
  if (next?.concept === 'not') {
    yield bySign(recovery, tokens, stop.at, [is, next], '<>');
    return;
  }
  if (next === undefined || !isValue(next)) return;
  yield* oneOfMany(recovery, tokens, stop.at, is);
  yield bySign(recovery, tokens, stop.at, [is], '=');
}

/** What people say for a sign, `is` before it left out. */
const comparisons: Readonly<Record<Language, readonly (readonly [RegExp, Comparison])[]>> = {
  nl: [
    [/^gelijk aan$/u, '='],
    [/^(?:ongelijk|niet gelijk) aan$/u, '<>'],
    [/^(?:groter|hoger|meer|later) dan$/u, '>'],
    [/^(?:kleiner|lager|minder|eerder) dan$/u, '<'],
    [/^(?:ten minste|tenminste|minstens|minimaal)$/u, '>='],
    [/^(?:ten hoogste|tenhoogste|hoogstens|maximaal)$/u, '<='],
  ],
  en: [
    [/^equal to$/u, '='],
    [/^not equal to$/u, '<>'],
    [/^(?:greater|higher|more|later) than$/u, '>'],
    [/^(?:smaller|lower|less|fewer|earlier) than$/u, '<'],
    [/^at least$/u, '>='],
    [/^at most$/u, '<='],
  ],
};

/** Words before a day. */
const dayComparisons: Readonly<Record<Language, readonly (readonly [RegExp, Comparison])[]>> = {
  nl: [
    [/^(?:na|later dan)$/u, '>'],
    [/^(?:vanaf|sinds|op of na)$/u, '>='],
    [/^(?:voor|vóór|tot)$/u, '<'],
    [/^(?:t\/m|tot en met|uiterlijk|uiterlijk op|op of voor|op of vóór)$/u, '<='],
  ],
  en: [
    [/^after$/u, '>'],
    [/^(?:from|since|on or after)$/u, '>='],
    [/^(?:before|until)$/u, '<'],
    [/^(?:through|by|on or before)$/u, '<='],
  ],
};

/** `geboren_op na 2020-01-01`, `ontvangen_op op of voor 1 maart 2025`. */
function* comparisonOfDays(recovery: Recovery, tokens: readonly Token[], stop: number): Generator<Repair> {
  for (const at of [stop, stop - 1, stop - 2]) {
    const before = tokens[at - 1];
    if (before?.category !== 'name' && before?.tokenType !== symbols[')']) continue;
    for (const count of [3, 2, 1]) {
      const [first, ...others] = tokens.slice(at, at + count);
      if (first === undefined || others.length < count - 1 || tokens[at + count]?.category !== 'date') continue;
      const words = quoted(recovery, spanOfTokens([first, ...others])).toLowerCase();
      const [, sign] = dayComparisons[recovery.language].find(([pattern]) => pattern.test(words)) ?? [];
      if (sign !== undefined) yield bySign(recovery, tokens, at, [first, ...others], sign);
    }
  }
}

/** `is groter dan 5`, `kleiner dan 500`. */
function* comparisonInWords(recovery: Recovery, tokens: readonly Token[], at: number): Generator<Repair> {
  const before = tokens[at - 1];
  if (before === undefined || before.category === 'keyword') return;
  for (const count of [4, 3, 2, 1]) {
    const window = tokens.slice(at, at + count);
    const [first] = window;
    if (first === undefined || window.length < count) continue;
    const words = quoted(recovery, spanOfTokens(window)).toLowerCase().replace(/^is /, '');
    const [, sign] = comparisons[recovery.language].find(([pattern]) => pattern.test(words)) ?? [];
    if (sign !== undefined) yield bySign(recovery, tokens, at, [first, ...window.slice(1)], sign);
  }
}

function bySign(
  recovery: Recovery,
  tokens: readonly Token[],
  at: number,
  written: readonly [Token, ...Token[]],
  sign: ':' | Comparison,
): Repair {
  const span = spanOfTokens(written);
  const fixes = [replaceBy(span, sign)];
  const args = { found: quoted(recovery, span), meant: sign };
  return {
    tokens: tokens.toSpliced(at, written.length, signInstead(sign, { ...written[0], span })),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, span, args, { fixes }),
    certain: true,
  };
}

/** `is toegepast of uitgelegd` becomes `is een van (toegepast; uitgelegd)`. */
function* oneOfMany(recovery: Recovery, tokens: readonly Token[], at: number, is: Token): Generator<Repair> {
  const listed = valuesFrom(tokens, at + 1);
  const last = listed.at(-1);
  if (listed.length < 3 || last === undefined) return;
  const span = spanOfTokens([is, ...listed]);
  const values = listed.filter((_, index) => index % 2 === 0).map((value) => quoted(recovery, value.span));
  const meant = `${phraseOf('isOneOf', recovery.language)} (${values.join('; ')})`;
  const opener = keywordInstead('isOneOf', [is]);
  const inside = listed.map((token, index) => (index % 2 === 0 ? token : signInstead(';', token)));
  const put = [opener, tokenBehind(symbols['('], is), ...inside, tokenBehind(symbols[')'], last)];
  yield {
    tokens: tokens.toSpliced(at, listed.length + 1, ...put),
    problem: problemAt(
      recovery,
      syntaxCode.otherwiseWritten,
      span,
      { found: quoted(recovery, span), meant },
      { fixes: [replaceBy(span, meant)] },
    ),
    certain: true,
  };
}

/** Values with `of` or a comma between them; one that is compared itself belongs to the next condition. */
function valuesFrom(tokens: readonly Token[], start: number): readonly Token[] {
  let end = start + 1;
  for (;;) {
    const [or, value, after] = tokens.slice(end, end + 3);
    const parts = or?.concept === 'or' || or?.tokenType === symbols[','];
    if (!parts || value === undefined || !isValue(value) || goesOn(after)) break;
    end += 2;
  }
  return tokens.slice(start, end);
}

function goesOn(after: Token | undefined): boolean {
  if (after === undefined) return false;
  if (
    after.image === 'is' ||
    ['of', 'in', 'for', 'on', 'isPresent', 'isAbsent', 'isOneOf'].includes(after.concept ?? '')
  ) {
    return true;
  }
  return after.category === 'symbol' && after.tokenType !== symbols[')'] && after.tokenType !== symbols[','];
}

function isValue(token: Token): boolean {
  return ['name', 'text', 'number', 'amount', 'percentage', 'date'].includes(token.category);
}
