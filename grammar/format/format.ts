import type { Language, Module } from '../ast.ts';
import type { Lexed } from '../lexer/face.ts';
import { lex } from '../lexer/lexer.ts';
import { parse } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source.ts';
import { assemble } from './assembly.ts';
import { blocksOf } from './blocks.ts';
import { printItems } from './items.ts';
import { nameTest } from './soft-words.ts';
import { readUnits } from './units.ts';

/** A text that says the same in another layout or vocabulary; absent where the source has errors. */
export interface Rewritten {
  readonly text?: string;
  /** All problems of the source; remarks that are no errors do not stand in the way. */
  readonly problems: readonly Problem[];
}

/**
 * Lays a file out: blanks and line ends change, tokens never do. A file with errors is left alone, since what its
 * author means is not known.
 */
export function format(source: SourceFile, language?: Language): Rewritten {
  const { module, lexed, problems } = parse(source, language);
  if (problems.some((problem) => problem.severity === 'error')) return { problems };
  return { text: layOut(source, lexed, module), problems };
}

function layOut(source: SourceFile, lexed: Lexed, module: Module): string {
  const margins = lexed.margins.map((margin) => margin.span.start);
  const units = readUnits(lexed.tokens, nameTest(module), margins, blocksOf(module));
  const text = assemble(printItems(units, lexed), source.text);
  if (!sameContent(lexed, lex({ name: source.name, text }, lexed.language))) {
    throw new Error(`the layout of ${source.name} changed its tokens`);
  }
  return text;
}

/** Whether two files hold the same tokens, margins and comments. */
function sameContent(one: Lexed, other: Lexed): boolean {
  const content = (lexed: Lexed) => [
    ...lexed.tokens.map((token) => `${token.tokenType.name} ${token.value}`),
    ...lexed.margins.map((margin) => `${margin.kind} ${margin.text}`),
    ...lexed.comments.map((comment) => `# ${comment.text}`),
  ];
  return content(one).join('\n') === content(other).join('\n');
}
