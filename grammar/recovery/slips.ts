import { phraseOf } from '../keywords/keywords.ts';
import { monthNames } from '../lexer/dates.ts';
import type { Token } from '../lexer/face.ts';
import { amount, dayOfYear, keyword, symbols } from '../lexer/token-types.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { decisionSlips } from './decision-slips.ts';
import { divisionSlips } from './division-slips.ts';
import { formulaSlips } from './formula-slips.ts';
import { isWrittenOtherwise } from './is.ts';
import type { Repair, Stop } from './repair.ts';
import { roundingSlips } from './rounding-slips.ts';
import { type Extras, replaceBy, type SyntaxCode, syntaxCode } from './syntax-errors.ts';
import { keywordInstead, signInstead, tokenBehind, valueInstead } from './tokens.ts';
import { missingProblem } from './words.ts';
import { yearWithItsWord } from './years.ts';

/** What is natural in Dutch or English and written otherwise here: each is known by the words round the stop. */
export function* slipsAt(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* shareOf(recovery, tokens, stop);
  yield* isWrittenOtherwise(recovery, tokens, stop);
  yield* equalsForColon(recovery, tokens, stop);
  yield* ownerWithoutOf(recovery, tokens, stop);
  yield* roundingComma(recovery, tokens, stop);
  yield* roundingSlips(recovery, tokens, stop);
  yield* euroStep(recovery, tokens, stop);
  yield* dateForDay(recovery, tokens, stop);
  yield* formulaSlips(recovery, tokens, stop);
  yield* yearWithItsWord(recovery, tokens, stop);
  yield* decisionSlips(recovery, tokens, stop);
  yield* divisionSlips(recovery, tokens, stop);
}

/** `10% van aandeel`, `2/3 van aandeel`: a share is a product. */
function* shareOf(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found?.concept !== 'of' || before === undefined) return;
  if (!['percentage', 'number'].includes(before.category) && !isFractionBefore(tokens, at)) return;
  // `leerlingen in 2024 van …`: the number is a year there.
  if (['in', 'for', 'on', 'through'].includes(tokens[at - 2]?.concept ?? '')) return;
  yield replaced(recovery, tokens, at, [found], signInstead('*', found), '*');
}

/** `(1/3)` */
function isFractionBefore(tokens: readonly Token[], at: number): boolean {
  const [open, above, bar, below, close] = tokens.slice(Math.max(0, at - 5), at);
  if (open?.tokenType !== symbols['('] || bar?.tokenType !== symbols['/'] || close?.tokenType !== symbols[')'])
    return false;
  return above?.category === 'number' && below?.category === 'number';
}

/** `verwacht x = € 5`: what is expected stands behind a colon. */
function* equalsForColon(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  if (tokens[0]?.concept !== 'expect' || tokens.some(({ tokenType }) => tokenType === symbols[':'])) return;
  const at = tokens.findLastIndex(({ tokenType }) => tokenType === symbols['=']);
  const found = tokens[at];
  if (found === undefined || at >= stop.at) return;
  yield { ...replaced(recovery, tokens, at, [found], signInstead(':', found), ':'), onlyIfWhole: true };
}

/** `oordeel leesplan Schoolbestuur`, `regel tijdig voor Schoolbestuur`, `verwacht aandeel "A"`: `van` comes between. */
function* ownerWithoutOf(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  const { before } = stop;
  if (found === undefined || before?.category !== 'name') return;
  const declares = ['rule', 'table', 'input', 'judgement', 'parameter'].includes(tokens[stop.at - 2]?.concept ?? '');
  const of = phraseOf('of', recovery.language);
  // `voor Instelling`, `voor elke Instelling`.
  for (const count of [1, 2]) {
    const window = tokens.slice(stop.at, stop.at + count);
    const isEach = window.slice(1).every(({ concept }) => concept === 'every' || concept === 'this');
    const owner = tokens[stop.at + count];
    if (!declares || found.concept !== 'for' || !isEach || !recovery.entities.has(owner?.value ?? '')) continue;
    yield replaced(recovery, tokens, stop.at, window, keywordInstead('of', window), of);
  }
  const example = tokens[0]?.concept;
  const asked = found.category === 'text' && (example === 'expect' || example === 'suppose');
  if (!asked && !(declares && found.category === 'name' && recovery.entities.has(found.value))) return;
  yield {
    tokens: tokens.toSpliced(stop.at, 0, tokenBehind(keyword.of, before)),
    problem: missingProblem(recovery, { ...stop, found, expected: [keyword.of.name] }),
    certain: true,
  };
}

/** `afgerond op € 1 naar beneden per ontvanger`: the parts of a rounding are parted by commas. */
function* roundingComma(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found === undefined || before === undefined || before.tokenType === symbols[',']) return;
  if (!['largestRemainder', 'perRecipient', 'thereafter'].includes(found.concept ?? '')) return;
  if (!tokens.slice(0, at).some(({ concept }) => concept === 'roundedTo')) return;
  const args = { left: quoted(recovery, before.span), right: quoted(recovery, found.span) };
  const span = { start: before.span.end, end: before.span.end };
  const fixes = [{ edits: [{ span, text: ',' }], text: `${args.left}, ${args.right}` }];
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(symbols[','], before)),
    problem: problemAt(recovery, syntaxCode.missingComma, span, args, { fixes }),
    certain: true,
  };
}

const euroWords = /^(?:(?:de|een|hele|hel|heel|gehele|whole|a|the) )*(?:euro|euro's|euros)$/u;

/** `afgerond op hele euro`: the step is an amount. */
function* euroStep(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  if (before?.concept !== 'roundedTo') return;
  for (const count of [1, 2, 3]) {
    const window = tokens.slice(at, at + count);
    const span = spanOfTokens(window);
    if (window.length < count || !euroWords.test(quoted(recovery, span).toLowerCase())) continue;
    const written = recovery.language === 'nl' ? '€ 1' : '€1';
    yield replaced(recovery, tokens, at, window, valueInstead(amount, 'amount', '1', window), written);
  }
}

/** `teldatum 2024-10-01`: a day that comes every year has none. */
function* dateForDay(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  const wantsDay = before?.concept === 'countedOn' || (before?.concept === 'from' && tokens[0]?.concept === 'period');
  if (!wantsDay || found?.category !== 'date' || found.value === '') return;
  const value = found.value.slice(5);
  const [month, day] = value.split('-').map(Number);
  const meant = `${day ?? 1} ${monthNames[recovery.language][(month ?? 1) - 1] ?? ''}`;
  const put = valueInstead(dayOfYear, 'dayOfYear', value, [found]);
  yield replaced(recovery, tokens, at, [found], put, meant, syntaxCode.dayWithYear);
}

/** One token in the place of those that were written, with the offer to write it so. */
function replaced(
  recovery: Recovery,
  tokens: readonly Token[],
  at: number,
  written: readonly Token[],
  put: Token,
  meant: string,
  code: SyntaxCode = syntaxCode.otherSign,
): Repair {
  const span = spanOfTokens(written);
  const extras: Extras = { fixes: [replaceBy(span, meant)] };
  return {
    tokens: tokens.toSpliced(at, written.length, put),
    problem: problemAt(recovery, code, span, { found: quoted(recovery, span), meant }, extras),
    certain: true,
  };
}
