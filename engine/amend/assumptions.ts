import { type Citation, citationAt, citationWords } from '../../grammar/index.ts';
import type { Draft, DraftEdit } from './drafts.ts';
import type { FoundCitation } from './places.ts';
import { glue, refuse, type Site } from './site.ts';

/** What `vervalt "aanname — …"` says is assumed; absent where it names another place. */
export function assumedIn(place: string): string | undefined {
  const [, word, words] = /^\s*(\S+)(?:\s+[—–-]\s+(.*))?$/su.exec(place) ?? [];
  const { nl, en } = citationWords.assumption;
  return word !== undefined && [nl, en].some((own) => own === word.toLowerCase()) ? plain(words ?? '') : undefined;
}

/**
 * `vervalt "aanname — het eerste lid is niet gezien"`: the line of the assumption that begins so. What stands under it
 * stays, and from then on stands under the article before it.
 */
export function repealAssumption(
  site: Site,
  place: { readonly value: string; readonly span: Citation['span'] },
  words: string,
): readonly DraftEdit[] | undefined {
  const [found, ...others] = assumptionsLike(site.drafts, words);
  if (others.length > 0) return refuse(site, 'V30', place.span, { name: place.value });
  if (found === undefined) return undefined;
  const { at, draft, citation } = found;
  const before = draft.module.citations.filter(({ span }) => span.start < citation.span.start);
  const article = before.findLast(({ word }) => word !== 'assumption');
  // Under another assumption it must not come to stand: the article is named once more.
  const isBare = before.at(-1) === article || article === undefined;
  return [{ draft: at, span: citation.span, pieces: isBare ? [] : [glue(site, article.place)] }];
}

/** Says that the new text of a part still stands under an assumption, unless this amendment takes that away. */
export function remarkAssumption(site: Site, draft: Draft, at: number, place: Citation['span']): void {
  if (!site.strict) return;
  const citation = citationAt(draft.module, at);
  if (citation?.word !== 'assumption') return;
  const isLifted = site.change.amendment.module.operations.some((operation) => {
    const words = operation.kind === 'repeal' ? assumedIn(operation.place.value) : undefined;
    return words !== undefined && plain(citation.heading).startsWith(words);
  });
  if (isLifted) return;
  const { heading } = citation;
  const [short = ''] = heading.split(/[;:(,"]/u, 1);
  const isEnough = short.trim() !== '' && assumptionsLike(site.drafts, plain(short)).length === 1;
  const words = isEnough ? short.trim() : heading;
  refuse(site, 'V32', place, { assumption: words, word: citation.text.split(/\s/u, 1)[0] ?? '' });
}

function assumptionsLike(drafts: readonly Draft[], words: string): readonly FoundCitation[] {
  return drafts.flatMap((draft, at) =>
    draft.module.citations
      .filter(({ word, heading }) => word === 'assumption' && plain(heading).startsWith(words))
      .map((citation) => ({ at, draft, citation })),
  );
}

function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
