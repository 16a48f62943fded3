import { effect, signal } from '@preact/signals';
import { change, files, regulation } from '../state/files.ts';
import { editor, Uri } from './monaco.ts';

export const languageName = 'maatstaf';
const scheme = 'maatstaf';

/** Another value as soon as there are models for other files than before. */
export const modelsMade = signal(0);

/** Keeps one text model for each file of the regulation at hand, and the drafts in step with them. */
export function followFiles(): void {
  effect(() => {
    let made = 0;
    for (const { name, text } of files.value) {
      const model = editor.getModel(uriOf(name));
      if (model === null) {
        create(name, text);
        made += 1;
      } else if (model.getValue() !== text) replace(model, text);
    }
    for (const model of sourceModels()) {
      if (!files.value.some(({ name }) => model.uri.toString() === uriOf(name).toString())) model.dispose();
    }
    if (made > 0) modelsMade.value = modelsMade.peek() + 1;
  });
}

/** The models of files; texts that are only read have others. */
export function sourceModels(): readonly editor.ITextModel[] {
  return editor.getModels().filter(({ uri }) => uri.scheme === scheme);
}

/** The name of the file a model shows. */
export function fileOf(model: editor.ITextModel): string {
  return model.uri.path.slice(1);
}

export function modelOf(file: string): editor.ITextModel | undefined {
  return editor.getModel(uriOf(file)) ?? undefined;
}

function create(name: string, text: string): void {
  const model = editor.createModel(text, languageName, uriOf(name));
  // Mixed line ends become one kind, so that places mean the same to the engine and to the editor.
  if (model.getValue() !== text) change(name, model.getValue());
  model.onDidChangeContent(() => change(name, model.getValue()));
}

/** One step that can be undone, also when it comes from outside the editor. */
function replace(model: editor.ITextModel, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}

/** Two regulations may have files of one name: each has models, and a history to undo, of its own. */
function uriOf(name: string): Uri {
  return Uri.from({ scheme, authority: regulation.peek() || 'eigen', path: `/${name}` });
}
