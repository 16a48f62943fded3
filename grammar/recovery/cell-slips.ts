import type { Language } from '../ast.ts';
import { type Concept, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, keyword, row, symbols } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { rangeInWords } from './range-words.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { keywordInstead, signInstead, tokenBehind } from './tokens.ts';

/** What is natural in the cells of a table, in ranks and with days, and written otherwise here. */
export function* cellSlips(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  if (stop.rules[0] === 'cell') {
    yield* rowRepealed(recovery, tokens, stop);
    yield* rangeInWords(recovery, tokens, stop);
    yield* boundOtherwise(recovery, tokens, stop);
    yield* othersOtherwise(recovery, tokens);
    yield* boundBeforeRange(recovery, tokens, stop);
  }
  yield* rankAmong(recovery, tokens, stop);
  yield* rankEnd(recovery, tokens, stop);
  yield* setOnDay(recovery, tokens, stop);
  yield* workingDays(recovery, tokens, stop);
}

const bounds: Readonly<Record<Language, readonly (readonly [RegExp, Concept])[]>> = {
  nl: [
    [/^(?:>|boven|(?:hoger|groter|later) dan)$/u, 'moreThan'],
    // In a law “tot” leaves out what comes behind it.
    [/^(?:<|onder|tot|voor|(?:lager|kleiner|eerder) dan)$/u, 'lessThan'],
    [/^(?:>=|≥|ten minste|minstens|minimaal)$/u, 'from'],
    [/^(?:<=|≤|ten hoogste|hoogstens|maximaal)$/u, 'through'],
  ],
  en: [
    [/^(?:>|above|over|(?:higher|greater|later) than)$/u, 'moreThan'],
    [/^(?:<|below|under|to|until|till|before|(?:lower|fewer|earlier) than)$/u, 'lessThan'],
    [/^(?:>=|≥|at least)$/u, 'from'],
    [/^(?:<=|≤|at most|up to)$/u, 'through'],
  ],
};

/** `> 10`, `hoger dan 10`: a bound of a cell has words. */
function* boundOtherwise(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  if (at > 2) return;
  for (const count of [2, 1]) {
    const window = tokens.slice(0, count);
    if (window.length < count || tokens.length === count) continue;
    const words = quoted(recovery, spanOfTokens(window)).toLowerCase();
    const [, meant] = bounds[recovery.language].find(([pattern]) => pattern.test(words)) ?? [];
    if (meant !== undefined) yield byKeyword(recovery, tokens, 0, window, meant);
  }
}

/** `anders`, `*`: the last row is `overige`; anywhere else `*` is what does not matter. */
function* othersOtherwise(recovery: Recovery, tokens: readonly Token[]): Generator<Repair> {
  const [only] = tokens;
  if (only === undefined || tokens.length > 1) return;
  const isStar = only.tokenType === symbols['*'];
  if (only.concept === 'else' || (isStar && opensLastRow(recovery, only))) {
    yield byKeyword(recovery, [only], 0, [only], 'others');
  } else if (isStar) {
    const args = { found: '*', meant: '-' };
    yield {
      tokens: [signInstead('-', only)],
      problem: problemAt(recovery, syntaxCode.otherwiseWritten, only.span, args, {
        fixes: [replaceBy(only.span, '-')],
      }),
      certain: true,
    };
  }
}

/** The first cell of a row under which no other row stands. */
function opensLastRow({ tokens }: Recovery, { first, span }: Token): boolean {
  const at = tokens.findIndex((token) => token.tokenType !== row && token.span.start === span.start);
  const end = tokens.findIndex(({ tokenType }, index) => index > at && tokenType === endRow);
  return first && tokens[end + 1]?.tokenType !== row;
}

/** `vervalt 12 t/m 17`, `12 t/m 17 | vervalt`: in an amendment rows are changed and added. */
function* rowRepealed(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const start = [at, at - 1].find((index) => ['lapses', 'repeal'].includes(tokens[index]?.concept ?? ''));
  const found = tokens[start ?? -1];
  if (!recovery.amends || start === undefined || found === undefined) return;
  const words = (['replace', 'was'] as const).map((key) => [key, phraseOf(key, recovery.language)]);
  yield {
    tokens: start === 0 && tokens.length > 1 ? tokens.slice(1) : [tokenBehind(missing, tokens[start - 1] ?? found)],
    problem: problemAt(recovery, syntaxCode.rowRepealed, found.span, Object.fromEntries(words)),
    certain: true,
  };
}

/** `vanaf 10 t/m 50`. */
function* boundBeforeRange(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const [first] = tokens;
  if (first?.concept !== 'from' || tokens[at]?.concept !== 'through') return;
  const args = { found: quoted(recovery, first.span) };
  const span = { start: first.span.start, end: tokens[1]?.span.start ?? first.span.end };
  yield {
    tokens: tokens.slice(1),
    problem: problemAt(recovery, syntaxCode.oneTooMany, first.span, args, { fixes: [replaceBy(span, '')] }),
    certain: true,
  };
}

/** `rang van punten in Scholen hoogste eerst`. */
function* rankAmong(recovery: Recovery, tokens: readonly Token[], { at, rules, expected }: Stop): Generator<Repair> {
  if (!rules.includes('rank') || expected[0] !== keyword.among.name) return;
  const start = tokens.findLastIndex(
    ({ concept }, index) => index < at && ['in', 'over', 'of'].includes(concept ?? ''),
  );
  const found = tokens[start];
  if (found !== undefined) yield { ...byKeyword(recovery, tokens, start, [found], 'among'), onlyIfWhole: true };
}

/** `rang van punten onder Scholen (hoogste eerst)`, `… aflopend`. */
function* rankEnd(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  if (!tokens.some(({ concept }) => concept === 'rankOf')) return;
  const [open, end, close] = tokens.slice(at - 1, at + 2);
  const bracketed = open?.tokenType === symbols['('] && close?.tokenType === symbols[')'];
  if (bracketed && (end?.concept === 'highestFirst' || end?.concept === 'lowestFirst')) {
    yield byKeyword(recovery, tokens, at - 1, [open, end, close], end.concept);
  }
  for (const start of [at, at - 1]) {
    const word = tokens[start];
    const meant = word === undefined ? undefined : direction(recovery.language, word.image.toLowerCase());
    if (word !== undefined && meant !== undefined) {
      yield { ...byKeyword(recovery, tokens, start, [word], meant), onlyIfWhole: true };
    }
  }
}

function direction(language: Language, word: string): 'highestFirst' | 'lowestFirst' | undefined {
  if ((language === 'nl' ? ['aflopend', 'hoogste'] : ['descending', 'highest']).includes(word)) return 'highestFirst';
  if ((language === 'nl' ? ['oplopend', 'laagste'] : ['ascending', 'lowest']).includes(word)) return 'lowestFirst';
  return undefined;
}

/** `aantal Scholen per 1 augustus 2024`: of what there is on a day. */
function* setOnDay(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const found = tokens[at];
  const day = tokens[at + 1]?.category;
  if (found?.concept !== 'per' || (day !== 'date' && day !== 'dayOfYear')) return;
  yield { ...byKeyword(recovery, tokens, at, [found], 'on'), onlyIfWhole: true };
}

/** `op_dag + 10 werkdagen`. */
function* workingDays(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (before?.category !== 'number' || found === undefined) return;
  if (!/^(?:werkdag|schooldag|working_?day|business_?day)/u.test(found.image.toLowerCase())) return;
  const args = { found: quoted(recovery, found.span) };
  yield {
    tokens: tokens.toSpliced(at, 1, tokenBehind(keyword.day, before)),
    problem: problemAt(recovery, syntaxCode.workingDays, found.span, args),
    certain: true,
  };
}

function byKeyword(
  recovery: Recovery,
  tokens: readonly Token[],
  start: number,
  written: readonly Token[],
  meant: Concept,
): Repair {
  const span = spanOfTokens(written);
  const phrase = phraseOf(meant, recovery.language);
  const args = { found: quoted(recovery, span), meant: phrase };
  return {
    tokens: tokens.toSpliced(start, written.length, keywordInstead(meant, written)),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, span, args, { fixes: [replaceBy(span, phrase)] }),
    certain: true,
  };
}
