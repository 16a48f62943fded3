import type { Operation } from '../../grammar/index.ts';
import type { DraftEdit } from './drafts.ts';
import { citationsAt } from './places.ts';
import { noSuchPlace } from './repeal.ts';
import { glue, readsHere, refuse, type Site, shown, textIn, wasWord } from './site.ts';

/** `vervang "artikel 5, eerste lid"` with new lines of the law and, behind `was`, those they replace. */
export function replaceQuotation(
  site: Site,
  { place, quotation, was }: Extract<Operation, { kind: 'replaceQuotation' }>,
): readonly DraftEdit[] | undefined {
  const found = citationsAt(site.drafts, place.value, false);
  const target = found.find(({ citation }) => citation.quotation.length > 0) ?? found[0];
  if (target === undefined) return noSuchPlace(site, place);
  const { at, draft, citation } = target;
  const reads = words(citation.quotation);
  if (site.strict) {
    const related = readsHere(draft, citation.span);
    const { head } = site.change.amendment.module;
    const known = (head.published ?? head.inForce)?.iso ?? '…';
    if (reads === '') return refuse(site, 'V33', place.span, { place: place.value, known }, { related });
    if (was === undefined)
      return refuse(site, 'V07', place.span, {
        new: shown(words(quotation)),
        reads: `${wasWord(site)} | ${shown(reads)}`,
      });
    if (words(was) !== reads) return refuse(site, 'V20', place.span, { place: place.value, reads, known }, { related });
    if (words(quotation) === reads) return refuse(site, 'V08', place.span, { reads: shown(reads) });
  }
  const line = textIn(draft, citation.span).split(/\r?\n/)[0] ?? '';
  const { start, end } = citation.span;
  const lines = quotation.map((text) => `\n  | ${text.trim()}`).join('');
  return [{ draft: at, span: { start: start + line.length, end }, pieces: [glue(site, lines)] }];
}

/** The words of the law, however they were divided over lines. */
function words(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}
