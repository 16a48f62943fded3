import type { Token } from '../lexer/face.ts';
import { endRow, name, row } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import type { Problem } from '../problem.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { tokenBehind } from './tokens.ts';
import { choicesIn, missingProblem, unexpectedProblem } from './words.ts';

/** `per per jaar`: the same word or sign twice. */
export function* writtenTwice(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  for (const second of [at, at - 1]) {
    const [one, other] = [tokens[second - 1], tokens[second]];
    if (one === undefined || other === undefined || other.image === '' || one.image !== other.image) continue;
    // `((` and `))` may as well lack their other half, `+ +` a value between them.
    if (one.tokenType !== other.tokenType || ['(', ')', '|', '+', '-', '*', '/'].includes(one.image)) continue;
    const span = { start: one.span.end, end: other.span.end };
    const args = { found: quoted(recovery, other.span) };
    yield {
      tokens: tokens.toSpliced(second, 1),
      problem: problemAt(recovery, syntaxCode.writtenTwice, other.span, args, { fixes: [replaceBy(span, '')] }),
      certain: true,
      onlyIfWhole: true,
    };
  }
}

/** `verwacht van budget "01AA"`: two words the wrong way round. */
export function* swapped(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  for (const first of [at, at - 1, at - 2]) {
    const [left, right] = [tokens[first], tokens[first + 1]];
    if (left === undefined || right === undefined || !isVisible(left) || !isVisible(right)) continue;
    const args = { left: quoted(recovery, left.span), right: quoted(recovery, right.span) };
    const meant = `${args.right} ${args.left}`;
    const span = spanOfTokens([left, right]);
    yield {
      tokens: tokens.toSpliced(first, 2, { ...right, first: left.first }, { ...left, first: right.first }),
      problem: problemAt(recovery, syntaxCode.swapped, span, { ...args, meant }, { fixes: [replaceBy(span, meant)] }),
      certain: true,
      onlyIfWhole: true,
    };
  }
}

/** `tijdvak 2019 t/m voorbeeld`: something else stands where a name or a value should. */
export function* somethingElse(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  if (found === undefined || !isVisible(found) || isListWord(found)) return;
  for (const type of [missing, name]) {
    if (!stop.expected.includes(type.name)) continue;
    yield {
      tokens: tokens.toSpliced(stop.at, 1, tokenBehind(type, stop.before)),
      problem: missingProblem(recovery, stop),
      certain: false,
      onlyIfWhole: true,
    };
  }
}

/** A list that lost its bracket is said to have. */
function isListWord({ concept }: Token): boolean {
  return concept === 'allOf' || concept === 'oneOf' || concept === 'atLeast';
}

/** A line without a bar above a grid, of which only what stands before it is parsed: the head lost its own. */
export function* barlessHead(recovery: Recovery, tokens: readonly Token[], { at, rules }: Stop): Generator<Repair> {
  if (tokens[at]?.first !== true || (rules[0] !== 'parameterHead' && rules[0] !== 'tableHead')) return;
  const line = tokens.slice(at);
  if (line.some(({ first }, index) => first && index > 0)) return;
  yield {
    tokens: tokens.slice(0, at),
    problem: problemAt(recovery, syntaxCode.missingBar, spanOfTokens(line)),
    certain: true,
  };
}

/** `in, 2017`, `€ 5)`: without it all is well. */
export function* oneTooMany(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found === undefined || !isVisible(found) || (found.category !== 'symbol' && found.category !== 'keyword')) return;
  if ([tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && isUnknownName(recovery, token))) return;
  const args = { found: quoted(recovery, found.span) };
  yield {
    tokens: tokens.toSpliced(at, 1),
    problem: problemAt(recovery, syntaxCode.oneTooMany, found.span, args, { fixes: [replaceBy(found.span, '')] }),
    certain: false,
    onlyIfWhole: true,
  };
}

/** A name that stands nowhere else in the file is not known to be one: without the word beside it, nothing need fit. */
function isUnknownName({ tokens, amends }: Recovery, { category, value, span }: Token): boolean {
  // The names of an amendment stand in its regulation.
  if (amends || category !== 'name' || span.start === span.end) return false;
  return !tokens.some((token) => token.value === value && token.category === 'name' && token.span.start !== span.start);
}

/** What to say of a token that does not fit: what should stand there, where that is one kind of thing. */
export function misfitProblem(recovery: Recovery, tokens: readonly Token[], stop: Stop): Problem {
  const found = visibleFrom(tokens, stop.at);
  const bar = looseBar(tokens, stop, found);
  if (bar !== undefined) return problemAt(recovery, syntaxCode.looseBar, bar.span);
  if (found === undefined || stop.before === undefined) return unexpectedProblem(recovery, found ?? tokens[stop.at]);
  if (stop.expected.includes(missing.name) || isNamed(stop)) return missingProblem(recovery, stop);
  const choices = choicesIn(recovery, stop.expected);
  if (choices === undefined) return unexpectedProblem(recovery, found);
  const args = { found: quoted(recovery, found.span), before: quoted(recovery, stop.before.span), choices };
  return problemAt(recovery, syntaxCode.otherChoice, found.span, args);
}

/** A set, a period or an owner: things that have a message of their own. */
function isNamed({ rules, expected }: Stop): boolean {
  const rule = rules.at(-1) ?? '';
  return expected.length > 1 && ['set', 'setItem', 'owner', 'self', 'family', 'dimension', 'point'].includes(rule);
}

/** The sign itself; the marks round a row are of no width. */
function looseBar(tokens: readonly Token[], { rules }: Stop, found: Token | undefined): Token | undefined {
  if (rules.includes('grid') || rules.includes('gridRow')) return undefined;
  const isRow = tokens.some((token) => token.tokenType === row || token.tokenType === endRow);
  if (found?.image === '|') return found;
  return isRow ? tokens.find((token) => token.image === '|') : undefined;
}

function visibleFrom(tokens: readonly Token[], at: number): Token | undefined {
  return tokens.slice(at).find(isVisible);
}

function isVisible(token: Token): boolean {
  return token.image !== '' && token.category !== 'row';
}
