import { shortPlace } from './citation.ts';
import { escapeText } from './escape.ts';
import type { PagePlace } from './page-node.ts';
import type { Section } from './page-sections.ts';
import { pageTexts } from './page-texts.ts';

/** The reasons in sentences: in short, and in full. */
export interface PageProse {
  readonly short: readonly string[];
  readonly full: readonly ProseParagraph[];
}

interface ProseParagraph {
  readonly heading?: string;
  readonly text: string;
  /** Where the law says so. */
  readonly article?: string;
  /** The id of the node it is about. */
  readonly node?: string;
}

/** The reasons as parts of the page; none where there are none. */
export function proseSections(prose: PageProse | undefined, place: PagePlace): readonly Section[] {
  if (prose === undefined) return [];
  const say = pageTexts[place.language];
  const brief = prose.short.map((line) => `<p>${escapeText(line)}</p>`).join('');
  const full = prose.full.map((paragraph) => paragraphOf(paragraph, place)).join('\n');
  return [
    ...(brief === '' ? [] : [{ id: 'brief', heading: say.short, html: brief }]),
    ...(full === '' ? [] : [{ id: 'reasons', heading: say.full, html: full }]),
  ];
}

function paragraphOf({ heading, text, article, node }: ProseParagraph, { anchorOf, language }: PagePlace): string {
  const title = heading === undefined ? '' : `<h3>${escapeText(heading)}</h3>`;
  const anchor = node === undefined ? undefined : anchorOf(node);
  const link = (words: string): string => (anchor === undefined ? words : `<a href="#${anchor}">${words}</a>`);
  const where =
    article === undefined ? '' : ` <span class="article">${link(escapeText(shortPlace(article).short))}</span>`;
  const see =
    article === undefined && anchor !== undefined ? ` <a href="#${anchor}">${pageTexts[language].see}</a>` : '';
  return `${title}<p>${escapeText(text)}${where}${see}</p>`;
}
