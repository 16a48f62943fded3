import { assumptions, compareLaw, languageService } from '../../engine/index.ts';
import { parse, type SourceFile } from '../../grammar/index.ts';
import { amendmentTemplate } from './amendment-template.ts';
import { analysed } from './analysed.ts';
import { comparedOutcomes } from './compared-outcomes.ts';
import { insertion } from './insert-operation.ts';
import { dated, lawTextOf } from './law-text.ts';
import type { Calls } from './protocol.ts';
import type { LawCalls } from './protocol-law.ts';
import { shownAssumptions } from './shown-assumptions.ts';

/** What the page asks about the law in time. */
export const lawAnswers: { readonly [N in keyof LawCalls]: (argument: Calls[N]['argument']) => Calls[N]['result'] } = {
  lawText: ({ files, moment, language }) => lawTextOf(analysed(files), moment, files, language).shown,
  difference: ({ files, one, other, language }) => {
    const analysis = analysed(files);
    const before = lawTextOf(analysis, dated(analysis, one, 'first'), files, language);
    const after = lawTextOf(analysis, dated(analysis, other, 'last'), files, language);
    const none = { changes: [], amendment: '', left: [] };
    if (before.state === undefined || after.state === undefined)
      return { before: before.shown, after: after.shown, ...none };
    const difference = compareLaw.texts(before.state.texts, after.state.texts);
    const vocabulary = analysis.modules[0]?.language ?? 'nl';
    const written = compareLaw.asAmendment(difference, { ...someHead, of: analysis.name }, vocabulary);
    return {
      before: before.shown,
      after: after.shown,
      changes: compareLaw.inWords(difference, language),
      amendment: operationsOf(written.text),
      left: compareLaw
        .inWords({ changes: written.left }, language)
        .map(({ title, lines }) => [title, ...lines].join(': ')),
    };
  },
  outcomes: (argument) => comparedOutcomes(analysed(argument.files), argument),
  assumptions: ({ files, language }) => {
    const analysis = analysed(files);
    return shownAssumptions(assumptions(analysis), files, analysis, language);
  },
  newAmendment: ({ files, head }) => amendmentTemplate(analysed(files), head),
  replacement: ({ files, file, offset, into }) => {
    const source = files.find(({ name }) => name === file);
    const target = files.find(({ name }) => name === into);
    if (source === undefined || target === undefined) return undefined;
    const found = languageService.replacementAt(analysed(without(files, into)), source, offset);
    return found === undefined ? undefined : insertion(target, found);
  },
  replacements: ({ files, file }) => {
    const source = files.find(({ name }) => name === file);
    if (source === undefined || parse(source).module.head.kind !== 'amendment') return [];
    return languageService.replaceableCells(analysed(without(files, file)));
  },
};

/** An amendment replaces what the law says without it. */
function without(files: readonly SourceFile[], file: string): readonly SourceFile[] {
  return files.filter(({ name }) => name !== file);
}

/** Only what follows the head is shown. */
const someHead = { name: 'verschil', label: 'verschil', published: '2000-01-01', inForce: '2000-01-01' } as const;

function operationsOf(amendment: string): string {
  const { head } = parse({ name: 'verschil.maat', text: amendment }).module;
  return `${amendment.slice(head.span.end).trim()}\n`;
}
