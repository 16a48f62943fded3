import { type Concept, citationWords, classOf, isAct } from '../keywords/keywords.ts';
import { citationWordOf, editDistance, nearPhrases } from '../keywords/lookup.ts';
import type { Token } from '../lexer/face.ts';
import { symbols } from '../lexer/token-types.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type Recovery, spanOfTokens } from './context.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';

/** What is left of a token list without the lines of prose in it. */
export interface WithoutProse {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

/** Sets lines of prose aside: law text without its bar, or a remark without `#`. Lines in a row are one finding. */
export function withoutProse(recovery: Recovery, tokens: readonly Token[]): WithoutProse {
  const lines = linesOf(tokens);
  const problems: Problem[] = [];
  const kept: Token[] = [];
  let prose: (readonly Token[])[] = [];
  const tell = () => {
    if (prose.length > 0) problems.push(proseProblem(recovery, prose));
    prose = [];
  };
  for (const line of lines) {
    const citation = misspeltCitation(recovery, line);
    if (citation !== undefined) {
      tell();
      problems.push(citation);
    } else if (isProse(recovery, line)) {
      prose.push(line);
    } else {
      tell();
      kept.push(...line);
    }
  }
  tell();
  return { tokens: kept, problems };
}

/** Tokens by the line they begin on; a row is a line with its marks. */
export function linesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    const last = lines.at(-1);
    if (last === undefined || last[0]?.line !== token.line) lines.push([token]);
    else last.push(token);
  }
  return lines;
}

/** `artike 5, eerste lid`: a line that begins with nearly a citation word, and a number or a word behind it. */
function misspeltCitation(recovery: Recovery, line: readonly Token[]): Problem | undefined {
  const [first, second] = line;
  if (first?.category !== 'name' || !first.first || second === undefined || !isWordOrNumber(second)) return undefined;
  const written = first.image.toLowerCase();
  const words = Object.values(citationWords).map((word) => word[recovery.language]);
  const meant = words.find((word) => editDistance(written, word, 2) <= (word.length <= 7 ? 1 : 2));
  if (meant === undefined) return undefined;
  const problem = problemAt(recovery, syntaxCode.nearKeyword, first.span, { found: first.image, meant });
  return { ...problem, fixes: [replaceBy(first.span, meant)] };
}

function isWordOrNumber(token: Token): boolean {
  return token.category === 'number' || isWord(token);
}

/** At least three words side by side, or two and a full stop; never a line that begins with a keyword. */
function isProse(recovery: Recovery, line: readonly Token[]): boolean {
  const [first, second] = line;
  if (first === undefined || line.some((token) => token.category === 'row')) return false;
  // `= elk Thema voldoet aan …`: a formula with a slip in it.
  if (isOperator(first)) return false;
  if (first.category === 'keyword' && first.soft !== true && first.concept && opens(first.concept)) return false;
  // `bedrag p   ontvanger n > 0`: a clause with a slip in it; prose compares nothing.
  if (first.concept !== undefined && line.some(isOperator)) return false;
  // `vervang artikel 5, eerste lid`: a place that lost its quotation marks.
  if (first.concept !== undefined && isAct(first.concept) && citationWordOf(second?.image ?? '', recovery.language))
    return false;
  if (isMisspeltOpening(recovery, first, second, line[2])) return false;
  let pairs = 0;
  for (const [index, token] of line.entries()) {
    const next = line[index + 1];
    if (next !== undefined && isWord(token) && isWord(next) && !(token.soft && next.soft)) pairs++;
  }
  const ended = line.at(-1)?.tokenType === symbols['.'];
  const formal = line.some(({ tokenType }) => tokenType === symbols[':'] || tokenType === symbols['=']);
  const capital = first.category === 'name' && /^\p{Lu}/u.test(first.image) && !formal;
  const reads = pairs >= 2 || (pairs === 1 && (ended || capital));
  return reads && !isMisspeltPhrase(recovery, line);
}

function isOperator({ tokenType }: Token): boolean {
  return (['=', '<', '>', '<=', '>=', '<>', '*', '/', '+'] as const).some((sign) => symbols[sign] === tokenType);
}

function opens(concept: Concept): boolean {
  return ['declaration', 'operation', 'head', 'clause'].includes(classOf(concept));
}

/** A word of the author's, or one that no phrase of the vocabulary explains. */
function isWord(token: Token): boolean {
  return token.category === 'name' || token.category === 'reserved' || token.soft === true;
}

/** `regl x van …`: a declaration with a slip in its keyword. */
function isMisspeltOpening(
  recovery: Recovery,
  first: Token,
  name: Token | undefined,
  next: Token | undefined,
): boolean {
  if (name === undefined || (first.category !== 'name' && first.category !== 'reserved')) return false;
  const near = nearPhrases(first.image, recovery.language).map(({ concept }) => concept);
  const meant = first.foreign === undefined ? near : [first.foreign];
  const goesOn = next !== undefined && (!isWord(next) || next.category === 'text');
  return meant.some(opens) && goesOn;
}

/** `blijft buiten toepasing`: a line that is nothing but nearly a keyword. */
function isMisspeltPhrase(recovery: Recovery, line: readonly Token[]): boolean {
  if (line.length > 3 || !line.every(isWord)) return false;
  const words = line.map((token) => token.image.normalize('NFC')).join(' ');
  return nearPhrases(words, recovery.language).some(({ concept }) => opens(concept));
}

function proseProblem(recovery: Recovery, lines: readonly (readonly Token[])[]): Problem {
  const span = spanOfTokens(lines.flat());
  const starts = lines.map((line) => line[0]?.span.start ?? 0);
  const edits = starts.map((start) => ({ span: { start, end: start }, text: '# ' }));
  return problemAt(recovery, syntaxCode.prose, span, {}, { fixes: [{ edits, text: '# …' }] });
}
