import { classOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { symbols, text } from '../lexer/token-types.ts';
import { problemAt, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { valueInstead } from './tokens.ts';

/** `regel x: ja/nee doet mee`: words behind the type, where the label belongs, without quotation marks. */
export function* unquotedLabel(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  const found = tokens[stop.at];
  if (found === undefined || !mayHaveLabel(tokens, stop.at)) return;
  const rest = tokens.slice(stop.at);
  const end = rest.findIndex((token) => token.line !== found.line || !isLabelPart(token));
  const words = end === -1 ? rest : rest.slice(0, end);
  const next = rest[words.length];
  // `: ja/nee agenda = voldoende`: one word, and of yes or no it may well be the formula that lost its `=`.
  const isYesNo = tokens.slice(0, stop.at).some(({ concept }) => concept === 'yesNo');
  const isOwnName = words[0]?.value === tokens[1]?.value;
  const mayBeFormula = words.length === 1 && isYesNo && !isOwnName && next?.tokenType === symbols['='] && !next.first;
  if (words.length === 0 || mayBeFormula || !endsLine(next)) return;
  const span = spanOfTokens(words);
  const value = recovery.source.text.slice(span.start, span.end);
  const fixes = [replaceBy(span, `"${value}"`)];
  yield {
    tokens: tokens.toSpliced(stop.at, words.length, valueInstead(text, 'text', value, words)),
    problem: problemAt(recovery, syntaxCode.unquotedLabel, span, { meant: `"${value}"` }, { fixes }),
    certain: true,
    onlyIfWhole: true,
  };
}

/** Nothing but a whole type stands between the colon of the signature and this place. */
function mayHaveLabel(tokens: readonly Token[], at: number): boolean {
  const opener = tokens[0]?.concept;
  if (opener !== undefined && ['allocation', 'guarantee', 'warning', 'decision'].includes(opener))
    return tokens[at]?.first === false && ['year', undefined].includes(tokens[at - 1]?.concept);
  if (opener === undefined || !['rule', 'table', 'input', 'judgement', 'parameter'].includes(opener)) return false;
  const colon = tokens.findIndex((token) => token.tokenType === symbols[':']);
  const type = tokens.slice(colon + 1, at);
  if (colon === -1 || type.length === 0 || tokens[at]?.first !== false) return false;
  if (type.at(-1)?.concept === 'with') return false;
  return type.every(({ category, concept }, index) =>
    concept === undefined ? (category === 'name' && index === 0) || category === 'number' : isTypeWord(concept),
  );
}

function isTypeWord(concept: NonNullable<Token['concept']>): boolean {
  return classOf(concept) === 'type' || concept === 'count' || concept === 'year';
}

function isLabelPart(token: Token): boolean {
  return ['name', 'reserved', 'keyword', 'number'].includes(token.category) || token.tokenType === symbols[','];
}

function endsLine(next: Token | undefined): boolean {
  return next === undefined || next.first || next.category === 'row' || next.tokenType === symbols['='];
}
