import type { Language } from '../../../grammar/index.ts';
import type { Step, Trace, TraceNode } from '../model-trace.ts';
import { shownCount, shownIndex, shownValue } from '../prose/show.ts';
import { stepWords } from '../prose/step-words.ts';
import { escapeText } from './escape.ts';
import { pageTexts } from './page-texts.ts';

/** What arithmetic is made of, one level at a time: operations in an operation, and the members of what was gone through. */
export function stepParts(step: Step, node: TraceNode, trace: Trace, language: Language, anchorOf: AnchorOf): string {
  const at: Place = { node, trace, language, anchorOf };
  const inner = innerOf(step, at, 0);
  if (inner === '') return '';
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
  const parts = (step.parts ?? []).filter(
    ({ op, value, parts: own }) => value !== undefined && !plain.has(op) && (own ?? []).length + 1 > 0,
  );
  const items = parts.map((part) => `<li>${lineOf(part, at)}${innerOf(part, at, depth + 1)}</li>`);
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  return `${list}${membersOf(step, at)}`;
}

/** What is one value by itself has nothing to take apart. */
const plain = new Set<Step['op']>(['literal', 'use', 'atHand']);

function lineOf(step: Step, { node, trace, language }: Place): string {
  const value = step.value === undefined ? '' : shownValue(step.value, step.type, language);
  const words = stepWords(step, trace, language, node);
  // A test says by itself how it came out, and a set what it comes to.
  const isSaid = step.type.kind === 'yesNo' || step.set !== undefined || words.startsWith(value);
  return `${escapeText(words)}${isSaid || value === '' ? '' : ` = <b>${escapeText(value)}</b>`}`;
}

function membersOf({ set, type }: Step, { node, trace, language, anchorOf }: Place): string {
  if (set === undefined || set.members.length === 0) return '';
  const items = set.members.map(({ is, value, use, test }) => {
    const who = is.map((index) => shownIndex(index, language)).join(', ');
    const anchor = use === undefined ? undefined : anchorOf(use);
    const name = anchor === undefined ? escapeText(who) : `<a href="#${anchor}">${escapeText(who)}</a>`;
    const words = test === undefined ? [] : [stepWords(test, trace, language, node)];
    const shown = value === undefined ? words : [shownValue(value, type, language), ...words];
    return `<li>${name}${shown.length === 0 ? '' : `: ${escapeText(shown.join('; '))}`}</li>`;
  });
  const rest = set.count + (set.open ?? 0) - set.members.length - set.from;
  const more = rest > 0 ? `<li>+ ${shownCount(rest, language)}</li>` : '';
  return `<ol class="members" start="${set.from + 1}">${items.join('')}${more}</ol>`;
}
