import type { Operation } from '../../grammar/index.ts';
import type { DraftEdit } from './drafts.ts';
import { citationsAt, placeIn } from './places.ts';
import { noSuchPlace } from './repeal.ts';
import { glue, refuse, type Site, textIn } from './site.ts';

/** `vernummer "artikel 2.5" tot "artikel 1.8"`: the citation lines of the place and of those within it. */
export function renumber(
  site: Site,
  { from, to }: Extract<Operation, { kind: 'renumber' }>,
): readonly DraftEdit[] | undefined {
  const found = citationsAt(site.drafts, from.value, true);
  if (found.length === 0) return noSuchPlace(site, from);
  if (from.value.trim() === to.value.trim()) return refuse(site, 'V08', to.span, { reads: to.value });
  if (citationsAt(site.drafts, to.value, true).length > 0) return refuse(site, 'V17', to.span, { name: to.value });
  return found.map(({ at, draft, citation }) => {
    const written = textIn(draft, citation.span);
    const length = written.length - written.slice(from.value.trim().length).length;
    const span = { start: citation.span.start, end: citation.span.start + length };
    return { draft: at, span, pieces: [glue(site, placeIn(draft.module.language, to.value.trim()))] };
  });
}
