import 'monaco-editor/features/diffEditor/register';
import { effect } from '@preact/signals';
import { language, text } from '../messages.ts';
import { readOnlyLanguage, registerReadOnlyLanguage } from '../source/language-features.ts';
import { plain } from '../source/markdown.ts';
import { editor, Range } from '../source/monaco.ts';
import { options } from '../source/source-editor.ts';
import { defineTheme } from '../source/theme.ts';
import type { ChangedLines } from '../worker/protocol-law.ts';

/** A text of the law to read. */
export interface LawReader {
  show(text: string, changed: readonly ChangedLines[]): void;
  dispose(): void;
}

/** Two texts of the law beside each other. */
export interface LawComparer {
  show(before: string, after: string): void;
  dispose(): void;
}

const readOnly = { ...options, readOnly: true, domReadOnly: true, folding: true, renderLineHighlight: 'none' } as const;

/** Puts a read-only text in an element. */
export function createLawReader(element: HTMLElement): LawReader {
  prepare();
  const model = editor.createModel('', readOnlyLanguage);
  const instance = editor.create(element, { ...readOnly, model });
  const marks = instance.createDecorationsCollection();
  const stop = effect(() => instance.updateOptions({ ariaLabel: label('lawTextLabel') }));
  return {
    show: (words, changed) => {
      if (model.getValue() !== words) model.setValue(words);
      marks.set(changed.map(markOf));
    },
    dispose: () => {
      stop();
      instance.dispose();
      model.dispose();
    },
  };
}

/** Puts two read-only texts in an element, with what differs between them. */
export function createLawComparer(element: HTMLElement): LawComparer {
  prepare();
  let models: { readonly original: editor.ITextModel; readonly modified: editor.ITextModel } | undefined;
  const instance = editor.createDiffEditor(element, {
    ...readOnly,
    originalEditable: false,
    renderSideBySideInlineBreakpoint: 700,
    hideUnchangedRegions: { enabled: true, contextLineCount: 4 },
    renderOverviewRuler: false,
    // A diff that is cut short would be shown as if nothing more differed.
    maxComputationTime: 0,
  });
  const first = instance.onDidUpdateDiff(() => instance.revealFirstDiff());
  const stop = effect(() => {
    instance.getOriginalEditor().updateOptions({ ariaLabel: label('before') });
    instance.getModifiedEditor().updateOptions({ ariaLabel: label('after') });
  });
  return {
    show: (before, after) => {
      const old = models;
      models = {
        original: editor.createModel(before, readOnlyLanguage),
        modified: editor.createModel(after, readOnlyLanguage),
      };
      // What stayed the same is folded away for new models only.
      instance.setModel(models);
      release(old);
    },
    dispose: () => {
      stop();
      first.dispose();
      instance.dispose();
      release(models);
    },
  };
}

function release(
  models: { readonly original: editor.ITextModel; readonly modified: editor.ITextModel } | undefined,
): void {
  models?.original.dispose();
  models?.modified.dispose();
}

function prepare(): void {
  defineTheme();
  registerReadOnlyLanguage();
}

/** Read inside an effect, it follows the reader's language. */
function label(key: 'lawTextLabel' | 'before' | 'after'): string {
  return language.value === undefined ? '' : text(key);
}

function markOf({ from, through, by }: ChangedLines): editor.IModelDeltaDecoration {
  return {
    range: new Range(from, 1, through, 1),
    options: {
      isWholeLine: true,
      linesDecorationsClassName: 'amended-line',
      hoverMessage: { value: plain(text('amendedBy', { by: by.join('; ') })) },
    },
  };
}
