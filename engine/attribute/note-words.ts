import type { Language } from '../../grammar/index.ts';
import { listed, shownExact } from '../explain/prose/show.ts';
import type { AttributedGroup, Attribution, AttributionNote } from './model.ts';
import { attributionTexts } from './texts.ts';

/** How changes that are told together were parted, and what they do together in the tables that are told. */
export function groupLines(
  attribution: Attribution,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): readonly string[] {
  const say = attributionTexts[language];
  return attribution.groups.flatMap((group, at) => {
    const told = group.members.filter((id) => numbers.has(id));
    const [first] = told;
    if (first === undefined || (told.length < 2 && group.method !== 'together')) return [];
    const shown = (id: string): string => `(${numbers.get(id) ?? ''})`;
    const members = listed(told.map(shown), language);
    const text =
      group.method === 'together' ? say.groups.together(members, shown(first)) : say.groups[group.method](members);
    return [text, ...interactionLines(attribution, group, at, language)];
  });
}

function interactionLines(
  { tables }: Attribution,
  { interaction }: AttributedGroup,
  at: number,
  language: Language,
): readonly string[] {
  const say = attributionTexts[language];
  return interaction.flatMap(({ name, year, amount }) => {
    const table = tables.find((one) => one.name === name && one.year === year);
    if (table === undefined) return [];
    const what = year === undefined ? table.label : `${table.label} ${year}`;
    const others = table.rows.filter((row) => row.interaction.some(({ group }) => group === at)).length;
    const isMore = !amount.startsWith('-');
    const size = isMore ? amount : amount.slice(1);
    if (amount !== '0') return [say.together(what, shownExact(size, table.type, language), isMore)];
    return others === 0 ? [] : [say.among(what, others)];
  });
}

export function noteLines({ notes }: Attribution, language: Language): readonly string[] {
  return notes.map((note) => noteText(note, language));
}

function noteText(note: AttributionNote, language: Language): string {
  const say = attributionTexts[language].notes;
  switch (note.kind) {
    case 'merged':
      return say.merged(note.changes, note.players);
    case 'stopped':
      return say.stopped(note.limit);
    case 'left':
      return say.left(note.count);
  }
}
