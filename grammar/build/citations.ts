import type { CstNode } from 'chevrotain';
import type { Citation } from '../ast.ts';
import type { CitationToken, Lexed, MarginToken } from '../lexer/face.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Span } from '../source.ts';
import type { Building } from './context.ts';
import { partsOf } from './tree.ts';

/** The citation lines of a file, each with the quotation lines up to the next one. */
export function buildCitations(margins: readonly MarginToken[], to: Building): readonly Citation[] {
  const citations: Citation[] = [];
  let loose: number | undefined;
  for (const margin of margins) {
    const last = citations.at(-1);
    if (margin.kind === 'citation') {
      citations.push({ ...citationOf(margin), ...articleOf(margin, last) });
    } else if (last === undefined) {
      if (loose !== margin.line - 1) report(to, syntaxCode.looseQuotation, margin.span);
      loose = margin.line;
    } else {
      const span: Span = { start: last.span.start, end: margin.span.end };
      citations.splice(-1, 1, { ...last, span, quotation: [...last.quotation, margin.text] });
    }
  }
  return citations;
}

function citationOf(line: CitationToken): Citation {
  const dash = /\s+[—–]\s+/.exec(line.text);
  const place = dash === null ? line.text : line.text.slice(0, dash.index);
  const heading = dash === null ? '' : line.text.slice(dash.index + dash[0].length);
  return { kind: 'citation', span: line.span, word: line.word, text: line.text, place, heading, quotation: [] };
}

/** The article an assumption stands in, by the citation before it. */
function articleOf({ word }: CitationToken, last: Citation | undefined): { readonly article?: string } {
  if (word !== 'assumption' || last === undefined || last.word === 'item') return {};
  if (last.word !== 'assumption') return { article: last.place };
  return last.article === undefined ? {} : { article: last.article };
}

/**
 * Citation lines and quotations stand between declarations and clauses: the token after one opens such a part. Nothing
 * is said about what stands before a part that could not be read, and of the lines that an operation replaces.
 */
export function checkPlaces(
  lexed: Lexed,
  replaced: ReadonlySet<MarginToken>,
  file: CstNode,
  broken: readonly Span[],
  to: Building,
): void {
  const starts = openings(file);
  let reported = -1;
  let next = 0;
  for (const margin of lexed.margins.filter((each) => !replaced.has(each))) {
    while ((lexed.tokens[next]?.span.start ?? Number.POSITIVE_INFINITY) < margin.span.start) next++;
    const token = lexed.tokens[next];
    if (token === undefined || reported === next || starts.has(token.span.start)) continue;
    if (broken.some(({ start, end }) => start <= token.span.start && token.span.end <= end)) continue;
    reported = next;
    report(to, syntaxCode.citationInside, margin.span, { after: lexed.tokens[next - 1]?.image ?? '' });
  }
}

/** Where the parts of a file begin that may have a citation of their own. */
function openings(file: CstNode): ReadonlySet<number> {
  const heads = partsOf(file, 'head').flatMap(membersOf);
  const declarations = partsOf(file, 'declaration').flatMap(membersOf);
  const operations = partsOf(file, 'operation');
  const parts = [
    ...[...heads, ...declarations, ...operations],
    ...[...heads, ...declarations].flatMap(membersOf),
    ...operations.flatMap(replacedClauses),
  ];
  return new Set(parts.map((part) => part.location?.startOffset ?? 0));
}

function membersOf(tree: CstNode): readonly CstNode[] {
  return Object.keys(tree.children).flatMap((rule) => partsOf(tree, rule));
}

/** The clauses of a declaration that is replaced, and of the one it replaces; not the declaration itself. */
function replacedClauses(operation: CstNode): readonly CstNode[] {
  const pairs = partsOf(operation, 'replacement').flatMap((each) => partsOf(each, 'replacedDeclaration'));
  const declarations = pairs.flatMap((pair) => [...partsOf(pair, 'declaration'), ...partsOf(pair, 'former')]);
  return declarations.flatMap(membersOf).flatMap((declaration) => {
    const start = declaration.location?.startOffset;
    return membersOf(declaration).filter((clause) => clause.location?.startOffset !== start);
  });
}
