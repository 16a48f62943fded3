import type { Language } from '../../../grammar/index.ts';
import { compare } from '../../value/fraction.ts';
import type { TraceNode } from '../model-trace.ts';
import { fullTable } from './full-table.ts';
import { labelOf, type Speaker } from './labels.ts';
import { placeWords } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { type Paragraph, paragraph } from './paragraph.ts';
import { reasonSentences } from './reasons.ts';
import { fractionOf, listed, shownCount, shownIndex, shownValue } from './show.ts';

/** Facts of one kind together where they are many: the largest first, then how many others. */
export function factParagraphs(speaker: Speaker, facts: readonly TraceNode[], root: TraceNode): readonly Paragraph[] {
  const { noMatter } = fullTable[speaker.language];
  const one = (fact: TraceNode): Paragraph => {
    const own = isIdleOf(fact, root) ? [noMatter] : reasonSentences(speaker, fact);
    return paragraph([outcomeSentence(speaker, fact), ...own], fact);
  };
  const groups = new Map<string, TraceNode[]>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.name}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const isIdle = group.length > 1 && group.every((fact) => isIdleOf(fact, root));
    if (isIdle) return [idleTogether(speaker, group)];
    if (group.length > 1 && group.every(isSilent)) return [silentTogether(speaker, group)];
    return group.length > mostAlike && group.every(({ kind }) => kind !== 'judgement')
      ? [together(speaker, group)]
      : group.map(one);
  });
}

/** Not known, where the outcome is known all the same. */
export function isIdleOf({ value }: TraceNode, root: TraceNode): boolean {
  return value.state === 'unknown' && (root.value.state === 'known' || root.value.state === 'absent');
}

/** Not stated, which counts as none. */
function isSilent({ value, fact }: TraceNode): boolean {
  return value.state === 'absent' && fact?.silence !== undefined && fact.silence.after === undefined;
}

/** Facts of one kind about which nothing was stated. */
function silentTogether(speaker: Speaker, group: readonly TraceNode[]): Paragraph {
  const [first] = group;
  const label = first === undefined ? '' : labelOf(speaker, first);
  return { text: fullTable[speaker.language].silent(label, shownCount(group.length, speaker.language)) };
}

/** Facts of one kind that are not known and make no difference. */
function idleTogether(speaker: Speaker, group: readonly TraceNode[]): Paragraph {
  const words = fullTable[speaker.language];
  const [first] = group;
  const label = first === undefined ? '' : labelOf(speaker, first);
  return { text: words.idle(label, shownCount(group.length, speaker.language)) };
}

/** More facts or values of one rule than these are told together. */
export const mostAlike = 4;
const mostNamed = 5;

export function together(speaker: Speaker, group: readonly TraceNode[]): Paragraph {
  const { language } = speaker;
  const words = fullTable[language];
  const [first] = group;
  const named = largestFirst(group)
    .slice(0, mostNamed)
    .map((node) => {
      const key = keyOf(node, language).filter((one, at) => group.some((other) => keyOf(other, language)[at] !== one));
      return `${shownValue(node.value, node.type, language)} (${key.join(', ')})`;
    });
  const others = group.length - named.length;
  const tail = others > 0 ? [words.others(shownCount(others, language), others)] : [];
  const label = first === undefined ? '' : labelOf(speaker, first);
  const from = [...new Set(group.flatMap(({ fact }) => fact?.source?.replace(/[.\s]+$/u, '') ?? []))];
  const sources = from.length === 0 ? [] : [words.sources(listed(from, language), from.length)];
  const article = first?.law === undefined ? {} : { article: placeWords(first.law) };
  const told = words.alike(label, shownCount(group.length, language), listed([...named, ...tail], language));
  return { text: [told, ...sources].join(' '), ...article };
}

/** Those with the largest number first; others, and equals, stay as they were read. */
function largestFirst(group: readonly TraceNode[]): readonly TraceNode[] {
  const exact = ({ value }: TraceNode): ReturnType<typeof fractionOf> | undefined =>
    value.state === 'known' && value.datum.kind === 'number' ? fractionOf(value.datum.number) : undefined;
  const numbers = group.flatMap((node) => {
    const number = exact(node);
    return number === undefined ? [] : [{ node, number }];
  });
  const sorted = numbers.toSorted((one, other) => compare(other.number, one.number)).map(({ node }) => node);
  return [...sorted, ...group.filter((node) => exact(node) === undefined)];
}

/** Whose a value is and for what, part by part. */
function keyOf(node: TraceNode, language: Language): readonly string[] {
  return [node.of?.key ?? '', ...node.for.map((index) => shownIndex(index, language))];
}
