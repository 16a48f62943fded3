import type { SentenceParagraph } from '../../engine/index.ts';

/**
 * What stands under one article, as people name it: `3.6`, `artikel 3.6, eerste lid`, `bijlage 2`. With its assumptions, and
 * before it the head of its regulation. Empty where there is none.
 */
export function articleOnly(paragraphs: readonly SentenceParagraph[], asked: string): readonly SentenceParagraph[] {
  const byName = chosen(paragraphs, (citation) => begins(withoutArticle(citation), withoutArticle(asked)));
  // Of a text in sections `1.2` alone is clear enough.
  return byName.length > 0 ? byName : chosen(paragraphs, (citation) => begins(withoutFirst(citation), asked));
}

/** The articles there are, each once: `artikel 4, eerste lid — Kop` is `artikel 4`. */
export function placesIn(paragraphs: readonly SentenceParagraph[]): readonly string[] {
  const articles = paragraphs.flatMap(({ citation, isAssumption }) =>
    citation === undefined || isAssumption === true ? [] : [citation.replace(/(?:,| — | - ).*$/u, '').trim()],
  );
  return [...new Set(articles)];
}

function chosen(
  paragraphs: readonly SentenceParagraph[],
  fits: (citation: string) => boolean,
): readonly SentenceParagraph[] {
  const found: SentenceParagraph[] = [];
  let head: readonly SentenceParagraph[] = [];
  let isInside = false;
  for (const paragraph of paragraphs) {
    const { citation, isAssumption } = paragraph;
    if (citation === undefined) {
      head = [paragraph];
      isInside = false;
      continue;
    }
    if (isAssumption !== true) isInside = fits(citation);
    if (!isInside) continue;
    found.push(...head, paragraph);
    head = [];
  }
  return found;
}

/** Whether a place is the one asked for or a part of it: `3` is not `3.6`, `30` or `3a`. */
function begins(citation: string, asked: string): boolean {
  const wanted = plain(asked);
  const rest = plain(citation).slice(wanted.length);
  return wanted !== '' && plain(citation).startsWith(wanted) && !/^(?:[\p{L}\p{N}]|[.:]\p{N})/u.test(rest);
}

function withoutArticle(text: string): string {
  return plain(text).replace(/^(?:artikel|article|art\.) +/u, '');
}

function withoutFirst(text: string): string {
  return plain(text).replace(/^\p{L}+ +/u, '');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}
