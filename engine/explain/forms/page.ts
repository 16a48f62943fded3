import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { nodesOf } from '../prose/labels.ts';
import { shownCount, shownValue } from '../prose/show.ts';
import { traceToWire } from '../wire.ts';
import { escapeJson, escapeText, flowingText } from './escape.ts';
import { ownMarks } from './marks.ts';
import { expandedOnPaper } from './on-paper.ts';
import { type Branch, belowOf, outline } from './outline.ts';
import type { PagePlace } from './page-node.ts';
import { pagePolicy } from './page-policy.ts';
import { proseSections } from './page-prose.ts';
import { pageScript } from './page-script.ts';
import { dataSection, drawingSection, factsSection, needsSection, type Section, treeSection } from './page-sections.ts';
import { pageStyle } from './page-style.ts';
import { pageTexts } from './page-texts.ts';
import { questionLines } from './question-lines.ts';
import { whatOf } from './what.ts';

/**
 * An explanation as one page of HTML that needs nothing from elsewhere: it opens from a disk or an attachment, without a
 * server and without a network, prints, and can be read without script. At most 1500 values stand on it; it says what does
 * not.
 */
export function tracePage(trace: Trace, language: Language): string {
  const say = pageTexts[language];
  const { roots, further } = outline(trace, {
    first: 10,
    others: true,
    nodes: mostNodes,
    depth: deepest,
    refusals: false,
  });
  const place = placeOf(trace, language, [...roots, ...further]);
  const title = titleOf(trace, language);
  const header = [
    trace.regulation.label,
    title,
    ...questionLines(trace, language).map(([term, day]) => `${term} ${day}`),
  ];
  const style = pageStyle(header.join(' · '));
  const { brief, full } = proseSections(place);
  const sections: readonly Section[] = [
    ...brief,
    ...needsSection(place),
    ...full,
    treeSection(roots, further, place),
    ...factsSection(place),
    drawingSection(place),
    dataSection(place, escapeJson(JSON.stringify(traceToWire(trace)))),
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(style, pageScript)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeText(say.title(title))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#stappen">${say.skip}</a>`,
    headOf(title, place),
    `<nav aria-label="${say.contents}"><ol>${sections.map(({ id, heading }) => `<li><a href="#${id}">${heading}</a></li>`).join('')}</ol></nav>`,
    '<main>',
    ...sections.map(
      ({ id, heading, html }) => `<section id="${id}" class="${id}"><h2>${heading}</h2>\n${html}</section>`,
    ),
    '</main>',
    `<footer><p>${flowingText([say.made(trace.engine), ...(trace.complete ? [say.complete] : [])].join(' '))}</p></footer>`,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const mostNodes = 1500;
/** Browsers keep no more than some five hundred elements inside each other. */
const deepest = 60;

function placeOf(trace: Trace, language: Language, branches: readonly Branch[]): PagePlace {
  const full = new Set<string>();
  const walk = ({ node, state, below }: Branch): void => {
    if (state === 'full') full.add(node.id);
    for (const { branches: some, others } of below) for (const branch of [...some, ...others]) walk(branch);
  };
  for (const branch of branches) walk(branch);
  const anchors = new Map(trace.nodes.flatMap(({ id }, at) => (full.has(id) ? [[id, `n${at}`] as const] : [])));
  const usersOf = new Map<string, TraceNode[]>();
  for (const node of trace.nodes)
    for (const id of belowOf(node)) {
      const users = usersOf.get(id);
      if (users === undefined) usersOf.set(id, [node]);
      else users.push(node);
    }
  return {
    trace,
    language,
    anchorOf: (id) => anchors.get(id),
    marks: ownMarks(trace, language),
    usersOf,
    expanded: expandedOnPaper(trace, language, branches),
  };
}

function rootsOf({ roots }: Trace, nodes: ReadonlyMap<string, TraceNode>): readonly TraceNode[] {
  return roots.flatMap((id) => nodes.get(id) ?? []);
}

function titleOf(trace: Trace, language: Language): string {
  const roots = rootsOf(trace, nodesOf(trace));
  const [root] = roots;
  if (root === undefined || roots.length > 1) return pageTexts[language].outcomes(roots.length);
  return whatOf(root, trace, language);
}

/** What was asked, and what came of it. */
function headOf(title: string, { trace, language }: PagePlace): string {
  const roots = rootsOf(trace, nodesOf(trace));
  const shown = (node: TraceNode): string => flowingText(shownValue(node.value, node.type, language));
  const name = (node: TraceNode): string => flowingText(whatOf(node, trace, language));
  const [root] = roots;
  const results = roots.slice(0, mostRoots).map((node) => `<li>${name(node)}: <b>${shown(node)}</b></li>`);
  const left = roots.length - results.length;
  const more = left > 0 ? `<li>${flowingText(pageTexts[language].left(shownCount(left, language)))}</li>` : '';
  const result =
    root !== undefined && roots.length === 1
      ? `<p class="result">${shown(root)}</p>`
      : `<ul class="results">${results.join('')}${more}</ul>`;
  const dates = questionLines(trace, language).map(
    ([term, day]) => `<div><dt>${term}</dt><dd>${flowingText(day)}</dd></div>`,
  );
  const question = dates.length === 0 ? '' : `<dl class="question">${dates.join('')}</dl>`;
  return `<header><p class="regulation">${flowingText(trace.regulation.label)}</p><h1>${flowingText(title)}</h1>${result}${question}</header>`;
}

const mostRoots = 50;
