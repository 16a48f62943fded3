import type { Node } from './expression.ts';

/** What opens a citation block. `assumption` marks what rests on no text. */
export type CitationWord = 'chapter' | 'section' | 'division' | 'title' | 'article' | 'annex' | 'item' | 'assumption';

/** A line such as `artikel 5, eerste lid — Verdeling`, with the quotation lines under it. */
export interface Citation extends Node {
  readonly kind: 'citation';
  readonly word: CitationWord;
  /** The line as written, trimmed, without a comment: `artikel 5, eerste lid — Verdeling`. */
  readonly text: string;
  /** The place in the law: the line up to the dash, `artikel 5, eerste lid`. */
  readonly place: string;
  /** The words after the dash (` — `), empty when there are none. */
  readonly heading: string;
  /** The lines of the law, verbatim, without the bar. */
  readonly quotation: readonly string[];
  /** Of an assumption: the place in the law of the last citation before it, since what rests on no text is still part of an article. */
  readonly article?: string;
  /** The title of the regulation it stands in, where that is another than the one that is asked; for people. */
  readonly regulation?: string;
}

/** Where in the law something stands, for people: `artikel 5`, of another regulation than the one that is asked with its title. */
export function placeOf({
  place,
  article = place,
  regulation,
}: Pick<Citation, 'place' | 'article' | 'regulation'>): string {
  return regulation === undefined ? article : `${regulation}, ${article}`;
}
