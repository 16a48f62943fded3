import { type Concept, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, symbols } from '../lexer/token-types.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { keywordInstead, tokenBehind } from './tokens.ts';

/** What is natural in a division and written otherwise here. */
export function* divisionSlips(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* choiceMissing(recovery, tokens, stop);
  yield* cutByMeasure(recovery, tokens, stop);
  if (stop.rules.includes('shortage')) {
    yield* formulaInOrder(recovery, tokens, stop);
    yield* endMissing(recovery, tokens, stop);
    yield* endOtherwise(recovery, tokens, stop);
  }
  yield* commaInOrder(recovery, tokens, stop);
  yield* widerTotal(recovery, tokens, stop);
  yield* refillWithoutEnd(recovery, tokens, stop);
}

/** `bij tekort`, `wie niet past` and nothing behind it: what may be chosen from. */
function* choiceMissing(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const choices = before?.concept === undefined ? undefined : choicesBehind[before.concept];
  if (before === undefined || choices === undefined || (tokens[at] !== undefined && tokens[at]?.first !== true)) return;
  const words = choices.map((choice) => phraseOf(choice, recovery.language));
  const span = { start: before.span.end, end: before.span.end };
  const args = { before: quoted(recovery, before.span), choices: words.map((word) => `\`${word}\``).join(', ') };
  const [first] = choices;
  if (first === undefined) return;
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(keyword[first], before)),
    problem: problemAt(recovery, syntaxCode.choiceMissing, span, args, {
      fixes: words.map((word) => replaceBy(span, ` ${word}`)),
    }),
    certain: false,
  };
}

const choicesBehind: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  ifShort: ['proRata', 'inOrderOf'],
  whoDoesNotFit: ['stops', 'isSkipped', 'getsTheRest'],
};

/** `bij tekort naar rato van x`: everybody's claim is cut by the same part, so that there is no measure. */
function* cutByMeasure(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  if (tokens[at]?.concept !== 'of' || tokens[at - 1]?.concept !== 'proRata') return;
  if (tokens[at - 2]?.concept !== 'ifShort') return;
  const span = spanOfTokens(tokens.slice(at));
  const args = { found: quoted(recovery, span), claim: phraseOf('claim', recovery.language) };
  const problem = problemAt(recovery, syntaxCode.cutByMeasure, span, args, { fixes: [replaceBy(span, '')] });
  yield { tokens: tokens.slice(0, at), problem, certain: true, onlyIfWhole: true };
}

/** `op volgorde van a / b (hoogste eerst)`: a formula stands in brackets. */
function* formulaInOrder(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const start = tokens.findLastIndex(
    ({ tokenType, concept }, index) => index < at && (concept === 'inOrderOf' || tokenType === symbols[',']),
  );
  const end = tokens.findIndex(
    ({ tokenType }, index) => index > at && tokenType === symbols['('] && isEnd(tokens[index + 1]),
  );
  const [first, last] = [tokens[start + 1], tokens[end - 1]];
  if (start < 0 || end <= at || first === undefined || last === undefined) return;
  const span = spanOfTokens(tokens.slice(start + 1, end));
  const meant = `(${quoted(recovery, span)})`;
  const open = { ...tokenBehind(symbols['('], tokens[start]), first: false };
  yield {
    tokens: [
      ...tokens.slice(0, start + 1),
      open,
      ...tokens.slice(start + 1, end),
      tokenBehind(symbols[')'], last),
      ...tokens.slice(end),
    ],
    problem: problemAt(recovery, syntaxCode.formulaInOrder, span, { meant }, { fixes: [replaceBy(span, meant)] }),
    certain: true,
    onlyIfWhole: true,
  };
}

function isEnd(token: Token | undefined): boolean {
  return token?.concept !== undefined && ['highestFirst', 'lowestFirst', 'yes', 'no'].includes(token.concept);
}

/** `op volgorde van a, loting`, `op volgorde van a hoogste eerst`: which end goes first stands in brackets. */
function* endMissing(recovery: Recovery, tokens: readonly Token[], { at, before, rules }: Stop): Generator<Repair> {
  if (before === undefined || rules.includes('firstEnd') || !['name', 'symbol'].includes(before.category)) return;
  if (before.category === 'symbol' && before.tokenType !== symbols[')']) return;
  const found = tokens[at];
  const bare = found?.concept === 'highestFirst' || found?.concept === 'lowestFirst' ? [found] : [];
  if (found !== undefined && bare.length === 0 && found.tokenType !== symbols[',']) return;
  const words = bare
    .map(({ value }) => value)
    .concat(ends.map((end) => phraseOf(end, recovery.language)))
    .slice(0, bare.length === 0 ? 2 : 1);
  const span = bare.length === 0 ? { start: before.span.end, end: before.span.end } : spanOfTokens(bare);
  const texts = words.map((word) => `${bare.length === 0 ? ' ' : ''}(${word})`);
  const args = { before: quoted(recovery, before.span), ends: texts.map((text) => `\`${text.trim()}\``).join(', ') };
  const behind = (type: Parameters<typeof tokenBehind>[0]): Token => tokenBehind(type, bare[0] ?? before);
  const end = bare[0] ?? behind(keyword.highestFirst);
  yield {
    tokens: tokens.toSpliced(at, bare.length, tokenBehind(symbols['('], before), end, behind(symbols[')'])),
    problem: problemAt(recovery, syntaxCode.endMissing, span, args, {
      fixes: texts.map((text) => replaceBy(span, text)),
    }),
    certain: true,
  };
}

const ends = ['highestFirst', 'lowestFirst'] as const;

/** Other words for the ends of an order, by how they begin. */
const otherwise = {
  nl: {
    highestFirst: ['hoog', 'aflopend', 'meeste', 'grootste'],
    lowestFirst: ['laag', 'oplopend', 'minste', 'kleinste'],
  },
  en: { highestFirst: ['high', 'desc', 'most', 'largest'], lowestFirst: ['low', 'asc', 'least', 'smallest'] },
} as const;

/** `a (hoogste eerst) b (laagste eerst)`. */
function* commaInOrder(recovery: Recovery, tokens: readonly Token[], { at, before }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found === undefined || before?.tokenType !== symbols[')'] || found.category === 'symbol') return;
  const last = tokens[at - 2]?.concept;
  if (last !== 'first' && last !== 'highestFirst' && last !== 'lowestFirst') return;
  const span = { start: before.span.end, end: before.span.end };
  const left = tokens.slice(0, at).findLastIndex(({ tokenType }) => tokenType === symbols['(']);
  const args = { left: quoted(recovery, spanOfTokens(tokens.slice(left, at))), right: quoted(recovery, found.span) };
  const fixes = [{ edits: [{ span, text: ',' }], text: `${args.left}, ${args.right}` }];
  yield {
    tokens: tokens.toSpliced(at, 0, tokenBehind(symbols[','], before)),
    problem: problemAt(recovery, syntaxCode.missingComma, span, args, { fixes }),
    certain: true,
    onlyIfWhole: true,
  };
}

/** `(aflopend)`, `(hoogste)`. */
function* endOtherwise(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const open = tokens.findLastIndex(({ tokenType }, index) => index <= stop.at && tokenType === symbols['(']);
  const close = tokens.findIndex(({ tokenType }, index) => index > open && tokenType === symbols[')']);
  const written = tokens.slice(open + 1, close);
  if (open < 0 || written.length === 0 || written.length > 2) return;
  const text = quoted(recovery, spanOfTokens(written)).toLowerCase();
  const meant = ends.find((end) => otherwise[recovery.language][end].some((word) => text.startsWith(word)));
  if (meant === undefined) return;
  yield replaced(recovery, tokens, open + 1, written, meant);
}

/** `naar rato van x over Instellingen`: over whom the total is taken begins with `gerekend over`. */
function* widerTotal(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const found = tokens[at];
  if (found?.concept !== 'over' || !tokens.slice(0, at).some(({ concept }) => concept === 'proRata')) return;
  yield { ...replaced(recovery, tokens, at, [found], 'computedOver'), onlyIfWhole: true };
}

/** `restant opnieuw`, `restant opnieuw vervalt`: what is left even then has to go somewhere. */
function* refillWithoutEnd(
  recovery: Recovery,
  tokens: readonly Token[],
  { at, before, rules }: Stop,
): Generator<Repair> {
  const found = tokens[at];
  if (before === undefined || !rules.includes('restClause') || !tokens.some(({ concept }) => concept === 'again'))
    return;
  const goesOn = found?.concept === 'lapses' || found?.concept === 'to';
  if (tokens.some(({ concept }) => concept === 'thereafter') || (found !== undefined && !goesOn)) return;
  const thereafter = phraseOf('thereafter', recovery.language);
  const words = `, ${thereafter}${goesOn ? '' : ` ${phraseOf('lapses', recovery.language)}`}`;
  const span = { start: before.span.end, end: before.span.end };
  const added = [symbols[','], keyword.thereafter, ...(goesOn ? [] : [keyword.lapses])];
  yield {
    tokens: tokens.toSpliced(at, 0, ...added.map((type) => tokenBehind(type, before))),
    problem: problemAt(
      recovery,
      syntaxCode.refillWithoutEnd,
      span,
      { words: words.slice(2) },
      {
        fixes: [replaceBy(span, words)],
      },
    ),
    certain: true,
    onlyIfWhole: true,
  };
}

function replaced(
  recovery: Recovery,
  tokens: readonly Token[],
  at: number,
  written: readonly Token[],
  concept: Concept,
): Repair {
  const span = spanOfTokens(written);
  const meant = phraseOf(concept, recovery.language);
  const args = { found: quoted(recovery, span), meant };
  return {
    tokens: tokens.toSpliced(at, written.length, keywordInstead(concept, written)),
    problem: problemAt(recovery, syntaxCode.otherwiseWritten, span, args, { fixes: [replaceBy(span, meant)] }),
    certain: true,
  };
}
