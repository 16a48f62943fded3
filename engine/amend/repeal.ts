import type { Operation } from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import { assumedIn, repealAssumption } from './assumptions.ts';
import { type DraftEdit, namesOf, outerCitations } from './drafts.ts';
import { citationsAt, type FoundCitation } from './places.ts';
import { declarationNamed, refuse, type Site, suggestion } from './site.ts';

/** `vervalt "artikel 5"`: the place with all that stands in it; one declaration by its name; or the line of an assumption. */
export function repeal(
  site: Site,
  { place }: Extract<Operation, { kind: 'repeal' }>,
): readonly DraftEdit[] | undefined {
  const assumed = assumedIn(place.value);
  if (assumed !== undefined) {
    const lifted = repealAssumption(site, place, assumed);
    return lifted ?? (site.problems.length > 0 ? undefined : noSuchPlace(site, place));
  }
  const found = citationsAt(site.drafts, place.value, true);
  if (found.length > 0) return repealPlaces(site, place, found);
  const named = /\s/.test(place.value.trim()) ? undefined : declarationNamed(site, place.value.trim());
  if (named !== undefined) return [{ draft: named.at, span: named.declaration.span, pieces: [] }];
  return noSuchPlace(site, place);
}

export function noSuchPlace(
  site: Site,
  place: { readonly value: string; readonly span: FoundCitation['citation']['span'] },
): undefined {
  const known = site.drafts.flatMap(({ module }) => [
    ...module.citations.map(({ word, place: at, text }) => (word === 'assumption' ? text : at)),
    ...module.declarations.flatMap(namesOf),
  ]);
  const near = suggestion(nearestName(place.value, known));
  return refuse(site, 'V11', place.span, { place: place.value, suggestion: near });
}

function repealPlaces(
  site: Site,
  place: Extract<Operation, { kind: 'repeal' }>['place'],
  found: readonly FoundCitation[],
): readonly DraftEdit[] | undefined {
  const edits: DraftEdit[] = [];
  for (const { at, draft, citation } of found) {
    const outer = outerCitations(draft.module);
    if (!outer.includes(citation)) {
      const holder = draft.module.declarations.find(
        ({ span }) => span.start < citation.span.start && citation.span.start < span.end,
      );
      const gone = found.some(
        (other) => other.draft === draft && holder !== undefined && isUnder(other, holder.span.start),
      );
      if (!gone && holder !== undefined)
        return refuse(site, 'V23', place.span, { place: place.value, name: namesOf(holder)[0] ?? '' });
      continue;
    }
    const next = outer.find(({ span }) => span.start > citation.span.start);
    const end = next?.span.start ?? draft.source.text.length;
    edits.push({ draft: at, span: { start: citation.span.start, end }, pieces: [] });
  }
  return edits;
}

/** Whether a declaration that begins here stands under a citation. */
function isUnder({ draft, citation }: FoundCitation, offset: number): boolean {
  return outerCitations(draft.module).findLast(({ span }) => span.start < offset) === citation;
}
