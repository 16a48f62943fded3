import type { Trace, TraceNeed, TraceNode } from '../model-trace.ts';
import { nodesOf } from '../prose/labels.ts';
import { shownCount, shownNeed, shownOf, shownValue } from '../prose/show.ts';
import { flowingText } from './escape.ts';
import { factNotes } from './fact-notes.ts';
import { omittedLines } from './marks.ts';
import type { Branch } from './outline.ts';
import type { PagePlace } from './page-node.ts';
import { pageTexts } from './page-texts.ts';
import { pageTree } from './page-tree.ts';
import { traceSvg } from './svg.ts';
import { formTexts } from './texts.ts';
import { nameOf } from './what.ts';

/** A part of the page, with its heading in words that need no escaping. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly html: string;
}

/** The tree, with what finds the way in it. */
export function treeSection(roots: readonly Branch[], further: readonly Branch[], place: PagePlace): Section {
  const { trace, language, anchorOf } = place;
  const say = pageTexts[language];
  const left = trace.nodes.filter(({ id }) => anchorOf(id) === undefined).length;
  const remarks = [
    ...omittedLines(trace, language),
    ...(left === 0 ? [] : [say.left(shownCount(left, language))]),
    ...(trace.audience === undefined ? [] : [formTexts[language].tree.audience(trace.audience.of)]),
  ];
  const deeper =
    further.length === 0
      ? ''
      : `<div${place.expanded === undefined ? '' : ' class="file"'}><h3>${say.further}</h3><p class="hint">${say.furtherHint}</p>${pageTree(further, place, 'verder')}</div>`;
  return {
    id: 'stappen',
    heading: say.tree,
    html: [
      `<div class="tools" id="gereedschap" hidden><div><label for="zoek">${say.search}</label><input id="zoek" type="search" autocomplete="off" aria-describedby="zoek-uitleg"></div><button type="button" id="open">${say.expand}</button><button type="button" id="dicht">${say.collapse}</button><output id="gevonden" for="zoek" data-found="${say.found}" data-none="${say.notFound}"></output><p class="hint" id="zoek-uitleg">${say.treeHint} ${say.searchHint}.</p></div>`,
      ...(place.expanded === undefined ? [] : [`<p class="paper">${say.onPaper}</p>`]),
      `<div id="berekening">${pageTree(roots, place, 'boom')}${deeper}</div>`,
      ...remarks.map((remark) => `<p class="quiet">${flowingText(remark)}</p>`),
    ].join('\n'),
  };
}

/** The drawing; each box leads to its value in the tree. */
export function drawingSection({ trace, language, anchorOf }: PagePlace): Section {
  const say = pageTexts[language];
  const svg = traceSvg(trace, language, {
    linkTo: (key) => {
      const node = /^n\d+$/.test(key) ? trace.nodes[Number(key.slice(1))] : undefined;
      return node !== undefined && anchorOf(node.id) === key ? `#${key}` : undefined;
    },
  });
  return {
    id: 'drawing',
    heading: say.drawing,
    // Without script too: the box is what the style looks at.
    html: `<p class="hint">${say.drawingHint}</p>${svg.includes(' class="large"') ? `<p class="size"><input type="checkbox" id="groot"><label for="groot">${say.drawingSize}</label></p>` : ''}<div class="canvas" role="region" aria-label="${say.drawingScroll}" tabindex="0">${svg}</div>`,
  };
}

/** Facts and judgements as a table; none where there are none. */
export function factsSection({ trace, language, anchorOf }: PagePlace): readonly Section[] {
  const say = pageTexts[language];
  const facts = trace.nodes.filter(({ kind }) => kind === 'fact' || kind === 'judgement' || kind === 'decided');
  if (facts.length === 0) return [];
  const row = (node: TraceNode): string => {
    const anchor = anchorOf(node.id);
    const label = flowingText(nameOf(node, trace, language));
    const name = anchor === undefined ? label : `<a href="#${anchor}">${label}</a>`;
    const of = shownOf(node, language).trim();
    const origin = factNotes(node, trace, language).map(({ text }) => text);
    const value = shownValue(node.value, node.type, language);
    const cells = [flowingText(of), flowingText(origin.join('; '))];
    return `<tr><th scope="row">${name}</th><td>${cells[0]}</td><td class="value${value.length > longValue ? ' long' : ''}">${flowingText(value)}</td><td>${cells[1]}</td></tr>`;
  };
  const left = facts.length - mostFacts;
  const rest = left > 0 ? `<p class="quiet">${flowingText(say.left(shownCount(left, language)))}</p>` : '';
  const heads = say.factHeads.map((head, at) => `<th scope="col"${at === 2 ? ' class="value"' : ''}>${head}</th>`);
  const table = (some: readonly TraceNode[]): string =>
    `<div class="wide"><table><caption>${say.factsCaption}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${some.map(row).join('')}</tbody></table></div>`;
  const others = facts.slice(firstFacts, mostFacts);
  const count = formTexts[language].tree.others(others.length, shownCount(others.length, language), undefined);
  const more = `<details class="more" open><summary>${flowingText(say.more(count))}</summary>${table(others)}</details>`;
  const html = `${table(facts.slice(0, firstFacts))}${others.length === 0 ? '' : more}${rest}`;
  return [{ id: 'facts', heading: say.facts, html }];
}

const firstFacts = 25;
/** Longer ones may go on below. */
const longValue = 20;
const mostFacts = 300;

/** What must still be delivered for what was asked; none where it is known. */
export function needsSection({ trace, language }: PagePlace): readonly Section[] {
  const lines = [...new Set(needsOf(trace).map((need) => shownNeed(need, language)))];
  if (lines.length === 0) return [];
  const items = lines.map((line) => `<li>${flowingText(line)}</li>`);
  return [{ id: 'needs', heading: pageTexts[language].needs, html: `<ul>${items.join('')}</ul>` }];
}

/** The explanation as data, to be saved. `json` has been escaped. */
export function dataSection({ language }: PagePlace, json: string): Section {
  const say = pageTexts[language];
  return {
    id: 'data',
    heading: say.data,
    html: `<p class="hint">${say.dataHint}</p><button type="button" class="save" id="bewaar" data-file="${say.file}" hidden>${say.save}</button><script type="application/json" id="gegevens">${json}</script>`,
  };
}

function needsOf(trace: Trace): readonly TraceNeed[] {
  const nodes = nodesOf(trace);
  return trace.roots.flatMap((id) => {
    const value = nodes.get(id)?.value;
    return value?.state === 'unknown' ? value.needs : [];
  });
}
