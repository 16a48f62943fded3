import type { CstNode } from 'chevrotain';
import type { AddOperation, Citation, Declaration, Operation } from '../ast.ts';
import { citationWords, phraseOf } from '../keywords/keywords.ts';
import type { Lexed, MarginToken, QuotationToken } from '../lexer/face.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Span } from '../source.ts';
import { buildCitations } from './citations.ts';
import type { Building } from './context.ts';
import { buildDeclaration } from './declarations.ts';
import { buildAct } from './operations.ts';
import { partsOf, spanOf } from './tree.ts';

/** What stands under the head of a file. */
export interface Contents {
  readonly declarations: readonly Declaration[];
  readonly operations: readonly Operation[];
  readonly citations: readonly Citation[];
  /** Quotation lines that belong to an operation and to no citation. */
  readonly replaced: ReadonlySet<MarginToken>;
}

/** A declaration or an operation, from its first token. */
interface Piece {
  readonly rule: 'declaration' | 'operation';
  readonly tree: CstNode;
  readonly span: Span;
  readonly isExample: boolean;
}

/**
 * Tells which declarations stand by themselves and which are added by an amendment. What is out of place in a file of
 * its kind is reported: operations in a regulation, declarations in an amendment.
 */
export function buildContents(file: CstNode, lexed: Lexed, isAmendment: boolean, to: Building): Contents {
  const pieces = [...piecesOf(file, 'declaration'), ...piecesOf(file, 'operation')].toSorted(
    (one, other) => one.span.start - other.span.start,
  );
  const quotations = replacedLines(pieces, lexed);
  const replaced = new Set<MarginToken>([...quotations.values()].flat());
  const placeless = new Set(isAmendment ? pieces.flatMap((_, at) => linesWithoutPlace(pieces, at, lexed)) : []);
  const citations = buildCitations(
    lexed.margins.filter((margin) => !replaced.has(margin) && !placeless.has(margin)),
    to,
  );
  const declarations: Declaration[] = [];
  const operations: Operation[] = [];
  let loose = false;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.rule === 'declaration') {
      // Those that follow are loose for the same reason.
      if (isAmendment && !piece.isExample && !loose)
        reportLoose(piece, placeFor(piece, pieces[index - 1], citations), to);
      loose ||= !piece.isExample;
      declarations.push(buildDeclaration(piece.tree, to));
      continue;
    }
    loose = false;
    if (!isAmendment && operations.length === 0) reportOutside(piece, to);
    const act = buildAct(piece.tree, quotations.get(piece) ?? [], to);
    const item = citations.findLast(({ word, span }) => word === 'item' && span.start < piece.span.start);
    const added = act === undefined ? scopeOf(pieces, index, citations, to) : { pieces: [], end: 0 };
    const operation = act ?? buildAddition(piece, added, citations, linesWithoutPlace(pieces, index, lexed)[0], to);
    operations.push(item === undefined ? operation : { ...operation, item });
    index += added.pieces.length;
  }
  if (isAmendment) return { declarations, operations, citations, replaced };
  const all = [...declarations, ...operations.flatMap((each) => (each.kind === 'add' ? each.declarations : []))];
  return { declarations: all, operations: [], citations, replaced };
}

function piecesOf(file: CstNode, rule: Piece['rule']): readonly Piece[] {
  return partsOf(file, rule).map((tree) => {
    const isExample = partsOf(tree, 'exampleDeclaration').length > 0;
    return { rule, tree, span: spanOf(tree), isExample };
  });
}

/** The lines of the law behind each `vervang "artikel 5"`, up to the next citation, declaration or operation. */
function replacedLines(pieces: readonly Piece[], lexed: Lexed): ReadonlyMap<Piece, readonly QuotationToken[]> {
  const found = new Map<Piece, readonly QuotationToken[]>();
  for (const [index, piece] of pieces.entries()) {
    const [replacement] = partsOf(piece.tree, 'replacement');
    if (replacement === undefined || partsOf(replacement, 'replacedQuotation').length === 0) continue;
    const { start, end } = piece.span;
    const next = pieces[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const margins = lexed.margins.filter((margin) => margin.span.start > start && margin.span.start < next);
    const citation = margins.find((margin) => margin.kind === 'citation' && margin.span.start > end);
    const limit = citation?.span.start ?? next;
    found.set(
      piece,
      margins.filter((margin): margin is QuotationToken => margin.kind === 'quotation' && margin.span.start < limit),
    );
  }
  return found;
}

/** What `voeg toe` adds, and where it must have ended. */
interface Scope {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

/** Up to the next operation, the next `onderdeel`, or an example, which stands apart from all changes. */
function scopeOf(pieces: readonly Piece[], index: number, citations: readonly Citation[], to: Building): Scope {
  const start = pieces[index]?.span.start ?? 0;
  const next = pieces.slice(index + 1).find((piece) => piece.rule === 'operation' || piece.isExample);
  const item = citations.find(({ word, span }) => word === 'item' && span.start > start);
  const end = Math.min(next?.span.start ?? to.source.text.length, item?.span.start ?? to.source.text.length);
  const until = pieces.findIndex((piece, at) => at > index && piece.span.start >= end);
  return { pieces: pieces.slice(index + 1, until === -1 ? undefined : until), end };
}

/** The words of the law under `voeg toe` above which no citation line says where they come. */
function linesWithoutPlace(pieces: readonly Piece[], index: number, lexed: Lexed): readonly MarginToken[] {
  const piece = pieces[index];
  if (piece === undefined || partsOf(piece.tree, 'addition').length === 0) return [];
  const next = pieces.slice(index + 1).find(({ rule, isExample }) => rule === 'operation' || isExample);
  const end = next?.span.start ?? Number.POSITIVE_INFINITY;
  const lines = lexed.margins.filter(({ span }) => span.start > piece.span.end && span.start < end);
  const citation = lines.findIndex(({ kind }) => kind === 'citation');
  return lines.slice(0, citation === -1 ? undefined : citation);
}

function buildAddition(
  { span }: Piece,
  scope: Scope,
  all: readonly Citation[],
  loose: MarginToken | undefined,
  to: Building,
): AddOperation {
  const citations = all.filter((citation) => citation.span.start > span.start && citation.span.start < scope.end);
  if (loose !== undefined) {
    const article = citationWords.article[to.language];
    report(to, syntaxCode.placeWanted, loose.span, { add: phraseOf('add', to.language), article });
  }
  const ends = [span.end, ...citations.map((each) => each.span.end), ...scope.pieces.map((each) => each.span.end)];
  return {
    kind: 'add',
    span: { start: span.start, end: Math.max(...ends) },
    citations,
    declarations: scope.pieces.map((piece) => buildDeclaration(piece.tree, to)),
  };
}

function reportOutside({ span }: Piece, to: Building): void {
  const word = openerAt(span, to);
  const args = { found: word.found, amendment: phraseOf('amendment', to.language), of: phraseOf('of', to.language) };
  report(to, syntaxCode.operationOutside, word.span, {
    ...args,
    name: to.language === 'nl' ? 'regeling' : 'regulation',
  });
}

/** Where `voeg toe` belongs: above the citation lines of a declaration, under the `onderdeel` it stands in. */
function placeFor(piece: Piece, above: Piece | undefined, citations: readonly Citation[]): number {
  const before = citations.filter(({ span }) => span.start > (above?.span.end ?? 0) && span.start < piece.span.start);
  const own = before.slice(before.findLastIndex(({ word }) => word === 'item') + 1);
  return own[0]?.span.start ?? piece.span.start;
}

function reportLoose({ span }: Piece, at: number, to: Building): void {
  const { found, span: place } = openerAt(span, to);
  const words = Object.fromEntries(
    (['add', 'replace', 'was'] as const).map((key) => [key, phraseOf(key, to.language)]),
  );
  const edit = { span: { start: at, end: at }, text: `${phraseOf('add', to.language)}\n` };
  const fixes = [{ edits: [edit], text: phraseOf('add', to.language) }];
  report(to, syntaxCode.declarationOutside, place, { found, ...words }, { fixes });
}

/** The word a piece begins with. */
function openerAt({ start }: Span, to: Building): { readonly found: string; readonly span: Span } {
  const found = /^\p{L}+(?: toe)?/u.exec(to.source.text.slice(start, start + 40))?.[0] ?? '';
  return { found, span: { start, end: start + found.length } };
}
