import { classOf, phraseOf } from '../keywords/keywords.ts';
import { isReservedWord } from '../keywords/lookup.ts';
import type { Token } from '../lexer/face.ts';
import { name, number, symbols } from '../lexer/token-types.ts';
import { deepestNesting, missing, tooDeep } from '../parser/base.ts';
import type { Problem } from '../problem.ts';
import { amendmentSlips } from './amendment-slips.ts';
import { cellSlips } from './cell-slips.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import { meantAt } from './keywords.ts';
import { unquotedLabel } from './labels.ts';
import type { Repair, Stop } from './repair.ts';
import { slipsAt } from './slips.ts';
import { barlessHead, misfitProblem, oneTooMany, somethingElse, swapped, writtenTwice } from './surplus.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { conceptNamed, keywordInstead, nameInstead, signInstead, signNamed, tokenBehind, typeNamed } from './tokens.ts';
import { typeLeftOut } from './type-left-out.ts';
import { fillerFor, missingProblem } from './words.ts';

/** Repairs to try at a stop, the likeliest first. */
export function* repairsAt(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* cellSlips(recovery, tokens, stop);
  yield* slipsAt(recovery, tokens, stop);
  yield* amendmentSlips(recovery, tokens, stop);
  yield* writtenTwice(recovery, tokens, stop);
  yield* barlessHead(recovery, tokens, stop);
  yield* reservedName(recovery, tokens, stop);
  yield* commas(recovery, tokens, stop);
  yield* typeLeftOut(recovery, tokens, stop);
  yield* misplacedLabel(recovery, tokens, stop);
  yield* keywords(recovery, tokens, stop);
  yield* unquotedLabel(recovery, tokens, stop);
  yield* manyWordName(recovery, tokens, stop);
  yield* otherSigns(recovery, tokens, stop);
  yield* insertions(recovery, tokens, stop);
  yield* swapped(recovery, tokens, stop);
  yield* operators(recovery, tokens, stop);
  yield* somethingElse(recovery, tokens, stop);
  yield* oneTooMany(recovery, tokens, stop);
  yield* deletions(recovery, tokens, stop);
}

const naming = [
  ...['signature', 'kindDeclaration', 'kindValue', 'entityHead', 'entityClause', 'regulationHead'],
  ...['allocationHead', 'examplesOf', 'exceptionHead', 'periodDeclaration', 'condition'],
  ...['amendmentHead', 'renaming'],
];

/** `gegeven aantal van …`: a word of the language where a name is declared. */
function* reservedName(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  const namesRest = stop.before?.concept === 'to' && stop.rules.at(-1) === 'restClause';
  if (found === undefined || !(namesRest || naming.includes(stop.rules.at(-1) ?? ''))) return;
  if (!stop.expected.includes('Name') || (found.category !== 'keyword' && found.category !== 'reserved')) return;
  const word = found.image.normalize('NFC').replace(/\s+/g, '_');
  const suggestion = isReservedWord(word) || !word.includes('_') ? `${word}_` : word;
  const args = { found: quoted(recovery, found.span), meant: suggestion };
  const fixes = [replaceBy(found.span, suggestion)];
  yield {
    tokens: tokens.toSpliced(stop.at, 1, nameInstead(word, [found])),
    problem: problemAt(recovery, syntaxCode.reservedName, found.span, args, { fixes }),
    certain: true,
  };
}

/** `gegeven studenten niveau 2 van …`, `getekend-door`: a name of several words where a name is declared. */
function* manyWordName(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const first = tokens[stop.at - 1];
  const opener = tokens[stop.at - 2];
  if (first === undefined || (first.category !== 'name' && first.soft !== true)) return;
  if (!isNaming(stop) || opener?.concept === undefined) return;
  if (opener.concept !== 'of' && classOf(opener.concept) !== 'declaration') return;
  for (let end = stop.at + 1; end <= stop.at + 4; end++) {
    const window = tokens.slice(stop.at - 1, end);
    if (window.length < end - stop.at + 1 || !window.every(isNamePart)) continue;
    const text = window
      .filter((token) => token.category !== 'symbol')
      .map((token) => token.image.normalize('NFC').replace(/\s+/g, '_'))
      .join('_');
    const span = spanOfTokens(window);
    yield {
      tokens: tokens.toSpliced(stop.at - 1, window.length, nameInstead(text, window)),
      problem: problemAt(recovery, syntaxCode.manyWordName, span, { meant: text }, { fixes: [replaceBy(span, text)] }),
      certain: true,
    };
  }
}

/** The parser is where names are declared, not used. */
function isNaming(stop: Stop): boolean {
  return naming.includes(stop.rules.at(-1) ?? '') || isHead(stop);
}

function isHead(stop: Stop): boolean {
  return ['judgementHead', 'ruleHead', 'parameterHead', 'inputHead'].includes(stop.rules.at(-1) ?? '');
}

function isNamePart(token: Token): boolean {
  if (token.category === 'symbol') return token.tokenType === symbols['-'];
  if (token.tokenType === number) return /^\d+$/.test(token.image);
  if (['of', 'per', 'over'].includes(token.concept ?? '')) return false;
  return token.category === 'name' || token.category === 'reserved' || token.category === 'keyword';
}

/** `regel x "label" per jaar: …`: the label comes last. */
function* misplacedLabel(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  const rule = stop.rules.at(-1);
  if (found?.category !== 'text' || (rule !== 'signature' && !isHead(stop))) return;
  yield {
    tokens: tokens.toSpliced(stop.at, 1),
    problem: problemAt(recovery, syntaxCode.misplacedLabel, found.span, { found: quoted(recovery, found.span) }),
    certain: true,
  };
}

/** Misspelt, of the other vocabulary, or only the first word of a phrase: at the stop or just before it. */
function* keywords(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  for (const start of [stop.at, stop.at - 1, stop.at - 2]) {
    if (start < 0) continue;
    for (const { concept, count, problem } of meantAt(recovery, tokens, start)) {
      if (start + count < stop.at) continue;
      const window = tokens.slice(start, start + count);
      yield { tokens: tokens.toSpliced(start, count, keywordInstead(concept, window)), problem, certain: true };
    }
  }
}

/** `(a, b)` for `(a; b)`, `: 10` for `= 10`. */
function* otherSigns(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  if (found?.category !== 'symbol' || found.image === '' || found.image === '|') return;
  for (const sign of [';', ':', '=', ',', '.', ')'] as const) {
    if (symbols[sign] === found.tokenType) continue;
    const listed = found.image === ',' && sign === ';';
    const args = { found: found.image, meant: sign };
    const fixes = [replaceBy(found.span, sign)];
    const code = listed ? syntaxCode.semicolonWanted : syntaxCode.otherSign;
    yield {
      tokens: tokens.toSpliced(stop.at, 1, signInstead(sign, found)),
      problem: problemAt(recovery, code, found.span, args, { fixes }),
      certain: true,
    };
  }
}

/** `soort X: a b`: two values side by side. */
function* commas(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  const { before } = stop;
  if (found === undefined || before === undefined) return;
  if (stop.rules.at(-1) !== 'kindDeclaration' || stop.expected.length > 0) return;
  const args = { left: quoted(recovery, before.span), right: quoted(recovery, found.span) };
  const span = { start: before.span.end, end: before.span.end };
  const fixes = [{ edits: [{ span, text: ',' }], text: `${args.left}, ${args.right}` }];
  yield {
    tokens: tokens.toSpliced(stop.at, 0, tokenBehind(symbols[','], before)),
    problem: problemAt(recovery, syntaxCode.missingComma, span, args, { fixes }),
    certain: true,
  };
}

/** What the parser asked for, put in: a sign, a keyword, or an empty piece in the place of a name or value. */
function* insertions(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  if (stop.expected.length > 1) yield* eitherOf(recovery, tokens, stop);
  const wanted = fillerFor(stop.expected) ?? closing(tokens.slice(0, stop.at));
  const type = wanted === undefined ? undefined : typeNamed(wanted);
  if (wanted === undefined || type === undefined) return;
  const expected = stop.expected.length === 0 ? [wanted] : stop.expected;
  const said = signNamed(wanted) === undefined ? expected : [wanted];
  const problem = missingProblem(recovery, { ...stop, expected: said });
  yield {
    tokens: tokens.toSpliced(stop.at, 0, tokenBehind(type, stop.before)),
    problem,
    certain: stop.expected.length === 1,
    onlyIfWhole: isSideBySide(tokens, stop),
  };
  // `verwacht van "01AA"`: behind a name comes more than behind another value.
  if (type === missing && expected.includes(name.name)) {
    yield { tokens: tokens.toSpliced(stop.at, 0, tokenBehind(name, stop.before)), problem, certain: false };
  }
}

/** `restant reserve`: of the few words that could stand there, the one with which all fits. */
function* eitherOf(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  if (stop.at === tokens.length || !stop.expected.every((each) => conceptNamed(each) !== undefined)) return;
  for (const wanted of stop.expected) {
    const type = typeNamed(wanted);
    if (type === undefined) continue;
    yield {
      tokens: tokens.toSpliced(stop.at, 0, tokenBehind(type, stop.before)),
      problem: missingProblem(recovery, { ...stop, expected: [wanted] }),
      certain: true,
      onlyIfWhole: true,
    };
  }
}

/** `budget 3`: any operator will do to read on. */
function* operators(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  if (!isSideBySide(tokens, stop)) return;
  yield {
    tokens: tokens.toSpliced(stop.at, 0, tokenBehind(symbols['+'], stop.before)),
    problem: plainProblem(recovery, tokens, stop),
    certain: false,
  };
}

function isSideBySide(tokens: readonly Token[], { at, before }: Stop): boolean {
  const found = tokens[at];
  return found !== undefined && before !== undefined && endsOperand(before) && isOperand(found);
}

/** A bracket that is still open. */
function closing(tokens: readonly Token[]): string | undefined {
  const count = (sign: keyof typeof symbols) => tokens.filter((token) => token.tokenType === symbols[sign]).length;
  return count('(') > count(')') ? symbols[')'].name : undefined;
}

function* deletions(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  if (found === undefined || isOperand(found)) return;
  yield {
    tokens: tokens.toSpliced(stop.at, 1),
    problem: misfitProblem(recovery, tokens, stop),
    certain: false,
  };
}

/** What there is to say when nothing helps. */
export function plainProblem(recovery: Recovery, tokens: readonly Token[], stop: Stop): Problem {
  const found = tokens[stop.at];
  const { before } = stop;
  if (stop.expected[0] === tooDeep) return deepProblem(recovery, stop);
  if (found === undefined) return missingProblem(recovery, stop);
  if (stop.rules.at(-1) === 'type') return missingProblem(recovery, stop);
  if (stop.expected.length === 1 && isLiteralType(stop.expected[0])) return missingProblem(recovery, stop);
  if (before !== undefined && isSideBySide(tokens, stop)) {
    const and = phraseOf('and', recovery.language);
    const args = { left: quoted(recovery, before.span), right: quoted(recovery, found.span), and };
    return problemAt(recovery, syntaxCode.sideBySide, { start: before.span.end, end: found.span.start }, args);
  }
  if (stop.expected.length === 1) return missingProblem(recovery, stop);
  return misfitProblem(recovery, tokens, stop);
}

function deepProblem(recovery: Recovery, stop: Stop): Problem {
  const args = { limit: deepestNesting, rule: phraseOf('rule', recovery.language) };
  return problemAt(recovery, syntaxCode.tooDeep, stop.before?.span ?? { start: 0, end: 0 }, args);
}

function isLiteralType(typeName: string | undefined): boolean {
  return ['Name', 'Text', 'Date', 'DayOfYear', 'Number'].includes(typeName ?? '');
}

/** A name or a fixed value. */
export function isOperand(token: Token): boolean {
  return !['symbol', 'row'].includes(token.category) && (token.category !== 'keyword' || token.soft === true);
}

/** A token behind which an operand may end. */
export function endsOperand(token: Token): boolean {
  return isOperand(token) || token.tokenType === symbols[')'];
}
