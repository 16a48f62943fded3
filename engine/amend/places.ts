import { type Citation, citationWords, type Language } from '../../grammar/index.ts';
import { type Draft, outerCitations } from './drafts.ts';

/** A citation line of a draft. */
export interface FoundCitation {
  readonly at: number;
  readonly draft: Draft;
  readonly citation: Citation;
}

/** The citation lines of a place in the law and, where asked, of the places within it: `artikel 5` has `artikel 5, eerste lid`. */
export function citationsAt(drafts: readonly Draft[], place: string, within: boolean): readonly FoundCitation[] {
  const wanted = plainPlace(place);
  return drafts.flatMap((draft, at) =>
    draft.module.citations
      .filter((citation) => {
        const own = plainPlace(citation.place);
        return own === wanted || (within && own.startsWith(`${wanted},`));
      })
      .map((citation) => ({ at, draft, citation })),
  );
}

/** The word and number a place begins with: `artikel 1a, tweede lid` is `artikel`, 1, `a`. */
export function numberOf(
  place: string,
): { readonly word: string; readonly number: readonly number[]; readonly letter: string } | undefined {
  const parts = /^(\S+)\s+(\d+(?:\.\d+)*)([a-z]*)/.exec(plainPlace(place));
  const [, word, number, letter] = parts ?? [];
  if (word === undefined || number === undefined) return undefined;
  return { word, number: number.split('.').map(Number), letter: letter ?? '' };
}

/** Where a place of the law comes to stand: before the first that comes after it by number, else at the end of its file. */
export function positionFor(drafts: readonly Draft[], place: string): { readonly at: number; readonly offset: number } {
  const own = numberOf(place);
  for (const [at, draft] of drafts.entries()) {
    const citations = outerCitations(draft.module);
    if (own === undefined || !citations.some((citation) => numberOf(citation.place)?.word === own.word)) continue;
    const next = citations.find((citation) => isAfter(citation.place, own));
    return { at, offset: next?.span.start ?? draft.source.text.length };
  }
  return { at: 0, offset: drafts[0]?.source.text.length ?? 0 };
}

function isAfter(place: string, own: NonNullable<ReturnType<typeof numberOf>>): boolean {
  const other = numberOf(place);
  if (other === undefined || other.word !== own.word) return false;
  for (let level = 0; level < Math.max(other.number.length, own.number.length); level++) {
    const difference = (other.number[level] ?? -1) - (own.number[level] ?? -1);
    if (difference !== 0) return difference > 0;
  }
  return other.letter > own.letter;
}

/** A place as a file writes it: in its own vocabulary, whatever that of the text it was named in. */
export function placeIn(language: Language, place: string): string {
  const [first = ''] = place.split(/\s/u, 1);
  const own = Object.values(citationWords).find((word) => Object.values(word).some((written) => written === first));
  return own === undefined ? place : `${own[language]}${place.slice(first.length)}`;
}

/** Places are compared by what their first word means: a text keeps its words when a file is translated. */
export function plainPlace(place: string): string {
  const [first, ...others] = place.trim().toLowerCase().split(/\s+/);
  return [wordOf(first ?? ''), ...others].join(' ');
}

function wordOf(word: string): string {
  const found = Object.entries(citationWords).find(([, { nl, en }]) => nl === word || en === word);
  return found?.[0] ?? word;
}
