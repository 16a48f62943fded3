import type { Head } from './ast.ts';
import type { Building } from './build/context.ts';
import { buildFormula } from './build/formulas.ts';
import { buildHead } from './build/head.ts';
import { type Concept, classOf, concepts, phrasesOf } from './keywords/keywords.ts';
import type { Token } from './lexer/face.ts';
import { openingLanguage } from './lexer/language.ts';
import { lex } from './lexer/lexer.ts';
import { limits, utf8Size } from './lexer/limits.ts';
import { parse, theParser } from './parse.ts';
import type { SourceFile } from './source.ts';

/**
 * The head of a file as `parse` gives it. Where the first lines are well-formed and a declaration follows, no more than
 * those is read: a folder is looked through for regulations by their heads alone.
 */
export function readHead(source: SourceFile): Head {
  const head = known.get(source) ?? headOfFirstLines(source) ?? parse(source).module.head;
  known.set(source, head);
  return head;
}

const known = new WeakMap<SourceFile, Head>();

function headOfFirstLines(source: SourceFile): Head | undefined {
  // Of a file that is too large nothing is read, not even its head.
  if (source.text.length * 3 > limits.bytes && utf8Size(source.text) > limits.bytes) return undefined;
  const text = firstLines(source.text);
  const language = openingLanguage(text);
  if (language === undefined) return undefined;
  const { tokens, problems } = lex({ name: source.name, text }, language);
  const end = tokens.findIndex((token, at) => at > 0 && token.first && opensContents(token));
  // The words that the text was cut behind could mean something else with those that follow.
  if (end < 0 || end > tokens.length - 4 || problems.length > 0) return undefined;
  const { tree } = theParser().attempt('head', tokens.slice(0, end));
  if (tree === undefined) return undefined;
  const to: Building = { source, language, problems: [], formula: buildFormula };
  const head = buildHead(tree, to);
  return to.problems.length === 0 ? head : undefined;
}

/** Lines that may begin contents, each with the three below it. */
const openers = concepts
  .filter(isOpening)
  .flatMap((concept) => [...phrasesOf(concept, 'nl'), ...phrasesOf(concept, 'en')]);
const opening = new RegExp(`^[ \\t]*(?:${openers.join('|')})[ \\t].*(?:\\r?\\n.*){3}`, 'gm');

/** The head, which begins with such a line itself, and the beginning of what follows. */
function firstLines(text: string): string {
  opening.lastIndex = 0;
  const own = opening.exec(text);
  if (own === null) return text;
  opening.lastIndex = own.index + 1;
  const next = opening.exec(text);
  return next === null ? text : text.slice(0, next.index + next[0].length);
}

function opensContents({ concept, soft }: Token): boolean {
  return concept !== undefined && soft !== true && isOpening(concept);
}

function isOpening(concept: Concept): boolean {
  return ['declaration', 'operation'].includes(classOf(concept));
}
