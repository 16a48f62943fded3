import type { Language } from '../ast.ts';
import { type Concept, citationWords, phraseOf, phrasesOf } from '../keywords/keywords.ts';
import { monthNames } from '../lexer/dates.ts';
import type { Lexed, Token } from '../lexer/face.ts';
import { finding } from '../lexer/lexeme.ts';
import { scales, swapSeparators } from '../lexer/number-notation.ts';
import { type Parsed, parse } from '../parse.ts';
import type { Edit, Problem } from '../problem.ts';
import type { SourceFile } from '../source.ts';
import type { Rewritten } from './format.ts';
import { nameTest } from './soft-words.ts';

/**
 * Prints a file in the other vocabulary: keywords, numbers, dates in words and the words that open citations change;
 * names, texts, the words of the law and comments never do. Layout stays as it is; see `format`.
 */
export function translate(source: SourceFile, to: Language): Rewritten {
  const parsed = parse(source);
  const { module, lexed, problems } = parsed;
  if (hasErrors(parsed)) return { problems };
  if (lexed.language === to) return { text: source.text, problems };
  const isName = nameTest(module);
  const edits = [
    ...lexed.tokens.flatMap((token, index) => (isName(token) ? [] : editToken(token, index, lexed, to))),
    ...lexed.margins.flatMap((margin) =>
      margin.kind === 'citation' ? [{ span: margin.wordSpan, text: citationWords[margin.word][to] }] : [],
    ),
  ];
  const text = applyEdits(source.text, edits);
  const changed = firstDifference(parsed, parse({ name: source.name, text }, to));
  if (changed === undefined) return { text, problems };
  const problem: Problem = { ...finding('L27', changed.span, { written: changed.image }), file: source.name };
  return { problems: [...problems, problem] };
}

function editToken(token: Token, index: number, lexed: Lexed, to: Language): readonly Edit[] {
  const text = inAmendment(lexed.tokens, index, to) ?? translateToken(token, lexed.language, to);
  if (text === token.image) return [];
  // A comment between the words of a phrase goes behind it.
  const inside = lexed.comments.filter(
    (each) => each.span.start > token.span.start && each.span.start < token.span.end,
  );
  const behind = inside.map((each) => ` ${each.text}\n`).join('');
  return [{ span: token.span, text: text + behind }];
}

/** `hernoem x tot y`, `werkt terug tot en met`: there the second phrase is the usual one, if the language has two. */
function inAmendment(tokens: readonly Token[], index: number, to: Language): string | undefined {
  const concept = tokens[index]?.concept;
  const renames = ['rename', 'renumber'].includes(tokens[index - 2]?.concept ?? '') && concept === 'to';
  const reaches = tokens[index - 1]?.concept === 'retroactive' && concept === 'through';
  return concept !== undefined && (renames || reaches) ? phrasesOf(concept, to)[1] : undefined;
}

function translateToken(token: Token, from: Language, to: Language): string {
  if (token.concept !== undefined && token.category === 'keyword')
    return samePhrase(token.concept, token.value, from, to);
  switch (token.category) {
    case 'number':
    case 'percentage':
      return swapSeparators(token.image);
    case 'amount':
      return translateAmount(token.image, from, to);
    case 'date':
    case 'dayOfYear':
      return token.image.replace(/\p{L}+/u, (word) => translateMonth(word, from, to));
    default:
      return token.image;
  }
}

/** The phrase in the same place of the list of synonyms: `jaren` is `years`. */
function samePhrase(concept: Concept, words: string, from: Language, to: Language): string {
  return phrasesOf(concept, to)[phrasesOf(concept, from).indexOf(words)] ?? phraseOf(concept, to);
}

function translateAmount(image: string, from: Language, to: Language): string {
  const translated = swapSeparators(image).replace(/^€\s*/u, to === 'nl' ? '€ ' : '€');
  return translated.replace(/\p{L}+$/u, (word) => {
    const places = Object.entries(scales[from]).find(([name]) => name === word)?.[1];
    return Object.entries(scales[to]).find(([, other]) => other === places)?.[0] ?? word;
  });
}

function translateMonth(word: string, from: Language, to: Language): string {
  const month = monthNames[from].findIndex((name) => name.toLowerCase() === word.toLowerCase());
  return monthNames[to][month] ?? word;
}

/** Puts edits that do not overlap into a text. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, text: put } of [...edits].sort((one, other) => one.span.start - other.span.start)) {
    parts.push(text.slice(done, span.start), put);
    done = span.end;
  }
  return parts.join('') + text.slice(done);
}

/** The first token that reads otherwise after translation: a name that makes a phrase with its neighbour there. */
function firstDifference(one: Parsed, other: Parsed): Token | undefined {
  const [left, right] = [meanings(one), meanings(other)];
  const at = left.findIndex((meaning, index) => meaning !== right[index]);
  if (at >= 0) return one.lexed.tokens[at];
  return left.length === right.length && !hasErrors(other) ? undefined : one.lexed.tokens.at(-1);
}

/** What each token means, whatever the vocabulary. */
function meanings({ lexed, module }: Parsed): readonly string[] {
  const isName = nameTest(module);
  return lexed.tokens.map((token) => {
    if (token.concept !== undefined && !isName(token)) return `concept ${token.concept}`;
    return `${isName(token) ? 'name' : token.category} ${token.value}`;
  });
}

function hasErrors({ problems }: Parsed): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
