import { languageEngine } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { fileOf } from './models.ts';
import { type editor, languages, type Position } from './monaco.ts';

/** First on a line of an amendment: every number of the law, to be replaced with its old value filled in. */
export async function replacementSuggestions(
  model: editor.ITextModel,
  { lineNumber, column }: Position,
): Promise<readonly languages.CompletionItem[]> {
  const file = fileOf(model);
  const before = model.getLineContent(lineNumber).slice(0, column - 1);
  if (!/^\s*\p{L}*$/u.test(before)) return [];
  const start = before.length - before.trimStart().length + 1;
  const range = { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn: start, endColumn: column };
  const files = sources.peek().map((one) => (one.name === file ? { name: file, text: model.getValue() } : one));
  const offered = await languageEngine.call('replacements', { files, file });
  return offered.map((one, index) => ({
    label: { label: one.before.replace(/:\s*$/, ''), description: one.now },
    kind: languages.CompletionItemKind.Snippet,
    insertText: `${escaped(one.before)}\${1:${escaped(one.now)}}${escaped(one.was + one.now)}`,
    insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
    // After the words of the language itself.
    sortText: `~${String(index).padStart(5, '0')}`,
    range,
  }));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
