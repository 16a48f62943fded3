import { phraseOf } from '../keywords/keywords.ts';
import { citationWordOf } from '../keywords/lookup.ts';
import type { Lexed, Token } from '../lexer/face.ts';
import { keyword, number, symbols, text } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../source.ts';
import { problemAt, quoted, type Recovery, restOfLine, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { signInstead, tokenBehind, valueInstead } from './tokens.ts';
import { missingProblem } from './words.ts';

/** What is natural to write in an amendment and written otherwise: each is known by the words round the stop. */
export function* amendmentSlips(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  if (!recovery.amends) return;
  yield* unquotedPlace(recovery, tokens, stop);
  yield* quotationOnTheLine(recovery, tokens, stop);
  yield* bareYear(recovery, tokens, stop);
  yield* missingWas(recovery, tokens, stop);
  yield* missingIn(recovery, tokens, stop);
  yield* thenForFormula(recovery, tokens, stop);
  yield* caseReplaced(recovery, tokens, stop);
}

/** `vervang artikel 5, eerste lid`: a place in the regulation is a text. */
function* unquotedPlace(recovery: Recovery, tokens: readonly Token[], { at, rules }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found === undefined || !['replacement', 'renumbering', 'repeal'].includes(rules.at(-1) ?? '')) return;
  if (found.category !== 'reserved' || citationWordOf(found.image, recovery.language) === undefined) return;
  const window = placeFrom(tokens, at);
  const { put, problem } = quotedPlace(recovery, window);
  yield { tokens: tokens.toSpliced(at, window.length, put), problem, certain: true };
}

/** Where an operation names a place of the law without quotes. */
export function unquotedPlaces({ tokens, language }: Lexed): readonly Span[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]?.concept ?? 'to';
    const names = ['replace', 'renumber', 'repeal', 'lapses'].includes(before);
    if (!names || token.category !== 'reserved' || citationWordOf(token.image, language) === undefined) return [];
    return [spanOfTokens(placeFrom(tokens, at))];
  });
}

/** The words of a place, up to the end of the line or `tot`. */
export function placeFrom(tokens: readonly Token[], start: number): readonly Token[] {
  const line = restOfLine(tokens, start);
  const end = line.findIndex(({ concept }) => concept === 'to' || concept === 'was');
  return line.slice(0, end === -1 ? undefined : end);
}

/** A place as the text it should be. */
export function quotedPlace(
  recovery: Recovery,
  written: readonly Token[],
): { readonly put: Token; readonly problem: Problem } {
  const span = spanOfTokens(written);
  const value = recovery.source.text.slice(span.start, span.end);
  const meant = `"${value}"`;
  const fixes = [replaceBy(span, meant)];
  return {
    put: valueInstead(text, 'text', value, written),
    problem: problemAt(recovery, syntaxCode.unquotedPlace, span, { meant }, { fixes }),
  };
}

/** `vervang "artikel 5": "nieuw" was "oud"`: the words of the law stand on lines of their own. */
function* quotationOnTheLine(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const isPlace = at === 2 && before?.category === 'text' && tokens[0]?.concept === 'replace';
  if (!isPlace || before === undefined || (tokens[at]?.first ?? true)) return;
  const args = { after: quoted(recovery, before.span), repeal: phraseOf('repeal', recovery.language) };
  yield {
    tokens: tokens.slice(0, at),
    problem: problemAt(recovery, syntaxCode.quotationWanted, before.span, args),
    certain: true,
  };
}

/** `geldt vanaf 2024`, `geldt vanaf jaar 2024-01-01`: a year says that it is one, and a day that it is none. */
function* bareYear(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const { at, before } = stop;
  const found = tokens[at];
  if (found === undefined || before === undefined || !stop.rules.includes('application')) return;
  const bare = before.concept === 'from';
  if (found.category === 'number' && bare) {
    const problem = missingProblem(recovery, { ...stop, found, expected: [keyword.year.name] });
    yield { tokens: tokens.toSpliced(at, 0, tokenBehind(keyword.year, before)), problem, certain: true };
  }
  if (found.category !== 'date' || found.value === '' || before.concept !== 'year') return;
  const meant = found.value.slice(0, 4);
  const args = { found: quoted(recovery, found.span), meant, year: phraseOf('year', recovery.language) };
  yield {
    tokens: tokens.toSpliced(at, 1, valueInstead(number, 'number', meant, [found])),
    problem: problemAt(recovery, syntaxCode.fromAYear, found.span, args, { fixes: [replaceBy(found.span, meant)] }),
    certain: true,
  };
}

/** `vervang x in 2022: € 5 € 4`: the new value and the old one. */
function* missingWas(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  const { before } = stop;
  if (found === undefined || before === undefined || tokens[0]?.concept !== 'replace') return;
  if (!isLiteral(found) || !isLiteral(before) || tokens.some(({ concept }) => concept === 'was')) return;
  yield {
    tokens: tokens.toSpliced(stop.at, 0, tokenBehind(keyword.was, before)),
    problem: missingProblem(recovery, { ...stop, found, expected: [keyword.was.name] }),
    certain: true,
  };
}

function isLiteral({ category }: Token): boolean {
  return ['number', 'amount', 'percentage', 'date', 'text'].includes(category);
}

/** `vervang verdeling: naar rato van …`: parts are replaced *in* something. */
function* missingIn(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const [opener, named, colon] = tokens;
  if (at !== 3 || opener?.concept !== 'replace' || colon?.tokenType !== symbols[':'] || named === undefined) return;
  const stop = { before: opener, found: named, rules: ['replacement'], expected: [keyword.in.name] };
  yield {
    tokens: tokens.toSpliced(1, 0, tokenBehind(keyword.in, opener)),
    problem: missingProblem(recovery, stop),
    certain: true,
    onlyIfWhole: true,
  };
}

/** `vervang in vrij: dan € 1 was dan € 0`: what comes out of an exception is its formula. */
function* thenForFormula(recovery: Recovery, tokens: readonly Token[], { at, rules }: Stop): Generator<Repair> {
  if (tokens[at]?.concept !== 'then' || tokens[0]?.concept !== 'replace' || rules[0] === 'cell') return;
  const opens = (index: number): boolean =>
    tokens[index]?.concept === 'then' &&
    (tokens[index - 1]?.tokenType === symbols[':'] || tokens[index - 1]?.concept === 'was');
  const thens = tokens.filter((_, index) => opens(index));
  const [first] = thens;
  if (first === undefined) return;
  const fix = { edits: thens.map(({ span }) => ({ span, text: '=' })), text: '=' };
  const args = { found: quoted(recovery, first.span), meant: '=' };
  yield {
    tokens: tokens.map((token, index) => (opens(index) ? equalsAtEnd(token) : token)),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, first.span, args, { fixes: [fix] }),
    certain: true,
  };
}

/** Of the width of the sign: what comes behind it is read from there. */
function equalsAtEnd(token: Token): Token {
  const { end } = token.span;
  return { ...signInstead('=', token), startOffset: end - 1, endOffset: end - 1, span: { start: end - 1, end } };
}

/** `vervang in vrij: als … was als …`: the case of an exception is no part by itself. */
function* caseReplaced(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const { at, before } = stop;
  const found = tokens[at];
  if (found?.concept !== 'if' || tokens[0]?.concept !== 'replace' || tokens[1]?.concept !== 'in') return;
  yield {
    tokens: [...tokens.slice(0, at), tokenBehind(symbols['='], before), tokenBehind(missing, before)],
    problem: missingProblem(recovery, { ...stop, found }),
    certain: true,
  };
}

/** `was` where nothing is replaced, or a second time. */
export function wasProblem(
  recovery: Recovery,
  tokens: readonly Token[],
  at: number,
  found: Token,
): Problem | undefined {
  const args = { was: quoted(recovery, found.span), replace: phraseOf('replace', recovery.language) };
  if (tokens.slice(0, at).some(({ concept }) => concept === 'was')) {
    return problemAt(recovery, syntaxCode.wasTwice, found.span, args);
  }
  return recovery.amends && tokens[0]?.concept === 'replace'
    ? undefined
    : problemAt(recovery, syntaxCode.wasOutside, found.span, args);
}
