import type { Language } from '../ast.ts';
import { type Concept, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { number, symbols } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { operandBefore } from './operands.ts';
import type { Repair, Stop } from './repair.ts';
import { written } from './rewritten.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { timeSlips } from './time-slips.ts';
import { keywordInstead, signInstead, tokenBehind, valueInstead } from './tokens.ts';

/** What spreadsheets, other languages and plain speech have in formulas, and is written otherwise here. */
export function* formulaSlips(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* functionOf(recovery, tokens, stop);
  yield* sumOver(recovery, tokens, stop);
  yield* conditionOfSet(recovery, tokens, stop);
  yield* definiteThing(recovery, tokens, stop);
  yield* between(recovery, tokens, stop);
  yield* comparedAgain(recovery, tokens, stop);
  yield* conditionBehind(recovery, tokens, stop);
  yield* equalParts(recovery, tokens, stop);
  yield* timeSlips(recovery, tokens, stop);
}

const functions: Readonly<Record<string, Concept>> = {
  ...{ max: 'highest', maximum: 'highest', min: 'lowest', minimum: 'lowest', round: 'rounded', afronden: 'rounded' },
};

/** `max(a; b)`, `if(a > 3; 1; 2)`, `som(x over Scholen)`. */
function* functionOf(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const open = tokens.findLastIndex(
    (token, index) => index <= at && token.tokenType === symbols['('] && isFunction(tokens[index - 1]),
  );
  const [called, bracket] = tokens.slice(open - 1, open + 1);
  if (open < 1 || called === undefined || bracket === undefined) return;
  const word = called.image.toLowerCase();
  const meant = functions[word];
  if (meant !== undefined) yield written(recovery, tokens, open - 1, [called], [keywordInstead(meant, [called])]);
  if (isSum(word)) {
    const put = [signInstead('(', called), keywordInstead('totalOf', [bracket])];
    const text = `(${phraseOf('totalOf', recovery.language)} `;
    yield { ...written(recovery, tokens, open - 1, [called, bracket], put, text), onlyIfWhole: true };
  }
  if (word === 'if' || word === 'als') yield* choiceAsFunction(recovery, tokens, open);
}

function isFunction(token: Token | undefined): boolean {
  const word = token?.image.toLowerCase() ?? '';
  return Object.hasOwn(functions, word) || isSum(word) || word === 'if' || word === 'als';
}

function isSum(word: string): boolean {
  return word === 'som' || word === 'sum';
}

/** `if(c; a; b)` becomes `(als c dan a anders b)`. */
function* choiceAsFunction(recovery: Recovery, tokens: readonly Token[], open: number): Generator<Repair> {
  const parting: number[] = [];
  let depth = 0;
  let close = open;
  for (; close < tokens.length; close++) {
    const type = tokens[close]?.tokenType;
    if (type === symbols['(']) depth++;
    if (type === symbols[')'] && --depth === 0) break;
    if (depth === 1 && (type === symbols[';'] || type === symbols[','])) parting.push(close);
  }
  const [first, second, third] = parting;
  const [called, bracket] = tokens.slice(open - 1, open + 1);
  if (first === undefined || second === undefined || third !== undefined || close >= tokens.length) return;
  if (called === undefined || bracket === undefined) return;
  const parts = [tokens.slice(open + 1, first), tokens.slice(first + 1, second), tokens.slice(second + 1, close)];
  const [condition = [], then = [], otherwise = []] = parts;
  const words = (['if', 'then', 'else'] as const).map((concept) => phraseOf(concept, recovery.language));
  const meant = parts.map((part, index) => `${words[index]} ${quoted(recovery, spanOfTokens(part))}`).join(' ');
  const put = [
    signInstead('(', called),
    keywordInstead('if', [bracket]),
    ...condition,
    keywordInstead('then', tokens.slice(first, first + 1)),
    ...then,
    keywordInstead('else', tokens.slice(second, second + 1)),
    ...otherwise,
    ...tokens.slice(close, close + 1),
  ];
  yield written(recovery, tokens, open - 1, tokens.slice(open - 1, close + 1), put, `(${meant})`);
}

/** `som van x over Scholen`. */
function* sumOver(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  if (tokens[at]?.concept !== 'over') return;
  const start = tokens.findLastIndex(
    (token, index) => index < at && isSum(token.image.toLowerCase()) && tokens[index + 1]?.concept === 'of',
  );
  const words = tokens.slice(start, start + 2);
  if (start >= 0) yield written(recovery, tokens, start, words, [keywordInstead('totalOf', words)]);
}

const relatives: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:met|die|dat|waarbij|waarvan|waarvoor|mits|indien|als)$/u,
  en: /^(?:with|that|who|whose|having|when|if)$/u,
};

/** `aantal Kinderen met leeftijd > 3`. */
function* conditionOfSet(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const isSet = tokens.slice(0, at).some(({ concept }) => ['count', 'over', 'every', 'some'].includes(concept ?? ''));
  if (!isSet) return;
  for (const start of [at, at - 1]) {
    const word = tokens[start];
    if (word === undefined || !relatives[recovery.language].test(word.image.toLowerCase())) continue;
    yield { ...written(recovery, tokens, start, [word], [keywordInstead('where', [word])]), onlyIfWhole: true };
  }
}

/** `opbrengst van de Vlucht`: that of the rule, not one of all. */
function* definiteThing(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const article = tokens[at - 1];
  const thing = tokens[at];
  if (article === undefined || tokens[at - 2]?.concept !== 'of' || !recovery.entities.has(thing?.value ?? '')) return;
  const word = article.image.toLowerCase();
  if (!(recovery.language === 'nl' ? ['de', 'het'] : ['the']).includes(word)) return;
  const text = word === 'het' ? 'dit' : phraseOf('this', recovery.language);
  yield written(recovery, tokens, at - 1, [article], [keywordInstead('this', [article])], text);
}

/** `leeftijd tussen 10 en 20`: two comparisons; whether the ends count is for the author to say. */
function* between(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  for (const start of [at, at - 1]) {
    const word = tokens[start]?.image.toLowerCase();
    const isWord = word === (recovery.language === 'nl' ? 'tussen' : 'between');
    const [least, and, most] = tokens.slice(start + 1, start + 4);
    const operand = isWord ? operandBefore(tokens, start) : [];
    if (operand.length === 0 || and?.concept !== 'and' || least === undefined || most === undefined) continue;
    const [compared, from, to] = [operand, [least], [most]].map((part) => quoted(recovery, spanOfTokens(part)));
    const joined = (lower: string, upper: string): string =>
      `${compared} ${lower} ${from} ${phraseOf('and', recovery.language)} ${compared} ${upper} ${to}`;
    const span = spanOfTokens([...operand, most]);
    const args = { found: quoted(recovery, span), including: joined('>=', '<='), excluding: joined('>', '<') };
    yield {
      tokens: tokens.toSpliced(
        start - operand.length,
        operand.length + 4,
        tokenBehind(missing, tokens[start - operand.length - 1]),
      ),
      problem: problemAt(recovery, syntaxCode.between, span, args, {
        fixes: [args.including, args.excluding].map((text) => replaceBy(span, text)),
      }),
      certain: true,
    };
  }
}

/** `leeftijd >= 18 en < 65`: what is compared is named again. */
function* comparedAgain(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const [link, sign] = tokens.slice(at - 1, at + 1);
  if (link === undefined || sign === undefined || !isComparison(sign)) return;
  if (link.concept !== 'and' && link.concept !== 'or') return;
  const former = tokens.findLastIndex((token, index) => index < at - 1 && isComparison(token));
  const operand = operandBefore(tokens, former);
  if (former < 0 || operand.length === 0) return;
  const compared = quoted(recovery, spanOfTokens(operand));
  const span = spanOfTokens([link, sign]);
  const meant = `${quoted(recovery, link.span)} ${compared} ${sign.image}`;
  const args = { found: quoted(recovery, span), meant };
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(missing, link)),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, span, args, { fixes: [replaceBy(span, meant)] }),
    certain: true,
  };
}

function isComparison({ tokenType }: Token): boolean {
  return (['=', '<>', '<', '>', '<=', '>='] as const).some((sign) => symbols[sign] === tokenType);
}

/** `ja als leeftijd > 3`, `3 als leeftijd > 3 anders 2`: the condition comes first. */
function* conditionBehind(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const word = tokens[at];
  if (word?.concept !== 'if') return;
  const value = operandBefore(tokens, at);
  const rest = tokens.slice(at + 1);
  const line = rest.findIndex(({ concept, first }) => first && concept !== 'else');
  const behind = line === -1 ? rest : rest.slice(0, line);
  const [only] = value;
  const turn = behind.findIndex(({ concept }) => concept === 'else');
  const condition = turn === -1 ? behind : behind.slice(0, turn);
  if (only === undefined || condition.length === 0) return;
  const start = at - value.length;
  const all = tokens.slice(start, at + 1 + behind.length);
  if (turn === -1) {
    if (value.length > 1 || only.concept !== 'yes') return;
    yield {
      ...written(recovery, tokens, start, all, condition, quoted(recovery, spanOfTokens(condition))),
      onlyIfWhole: true,
    };
    return;
  }
  const otherwise = behind.slice(turn);
  const texts = [[word, ...condition], value, otherwise].map((part) => quoted(recovery, spanOfTokens(part)));
  const then = keywordInstead('then', [word]);
  const put = [word, ...condition, then, ...value, ...otherwise];
  const meant = `${texts[0]} ${phraseOf('then', recovery.language)} ${texts[1]} ${texts[2]}`;
  yield { ...written(recovery, tokens, start, all, put, meant), onlyIfWhole: true };
}

/** `naar rato van gelijke delen`: everyone weighs the same. */
function* equalParts(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const start = tokens.findLastIndex(({ concept }, index) => index < at && (concept === 'proRata' || concept === 'of'));
  const words = tokens.slice(start + 1, start + 3);
  const text = quoted(recovery, spanOfTokens(words)).toLowerCase();
  if (start < 0 || !/^(?:gelijke (?:delen|aandelen|stukken)|equal (?:parts|shares))$/u.test(text)) return;
  yield written(recovery, tokens, start + 1, words, [valueInstead(number, 'number', '1', words)], '1');
}
