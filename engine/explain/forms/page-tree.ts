import type { TraceNode } from '../model-trace.ts';
import { flowingText } from './escape.ts';
import { othersOf } from './others.ts';
import type { Branch, BranchGroup } from './outline.ts';
import { type PagePlace, panelOf, summaryOf } from './page-node.ts';
import { pageTexts } from './page-texts.ts';
import { valueWords } from './standing.ts';
import { formTexts } from './texts.ts';
import { whatOf } from './what.ts';

/** Trees of values as nested lists; each value opens to show what it rests on. All are open until the page has been read. */
export function pageTree(branches: readonly Branch[], place: PagePlace, id: string): string {
  return `<ul class="tree" id="${id}">${branches.map((branch) => itemOf(branch, undefined, place)).join('')}</ul>`;
}

function itemOf(branch: Branch, above: TraceNode | undefined, place: PagePlace): string {
  const { node, state } = branch;
  const item = `<li${onPaper(node, above, place)}>`;
  if (state !== 'full') return `${item}${mentionOf(node, above, place)}</li>`;
  const anchor = place.anchorOf(node.id) ?? '';
  const panel = panelOf(node, above, place);
  const below = belowOf(branch, place);
  const summary = summaryOf(node, above, place);
  if (panel === '' && below === '')
    return `${item}<div class="node leaf" id="${anchor}" tabindex="-1">${summary}</div></li>`;
  return `${item}<details class="node ${node.kind}" id="${anchor}" open><summary>${summary}</summary>${panel}${below}</details></li>`;
}

/** On paper a value stands in full, in one line, or not at all. */
function onPaper(node: TraceNode, above: TraceNode | undefined, { expanded }: PagePlace): string {
  if (expanded === undefined || expanded.has(node.id)) return '';
  return above === undefined || expanded.has(above.id) ? ' class="line"' : ' class="file"';
}

/** It stands in full elsewhere on the page: one line, with the way there. */
function mentionOf(node: TraceNode, above: TraceNode | undefined, { trace, anchorOf, language }: PagePlace): string {
  const anchor = anchorOf(node.id);
  const what = flowingText(whatOf(node, trace, language, above));
  const value = flowingText(valueWords(node, trace, language));
  const name = anchor === undefined ? what : `<a href="#${anchor}">${what}</a>`;
  return `<div class="mention"><span class="what">${name}:</span> <b class="value">${value}</b></div>`;
}

function belowOf({ node, below, missing }: Branch, place: PagePlace): string {
  const groups = below.map((group) => groupOf(group, node, place));
  const told = groups.reduce((count, group) => count + group.missing, 0);
  const items = groups.map(({ html }) => html);
  if (missing > told) items.push(`<li class="quiet">${formTexts[place.language].tree.missing(missing - told)}</li>`);
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function groupOf(
  group: BranchGroup,
  node: TraceNode,
  place: PagePlace,
): { readonly html: string; readonly missing: number } {
  const first = group.branches.map((branch) => itemOf(branch, node, place)).join('');
  const others = group.branches.length < 2 ? undefined : othersOf(node, group, place.language);
  if (others === undefined) return { html: first, missing: 0 };
  if (group.others.length === 0)
    return { html: `${first}<li class="quiet">${flowingText(others.text)}</li>`, missing: others.missing };
  const rest = group.others.map((branch) => itemOf(branch, node, place)).join('');
  const summary = flowingText(pageTexts[place.language].more(others.text));
  const more = `<li><details class="more" open><summary>${summary}</summary><ul${place.expanded === undefined ? '' : ' class="file"'}>${rest}</ul></details></li>`;
  return { html: `${first}${more}`, missing: others.missing };
}
