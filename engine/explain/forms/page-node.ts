import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceCitation, TraceDivision, TraceNode } from '../model-trace.ts';
import { shownCount, shownExact } from '../prose/show.ts';
import { shortPlace } from './citation.ts';
import { decidingLaw } from './deciding-law.ts';
import { receiverTexts } from './division-notes.ts';
import { flowingText } from './escape.ts';
import { type Note, notesOf } from './notes.ts';
import { type AnchorOf, stepParts } from './page-steps.ts';
import { pageTexts } from './page-texts.ts';
import { valueWords } from './standing.ts';
import { formTexts } from './texts.ts';
import { whatOf } from './what.ts';

/** What a page knows of its own making: where values stand on it, and what each is used for. */
export interface PagePlace {
  readonly trace: Trace;
  readonly language: Language;
  readonly anchorOf: AnchorOf;
  readonly marks: ReadonlyMap<string, readonly string[]>;
  readonly usersOf: ReadonlyMap<string, readonly TraceNode[]>;
  /** Ids of the values of which on paper stands what they rest on; absent: of all. */
  readonly expanded: ReadonlySet<string> | undefined;
}

/** The line of a value in the tree: what it is, its value, its article. */
export function summaryOf(node: TraceNode, above: TraceNode | undefined, { trace, language }: PagePlace): string {
  const value = valueWords(node, trace, language);
  const law = decidingLaw(node);
  const short = law === undefined ? '' : shortPlace(law.place).short;
  const article = short === '' ? '' : ` <span class="article">${flowingText(short)}</span>`;
  const kind = `<span class="kind">${formTexts[language].kinds[node.kind]}</span>`;
  const what = whatOf(node, trace, language, above);
  return `<span class="what">${flowingText(what)}:</span> <b class="value">${flowingText(value)}</b> ${kind}${article}`;
}

/** All that is told of a value below its line: the law, the arithmetic and the rest. Empty where there is nothing to tell. */
export function panelOf(node: TraceNode, user: TraceNode | undefined, place: PagePlace): string {
  const { trace, language } = place;
  const notes = notesOf(node, trace, language).map((note) => noteOf(note, node, place));
  const marks = (place.marks.get(node.id) ?? []).map((text) => `<li>${flowingText(text)}</li>`);
  const parts = [
    ...(node.decidedBy === undefined ? [] : [lawOf(node.decidedBy, language)]),
    ...(node.law === undefined || node.law.place === node.decidedBy?.place ? [] : [lawOf(node.law, language)]),
    ...(notes.length === 0 ? [] : [`<dl>${notes.join('')}</dl>`]),
    ...(node.division === undefined ? [] : [receiversOf(node.division, node, place)]),
    ...(marks.length === 0 ? [] : [`<ul class="marks">${marks.join('')}</ul>`]),
    ...usedFor(node, user, place),
  ];
  return parts.length === 0 ? '' : `<div class="panel">${parts.join('')}</div>`;
}

function lawOf({ place, heading, quotation }: TraceCitation, language: Language): string {
  const lines = quotation.map((line) => `<p>${flowingText(line)}</p>`).join('');
  const cite = [place, heading].filter((one) => one !== '').map(flowingText);
  const foreign = language === 'nl' ? '' : ' lang="nl"';
  return `<blockquote${foreign} aria-label="${pageTexts[language].law}">${lines}<footer>${cite.join(' — ')}</footer></blockquote>`;
}

function noteOf({ term, text, law, step }: Note, node: TraceNode, { trace, language, anchorOf }: PagePlace): string {
  const where =
    law === undefined || law.place === decidingLaw(node)?.place
      ? ''
      : ` <cite>${flowingText(shortPlace(law.place).short)}</cite>`;
  const parts = step === undefined ? '' : stepParts(step, node, trace, language, anchorOf);
  return `<div class="${term}"><dt>${formTexts[language].terms[term]}</dt><dd>${flowingText(text)}${where}${parts}</dd></div>`;
}

/** Who got what of a pot, the largest first, as far as the explanation tells. */
function receiversOf({ receivers, count }: TraceDivision, node: TraceNode, { language, anchorOf }: PagePlace): string {
  if (receivers.length === 0) return '';
  const items = receivers.map((row) => {
    const anchor = row.id === undefined ? undefined : anchorOf(row.id);
    const who = flowingText(row.name ?? row.key);
    const name = anchor === undefined ? who : `<a href="#${anchor}">${who}</a>`;
    const amount = row.amount === undefined ? [] : [shownExact(row.amount, node.type, language)];
    return `<li>${name}: ${flowingText([...amount, ...receiverTexts(row, node.type, language)].join('; '))}</li>`;
  });
  const [shown, others] = [items.slice(0, firstReceivers), items.slice(firstReceivers)];
  const left = count - receivers.length;
  const rest =
    left > 0
      ? `<li>${flowingText(formTexts[language].tree.others(left, shownCount(left, language), undefined))}</li>`
      : '';
  const more = formTexts[language].tree.others(others.length, shownCount(others.length, language), undefined);
  const folded =
    others.length === 0
      ? ''
      : `<details class="more" open><summary>${flowingText(pageTexts[language].more(more))}</summary><ol start="${firstReceivers + 1}">${others.join('')}</ol></details>`;
  return `<p class="term">${pageTexts[language].largest}</p><ol class="receivers">${shown.join('')}${folded === '' ? rest : ''}</ol>${folded}`;
}

const firstReceivers = 10;

/** What else it was used for than what it stands below. */
function usedFor(
  node: TraceNode,
  user: TraceNode | undefined,
  { trace, usersOf, anchorOf, language }: PagePlace,
): readonly string[] {
  const others = (usersOf.get(node.id) ?? []).filter(({ id }) => id !== user?.id);
  const links = others.slice(0, mostUsers).flatMap((one) => {
    const anchor = anchorOf(one.id);
    const name = flowingText(whatOf(one, trace, language));
    return anchor === undefined ? [] : [`<a href="#${anchor}">${name}</a>`];
  });
  const left = others.length - mostUsers;
  const rest = left > 0 ? [formTexts[language].tree.others(left, shownCount(left, language), undefined)] : [];
  return links.length === 0
    ? []
    : [`<p class="users">${pageTexts[language].usedFor}: ${[...links, ...rest].join(', ')}</p>`];
}

const mostUsers = 5;
