import type { Head } from './ast.ts';
import type { Building } from './build/context.ts';
import { buildFormula } from './build/formulas.ts';
import { buildHead } from './build/head.ts';
import { classOf } from './keywords/keywords.ts';
import type { Token } from './lexer/face.ts';
import { openingLanguage } from './lexer/language.ts';
import { lex } from './lexer/lexer.ts';
import { limits, utf8Size } from './lexer/limits.ts';
import { parse, theParser } from './parse.ts';
import type { SourceFile } from './source.ts';

/** Characters in which most heads end with what comes after them, and nearly all. */
const enough = [800, 4000] as const;

/**
 * The head of a file as `parse` gives it. Where the first lines are well-formed and a declaration follows, no more than
 * those is read: a folder is looked through for regulations by their heads alone.
 */
export function readHead(source: SourceFile): Head {
  const head = known.get(source) ?? shortWay(source) ?? parse(source).module.head;
  known.set(source, head);
  return head;
}

const known = new WeakMap<SourceFile, Head>();

/** Of a file that is too large nothing is read. */
function shortWay(source: SourceFile): Head | undefined {
  if (utf8Size(source.text) > limits.bytes) return undefined;
  return headOfFirstLines(source, enough[0]) ?? headOfFirstLines(source, enough[1]);
}

function headOfFirstLines(source: SourceFile, length: number): Head | undefined {
  const text = firstLines(source.text, length);
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

function firstLines(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, text.lastIndexOf('\n', length) + 1);
}

function opensContents({ concept, soft }: Token): boolean {
  if (concept === undefined || soft === true) return false;
  return classOf(concept) === 'declaration' || classOf(concept) === 'operation';
}
