import { effect } from '@preact/signals';
import { language, text } from '../messages.ts';
import { replaceHere } from '../state/amend.ts';
import { announce } from '../state/announcements.ts';
import { languageEngine } from '../state/check.ts';
import { shownFile, sources } from '../state/files.ts';
import { goTo, wanted } from '../state/place.ts';
import { shownUsed } from '../state/used.ts';
import { registerLanguage } from './language-features.ts';
import { followFindings, rangeOf } from './markers.ts';
import { fileOf, followFiles, modelOf, modelsMade } from './models.ts';
import { editor, KeyCode, KeyMod, Range } from './monaco.ts';
import { defineTheme, themeName } from './theme.ts';

/** What the rest of the page may do with the editor. */
export interface SourceEditor {
  format(): Promise<void>;
  /** Writes the replacement of what the cursor is in into an amendment. */
  replaceThis(): Promise<void>;
  dispose(): void;
}

/** Puts the editor in an element and keeps it in step with the files, the findings and the place asked for. */
export function createSourceEditor(element: HTMLElement): SourceEditor {
  defineTheme();
  registerLanguage();
  followFiles();
  followFindings();
  const instance = editor.create(element, options);
  const format = (): Promise<void> => formatText(instance);
  const replaceThis = (): Promise<void> => replaceAtCursor(instance);
  instance.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, () => void format());
  instance.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyV, () => void replaceThis());
  const stops = [showFiles(instance), keepLabel(instance), guardUsed(instance), openOtherFiles()];
  return {
    format,
    replaceThis,
    dispose: () => {
      for (const stop of stops) stop();
      instance.dispose();
    },
  };
}

/** How rule text is shown, wherever it is. */
export const options: editor.IStandaloneEditorConstructionOptions = {
  theme: themeName,
  model: null,
  automaticLayout: true,
  // Tab goes on through the page; Enter indents, and so does formatting.
  tabFocusMode: true,
  'semanticHighlighting.enabled': true,
  fontFamily: 'ui-monospace, "Cascadia Mono", "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSize: 14,
  lineHeight: 21,
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  wordWrap: 'on',
  wrappingIndent: 'deepIndent',
  // Not within numbers, of which wide grids are full.
  wordWrapBreakAfterCharacters: ' \t|;)',
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  lineNumbersMinChars: 3,
  padding: { top: 10, bottom: 10 },
  contextmenu: false,
  links: false,
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, comments: false, strings: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  fixedOverflowWidgets: true,
  stickyScroll: { enabled: false },
  hover: { delay: 250, sticky: true },
  smoothScrolling: false,
  cursorBlinking: 'blink',
};

async function formatText(instance: editor.IStandaloneCodeEditor): Promise<void> {
  const source = sources.peek().find(({ name }) => name === shownFile.peek());
  if (source === undefined) return;
  const used = shownUsed.peek();
  if (used !== undefined) {
    announce('usedHere', { name: used });
    return;
  }
  const formatted = await languageEngine.call('format', { source });
  if (formatted.text === undefined) announce('notFormatted');
  else if (formatted.text === source.text) announce('alreadyFormatted');
  else {
    await instance.getAction('editor.action.formatDocument')?.run();
    announce('formatted');
  }
}

async function replaceAtCursor(instance: editor.IStandaloneCodeEditor): Promise<void> {
  const [model, position] = [instance.getModel(), instance.getPosition()];
  if (model === null || position === null) return;
  await replaceHere({ file: fileOf(model), offset: model.getOffsetAt(position) });
}

/** Milliseconds in which the page and the editor in it take their size. */
const untilShown = 50;

/** Shows the file that is asked for, as it was left, and then the place in it that is asked for. */
function showFiles(instance: editor.IStandaloneCodeEditor): () => void {
  const views = new Map<string, editor.ICodeEditorViewState | null>();
  const show = (model: editor.ITextModel): void => {
    const before = instance.getModel();
    if (model === before) return;
    if (before !== null) views.set(before.uri.toString(), instance.saveViewState());
    instance.setModel(model);
    instance.restoreViewState(views.get(model.uri.toString()) ?? null);
  };
  return effect(() => {
    const place = wanted.value;
    // Of another regulation there is a file of the same name, whose model may come after this.
    void modelsMade.value;
    const model = modelOf(shownFile.value);
    if (model === undefined) return;
    show(model);
    if (place?.file !== shownFile.value) return;
    const range = rangeOf(model, place.span);
    instance.setSelection(range);
    const reveal = (): void => {
      instance.revealRangeInCenterIfOutsideViewport(range);
      instance.focus();
    };
    // Asked from another part of the page, it is not to be seen yet.
    if (instance.getDomNode()?.offsetParent === null) setTimeout(reveal, untilShown);
    else reveal();
    goTo(undefined);
  });
}

/** A declaration in another file is shown in this editor. */
function openOtherFiles(): () => void {
  const opener = editor.registerEditorOpener({
    openCodeEditor: (_source, resource, selection) => {
      const model = editor.getModel(resource);
      if (model === null) return false;
      const range = selection === undefined || !('startLineNumber' in selection) ? new Range(1, 1, 1, 1) : selection;
      const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
      const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
      goTo({ file: fileOf(model), span: { start, end } });
      return true;
    },
  });
  return () => opener.dispose();
}

/** A regulation that is used is read here, and written where it is published. */
function guardUsed(instance: editor.IStandaloneCodeEditor): () => void {
  return effect(() => {
    const name = shownUsed.value;
    const readOnlyMessage = { value: name === undefined ? '' : text('usedHere', { name }) };
    instance.updateOptions({ readOnly: name !== undefined, readOnlyMessage });
  });
}

function keepLabel(instance: editor.IStandaloneCodeEditor): () => void {
  return effect(() => {
    const file = shownFile.value;
    if (language.value) instance.updateOptions({ ariaLabel: text('editorLabel', { file }) });
  });
}
