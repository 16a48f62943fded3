import { fullReasons, type Paragraph } from '../prose/full.ts';
import { shortReasons } from '../prose/short.ts';
import { shownCount } from '../prose/show.ts';
import { shortPlace } from './citation.ts';
import { flowingText } from './escape.ts';
import type { PagePlace } from './page-node.ts';
import type { Section } from './page-sections.ts';
import { pageTexts } from './page-texts.ts';
import { formTexts } from './texts.ts';

/** The reasons in sentences, in short and in full; of a question with many outcomes those of the first few. */
export function proseSections(place: PagePlace): {
  readonly brief: readonly Section[];
  readonly full: readonly Section[];
} {
  const { trace, language } = place;
  const say = pageTexts[language];
  const roots = trace.roots.slice(0, mostRoots);
  const brief = roots.map((root) => `<p>${flowingText(shortReasons(trace, root, language).join(' '))}</p>`).join('');
  const full = roots.flatMap((root) => partsOf(fullReasons(trace, root, language))).map((part) => partOf(part, place));
  return {
    brief: brief === '' ? [] : [{ id: 'brief', heading: say.short, html: brief }],
    full: full.length === 0 ? [] : [{ id: 'reasons', heading: say.full, html: full.join('\n') }],
  };
}

const mostRoots = 5;

interface Part {
  readonly heading: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** A heading with all that stands under it. */
function partsOf(paragraphs: readonly Paragraph[]): readonly Part[] {
  const starts = paragraphs.flatMap(({ heading }, at) => (at === 0 || heading !== undefined ? [at] : []));
  return starts.map((start, at) => ({
    heading: paragraphs[start]?.heading,
    paragraphs: paragraphs.slice(start, starts[at + 1]),
  }));
}

function partOf({ heading, paragraphs }: Part, place: PagePlace): string {
  const { language } = place;
  const title = heading === undefined ? '' : `<h3>${flowingText(heading)}</h3>`;
  // One more takes no more room than the line that says so.
  const first = paragraphs.length === firstParagraphs + 1 ? paragraphs.length : firstParagraphs;
  const [shown, others] = [paragraphs.slice(0, first), paragraphs.slice(first)];
  const text = shown.map((paragraph) => paragraphOf(paragraph, place)).join('\n');
  if (others.length === 0) return `${title}${text}`;
  const count = formTexts[language].tree.others(others.length, shownCount(others.length, language), undefined);
  const rest = others.map((paragraph) => paragraphOf(paragraph, place)).join('\n');
  const say = pageTexts[language];
  const more = `<details class="more" open><summary>${flowingText(say.more(count))}</summary>${rest}</details>`;
  if (place.expanded === undefined) return `${title}${text}${more}`;
  return `${title}${text}<div class="file">${more}</div><p class="paper">${flowingText(say.inFile(count))}</p>`;
}

const firstParagraphs = 12;

function paragraphOf({ text, article, node }: Paragraph, { anchorOf, language }: PagePlace): string {
  const anchor = node === undefined ? undefined : anchorOf(node);
  const link = (words: string): string => (anchor === undefined ? words : `<a href="#${anchor}">${words}</a>`);
  const short = article === undefined ? '' : flowingText(shortPlace(article).short);
  const where = article === undefined ? '' : ` <span class="article">${link(short)}</span>`;
  const see =
    article === undefined && anchor !== undefined
      ? ` <a class="see" href="#${anchor}">${pageTexts[language].see}</a>`
      : '';
  return `<p>${flowingText(text)}${where}${see}</p>`;
}
