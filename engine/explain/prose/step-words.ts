import type { Language } from '../../../grammar/index.ts';
import { showDay } from '../../value/show.ts';
import type { Step, Trace, TraceNode, TraceValue } from '../model-trace.ts';
import { labelOf, type Speaker, speakerOf } from './labels.ts';
import { type Placed, shownExact, shownOf, shownValue } from './show.ts';
import { setWords } from './step-sets.ts';
import { stepTable } from './step-table.ts';
import { isTest, testWords } from './step-tests.ts';

/**
 * One line of arithmetic: values with what they are called behind them, `€ 13.587.692,00 (rijksbijdrage) × 2/3`, and tests
 * told as they came out, `5 (aanvragen) is minder dan 10`. `beside` is what the line stands under: what is the same of
 * it is not said again.
 */
export function stepWords(step: Step, trace: Trace, language: Language, beside?: Placed): string {
  return wordsOf(speakerOf(trace, language, beside), step, open);
}

/** In words; in brackets where it holds together less than is asked. */
export function wordsOf(speaker: Speaker, step: Step, atLeast = open): string {
  const { text, holds } = said(speaker, step);
  return holds < atLeast ? `(${text})` : text;
}

/** What a value is called where it is read, with whose it is and for when: `rijksbijdrage van 99AA in 2019`. */
function nameOfUse(speaker: Speaker, step: Step): string {
  const [label, of] = namedUse(speaker, step);
  return `${label}${of}`;
}

/** The same in a sentence, where the label stands in quotes: `“rijksbijdrage” van 99AA in 2019`. */
function quotedUse(speaker: Speaker, step: Step): string {
  const [label, of] = namedUse(speaker, step);
  return `“${label}”${of}`;
}

function namedUse(speaker: Speaker, step: Step): readonly [label: string, of: string] {
  const { language, beside } = speaker;
  const node = nodeOf(speaker, step);
  if (node !== undefined && step.value !== undefined) return [labelOf(speaker, node), shownOf(node, language, beside)];
  const own = node === undefined ? (step.label ?? '') : labelOf(speaker, node);
  const name = step.without === true ? stepTable[speaker.language].without(own) : own;
  const parts = (step.parts ?? []).map((part) => ` (${wordsOf(speaker, part)})`);
  const of = node !== undefined && parts.length === 0 ? shownOf(node, language, beside) : '';
  return [name, `${of}${parts.join('')}`];
}

/** How firmly words hold together, from the loosest up. */
export const open = 0;
const sum = 2;
const product = 3;
export const closed = 4;

export interface Said {
  readonly text: string;
  readonly holds: number;
}

function said(speaker: Speaker, step: Step): Said {
  if (isTest(step)) {
    const isJoined = step.value === undefined && (step.op === 'and' || step.op === 'or');
    return { text: testWords(speaker, step, wordsOf, quotedUse), holds: isJoined ? open : closed };
  }
  const { language } = speaker;
  const table = stepTable[language];
  const parts = step.parts ?? [];
  const [first] = parts;
  const listed = (): string => parts.map((part) => wordsOf(speaker, part)).join('; ');
  switch (step.op) {
    case 'use':
      return used(speaker, step);
    case 'add':
      return { text: chain(speaker, parts, ' + ', sum), holds: sum };
    case 'subtract':
      return { text: chain(speaker, parts, ' - ', sum), holds: sum };
    case 'multiply':
      return { text: chain(speaker, parts, ' × ', product), holds: product };
    case 'divide':
      return { text: chain(speaker, parts, ' / ', product), holds: product };
    case 'dayInPeriod':
      return { text: dayWords(speaker, step), holds: closed };
    case 'negate':
      return { text: `-${first === undefined ? '' : wordsOf(speaker, first, closed)}`, holds: product };
    case 'highest':
    case 'lowest':
    case 'limited':
      return { text: `${table[step.op]} (${listed()})`, holds: closed };
    case 'rounded':
      return rounded(speaker, step);
    case 'if':
    case 'ifAbsent':
      return chosen(speaker, step);
    case 'total':
    case 'average':
    case 'highestOf':
    case 'lowestOf':
    case 'count':
    case 'rank':
      return { text: behind(setWords(speaker, step, wordsOf), speaker, step), holds: closed };
    case 'beginOf':
    case 'endOf':
    case 'periodOf':
      return { text: behind(`${table.dayIn[step.op]} ${listed()}`, speaker, step), holds: closed };
    default:
      return { text: plain(speaker, step), holds: isFractional(step.value) ? product : closed };
  }
}

function nodeOf({ nodes }: Speaker, { use }: Step): TraceNode | undefined {
  return use === undefined ? undefined : nodes.get(use);
}

function used(speaker: Speaker, step: Step): Said {
  if (step.value === undefined) return { text: quotedUse(speaker, step), holds: closed };
  return { text: behind(nameOfUse(speaker, step), speaker, step), holds: closed };
}

/** The value, and what it is called behind it in brackets. */
function behind(name: string, { language }: Speaker, { value, type }: Step): string {
  return value === undefined ? name : `${shownValue(value, type, language)} (${name})`;
}

function plain({ language }: Speaker, { value, type, label, hand, day }: Step): string {
  if (value !== undefined) return shownValue(value, type, language);
  if (day !== undefined) return showDay(day.month, day.day, language);
  return hand === undefined ? (label ?? '') : stepTable[language].hands[hand](label ?? '');
}

/** `1 oktober 2021`, or where the period is not at hand, `1 oktober van dat jaar`. */
function dayWords(speaker: Speaker, step: Step): string {
  const { day, parts, value } = step;
  if (value !== undefined || day === undefined) return plain(speaker, step);
  return `${showDay(day.month, day.day, speaker.language)} ${(parts ?? []).map((part) => wordsOf(speaker, part)).join('')}`;
}

/** What follows a minus or a division is bracketed where it is of the same kind. */
function chain(speaker: Speaker, parts: readonly Step[], sign: string, holds: number): string {
  const isFree = sign === ' + ' || sign === ' × ';
  return parts.map((part, at) => wordsOf(speaker, part, at === 0 || isFree ? holds : holds + 1)).join(sign);
}

function rounded(speaker: Speaker, { parts, rounding, type }: Step): Said {
  const [first] = parts ?? [];
  const inner = first === undefined ? '' : wordsOf(speaker, first);
  if (rounding === undefined) return { text: inner, holds: open };
  const step = shownExact(rounding.step, type, speaker.language);
  return { text: `${inner}, ${stepTable[speaker.language].rounded(step)}`, holds: open };
}

/** What was chosen, and why: the test of its branch, or of all of them that did not hold. */
function chosen(speaker: Speaker, step: Step): Said {
  const { parts = [], taken } = step;
  const table = stepTable[speaker.language];
  const because = (part: Step, reasons: readonly string[]): Said => {
    const text = wordsOf(speaker, part, closed);
    const reason = table.because(reasons.join(` ${table.and} `));
    if (reasons.length === 0) return { text, holds: closed };
    // `€ 0 (want …)`, and within the brackets of a name: `€ 5 (subsidie, want …)`.
    const isNamed = part.op === 'use' && text.endsWith(')');
    return { text: isNamed ? `${text.slice(0, -1)}, ${reason})` : `${text} (${reason})`, holds: closed };
  };
  if (step.op === 'ifAbsent') {
    const [asked, fallback] = parts;
    if (asked === undefined) return { text: plain(speaker, step), holds: closed };
    if (fallback === undefined || asked.value?.state !== 'absent') return said(speaker, asked);
    return because(fallback, asked.op === 'use' ? [table.missing(quotedUse(speaker, asked))] : []);
  }
  const part = taken === undefined ? undefined : parts[taken];
  if (part === undefined || taken === undefined)
    return { text: step.value === undefined ? neutral(speaker, parts) : plain(speaker, step), holds: closed };
  const isOtherwise = taken === parts.length - 1;
  const tests = isOtherwise ? parts.slice(0, -1).filter((_, at) => at % 2 === 0) : parts.slice(taken - 1, taken);
  return because(
    part,
    tests.map((test) => wordsOf(speaker, test)),
  );
}

/** A choice as it was written, where it has no one outcome: `a als …, anders b`. */
function neutral(speaker: Speaker, parts: readonly Step[]): string {
  const { when, otherwise } = stepTable[speaker.language];
  const branches = parts.flatMap((part, at) =>
    at % 2 === 1 ? [when(wordsOf(speaker, part, closed), wordsOf(speaker, parts[at - 1] ?? part))] : [],
  );
  const last = parts.at(-1);
  return `(${branches.join(', ')}${last === undefined ? '' : `, ${otherwise} ${wordsOf(speaker, last, closed)}`})`;
}

function isFractional(value: TraceValue | undefined): boolean {
  return value?.state === 'known' && value.datum.kind === 'number' && /[-/]/u.test(value.datum.number);
}
