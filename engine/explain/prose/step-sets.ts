import type { Step, StepMember, StepSet } from '../model-trace.ts';
import { labelOf, type Speaker } from './labels.ts';
import { pluralOf } from './plural.ts';
import { listed, shownCount, shownIndex } from './show.ts';
import { stepTable } from './step-table.ts';

export type Wording = (speaker: Speaker, step: Step, atLeast?: number) => string;

/** What was gathered over a set: `totaal van rijksbijdrage over 62 instellingen`. */
export function setWords(speaker: Speaker, step: Step, words: Wording): string {
  const table = stepTable[speaker.language];
  const { set, op } = step;
  if (set === undefined) return step.label ?? '';
  const [value] = step.parts ?? [];
  const where = set.where === undefined ? '' : table.where(words(speaker, set.where));
  if (op === 'count') return table.count(setOf(speaker, set, where === '' ? set.count : set.of), where);
  const [member] = set.members;
  const read = member?.use === undefined ? undefined : speaker.nodes.get(member.use);
  const named = read === undefined ? '' : labelOf(speaker, read);
  const told = value === undefined ? named : words(speaker, value);
  if (op === 'rank') return table.rank(setOf(speaker, set, set.count), told, step.rank?.first ?? 'highest');
  const what = op === 'total' || op === 'average' || op === 'highestOf' || op === 'lowestOf' ? table.gone[op] : '';
  const over = `${setOf(speaker, set, set.count)}${where === '' ? '' : `, ${where}`}`;
  return table.gathered(what, told, over);
}

/** The members in words, a few of them, and how many others. */
export function membersNamed(speaker: Speaker, members: readonly StepMember[], total: number): string {
  const { language } = speaker;
  const shown = members.slice(0, mostNamed).map(({ is }) => is.map((index) => shownIndex(index, language)).join(' '));
  const others = total - shown.length;
  return listed([...shown, ...(others > 0 ? [stepTable[language].others(others)] : [])], language);
}

const mostNamed = 5;

/** `62 instellingen`; several items are counted together. */
export function setOf({ language }: Speaker, { items, runs }: StepSet, count: number): string {
  const table = stepTable[language];
  const called = items.map((label, at): string => {
    if (label !== '') return count === 1 ? label : pluralOf(label);
    const kind = runs?.[at]?.kind;
    const [one, many] = table.units[kind === 'year' || kind === 'quarter' || kind === 'month' ? kind : 'value'];
    return count === 1 ? one : many;
  });
  const names = [...new Set(called)];
  const shown = shownCount(count, language);
  return names.length === 1 ? `${shown} ${names[0]}` : table.combined(shown, count, listed(names, language));
}
