import { type Analysis, compareLaw, type LawState, textAt } from '../../engine/index.ts';
import { type Language, parse, positions, type SourceFile } from '../../grammar/index.ts';
import { partialText } from './partial-text.ts';
import type { AskedText, ChangedLines, LawText } from './protocol-law.ts';
import { showProblems } from './show-problem.ts';

/** The text of a moment as the page shows it, or why there is none. */
export function lawTextOf(
  analysis: Analysis,
  moment: AskedText,
  files: readonly SourceFile[],
  language: Language,
): { readonly shown: LawText; readonly state?: LawState } {
  const found = textAt(analysis, moment);
  if ('code' in found)
    return {
      shown: { text: '', amendments: [], changed: [], partial: [], problems: showProblems([found], files, language) },
    };
  const shown: LawText = {
    text: found.texts.map(({ text }) => text).join('\n'),
    amendments: found.amendments.map(({ name }) => name),
    changed: changedLines(found),
    partial: compareLaw.partialChanges(analysis, found, moment).map((change) => partialText(change, language)),
    problems: [],
  };
  return { shown, state: found };
}

/** Where no day is given, the oldest text is compared with the newest. */
export function dated(analysis: Analysis, moment: AskedText, standard: 'first' | 'last'): AskedText {
  const days = compareLaw.firstAndLastDay(analysis);
  return moment.lawOf !== undefined || days === undefined ? moment : { ...moment, lawOf: days[standard] };
}

/**
 * Which declarations amendments touched. The texts are laid out anew, so that places are found by order: layout neither
 * adds nor moves declarations.
 */
function changedLines(state: LawState): readonly ChangedLines[] {
  const changed: ChangedLines[] = [];
  let before = 0;
  for (const [index, source] of state.texts.entries()) {
    const module = state.analysis.modules[index];
    const place = positions(source.text);
    const declarations = parse(source).module.declarations;
    for (const [at, { span }] of declarations.entries()) {
      const made = module?.declarations[at];
      const found = module === undefined || made === undefined ? [] : state.changesIn(module, made.span);
      // Those of one declaration come in the order of its text.
      const by = state.amendments.flatMap((amendment) => found.filter((change) => change.amendment === amendment));
      const named = new Set(by.map(({ amendment, item }) => [amendment.name, item?.place].filter(Boolean).join(', ')));
      if (named.size === 0) continue;
      const lines = { from: before + place(span.start).line, through: before + place(span.end).line };
      changed.push({ ...lines, by: [...named] });
    }
    before += source.text.split('\n').length;
  }
  return changed;
}
