import { type Citation, citationAt, type Declaration, type Operation, type Span } from '../../grammar/index.ts';
import { type Draft, type DraftEdit, nameSpanIn, namesOf, outerCitations } from './drafts.ts';
import type { Piece } from './pieces.ts';
import { citationsAt, type FoundCitation, positionFor } from './places.ts';
import { glue, quoted, refuse, type Site } from './site.ts';

type Add = Extract<Operation, { kind: 'add' }>;

/** A citation of the amendment with what stands under it. */
interface Block {
  readonly citation: Citation;
  readonly content: Span;
  readonly declarations: readonly Declaration[];
}

/** `voeg toe`: each declaration under the citation that says where in the law it comes. */
export function add(site: Site, operation: Add): readonly DraftEdit[] | undefined {
  const blocks = blocksOf(operation);
  const first = operation.declarations.find(
    ({ span }) => span.start < (blocks[0]?.citation.span.start ?? Number.POSITIVE_INFINITY),
  );
  if (first !== undefined || blocks.length === 0) return refuse(site, 'V12', first?.span ?? operation.span, {});
  for (const declaration of operation.declarations)
    for (const name of namesOf(declaration)) {
      const span = nameSpanIn(declaration, name);
      if (isNamed(site.drafts, name)) return refuse(site, 'V13', span, { name });
      const other = site.currentName(name);
      if (other !== name) return refuse(site, 'V31', span, { name, other });
    }
  const edits: DraftEdit[] = [];
  // What belongs to the end of a place that is there comes before a new place behind it.
  const ordered = blocks.toSorted((one, other) => Number(isNew(site, one)) - Number(isNew(site, other)));
  for (const block of ordered) {
    const own = blockEdits(site, block);
    if (own === undefined) return undefined;
    edits.push(...own);
  }
  return edits;
}

function blocksOf({ citations, declarations, span }: Add): readonly Block[] {
  // What an article assumes goes where the article goes.
  const outer = outerCitations({ citations, declarations }).filter(({ word }, at) => at === 0 || word !== 'assumption');
  return outer.map((citation, at) => {
    const content = { start: citation.span.end, end: outer[at + 1]?.span.start ?? span.end };
    const inside = declarations.filter(
      (declaration) => content.start <= declaration.span.start && declaration.span.start < content.end,
    );
    return { citation, content, declarations: inside };
  });
}

function isNew(site: Site, { citation }: Block): boolean {
  return citation.word === 'assumption' || citationsAt(site.drafts, citation.place, false).length === 0;
}

function blockEdits(site: Site, block: Block): readonly DraftEdit[] | undefined {
  const existing = citationsAt(site.drafts, block.citation.place, false)
    .filter(({ draft, citation }) => outerCitations(draft.module).includes(citation))
    .at(-1);
  if (existing === undefined || block.citation.word === 'assumption') return newBlock(site, block);
  const edits: DraftEdit[] = [];
  if (block.citation.quotation.length > 0) {
    if (existing.citation.quotation.length > 0)
      return refuse(site, 'V27', block.citation.span, { place: existing.citation.place });
    const { end } = existing.citation.span;
    const lines: Span = {
      start: block.citation.span.start + lineLength(site, block.citation),
      end: block.citation.span.end,
    };
    edits.push({ draft: existing.at, span: { start: end, end }, pieces: [quoted(site, lines)] });
  } else if (block.declarations.length === 0)
    return refuse(site, 'V17', block.citation.span, { name: block.citation.place });
  return block.declarations.length === 0 ? edits : [...edits, underExisting(site, block, existing)];
}

/** A place that the law did not have yet, with all that stands under it. */
function newBlock(site: Site, { citation, content }: Block): readonly DraftEdit[] {
  const { at, offset } = positionFor(site.drafts, citation.place);
  const pieces = [glue(site, '\n\n'), quoted(site, citation.span), quoted(site, content), glue(site, '\n\n')];
  return [{ draft: at, span: { start: offset, end: offset }, pieces }];
}

/** At the end of what stands under the place; where an `aanname` rules there, the place is named again. */
function underExisting(
  site: Site,
  { citation, content }: Block,
  { at, draft, citation: there }: FoundCitation,
): DraftEdit {
  const next = outerCitations(draft.module).find(
    ({ word, span }) => word !== 'assumption' && span.start > there.span.start,
  );
  const offset = next?.span.start ?? draft.source.text.length;
  const ruling = citationAt(draft.module, offset - 1);
  const line: readonly Piece[] =
    ruling === there
      ? []
      : [
          quoted(site, { start: citation.span.start, end: citation.span.start + lineLength(site, citation) }),
          glue(site, '\n\n'),
        ];
  return {
    draft: at,
    span: { start: offset, end: offset },
    pieces: [glue(site, '\n\n'), ...line, quoted(site, content), glue(site, '\n\n')],
  };
}

/** The citation line itself, without the quotation under it. */
function lineLength({ source }: Site, { span }: Citation): number {
  const end = source.text.slice(span.start, span.end).search(/\r?\n/);
  return end === -1 ? span.end - span.start : end;
}

function isNamed(drafts: readonly Draft[], name: string): boolean {
  return drafts.some(({ module }) => module.declarations.some((declaration) => namesOf(declaration).includes(name)));
}
