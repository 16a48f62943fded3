import type { Language } from '../../../grammar/index.ts';
import type { Step, Trace, TraceNode } from '../model-trace.ts';
import { shownCount, shownIndex, shownValue } from '../prose/show.ts';
import { stepWords } from '../prose/step-words.ts';
import { flowingText } from './escape.ts';
import { pageTexts } from './page-texts.ts';

/** What arithmetic is made of, one level at a time: operations in an operation, and the members of what was gone through. */
export function stepParts(step: Step, node: TraceNode, trace: Trace, language: Language, anchorOf: AnchorOf): string {
  if (!hasMembers(step) && !(step.parts ?? []).some(isWorth)) return '';
  const inner = innerOf(step, { node, trace, language, anchorOf }, 0);
  return `<details class="steps" open><summary>${pageTexts[language].stepByStep}</summary>${inner}</details>`;
}

/** Where a value stands on the page; absent where it does not. */
export type AnchorOf = (id: string) => string | undefined;

interface Place {
  readonly node: TraceNode;
  readonly trace: Trace;
  readonly language: Language;
  readonly anchorOf: AnchorOf;
}

/** Deeper than this no formula of a law goes. */
const deepest = 12;

function innerOf(step: Step, at: Place, depth: number): string {
  if (depth > deepest) return '';
  const parts = (step.parts ?? []).filter(({ op, value }) => value !== undefined && !plain.has(op));
  const items = parts.map((part) => `<li>${lineOf(part, at)}${innerOf(part, at, depth + 1)}</li>`);
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  return `${list}${membersOf(step, at)}`;
}

/** What is one value by itself has nothing to take apart. */
const plain = new Set<Step['op']>(['literal', 'use', 'atHand']);

/** What comes to something that does not stand in the line it is told in. */
const computes = new Set<Step['op']>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'highest',
  'lowest',
  'limited',
  'rounded',
]);

function isWorth(step: Step): boolean {
  return computes.has(step.op) || hasMembers(step) || (step.parts ?? []).some(isWorth);
}

function hasMembers({ set }: Step): boolean {
  return set !== undefined && set.members.length > 0;
}

function lineOf(step: Step, { node, trace, language }: Place): string {
  const words = stepWords(step, trace, language, node);
  // A test says by itself how it came out, and a set what it comes to.
  if (step.value === undefined || !computes.has(step.op)) return flowingText(words);
  return `${flowingText(words)} = <b>${flowingText(shownValue(step.value, step.type, language))}</b>`;
}

function membersOf({ set, type }: Step, { node, trace, language, anchorOf }: Place): string {
  if (set === undefined || set.members.length === 0) return '';
  const items = set.members.map(({ is, value, use, test }) => {
    const who = is.map((index) => shownIndex(index, language)).join(', ');
    const anchor = use === undefined ? undefined : anchorOf(use);
    const name = anchor === undefined ? flowingText(who) : `<a href="#${anchor}">${flowingText(who)}</a>`;
    const words = test === undefined ? [] : [stepWords(test, trace, language, node)];
    const shown = value === undefined ? words : [shownValue(value, type, language), ...words];
    return `<li>${name}${shown.length === 0 ? '' : `: ${flowingText(shown.join('; '))}`}</li>`;
  });
  const rest = set.count + (set.open ?? 0) - set.members.length - set.from;
  const more = rest > 0 ? `<li>+ ${shownCount(rest, language)}</li>` : '';
  return `<ol class="members" start="${set.from + 1}">${items.join('')}${more}</ol>`;
}
