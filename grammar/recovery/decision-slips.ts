import { type Concept, classOf, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, symbols } from '../lexer/token-types.ts';
import type { Problem } from '../problem.ts';
import { attempt, problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import type { Shape } from './shapes.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { conceptNamed, keywordInstead, tokenBehind } from './tokens.ts';
import { missingProblem } from './words.ts';

/** A declaration with the one keyword put in that it lacks, and what there is to say about it. */
export interface Completed {
  readonly tokens: readonly Token[];
  /** The tokens round the gap. */
  readonly written: readonly Token[];
  readonly problem: Problem;
}

/** `uitzondering x op y als a  € 5`: the keyword with which all of the declaration fits. */
export function forgottenKeyword(
  recovery: Recovery,
  opener: Concept,
  shape: Shape,
  tokens: readonly Token[],
): Completed | undefined {
  const stop = attempt(recovery, shape.rule, tokens);
  const found = stop.tree === undefined ? tokens[stop.at] : undefined;
  if (stop.tree !== undefined || found === undefined) return undefined;
  const concept = forgettable(opener, shape, tokens);
  if (concept === undefined) return undefined;
  const before = tokens[stop.at - 1];
  const whole = tokens.toSpliced(stop.at, 0, tokenBehind(keyword[concept], before));
  if (attempt(recovery, shape.rule, whole).tree === undefined) return undefined;
  const problem = missingProblem(recovery, { ...stop, before, found, expected: [keyword[concept].name] });
  return { tokens: whole, written: tokens.slice(stop.at - 1, stop.at + 1), problem };
}

/** Of an exception that says what holds the condition's `als`, else `dan`. */
function forgettable(opener: Concept, shape: Shape, tokens: readonly Token[]): Concept | undefined {
  const has = (concepts: readonly Concept[]): boolean =>
    tokens.some((token) => token.concept !== undefined && token.soft !== true && concepts.includes(token.concept));
  if (opener === 'decision') return has(['gives']) ? undefined : 'gives';
  if (opener !== 'exception') return undefined;
  const missing = has(['then', ...shape.starters]) ? 'if' : 'then';
  return has([missing]) ? undefined : missing;
}

/** Slips in exceptions, conditions by name, guarantees, decisions and own periods. */
export function* decisionSlips(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* otherPreposition(recovery, tokens, stop);
  yield* elseInException(recovery, tokens, stop);
  yield* typeOfNothing(recovery, tokens, stop);
  yield* equalsInGuarantee(recovery, tokens, stop);
  yield* looseCondition(recovery, tokens, stop);
  yield* looseList(recovery, tokens, stop);
  yield* listComma(recovery, tokens, stop);
  yield* namelessPeriod(recovery, tokens, stop);
  yield* otherThanAbsent(recovery, tokens, stop);
}

/** `uitzondering x van y`: only one preposition fits. */
function* otherPreposition(recovery: Recovery, tokens: readonly Token[], { at, expected }: Stop): Generator<Repair> {
  const found = tokens[at];
  const wanted = expected.length === 1 ? conceptNamed(expected[0] ?? '') : undefined;
  if (found?.concept === undefined || wanted === undefined || found.soft === true) return;
  if (classOf(wanted) !== 'relation' || classOf(found.concept) !== 'relation' || wanted === 'absent') return;
  const meant = phraseOf(wanted, recovery.language);
  const args = { found: quoted(recovery, found.span), meant };
  const fixes = [replaceBy(found.span, meant)];
  yield {
    tokens: tokens.toSpliced(at, 1, keywordInstead(wanted, [found])),
    problem: problemAt(recovery, syntaxCode.otherSign, found.span, args, { fixes }),
    certain: true,
  };
}

/** `dan ja anders nee`: outside an exception the rule itself holds. */
function* elseInException(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found?.concept !== 'else' || tokens[0]?.concept !== 'then') return;
  const args = { found: quoted(recovery, found.span) };
  yield {
    tokens: tokens.slice(0, at),
    problem: problemAt(recovery, syntaxCode.elseInException, found.span, args),
    certain: true,
  };
}

const untyped: ReadonlySet<Concept> = new Set(['exception', 'guarantee', 'warning', 'decision'] as const);

/** `waarborg x per jaar: ja/nee "…"`: what has no type of its own. */
function* typeOfNothing(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const opener = tokens[0]?.concept;
  const colon = tokens[at];
  if (opener === undefined || !untyped.has(opener) || colon?.tokenType !== symbols[':']) return;
  const length = tokens.slice(at + 1).findIndex((token) => token.first || !isTypeWord(token));
  const written = tokens.slice(at, length === -1 ? tokens.length : at + 1 + length);
  if (written.length < 2) return;
  const span = spanOfTokens(written);
  const args = { declaration: phraseOf(opener, recovery.language), found: quoted(recovery, span) };
  yield {
    tokens: tokens.toSpliced(at, written.length),
    problem: problemAt(recovery, syntaxCode.noType, span, args, { fixes: [replaceBy(span, '')] }),
    certain: true,
  };
}

function isTypeWord({ concept }: Token): boolean {
  return concept !== undefined && (classOf(concept) === 'type' || concept === 'count' || concept === 'year');
}

/** `waarborg x "…" = a < b`: a guarantee is asked, not computed. */
function* equalsInGuarantee(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  const opener = tokens[0]?.concept;
  if (found?.tokenType !== symbols['='] || (opener !== 'guarantee' && opener !== 'warning')) return;
  if (before?.category !== 'text') return;
  const fixes = [replaceBy(found.span, '')];
  yield {
    tokens: tokens.toSpliced(at, 1),
    problem: problemAt(recovery, syntaxCode.unexpected, found.span, { found: found.image }, { fixes }),
    certain: true,
  };
}

/** `= voorwaarde a: …`: conditions stand in a list. */
function* looseCondition(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found?.concept !== 'condition' || before === undefined) return;
  const all = phraseOf('allOf', recovery.language);
  const one = phraseOf('oneOf', recovery.language);
  const start = found.span.start;
  const fixes = [{ edits: [{ span: { start, end: start }, text: `${all} ` }], text: all }];
  const args = { found: quoted(recovery, found.span), all, one };
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(keyword.allOf, before)),
    problem: problemAt(recovery, syntaxCode.looseCondition, found.span, args, { fixes }),
    certain: true,
  };
}

/** `voorwaarde c: een van voorwaarde d: …`, `a en alle van …`: a list that is not the whole value stands in brackets. */
function* looseList(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found === undefined || before === undefined || !opensList(tokens, at)) return;
  const words = tokens.slice(at, found.concept === 'atLeast' ? at + 3 : at + 1);
  const args = { found: quoted(recovery, spanOfTokens(words)) };
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(symbols['('], before)),
    problem: problemAt(recovery, syntaxCode.looseList, spanOfTokens(words), args),
    certain: true,
  };
}

function opensList(tokens: readonly Token[], at: number): boolean {
  const concept = tokens[at]?.concept;
  if (concept === 'atLeast') return tokens[at + 2]?.concept === 'of';
  const next = tokens[at + 1];
  return (concept === 'allOf' || concept === 'oneOf') && (next === undefined || next.concept === 'condition');
}

const listing: ReadonlySet<Concept | undefined> = new Set(['gives', 'havingRegardTo', 'on'] as const);

/** `geeft budget rest`: names that are listed are parted by commas. */
function* listComma(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (before === undefined || found?.category !== 'name' || found.first) return;
  const start = tokens.slice(0, at).findLastIndex((token) => !isListed(token));
  if (before.category === 'symbol' || !listing.has(tokens[start]?.concept)) return;
  const args = { left: quoted(recovery, before.span), right: quoted(recovery, found.span) };
  const span = { start: before.span.end, end: before.span.end };
  const fixes = [{ edits: [{ span, text: ',' }], text: `${args.left}, ${args.right}` }];
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(symbols[','], before)),
    problem: problemAt(recovery, syntaxCode.missingComma, span, args, { fixes }),
    certain: true,
  };
}

function isListed({ category, tokenType, soft }: Token): boolean {
  return category === 'name' || soft === true || tokenType === symbols[','];
}

/** `periode schooljaar vanaf 1 oktober`: by which of its two years it is named is not said. */
function* namelessPeriod(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const { at, before } = stop;
  if (tokens[0]?.concept !== 'period' || before?.category !== 'dayOfYear') return;
  if (tokens[at]?.concept === 'namedAfter' || tokens[at]?.tokenType === symbols[',']) return;
  const { language } = recovery;
  const meant = `, ${phraseOf('namedAfter', language)} ${phraseOf('endYear', language)}`;
  const span = { start: before.span.end, end: before.span.end };
  const other = `, ${phraseOf('namedAfter', language)} ${phraseOf('startYear', language)}`;
  const fixes = [meant, other].map((text) => ({ edits: [{ span, text }], text }));
  const put = [symbols[','], keyword.namedAfter, keyword.endYear].map((type) => tokenBehind(type, before));
  yield {
    tokens: tokens.toSpliced(at, 0, ...put),
    problem: problemAt(
      recovery,
      syntaxCode.namelessPeriod,
      span,
      { meant: meant.slice(2), other: other.slice(2) },
      { fixes },
    ),
    certain: true,
  };
}

/** `zonder opgave nee`: silence can only count as none. */
function* otherThanAbsent(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (before?.concept !== 'unlessStated' || found === undefined || found.first || found.category === 'symbol') return;
  const meant = phraseOf('absent', recovery.language);
  const args = { found: quoted(recovery, found.span), meant };
  yield {
    tokens: tokens.toSpliced(at, 1, keywordInstead('absent', [found])),
    problem: problemAt(recovery, syntaxCode.otherSign, found.span, args, { fixes: [replaceBy(found.span, meant)] }),
    certain: true,
  };
}
